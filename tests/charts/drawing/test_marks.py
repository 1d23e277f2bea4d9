from __future__ import annotations

from typing import Any

import altair as alt
import pytest

from lc_indicators.charts.drawing.marks import OUTLINED, at, layer
from tests.charts.hard_figures import HARD, drawn
from tests.lai_chau import LANGUAGES


@pytest.mark.parametrize("form", HARD)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chart_is_what_a_library_of_checked_objects_makes_of_it(form: str, language: str) -> None:
    """Read by Altair, which holds it against Vega-Lite's schema, and written again, it is the same."""
    spec = drawn(form, language, 720)

    assert spec == alt.LayerChart.from_dict(spec).to_dict()


def test_data_stand_in_the_chart() -> None:
    """Nothing is fetched; the schema names the major version alone."""
    spec = drawn("lines", "vi", 720)

    assert {("values",)} == {(*one["data"],) for one in spec["layer"]}
    assert "https://vega.github.io/schema/vega-lite/v6.json" == spec["$schema"]


@pytest.mark.parametrize(
    ("rows", "titled"), [([{"said": "2020: 16.33%"}], True), ([{"said": "2020: 16.33%"}, {}], False)]
)
def test_a_tooltip_is_a_title_where_each_row_says_something(rows: list[Any], *, titled: bool) -> None:
    """The drawing on paper or without a script says what the tooltip says; an unnamed rest has no words."""
    made = layer("point", rows, {**at("x", "y"), **OUTLINED, "tooltip": []}, opacity=1)

    assert titled is ("description" in made["encoding"]) is bool(made["mark"].get("aria"))
