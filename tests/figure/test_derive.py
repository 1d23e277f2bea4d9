"""Figures through metrics: what goes together, what comes out, what it remembers."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

import lc_indicators as lc
from lc_indicators.errors import (
    BrokenSeriesError,
    DomainError,
    EmptySelectionError,
    MissingValueError,
    PeriodMismatchError,
    UnequalPeriodsError,
    UnitMismatchError,
    UnknownNameError,
)
from lc_indicators.figure import Figure
from lc_indicators.language import Text
from lc_indicators.periods import Period
from tests.lai_chau import POVERTY, figure

SECTORS = ("grdp_share_agriculture", "grdp_share_industry_construction", "grdp_share_services")


def test_grdp_per_head_grew_2_3_times() -> None:
    """The worked example: 41.79 over 18.2, which is 22.5 less 4.3, supports one decimal."""
    factor = lc.growth_factor(figure("grdp_per_capita", 2015), figure("grdp_per_capita", 2020))

    assert ("2,3 lần", "2.3 times") == (factor.print("vi"), factor.print("en"))
    assert "41,79 ÷ 18,2 ≈ 2,3" == factor.formula("vi")
    assert factor.admits("2.3")
    assert not factor.admits("2.4")


def test_poverty_fell_4_81_points_a_year_by_the_final_figure() -> None:
    """40.40 rests on 16.33, so the shared figure cancels and two decimals are supported."""
    fall = lc.average_annual_change(figure(POVERTY, 2015), figure(POVERTY, 2020), n_periods=5)

    assert "−4,81 điểm phần trăm/năm" == fall.print("vi")
    assert "−4.81 percentage points a year" == fall.print("en")
    assert fall.interval is not None
    assert (Decimal("-4.815"), Decimal("-4.813")) == (fall.interval.low, fall.interval.high)


def test_poverty_fell_4_75_points_a_year_by_the_interviews_own_figure() -> None:
    """(16.7 − 40.40) / 5 lies in [−4.752, −4.728]: it admits 4.75, and the final 4.81 not."""
    interview = figure(POVERTY, 2020, source="interview_2020")
    fall = lc.average_annual_change(figure(POVERTY, 2015), interview, n_periods=5)

    assert fall.interval is not None
    assert (Decimal("-4.752"), Decimal("-4.728")) == (fall.interval.low, fall.interval.high)
    assert fall.admits("-4.75")
    assert fall.admits("−4,75", "vi")
    assert not fall.admits("-4.81")


@pytest.mark.parametrize("source", [None, "interview_2020"])
def test_2_8_times_does_not_follow(source: str | None) -> None:
    """With either figure for 2020 the rate of 2015 was 2.4 or 2.5 times that of 2020."""
    ratio = lc.growth_factor(figure(POVERTY, 2020, source=source), figure(POVERTY, 2015))

    assert not ratio.admits("2.8")
    assert ratio.number("en") in {"2.42", "2.47"}


def test_the_three_shares_of_2020_leave_6_96_percent_unnamed() -> None:
    """What no figure names is shown with its arithmetic."""
    unnamed = lc.unnamed_share(*(figure(sector, 2020) for sector in SECTORS))

    assert "6,96%" == unnamed.print("vi")
    assert "100 − 14,48 − 38,84 − 39,72 = 6,96" == unnamed.formula("vi")
    assert "ước tính" == unnamed.status_words("vi")


def test_the_most_serious_status_of_the_inputs_propagates() -> None:
    """A factor of a published and an estimated figure is an estimate; a forecast outranks an estimate."""
    forecast = figure(POVERTY, 2020, source="baodantoc_2020")

    assert "E" == lc.growth_factor(figure("grdp_per_capita", 2015), figure("grdp_per_capita", 2020)).status
    assert "F" == lc.growth_factor(figure(POVERTY, 2015), forecast).status
    assert "A" == lc.growth_factor(figure(POVERTY, 2015), figure(POVERTY, 2020)).status


def test_sources_are_those_of_all_inputs_each_once() -> None:
    """A derived figure is cited down to the publications."""
    factor = lc.growth_factor(figure("grdp_per_capita", 2015), figure("grdp_per_capita", 2020))

    assert ["sokhdt_hanoi_2017", "interview_2020"] == [cited.source.source for cited in factor.sources]


BROKEN = [
    (POVERTY, 2015, "poverty_rate_gso", 2016),
    ("grdp_per_capita", 2015, "grdp_per_capita_gso_revised", 2020),
    ("population_average", 2015, "population_average_revised", 2020),
]


@pytest.mark.parametrize(("first", "start", "second", "end"), BROKEN)
def test_two_standards_producers_or_vintages_are_not_joined(
    first: str, start: int, second: str, end: int
) -> None:
    """A change across two series is an error that says how to say otherwise."""
    with pytest.raises(BrokenSeriesError, match=r"are not one series.*joined_to"):
        lc.growth_factor(figure(first, start), figure(second, end))


def test_a_join_needs_words_and_keeps_them() -> None:
    """Whoever joins two vintages says why, and the result says it on."""
    start, end = figure("population_average", 2015), figure("population_average_revised", 2020)
    because = Text(vi="chỉ để minh họa", en="for illustration only")

    change = lc.absolute_change(start.joined_to(end, because=because), end)

    assert because == change.joined_because
    assert because.to_json() == change.to_json()["joined_because"]


def test_a_break_in_the_series_is_not_crossed() -> None:
    """Before 2004 the province had other borders: the series begins anew."""
    start = figure("upper_secondary_graduation_rate_gso", "2010-09-01/P1Y")
    end = figure("upper_secondary_graduation_rate_gso", "2015-09-01/P1Y")
    broken = Figure(**{**vars(start), "breaks": (Period.parse("2012-09-01/P1Y"),)})

    assert "97,92" == end.number("vi")
    with pytest.raises(BrokenSeriesError, match="breaks in 2012-09-01/P1Y"):
        lc.percentage_point_change(broken, end)


def test_a_wrong_number_of_years_is_refused() -> None:
    """The commonest slip in reports: four steps where there are five."""
    with pytest.raises(DomainError, match="n_periods is 4, but it must be 5, the years from 2015 to 2020"):
        lc.average_annual_change(figure(POVERTY, 2015), figure(POVERTY, 2020), n_periods=4)


def test_units_that_do_not_go_together_are_refused() -> None:
    """Communes are no part of schools."""
    with pytest.raises(UnitMismatchError, match="do not go together"):
        lc.share_of_total(figure("cooperatives", 2020), figure("schools", 2020))


def test_percentage_points_are_for_percentages() -> None:
    """A change of money is no change in points."""
    with pytest.raises(UnitMismatchError, match="Use absolute_change"):
        lc.percentage_point_change(figure("grdp_per_capita", 2015), figure("grdp_per_capita", 2020))


def test_a_bare_number_beside_a_figure_is_refused() -> None:
    """A typed number has no source, so it does not take part."""
    with pytest.raises(UnitMismatchError, match="Give Figures throughout"):
        lc.growth_factor(figure("grdp_per_capita", 2015), Decimal("41.79"))


def test_part_and_whole_are_of_one_period() -> None:
    """A share of another year's total is no share."""
    with pytest.raises(PeriodMismatchError, match="2016 and 2020 are not one period"):
        lc.share_of_total(figure("grdp_per_capita", 2016), figure("grdp_per_capita", 2020))


