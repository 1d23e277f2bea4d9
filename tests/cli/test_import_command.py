"""The import command: one line for what was wrong, the others are read, and the exit code tells."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from lc_indicators.catalogue.importers.formats import FORMATS
from lc_indicators.catalogue.importers.grid import Grid, TableFormat, grid_of
from lc_indicators.cli import app
from tests.data_fixtures import append
from tests.lai_chau import DATA

TITLE = '"Children by province and Year"\n\n'
GOOD = f'{TITLE}"Province";"2017"\n"Lai Châu";9,5\n"Sơn La";8,25\n'


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a copy of the project's data that can import a table of children."""
    folder = shutil.copytree(DATA, tmp_path / "data")
    append(folder, "imports/tables.csv", "children,Children by province and Year,vov_2015,,,,Children")
    (folder / "imports/tables/children.csv").write_text(
        "# columns; of a test\nitem,indicator,unit,note\n,population_average,thousand_persons,\n",
        encoding="utf-8",
    )
    return folder


def _import(data: Path, *files: str, options: tuple[str, ...] = ()) -> Result:
    paths = [str(data.parent / file) for file in files]
    return CliRunner().invoke(app, ["import", "pxweb", *paths, "--data", str(data), *options])


def _write(data: Path, name: str, content: str | bytes) -> str:
    (data.parent / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return name


def test_a_file_that_cannot_be_read_is_one_line_and_the_others_are_imported(data: Path) -> None:
    """Missing, a folder, or none of ours to read: exit 2, and the good one is in the data."""
    (data.parent / "folder.csv").mkdir()

    done = _import(data, "missing.csv", "folder.csv", _write(data, "good.csv", GOOD))

    assert 2 == done.exit_code
    assert [
        "missing.csv: No such file or directory",
        "folder.csv: Is a directory",
    ] == [line.rpartition("/")[2] for line in done.stderr.splitlines()]
    assert "good.csv: observations: 2 in observations/children.csv" in done.stdout
    assert (data / "observations/children.csv").is_file()


@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_what_is_left_out_is_said_and_fails(data: Path, dry: tuple[str, ...]) -> None:
    """In an import and in what it would do: rows, columns, and figures of areas that ended."""
    text = (
        f'{TITLE}"Province";"2017";"2026";"2017 Girls"\n"Lai Châu";9,5;10,5;1\n"Yên Bái";7,5;20,5;2\n'
        '"Thành phố Lào Cai";3,5;..;3\n"Others";..;..;..\n'
    ).replace('"2017";"2026"', '"2017 All";"2026 All"')
    mapping = data / "imports/tables/children.csv"
    mapping.write_text(mapping.read_text(encoding="utf-8").replace("\n,", "\nAll,"), encoding="utf-8")

    done = _import(data, _write(data, "table.csv", text), options=dry)

    said = [line for line in done.stdout.splitlines() if "left out:" in line]
    assert 1 == done.exit_code
    ended = "figures of areas after their end: 1 (Yên Bái 2026 (VN-06 ended on 2025-06-30))"
    assert [
        "figures of items that the mapping does not have: 3 (Girls)",
        "figures of areas that the data do not have: 1 (Thành phố Lào Cai)",
        f"{ended}; successions.csv names no area of that name for since",
    ] == [line.removeprefix("table.csv: left out: ") for line in said]
    assert bool(dry) != ("observations: 3 in" in done.stdout)


def test_what_is_left_out_on_purpose_is_no_failure(data: Path) -> None:
    """An item without an indicator, a name without an area, a column of codes."""
    text = (
        f'{TITLE}"STT";"Province";"2017";"2017 Girls"\n1;"Lai Châu";9,5;1\n2;"Pupils in universities";7,5;2\n'
    )
    append(data, "imports/tables/children.csv", "Girls,,,Not used")

    done = _import(data, _write(data, "table.csv", text))

    assert 0 == done.exit_code, done.output
    assert "table.csv: areas left out on purpose: 1 (Pupils in universities)" in done.stdout
    assert "table.csv: columns of codes, not read: 1 (STT)" in done.stdout


LAYOUTS = [
    f'sep=;\n{TITLE}"Province";"2017"\n"Lai Châu";9,5\n"Sơn La";8,25\n',
    f'"sep=,"\r\n{TITLE}"Province","2017"\r\n"Lai Châu",9.5\r\n"Sơn La",8.25',
    f'{TITLE}"Province";"Mã";"2017"\n"A";"B";"1"\n"Lai Châu";12;9,5\n"Sơn La";14;8,25\n'.replace(
        ';"B";"1"', ';"1";"2"'),
    f'{TITLE}"area_code";"Province";"Year";"value"\nVN-01;"Lai Châu";2017;9,5\n"VN-05";"Sơn La";2017;8,25\n',
    f'{TITLE}"Mã";"Tỉnh";"Năm";"Giá trị"\n"12";"Lai Châu";2017;9,5\n"14";"Sơn La";2017;8,25\n',
    f'{TITLE}"Province";"Code";"2017"\n"Lai Châu";"VN-01";9,5\n"Sơn La";"VN-05";8,25\n',
    f'{TITLE}"area";"2017"\n"VN-01";9,5\n"VN-05";8,25\n',
    f'{TITLE}"Province";"2017"\n"Lai Châu";9,5\n"Province";"2017"\n"Sơn La";8,25\n',
]  # fmt: skip


@pytest.mark.parametrize("text", LAYOUTS)
def test_one_table_in_many_layouts(data: Path, text: str) -> None:
    """A line for Excel, two rows of heading, columns of codes and numbers, a heading on every page."""
    done = _import(data, _write(data, "table.csv", text))

    rows = (data / "observations/children.csv").read_text(encoding="utf-8").splitlines()[2:]
    assert 0 == done.exit_code, done.output
    assert [["VN-01", "2017", "9.5"], ["VN-05", "2017", "8.25"]] == [
        [row.split(",")[1], row.split(",")[2], row.partition("vi,")[2].split(",")[0] or row.split(",")[5]]
        for row in rows
    ]


FIGURES = [
    ("–4.6", "-4.6"),
    ("−4.6", "-4.6"),
    ("- 4.6", "-4.6"),
    ("+3.2", "3.2"),
    ("....", ""),
    ("……", ""),
    ("n.a.", ""),
    ("N/A", ""),
    (":", ""),
    ("X", ""),
    ("—", ""),
    (". . .", ""),
]


@pytest.mark.parametrize(("cell", "value"), FIGURES)
def test_figures_of_many_habits(data: Path, cell: str, value: str) -> None:
    """Signs and thousands are read; what says that there is none is no number."""
    done = _import(
        data, _write(data, "table.csv", f'{TITLE}"Province";"2017"\n"Lai Châu";"{cell}"\n"Sơn La";8.25\n')
    )

    row = (data / "observations/children.csv").read_text(encoding="utf-8").splitlines()[2].split(",")
    assert 0 == done.exit_code, done.output
    assert (value or cell, value) == (row[3], row[5])


GAPS = [
    ("424 600.5", "424 600.5", "si", "424600.5"),
    ("424\u202f600.5 (1)", "424 600.5", "si", "424600.5"),
    ("424'600", "424'600", "ch", "424600"),
    ("−1’424’600.5", "-1'424'600.5", "ch", "-1424600.5"),
]


@pytest.mark.parametrize(("cell", "printed", "notation", "value"), GAPS)
def test_gaps_between_thousands_are_a_notation(
    data: Path, cell: str, printed: str, notation: str, value: str
) -> None:
    """A figure stays as it is printed; of spaces and apostrophes there is one kind each."""
    text = f'{TITLE}"Province";"2017"\n"Lai Châu";"{cell}"\n"Sơn La";8.25\n'

    done = _import(data, _write(data, "table.csv", text))

    row = (data / "observations/children.csv").read_text(encoding="utf-8").splitlines()[2].split(",")
    assert 0 == done.exit_code, done.output
    assert [printed, notation, value] == row[3:6]


@pytest.mark.parametrize(
    "cell", ["424'60", "42 46", "(4.6)", "4.6-", "4.2E+02", "#N/A", "1.2.3", "4.6%", "4,6 triệu"]
)
def test_a_cell_that_may_mean_two_things_refuses_the_table(data: Path, cell: str) -> None:
    """With its line."""
    done = _import(
        data, _write(data, "table.csv", f'{TITLE}"Province";"2017"\n"Lai Châu";"{cell}"\n"Sơn La";8.25\n')
    )

    assert 1 == done.exit_code
    assert "refused: " in done.stdout


def _zip(*names: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name in names:
            archive.writestr(
                name, "application/vnd.oasis.opendocument.spreadsheet" if name == "mimetype" else "x"
            )
    return content.getvalue()


OTHERS = [
    (b'CHARSET="ANSI";\r\nAXIS-VERSION="2013";\r\nTITLE="P";\r\nDATA=\r\n1 2;', "a PX file (.px)"),
    (b'\xef\xbb\xbfLANGUAGE="vi";\nTITLE="D\xc3\xa2n";\nDATA=1;', "a PX file (.px)"),
    (b'{"version": "2.0", "class": "dataset", "value": [1]}', "a JSON-stat file (.json)"),
    (b'{"dataset": {"dimension": {}, "value": [1]}}', "a JSON-stat file (.json)"),
    (b'[{"province": "Lai Chau"}]', "a JSON file"),
    (_zip("[Content_Types].xml", "xl/workbook.xml"), "an Excel workbook (.xlsx)"),
    (_zip("mimetype", "content.xml"), "a LibreOffice sheet (.ods)"),
    (_zip("[Content_Types].xml", "word/document.xml"), "a Word document (.docx)"),
    (_zip("table.csv"), "a ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a file of old Excel or Word (.xls, .doc)"),
    (b"%PDF-1.7\n", "a PDF"),
    ("<!DOCTYPE html><table>".encode("utf-16"), "a web page (HTML)"),
    (b"<?xml version='1.0'?>\n<!-- x --><mes:StructureSpecificData>", "an SDMX-ML file"),
    (b"<?xml version='1.0'?><a/>", "an XML file"),
]


@pytest.mark.parametrize(("content", "what"), OTHERS)
def test_a_file_of_another_kind_is_named_for_what_it_is(data: Path, content: bytes, what: str) -> None:
    """And what to do with it; not "no separator", and no traceback."""
    done = _import(data, _write(data, "table.csv", content))

    assert 1 == done.exit_code
    assert done.stdout.startswith(f"table.csv: refused: it is {what}, not CSV: ")


def _ring(content: bytes) -> tuple[Grid]:
    cells = [line.split("!") for line in content.decode().splitlines()]
    return (grid_of(list(enumerate(cells, 1)), form="ring", read_as="bang", joiner="!"),)


def test_a_new_format_is_a_line_in_the_registry(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command, its help, its errors and the file that it writes know it from there."""
    ring = TableFormat("ring", "tables with cells between exclamation marks", _ring)
    monkeypatch.setitem(FORMATS, ring.name, ring)
    file = _write(data, "table.ring", "Children by province and Year\nProvince!2017\nLai Châu!9,5\n")

    done = CliRunner().invoke(app, ["import", "ring", str(data.parent / file), "--data", str(data)])
    listed = CliRunner().invoke(app, ["import", "--help"]).stdout
    helped = CliRunner().invoke(app, ["import", "ring", "--help"]).stdout
    unknown = CliRunner().invoke(app, ["import", "wring", "x"])

    assert 0 == done.exit_code, done.output
    assert "table.ring: read as: bang, notation vi" in done.stdout
    written = (data / "observations/children.csv").read_text(encoding="utf-8")
    assert "made by `lc-indicators import ring`, not by hand" in written
    assert {"pxweb", "ring"} <= set(listed.split())
    assert "Import tables with cells between exclamation marks." in " ".join(helped.split())
    assert 2 == unknown.exit_code
    said = " ".join(unknown.stderr.replace("│", " ").split())
    assert re.search("No such format 'wring': there is table, .*pxweb, ring[.]", said)
