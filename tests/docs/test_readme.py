"""README: its example is run, its commands exist, its links lead somewhere."""

from __future__ import annotations

import doctest
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BIN = ROOT / ".venv" / "bin"

MAKE = sorted(set(re.findall(r"(?:`|^)make ([a-z-]+)", README, flags=re.MULTILINE)))
TABLE = re.findall(r"^\| `([^`]+)`", README, flags=re.MULTILINE)
SHELL = [
    [line for line in block.split("\n") if line]
    for block in re.findall(r"```sh\n(.*?)```", README, flags=re.DOTALL)
]


def test_the_worked_example_holds() -> None:
    """What the README prints is what the library gives."""
    example = "\n".join(re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL))
    test = doctest.DocTestParser().get_doctest(example, {}, "README", "README.md", 0)
    runner = doctest.DocTestRunner()

    assert 0 == runner.run(test).failed
    assert 10 <= runner.tries


@pytest.mark.parametrize("target", MAKE)
def test_a_target_of_the_readme_exists(target: str, clean_environment: dict[str, str]) -> None:
    """The Makefile knows it, without running it."""
    tried = subprocess.run(
        ["make", "--dry-run", target],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env=clean_environment,
        check=False,
    )

    assert (0, "") == (tried.returncode, tried.stderr)


@pytest.mark.slow
def test_the_commands_of_the_readme_run(tmp_path: Path, clean_environment: dict[str, str]) -> None:
    """Each command in the table does what it says, in an empty folder."""
    commands = [command for command in TABLE if not command.startswith("make ")]
    (tmp_path / "data").symlink_to(ROOT / "data")
    (tmp_path / "notebooks").symlink_to(ROOT / "notebooks")
    environment = clean_environment | {"PATH": f"{BIN}:{clean_environment['PATH']}"}
    (tmp_path / "text.txt").write_text("Năm 2020 tỉnh có 3.211 bài thơ mới.", encoding="utf-8")
    (tmp_path / "table.csv").write_text('"Cities";"2016"\n"Lai Chau";27.9\n', encoding="utf-8")
    assert ["lc-indicators"] * 5 + ["jupyter"] == [c.split()[0] for c in commands]
    for command in commands:
        ran = subprocess.run(
            command.split(), cwd=tmp_path, capture_output=True, text=True, env=environment, check=False
        )

        assert 0 == ran.returncode, f"{command}: {ran.stderr}"
    made = {path.name for path in (tmp_path / "reports/VN-01/2015-2020/vi").iterdir()}
    assert {"report.html", "report.pdf", "report.ipynb", "figures.json", "manifest.json"} == made


def test_the_two_commands_are_the_ones_that_other_tests_run() -> None:
    """A fresh copy runs `make report` in test_make; `make test` is what runs this."""
    assert ["make report", "make test"] == SHELL[0]


def test_the_other_commands_have_the_options_that_they_are_shown_with() -> None:
    """A batch takes minutes, so its options are looked up; tests/cli/test_batch.py runs smaller ones."""
    shown = [line.split() for block in SHELL[1:] for line in block]
    for command in shown:
        told = subprocess.run(
            [BIN / command[0], command[1], "--help"], capture_output=True, text=True, check=True
        )

        assert [] == [word for word in command[2:] if word.startswith("--") and word not in told.stdout]
    assert shown


def test_its_links_and_its_picture_are_there() -> None:
    """A file that the README points to exists."""
    targets = re.findall(r"\]\((?!http)([^)]+)\)", README)

    assert [] == [target for target in targets if not (ROOT / target).exists()]
    assert any(target.endswith(".png") for target in targets)
