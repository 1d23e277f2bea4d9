"""Pages of a PDF are filled: charts shrink a little together, and what follows one may be read before it."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from lc_indicators.publish.pdf.filling import filled
from lc_indicators.publish.pdf.heights import (
    LEAST,
    MOST,
    PAGE,
    end_over_pages,
    height,
    lines,
    number_size,
    spacing,
)

Json = dict[str, Any]


def chart(steepness: float = 0.5) -> Json:
    """Return a chart whose drawing is so high in parts of its width."""
    return {"type": "chart", "title": [{"text": "Tên"}], "subtitle": "", "note": [], "numbers_in": "",
            "height": steepness}  # fmt: skip


def words(count: int, role: str = "body") -> Json:
    """Return a paragraph of so many words."""
    return {"type": "paragraph", "role": role, "spans": [{"text": "chữ " * count}]}


def heading(level: int = 1) -> Json:
    """Return a heading."""
    return {"type": "heading", "level": level, "spans": [{"text": "Tên"}]}


def scales(parts: list[Json]) -> list[float]:
    """Return the scales of the charts among *parts*."""
    return [part["scale"] for part in parts if part["type"] == "chart"]


def test_charts_that_fit_their_page_are_of_one_size() -> None:
    """Nothing shrinks without need: two stand on a page with what is said of them."""
    assert [MOST, MOST] == scales(filled([chart(), chart()], 0))


def test_charts_of_one_page_shrink_alike_so_that_one_more_fits() -> None:
    """A chart that nearly fits leaves no third of a page empty."""
    first, second = scales(filled([words(250), chart(0.6), chart(0.6)], 0))

    assert LEAST <= first == second < MOST


def test_what_shrank_fits_the_page() -> None:
    """Heights and what stands between them come to a page at most."""
    parts = filled([words(250), chart(0.6), heading(), chart(0.5)], 0)
    drawn = [
        height(part) - (MOST - part.get("scale", MOST)) * 459.2 * part.get("height", 0) for part in parts
    ]
    between = [max(spacing(one)[1], spacing(two)[0]) for one, two in pairwise(parts)]

    assert sum(drawn) + sum(between) <= PAGE


def test_a_chart_that_would_become_too_small_begins_the_next_page() -> None:
    """Letters in it are never smaller than those of a footnote, however high it is."""
    assert [MOST, MOST, LEAST] == scales(filled([chart(0.6), chart(0.6), chart(1.2)], 0))


def test_what_follows_a_chart_that_does_not_fit_is_read_before_it() -> None:
    """Within its section: a heading is never passed."""
    before = [words(600), chart(1.0), words(20)]
    behind = [words(600), chart(1.0), heading(), words(20)]

    assert ["paragraph", "paragraph", "chart"] == [part["type"] for part in filled(before, 0)]
    assert ["paragraph", "chart", "heading", "paragraph"] == [part["type"] for part in filled(behind, 0)]


def test_a_table_of_its_section_is_read_before_a_chart_that_does_not_fit() -> None:
    """A short one where it ends on the page, a long one where many of its rows fit."""
    said = [words(600), chart(1.0)]
    table = {"type": "table", "caption": [], "pieces": [], "notes": [], "turned": False, "tight": 3}
    short, long_ = {**table, "kept": True}, {**table, "kept": False}
    turned = {**table, "kept": False, "turned": True}

    assert ["paragraph", "table", "chart"] == [part["type"] for part in filled([*said, short], 0)]
    assert ["paragraph", "table", "chart"] == [part["type"] for part in filled([*said, long_], 0)]
    assert ["paragraph", "chart", "table"] == [part["type"] for part in filled([*said, turned], 0)]


def rows_of(names: list[str], levels: list[int] | None = None) -> Json:
    """Return a table of one column, as wide as half the text, with such rows."""
    return {"type": "table", "caption": [], "notes": [], "tight": 3, "size": 8,
            "columns": [{"label": "Tên", "unit": ""}, {"label": "Số", "unit": ""}],
            "pieces": [{"columns": [0, 1], "widths": [1, 1]}],
            "rows": [[{"spans": [{"text": name}]}, {"spans": []}] for name in names],
            "levels": levels or [0] * len(names)}  # fmt: skip


def test_rows_of_a_table_go_over_the_page_whole() -> None:
    """A row that does not end on a page begins the next one, under the head."""
    table = rows_of(["Một"] * 4)
    row = height(rows_of(["Một"])) / 2

    assert end_over_pages(table, PAGE - 3.9 * row) == pytest.approx(3 * row)
    assert end_over_pages(table, PAGE - 3.1 * row) == pytest.approx(3 * row)
    assert end_over_pages(table, PAGE - 2.9 * row) == pytest.approx(4 * row)


def test_a_row_further_in_has_less_room_for_its_name() -> None:
    """A part of a total takes a second line where the total would not."""
    name = "Trường trung học cơ sở và trung học phổ thông của các thị xã nhỏ ở"

    assert height(rows_of([name], [0])) < height(rows_of([name], [1]))


def test_a_report_without_charts_keeps_its_order() -> None:
    """Nothing has to be known of its heights."""
    parts = [heading(), words(3), {"type": "rule"}]

    assert parts == filled(parts, 0)


@pytest.mark.parametrize(("unit", "size"), [("%", 25.0), ("nghìn đồng một người một tháng", 12.0)])
def test_a_number_is_smaller_where_its_unit_is_long(unit: str, size: float) -> None:
    """Both stand on one line of their card."""
    assert size == number_size("1.314,5", unit, 142)


def test_a_space_that_does_not_break_ends_no_line() -> None:
    """What is kept together is measured together."""
    assert (2, 1) == (lines("41,79 đồng", 40), lines("41,79\u00a0đồng", 40))
