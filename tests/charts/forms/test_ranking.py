"""Where one stands among all of them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lc_indicators.charts import Named, Spec, ranking
from lc_indicators.charts.drawing.theme import ACCENT
from lc_indicators.errors import ChartError
from tests.charts.chart_figures import (
    Fig,
    Place,
    figure,
    name,
    outside,
    overlapping,
    rows_of,
    words,
    written,
)

#: 63 figures, many of them equal, one far off.
RANKED = [
    figure(str(Decimal(place * place) / 100), area=Place(name(f"Tỉnh {place}"))) for place in range(62)
] + [figure("60.2", area=Place(name("Lai Châu")))]
NAMED = [
    Named(RANKED[62], "Lai Châu", "subject"),
    Named(figure("18.4"), "Vùng Trung du và miền núi phía Bắc", "above"),
    Named(figure("18.1"), "Cả nước", "above"),
    Named(RANKED[0], "Thấp nhất: Tỉnh 0 và 3 nơi khác", "end"),
]


def _chart(width: int = 720, named: list[Named] | None = None, subject: Fig = RANKED[62]) -> Spec:
    return ranking(
        RANKED, named or NAMED, subject=subject, label="63 tỉnh, thành phố", language="vi", width=width
    )


@pytest.mark.parametrize("width", [720, 350])
def test_labels_never_overlap(width: int) -> None:
    """No text touches another, leaves the picture or is below 12 px."""
    chart = _chart(width)

    assert [] == overlapping(chart)
    assert [] == outside(chart)
    assert 12 <= min(one.size for one in written(chart))


def test_everyone_has_a_dot_and_the_subject_stands_in_colour() -> None:
    """None of those ranked is left out."""
    dots = [row for row in rows_of(_chart(), "point") if "x" in row and "name" in row]

    assert 63 == len(dots)
    assert ["Lai Châu"] == [row["name"] for row in dots if row["colour"] == ACCENT]


def test_what_is_named_has_its_value() -> None:
    """Name and value as printed, the subject's, the region's, the country's, the end's."""
    assert {"Lai Châu", "60,2%", "18,4%", "18,1%", "63 tỉnh, thành phố"} <= set(words(_chart()))


@pytest.mark.parametrize(("width", "from_row"), [(720, True), (350, False)])
def test_lines_lead_from_the_marks_through_the_dots(width: int, from_row: bool) -> None:  # noqa: FBT001 - given by name
    """On a desk they begin at the mark; on a phone, where names stand between the rows, under them."""
    spec = _chart(width)
    rules = [
        row for layer in spec["layer"] if layer["mark"]["type"] == "rule" for row in layer["data"]["values"]
    ]
    upright = [row for row in rules if row["x"] == row["x2"]]
    marks = {row["y"] for row in rows_of(_chart(width), "point") if "value" in row}

    assert 3 == len(upright)
    assert from_row is all(row["y"] in marks for row in upright)


def test_a_provisional_subject_is_found_at_once() -> None:
    """All others are hollow; its own row says that it is provisional too."""
    ranked = [figure(str(place), status="P", area=Place(name(str(place)))) for place in range(5)]
    named = [Named(ranked[2], "Lai Châu", "subject")]
    chart = ranking(ranked, named, subject=ranked[2], label="5", language="vi")
    fills = {row["name"]: row["fill"] for row in rows_of(chart, "point") if "x" in row and "name" in row}

    assert ["2"] == [which for which, fill in fills.items() if fill == ACCENT]
    assert "Sơ bộ" in words(chart)


def test_nothing_ranked_is_an_error() -> None:
    """A chart of nothing is refused."""
    with pytest.raises(ChartError, match="nothing is ranked"):
        ranking([], NAMED, subject=RANKED[0], label="0", language="vi")
