"""The sample report as workbooks: accessible, with numbers as numbers, the same each time."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import nbformat
import openpyxl
import pandas as pd
import pytest

from lc_indicators.language import messages
from lc_indicators.publish.document.document import Document, read_document
from lc_indicators.publish.sheets.excel_file import to_xlsx
from lc_indicators.publish.sheets.opendocument_file import to_ods
from lc_indicators.publish.sheets.sheet_contents import workbook_of
from lc_indicators.publish.sheets.sheets_output import ODS, XLSX, ods_faults, xlsx_faults
from lc_indicators.publish.sheets.workbook import Cell, Sheet, Workbook
from tests.publish.sample import sample_document

#: A report that the tests of editions keep as it is.
REFERENCE = Path(__file__).parents[2] / "editions" / "VN-01" / "2015-2020" / "en" / "report.ipynb"

#: Text that a spreadsheet would compute, or run, if it took it for more than text.
INJECTED = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    '=HYPERLINK("https://example.org")',
    "\t=1+1",
    "=cmd|' /C calc'!A0",
)


@pytest.fixture(params=["vi", "en"], scope="module")
def document(request: pytest.FixtureRequest) -> Document:
    """Return the sample report in each language."""
    return sample_document(request.param)


@pytest.fixture(scope="module")
def book(document: Document) -> openpyxl.Workbook:
    """Return it as a reader opens it."""
    return openpyxl.load_workbook(io.BytesIO(to_xlsx(workbook_of(document))))


def sheet_of(workbook: Workbook, start: str) -> Sheet:
    """Return the first sheet whose title begins so."""
    return next(sheet for sheet in workbook.sheets if sheet.title.startswith(start))


def test_it_begins_with_cover_contents_and_notes(document: Document) -> None:
    """A reader finds first what it is, then where everything is, then what marks mean."""
    names = {"vi": ["Bìa", "Mục lục", "Ghi chú và ký hiệu"], "en": ["Cover", "Contents", "Notes and symbols"]}

    assert names[document.language] == [sheet.name for sheet in workbook_of(document).sheets[:3]]


@pytest.mark.parametrize(("language", "colon"), [("en", ": "), ("fr", "\u00a0: ")])
def test_a_colon_stands_as_the_language_sets_it(language: str, colon: str) -> None:
    """French has a space before it that does not break."""
    word = {name: text[language] for name, text in messages("publish.sheets").items()}

    assert f"name{colon}it" == word["said"].format(name="name", said="it")


def test_every_sheet_has_its_title_first_and_one_table(book: openpyxl.Workbook) -> None:
    """Those who hear a sheet hear first what it is; a table is marked as one, and has no hole in it."""
    for sheet in book:
        assert sheet["A1"].value
        assert not sheet.merged_cells.ranges
        assert len(sheet.tables) == (sheet is not book.worksheets[0])
        for table in sheet.tables.values():
            assert all(cell.value is not None for row in sheet[table.ref] for cell in row)


def test_the_contents_lead_to_every_sheet(book: openpyxl.Workbook) -> None:
    """Each line is a link."""
    contents = book.worksheets[1]
    cells = (cell for row in contents.iter_rows() for cell in row)
    links = {cell.hyperlink.location for cell in cells if cell.hyperlink}

    assert {f"'{sheet.title}'!A1" for sheet in book.worksheets[2:]} == links


def test_figures_are_numbers_with_their_printed_digits(document: Document) -> None:
    """40,40 is 40.40, not a text, nor 40.4."""
    cells = [cell for sheet in workbook_of(document).sheets for row in sheet.rows for cell in row]
    shown = {(cell.number, cell.decimals) for cell in cells if cell.number is not None}

    assert (Decimal("41.79"), 2) in shown
    assert {(cell.number_format, cell.value) for cell in _cells(document) if cell.value == 41.79} >= {
        ("#,##0.00", 41.79)
    }


def _cells(document: Document) -> list[Any]:
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(workbook_of(document))))
    return [cell for sheet in book for row in sheet.iter_rows() for cell in row]


def test_formulas_give_the_values_of_the_report() -> None:
    """Whoever changes an input sees the change; until then the workbook says what the report says."""
    document = read_document(nbformat.read(REFERENCE, as_version=4))
    sheet = openpyxl.load_workbook(io.BytesIO(to_xlsx(workbook_of(document))))["Unrounded figures"]
    known = {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row}
    computed = [cell for row in sheet.iter_rows() for cell in row if _is_formula(cell)]

    assert len(computed) >= 20
    for cell in computed:
        figure = document.figures[sheet.cell(cell.row, sheet.max_column).value]
        assert float(figure["value"] or "nan") == pytest.approx(_value(cell.value, known), rel=1e-9), (
            cell.value
        )


def _is_formula(cell: Any) -> bool:
    return isinstance(cell.value, str) and cell.data_type == "f"


def _value(formula: str, known: Mapping[str, Any]) -> float:
    """Compute a formula of a spreadsheet: plain arithmetic over other cells."""

    def number(match: re.Match[str]) -> str:
        held = known[match[0]]
        return f"({_value(held, known) if isinstance(held, str) else held!r})"

    code = re.sub(r"[A-Z]+[0-9]+", number, formula.removeprefix("=")).replace("^", "**")
    assert re.fullmatch(r"[-+*/().0-9e ]+", code), code
    return float(eval(code))  # noqa: S307 - plain arithmetic, as has just been asserted


def test_both_files_hold_the_same(document: Document, tmp_path: Path) -> None:
    """OpenDocument's has sheets, words and numbers of Excel's."""
    workbook = workbook_of(document)
    content = to_ods(workbook)
    (tmp_path / "report.ods").write_bytes(content)
    text = zipfile.ZipFile(io.BytesIO(content)).read("content.xml").decode()
    names = re.findall(r'<table:table table:name="([^"]*)"', text)
    formulas = sum(bool(cell.formula) for sheet in workbook.sheets for row in sheet.rows for cell in row)

    assert [sheet.name for sheet in workbook.sheets] == names
    assert formulas == text.count("table:formula")
    assert [] == list(ods_faults(content))


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_the_same_report_gives_the_same_bytes(document: Document, ending: str) -> None:
    """Nothing of a clock or of the run before is in a file."""
    make = {"xlsx": to_xlsx, "ods": to_ods}[ending]

    assert make(workbook_of(document)) == make(workbook_of(document))


@pytest.mark.parametrize("words", INJECTED)
def test_text_is_never_a_formula(document: Document, words: str) -> None:
    """What a source is called runs nowhere."""
    hostile = replace(document, title={**document.title, "title": words, "subtitle": words})
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(workbook_of(hostile))))
    cells = book.worksheets[0]["A"][:2]

    assert ["s", "s"] == [cell.data_type for cell in cells]
    assert "table:formula" not in to_ods(_first_sheet(workbook_of(hostile))).decode("latin-1")


def _first_sheet(workbook: Workbook) -> Workbook:
    return replace(workbook, sheets=workbook.sheets[:1])


def test_a_character_that_a_file_cannot_hold_is_shown_as_its_code(document: Document) -> None:
    """A report with U+0001 in a title opens all the same."""
    strange = replace(document, title={**document.title, "title": "Lai\x01Châu ]]> & <a>"})
    workbook = workbook_of(strange)

    assert [] == list(xlsx_faults(to_xlsx(workbook)))
    assert [] == list(ods_faults(to_ods(workbook)))


def test_what_is_no_workbook_is_a_fault() -> None:
    """A review says so of a file that was cut off."""
    assert ["report.xlsx"] == list(xlsx_faults(b"PK\x03\x04"))
    assert ["report.ods"] == list(ods_faults(b""))
    assert [] == (XLSX.words or list)(b"")  # type: ignore[operator]


def test_the_words_of_both_files_are_told(document: Document) -> None:
    """Two platforms are compared by the words."""
    for output in (XLSX, ODS):
        assert output.words is not None
        assert "Lai" in output.words(output.render(document))


@pytest.mark.slow
def test_an_office_opens_both_and_computes_the_same(document: Document, tmp_path: Path) -> None:
    """LibreOffice opens the files without repair and gets the values of the report from the formulas."""
    office = shutil.which("libreoffice") or shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed (Debian package libreoffice-calc)")
    for output in (XLSX, ODS):
        (tmp_path / output.file).write_bytes(output.render(document))
        command = [office, "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to",
                   "xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path / "out"), output.file]  # fmt: skip
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=240)
        made = (tmp_path / "out" / output.file).with_suffix(".xlsx")
        frames = pd.read_excel(made, sheet_name=None, header=None)
        sheet = next(frame for frame in frames.values() if document.figures.keys() <= {*frame.iloc[:, -1]})
        values = dict(zip(sheet.iloc[:, -1], sheet.iloc[:, 3], strict=True))
        for id, figure in document.figures.items():
            if figure["value"] is not None:
                assert float(figure["value"]) == pytest.approx(float(values[id]), rel=1e-9)


def test_each_cell_is_measured_once_however_long_a_sheet_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sheet of thousands of rows takes as long a row as a short one."""
    measured: list[Cell] = []

    def width(cell: Cell) -> int:
        measured.append(cell)
        return len(cell.text)

    monkeypatch.setattr(Cell, "width", property(width))
    rows = tuple((Cell(f"{number}"), Cell("words")) for number in range(50))
    sheet = Sheet("s", "title", heads=("a", "b"), rows=rows)

    assert to_xlsx(Workbook("t", "a", "s", 0, "en", (sheet,)))
    assert 100 == len(measured)


def test_a_computed_figure_is_shown_with_its_printed_digits() -> None:
    """Its value has twelve more, which no column is wide enough for: they stand on the sheet of values."""
    document = read_document(nbformat.read(REFERENCE, as_version=4))
    tables = [sheet for sheet in workbook_of(document).sheets if re.match("(Table|Figure) ", sheet.title)]
    cells = [cell for sheet in tables for row in sheet.rows for cell in row if cell.number is not None]

    assert cells
    assert [] == [cell for cell in cells if (cell.decimals or 0) > 4]
