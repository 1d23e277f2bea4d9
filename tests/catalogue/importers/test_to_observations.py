"""The import: what the mapping says becomes observations, the same bytes each time."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from lc_indicators.catalogue import load_catalogue, peers
from lc_indicators.catalogue.importers import import_table, read_imports, read_table
from lc_indicators.cli import app
from lc_indicators.errors import TableRefusedError
from tests.data_fixtures import small_package
from tests.lai_chau import DATA

TITLE = "Poverty rate by province by Cities, provincies and Year"
TABLE = f'\ufeff"{TITLE}"\n\n"Cities, provincies";"2008";"2010";"Pre. 2016"\n"WHOLE COUNTRY";13.4;14.2;5.80\n"Lai Chau";53.7;50.2;..\n'  # noqa: E501 - as a file has it
IMPORTS = {
    "tables.csv": "table,title,source,period,notation,day,note\n"
    f'poverty,"{TITLE}",gso_poverty_rate,,,,Poverty rate\n',
    "tables/poverty.csv": "item,indicator,unit,note\n,poverty_rate_gso,percent_of_households,\n",
    "marks.csv": "table,indicator,area,period,status,note\npoverty,,,2010,B,Another line\n",
    "formers.csv": "area,former,note\n",
    "names.csv": "name,area\nWhole country,VN\n",
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a small data package that can import one table, and has not."""
    folder = small_package(tmp_path / "data")
    (folder / "observations/gso_poverty_rate.csv").unlink()
    for file, text in IMPORTS.items():
        (folder / "imports" / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / "imports" / file).write_text(f"# made up\n{text}", encoding="utf-8")
    return folder


def _run(data: Path, content: str, *options: str) -> Result:
    file = data.parent / "table.csv"
    file.write_text(content, encoding="utf-8")
    return CliRunner().invoke(app, ["import", "pxweb", str(file), "--data", str(data), *options])


def _rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()[1:]))


def test_a_table_becomes_observations_with_their_statuses(data: Path) -> None:
    """Printed digits stay, Pre. is P, ``..`` is O, and a mark says what the table does not print."""
    done = _run(data, TABLE)

    rows = _rows(data / "observations/poverty.csv")
    assert 0 == done.exit_code, done.output
    assert [
        ("VN", "2008", "13.4", "13.4", "A"), ("VN", "2010", "14.2", "14.2", "B"), ("VN", "2016", "5.80", "5.80", "P"),  # noqa: E501 - as a file has it
        ("VN-01", "2008", "53.7", "53.7", "A"), ("VN-01", "2010", "50.2", "50.2", "B"), ("VN-01", "2016", "..", "", "O"),  # noqa: E501 - as a file has it
    ] == [(r["area"], r["period"], r["printed"], r["value"], r["status"]) for r in rows]  # fmt: skip


def test_an_import_repeated_gives_the_same_bytes(data: Path) -> None:
    """Nothing of the machine or the day is in the file."""
    files = data / "observations/poverty.csv", data / "datapackage.json"
    _run(data, TABLE)
    first = [file.read_bytes() for file in files]

    _run(data, TABLE)

    assert first == [file.read_bytes() for file in files]


def test_a_dry_run_describes_a_table_without_a_mapping_and_writes_nothing(data: Path) -> None:
    """What nobody mapped is read and reported; only the import needs a mapping."""
    before = {path: path.read_bytes() for path in data.rglob("*.*")}
    text = TABLE.replace("Poverty", "Another")

    dry, wet = _run(data, text, "--dry-run"), _run(data, text)

    assert (0, 1) == (dry.exit_code, wet.exit_code)
    assert "columns without a mapping: 1 ((the title))" in dry.output
    assert "values by status: A 4, O 1, P 1" in dry.output
    assert "no mapping in data/imports/tables.csv has its title" in wet.output
    assert before == {path: path.read_bytes() for path in data.rglob("*.*")}


def test_a_refused_table_is_exit_1_and_a_missing_file_exit_2(data: Path) -> None:
    """Refusal and failure: "no" and "cannot" are two answers."""
    assert 1 == _run(data, "nothing", "--dry-run").exit_code
    assert 2 == CliRunner().invoke(app, ["import", "pxweb", "no.csv", "--data", str(data)]).exit_code


def test_an_observation_does_not_stand_twice(data: Path) -> None:
    """The same figure from the same source is in one file."""
    _run(data, TABLE)
    (data / "observations/poverty.csv").rename(data / "observations/typed.csv")

    done = _run(data, TABLE)

    assert 1 == done.exit_code
    assert "poverty_rate_gso:VN:2008:gso_poverty_rate stands in typed.csv:3 already" in done.output


