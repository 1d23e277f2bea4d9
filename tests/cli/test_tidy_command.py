"""A data file that a spreadsheet saved comes back to the form of the house, and no cell changes."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from lc_indicators.catalogue.tidy import tidied
from lc_indicators.cli import app
from tests.lai_chau import DATA

FILES = sorted(path.relative_to(DATA).as_posix() for path in DATA.rglob("*.csv"))
INTERVIEW = "observations/interview.csv"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a copy of the project's data."""
    return shutil.copytree(DATA, tmp_path / "data")


def _tidy(data: Path, *files: str) -> Result:
    return CliRunner().invoke(app, ["tidy", *(str(data / file) for file in files), "--data", str(data)])


def saved(text: str, *, separator: str = ";", end: str = "\r\n", quoting: int = csv.QUOTE_MINIMAL) -> str:
    """Return a file as a spreadsheet saves it: parted by its own habits, all rows as wide as the widest."""
    rows = list(csv.reader(io.StringIO(text, newline="")))
    width = max(map(len, rows))
    output = io.StringIO(newline="")
    writer = csv.writer(output, delimiter=separator, lineterminator=end, quoting=quoting)  # type: ignore[arg-type]
    writer.writerows([*row, *[""] * (width - len(row))] for row in rows)
    return output.getvalue()


SAVED = {
    "excel, Vietnamese": lambda text: saved(text).encode("utf-8-sig"),
    "excel, Unicode text": lambda text: saved(text, separator="\t").encode("utf-16"),
    "libreoffice": lambda text: saved(text, separator=",", end="\n").encode(),
    "libreoffice, all quoted": lambda text: saved(text, end="\n", quoting=csv.QUOTE_ALL).encode(),
    "lines as cells": lambda text: saved_as_lines(text).encode("utf-8-sig"),
    "line ends": lambda text: text.replace("\n", "\r\n").encode(),
    "byte order mark": lambda text: text.encode("utf-8-sig"),
    "blank lines": lambda text: (text + "\n,,,\n\n").encode(),
}


def saved_as_lines(text: str) -> str:
    """Return a file that a spreadsheet took for lines of one cell, parted where a semicolon stood."""
    output = io.StringIO(newline="")
    rows = [line.split(";") for line in text.splitlines()]
    csv.writer(output, delimiter=";", lineterminator="\r\n").writerows(rows)
    return output.getvalue()


@pytest.mark.parametrize("how", SAVED)
def test_every_file_of_the_data_comes_back_byte_for_byte(how: str) -> None:
    """Whatever the program, its language and its habits."""
    for file in FILES:
        text = (DATA / file).read_text(encoding="utf-8")
        if len(text) < 30_000:  # The large ones are made by the import alone.
            done = tidied(DATA / file, SAVED[how](text), DATA)
            assert (text, ()) == (done.content.decode(), done.mangled), file


def test_a_tidy_file_stays_as_it_is(data: Path) -> None:
    """Nothing is written where nothing is to be done."""
    before = (data / "areas.csv").stat().st_mtime_ns

    done = _tidy(data, "areas.csv")

    assert (0, "areas.csv: in the form of the house already\n") == (done.exit_code, done.stdout)
    assert before == (data / "areas.csv").stat().st_mtime_ns


def test_what_changed_is_said_and_check_passes_again(data: Path) -> None:
    """The check says what to run; afterwards it finds nothing."""
    path = data / INTERVIEW
    path.write_bytes(SAVED["excel, Vietnamese"](path.read_text(encoding="utf-8")))
    before = CliRunner().invoke(app, ["check", "--data", str(data)])

    done = _tidy(data, INTERVIEW)

    assert "or run `lc-indicators tidy` on it" in before.stdout
    said = "tidied: byte order mark, line ends, separator semicolon, padding of the first line"
    assert (0, f"interview.csv: {said}\n") == (done.exit_code, done.stdout)
    assert (DATA / INTERVIEW).read_bytes() == path.read_bytes()


