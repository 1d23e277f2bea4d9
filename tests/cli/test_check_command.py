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


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to an empty folder, with a library that is worked on in a project of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LC_INDICATORS_DATA", raising=False)
    return tmp_path


def _check(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["check", *map(str, arguments)])


def _change(path: Path, pattern: str, new: str | Callable[[re.Match[str]], str]) -> None:
    text = path.read_text(encoding="utf-8")
    changed = re.sub(pattern, new, text, count=1, flags=re.MULTILINE)
    assert changed != text, f"nothing in {path.name} matches {pattern}"
    path.write_text(changed, encoding="utf-8", newline="\n")


@pytest.mark.parametrize(
    "command",
    [
        ["check"], ["report"], ["list", "areas"], ["verify"], ["review"], ["import", "pxweb", "x.csv"],
        ["audit", "--area", "VN-01", "-"],
    ],
    ids=" ".join,
)  # fmt: skip
@pytest.mark.parametrize("named", [False, True])
def test_when_there_are_no_data_then_it_is_said_and_what_to_do(
    command: list[str], *, named: bool, nowhere: Path
) -> None:
    """No command speaks of findings, or of another command, where there is nothing to look at."""
    done = CliRunner().invoke(app, [*command, *(["--data", str(nowhere)] if named else [])], input="GRDP 5.")

    assert (2, "") == (done.exit_code, done.stdout)
    first, second = done.stderr.splitlines()
    if named:
        assert f"Error: {nowhere} is no data folder: it holds no datapackage.json." == first
    else:
        assert (
            f"Error: No project here: no datapackage.json in data/ of {nowhere} or of a folder above."
            == first
        )
    assert "with --data or LC_INDICATORS_DATA: it holds that file and the tables that it describes" in second


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "Không có thư mục dữ liệu nào ở đây: văn bản chỉ được đối chiếu với chính nó."),
        ("en", "There is no data folder here: the text was held against itself alone."),
    ],
)
@pytest.mark.usefixtures("nowhere")
def test_a_text_is_audited_without_data_against_itself(language: str, said: str) -> None:
    """A change can be recomputed from the text's own figures; that nothing else was known is noted."""
    text = "Poverty fell from 40% in 2015 to 20% in 2020, a fall of {} percentage points."

    true, false = (
        CliRunner().invoke(app, ["audit", "--language", language, "-"], input=text.format(fall))
        for fall in (20, 30)
    )

    assert 0 == true.exit_code, true.output
    assert said in true.stdout
    assert 1 == false.exit_code


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
