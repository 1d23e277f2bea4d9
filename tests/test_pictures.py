from __future__ import annotations

import base64
import json
import re
import xml.etree.ElementTree as ET
from typing import Any

import pytest

from lc_indicators.errors import DrawingError
from lc_indicators.pictures import (
    LEFT_TYPE,
    Easel,
    address_of,
    drawn,
    placed_to_svg,
    spec_to_svg,
    standing_alone,
)
from tests.charts.hard_figures import HARD
from tests.charts.hard_figures import drawn as drawn_form

SPEC: dict[str, Any] = {
    "data": {"values": [{"x": 1, "label": "Lai Châu"}, {"x": 2, "label": "Sơn La"}]},
    "mark": {"type": "bar", "clip": True},
    "encoding": {
        "x": {"field": "x", "type": "quantitative"},
        "y": {"field": "label", "type": "nominal"},
    },
}


@pytest.fixture
def leaving() -> Easel:
    """Return an easel that leaves its pictures to the publisher."""
    easel = Easel()
    easel.leave_pictures()
    return easel


def test_a_picture_is_drawn_at_once_unless_it_is_left() -> None:
    """An analyst in JupyterLab sees the drawing; nothing is left to anybody."""
    easel = Easel()

    assert spec_to_svg(SPEC, name="a") == easel.picture(SPEC, name="a")
    assert {} == easel.take_left()


def test_a_picture_that_is_left_is_drawn_wherever_it_stands(leaving: Easel) -> None:
    """The publisher's output is what the kernel's own drawing would have been, JSON between them."""
    wide, narrow = leaving.picture(SPEC, name="a"), leaving.picture(SPEC, name="b")
    output = {
        "text/html": f"<figure>{wide}</figure>",
        "image/svg+xml": standing_alone(wide),
        "text/markdown": f"![Chart]({address_of(wide)})",
        "application/json": {"svg": narrow, "rows": [[wide, 1, None]]},
        "text/plain": "Lai Châu",
    }

    sent = json.loads(json.dumps(output | leaving.take_left()))

    svg = spec_to_svg(SPEC, name="a")
    assert drawn(sent) == {
        "text/html": f"<figure>{svg}</figure>",
        "image/svg+xml": standing_alone(svg),
        "text/markdown": f"![Chart]({address_of(svg)})",
        "application/json": {"svg": spec_to_svg(SPEC, name="b"), "rows": [[svg, 1, None]]},
        "text/plain": "Lai Châu",
    }


def test_what_was_taken_is_not_left_again(leaving: Easel) -> None:
    """Each output brings the pictures that stand in it, and no others."""
    first = leaving.picture(SPEC, name="a")

    assert [first] == list(leaving.take_left()[LEFT_TYPE])
    assert {} == leaving.take_left()


def test_no_text_can_stand_for_a_picture(leaving: Easel) -> None:
    """The sign of a picture is drawn by lot: a label of the data cannot know it."""
    signs = {leaving.picture(SPEC, name="a") for _ in range(3)}
    output = {"text/plain": "<!--picture 0-->"} | leaving.take_left()

    assert 3 == len(signs)
    assert {"text/plain": "<!--picture 0-->"} == drawn(output)


def test_an_output_without_pictures_stays_as_it_is() -> None:
    """Nothing is changed where nothing was left."""
    assert {"text/plain": "16,33"} == drawn({"text/plain": "16,33"})


def test_a_picture_that_stands_alone_has_paper_and_the_letters_of_its_words() -> None:
    """Nothing of a page, a theme or a machine is needed, and nothing is fetched; the same bytes each time."""
    svg = spec_to_svg(SPEC, name="a")
    alone = standing_alone(svg)
    ranges = re.findall(r"unicode-range:([^;]*);", alone)
    before, _, behind = alone.partition("<style>")

    assert {f"U+{ord(letter):X}" for letter in "Lai ChâuSơn"} <= set(ranges[0].split(","))
    assert [] == [place for place in re.findall(r"url\(([^)]*)\)", alone) if place[0] not in "#d"]
    assert svg.startswith(before)
    assert behind.partition("</style>")[2].startswith('<rect width="100%" height="100%" fill="#ffffff"/>')
    standing_alone.cache_clear()
    assert alone == standing_alone(svg)
    address = address_of(svg)
    assert alone == base64.b64decode(address.removeprefix("data:image/svg+xml;base64,")).decode()