def test_billions_by_thousands_make_millions_a_head() -> None:
    """The unit is found by dimension and power of ten: 20 486 ÷ 469.81 is 43.6 million dong a person."""
    amount = lc.per_capita(figure("grdp_current_prices", 2020), figure("population_average_revised", 2020))

    assert "million_vnd_per_person" == amount.unit.unit
    assert "43.60 million dong" == amount.print("en")


def test_an_open_end_stays_open() -> None:
    """Over 40 in gives over 2 out, rounded towards the open end."""
    over = figure("grdp_per_capita", 2020, source="thanhtra_2020")
    factor = lc.growth_factor(figure("grdp_per_capita", 2015), over)

    assert "over" == factor.qualifier
    assert "trên 2 lần" == factor.print("vi")


def test_missing_gives_missing_and_says_so() -> None:
    """Nothing is filled: a change from a missing value is missing, and asking for its value is an error."""
    start, end = figure("schools_lower_upper_secondary", 2005), figure("schools_lower_upper_secondary", 2016)
    change = lc.absolute_change(start, end)

    assert start.is_missing
    assert change.is_missing
    assert ("không có số liệu", "not available") == (change.print("vi"), change.print("en"))
    with pytest.raises(MissingValueError, match=r"has no value \(status O\)"):
        _ = start.known_value


