from __future__ import annotations

import pytest

from lc_indicators.charts.drawing.plotted import Break, period_of
from lc_indicators.charts.drawing.time_axis import TimeAxis, own_breaks, place_of, steps, time_axis
from lc_indicators.errors import ChartError
from lc_indicators.periods import Period
from tests.charts.chart_figures import GROWTH, GSO, MOLISA, Fig, figure, figures, name


def joined(given: list[Fig], breaks: tuple[int, ...] = ()) -> list[tuple[int, int]]:
    """Return the years that a line joins."""
    given_breaks = [Break(year, name("cũ"), name("mới")) for year in breaks]
    return [(place_of(step.start), place_of(step.end)) for step in steps(given, breaks=given_breaks)]


def test_every_year_has_its_place() -> None:
    """The axis names every year of the range, also those without a figure, as texts."""
    assert ["2015", "2016", "2017", "2018", "2019", "2020"] == time_axis(MOLISA, start=0, end=100).names


def test_school_years_are_named_as_such() -> None:
    """A school year is named by both years that it lies in."""
    given = [figure("98", (1998, 1999)), figure("97", (1999, 2000))]

    assert ["1998–99", "1999–00"] == time_axis(given, start=0, end=100).names


@pytest.mark.parametrize(("year", "pixel"), [(2015, 10), (2020, 110), (2017.5, 60)])
def test_years_stand_at_equal_distances(year: float, pixel: float) -> None:
    """The distance of two points is the time between them."""
    assert pixel == TimeAxis(2015, 2020, start=10, end=110).pixel(year)


def test_a_single_year_stands_in_the_middle() -> None:
    """One year alone divides by no zero."""
    assert 60 == TimeAxis(2020, 2020, start=10, end=110).pixel(2020)


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


def test_every_month_has_its_place() -> None:
    """Months stand at equal distances over the turn of the year; an axis of whole years has all of them."""
    given = [figure("1", "2023-11"), figure("2", "2024-02")]
    axis = time_axis(given, start=0, end=90)

    assert [0, 30, 60, 90] == [axis.pixel(place) for place in range(axis.first, axis.last + 1)]
    assert ["2023-11", "2024-02"] == [axis.period(place).text for place in (axis.first, axis.last)]
    assert 23 == (whole := time_axis(given, start=0, end=90, whole_years=True)).last - whole.first


def test_months_without_a_figure_are_a_gap() -> None:
    """Nothing is joined across a month without a figure, however often it lacks: months have no rhythm."""
    given = [figure("1", f"2024-{month:02d}") for month in (1, 3, 5, 7, 8)]

    assert [8] == [place_of(step.end) % 12 + 1 for step in steps(given)]


def test_a_break_may_begin_within_a_year() -> None:
    """New borders of July part June from July, on an axis of months and of quarters."""
    borders = Break(2025, name("cũ"), name("mới"), month=7)
    months = [figure("1", f"2025-{month:02d}") for month in (5, 6, 7, 8)]
    quarters = [figure("1", f"2025-Q{quarter}") for quarter in (1, 2, 3, 4)]

    assert [6, 8] == [place_of(step.end) % 12 + 1 for step in steps(months, breaks=[borders])]
    assert [2, 4] == [place_of(step.end) % 4 + 1 for step in steps(quarters, breaks=[borders])]


@pytest.mark.parametrize(
    ("broken", "joined_to"), [("2025", [12, 2]), ("2025-02", [12, 1]), ("2025-Q1", [12, 2])]
)
def test_a_break_begins_with_its_period(broken: str, joined_to: list[int]) -> None:
    """A year in which the series breaks parts December from January, a month itself from the one before."""
    texts = ("2024-11", "2024-12", "2025-01", "2025-02")
    given = [figure("1", text, breaks=(Period.parse(broken),)) for text in texts]

    assert joined_to == [place_of(step.end) % 12 + 1 for step in steps(given)]


def test_months_and_years_share_no_axis() -> None:
    """A month beside a whole year would be compared with it: that is refused, with what to do."""
    with pytest.raises(ChartError, match="not equally long; chart months, quarters and years apart"):
        time_axis([figure("1", "2024-01"), figure("12", 2024)], start=0, end=90)


@pytest.mark.parametrize("month", [0, 13])
def test_a_break_is_in_a_month_of_the_calendar(month: int) -> None:
    """A thirteenth month is refused where it is given."""
    with pytest.raises(ChartError, match="from 1 to 12"):
        Break(2025, name("cũ"), name("mới"), month=month)
