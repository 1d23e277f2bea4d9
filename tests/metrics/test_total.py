"""Sums of any number of parts: months that make a quarter, and what a metric with many inputs takes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.errors import ArgumentError, DomainError
from lc_indicators.metrics import change_from_index, index_from_change, total
from lc_indicators.metrics.base import metric
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import LinearFraction

figures = st.decimals(min_value=-1000, max_value=1000, places=1, allow_nan=False)


def test_three_months_make_a_quarter() -> None:
    """412.5 + 398.1 + 405.0 = 1215.6; three half units of the last digit make [1215.45, 1215.75]."""
    months = [RoundingInterval.from_printed(Decimal(month)) for month in ("412.5", "398.1", "405.0")]

    assert Decimal("1215.6") == total("412.5", "398.1", "405.0")
    assert RoundingInterval(Decimal("1215.45"), Decimal("1215.75")) == total(*months)


@given(st.lists(st.tuples(figures, st.integers(min_value=-50, max_value=50)), min_size=1, max_size=12))
def test_the_sum_of_the_true_months_lies_in_the_interval(months: list[tuple[Decimal, int]]) -> None:
    """Whatever each printed month stands for, the interval of the sum holds it, and is no wider than that."""
    printed = [RoundingInterval.from_printed(value) for value, _ in months]
    true = sum(value + Decimal(part) / 1000 for value, part in months)
    width = sum(one.high - one.low for one in printed)
    summed = total(*printed)

    assert summed.contains(true)
    assert width == summed.high - summed.low


def test_of_many_parts_none_is_lost_or_filled_in() -> None:
    """A missing month makes the sum missing; a part has one name and is given once."""
    assert str(total(1, None, 3)) == "nan"
    assert total(part_1=1, part_2=2) == 3
    for wrong in ({}, {"first": 1}, {"part_one": 1}):
        with pytest.raises(ArgumentError, match=r"write total\(\*part\)"):
            total(**wrong)
    with pytest.raises(ArgumentError, match="given twice"):
        total(1, part_1=2)
    with pytest.raises(ArgumentError, match="part_2 is"):
        total(1, "many")


def test_a_rule_on_many_arguments_holds_for_each() -> None:
    """What may not be below zero may not be so in any place."""

    @metric(expression="", result_unit="same", not_negative=("part",), positive=("part",))
    def added(*part: int) -> int:
        """Return the sum."""
        return sum(part)

    assert added(1, 2, 3) == 6
    with pytest.raises(DomainError, match="part_3 is -3"):
        added(1, 2, -3)


@given(figures)
def test_an_index_and_its_change_are_one_fact(printed: Decimal) -> None:
    """There and back again, value and interval are as they were: 113.0 is +13.0 %."""
    interval = RoundingInterval.from_printed(printed)
    form = LinearFraction.leaf("x", interval)

    assert printed == change_from_index(index_from_change(printed))
    assert interval == change_from_index(index_from_change(interval))
    assert form == change_from_index(index_from_change(form))
    assert form.bounds() == index_from_change(change_from_index(form)).bounds()


def test_113_0_is_a_rise_of_13_0_percent() -> None:
    """The change is as exact as the index: [12.95, 13.05]."""
    index = RoundingInterval.from_printed(Decimal("113.0"))

    assert RoundingInterval(Decimal("12.95"), Decimal("13.05")) == change_from_index(index)
    assert Decimal("13.0") == change_from_index(Decimal("113.0"))