def test_an_empty_selection_names_the_periods_there_are() -> None:
    """The analyst sees at once which years the data have."""
    with pytest.raises(
        EmptySelectionError, match=r"No observation of grdp_per_capita for VN-01 in 1999. It has 2004"
    ):
        figure("grdp_per_capita", 1999)


def test_an_unknown_indicator_names_the_nearest() -> None:
    """A slip of the pen is answered with what was meant."""
    with pytest.raises(
        UnknownNameError, match=r"Unknown indicator 'grdp_per_kapita'. Nearest: .*grdp_per_capita"
    ):
        figure("grdp_per_kapita", 2020)


def _of(period: str) -> Figure:
    return replace(figure(POVERTY, 2020), period=Period.parse(period), key=f"poverty:{period}")


_UNEQUAL = [
    ("2024-01", "2024-01-01/P9M"),
    ("2024-09", "2024-01-01/P9M"),
    ("2023", "2024-06"),
    ("2024-S1", "2024"),
    ("2024-01", "2024-S1"),
    ("2010/2015", "2016"),
    ("2015-09-01/P1Y", "2016-S2"),
    ("2024-Q3", "2024-09"),
    ("2024-12-15/2025-09-14", "2024-12-15/2025-09-20"),
    ("2024-12-15/2024-12-24", "2025-12-15/2025-12-25"),
]


@pytest.mark.parametrize(("first", "second"), _UNEQUAL)
@pytest.mark.parametrize(
    "metric", [lc.absolute_change, lc.growth_factor, lc.percentage_change, lc.percentage_point_change]
)
def test_a_change_joins_periods_of_one_length_only(metric: Any, first: str, second: str) -> None:
    """A month's figure and nine months' are no rise, in whichever order they are given."""
    for start, end in ((first, second), (second, first)):
        with pytest.raises(UnequalPeriodsError, match="do not last equally long"):
            metric(_of(start), _of(end))


@pytest.mark.parametrize("metric", [lc.rebase, lc.average_annual_change, lc.compound_annual_growth_rate])
def test_nor_does_an_index_or_a_yearly_rate(metric: Any) -> None:
    """Every metric of one series keeps to one length."""
    more = {} if metric is lc.rebase else {"n_periods": 1}
    with pytest.raises(UnequalPeriodsError, match=r"2023 \(12 months\)"):
        metric(_of("2023"), _of("2024-12"), **more)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2023-09", "2024-09"),
        ("2024-S1", "2024-S2"),
        ("2023-S1", "2024-01-01/P6M"),
        ("2023-12-15/2024-09-14", "2024-12-15/2025-09-14"),
    ],
)
def test_periods_of_one_length_are_compared(start: str, end: str) -> None:
    """A month with a month, a half-year with a half-year, however it is written."""
    assert 1 == lc.growth_factor(_of(start), _of(end)).known_value


def test_the_error_counts_months_and_days() -> None:
    """Runs of days that are no whole months are told apart by their days."""
    with pytest.raises(UnequalPeriodsError, match=r"\(9 months\) and .* \(9 months and 6 days\) do not last"):
        lc.absolute_change(_of("2024-12-15/2025-09-14"), _of("2024-12-15/2025-09-20"))


def test_what_an_analyst_joins_in_words_is_compared() -> None:
    """A stock of September and one of the end of a year, say."""
    because = Text(vi="đều là số cuối kỳ", en="both are of the end of the period")
    start, end = _of("2023"), _of("2024-09")

    assert because == lc.absolute_change(start.joined_to(end, because=because), end).note


def test_a_yearly_mean_spans_whole_years() -> None:
    """From January 2023 to September 2024 are 20 months, and no number of years."""
    with pytest.raises(DomainError, match="from 2023-01 to 2024-09 are 20 months"):
        lc.average_annual_change(_of("2023-01"), _of("2024-09"), n_periods=1)
    assert 0 == lc.average_annual_change(_of("2020-09"), _of("2024-09"), n_periods=4).known_value


def test_only_a_quarter_on_the_one_before_is_annualised() -> None:
    """A year's growth is no quarter's, and two quarters on their neighbours are four times none."""
    assert 0 == lc.annualised(_of("2023-Q4"), _of("2024-Q1")).known_value
    for start, end in (("2023-Q1", "2024-Q1"), ("2024-Q1", "2023-Q4")):
        with pytest.raises(DomainError, match="must be 3 months after start"):
            lc.annualised(_of(start), _of(end))
