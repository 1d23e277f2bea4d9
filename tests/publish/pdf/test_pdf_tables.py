from typing import Any

import pytest

from lc_indicators.fonts import text_width
from lc_indicators.publish.pdf.pdf_tables import SIZES, prepared_table
from lc_indicators.publish.pdf.printable import LONGEST_RUN


def table(columns: list[tuple[str, str]], *rows: list[str]) -> dict[str, Any]:
    """Return a table block."""
    return {
        "caption": [{"text": "caption"}],
        "columns": [{"label": label, "unit": "", "align": align} for label, align in columns],
        "rows": [
            {"cells": [[{"text": text}] if text else [] for text in row], "header": False} for row in rows
        ],
        "notes": [],
    }


def test_words_get_the_room_that_figures_leave() -> None:
    """Columns of figures stand close together."""
    made = prepared_table(table([("Chỉ tiêu", "left"), ("2020", "right")], ["Tỷ lệ hộ nghèo", "16,33"]), "vi")
    words, figures = (column["width"] for column in made["columns"])

    assert words > 5 * figures


def test_no_line_ends_at_the_dash_between_two_years() -> None:
    """A school year in a narrow column stays whole; the words before it do not."""
    made = prepared_table(table([("Chỉ tiêu", "left")], ["chuẩn 2011–2015)"], ["2016 – 2020"]), "vi")
    first, second = ([*row[0]["spans"]] for row in made["rows"])

    assert [{"text": "chuẩn "}, {"text": "2011–2015)", "whole": True}] == first
    assert [{"text": "2016 – 2020"}] == second


def test_wide_table_is_set_smaller() -> None:
    """A table of many columns still stands upright on the page."""
    columns = [("Năm", "left"), *[(f"c{n}", "right") for n in range(12)]]
    made = prepared_table(table(columns, ["2020", *["10.000,5"] * 12]), "vi")

    assert SIZES[-1][0] == made["size"]


def test_table_without_rows_is_a_head() -> None:
    """Nothing to show is no failure."""
    assert [] == prepared_table(table([("a", "right")]), "en")["rows"]


def _pieces(made: dict[str, Any]) -> list[list[int]]:
    return [piece["columns"] for piece in made["pieces"]]


@pytest.mark.parametrize(
    ("columns", "cell"),
    [
        (8, "1.234,5"),
        (12, "10.000,5"),
        (22, "4.495,4"),
        (40, "1"),
        (40, "12.345.678,9"),
        (9, "supercalifragilistic"),
        (3, "a" * 90),
    ],
)
def test_no_column_is_narrower_than_its_longest_word(columns: int, cell: str) -> None:
    """Columns are never set over each other: a table that is too wide stands in pieces that fit the page."""
    heads = [("Địa bàn", "left"), *[(f"NĂM {n}", "right") for n in range(columns)]]
    made = prepared_table(table(heads, ["Thành phố Hà Nội", *[cell] * columns]), "vi")
    room = dict(SIZES)[made["size"]]

    for piece in made["pieces"]:
        assert sum(piece["widths"]) <= room + 0.01
        assert all(width >= text_width(cell[:LONGEST_RUN], 400) for width in piece["widths"][1:])
    shown = [place for places in _pieces(made) for place in places[1:]]
    assert list(range(1, columns + 1)) == shown
    assert {0} == {places[0] for places in _pieces(made)}


def test_pieces_are_of_about_one_number_of_columns_and_say_which() -> None:
    """No piece has one lonely column, and each is named by its first and last head."""
    heads = [("", "left"), *[(str(year), "right") for year in range(1995, 2017)]]
    made = prepared_table(table(heads, ["Hà Nội", *["4.495,4"] * 22]), "vi")

    assert [("1995", "2005"), ("2006", "2016")] == [
        (piece["first"], piece["last"]) for piece in made["pieces"]
    ]


def test_columns_of_unlike_widths_are_shared_out_evenly() -> None:
    """Narrow columns beside wide ones leave no piece with a single column of many."""
    heads = [("", "left"), *[(str(year), "right") for year in range(1995, 2017)]]
    cells = ["Hà Nội", *[""] * 13, *["6.381,8 nghìn người [b]"] * 9]
    sizes = [len(places) for places in _pieces(prepared_table(table(heads, cells), "vi"))]

    assert min(sizes) > 2


def test_all_names_of_a_row_stand_in_each_piece() -> None:
    """A row is known by its group and its name; names too wide to be repeated stand in the first piece."""
    heads = [("nhóm", "left"), ("tên", "left"), *[(str(year), "right") for year in range(1990, 2020)]]
    short = prepared_table(table(heads, ["A", "b", *["4.495,4"] * 30]) | {"names": 2}, "vi")
    names = [(word, "left") for word in ("a" * 24, "b" * 24, "c" * 24)]
    wide = prepared_table(
        table([*names, *heads[2:]], ["x", "y", "z", *["4.495,4"] * 30]) | {"names": 3}, "vi"
    )

    assert {(0, 1)} == {tuple(places[:2]) for places in _pieces(short)}
    assert [3, 2] == [sum(place < 3 for place in places) for places in _pieces(wide)][:2]


def test_a_table_of_words_alone_is_set_in_pieces_too() -> None:
    """Whatever its columns hold."""
    made = prepared_table(table([(f"Cột {n}", "left") for n in range(30)], ["thượng tầng"] * 30), "vi")

    assert len(made["pieces"]) > 1


@pytest.mark.parametrize(("columns", "asks", "made"), [(4, 1, 0), (13, 0, 0), (13, 1, 1), (40, 1, 0)])
def test_paper_is_turned_only_for_a_table_that_asks_for_it_and_then_fits(
    columns: int, asks: int, made: int
) -> None:
    """Few columns stay upright, and so does what stands in pieces either way."""
    heads = [("Chỉ tiêu", "left"), *[(f"c{n}", "right") for n in range(columns)]]
    given = table(heads, ["Bán lẻ hàng hóa và dịch vụ", *["45.896,9"] * columns])
    prepared = prepared_table({**given, "landscape": True} if asks else given, "vi")

    assert bool(made) is prepared["turned"]
    assert (len(prepared["pieces"]) == 1) is (columns < 40)


def test_a_table_says_how_deep_its_rows_stand() -> None:
    """A part of a total stands further in."""
    given = table([("a", "left"), ("b", "right")], ["total", "3"], ["part", "1"])
    given["rows"][1]["level"] = 1

    assert (0, 1) == prepared_table(given, "en")["levels"]


@pytest.mark.parametrize("figure", ["36,59% [e, s]", "−24,07 điểm %", "khoảng trên 35.500", "14.998 [u, s]"])
def test_a_number_stays_with_its_unit_and_its_mark(figure: str) -> None:
    """However little room a table of many words has, no figure in it takes two lines."""
    heads = [("Chỉ tiêu", "left"), ("Đơn vị", "left"), ("Thời gian", "left"), ("Cuối kỳ", "right")]
    row = ["Dịch vụ và thuế sản phẩm (gồm thuế sản phẩm) " * 4, "doanh nghiệp", "2017 → 2019", figure]
    made = prepared_table(table(heads, row, ["x", "%", "2020", "1.234,56 [e]"]), "vi")
    _name, _unit, period, figures = made["pieces"][0]["widths"]

    assert figures >= text_width(figure, 400)
    assert period >= text_width("2017 → 2019", 400)
