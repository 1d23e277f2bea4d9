"""Colours that can be read in each scheme, and charts that follow them."""

from __future__ import annotations

import re

import pytest

from lc_indicators.publish.html import colours
from lc_indicators.publish.html.colours import TOKENS, scheme_css, variable, with_variables
from lc_indicators.settings import contrast

SCHEMES = {"light": 0, "dark": 1, "strong": 2, "strong dark": 3}

#: Fills that stand under text in charts, and what text on them is: paper on dark fills, ink on light ones.
FILLS = {"#0b6b74": "paper", "#6f4f7c": "paper", "#a9cbe0": "ink", "#efdcae": "ink", "#c9d6b5": "ink"}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", ["ink", "muted", "accent"])
def test_text_stands_out_seven_to_one(name: str, scheme: str) -> None:
    """Text in any of the page's colours has a contrast of at least 7 : 1 on the paper of each scheme."""
    place = SCHEMES[scheme]

    assert 7 <= contrast(TOKENS[name][place], TOKENS["paper"][place])


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", ["edge", "better", "worse"])
def test_marks_stand_out_three_to_one(name: str, scheme: str) -> None:
    """Arrows and the edges of controls have a contrast of at least 3 : 1."""
    place = SCHEMES[scheme]

    assert 3 <= contrast(TOKENS[name][place], TOKENS["paper"][place])


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("fill", FILLS)
def test_text_on_a_fill_stays_readable(fill: str, scheme: str) -> None:
    """Text on a fill is ink or paper, which turn over in the dark; the fill under it turns over with them."""
    place = SCHEMES[scheme]
    text = TOKENS[FILLS[fill]][place]

    assert 4.5 <= contrast(colours._values(fill)[place], text)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    "line", ["#1b2126", "#49535c", "#0b6b74", "#c4570a", "#2f5fa8", "#9a6b00", "#a04f83", "#7d8790"]
)
def test_lines_of_charts_stand_out_three_to_one(line: str, scheme: str) -> None:
    """A line or a letter of a chart is seen on the paper of each scheme."""
    place = SCHEMES[scheme]

    assert 3 <= contrast(colours._values(line)[place], TOKENS["paper"][place])


@pytest.mark.parametrize("accent", ["#7a1f3d", "#1f3a7a", "#000000", "#5a4a00", "#005a20", "#595959"])
def test_a_projects_own_accent_can_be_read_in_each_scheme(accent: str) -> None:
    """Text in it keeps its contrast of 7 : 1 where paper is dark."""
    found = re.findall(r"--accent:(#[0-9a-f]{6})", scheme_css([], accent))
    papers = re.findall(r"--paper:(#[0-9a-f]{6})", scheme_css([], accent))

    assert accent == found[0]
    assert [] == [pair for pair in zip(found, papers, strict=True) if contrast(*pair) < 7]


def test_on_light_paper_a_chart_keeps_its_colours() -> None:
    """The ordinary page shows the very colours that the chart was drawn in."""
    assert "#a04f83" == colours._values("#a04f83")[0]


def test_every_colour_becomes_a_variable_once() -> None:
    """Short and long, upper and lower case name one colour and share one variable."""
    assert "var(--c-ffffff)" == variable("#FFF") == variable("#ffffff")
    assert 'fill="var(--c-0b6b74)" id="a"' == with_variables('fill="#0B6B74" id="a"')


def test_what_is_no_colour_stays() -> None:
    """An address within the page that begins like a colour is none."""
    assert "#facade1 #figure-fff" == with_variables("#facade1 #figure-fff")


def test_each_scheme_has_every_variable() -> None:
    """A chart's colour has a value in light, dark, strong and strong dark, asked for or set by the system."""
    assert 9 == scheme_css({"#0B6B74", "#0b6b74"}).count("--c-0b6b74:")