MANGLED = [
    (",2020,", ",01/02/2016,", "period", "a date"),
    (",2020,", ",Thg 2-16,", "period", "a date"),
    (",2020,", ",2-Jan,", "period", "a date"),
    ('"14,48"', "01.02.2016", "printed", "a date"),
    ('"14,48"', "14-Apr", "printed", "a date"),
    ('"14,48"', "1E+05", "printed", "a number cut to an exponent"),
    (",14.48,", ",1.448E+01,", "value", "a number cut to an exponent"),
    (",14.48,", ',"14,48",', "value", "a number with the decimal comma of a spreadsheet"),
    ('"14,48"', "#NAME?", "printed", "an error of a spreadsheet"),
    ('"14,48"', "########", "printed", "an error of a spreadsheet"),
]


@pytest.mark.parametrize(("old", "new", "column", "what"), MANGLED)
def test_what_a_spreadsheet_made_of_a_cell_is_told_and_left(
    data: Path, old: str, new: str, column: str, what: str
) -> None:
    """Nobody can know what stood there: a person writes it again."""
    path = data / INTERVIEW
    text = path.read_text(encoding="utf-8").replace(old, new, 1)
    path.write_bytes(text.replace("\n", "\r\n").encode())

    done = _tidy(data, INTERVIEW)

    assert 1 == done.exit_code
    assert f"interview.csv:3 {column}: " in done.stdout
    assert f"looks like {what}: write it as its source" in done.stdout
    assert text == path.read_text(encoding="utf-8")


def test_closing_zeros_that_a_spreadsheet_dropped_are_told(data: Path) -> None:
    """11.50 says more than 11.5; of a hundred decimals some end in a zero."""
    path = data / "observations/gso_poverty_rate.csv"
    rows = path.read_text(encoding="utf-8").replace("\n", "\r\n")
    path.write_bytes(rows.encode())
    assert 0 == _tidy(data, "observations/gso_poverty_rate.csv").exit_code
    lines = rows.split("\r\n")
    path.write_bytes("\r\n".join(line.replace(".0,", ",") for line in lines).encode())

    done = _tidy(data, "observations/gso_poverty_rate.csv")

    assert 1 == done.exit_code
    assert "decimals ends in 0: a spreadsheet drops such zeros" in done.stdout


def test_what_is_no_file_of_the_data_is_refused_and_the_others_are_tidied(data: Path) -> None:
    """A line each; 2 where one cannot be read, 1 where one is no such file."""
    (data / "own.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    (data / "areas.csv").write_bytes((data / "areas.csv").read_bytes().replace(b"\n", b"\r\n"))
    (data / "units.csv").write_bytes(b"PK\x03\x04 xl/workbook.xml")
    (data / "statuses.csv").write_text(
        (data / "statuses.csv").read_text(encoding="utf-8") + "A,1,yes,no,m,x,y,z,more\n", encoding="utf-8"
    )

    refused = _tidy(data, "own.csv", "units.csv", "statuses.csv", "areas.csv")
    missing = _tidy(data, "none.csv", "areas.csv")

    assert (1, 2) == (refused.exit_code, missing.exit_code)
    assert "own.csv: refused: none of its first lines is a header of this data package" in refused.stdout
    assert "units.csv: refused: it is an Excel workbook (.xlsx), not CSV" in refused.stdout
    assert "statuses.csv: refused: line 23 has 9 cells, the header" in refused.stdout
    assert "areas.csv: tidied: line ends" in refused.stdout
    assert "none.csv: No such file or directory" in missing.stderr
    assert "areas.csv: in the form of the house already" in missing.stdout


CELLS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=8)


@settings(max_examples=60)
@given(rows=st.lists(st.lists(CELLS, min_size=7, max_size=7), max_size=5), how=st.sampled_from(sorted(SAVED)))
def test_no_cell_changes(rows: list[list[str]], how: str) -> None:
    """Quotes, separators, spaces and numbers of any writing in a cell stay in it."""
    output = io.StringIO(newline="")
    header = ["area", "name_vi", "name_en", "kind", "parent", "valid_from", "valid_to"]
    filled = [["VN-1", *row[1:]] for row in rows]
    csv.writer(output, lineterminator="\n").writerows([header, *filled])
    text = f"# areas; of a test, made up\n{output.getvalue()}"

    assert text == tidied(DATA / "areas.csv", SAVED[how](text), DATA).content.decode()
