"""``lc-indicators import table``: what a dry run says, what it proposes, and what is imported or refused."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from lc_indicators.cli import app
from tests.catalogue.importers.tables_read import PUBLISHED
from tests.catalogue.importers.workbooks import workbook
from tests.data_fixtures import append
from tests.lai_chau import DATA

LONG = "Tỉnh,Năm,Chỉ tiêu,Đơn vị tính,Giá trị\nLai Châu,2017,Children,nghìn người,9.5\nSơn La,2017,Children,nghìn người,8.25\n"  # noqa: E501 - as a file has it


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a copy of the project's data that can import a table of children."""
    folder = shutil.copytree(DATA, tmp_path / "data")
    append(folder, "imports/tables.csv", "children,Children by province,vov_2015,,,,Children")
    (folder / "imports/tables/children.csv").write_text(
        "# columns; of a test\nitem,indicator,unit,note\nChildren,population_average,thousand_persons,\n",
        encoding="utf-8",
    )
    return folder


def _import(data: Path, content: str | bytes, *options: str, name: str = "file.bin") -> Result:
    file = data.parent / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return CliRunner().invoke(app, ["import", "table", str(file), "--data", str(data), *options])


def _rows(data: Path) -> list[list[str]]:
    text = (data / "observations/children.csv").read_text(encoding="utf-8")
    columns = ("area", "period", "printed", "notation", "value", "status", "note")
    return [[row[column] for column in columns] for row in csv.DictReader(text.splitlines()[1:])]


def test_quiet_is_what_went_well_and_nothing_else(data: Path) -> None:
    """An import that nobody watches speaks when something is wrong, and so do the checks behind it."""
    done = _import(data, LONG, "--table", "children", "--quiet")
    checked = CliRunner().invoke(app, ["check", "--data", str(DATA), "-q"])
    refused = _import(data, LONG, "--table", "none_such", "-q", name="other.csv")

    assert (0, "") == (done.exit_code, done.output)
    assert (0, "") == (checked.exit_code, checked.output)
    assert refused.exit_code
    assert "none_such" in refused.output


def test_a_file_of_any_format_is_imported(data: Path) -> None:
    """It is recognised by what is in it; the file of observations says by which importer it was made."""
    done = _import(data, LONG, "--table", "children")

    assert 0 == done.exit_code, done.output
    assert [
        ["VN-01", "2017", "9.5", "point", "9.5", "A", ""],
        ["VN-05", "2017", "8.25", "point", "8.25", "A", ""],
    ] == _rows(data)
    assert "made by `lc-indicators import long-csv`" in (data / "observations/children.csv").read_text(
        encoding="utf-8"
    )


def test_a_dry_run_shows_what_each_column_was_taken_for_and_a_corner(data: Path) -> None:
    """And holds the unit of the table against that of the mapping."""
    done = _import(data, LONG, "--table", "children", "--dry-run")

    assert 0 == done.exit_code, done.output
    for line in (
        "file.bin: 'Tỉnh' taken for: area, 2 of 2 matched",
        "file.bin: 'Năm' taken for: period, 1",
        "file.bin: 'Đơn vị tính' taken for: unit, 1",
        "file.bin: line 2: Lai Châu = VN-01 · 2017 · Children · 9.5 = 9.5 · A · nghìn người",
        "file.bin: unit named: 'nghìn người', as in its mapping (thousand_persons): 1 (Children)",
    ):
        assert line in done.stdout.splitlines()
    assert not (data / "observations/children.csv").exists()


def test_another_unit_than_that_of_the_mapping_is_refused(data: Path) -> None:
    """Persons are no thousands of persons, and nothing is multiplied."""
    done = _import(data, LONG.replace("nghìn người", "người"), "--table", "children")

    assert 1 == done.exit_code
    assert (
        "refused: it has Children in 'người', and its mapping in thousand_persons: figures are never multiplied"  # noqa: E501 - as a file has it
        in done.stdout
    )


