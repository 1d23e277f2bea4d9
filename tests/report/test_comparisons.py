"""Comparisons of months, quarters and the year so far: each names its base, and refuses what is unlike."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lc_indicators as lc
from lc_indicators.editions.review.recomputation import is_reproduced
from lc_indicators.errors import (
    ArgumentError,
    BrokenSeriesError,
    EmptySelectionError,
    MeasureError,
    UnequalPeriodsError,
    UnitMismatchError,
)
from lc_indicators.figure import Figure
from lc_indicators.figure.serialise import with_inputs
from lc_indicators.report import Report
from tests.report.monthly_catalogue import monthly, months, said

#: Retail trade: 100, 110, 120 in January to March 2023; 110, 121, 150 a year later; December between.
TRADE = months("100 110 120", year=2023) | {"2023-12": "125"} | months("110 121 150")


def _report(*rows: tuple[str, dict[str, str]]) -> Report:
    return monthly(*(said(indicator, values) for indicator, values in rows))


def _compared(indicator: str, values: dict[str, str], when: str, base: str) -> Figure:
    report = _report((indicator, values))
    return report.compare(report.figure(indicator, when), base)


@pytest.mark.parametrize(
    ("base", "formula", "words"),
    [
        ("previous", "100 × (150 ÷ 121 − 1) ≈ 24", "compared with the month before"),
        ("year_before", "100 × (150 ÷ 120 − 1) = 25", "compared with the same month a year before"),
        ("december_before", "100 × (150 ÷ 125 − 1) = 20", "compared with December of the year before"),
        ("to_date", "100 × (381 ÷ 330 − 1) ≈ 15", "compared with the same quarter a year before"),
    ],
)
def test_a_flow_is_compared_with_each_base(base: str, formula: str, words: str) -> None:
    """150 against 121, 120 and 125; 110 + 121 + 150 = 381 against 330: formula and title name the base."""
    change = _compared("retail", TRADE, "2024-03", base)

    assert f"{formula} ({words})" == change.formula("en")
    assert f"{formula[-2:]}%" == change.print("en")
    assert change.title("en").endswith(f"2024, {words}")


def test_a_comparison_says_its_base_in_both_languages() -> None:
    """The title has the period and what it is compared with."""
    change = _compared("retail", TRADE, "2024-03", "to_date")

    assert "2024-Q1" == str(change.period)
    assert change.title("vi").endswith("quý I năm 2024, so với cùng kỳ năm trước")
    assert ["381", "330"] == [given.number("en") for _, given in reversed(change.inputs)]  # type: ignore[union-attr]


def test_two_bases_of_one_figure_are_two_figures() -> None:
    """January against December is the month before and December of the year before."""
    report = _report(("retail", TRADE))
    january = report.figure("retail", "2024-01")
    found = [report.compare(january, base) for base in ("previous", "december_before")]

    assert found[0].value == found[1].value
    assert 2 == len({change.id for change in found})
    assert 2 == len({change.title("vi") for change in found})


def test_a_percentage_changes_by_points_and_a_rate_in_money_by_percent() -> None:
    """From 20.0 % to 15.0 % are −5.0 points; from 40 to 44 million dong 10 percent."""
    poverty = _compared("poverty", {"2023": "20.0", "2024": "15.0"}, "2024", "year_before")
    income = _compared("income", {"2023": "40.00", "2024": "44.00"}, "2024", "previous")

    assert "−5.0 percentage points" == poverty.print("en")
    assert ("percent", Decimal(10)) == (income.unit.unit, income.value)


def test_a_stock_is_compared_with_december_and_has_no_year_to_date() -> None:
    """Schools are counted on a day: those of nine months are nothing."""
    report = _report(("schools", {"2023-12": "400", "2024-09": "410"}))
    schools = report.figure("schools", "2024-09")

    assert Decimal("2.5") == report.compare(schools, "december_before").value
    with pytest.raises(MeasureError, match="has no year to date; compare it with december_before"):
        report.compare(schools, "to_date")


def test_an_index_is_compared_by_percent_and_never_added_up() -> None:
    """From 120.0 to 126.0 are 5 percent; of an index of the year so far no month may be missing."""
    report = _report(("industry", {"2023-03": "120.0", "2024-03": "126.0"}))
    march = report.figure("industry", "2024-03")

    assert Decimal(5) == report.compare(march, "year_before").value
    with pytest.raises(EmptySelectionError, match=r"no observation of industry .* in 2024-01, 2024-02\."):
        report.compare(march, "to_date")


def test_an_index_of_the_year_so_far_is_the_mean_of_its_months() -> None:
    """(110 + 121) ÷ 2 against (100 + 110) ÷ 2: 10 percent."""
    values = months("100.0 110.0", year=2023) | months("110.0 121.0")
    change = _compared("industry", values, "2024-02", "to_date")

    assert Decimal(10) == change.value
    assert "100 × (115.5 ÷ 105.0 − 1) = 10 (compared" in change.formula("en")


def test_an_index_on_the_same_period_a_year_before_is_a_change_itself() -> None:
    """113.0 is +13.0 %, known to [12.95, 13.05]; no change of it is computed."""
    report = _report(("prices", {"2023-09": "104.0", "2024-09": "113.0", "2024-01-01/P9M": "108.5"}))
    index = report.figure("prices", "2024-09")
    change = report.compare(index, "year_before")

    assert ("13.0%", "13,0%") == (change.print("en"), change.print("vi"))
    assert "113.0 − 100 = 13.0 (compared with the same month a year before)" == change.formula("en")
    assert change.interval is not None
    assert (Decimal("12.95"), Decimal("13.05")) == (change.interval.low, change.interval.high)
    assert "8.5%" == report.compare(index, "to_date").print("en")
    with pytest.raises(MeasureError, match="prices is a change itself, since year_before; take that base"):
        report.compare(index, "previous")


def test_a_change_that_is_published_stands_as_it_is() -> None:
    """Of growth in percent nothing is left to compute; where no base is named, none is guessed."""
    report = _report(("growth", {"2024-01-01/P9M": "6.2"}), ("undecided", {"2024-09": "1.1"}))

    nine_months = report.figure("growth", "2024-01-01/P9M")
    assert nine_months == report.compare(nine_months, "to_date")
    with pytest.raises(MeasureError, match="its column bases does not name one base"):
        report.compare(report.figure("undecided", "2024-09"), "year_before")


def test_a_unit_may_say_what_an_index_stands_on() -> None:
    """Same period a year before = 100: its indicator need not name the base again."""
    report = _report(("by_unit", {"2024-09": "97.5"}))
    change = report.compare(report.figure("by_unit", "2024-09"), "year_before")

    assert "−2.5%" == change.print("en")


def test_index_and_change_turn_into_each_other_as_figures() -> None:
    """There and back the Figure has the same value, interval and source."""
    index = _report(("prices", {"2024-09": "113.0"})).figure("prices", "2024-09")
    back = lc.index_from_change(lc.change_from_index(index))

    assert ("113.0", "index_100") == (back.number("en"), back.unit.unit)
    assert (index.value, index.interval, index.sources) == (back.value, back.interval, back.sources)
    with pytest.raises(UnitMismatchError, match="Use percentage_change"):
        lc.change_from_index(_report(("retail", TRADE)).figure("retail", "2024-01"))
    with pytest.raises(UnitMismatchError, match="percent"):
        lc.index_from_change(index)


def test_a_base_that_is_not_published_is_named_with_what_is_there() -> None:
    """The message has the period that is missing, and those of the same kind that the data have."""
    with pytest.raises(
        EmptySelectionError, match=r"with year_before: no .* in 2023-03. It has 2024-02, 2024-03\."
    ):
        _compared("retail", {"2024-02": "1", "2024-03": "2", "2023": "9"}, "2024-03", "year_before")


def test_a_quarter_that_is_not_published_is_the_sum_of_its_months() -> None:
    """The published quarter 381 against 100 + 110 + 120; a missing month is named."""
    values = TRADE | {"2024-Q1": "381"}

    assert "100 × (381 ÷ 330 − 1)" in _compared("retail", values, "2024-Q1", "year_before").formula("en")
    del values["2023-02"]
    with pytest.raises(EmptySelectionError, match=r"in 2023-02. It has 2023-01, 2023-03\."):
        _compared("retail", values, "2024-Q1", "year_before")


def test_no_change_crosses_new_borders() -> None:
    """July of the new borders is parted from June and from last July; later months go together."""
    rows = [said("retail", months("50 55", first=5)), said("retail", {"2023-07": "60", "2024-08": "99"})]
    report = monthly(*rows, said("retail", {"2024-07": "90"}, status="B"))

    for base in ("previous", "year_before"):
        with pytest.raises(BrokenSeriesError, match="the series breaks in 2024-07"):
            report.compare(report.figure("retail", "2024-07"), base)
    assert Decimal(10) == report.compare(report.figure("retail", "2024-08"), "previous").value
    assert Decimal(10) == report.compare(report.figure("retail", "2024-06"), "previous").value


def test_figures_of_two_areas_are_no_change() -> None:
    """Other borders are said by the areas' codes."""
    report = monthly(said("retail", {"2023": "1"}, area="VN-13"), said("retail", {"2024": "2"}))
    other = report.find("retail", 2023, area="VN-13")
    assert other is not None

    with pytest.raises(BrokenSeriesError, match="other borders: VN-13 and VN-01"):
        lc.percentage_change(other, report.figure("retail", 2024))


