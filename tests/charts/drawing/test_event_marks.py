"""Events of a chart of lines: each at its own time, with a number that touches nothing."""

from __future__ import annotations

import pytest

from lc_indicators.charts import EventMark, line
from lc_indicators.charts.drawing.event_marks import drawn_events, is_within
from lc_indicators.charts.drawing.time_axis import time_axis
from lc_indicators.language import Language
from lc_indicators.periods import Period
from tests.charts.chart_figures import figures, outside, overlapping, words
from tests.charts.forms.test_lines import BREAKS, POVERTY
from tests.lai_chau import LANGUAGES

AXIS = time_axis([*figures(dict.fromkeys(range(2015, 2021), "1"))], start=0, end=500)


def _mark(text: str, sign: str = "1") -> EventMark:
    return EventMark(Period.parse(text), sign)


def test_the_middle_of_a_year_stands_at_its_figure() -> None:
    """2015 at 0 and 2020 at 500: a year is 100 wide, and a half-year 50."""
    at = {text: drawn_events([_mark(text)], AXIS, height=9).strokes[0].x for text in ("2016", "2016-07-01")}

    assert 100 == at["2016"]
    assert abs(at["2016-07-01"] - 100) < 1
    (end,) = drawn_events([_mark("2016-12-31")], AXIS, height=9).strokes
    assert abs(end.x - 150) < 1


def test_what_happened_before_or_after_is_not_drawn() -> None:
    """The first year begins half a year before its figure."""
    assert [False, True, True, False] == [
        is_within(_mark(text), AXIS) for text in ("2014-06", "2015-01", "2020-12", "2021-03")
    ]


def test_two_events_of_one_month_share_a_line() -> None:
    """Their numbers stand in one bracket."""
    drawn = drawn_events([_mark("2016-05", "1"), _mark("2016-05-20", "2")], AXIS, height=9)

    assert ["(1, 2)"] == [one.text for one in drawn.labels]
    assert 1 == len(drawn.strokes)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [720, 350, 342])
def test_numbers_of_events_touch_no_other_text(width: int, language: Language) -> None:
    """Beside breaks with names and values near the top of the plot."""
    events = [_mark("2006", "1"), _mark("2016-01", "2"), _mark("2022-03", "3")]
    chart = line(POVERTY, language=language, width=width, breaks=BREAKS, events=events)

    assert [] == overlapping(chart)
    assert [] == outside(chart)
    assert "(2)" in words(chart)