def test_a_mapping_is_proposed_and_must_be_completed(data: Path) -> None:
    """Its rows go into the files as they stand; a question mark is refused until somebody has decided."""
    proposal = data.parent / "proposal.csv"
    new = f"Births\n\n{LONG}".replace("Children", "Births")

    done = _import(data, new, "--dry-run", "--propose", str(proposal))

    assert 0 == done.exit_code, done.output
    lines = proposal.read_text(encoding="utf-8").splitlines()
    assert ["births,Births,?,,,,Births,", "Births,?,thousand_persons,the table has nghìn người"] == [
        lines[2],
        lines[5],
    ]
    append(data, "imports/tables.csv", lines[2].replace("?", "vov_2015"))
    (data / "imports/tables/births.csv").write_text(
        "\n".join(["# columns", *lines[4:], ""]), encoding="utf-8"
    )
    undecided = _import(data, new)
    assert 1 == undecided.exit_code
    assert "does not say yet what 'Births' is: write its indicator" in undecided.stdout


def test_a_table_without_an_area_takes_the_one_that_is_said(data: Path) -> None:
    """By the command or by its mapping; without it, the import is refused with both ways."""
    text = "Năm,Chỉ tiêu,Giá trị\n2017,Children,9.5\n"
    refused = _import(data, text, "--table", "children")
    said = _import(data, text, "--table", "children", "--area", "VN-01")
    unknown = _import(data, text, "--table", "children", "--area", "VN-0X")

    assert (1, 0, 2) == (refused.exit_code, said.exit_code, unknown.exit_code)
    assert "say its one area with --area, or in its mapping" in refused.stdout
    assert [["VN-01", "2017", "9.5", "point", "9.5", "A", ""]] == _rows(data)
    tables = data / "imports/tables.csv"
    tables.write_text(
        tables.read_text(encoding="utf-8").replace(",,,,Children", ",,,,Children,VN-05"), encoding="utf-8"
    )
    assert 0 == _import(data, text, "--table", "children").exit_code
    assert "VN-05" == _rows(data)[0][0]


def test_an_unclear_notation_is_asked_for_with_both_readings(data: Path) -> None:
    """Neither is taken by chance."""
    text = LONG.replace("9.5", "9.500").replace("8.25", "8.250")
    asked, told = (
        _import(data, text, "--table", "children"),
        _import(data, text, "--table", "children", "--notation", "vi"),
    )

    assert (1, 0) == (asked.exit_code, told.exit_code)
    assert (
        "'8.250' may be thousands or decimals, 8.250 (notation point) or 8250 (notation vi): say the notation"
        in asked.stdout
    )
    assert ["9500", "8250"] == [row[4] for row in _rows(data)]


def test_the_tables_of_a_workbook_with_one_mapping_make_one_file(data: Path) -> None:
    """A sheet a year; one that cannot be read is said, and one sheet may be chosen."""
    rows = [["Children by province"], [], ["Tỉnh", "2017 Children"], ["Lai Châu", (9.5, "0.00")]]
    other = [row if row != rows[2] else ["Tỉnh", "2018 Children"] for row in rows]
    bad = [["Tỉnh", 2019], ["Lai Châu", "=1+1"]]
    content = workbook(("One", rows), ("Two", other), ("Bad", bad))

    done, chosen = _import(data, content), _import(data, content, "--sheet", "Two")

    assert (1, 0) == (done.exit_code, chosen.exit_code), done.output
    assert "file.bin, table 3 of 3: refused: sheet 'Bad': cell B2" in done.stdout
    assert "observations: 2 in observations/children.csv" in done.stdout
    assert [["VN-01", "2018", "9.50", "point", "9.50", "A", ""]] == _rows(data)
    assert "its sheets with tables: One, Two" in _import(data, content, "--sheet", "Three").stdout


def test_an_unknown_format_or_notation_is_an_error_with_the_nearest(data: Path) -> None:
    """Exit 2, as for every name that is not known."""
    assert 2 == _import(data, LONG, "--format", "xlxs").exit_code
    assert "Nearest: xlsx" in _import(data, LONG, "--format", "xlxs").stderr
    assert 2 == _import(data, LONG, "--notation", "xx").exit_code


@pytest.mark.parametrize("file", sorted(path.name for path in PUBLISHED.iterdir()))
def test_published_files_are_described(data: Path, file: str) -> None:
    """With a proposal for each of their items."""
    done = _import(data, (PUBLISHED / file).read_bytes(), "--dry-run", name=file)

    assert 0 == done.exit_code, done.output
    assert "proposed: # a row for imports/tables.csv" in done.stdout
