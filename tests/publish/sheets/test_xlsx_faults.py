"""What a review finds in a workbook: each kind of fault by its sheet and place."""

from __future__ import annotations

import io
from collections.abc import Callable
from zipfile import ZipFile

import openpyxl
import pytest
import xlsxwriter
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from lc_indicators.publish.sheets.sheets_output import XLSX, xlsx_faults
from tests.publish.sample import sample_document


def _written(*changes: Callable[[Worksheet], object]) -> bytes:
    """Return a workbook of one sheet with a title and a table from A3 to B5, *changes* made."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title, sheet["A1"] = "Table 1", "Poor households"
    for row in (["Year", "%"], ["2019", 20.12], ["2020", 16.33]):
        sheet.append([]) if sheet.max_row == 1 else None
        sheet.append(row)
    sheet.add_table(Table(displayName="t1", ref="A3:B5"))
    for change in changes:
        change(sheet)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _put(place: str, value: object) -> Callable[[Worksheet], object]:
    def change(sheet: Worksheet) -> None:
        sheet[place] = value

    return change


def _second_table(sheet: Worksheet) -> None:
    for place, words in {"D3": "Year", "D4": "x"}.items():
        sheet[place] = words
    sheet.add_table(Table(displayName="t2", ref="D3:D4"))


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        (_put("C9", None), []),
        (_put("A1", None), ["Table 1: A1"]),
        (_put("A1", ""), ["Table 1: A1"]),
        (lambda sheet: sheet.merge_cells("D8:E9"), ["Table 1: D8:E9"]),
        (_put("B4", None), ["Table 1: B4"]),
        (_put("B5", "#DIV/0!"), ["Table 1: B5"]),
        (_put("B5", "=B4*2"), []),
        (_put("B5", 0), []),
        (_second_table, ["Table 1: 2 tables"]),
    ],
)
def test_each_fault_is_named(change: Callable[[Worksheet], object], faults: list[str]) -> None:
    """A title that is missing, merged cells, empty cells and errors in a table, and a second table."""
    assert faults == list(xlsx_faults(_written(change)))


def test_a_formula_that_was_computed_to_an_error_is_a_fault() -> None:
    """The number that readers see counts, not only what it is computed by."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        page = book.add_worksheet("A")
        page.write(0, 0, "Title")
        page.add_table(2, 0, 3, 0, {"columns": [{"header": "%"}]})
        page.write_formula(3, 0, "=1/0", None, "#DIV/0!")

    assert ["A: A4"] == list(xlsx_faults(content.getvalue()))


@pytest.mark.parametrize("part", ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/tables/table1.xml"])
def test_a_workbook_without_one_of_its_parts_is_a_fault(part: str) -> None:
    """A file that was spoilt is no workbook, whichever part was lost."""
    whole, spoilt = ZipFile(io.BytesIO(XLSX.render(sample_document("vi")))), io.BytesIO()
    with ZipFile(spoilt, "w") as file:
        for name in whole.namelist():
            if name != part:
                file.writestr(name, whole.read(name))

    assert ["report.xlsx"] == list(xlsx_faults(spoilt.getvalue()))
