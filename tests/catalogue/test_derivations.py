"""Derivations: what follows from published figures, with shared inputs that cancel."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lc_indicators.catalogue import form_of, form_of_claim, signed_value
from lc_indicators.errors import DomainError, UnknownNameError
from lc_indicators.metrics import average_annual_change
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import bounds_of
from lc_indicators.periods import Period
from tests import lai_chau
from tests.catalogue.small_catalogue import catalogue, claim, derivation, observation

FALL = claim("fall", kind="absolute_change", value="24.07", direction="down")


def interval(low: str, high: str) -> RoundingInterval:
    """Return an interval of two decimals."""
    return RoundingInterval(Decimal(low), Decimal(high))


def test_the_end_of_2015_follows_from_2020_and_the_fall() -> None:
    """40.40 = 16.33 + 24.07, each of them known to half a hundredth."""
    derived = derivation("implied_start", end="rate:X:2020:march", absolute_change="claim:fall")
    book = catalogue(observation("16.33"), derived, claims=[FALL])
    form = form_of(derived, book)

    assert form is not None
    assert interval("40.39", "40.41") == bounds_of(form)


def test_a_shared_input_cancels() -> None:
    """(40.40 − 16.33) / 5 is 24.07 / 5 whatever 16.33 stands for: [4.813, 4.815], not [4.811, 4.817]."""
    end = observation("16.33")
    derived = derivation("implied_start", end=end.key, absolute_change="claim:fall")
    book = catalogue(end, derived, claims=[FALL])
    yearly = average_annual_change(form_of(derived, book), form_of(end, book), n_periods=5)

    assert interval("-4.815", "-4.813") == bounds_of(yearly)


@pytest.mark.parametrize(
    ("indicator", "period", "within"),
    [
        ("grdp_per_capita", "2015", ("18.1", "18.3")),
        ("poverty_rate_molisa_2016", "2015", ("40.39", "40.41")),
    ],
)
def test_the_derivations_of_lai_chau_compute(indicator: str, period: str, within: tuple[str, str]) -> None:
    """18.2 = 22.5 − 4.3 and 40.40 = 16.33 + 24.07 are computed from the data, never typed in."""
    book = lai_chau.catalogue()
    entry = book.select(indicator, "VN-01", Period.parse(period), source="derivation")
    assert entry is not None
    form = form_of(entry, book)

    assert form is not None
    assert interval(*within) == bounds_of(form)


def test_a_derivation_may_rest_on_a_derivation() -> None:
    """Its form goes down to the printed figures."""
    end = observation("16.33")
    first = derivation("implied_start", end=end.key, absolute_change="claim:fall")
    second = derivation(
        "average_annual_change", period="2015/2020", start=first.key, end=end.key, n_periods="5"
    )
    form = form_of(second, catalogue(end, first, second, claims=[FALL]))

    assert form is not None
    assert interval("-4.815", "-4.813") == bounds_of(form)


def test_what_rests_on_a_missing_value_is_missing() -> None:
    """Missing stays missing, through a derivation too."""
    missing = observation("", status="O")
    derived = derivation("implied_start", end=missing.key, absolute_change="claim:fall")
    book = catalogue(missing, derived, claims=[FALL])

    assert form_of(missing, book) is None
    assert form_of(derived, book) is None


@pytest.mark.parametrize(
    ("metric", "arguments", "words"),
    [
        ("growth_faktor", {}, "growth_factor"),
        ("implied_start", {"end": "rate:X:2020:marsh", "absolute_change": "claim:fall"}, "rate:X:2020:march"),
        ("implied_start", {"end": "rate:X:2020:march", "absolute_change": "claim:fal"}, "fall"),
        ("implied_start", {"end": "rate:X:2020:march", "absolute_change": "²"}, "²"),
    ],
)
def test_an_unknown_metric_or_input_names_the_nearest(
    metric: str, arguments: dict[str, str], words: str
) -> None:
    """A wrong name in derivations.csv says what there is."""
    derived = derivation(metric, **arguments)

    with pytest.raises(UnknownNameError, match=words):
        form_of(derived, catalogue(observation("16.33"), derived, claims=[FALL]))


def test_a_formula_that_does_not_hold_says_so() -> None:
    """A factor of nothing is no factor."""
    zero, one = observation("0", period="2015"), observation("1")
    derived = derivation("growth_factor", start=zero.key, end=one.key)

    with pytest.raises(DomainError):
        form_of(derived, catalogue(zero, one, derived))


@pytest.mark.parametrize(
    ("kind", "direction", "signed", "low", "high"),
    [
        ("absolute_change", "up", "2.5", "2.45", "2.55"),
        ("absolute_change", "down", "-2.5", "-2.55", "-2.45"),
        ("average_annual_change", "down", "-2.5", "-2.55", "-2.45"),
        ("percentage_change", "down", "-2.5", "-2.55", "-2.45"),
        ("growth_factor", "up", "2.5", "2.45", "2.55"),
        ("level", "", "2.5", "2.45", "2.55"),
    ],
)
def test_a_claim_enters_a_formula_with_its_sign(
    kind: str, direction: str, signed: str, low: str, high: str
) -> None:
    """The printed size has no sign: the direction has it, and only a change can be negative."""
    row = claim("c", kind=kind, value="2.5", direction=direction)

    assert Decimal(signed) == signed_value(row)
    assert interval(low, high) == bounds_of(form_of_claim(row))


def test_a_factor_downwards_is_start_over_end() -> None:
    """The words "giảm 2,8 lần" mean that the start was 2.8 times the end: end ÷ start lies about 1 / 2.8."""
    bounds = bounds_of(form_of_claim(claim("c", kind="growth_factor", value="2.8", direction="down")))

    assert bounds.contains(1 / Decimal("2.8"))
    assert not bounds.contains(1 / Decimal("2.86"))
    assert not bounds.contains(1 / Decimal("2.74"))
