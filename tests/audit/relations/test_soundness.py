"""Figures computed from true counts and rounded are never found to contradict each other."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.audit.claim import Bond, Claim, Kind
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.relations import Relations
from lc_indicators.audit.verdict import Fit
from lc_indicators.numbers import fraction_above
from lc_indicators.periods import Period
from tests.audit.relations.bonded_claims import CONCEPTS, claim, counted, share_of

digits = st.integers(0, 3)
moments = st.sampled_from([None, Period.of_year(2018), Period.of_year(2018).closing])


def _printed(value: Fraction, decimals: int) -> str:
    """Return a true value as a text prints it."""
    exact = fraction_above(value)
    return str(exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP))


def _rate(part: int, total: int, decimals: int) -> str:
    return _printed(Fraction(100 * part, total), decimals)


def _fits(claims: list[Claim]) -> set[Fit]:
    relations = Relations(ClaimsIndex(claims, concepts=CONCEPTS))
    assert [] == relations.clashes()
    return {working.fit for claim in claims for working in relations.workings(claim)}


@given(st.data(), digits, digits, moments)
def test_rates_of_true_counts_never_clash(
    data: st.DataObject, first: int, second: int, moment: Period | None
) -> None:
    """Two rates, two counts and their total, each rounded by itself, hold together."""
    total = data.draw(st.integers(10, 10**6))
    poor = data.draw(st.integers(0, total))
    near = data.draw(st.integers(0, total - poor))
    claims = [
        claim("c1", "poor_households", str(poor), end=moment),
        share_of("c2", "c1", "poverty_rate", _rate(poor, total, first), end=moment),
        claim("c3", "near_poor_households", str(near), end=moment),
        share_of("c4", "c3", "near_poverty_rate", _rate(near, total, second), end=moment),
        claim("c5", "households", str(total), end=moment),
        counted("c6", "poor_households", str(poor), str(total), end=moment),
        share_of("c7", "c6", "poverty_rate", _rate(poor, total, second), end=moment),
    ]

    assert Fit.APART not in _fits(claims)
    assert Fit.APART not in _fits(claims[:4])


@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=4), st.booleans())
def test_true_parts_never_clash_with_their_total(parts: list[int], whole: bool) -> None:  # noqa: FBT001 - given by name
    """All parts of a total, or some of them, hold together with it."""
    total = sum(parts) + (0 if whole else 17)
    names = ["income_poor_households", "service_deprived_poor_households", "", ""]
    claims = [
        claim("c0", "poor_households", str(total)),
        *(
            claim(f"p{i}", names[i], str(part), unit="households", bonded_to="c0", bond=Bond.PART_OF)
            for i, part in enumerate(parts)
        ),
    ]

    assert Fit.APART not in _fits(claims)


@given(st.lists(st.integers(1, 10**6), min_size=3, max_size=4), st.lists(digits, min_size=4, max_size=4))
def test_true_shares_of_one_whole_never_clash(parts: list[int], decimals: list[int]) -> None:
    """Shares rounded one by one need not print as 100, and are not accused of it."""
    sectors = ["agriculture", "industry_construction", "services", "product_taxes"]
    claims = [
        claim(f"c{i}", f"grdp_share_{sectors[i]}", _rate(part, sum(parts), decimals[i]), kind=Kind.SHARE,
              unit="percent_of_grdp", end=Period.of_year(2018))
        for i, part in enumerate(parts)
    ]  # fmt: skip

    assert Fit.APART not in _fits(claims)


@given(st.integers(0, 10**4), st.integers(0, 10**4), digits, digits, digits)
def test_a_true_change_within_a_year_never_clashes(before: int, after: int, a: int, b: int, c: int) -> None:
    """The change was computed before the levels were rounded."""
    start, end = Fraction(before, 100), Fraction(after, 100)
    change = Fraction(Decimal(_printed(abs(end - start), c))) * (1 if end >= start else -1)
    claims = [
        claim("c1", "poverty_rate", _printed(start, a), end=Period.of_year(2017).closing),
        claim("c2", "poverty_rate", f"{fraction_above(change):.{c}f}", kind=Kind.ABSOLUTE_CHANGE,
              unit="percentage_points", start=Period.of_year(2018), end=Period.of_year(2018)),
        claim("c3", "poverty_rate", _printed(end, b), end=Period.of_year(2018).closing),
    ]  # fmt: skip

    assert Fit.APART not in _fits(claims)


@given(st.integers(1, 10**5), st.integers(1, 10**5), digits)
def test_a_rate_moved_out_of_its_interval_is_always_found(part: int, rest: int, decimals: int) -> None:
    """One figure moved by more than its rounding cannot be true any more."""
    unit = Decimal(1).scaleb(-decimals)
    moved = Decimal(_rate(part, part + rest, decimals)) + 2 * unit
    # Odd numbers end in no zeros, and stand for themselves alone.
    claims = [
        counted("c1", "poor_households", str(part), str(part + rest)),
        share_of("c2", "c1", "poverty_rate", str(moved)),
    ]
    rough = any(str(number).endswith("00") for number in (part, part + rest))

    assert rough or ["c1", "c2"] in [
        list(clash.claims) for clash in Relations(ClaimsIndex(claims, concepts=CONCEPTS)).clashes()
    ]