UNLIKE = [
    ("retail", "schools", MeasureError, "is a flow and .* is a stock; choose figures that measure alike"),
    ("industry", "retail", MeasureError, "is an index and .* is a flow"),
    ("industry", "unsaid", MeasureError, "is an index and .* is a level or rate"),
    ("industry_2010", "industry", BrokenSeriesError, "indices on different bases: 2010 = 100 and 2015 = 100"),
]


@pytest.mark.parametrize(("first", "second", "error", "words"), UNLIKE)
def test_what_measures_otherwise_is_never_compared(
    first: str, second: str, error: type[Exception], words: str
) -> None:
    """A flow against a stock, an index against a level, two base years."""
    report = _report((first, {"2023": "110"}), (second, {"2024": "120"}))

    with pytest.raises(error, match=words):
        lc.percentage_change(report.figure(first, 2023), report.figure(second, 2024))


def test_a_month_is_not_compared_with_nine() -> None:
    """Unequal lengths stay an error, also of sums."""
    report = _report(("retail", TRADE))

    with pytest.raises(UnequalPeriodsError, match=r"2024-01 \(1 month\)"):
        lc.percentage_change(report.figure("retail", "2024-01"), report.total("retail", "2024-Q1"))


def test_what_has_no_base_says_so() -> None:
    """A word that is none, a period without one, a figure that is derived, a measure that is not said."""
    report = _report(("retail", TRADE), ("unsaid", {"2024-01": "1"}))
    march = report.figure("retail", "2024-03")

    with pytest.raises(ArgumentError, match="'rank' is no base; give one of previous, year_before"):
        report.compare(march, "rank")
    with pytest.raises(ArgumentError, match="December is not as long as a quarter"):
        report.compare(report.total("retail", "2024-Q1"), "december_before")
    with pytest.raises(ArgumentError, match="derived from other figures"):
        report.compare(report.compare(march, "previous"), "previous")
    with pytest.raises(MeasureError, match=r"column measure of data/indicators\.csv"):
        report.compare(report.figure("unsaid", "2024-01"), "previous")


