from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import altair as alt
import nbformat
import pytest

from lc_indicators.charts import Series, line, register_renderer, to_svg, vega_lite_spec
from lc_indicators.charts.render import SVG_TYPE, VEGA_LITE_TYPE
from tests.charts.chart_figures import GRDP, GSO, name

CHART = line([Series(name("số của tỉnh"), GRDP), Series(name("TCTK"), GSO)], language="vi")


@pytest.fixture
def restored() -> Iterator[None]:
    """Leave Altair's renderer and transformer as they were."""
    renderer, transformer = alt.renderers.active, alt.data_transformers.active
    yield
    alt.renderers.enable(renderer)
    alt.data_transformers.enable(transformer)


def with_gradient() -> alt.Chart:
    """Return a chart that needs a gradient and a clip path."""
    gradient = {
        "gradient": "linear",
        "stops": [{"offset": 0, "color": "#fff"}, {"offset": 1, "color": "#0b6b74"}],
    }
    rows = alt.InlineData(values=[{"x": 1, "y": 2}, {"x": 2, "y": 3}])
    return alt.Chart(rows).mark_area(color=gradient, clip=True).encode(x="x:Q", y="y:Q")


def test_the_same_chart_gives_the_same_bytes() -> None:
    """Five drawings of one chart are equal, clip paths and gradients included."""
    assert 1 == len({to_svg(with_gradient(), name="a") for _ in range(5)})
    assert 1 == len({to_svg(CHART, name="a") for _ in range(5)})


def test_two_charts_share_no_id() -> None:
    """The ids of a chart begin with its name, and every reference finds its id."""
    ids = [set(re.findall(r'\bid="([^"]+)"', to_svg(with_gradient(), name=name))) for name in ("a", "b")]

    assert ids[0]
    assert set() == ids[0] & ids[1]
    svg = to_svg(with_gradient(), name="a")
    assert set(re.findall(r"url\(#([^)]+)\)", svg)) <= ids[0]


def test_the_picture_is_well_formed_and_fetches_nothing() -> None:
    """The SVG parses and names no address but those of its namespaces."""
    svg = to_svg(CHART, name="a")

    ET.fromstring(svg)  # noqa: S314 (our own picture)
    assert {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"} == set(
        re.findall(r"https?://[^\"' )]+", svg)
    )


def test_the_picture_says_nothing_in_english() -> None:
    """Names and roles are the page's: the picture holds none of Vega's own."""
    assert [] == re.findall(r'(?:role|aria-[a-z]+)="', to_svg(CHART, name="a"))


def test_data_stand_in_the_chart() -> None:
    """No data set is named by a hash and none is fetched; the schema names the major version alone."""
    spec = vega_lite_spec(CHART)

    assert "datasets" not in spec
    assert [] == [layer for layer in spec["layer"] if set(layer["data"]) != {"values"}]
    assert "https://vega.github.io/schema/vega-lite/v6.json" == spec["$schema"]


@pytest.mark.usefixtures("restored")
def test_a_shown_chart_is_a_valid_output() -> None:
    """A displayed chart has the two types that a notebook may hold, and nothing from a CDN."""
    register_renderer()
    bundle = CHART._repr_mimebundle_(None, None)

    assert {VEGA_LITE_TYPE, SVG_TYPE} == set(bundle)
    output = nbformat.v4.new_output("display_data", data=bundle)
    nbformat.validate(output, ref="output", version=4, version_minor=5)
    assert bundle[SVG_TYPE].startswith("<svg")
