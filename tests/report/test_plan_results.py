"""What was reached of a plan: by when, met or not by rounding intervals, on course or not, decided when."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.numbers import RoundingInterval
from lc_indicators.report.plan_results import ExpectedBy, PlanOutcome, PlanResult
from tests.lai_chau import report
from tests.report.monthly_catalogue import months, said
from tests.report.planned import planned, target

PERCENT = {"unit": "percent_of_households"}
INCOME = {"unit": "million_vnd_per_person"}


def _outcome(indicator: str, reached: str, printed: str, **cells: str) -> str:
    qualifier = cells.pop("qualifier", "")
    asked = target(indicator, "2024", printed, **cells)
    made = planned([asked], said(indicator, {"2024": reached}, qualifier=qualifier), period="2024")
    (result,) = made.targets()
    return result.outcome.value


@pytest.mark.parametrize(
    ("reached", "bound", "outcome"),
    [
        # An income of 65 is asked for: 65.0 stands for 64.95 to 65.05.
        ("65.1", "at_least", "met"),
        ("65.0", "at_least", "within_rounding"),
        ("64.9", "at_least", "not_met"),
        ("65", "at_least", "within_rounding"),
        # 64 stands for 63.5 to 64.5.
        ("64", "at_least", "not_met"),
        ("64.9", "at_most", "met"),
        ("65.0", "at_most", "within_rounding"),
        ("65.1", "at_most", "not_met"),
        # Without a word: the side that is good.
        ("70.0", "exactly", "met"),
        ("64.0", "exactly", "not_met"),
        # About 65 is 64 to 66, and more of an income is no failure.
        ("64.2", "about", "met"),
        ("63.0", "about", "not_met"),
        ("70.0", "about", "met"),
        ("", "at_least", "not_known"),
    ],
)
def test_a_bound_is_decided_by_what_the_printed_figure_stands_for(
    reached: str, bound: str, outcome: str
) -> None:
    """Met: all values keep it; within rounding: the printed one does; not met: none does."""
    assert outcome == _outcome("income", reached, "65", bound=bound, **INCOME)


@pytest.mark.parametrize(
    ("reached", "outcome"),
    [
        ("9.5", "met"),
        ("11.0", "met"),
        ("9.0", "within_rounding"),
        ("8.9", "not_met"),
        ("9", "within_rounding"),
    ],
)
def test_a_range_of_growth_is_kept_from_its_lower_end_on(reached: str, outcome: str) -> None:
    """9 to 10 percent are passed by 11."""
    cells = {"bound": "between", "upper": "10", "unit": "percent"}

    assert outcome == _outcome("growth", reached, "9", **cells)


@pytest.mark.parametrize(
    ("reached", "outcome"), [("4.2", "met"), ("3.1", "met"), ("4.6", "not_met"), ("4.5", "within_rounding")]
)
def test_a_range_of_what_should_be_low_is_kept_up_to_its_upper_end(reached: str, outcome: str) -> None:
    """Poverty of 4.0 to 4.5 percent is kept by 3.1."""
    assert outcome == _outcome("poverty", reached, "4.0", bound="between", upper="4.5", **PERCENT)


@pytest.mark.parametrize(
    ("printed", "qualifier", "outcome"),
    [
        ("10", "over", "met"),
        ("8", "over", "not_known"),
        ("9", "nearly", "not_known"),
        ("8", "under", "not_met"),
    ],
)
def test_over_and_nearly_are_held_by_their_intervals(printed: str, qualifier: str, outcome: str) -> None:
    """Over 10 keeps at least 9; over 8 may or may not."""
    cells = {"bound": "at_least", "unit": "percent"}

    assert outcome == _outcome("growth", printed, "9", qualifier=qualifier, **cells)


@pytest.mark.parametrize(("reached", "outcome"), [("54", "met"), ("53", "not_met"), ("55", "met")])
def test_a_count_is_a_whole_number(reached: str, outcome: str) -> None:
    """54 schools are no rounded 53.6."""
    assert outcome == _outcome("schools", reached, "54", bound="at_least", unit="schools")


@given(
    value=st.decimals(min_value=1, max_value=99, places=1),
    asked=st.decimals(min_value=1, max_value=99, places=2),
    share=st.decimals(min_value=0, max_value=1, places=3),
)
def test_met_and_not_met_hold_for_every_value_that_the_figure_can_stand_for(
    value: Decimal, asked: Decimal, share: Decimal
) -> None:
    """A verdict never depends on where in its interval the true value lies."""
    meant = RoundingInterval.from_printed(value)
    true = meant.low + share * (meant.high - meant.low)
    outcome = _outcome("income", str(value), str(asked), bound="at_least", **INCOME)

    assert outcome != "met" or true >= asked
    assert outcome != "not_met" or true < asked


def _course(values: dict[str, str], *, period: str = "2024-10", **cells: str) -> PlanResult:
    asked = target("retail", "2024", "1200", **cells)
    (result,) = planned([asked], said("retail", values), period=period).targets()
    return result


def test_the_year_so_far_is_on_course_by_the_months_gone() -> None:
    """1,020 of 1,200 after ten months, where 1,000 are ten twelfths."""
    result = _course({"2024-01-01/P10M": "1020"})

    assert (PlanOutcome.ON_COURSE, ExpectedBy.MONTHS) == (result.outcome, result.by)
    assert result.expected is not None
    assert "1,200 × 10 ÷ 12 = 1,000 (plan: " in result.expected.formula("en")
    assert PlanOutcome.BEHIND is _course({"2024-01-01/P10M": "990"}).outcome


def test_the_course_of_the_year_before_counts_where_it_is_known() -> None:
    """With 800 of 1,000 after ten months of 2023 only 960 were to be expected, and 990 are on course."""
    result = _course({"2024-01-01/P10M": "990", "2023-01-01/P10M": "800", "2023": "1000"})

    assert (PlanOutcome.ON_COURSE, ExpectedBy.YEAR_BEFORE) == (result.outcome, result.by)
    assert result.expected is not None
    assert "960" == result.expected.number("en")


def test_an_upper_bound_is_on_course_from_below() -> None:
    """Of at most 1,200 no more than 1,000 are to be spent in ten months."""
    assert PlanOutcome.BEHIND is _course({"2024-01-01/P10M": "1020"}, bound="at_most").outcome
    assert PlanOutcome.ON_COURSE is _course({"2024-01-01/P10M": "990"}, bound="at_most").outcome


def test_what_a_flow_has_reached_before_the_end_is_met() -> None:
    """1,210 of 1,200 after ten months cannot be lost."""
    assert PlanOutcome.MET is _course({"2024-01-01/P10M": "1210"}).outcome


def test_rounding_that_leaves_the_course_open_says_so() -> None:
    """1,000 stands for 999.5 to 1,000.5."""
    assert PlanOutcome.NOT_KNOWN is _course({"2024-01-01/P10M": "1000"}).outcome


def test_months_add_up_as_far_as_they_go_without_a_gap() -> None:
    """January and February; March is missing, and April is no part of a year so far."""
    result = _course(months("100 110") | {"2024-04": "130"})

    assert result.reached is not None
    assert ("2024-01-01/P2M", Decimal(210)) == (str(result.reached.period), result.reached.value)


def test_a_report_of_a_month_knows_nothing_later() -> None:
    """In February the months of March and the year are still to come."""
    result = _course(months("100 110 120") | {"2024": "1300"}, period="2024-02")

    assert result.reached is not None
    assert Decimal(210) == result.reached.value


def test_a_rate_is_on_course_only_by_a_line_that_somebody_asks_for() -> None:
    """From 20 % in 2020 to 10 % in 2025 the line is at 14 % in 2023."""
    asked = target("poverty", "2025", "10", bound="at_most", **PERCENT)
    rows = said("poverty", {"2020": "20.0", "2023": "13.5"})
    made = planned([asked], rows, period="2023")
    (plain,), (lined,) = made.targets(), made.targets(line_from="2020")

    assert (PlanOutcome.NOT_DUE, None) == (plain.outcome, plain.expected)
    assert (PlanOutcome.ON_COURSE, ExpectedBy.LINE) == (lined.outcome, lined.by)
    assert lined.expected is not None
    assert lined.expected.formula("en").startswith("(20.0 × 24 + 10 × 36) ÷ (36 + 24) = 14.0")


def test_later_years_are_in_the_report_of_a_year_and_not_in_that_of_a_month() -> None:
    """*ahead* decides where it is given."""
    asked = [target("poverty", "2025", "10", **PERCENT)]

    assert 1 == len(planned(asked, period="2023").targets())
    assert [] == planned(asked, period="2023-06").targets()
    assert 1 == len(planned(asked, period="2023-06").targets(ahead=True))
    assert [] == planned(asked, period="2023").targets(ahead=False)


#: The plan of 2024, and a later decision that changes it.
REPLACED = [
    target("retail", "2024", "600", date="2023-12-08"),
    target("retail", "2024", "660", source="derivation", date="2024-07-15", replaces="interview_2020"),
]


@pytest.mark.parametrize(
    ("period", "planned_value", "replaces"),
    [
        ("2022", None, None),
        ("2023", "600", None),
        ("2024-06", "600", None),
        ("2024-07", "660", "600"),
        ("2024", "660", "600"),
    ],
)
def test_the_decision_in_force_at_the_end_of_the_report_holds(
    period: str, planned_value: str | None, replaces: str | None
) -> None:
    """Until July the first one does; then the second, which says what it replaced."""
    found = planned(REPLACED, period=period).targets()
    plans = [(one.plan.figure.number("en"), one.plan.replaced) for one in found]

    assert ([] if planned_value is None else [planned_value]) == [value for value, _ in plans]
    assert ([] if planned_value is None else [replaces]) == [
        before.figure.number("en") if before else None for _, before in plans
    ]


def _told(year: int | str) -> dict[str, tuple[Any, ...]]:
    return {
        one.plan.indicator.indicator: (
            one.reached.number("en") if one.reached else None,
            one.attainment.number("en") if one.attainment else None,
            one.gap.number("en") if one.gap else None,
            one.outcome.value,
        )
        for one in report("en", period=str(year)).targets()
    }


def test_lai_chau_in_2023() -> None:
    """47.2 ÷ 65 = 72.6 %, 3.91 − 9 = −5.09; the communes' plan of 2024 was not there yet."""
    assert {
        "grdp_growth_average": ("3.91", None, "−5.09", "not_due"),
        "grdp_per_capita_province_2023": ("47.2", "72.6", "−17.8", "not_due"),
        "cereal_output": (None, None, None, "not_due"),
        "budget_revenue": (None, None, None, "not_due"),
        "agriculture_growth_average": (None, None, None, "not_due"),
    } == _told(2023)


def test_lai_chau_in_2025() -> None:
    """65.5 of 65; 226 thousand tonnes of over 226,000; 2,540.17 in ten months, where 2,500 keep step."""
    assert {
        "grdp_growth_average": ("3.91", None, "−5.09", "not_known"),
        "grdp_per_capita_province_2023": ("65.5", "100.8", "0.5", "met"),
        "cereal_output": ("226", "100", "0", "within_rounding"),
        "budget_revenue": ("2,540.17", "84.67", "−459.83", "on_course"),
        "agriculture_growth_average": (None, None, None, "not_known"),
        "new_rural_communes": (None, None, None, "not_known"),
    } == _told(2025)


def test_lai_chau_over_the_five_years() -> None:
    """As in 2025, and the communes of 2022 stand there as the last that are known: 39 of 54."""
    assert _told(2025) | {"new_rural_communes": ("39", "72", "−15", "not_known")} == _told("2020-2025")
