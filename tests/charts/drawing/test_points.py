from __future__ import annotations

from dataclasses import replace

from lc_indicators.charts.drawing.marks import at
from lc_indicators.charts.drawing.points import ChartPoint, described, points, tooltip
from lc_indicators.language import message
from tests.charts.chart_figures import Citation, Publication, figure


def test_a_tooltip_is_all_words() -> None:
    """What a tooltip says is formatted already: no number is left to a browser's habits."""
    said = described(figure("41.79", status="E"), "số của tỉnh", "vi")

    assert {
        "name": "số của tỉnh",
        "period": "2020",
        "printed": "41,79%",
        "status": "ước tính",
        "said": "số của tỉnh, 2020: 41,79% (ước tính)",
    } == said


def test_a_computed_figure_names_who_published_what_it_is_made_of() -> None:
    """On hover a computed figure names the publishers behind it, each once; a published one names its own."""
    office, ministry = Publication("Office", "2021"), Publication("Ministry", "2019")
    behind = tuple(Citation(one) for one in (office, ministry, office))
    computed = replace(figure("2.3"), behind=behind)
    published = replace(figure("2.3"), cited=(Citation(office),))

    assert described(computed, "", "en")["said"] == "2020: 2.3%. Computed from: Office; Ministry"
    assert described(published, "", "en")["said"] == "2020: 2.3%. Source: Office, 2021"


def test_a_tooltip_has_no_empty_line() -> None:
    """Without names and with final values only, a tooltip is period and value."""
    rows: list[dict[str, object]] = [{**described(figure("41.79"), "", "en")}]

    assert ["Period", "Value"] == [one["title"] for one in tooltip(rows, "en", of=message("charts.series"))]


def test_forecasts_have_a_dashed_outline() -> None:
    """A forecast's point tells apart from an estimate's in grey print too."""
    given = [
        ChartPoint(figure("16.7", status=status), {"x": 0, "y": 0}, "#000000", "circle", "")
        for status in ("E", "F")
    ]
    layers = points(given, "vi", **at("x", "y"))

    assert [False, True] == [bool(layer["mark"]["strokeDash"]) for layer in layers]
