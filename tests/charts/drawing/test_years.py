from __future__ import annotations

import pytest

from lc_indicators.charts.drawing.plotted import period_of
from lc_indicators.charts.drawing.years import Years, own_breaks, steps, year_of, years
from lc_indicators.errors import ChartError
from tests.charts.chart_figures import GROWTH, GSO, MOLISA, Fig, figure, figures, name


def joined(given: list[Fig], breaks: tuple[int, ...] = ()) -> list[tuple[int, int]]:
    """Return the years that a line joins."""
    return [(year_of(step.start), year_of(step.end)) for step in steps(given, breaks=breaks)]


def test_every_year_has_its_place() -> None:
    """The axis names every year of the range, also those without a figure, as texts."""
    assert ["2015", "2016", "2017", "2018", "2019", "2020"] == years(MOLISA, start=0, end=100).names


def test_school_years_are_named_as_such() -> None:
    """A school year is named by both years that it lies in."""
    given = [figure("98", (1998, 1999)), figure("97", (1999, 2000))]

    assert ["1998–99", "1999–00"] == years(given, start=0, end=100).names


@pytest.mark.parametrize(("year", "pixel"), [(2015, 10), (2020, 110), (2017.5, 60)])
def test_years_stand_at_equal_distances(year: float, pixel: float) -> None:
    """The distance of two points is the time between them."""
    assert pixel == Years(2015, 2020, start=10, end=110).pixel(year)


def test_a_single_year_stands_in_the_middle() -> None:
    """One year alone divides by no zero."""
    assert 60 == Years(2020, 2020, start=10, end=110).pixel(2020)


def test_years_without_a_figure_are_a_gap() -> None:
    """Nothing is interpolated: 2015 is not joined with 2019."""
    assert [(2019, 2020)] == joined(MOLISA)


def test_a_missing_value_is_a_gap() -> None:
    """A figure without a value joins neither neighbour."""
    assert [(2016, 2017), (2017, 2018)] == joined(GROWTH)


def test_a_survey_has_its_own_rhythm() -> None:
    """A series of every second year is joined at that distance, and at no longer one."""
    biennial = figures({2006: "58.2", 2008: "53.7", 2010: "50.1", 2014: "36.9"})

    assert [(2006, 2008), (2008, 2010)] == joined(biennial)


def test_two_figures_make_no_rhythm() -> None:
    """Two figures years apart are two points: their distance is not shown to be usual."""
    assert [] == joined(figures({2015: "40.40", 2020: "16.33"}))


def test_a_break_is_a_gap() -> None:
    """No line crosses the year from which the series is counted another way."""
    assert [(2012, 2013), (2014, 2015)] == joined(
        figures({2012: "42.5", 2013: "39.7", 2014: "36.9", 2015: "31.9"}), breaks=(2014,)
    )


def test_figures_know_their_breaks() -> None:
    """A figure's own breaks and the status B cut a series like a break that is given."""
    assert {2010, 2014} == own_breaks([*GSO, figure("36.9", 2014, "B")])


def test_the_way_to_a_forecast_is_dashed() -> None:
    """A step that touches a forecast is dashed; others are not."""
    given = figures({2018: "25", 2019: "20", 2020: "16.62"}, {2020: "F"})

    assert [False, True] == [step.is_dashed for step in steps(given)]


def test_a_figure_without_a_period_has_no_year() -> None:
    """A change has no place on an axis of years, and the error says so."""
    change = Fig(label=name("x"), value=None, decimals=0, period=None)

    with pytest.raises(ChartError, match="no period"):
        period_of(change)
