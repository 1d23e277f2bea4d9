"""A map of tiles: how an indicator is spread."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest

from lc_indicators.charts import FORMS, Spec
from lc_indicators.charts.drawing.theme import PAPER, SHADES, contrast, luminance, text_on
from lc_indicators.charts.forms.tiles import tiles
from lc_indicators.errors import ChartError
from tests.charts.chart_figures import (
    Fig,
    Place,
    figure,
    name,
    outside,
    overlapping,
    words,
    written,
)

#: Sixteen areas in a square, values 0 to 22.5 in four groups; and the country.
PLACES = {f"A{number}": (1 + number % 4, 1 + number // 4) for number in range(16)}
FIGURES = [
    figure(
        str(Decimal(number % 4 * 7) + Decimal(number) / 10),
        area=Place(name(f"Tỉnh Dài Tên {number}"), area=area),
    )
    for number, area in enumerate(PLACES)
]
COUNTRY = figure("9.4", area=Place(name("Cả nước"), area="C"))


def _chart(width: int = 720, figures: list[Fig] | None = None, **options: object) -> Spec:
    given = {"places": PLACES, "subject": FIGURES[5], "above": [COUNTRY], **options}
    return tiles(figures or FIGURES, language="vi", width=width, **given)


def _rectangles(chart: Spec) -> list[dict[str, object]]:
    layers = [layer for layer in chart["layer"] if layer["mark"]["type"] == "rect"]
    return [{**row, **layer["mark"]} for layer in layers for row in layer["data"]["values"]]


@pytest.mark.parametrize("width", [720, 480, 350])
def test_labels_never_overlap(width: int) -> None:
    """No text touches another, leaves the picture or is below 12 px."""
    chart = _chart(width)

    assert [] == overlapping(chart)
    assert [] == outside(chart)
    assert 12 <= min(one.size for one in written(chart))


def test_every_area_has_a_tile_and_each_class_a_sample() -> None:
    """Sixteen tiles, a sample for each of the five classes, two edges around the subject."""
    assert 16 + 5 + 2 == len(_rectangles(_chart(figures=FIGURES)))


def test_higher_values_are_darker() -> None:
    """The shades fall in light from the lowest class to the highest, far enough to part in grey print."""
    lights = [luminance(shade) for shade in SHADES]

    assert sorted(lights, reverse=True) == lights
    assert all(contrast(one, other) >= 1.25 for one, other in pairwise(SHADES))
    assert all(contrast(shade, text_on(shade)) >= 7 for shade in SHADES)


def test_an_area_without_a_figure_is_white_and_counted() -> None:
    """Nothing is filled in: its tile has a dashed edge, and the legend says how many there are."""
    chart = _chart(figures=FIGURES[:-2])
    white = [one for one in _rectangles(chart) if one.get("color") == PAPER]

    assert 2 + 1 == len(white)
    assert "không có số liệu (2)" in words(chart)


def test_the_legend_says_where_the_subject_and_the_country_are() -> None:
    """Each stands under its class, with its value as printed."""
    said = words(_chart())

    assert "Cả nước: 9,4" in " ".join(said)
    assert said.count("Tỉnh Dài Tên 5: 7,5%") == 1


def test_values_that_are_all_equal_make_one_class() -> None:
    """A map of one shade says the value."""
    same = [figure("4.2", area=Place(name(area), area=area)) for area in PLACES]

    assert "4,2 (16)" in words(_chart(figures=same, subject=same[0], above=[]))


def test_without_values_or_places_there_is_no_map() -> None:
    """The error names what has no tile, and where to give it one."""
    with pytest.raises(ChartError, match="none of them has a value"):
        _chart(figures=[figure("", area=Place(name("x"), area="A1"))])
    with pytest.raises(ChartError, match=r"Xa: no tile stands for them.*tiles\.csv"):
        _chart(figures=[figure("1", area=Place(name("Xa"), area="Z"))])


def test_the_table_goes_from_the_highest_to_the_lowest() -> None:
    """All areas are in it, whether their tile has a name or not."""
    numbers = FORMS["tiles"].numbers(FIGURES, subject=FIGURES[5], places=PLACES, language="vi")

    values = [row[1].value for row in numbers.rows]
    assert sorted(values, reverse=True) == values
