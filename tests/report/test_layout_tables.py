"""Tables in the layouts that offices print: columns, parts, months, marks; Huế's table cell for cell."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from lc_indicators.errors import ArgumentError, UnknownNameError
from lc_indicators.report import Report
from lc_indicators.report.blocks import Block
from lc_indicators.report.layouts import LAYOUTS
from lc_indicators.shapes.block_shapes import TableBlock
from lc_indicators.shapes.walk import words_of
from tests.lai_chau import report
from tests.report.monthly_catalogue import monthly, months, said
from tests.report.planned import planned, target

#: Retail trade of Huế: the total and its parts.
HUE = [
    "retail_and_services",
    ["retail_goods", "accommodation_services", "food_services", "travel_services", "other_consumer_services"],
]

#: The table of October 2023 as the province published it.
PUBLISHED = """\
4736,0;4671,4;45896,9;113,0;115,1
3451,7;3415,7;33871,4;113,7;113,1
140,8;130,7;1346,3;139,1;186,5
755,3;726,9;7305,4;106,2;120,3
32,3;30,9;238,0;177,9;202,3
355,9;367,2;3135,8;110,4;103,9
"""


def shown_table(made: Report, form: str, rows: list[Any], **options: Any) -> TableBlock:
    """Return the table that a layout shows."""
    shown: list[Block] = []
    made._writer._show_block = shown.append
    made.layout(form, "t", rows, vi="Bảng", en="Table", **options)
    assert shown[0].content["type"] == "table"
    return shown[0].content


def _cells(table: TableBlock) -> list[list[str]]:
    return [[words_of(cell) for cell in row["cells"]] for row in table["rows"]]


def _heads(table: TableBlock) -> list[str]:
    return [f"{one['label']} {one['unit']}".strip() for one in table["columns"]]


def test_hue_comes_out_cell_for_cell_as_published() -> None:
    """Six rows of five columns, in the printed digits; thousands are marked as the house marks them."""
    table = shown_table(report("vi", area="VN-26", period="2023-10"), "five_columns", HUE)
    printed = [
        [cell.removesuffix(" [e]").replace(".", "") for cell in row[1:]] for row in _cells(table)
    ]  # fmt: skip

    assert list(csv.reader(io.StringIO(PUBLISHED), delimiter=";")) == printed
    assert [
        "Chỉ tiêu", "Thực hiện tháng 9/2023", "Ước tính tháng 10/2023", "Lũy kế 10 tháng đầu năm 2023",
        "Tháng 10/2023 so với cùng kỳ năm trước %", "10 tháng đầu năm 2023 so với cùng kỳ năm trước %",
    ] == _heads(table)  # fmt: skip
    assert "Bảng (đơn vị tính: tỷ đồng)" == words_of(table["caption"])


def test_every_number_is_a_figure_with_its_source() -> None:
    """30 cells, 30 figures: each opens."""
    table = shown_table(report("vi", area="VN-26", period="2023-10"), "five_columns", HUE)
    linked = [span for row in table["rows"] for cell in row["cells"][1:] for span in cell if "figure" in span]

    assert 30 == len(linked)


def test_changes_are_told_as_indices_or_as_changes() -> None:
    """113.0 and 13.0 % are one fact."""
    table = shown_table(report("en", area="VN-26", period="2023-10"), "five_columns", HUE, changes="change")

    assert ["13.0 [e]", "15.1 [e]"] == _cells(table)[0][4:]


def test_parts_stand_under_their_total() -> None:
    """How deep, as the list of rows says."""
    table = shown_table(report("vi", area="VN-26", period="2023-10"), "five_columns", HUE)

    assert [0, 1, 1, 1, 1, 1] == [row.get("level", 0) for row in table["rows"]]


#: March of two years, with the plan of the second.
TRADE = said("retail", months("100.0 110.0 120.0", year=2023) | months("110.0 121.0 150.0"))
PLAN = target("retail", "2024", "600", bound="at_least")


def test_ten_columns_hold_a_month_against_everything() -> None:
    """Plan 600; 120 a year before, 121 the month before, 150; 381 and 330 so far; four comparisons."""
    table = shown_table(planned([PLAN], TRADE, period="2024-03"), "ten_columns", ["retail"])

    assert [
        "retail", "≥ 600", "120.0", "121.0", "150.0", "381.0", "330.0", "124.0", "125.0", "63.5", "115.5",
    ] == _cells(table)[0]  # fmt: skip
    assert [
        "Indicator", "Plan for 2024", "March 2023, actual", "February 2024, actual", "March 2024, actual",
        "First quarter of 2024, year so far", "First quarter of 2023, year so far",
        "March 2024 compared with the month before %",
        "March 2024 compared with the same month a year before %",
        "First quarter of 2024 against the plan %",
        "First quarter of 2024 compared with the same quarter a year before %",
    ] == _heads(table)  # fmt: skip


def test_a_quarter_is_compared_with_quarters_and_a_year_shows_nothing_twice() -> None:
    """The first quarter is its year so far; the year before a year is the one before it."""
    made = planned([PLAN], said("retail", {"2023": "500", "2024": "610"}), period="2024")
    year = shown_table(made, "ten_columns", ["retail"])
    quarter = shown_table(planned([PLAN], TRADE, period="2024-Q1"), "ten_columns", ["retail"])

    assert [
        "Indicator", "Plan for 2024", "2023, actual", "2024, actual", "2024 compared with the year before %",
        "2024 against the plan %",
    ] == _heads(year)  # fmt: skip
    assert ["retail", "≥ 600", "330.0", "[x]", "381.0"] == _cells(quarter)[0][:5]


def test_what_is_not_there_cannot_be_or_breaks_has_its_mark() -> None:
    """[x] for no figure, [z] for a stock's year so far, [b] for a change across a break; the note says so."""
    broken = said("retail", {"2023-03": "120.0"}) + said("retail", {"2024-03": "150.0"}, status="B")
    made = monthly(broken, said("schools", {"2024-03": "400"}), period="2024-03")
    table = shown_table(made, "five_columns", ["retail", "schools"])

    assert ["retail", "billion dong", "[x]", "150.0 [b]", "[x]", "[b]", "[x]"] == _cells(table)[0]
    assert ["schools", "schools", "[x]", "400", "[z]", "[x]", "[z]"] == _cells(table)[1]
    assert "Marks: [b] break in series; [x] missing value; [z] data cannot exist." == words_of(
        table["notes"][-1]
    )


