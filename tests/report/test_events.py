"""Events on the charts of a report: those of its area, time and themes, explained with their sources."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from lc_indicators.catalogue.records import Event
from lc_indicators.language import Language, Text
from lc_indicators.periods import Period
from lc_indicators.shapes.walk import words_of
from tests.lai_chau import catalogue
from tests.report.test_showing import Recorded

OWN = {"event": "e", "date": Period.parse("2016-07"), "area": "VN-01", "themes": (), "source": "vov_2015"}
WORDS = Text(vi="Có đường mới", en="A new road opens")


def _chart(language: Language = "en", **changed: Any) -> dict[str, Any]:
    event = Event(text=WORDS, **{**OWN, **changed})  # type: ignore[arg-type]
    report = Recorded(
        replace(catalogue(), events={event.event: event}), area="VN-01", period="2010-2016", language=language
    )
    for section in report.themes[:1]:
        report.tell(section)
    (chart, *_) = (one.content for one in report.blocks if one.content["type"] == "chart")
    return {**chart}


def test_an_event_is_explained_under_the_chart() -> None:
    """The number in the drawing is that in the note, with date and source."""
    chart = _chart()

    assert "(1) July 2016: A new road opens (VOV)." in words_of(chart["note"])
    assert ">(1)<" in chart["svg_wide"]
    assert ">(1)<" in chart["svg_narrow"]


def test_an_event_speaks_the_language_of_the_report() -> None:
    """The words of the table, the date as the language writes it."""
    assert "(1) tháng 7/2016: Có đường mới (VOV)." in words_of(_chart("vi")["note"]).replace("\xa0", " ")


@pytest.mark.parametrize("area", ["VN-R2", "VN"])
def test_an_event_of_a_larger_area_is_one_of_its_parts(area: str) -> None:
    """What changed in the country changed in the province."""
    assert "(1)" in words_of(_chart(area=area)["note"])


@pytest.mark.parametrize(
    "changed",
    [{"area": "VN-05"}, {"date": Period.parse("2030")}, {"themes": ("fisheries",)}],
    ids=["another area", "another time", "another theme"],
)
def test_what_does_not_belong_to_a_chart_is_left_out(changed: dict[str, Any]) -> None:
    """Of another area, after the last figure, or of other themes."""
    assert "A new road opens" not in words_of(_chart(**changed)["note"])


def test_what_happens_later_is_not_known_on_a_day() -> None:
    """The data as they were known in 2015 have no event of 2016."""
    event = Event(text=WORDS, **OWN)  # type: ignore[arg-type]
    known = replace(catalogue(), events={"e": event}).known_on(Period.parse("2015"))

    assert () == known.events_of(["VN-01"])
