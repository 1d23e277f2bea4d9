"""Charts in the colour of their project."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from lc_indicators.charts.drawing import theme
from lc_indicators.publish.document import themed as themes
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.document.themed import chart_colours, themed
from lc_indicators.publish.html import render_html
from lc_indicators.publish.html.colours import TOKENS, _values
from lc_indicators.settings import Settings, contrast
from lc_indicators.settings.theme_colour import ThemeColour, read_colour
from tests.publish.sample import sample_document

#: Every hue, as dark as a project may have it, and a few that offices have.
HUES = [
    read_colour(f"#{red:02x}{green:02x}{blue:02x}")
    for red in (0, 60, 120)
    for green in (0, 45, 85)
    for blue in (0, 70, 140)
    if contrast(f"#{red:02x}{green:02x}{blue:02x}", "#ffffff") >= 7
]


def _of(colour: str | None) -> Document:
    settings = Settings(colour=ThemeColour(colour) if colour else None)
    return replace(sample_document("en"), settings=settings)


def test_the_colours_are_those_that_charts_are_drawn_in() -> None:
    """Two rooms name them; they are the same."""
    assert theme.SERIES_COLOURS[:5] == themes.SERIES
    assert theme.AREA_COLOURS[::2] == (themes.AREAS[0], *themes.AREAS[1:])
    assert theme.SHADES == tuple(themes.SHADES)
    assert [theme.text_on(shade) for shade in theme.SHADES] == [*themes.SHADES.values()]


def test_a_chart_has_the_colour_of_its_project() -> None:
    """What is told of stands out in it, on the page and in the drawings that others are made of."""
    page = render_html(_of("#7a1f3d"))
    drawn = [one["svg_wide"] for one in _of("#7a1f3d").blocks() if one["type"] == "chart"]
    shown = [one["svg_wide"] for one in themed(_of("#7a1f3d")).blocks() if one["type"] == "chart"]

    assert "var(--c-7a1f3d)" in page
    assert "0b6b74" not in page
    assert "#0b6b74" in "".join(drawn)
    assert "#0b6b74" not in "".join(shown)


@pytest.mark.parametrize("colour", [None, "#333333"])
def test_charts_keep_their_colours_without_one(colour: str | None) -> None:
    """A grey is none: charts need greys for what others are compared with."""
    document = _of(colour)

    assert document == themed(document)


@pytest.mark.parametrize("colour", HUES)
def test_every_hue_keeps_its_contrast(colour: str) -> None:
    """Lines 3 : 1 on light paper and on dark, numbers in fills and on maps as they are without it."""
    found = chart_colours(colour)
    if not found:
        pytest.skip("a grey")
    lines = [found.get(one, one) for one in theme.SERIES_COLOURS]
    for scheme in range(4):
        paper, ink = TOKENS["paper"][scheme], TOKENS["ink"][scheme]
        assert all(contrast(_values(one)[scheme], paper) >= 3 for one in lines)
        for shade, text in themes.SHADES.items():
            words = paper if text == "#ffffff" else ink
            least = 7 if scheme == 0 else 4.5
            # Ink on light paper is that of charts.
            assert contrast(_values(found[shade])[scheme], text if scheme == 0 else words) >= least
    assert 6 == len(set(lines))
    shades = [found[one] for one in themes.SHADES]
    assert all(contrast(one, "#ffffff") < contrast(other, "#ffffff") for one, other in pairwise(shades))


@pytest.mark.parametrize("colour", ["#7a2d00", "#1f3a7a", "#5a4a00", "#7a1f5d", "#085a62", "#005a20"])
def test_no_two_series_look_alike(colour: str) -> None:
    """One of the theme's own hue takes another."""
    found = chart_colours(colour)
    lines = [found.get(one, one) for one in themes.SERIES]
    hues = {one: themes._hue(one) for one in lines}

    assert colour == lines[0]
    assert all(themes._apart(colour, one) > 25 for one in hues if one != colour)
    assert len(set(lines)) == len(lines)