def test_a_percentage_is_told_apart_in_points_in_a_column_of_percent() -> None:
    """The cell says so."""
    rows = said("poverty", {"2023": "20.0", "2024": "15.0"})
    table = shown_table(monthly(rows, period="2024"), "five_columns", ["poverty"])

    assert "−5.0 percentage points" == _cells(table)[0][-1]


def test_months_stand_beside_each_other_with_the_quarters_of_a_flow() -> None:
    """January to March and their sum; what is missing leaves its sums missing."""
    table = shown_table(monthly(TRADE, period="2024"), "months", ["retail"], years=[2023, 2024])

    assert ["Indicator", "Jan", "Feb", "Mar", "Q1", "Apr"] == _heads(table)[:6]
    assert [
        ["2023", "100.0", "110.0", "120.0", "330.0", "[x]"],
        ["2024", "110.0", "121.0", "150.0", "381.0", "[x]"],
    ] == [row[:6] for row in _cells(table)]
    assert ("Q4", "Year") == tuple(_heads(table)[-2:])
    assert table["landscape"]


def test_months_of_an_index_have_no_sums() -> None:
    """Twelve columns."""
    rows = said("industry", months("101.5 102.5"))
    table = shown_table(monthly(rows, period="2024"), "months", ["industry"])

    assert 13 == len(table["columns"])
    assert ["industry", "101.5", "102.5", "[x]"] == _cells(table)[0][:4]


def test_several_units_have_a_column_of_their_own() -> None:
    """Figures then print without theirs, and the CSV has both."""
    rows = said("retail", {"2024-03": "150.0"}), said("schools", {"2024-03": "400"})
    table = shown_table(monthly(*rows, period="2024-03"), "five_columns", ["retail", "schools"])

    assert ["Indicator", "Unit"] == _heads(table)[:2]
    assert ["billion dong", "schools"] == [row[1] for row in _cells(table)]


def test_the_csv_says_the_unit_of_each_column() -> None:
    """What the caption says is not in it."""
    table = shown_table(report("en", area="VN-26", period="2023-10"), "five_columns", HUE)

    assert "September 2023, actual (billion dong)" == table["csv_rows"][0][1]
    assert "4736.0" == table["csv_rows"][1][1]


@pytest.mark.parametrize(
    ("form", "rows", "options", "error", "said"),
    [
        ("four_columns", ["retail"], {}, UnknownNameError, "five_columns"),
        ("five_columns", ["retial"], {}, UnknownNameError, "retail"),
        ("five_columns", [["retail"]], {}, ArgumentError, "behind a name a list of its parts"),
        ("five_columns", [3], {}, ArgumentError, r"rows\[0\] is 3"),
        ("months", ["retail"], {"changes": "index"}, ArgumentError, "unexpected keyword argument 'changes'"),
        ("five_columns", ["retail"], {"changes": "percent"}, ArgumentError, 'give "index" or "change"'),
    ],
)
def test_what_a_layout_does_not_take_is_an_error(
    form: str, rows: list[Any], options: dict[str, Any], error: type[Exception], said: str
) -> None:
    """The message says what it takes."""
    with pytest.raises(error, match=said):
        shown_table(monthly(TRADE, period="2024-03"), form, rows, **options)


def test_the_help_names_every_layout() -> None:
    """``help(report.layout)`` has a line for each."""
    assert all(f"\n        {name} " in (Report.layout.__doc__ or "") for name in LAYOUTS)


@pytest.mark.parametrize("form", ["five_columns", "ten_columns"])
@pytest.mark.parametrize("period", ["2024-01-01/P9M", "2020/2024", "2023-09-01/P1Y", "2024-12-15/2025-09-14"])
def test_a_period_without_some_base_leaves_its_columns_out(form: str, period: str) -> None:
    """Before nine months no nine months end, and a span has no year so far: a report goes on without."""
    table = shown_table(monthly(TRADE, period="2024"), form, ["retail"], period=period)

    assert 2 <= len(table["columns"]) < 10
