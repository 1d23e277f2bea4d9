"""Changes wait in files of their own, and a release collects them in the changelog."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FRAGMENTS = ROOT / "changelog.d"
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["towncrier"]

#: What a fragment is about, in the order of the changelog, and the heading there.
KINDS = {kind["directory"]: kind["name"] for kind in SETTINGS["type"]}

NAME = re.compile(rf"{SETTINGS['issue_pattern']}\.({'|'.join(KINDS)})\.md")
FIRST_LINE = re.compile(r"- (New|Changed|Fixed|Removed): \S.*\.")
FURTHER_LINE = re.compile(r"  \S.*\.")
NEXT_WORD = re.compile(r"[.!?] +(\w)")

#: Releases stand below it.
MARK = "<!-- towncrier release notes start -->\n\n"

README = (FRAGMENTS / "README.md").read_text(encoding="utf-8")
NO_FRAGMENTS = {"README.md", "template.md"}
WAITING = sorted(file for file in FRAGMENTS.iterdir() if file.name not in NO_FRAGMENTS)


def faults(text: str) -> list[str]:
    """Return the lines of a fragment that are not one sentence of an entry, "" for its missing end."""
    lines = text.removesuffix("\n").split("\n")
    forms = [FIRST_LINE, *(FURTHER_LINE if line.startswith(" ") else FIRST_LINE for line in lines[1:])]
    wrong = [
        line
        for line, form in zip(lines, forms, strict=True)
        if not form.fullmatch(line) or any(first.isupper() for first in NEXT_WORD.findall(line))
    ]
    return wrong if text.endswith("\n") else [*wrong, ""]


@pytest.mark.parametrize("file", WAITING, ids=lambda file: file.name)
def test_a_fragment_is_well_formed(file: Path) -> None:
    """Its name says topic and reader; a line is a sentence, and an entry says what kind of change it is."""
    assert NAME.fullmatch(file.name)
    assert [] == faults(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("- New: a rate of 2.5 %.\n  It is of 2020.\n- Fixed: b.\n", []),
        ("", ["", ""]),
        ("  More.\n", ["  More."]),
        ("- A rate.\n", ["- A rate."]),
        ("- New: a rate\n", ["- New: a rate"]),
        ("- New: a rate. It is of 2020.\n", ["- New: a rate. It is of 2020."]),
        ("- New: a rate. Đến năm 2020.\n", ["- New: a rate. Đến năm 2020."]),
        ("- New: a.\n\n- New: b.\n", [""]),
        ("- New: a.\n    - b.\n", ["    - b."]),
        ("- New: a.", [""]),
    ],
)
def test_what_is_no_list_of_sentences_is_found(text: str, wrong: list[str]) -> None:
    """Two sentences in a line, a line without an end and a gap are faults; a number's point is none."""
    assert wrong == faults(text)


def test_the_folder_says_how_to_write_a_fragment() -> None:
    """Its README names the readers in the order of the settings; its examples are well formed."""
    (named,) = re.findall(r"for instance `(.*?)`", README)
    (example,) = re.findall(r"```markdown\n(.*?)```", README, flags=re.DOTALL)

    assert ["name", *KINDS] == re.findall(r"^\| (\w+) \|", README, flags=re.MULTILINE)
    assert NAME.fullmatch(named)
    assert [] == faults(example)
    assert "changelog.d/README.md" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of what the changelog is made of, with two changes more."""
    shutil.copytree(FRAGMENTS, tmp_path / FRAGMENTS.name)
    for name in ("pyproject.toml", "CHANGELOG.md"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / FRAGMENTS.name / "rates.library.md").write_text("- New: c.\n", encoding="utf-8")
    (tmp_path / FRAGMENTS.name / "census.figures.md").write_text(
        "- New: a.\n  Of 2020.\n- New: b.\n", encoding="utf-8"
    )
    return tmp_path


def make_changelog(
    project: Path, *variables: str, environment: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run in *project* the command that `make changelog` would run."""
    command = ["make", "--no-print-directory", "--dry-run", "changelog", *variables]
    listed = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    _, *arguments = shlex.split(listed.stdout.splitlines()[-1])
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=project,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_release_moves_every_fragment_into_the_changelog(
    project: Path, clean_environment: dict[str, str]
) -> None:
    """Whole, under headings in the order of the settings, above what was released before, which stays."""
    before = (project / "CHANGELOG.md").read_text(encoding="utf-8")
    told = {
        kind: [file.read_text("utf-8") for file in sorted((project / FRAGMENTS.name).glob(f"*.{kind}.md"))]
        for kind in KINDS
    }

    done = make_changelog(project, "VERSION=9.8.7", "ARGS=--date 2030-01-02", environment=clean_environment)

    sections = [f"### {KINDS[kind]}\n\n{''.join(texts)}\n" for kind, texts in told.items() if texts]
    released = f"{MARK}## 9.8.7 – 2030-01-02\n\n{''.join(sections)}"
    assert (0, "") == (done.returncode, done.stderr)
    assert before.replace(MARK, released) == (project / "CHANGELOG.md").read_text(encoding="utf-8")
    assert NO_FRAGMENTS == {file.name for file in (project / FRAGMENTS.name).iterdir()}


def test_without_a_version_it_is_only_printed(project: Path, clean_environment: dict[str, str]) -> None:
    """Nothing is moved by a look, nor by a VERSION that the shell has for something else."""
    before = (project / "CHANGELOG.md").read_bytes()

    done = make_changelog(project, environment=clean_environment | {"VERSION": "9.8.7"})

    assert 0 == done.returncode
    assert done.stdout.startswith("## Next")
    assert "- New: a.\n  Of 2020.\n- New: b.\n" in done.stdout
    assert before == (project / "CHANGELOG.md").read_bytes()
    assert (project / FRAGMENTS.name / "census.figures.md").is_file()


@pytest.mark.parametrize("name", ["rate.feature.md", "Rate 2020.figures.md", "notes.txt"])
def test_when_a_name_says_neither_topic_nor_reader_then_nothing_is_released(
    project: Path, clean_environment: dict[str, str], name: str
) -> None:
    """A change would be left out without a word."""
    before = (project / "CHANGELOG.md").read_bytes()
    (project / FRAGMENTS.name / name).write_text("- New: d.\n", encoding="utf-8")

    done = make_changelog(project, "VERSION=9.8.7", environment=clean_environment)

    assert 1 == done.returncode
    assert name.partition(".")[0] in done.stderr
    assert before == (project / "CHANGELOG.md").read_bytes()
