"""Figures against the plan: which plan holds, what of a flow is compared, and in which form it is told."""

from __future__ import annotations

from decimal import Decimal

import pytest

import lc_indicators as lc
from lc_indicators.editions.review.recomputation import is_reproduced
from lc_indicators.errors import ArgumentError, EmptySelectionError
from lc_indicators.figure.serialise import with_inputs
from tests.lai_chau import report
from tests.report.monthly_catalogue import months, said
from tests.report.planned import planned, target

#: Retail trade of January to March 2024, of a plan of 600 for the year.
TRADE = said("retail", months("40 50 60"))
YEAR = target("retail", "2024", "600")


@pytest.mark.parametrize(
    ("when", "of", "formula"),
    [
        ("2024-03", "to_date", "100 × 150 ÷ 600 = 25"),
        ("2024-03", "period", "100 × 60 ÷ 600 = 10"),
        ("2024-01", "to_date", "100 × 40 ÷ 600 ≈ 6.7"),
    ],
)
def test_a_month_is_held_against_the_plan_of_its_year_by_the_year_so_far(
    when: str, of: str, formula: str
) -> None:
    """January to March are 40 + 50 + 60 = 150 of 600; March alone, where that is asked for, 60."""
    made = planned([YEAR], TRADE, period="2024")
    attained = made.compare(made.figure("retail", when), "plan", of=of)

    assert attained.formula("en").startswith(formula)
    assert attained.title("en").startswith("attainment of the plan: ")


def test_a_quarter_and_a_published_sum_are_held_against_the_year_too() -> None:
    """What is published of January to March counts before the sum of the months."""
    made = planned([YEAR], TRADE, said("retail", {"2024-Q1": "156"}), period="2024")

    assert Decimal(26) == made.compare(made.figure("retail", "2024-03"), "plan").value
    assert Decimal(26) == made.compare(made.figure("retail", "2024-Q1"), "plan").value


def test_a_month_with_a_plan_of_its_own_is_held_against_that() -> None:
    """The plan of the shortest period around a figure holds."""
    made = planned([YEAR, target("retail", "2024-03", "80")], TRADE, period="2024")

    assert Decimal(75) == made.compare(made.figure("retail", "2024-03"), "plan").value


def test_a_percentage_is_told_by_its_gap_in_points_and_a_level_where_it_is_asked_for() -> None:
    """A poverty rate of 12.5 % is 2.5 points above a plan of 10; 150 is 450 below 600."""
    poor = target("poverty", "2024", "10", unit="percent_of_households", bound="at_most")
    rows = said("poverty", {"2024": "12.5"}), said("retail", {"2024-Q1": "150"})
    made = planned([YEAR, poor], *rows, period="2024")

    assert "2.5 percentage points" == made.compare(made.figure("poverty", 2024), "plan").print("en")
    trade = made.compare(made.figure("retail", "2024-Q1"), "plan", form="gap")
    assert "−450 billion dong" == trade.print("en")
    assert trade.formula("en").startswith("150 − 600 = −450")


def test_a_plan_in_another_unit_of_the_dimension_is_turned_exactly() -> None:
    """226,000 tonnes are 226 thousand tonnes: the plan prints as it was decided."""
    made = report("en", period="2025")
    attained = made.compare(made.figure("cereal_output", 2025), "plan")

    assert "100%" == attained.print("en")
    plan = dict(attained.inputs)["plan"]
    assert isinstance(plan, lc.Figure)
    assert ("226 thousand tonnes", "226.000") == (plan.print("en"), plan.printed_in_source)
    assert (Decimal(226), Decimal(226)) == (plan.interval.low, plan.interval.high)  # type: ignore[union-attr]


def test_the_formula_names_who_decided_and_the_figure_is_computed_again() -> None:
    """The plan is an input with its source, so the annex and a reviewer's check know it."""
    made = report("en", period="2025")
    attained = made.compare(made.figure("budget_revenue", "2025-01-01/P10M"), "plan")
    known = with_inputs([attained])

    assert "100 × 2,540.17 ÷ 3,000 ≈ 84.67 (plan: VietnamMoi, 26 October 2022)" == attained.formula("en")
    assert "100 × 2.540,17 ÷ 3.000 ≈ 84,67 (kế hoạch: VietnamMoi, 26/10/2022)" == attained.formula("vi")
    assert ["vjs_2025", "vietnammoi_2022"] == [one.source.source for one in attained.sources]
    assert is_reproduced(known[attained.id], known)
    assert attained.interval is not None
    # 2,540.165 ÷ 30 and 2,540.175 ÷ 30: the plan adds no rounding.
    assert Decimal("84.672") < attained.interval.low < attained.interval.high < Decimal("84.673")


def test_a_range_is_told_by_the_distance_from_the_end_that_holds() -> None:
    """Growth of 8 % is a point below 9 to 10; of 11 % it is two above the end that is to be reached."""
    asked = target("growth", "2024", "9", upper="10", bound="between", unit="percent")
    found = []
    for value in ("8.0", "11.0"):
        made = planned([asked], said("growth", {"2024": value}), period="2024")
        found.append(made.compare(made.figure("growth", 2024), "plan").print("en"))

    assert ["−1.0 percentage points", "2.0 percentage points"] == found


def test_a_figure_without_a_plan_is_an_error_that_names_the_plans() -> None:
    """The message has the periods that have one."""
    made = planned([YEAR], said("retail", {"2023": "500", "2024": "610"}), period="2024")

    with pytest.raises(EmptySelectionError, match=r"no target of retail for VN-01 in 2023\. It has 2024"):
        made.compare(made.figure("retail", 2023), "plan")


def test_what_is_no_form_is_refused() -> None:
    """The message names the forms."""
    made = planned([YEAR], TRADE, period="2024")
    march = made.figure("retail", "2024-03")

    with pytest.raises(ArgumentError, match='give form="gap" or none, of="period" or none'):
        made.compare(march, "plan", form="index")
    with pytest.raises(ArgumentError, match="form 'gap' is none; give change or index"):
        made.compare(march, "previous", form="gap")


def test_an_index_on_the_base_is_the_change_in_another_form() -> None:
    """60 on 50 is 120, and 20 percent."""
    made = planned([], said("retail", {"2024-02": "50.000", "2024-03": "60.000"}), period="2024")
    march = made.figure("retail", "2024-03")
    index = made.compare(march, "previous", form="index")

    assert "100 × 60.000 ÷ 50.000 = 120.00 (compared with the month before)" == index.formula("en")
    assert Decimal(20) == made.compare(march, "previous").value
