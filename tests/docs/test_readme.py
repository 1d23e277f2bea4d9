"""README and the pages: one screen and a half, targets that exist, links that lead somewhere."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.docs.pages import PAGES, ROOT, blocks, name_of

README = (ROOT / "README.md").read_text(encoding="utf-8")

TEXTS = {name_of(page): page.read_text(encoding="utf-8") for page in [*PAGES, ROOT / "CONTRIBUTING.md"]}

MAKE = sorted(
    {found for text in TEXTS.values() for found in re.findall(r"(?:`|^)make ([a-z-]+)", text, re.MULTILINE)}
)


def test_the_readme_is_a_screen_and_a_half() -> None:
    """What it is, a picture, two commands, the worked example, links: the rest stands in the pages."""
    assert len(README.split("\n")) <= 75
    assert 4 == len(re.findall(r"^- \[", README, re.MULTILINE))


def test_the_worked_example_is_there() -> None:
    """test_examples runs it; it shows what the library is for."""
    example = "".join(block.code for block in blocks(ROOT / "README.md") if block.language == "python")

    assert 10 <= example.count(">>>")


def test_the_two_commands_are_the_ones_that_other_tests_run() -> None:
    """A fresh copy runs `make report` in test_make; `make test` is what runs this."""
    first = next(block for block in blocks(ROOT / "README.md") if block.language == "sh")

    assert "make report\nmake test\n" == first.code


@pytest.mark.parametrize("target", MAKE)
def test_a_target_of_a_page_exists(target: str, clean_environment: dict[str, str]) -> None:
    """The Makefile knows it, without running it."""
    tried = subprocess.run(
        ["make", "--dry-run", target, "TEXT=x", "FILE=x"],
        cwd=ROOT, capture_output=True, text=True, env=clean_environment, check=False,
    )  # fmt: skip

    assert (0, "") == (tried.returncode, tried.stderr)


@pytest.mark.parametrize("name", TEXTS)
def test_the_links_of_a_page_lead_somewhere(name: str) -> None:
    """A file that a source points to exists, for those who read it where it lies."""
    folder = (ROOT / name).parent
    targets = [found.partition("#")[0] for found in re.findall(r"\]\((?!http)([^)]+)\)", TEXTS[name])]

    assert [] == [target for target in targets if target and not (folder / target).exists()]


def test_the_readme_shows_a_picture() -> None:
    """A report says more of itself than words do."""
    assert any(Path(target).suffix == ".png" for target in re.findall(r"!\[.*?\]\((.*?)\)", README))


@pytest.mark.parametrize("name", [name for name in TEXTS if name.startswith("docs/")])
def test_a_page_starts_from_a_question(name: str) -> None:
    """Who reads a page sees first whether it answers what they came for."""
    lines = [line for line in TEXTS[name].split("\n") if line]

    assert lines[0].startswith("# ")
    assert re.fullmatch(r"\*[^*].*\?\*", lines[1])


@pytest.mark.parametrize("name", [name for name in TEXTS if name.startswith("docs/")])
def test_a_page_has_one_sentence_a_line(name: str) -> None:
    """A change of a sentence is a change of a line; items of lists and tables are as they are."""
    prose = re.sub(r"```.*?```|<!-- generated.*?<!-- end -->", "", TEXTS[name], flags=re.DOTALL)
    lines = [line for line in prose.split("\n") if line and line[0] not in "|-:*<#1234567890"]

    assert [] == [line for line in lines if re.search(r"[a-z)`]\. [A-Z]", line)]
