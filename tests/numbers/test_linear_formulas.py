"""Formulas put together at random: forms, intervals and true values go the same way."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from operator import add, mul, sub, truediv

from hypothesis import given, settings
from hypothesis import strategies as st

from lc_indicators.errors import DomainError
from lc_indicators.numbers import Qualifier, RoundingInterval, as_interval
from lc_indicators.numbers.linear import LinearFraction, Term, bounds_of

OPERATORS = (add, sub, mul, truediv)

#: An open end is sampled this far out.
FAR = 10**6

printed = st.decimals(min_value=-50, max_value=50, places=1, allow_nan=False)
figures = st.tuples(
    printed,
    st.sampled_from([None, None, Qualifier.OVER, Qualifier.UNDER, Qualifier.ABOUT]),
    st.fractions(min_value=0, max_value=1),
)
steps = st.tuples(st.sampled_from(OPERATORS), st.integers(min_value=0, max_value=7), st.booleans())


@dataclass(frozen=True)
class Thing:
    """One formula in three ways: as a form, by interval arithmetic, and at one choice of true values."""

    form: Term
    plain: RoundingInterval | int
    true: Fraction


def _leaf(name: str, figure: tuple[Decimal, Qualifier | None, Fraction]) -> Thing:
    value, qualifier, share = figure
    interval = RoundingInterval.from_printed(value, qualifier)
    low, high = (
        Fraction(end if end.is_finite() else value + (FAR if end > 0 else -FAR))
        for end in (interval.low, interval.high)
    )
    return Thing(LinearFraction.leaf(name, interval), interval, low + share * (high - low))


@settings(max_examples=300)
@given(st.lists(figures, min_size=3, max_size=3), st.lists(steps, min_size=1, max_size=6))
def test_no_formula_loses_a_true_value_or_is_wider_than_interval_arithmetic(
    given_figures: list[tuple[Decimal, Qualifier | None, Fraction]], path: list[tuple[object, int, bool]]
) -> None:
    """Computed in whatever order: sound, and as sharp as without knowing what is shared, or sharper."""
    things = [_leaf(f"x{place}", figure) for place, figure in enumerate(given_figures)]
    things += [Thing(number, number, Fraction(number)) for number in (1, 3, 100)]
    made = things[0]
    for operator, place, turned in path:
        other = things[place % len(things)]
        left, right = (other, made) if turned else (made, other)
        try:
            made = Thing(
                *(operator(getattr(left, way), getattr(right, way)) for way in ("form", "plain", "true"))
            )  # type: ignore[operator]
        except (DomainError, ZeroDivisionError):
            return
        things.append(made)
        bounds = bounds_of(made.form)

        assert not bounds.low.is_finite() or Fraction(bounds.low) <= made.true
        assert not bounds.high.is_finite() or Fraction(bounds.high) >= made.true
        assert as_interval(made.plain).contains_interval(bounds)
