"""A map of tiles in a report: the places of its areas come from the data."""

from __future__ import annotations

import pytest

import lc_indicators as lc
from lc_indicators.errors import ChartError
from lc_indicators.language import Text

WORDS = Text(vi="Bản đồ", en="Map")


def test_the_places_are_those_of_the_smallest_map_that_has_all_areas() -> None:
    """The rate of poor households of 62 provinces in 2016, and one tile for the one without a figure."""
    report = lc.open_report(area="VN-01", period="2016", language="en")
    standing = next(one for one in report.standings() if one.figure.indicator.concept == "poverty_rate")

    report.chart(
        "tiles", "map", standing.ranked, subject=standing.figure, title=report.sentence(vi="a", en="b"),
        subtitle=WORDS,
    )  # fmt: skip

    assert 62 == len(standing.ranked)


def test_an_area_without_a_place_is_named() -> None:
    """The error says what to do."""
    report = lc.open_report(area="VN-R2", period="2016", language="en")
    figure = report.find("poverty_rate_gso", 2016)

    with pytest.raises(ChartError, match=r"no map of data/tiles\.csv has VN-R2"):
        report.chart(
            "tiles", "map", [figure], subject=figure, title=report.sentence(vi="a", en="b"), subtitle=WORDS
        )
