"""The command that checks the data: on bad input it says what, where, and all of it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from lc_indicators.cli import app

DATA = Path(__file__).resolve().parents[2] / "data"
INTERVIEW = "observations/interview.csv"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a copy of the project's data that a test may break."""
    return shutil.copytree(DATA, tmp_path / "data")


def _check(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["check", *map(str, arguments)])


def _change(path: Path, pattern: str, new: str | Callable[[re.Match[str]], str]) -> None:
    text = path.read_text(encoding="utf-8")
    changed = re.sub(pattern, new, text, count=1, flags=re.MULTILINE)
    assert changed != text, f"nothing in {path.name} matches {pattern}"
    path.write_text(changed, encoding="utf-8", newline="\n")


def test_when_the_projects_data_are_checked_then_nothing_is_found() -> None:
    """What is in the repository can be reported on."""
    done = _check()

    assert (0, f"No findings in {DATA}\n") == (done.exit_code, done.stdout)


@pytest.mark.parametrize(
    ("file", "pattern", "new", "said"),
    [
        (INTERVIEW, r"^grdp_per_capita,", "grdp_per_captia,", f"{INTERVIEW}:.*grdp_per_captia"),
        (INTERVIEW, r"41,79(?=\"?,vi)", "41.79", f"{INTERVIEW}:.*41.79"),
        (INTERVIEW, r"\Z", "a,b\n", f"{INTERVIEW}:"),
        ("areas.csv", r"^VN-01,[^,]*", "VN-01,Lai 中", r"areas.csv:.*中|areas.csv:.*4E2D"),
    ],
    ids=["unknown code", "wrong decimal mark", "malformed row", "character without a glyph"],
)  # fmt: skip
def test_when_a_file_is_broken_then_file_and_row_are_named(
    data: Path, file: str, pattern: str, new: str, said: str
) -> None:
    """Each finding is a line with file, row, column and what is wrong; the exit code is 1."""
    _change(data / file, pattern, new)

    done = _check("--data", data)

    assert done.exit_code == 1
    assert re.search(said, done.stdout), done.stdout
    assert re.search(r"^\d+ findings? in ", done.stderr)


def test_when_much_is_broken_then_all_of_it_is_found(data: Path) -> None:
    """One go, all findings: nobody repairs one row to learn of the next."""
    _change(data / INTERVIEW, r"^grdp_per_capita,", "grdp_per_captia,")
    _change(data / "observations/gso_poverty_rate.csv", r"\Z", "a,b\n")

    done = _check("--data", data)

    assert {INTERVIEW, "observations/gso_poverty_rate.csv"} <= {
        line.partition(":")[0] for line in done.stdout.splitlines()
    }


def test_when_the_folder_is_no_data_package_then_it_is_an_error(tmp_path: Path) -> None:
    """An empty or missing folder is no clean one."""
    for folder in (tmp_path, tmp_path / "nowhere"):
        assert _check("--data", folder).exit_code in {1, 2}