amounts = st.lists(st.integers(100, 9999), min_size=12, max_size=12)


@given(amounts, amounts, st.integers(1, 12))
def test_the_year_to_date_is_compared_with_the_same_months(
    before: list[int], now: list[int], month: int
) -> None:
    """It is the change of the sums of as many months, computed here with fractions."""
    values = months(" ".join(map(str, before)), year=2023) | months(" ".join(map(str, now)))
    change = _compared("retail", values, f"2024-{month:02d}", "to_date")
    start, end = sum(before[:month]), sum(now[:month])

    assert change.value is not None
    assert abs(change.value - (Decimal(100 * end) / start - 100)) < Decimal("1e-20")
    assert change.interval is not None
    assert change.interval.contains(Decimal(100 * (end - start)) / start)


def test_a_reviewer_can_compute_a_comparison_again() -> None:
    """What the edition holds of sums, changes and indices follows from their inputs."""
    report = _report(("retail", TRADE), ("prices", {"2024-09": "113.0"}))
    made = [
        report.compare(report.figure("retail", "2024-03"), "to_date"),
        report.compare(report.figure("prices", "2024-09"), "year_before"),
    ]
    known = with_inputs(made)
    computed = [one for one in known.values() if one["metric"]]

    assert ["percentage_change", "total", "total", "change_from_index"] == [one["metric"] for one in computed]
    assert all(is_reproduced(one, known) for one in computed)
    wrong = [{**one, "value": "1"} for one in computed]
    assert not any(is_reproduced(one, known) for one in wrong)  # type: ignore[arg-type]