def test_a_unit_that_is_not_the_indicators_is_refused(data: Path) -> None:
    """A mapping that takes persons for percent would put a wrong figure into every report."""
    path = data / "imports/tables/poverty.csv"
    path.write_text(
        path.read_text(encoding="utf-8").replace("percent_of_households", "persons"), encoding="utf-8"
    )

    assert "in persons, but poverty_rate_gso is in percent_of_households" in _run(data, TABLE).output


def test_a_table_that_would_give_nothing_is_refused(data: Path) -> None:
    """Its columns are not in the mapping, or nothing in it says of when it is."""
    other = TABLE.replace('"2008";"2010";"Pre. 2016"', '"2008 Male";"2010 Male";"2016 Male"')
    assert "no column of it is in the mapping poverty: it would give no observation" in (
        _run(data, other).output
    )
    mapping = data / "imports" / "tables" / "poverty.csv"
    mapping.write_text(mapping.read_text(encoding="utf-8").replace("\n,pov", "\nRate,pov"), encoding="utf-8")
    undated = _run(data, f'"{TITLE}"\n\n"P";"Rate"\n"Lai Chau";9\n')
    assert "neither its columns, its rows, its title nor its mapping name a period" in undated.output


def test_a_mark_is_for_the_rows_that_it_names(data: Path) -> None:
    """One of another table, or of another area, changes nothing; a note joins the one there."""
    marks = data / "imports" / "marks.csv"
    marks.write_text(
        "# made up\ntable,indicator,area,period,status,note\n"
        "poverty,,VN-01,2010,B,Another line\npoverty,,VN-01,2010,,Seen twice\nanother,,,2008,B,No\n",
        encoding="utf-8",
    )

    assert 0 == _run(data, TABLE).exit_code

    rows = _rows(data / "observations/poverty.csv")
    assert [("VN-01", "2010", "B", "Another line; Seen twice")] == [
        (row["area"], row["period"], row["status"], row["note"]) for row in rows if row["note"]
    ]


def test_a_province_in_former_borders_is_an_area_of_its_own() -> None:
    """Until 2003 "Lai Chau" held Điện Biên; not there yet is M, the first figure after the break is B."""
    imports = read_imports(DATA)
    title = imports.mappings["gso_classes"].title
    text = f'"{title}"\n\n"P";"2003 Total";"2004 Total";"2005 Total"\n"Lai Chau";9;3;4\n"Dien Bien";..;5;..\n'

    rows = import_table(read_table(text.encode(), imports.places), imports).rows

    assert [
        ("VN-F01", "2003", "A"), ("VN-01", "2004", "B"), ("VN-01", "2005", "A"),
        ("VN-71", "2003", "M"), ("VN-71", "2004", "A"), ("VN-71", "2005", "O"),
    ] == [(row["area"], row["period"], row["status"]) for row in rows]  # fmt: skip


def test_a_period_that_the_data_cannot_hold_is_refused() -> None:
    """A quarter or a span of years is described, and never taken for a year."""
    imports = read_imports(DATA)
    table = read_table(f'"{TITLE}"\n\n"P";"2011-2015"\n"Lai Chau";9\n'.encode(), imports.places)

    with pytest.raises(TableRefusedError, match="no period such as 2011-2015"):
        import_table(table, imports)


def test_a_table_without_a_column_of_its_mapping_is_refused(data: Path) -> None:
    """It would give no observation, and say nothing of it."""
    done = _run(data, f'"{TITLE}"\n\n"P";"Female 2016"\n"Lai Chau";9\n')

    assert 1 == done.exit_code
    assert "no column of it is in the mapping poverty" in done.output


def test_a_mapping_that_is_not_there_is_named_with_those_that_are(data: Path) -> None:
    """A slip in `--table` is an error and no table without a mapping."""
    done = _run(data, TABLE, "--table", "povrty")

    assert 2 == done.exit_code
    assert "poverty" in done.stderr


def test_a_dry_run_tells_marks_empty_cells_and_notes(data: Path) -> None:
    """What the table prints beside its figures is for a person to read before it is imported."""
    text = TABLE.replace("53.7", "53.7*").replace("50.2", "") + "Source: GSO; all\n"

    done = _run(data, text, "--dry-run")

    assert "empty 1" in done.output
    assert "marks without a meaning: *" in done.output
    assert "note: Source: GSO" in done.output


#: Imported tables of the country alone.
NATIONAL = {"nsdp_iip"}


def test_every_imported_file_covers_the_63_provinces() -> None:
    """Where a province stands can be told for each of the imported tables that go below the country."""
    for table in set(read_imports(DATA).mappings) - NATIONAL:
        areas = {row["area"] for row in _rows(DATA / f"observations/{table}.csv") if row["value"]}
        known = load_catalogue(DATA).areas
        provinces = {one.area for one in peers(known["VN-01"], known, on=date(2018, 12, 31))}
        assert 63 == len(provinces)
        assert set() == provinces - areas, table
