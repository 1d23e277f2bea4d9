"""Excel workbooks: the digits that are shown, layouts of yearbooks, several tables, what is hidden."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from lc_indicators.catalogue.importers import tables_in
from lc_indicators.catalogue.importers.sheet_numbers import shown
from lc_indicators.errors import TableRefusedError
from tests.catalogue.importers.tables_read import PLACES, cells, read, refusal
from tests.catalogue.importers.workbooks import sheet, workbook


@pytest.mark.parametrize(
    ("value", "number_format", "printed"),
    [
        (18.2, "0.00", "18.20"), (18.2, "General", "18.2"), (1234567.891, "#,##0.0", "1234567.9"),
        (5, "0.0", "5.0"),
        (0.1823, "0.0%", "18.2"), (2.5, "#,##0", "3"), (-2.5, "#,##0.0;(#,##0.0)", "-2.5"),
        (1234500, "#,##0.0,", "1234.5"),
        (12.5, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-', "12.50"), (0, '#,##0;-#,##0;"-"', "0"),
        (18.25, "0.##", "18.25"),
        (18.5, "0.0##", "18.5"), (0.1 + 0.2, "General", "0.3"), (155.97999999999999, "General", "155.98"),
        (1 / 3, "General", "0.333333333"), (1e20, "0", "100000000000000000000"),
        (0.00001, "General", "0.00001"),
        (12.5, '0.0" người"', "12.5"), (12.5, '0.0"*"', "12.5 *"), (1234.5, "[$-409]#,##0.0", "1234.5"),
        (3, "@", "3"),
        (7, "[Red]0.0;[Blue]-0.0", "7.0"), (12345.6, "0.00E+00", "12345.6"),
    ],
)  # fmt: skip
def test_a_number_is_printed_as_its_format_shows_it(value: float, number_format: str, printed: str) -> None:
    """Decimals, percent, thousands left away, words beside it; a dash for zero is zero all the same."""
    assert printed == shown(value, number_format)


@given(st.decimals(-(10**9), 10**9, places=3))
def test_a_number_of_three_decimals_is_read_back_digit_for_digit(number: Any) -> None:
    """Whatever its size, through the binary number that a sheet holds."""
    assert f"{number:.3f}".replace("-0.000", "0.000") == shown(float(number), "#,##0.000")


def _merged(ws: Worksheet) -> None:
    for area in ("A1:E1", "A3:A4", "B3:C3", "D3:E3"):
        ws.merge_cells(area)


def test_a_table_of_a_yearbook_is_read() -> None:
    """A title over all columns, a unit at the right, merged heads, texts that are numbers."""
    content = sheet(
        ["12. Dân số trung bình phân theo tỉnh"], [None, None, None, None, "Nghìn người"],
        ["Tỉnh", 2015, None, "Sơ bộ 2016"], [None, "Nam", "Nữ", "Nam", "Nữ"],
        ["CẢ NƯỚC", (45000.25, "#,##0.0"),
        (46000, "#,##0.0"), "45.100,2", ".."], ["Lai Châu", 1, 2, 3, 4], [],
        ["Nguồn: Niên giám thống kê"], then=_merged,
    )  # fmt: skip

    (table,) = read(content)
    assert ("12. Dân số trung bình phân theo tỉnh", ("Nghìn người", "Nguồn: Niên giám thống kê")) == (
        table.title, table.notes
    )  # fmt: skip
    assert [
        ("VN", "2015", "Nam", "45000.3", "45000.3", "A"), ("VN", "2015", "Nữ", "46000.0", "46000.0", "A"),
        ("VN", "2016", "Nam", "45.100,2", "45100.2", "P"), ("VN", "2016", "Nữ", "..", "", "O"),
    ] == cells(content)[:4]  # fmt: skip
    assert ["point", "point", "", ""] == [cell.notation for cell in table.cells[:4]]


INDICATORS = [
    ["Một số chỉ tiêu chủ yếu của tỉnh Lai Châu"], [],
    ["STT", "Chỉ tiêu", "Đơn vị tính", 2015, "Ước 2016"],
    [1, "Dân số trung bình", "Nghìn người", 425.1, 436.2], [None, "Nam", "Nghìn người", 215, 216],
    [2, "Lao động", "Nghìn người", 300, 301], [None, "Nam", "Nghìn người", 150, 151],
    [3, "Tỷ lệ hộ nghèo", "%", (0.404, "0.00%"), (0.3485, "0.00%")],
]  # fmt: skip


def test_one_area_in_the_title_with_indicators_in_rows() -> None:
    """The unit has a column; rows of one name are told apart by what stands above them."""
    (table,) = read(sheet(*INDICATORS))

    assert {("VN-01", "tỉnh Lai Châu")} == {(cell.area, cell.name) for cell in table.cells}
    assert [
        ("Dân số trung bình", "2015", "425.1", "A", "Nghìn người"),
        ("Dân số trung bình", "2016", "436.2", "E", "Nghìn người"),
        ("Dân số trung bình | Nam", "2015", "215", "A", "Nghìn người"),
        ("Dân số trung bình | Nam", "2016", "216", "E", "Nghìn người"),
        ("Lao động", "2015", "300", "A", "Nghìn người"), ("Lao động", "2016", "301", "E", "Nghìn người"),
        ("Lao động | Nam", "2015", "150", "A", "Nghìn người"),
        ("Lao động | Nam", "2016", "151", "E", "Nghìn người"),
        ("Tỷ lệ hộ nghèo", "2015", "40.40", "A", "%"), ("Tỷ lệ hộ nghèo", "2016", "34.85", "E", "%"),
    ] == [(c.item, c.period, c.printed, c.status, c.unit) for c in table.cells]  # fmt: skip


def test_a_sheet_an_area_with_years_in_rows() -> None:
    """The name of the sheet is that of the area; a year in a heading is one of prices."""
    rows = [["Năm", "Dân số (nghìn người)", "GRDP (giá 2010)"], [2015, 403, 6045], [2016, 403.2, 6048]]

    first, second = read(workbook(("Lai Châu", rows), ("Sơn La", rows)))

    assert ["VN-01", "VN-05"] == [table.cells[0].area for table in (first, second)]
    assert [
        ("2015", "Dân số (nghìn người)", "403"), ("2015", "GRDP (giá 2010)", "6045"),
        ("2016", "Dân số (nghìn người)", "403.2"), ("2016", "GRDP (giá 2010)", "6048"),
    ] == [(cell.period, cell.item, cell.printed) for cell in first.cells]  # fmt: skip


def test_a_title_with_two_areas_is_refused() -> None:
    """Nobody can tell whose the figures are."""
    assert "names several areas" in refusal(sheet(["Lai Châu và Sơn La"], ["Năm", "Dân số"], [2015, 403]))


STACKED = [
    ["Bảng 1. Dân số"], ["Tỉnh", 2015, 2016], ["Lai Châu", 1, 2], ["Sơn La", 3, 4], [],
    ["Bảng 2. Hộ nghèo"], ["Tỉnh", 2017, 2018], ["Lai Châu", 5, 6], ["Sơn La", 7, 8], ["Nguồn: X"],
    ["Bảng 3. Trường học"], ["Tỉnh", 2019, 2020], ["Lai Châu", 9, 10], ["Sơn La", 11, 12],
]  # fmt: skip
BESIDE = [
    ["Bảng 1. Dân số", None, None, None, "Bảng 2. Hộ nghèo"], ["Tỉnh", 2015, 2016, None, "Tỉnh", 2015, 2016],
    ["Lai Châu", 1, 2, None, "Lai Châu", 5, 6], ["Sơn La", 3, 4, None, "Sơn La", 7, 8],
]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "titles"),
    [
        (STACKED, ["Bảng 1. Dân số", "Bảng 2. Hộ nghèo", "Bảng 3. Trường học"]),
        (BESIDE, ["Bảng 1. Dân số", "Bảng 2. Hộ nghèo"]),
    ],
)
def test_several_tables_of_a_sheet_are_told_apart(rows: Any, titles: list[str]) -> None:
    """One below the other, with a blank row between them or not, and side by side."""
    tables = read(sheet(*rows))

    assert titles == [table.title for table in tables]
    assert [["1", "2", "3", "4"], ["5", "6", "7", "8"]] == [
        [c.printed for c in table.cells] for table in tables[:2]
    ]


def test_rows_that_go_on_below_a_blank_row_are_of_the_same_table() -> None:
    """Yearbooks leave a line free between regions."""
    (table,) = read(
        sheet(["Tỉnh", 2015, 2016], ["CẢ NƯỚC", 1, 2], [], ["Lai Châu", 3, 4], [], ["Sơn La", 5, 6])
    )

    assert ["1", "2", "3", "4", "5", "6"] == [cell.printed for cell in table.cells]


def test_a_table_as_pxweb_saves_it_for_excel_is_read() -> None:
    """The first label stands in the first of its rows, the upper heading in that of its columns."""
    content = sheet(
        ["Population by province, sex and year"], [], [None, None, "Births", None, "Deaths"],
        [None, None, "2019", "2020", "2019", "2020"],
        ["Lai Châu", "Men", 1, 2, 3, 4], [None, "Women", 5, 6, 7, 8], ["Sơn La", "Men", 9, 10, 11, ".."],
        [None, "Women", 13, 14, 15, 16],
        [], ["Latest update:"], ["20240209 09:00"], ["Source:"], ["Statistics"], ["Units:"], ["persons"],
    )  # fmt: skip

    (table,) = read(content)

    assert ("VN-01", "2020", "Women | Births", "6") == next(
        (c.area, c.period, c.item, c.printed) for c in table.cells if c.value == "6"
    )
    assert ("VN-05", "2020", "Men | Deaths", "", "O") == next(
        (c.area, c.period, c.item, c.value, c.status) for c in table.cells if c.printed == ".."
    )
    assert 16 == len(table.cells)


def test_a_sheet_with_a_row_a_figure_is_read() -> None:
    """Its columns are known by their headings, as in a CSV."""
    content = sheet(
        ["Population"], ["Province", "Year", "Indicator", "Unit", "Value", "Status"],
        ["Lai Châu", 2020, "Population", "thousand persons", (469.8, "0.00"), "P"],
        ["Sơn La", 2020, "Population", "thousand persons", (1270.6, "#,##0.00"), None],
    )  # fmt: skip

    assert [
        ("VN-01", "2020", "Population", "469.80", "469.80", "P"),
        ("VN-05", "2020", "Population", "1270.60", "1270.60", "A"),
    ] == cells(content)  # fmt: skip


@pytest.mark.parametrize(
    ("days", "number_format", "periods"),
    [
        ([date(2024, 1, 1), date(2024, 2, 1)], "mm/yyyy", ["2024-01", "2024-02"]),
        ([date(2024, 1, 31), date(2024, 2, 29)], "d/m/yyyy", ["2024-01", "2024-02"]),
        ([date(2023, 1, 1), date(2024, 1, 1)], "yyyy", ["2023", "2024"]),
        ([datetime(2024, 1, 1), datetime(2024, 2, 1)], "mmm-yy", ["2024-01", "2024-02"]),  # noqa: DTZ001 - a sheet has no time zone
    ],
)
def test_dates_are_periods(days: list[date], number_format: str, periods: list[str]) -> None:
    """As their format shows them; days that are all the first or last of months are these months."""
    content = sheet(["Tỉnh", *((day, number_format) for day in days)], ["Cả nước", 1, 2])

    assert periods == [period for _, period, *_ in cells(content)]


def test_raised_figures_are_marks_and_no_digits() -> None:
    """12,5 with a raised 2 is no 12,52."""
    raised = InlineFont(vertAlign="superscript")
    name, figure = (
        CellRichText(text, TextBlock(raised, mark)) for text, mark in (("Lai Châu", "1"), ("12,5", "2"))
    )

    (cell,) = read(sheet(["Tỉnh", "2015"], [name, figure], ["1) Sơ bộ"]))[0].cells

    assert ("VN-01", "12,5", ("(1)", "(2)")) == (cell.area, cell.printed, cell.marks)


def test_a_comment_on_a_figure_is_kept() -> None:
    """In its note."""

    def comment(ws: Worksheet) -> None:
        ws["B2"].comment = Comment("Counted anew", "x")

    assert (
        "Comment: Counted anew" == read(sheet(["Tỉnh", 2015], ["Lai Châu", 5], then=comment))[0].cells[0].note
    )


def test_what_is_hidden_is_said() -> None:
    """Rows and columns are read, sheets are not."""

    def hide(ws: Worksheet) -> None:
        ws.row_dimensions[3].hidden = True
        ws.column_dimensions["C"].hidden = True
        ws.sheet_state = "hidden" if ws.title == "Old" else "visible"

    rows = [["Tỉnh", 2015, 2016], ["Lai Châu", 1, 2], ["Sơn La", 3, 4]]
    (table,) = read(workbook(("New", rows), ("Old", rows), then=hide))

    assert ("sheets that are hidden, not read: Old", "rows that are hidden, and read: 3",
            "columns that are hidden, and read: C") == table.said  # fmt: skip
    assert 4 == len(table.cells)


@pytest.mark.parametrize(("value", "said"), [("=B2*2", "cell C2 of sheet 'Sheet1' is a formula that was never computed"),  # noqa: E501 - as a file has it
                                             ("#DIV/0!", "holds the error #DIV/0!")])  # fmt: skip
def test_a_cell_without_a_figure_refuses_its_sheet(value: str, said: str) -> None:
    """The others of the workbook are read all the same."""
    good = [["Tỉnh", 2015, 2016], ["Lai Châu", 1, 2]]
    one, two = tables_in(
        workbook(("Sheet1", [["Tỉnh", 2015, 2016], ["Lai Châu", 1, value]]), ("Two", good)), PLACES
    )

    assert isinstance(one, TableRefusedError)
    assert said in one.reason
    assert not isinstance(two, TableRefusedError)


@pytest.mark.parametrize(
    ("font", "texts"),
    [(".VnTime", ["D©n sè trung b×nh", "TØnh", "N¨m 2015", "Lai Ch©u"]),
    ("VNI-Times", ["Daân soá trung bình", "Tænh", "Naêm 2015", "Lai Chaâu"]),
     ("Arial", ["D©n sè trung b×nh cña tØnh", "TØnh", "N¨m 2015", "Lai Ch©u"])],
)  # fmt: skip
def test_vietnamese_of_old_fonts_is_read(font: str, texts: list[str]) -> None:
    """By the name of the font, or by the letters alone."""

    def write(ws: Worksheet) -> None:
        for row in ws.iter_rows():
            for cell in row:
                cell.font = Font(name=font)

    (table,) = read(sheet([texts[0]], texts[1:3], [texts[3], 1], then=write))

    assert ("VN-01", "2015") == (table.cells[0].area, table.cells[0].period)
    assert table.title.startswith("Dân số trung bình")


def _zip(*names: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as packed:
        for name in names:
            packed.writestr(name, "x")
    return content.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (_zip("xl/workbook.xml"), "the workbook is damaged"),
        (_zip("xl/workbook.bin"), "a binary Excel workbook (.xlsb)"),
        (_zip("word/document.xml"), "a Word document"),
        (_zip("data.csv"), "a ZIP archive"),
        (_zip("mimetype") .replace(b"x", b"application/vnd.oasis.opendocument.spreadsheet", 1), ""),
        (OLE + "Workbook".encode("utf-16-le"), "a file of old Excel or Word (.xls, .doc), not CSV: open it in Excel"),  # noqa: E501 - as a file has it
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a workbook with a password"),
        (OLE + "WordDocument".encode("utf-16-le"), "old Word"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "a web page (HTML)"),
        (b'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',  # noqa: E501 - as a file has it
         "an Excel 2003 workbook in XML"),
        (b"%PDF-1.7", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (sheet(["only words"]), "none of its sheets has a table"),
        (workbook(("Empty", [])), "none of its sheets holds anything"),
    ],
)  # fmt: skip
def test_what_is_no_workbook_of_tables_is_refused_with_what_to_do(content: bytes, said: str) -> None:
    """By what is in it; a password, an older form and a page that calls itself .xls have their own words."""
    assert said in refusal(content)
    assert refusal(content)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.one_of(st.none(), st.integers(1990, 2030), st.floats(allow_nan=False, allow_infinity=False),  # noqa: E501 - as a file has it
                                   st.sampled_from(["Lai Châu", "Tỉnh", "2015", "1.234,5", "..", "Nguồn: X", "(%)", "x"])),  # noqa: E501 - as a file has it
                         max_size=6), max_size=8))  # fmt: skip
def test_any_sheet_is_read_or_refused(rows: list[list[Any]]) -> None:
    """Never a traceback."""
    refusal(sheet(*rows))
