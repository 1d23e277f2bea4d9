"""What the figures of a claim stand for where others are computed from them."""

from __future__ import annotations

from decimal import Decimal

from lc_indicators.claims.auditing import fits
from lc_indicators.claims.claim import Claim, Kind
from lc_indicators.claims.lexicon import counted_units, unit_words
from lc_indicators.errors import DomainError
from lc_indicators.rounding import RoundingInterval

#: Measure of concepts that are counted one by one.
_COUNTED = "count"

#: Beginnings of units that say how a number was rounded.
_MULTIPLES = tuple(unit_words("multiplier"))


def one_by_one(claim: Claim, measure: str = "") -> bool:
    """Return whether it counts whole things, by its concept's *measure* or its unit."""
    return claim.kind is Kind.COUNT_OF_TOTAL or measure == _COUNTED or claim.unit in counted_units()


def counted(value: Decimal, claim: Claim, *, rough: bool = False) -> RoundingInterval:
    """Return what a count of a claim can stand for.

    Households are whole: "16.003" is no other number.  Where *rough*, zeros that end it may be rounding.
    """
    plain = claim.qualifier is None and int(value.as_tuple().exponent) == 0
    zeros = fits.with_zeros(value) if plain and rough else None
    if zeros or not plain or claim.unit.startswith(_MULTIPLES):
        return zeros or RoundingInterval.from_printed(value, claim.qualifier)
    return RoundingInterval.exact(value)


def known(claim: Claim, measure: str = "", *, rough: bool = False) -> RoundingInterval:
    """Return what the claim's figure stands for where others are computed from it; of a part, the part."""
    if claim.is_range or not one_by_one(claim, measure):
        return fits.roughly(claim) if rough else claim.meant
    return counted(claim.values[0], claim, rough=rough)


def whole(claim: Claim, *, rough: bool = False) -> RoundingInterval:
    """Return what the whole of a count of a total stands for."""
    return counted(claim.values[1], claim, rough=rough)


def quotient(top: RoundingInterval, bottom: RoundingInterval) -> RoundingInterval | None:
    """Return *top* ÷ *bottom*; None where the divisor can be zero."""
    try:
        return top / bottom
    except DomainError:
        return None


def size(interval: RoundingInterval) -> RoundingInterval:
    """Return an interval that lies on one side of zero, without its sign."""
    return -interval if interval.high <= 0 else interval
