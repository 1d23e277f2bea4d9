"""Sums of months: what adds up, what is missing, and what is published beside the sum."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.errors import (
    ArgumentError,
    BrokenSeriesError,
    EmptySelectionError,
    MeasureError,
    UnknownNameError,
)
from tests.report.monthly_catalogue import monthly, months, said

QUARTER = months("412.5 398.1 405.0")


def test_the_months_of_a_flow_add_up_to_its_quarter() -> None:
    """412.5 + 398.1 + 405.0 = 1215.6, known to three half units of the last digit."""
    made = monthly(said("retail", QUARTER)).total("retail", "2024-Q1")

    assert "1,215.6 billion dong" == made.print("en")
    assert "412.5 + 398.1 + 405.0 = 1,215.6" == made.formula("en")
    assert "retail, Lai Châu, first quarter of 2024" == made.title("en")
    assert made.interval is not None
    assert (Decimal("1215.45"), Decimal("1215.75")) == (made.interval.low, made.interval.high)
    assert ["interview_2020"] == [cited.source.source for cited in made.sources]


@pytest.mark.parametrize(
    ("period", "value"), [("2024-Q1", "6"), ("2024-S1", "21"), ("9 months 2024", "45"), (2024, "78")]
)
def test_a_quarter_a_half_year_nine_months_and_a_year_are_sums(period: str | int, value: str) -> None:
    """Each is made of the months that it lasts."""
    report = monthly(said("retail", months("1 2 3 4 5 6 7 8 9 10 11 12")))

    assert Decimal(value) == report.total("retail", period).known_value


def test_an_estimated_month_makes_the_sum_an_estimate() -> None:
    """The most serious status of the months is that of the sum."""
    rows = [*said("retail", months("1 2")), *said("retail", months("3", first=3), status="E")]

    assert "E" == monthly(rows).total("retail", "2024-Q1").status


def test_missing_months_are_named_and_nothing_is_filled_in() -> None:
    """Neither a month without a row nor one without a value counts as zero."""
    report = monthly(said("retail", {"2024-01": "1", "2024-02": "", "2024-04": "4"}))

    with pytest.raises(
        EmptySelectionError, match=r"total of retail in 2024-Q1: no .* in 2024-02, 2024-03. It has 2024-01\."
    ):
        report.total("retail", "2024-Q1")


@pytest.mark.parametrize("indicator", ["schools", "poverty", "industry", "prices"])
def test_only_a_flow_adds_up(indicator: str) -> None:
    """A stock is counted on a day; a rate and an index are no parts of anything."""
    report = monthly(said(indicator, QUARTER))

    with pytest.raises(MeasureError, match="only a flow adds up over months; take the figure"):
        report.total(indicator, "2024-Q1")


def test_what_the_data_do_not_say_is_asked_for_by_its_column() -> None:
    """An indicator whose measure is empty is neither flow nor stock."""
    with pytest.raises(MeasureError, match=r"column measure of data/indicators\.csv"):
        monthly(said("unsaid", QUARTER)).total("unsaid", "2024-Q1")


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("2024-01", "report.figure gives it as published"),
        ("2015/2020", "write 2016-01-01/2020-12-31"),
        ("2024-01-15/2024-03-14", "not made of whole months"),
    ],
)
def test_a_period_that_is_no_sum_of_months_is_refused(period: str, words: str) -> None:
    """One month is published, a span compares two ends, days are no months."""
    with pytest.raises(ArgumentError, match=words):
        monthly(said("retail", QUARTER)).total("retail", period)
    with pytest.raises(UnknownNameError):
        monthly().total("retale", "2024-Q1")


def test_no_sum_crosses_a_break() -> None:
    """Borders that change in March leave no quarter of the one area or of the other."""
    rows = [*said("retail", months("1 2")), *said("retail", months("9", first=3), status="B")]

    with pytest.raises(BrokenSeriesError, match="the series breaks in 2024-03"):
        monthly(rows).total("retail", "2024-Q1")


@pytest.mark.parametrize(("printed", "apart"), [("1215.7", 0), ("1216", 0), ("1221.6", 1)])
def test_a_published_quarter_outside_the_sum_is_said(printed: str, apart: int) -> None:
    """Rounding explains 1215.7 and 1216 beside [1215.45, 1215.75], and not 1221.6."""
    report = monthly(said("retail", QUARTER | {"2024-Q1": printed}))
    found = report.totals_apart()

    assert apart == len(found)
    for one in found:
        assert ("1,221.6", "1,215.6") == (one.published.number("en"), one.total.number("en"))


def test_a_total_that_is_apart_stands_in_the_table_with_its_arithmetic() -> None:
    """A reader sees both figures, who says the one, and how the other follows."""
    report = monthly(said("retail", QUARTER | {"2024-Q1": "1221.6"}))
    report.disagreement_table("apart", report.totals_apart(), vi="Số liệu khác nhau", en="Disagreements")

    assert {"1,221.6", "1,215.6"} <= {figure.number("en") for figure in report.shown.values()}


def test_without_all_months_nothing_is_said_of_a_quarter() -> None:
    """A quarter beside two of its months contradicts nothing; nor does a stock, or a series that breaks."""
    two = QUARTER | {"2024-Q1": "5"}
    del two["2024-02"]

    assert [] == monthly(said("retail", two)).totals_apart()
    assert [] == monthly(said("schools", QUARTER | {"2024-Q1": "5"})).totals_apart()
    broken = [
        *said("retail", months("1 2") | {"2024-Q1": "5"}),
        *said("retail", {"2024-03": "9"}, status="B"),
    ]
    assert [] == monthly(broken).totals_apart()


@given(st.lists(st.tuples(st.integers(0, 99999), st.integers(-4, 4)), min_size=12, max_size=12))
def test_the_true_sum_lies_in_the_interval(values: list[tuple[int, int]]) -> None:
    """Whatever the printed months stand for, a total that is published truly is never apart from them."""
    printed = [Decimal(value).scaleb(-1) for value, _ in values]
    true = sum(value + Decimal(rest).scaleb(-2) for value, (_, rest) in zip(printed, values, strict=True))
    rows = months(" ".join(map(str, printed))) | {"2024": str(true)}
    report = monthly(said("retail", rows))
    made = report.total("retail", 2024)

    assert made.interval is not None
    assert made.interval.contains(true)
    assert [] == report.totals_apart()


def test_the_months_of_an_index_have_a_mean() -> None:
    """(110.0 + 112.0 + 117.0) ÷ 3 = 113.0, known to half a unit of the last digit; a flow has a sum."""
    report = monthly(said("industry", months("110.0 112.0 117.0")), said("retail", QUARTER))
    made = report.mean("industry", "2024-Q1")

    assert "(110.0 + 112.0 + 117.0) ÷ 3 = 113.0" == made.formula("en")
    assert "industry, Lai Châu, quý I năm 2024" == made.title("vi")
    assert made.interval is not None
    assert (Decimal("112.95"), Decimal("113.05")) == (made.interval.low, made.interval.high)
    with pytest.raises(MeasureError, match="retail is of measure flow, and only of an index"):
        report.mean("retail", "2024-Q1")
    with pytest.raises(EmptySelectionError, match="in 2024-04, 2024-05, 2024-06"):
        report.mean("industry", "2024-Q2")