def test_each_weight_of_a_picture_has_its_own_letters() -> None:
    """What is drawn bold is not made bold by the browser, whose letters would be wider."""
    text = '<text x="1" font-weight="{}">{}</text>'
    drawing = "".join(text.format(*one) for one in ((400, "a"), (600, "&lt;b"), ("bold", "<tspan>c</tspan>")))

    alone = standing_alone(f'<svg viewBox="0 0 9 9">{drawing}</svg>')

    assert [("400", "U+61"), ("600", "U+3C,U+62"), ("700", "U+63")] == re.findall(
        r"font-weight:(\d+);unicode-range:([^;]*);", alone
    )


def test_a_specification_that_cannot_be_drawn_is_named() -> None:
    """The error says which chart it is."""
    with pytest.raises(DrawingError, match="Chart 'poverty' cannot be drawn"):
        spec_to_svg({"mark": 3}, name="poverty")


@pytest.mark.parametrize("width", [720, 342])
@pytest.mark.parametrize("form", HARD)
def test_a_chart_that_places_its_words_is_drawn_without_measuring_them(form: str, width: int) -> None:
    """The bytes are those of a drawing for which each text was measured, which takes twice as long."""
    spec = drawn_form(form, "vi", width)

    assert spec["autosize"] == "none"
    assert spec_to_svg(spec, name="a") == placed_to_svg(spec, name="a")


def test_a_chart_of_an_analyst_is_measured() -> None:
    """Where the words decide on the size of a chart, they are measured as ever."""
    spec = {**SPEC, "config": {"font": "LC Sans"}}

    assert spec_to_svg(spec, name="a") == placed_to_svg(spec, name="a")


def _with_gradient() -> dict[str, Any]:
    """Return a chart that needs a gradient and a clip path."""
    stops = [{"offset": 0, "color": "#fff"}, {"offset": 1, "color": "#0b6b74"}]
    return {
        "data": {"values": [{"x": 1, "y": 2}, {"x": 2, "y": 3}]},
        "mark": {"type": "area", "color": {"gradient": "linear", "stops": stops}, "clip": True},
        "encoding": {axis: {"field": axis, "type": "quantitative"} for axis in "xy"},
    }


def test_the_same_chart_gives_the_same_bytes() -> None:
    """Five drawings of one chart are equal, clip paths and gradients included."""
    assert 1 == len({spec_to_svg(_with_gradient(), name="a") for _ in range(5)})


def test_two_charts_share_no_id() -> None:
    """The ids of a chart begin with its name, and every reference finds its id."""
    drawings = {name: spec_to_svg(_with_gradient(), name=name) for name in ("a", "b")}
    ids = {name: set(re.findall(r'\bid="([^"]+)"', svg)) for name, svg in drawings.items()}

    assert ids["a"]
    assert set() == ids["a"] & ids["b"]
    assert set(re.findall(r"url\(#([^)]+)\)", drawings["a"])) <= ids["a"]


def test_the_picture_is_well_formed_and_fetches_nothing() -> None:
    """The SVG parses and names no address but those of its namespaces."""
    svg = spec_to_svg(SPEC, name="a")

    ET.fromstring(svg)  # noqa: S314 (our own picture)
    assert {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"} == set(
        re.findall(r"https?://[^\"' )]+", svg)
    )


def test_the_picture_says_nothing_in_english() -> None:
    """Names and roles are the page's: the picture holds none of Vega's own."""
    assert [] == re.findall(r'(?:role|aria-[a-z]+)="', spec_to_svg(SPEC, name="a"))
