"""What the figures of a claim can stand for."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from lc_indicators.audit.claim import Bond, Claim, Kind, Role, Status
from lc_indicators.numbers import Qualifier, RoundingInterval


def _claim(kind: Kind, *values: str, qualifier: Qualifier | None = None) -> Claim:
    return Claim(
        claim="c1",
        kind=kind,
        indicator="poverty_rate",
        printed="-".join(values),
        values=tuple(Decimal(value) for value in values),
        unit="percent_of_households",
        qualifier=qualifier,
    )


def _within(low: str, high: str) -> RoundingInterval:
    return RoundingInterval(Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("claim", "meant"),
    [
        pytest.param(_claim(Kind.LEVEL, "21.4"), _within("21.35", "21.45"), id="half of the last digit"),
        pytest.param(_claim(Kind.LEVEL, "21.40"), _within("21.395", "21.405"), id="a zero printed counts"),
        pytest.param(_claim(Kind.ABSOLUTE_CHANGE, "-3.2"), _within("-3.25", "-3.15"), id="a fall"),
        pytest.param(
            _claim(Kind.ABSOLUTE_CHANGE, "-3", "-4"), _within("-4.5", "-2.5"), id="a range of falls"
        ),
        pytest.param(_claim(Kind.LEVEL, "3", "4.0"), _within("2.5", "4.05"), id="a range, each end rounded"),
        pytest.param(_claim(Kind.LEVEL, "4.0", "3"), _within("2.5", "4.05"), id="a range printed backwards"),
        pytest.param(_claim(Kind.COUNT_OF_TOTAL, "18", "47"), _within("17.5", "18.5"), id="the part alone"),
    ],
)
def test_a_figure_stands_for_all_that_rounds_to_it(claim: Claim, meant: RoundingInterval) -> None:
    """Signs, ranges and parts of a whole keep the rounding of what is printed."""
    assert (meant.low, meant.high) == (claim.meant.low, claim.meant.high)


@pytest.mark.parametrize("qualifier", list(Qualifier))
def test_a_qualifier_of_a_fall_speaks_of_its_size(qualifier: Qualifier) -> None:
    """A fall by "more than 6" is at least 6 in size: the same as the rise, mirrored."""
    fall = _claim(Kind.ABSOLUTE_CHANGE, "-6", qualifier=qualifier).meant
    rise = _claim(Kind.ABSOLUTE_CHANGE, "6", qualifier=qualifier).meant

    assert (-rise.high, -rise.low) == (fall.low, fall.high)


def test_more_than_a_fall_is_a_deeper_fall() -> None:
    """The words "giảm hơn 6" never mean a fall of less than 6."""
    meant = _claim(Kind.ABSOLUTE_CHANGE, "-6", qualifier=Qualifier.OVER).meant

    assert meant.high <= Decimal(-6)
    assert meant.low < Decimal(-6)


@pytest.mark.parametrize(
    ("claim", "is_range"),
    [
        pytest.param(_claim(Kind.LEVEL, "3"), False, id="one value"),
        pytest.param(_claim(Kind.LEVEL, "3", "4"), True, id="two ends"),
        pytest.param(_claim(Kind.COUNT_OF_TOTAL, "3", "4"), False, id="part and whole"),
    ],
)
def test_only_two_ends_make_a_range(claim: Claim, *, is_range: bool) -> None:
    """A part and its whole are two figures, not the ends of one."""
    assert is_range == claim.is_range


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, True),
        ({"status": Status.ESTIMATE}, True),
        ({"status": Status.FORECAST}, True),
        ({"status": Status.TARGET}, False),
        ({"role": Role.TARGET}, False),
        ({"role": Role.COMPARISON_TO_TARGET}, False),
        ({"bond": Bond.DIFFERENCE, "bonded_to": "c0"}, False),
        ({"bond": Bond.SHARE_OF, "bonded_to": "c0"}, True),
    ],
)
def test_there_is_one_answer_to_what_a_result_is(facts: dict[str, Any], *, expected: bool) -> None:
    """The text's levels, its changes and the relations among its figures ask the same question."""
    told = Claim(
        claim="c1", kind=Kind.LEVEL, indicator="x", printed="1", values=(Decimal(1),), unit="percent", **facts
    )

    assert expected is told.is_result


#: Kind, and what is true of it: level, change, signed, yearly, of the whole span, relative.
KINDS = [
    (Kind.LEVEL, "level"),
    (Kind.SHARE, "level"),
    (Kind.COUNT_OF_TOTAL, "level"),
    (Kind.ABSOLUTE_CHANGE, "change signed whole_span"),
    (Kind.PERCENTAGE_CHANGE, "change signed whole_span relative"),
    (Kind.AVERAGE_ANNUAL_CHANGE, "change signed yearly"),
    (Kind.GROWTH_FACTOR, "change"),
    (Kind.COMPOUND_ANNUAL_GROWTH_RATE, "change signed yearly relative"),
]


@pytest.mark.parametrize(("kind", "told"), KINDS)
def test_each_kind_says_of_itself_what_it_is(kind: Kind, told: str) -> None:
    """Reading, evidence, arithmetic and judging ask the kind; none of them keeps a list of its own."""
    asked = {
        "level": kind.is_level,
        "change": kind.is_change,
        "signed": kind.is_signed,
        "yearly": kind.is_yearly,
        "whole_span": kind.is_of_whole_span,
        "relative": kind.is_relative,
    }

    assert set(told.split()) == {name for name, holds in asked.items() if holds}


def test_every_kind_stands_in_the_table() -> None:
    """A new kind says what it is."""
    assert list(Kind) == sorted((kind for kind, _ in KINDS), key=list(Kind).index)
