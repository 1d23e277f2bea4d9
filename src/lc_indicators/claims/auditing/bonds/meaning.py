"""What the figures of a claim stand for where others are computed from them."""

from __future__ import annotations

from decimal import Decimal

from lc_indicators.claims.claim import Claim, Kind
from lc_indicators.errors import DomainError
from lc_indicators.rounding import RoundingInterval, rough_unit

#: Measure of concepts that are counted one by one, and units of what is.
_COUNTED = "count"
_COUNTED_UNITS = frozenset({
    "persons", "households", "communes", "villages", "districts", "schools", "classrooms", "classes",
    "pupils", "students", "teachers", "enterprises", "cooperatives", "projects", "collectives", "workers",
})  # fmt: skip

#: Beginnings of units that say how a number was rounded.
_MULTIPLES = ("thousand_", "ten_thousand_", "million_", "billion_")

#: From this count on, two and more zeros at its end are taken for rounding.
_ROUGH_FROM, _ROUGH = Decimal(1000), Decimal(100)


def one_by_one(claim: Claim, measure: str = "") -> bool:
    """Return whether it counts whole things, by its concept's *measure* or its unit."""
    return claim.kind is Kind.COUNT_OF_TOTAL or measure == _COUNTED or claim.unit in _COUNTED_UNITS


def counted(value: Decimal, claim: Claim) -> RoundingInterval:
    """Return what a printed count can stand for.

    Households are whole: "16.003" is no other number.  Zeros at the end may be rounding ("57.000"), and an
    accusation must not rest on them.
    """
    if value < 0:
        return -counted(-value, claim)
    plain = claim.qualifier is None and not claim.unit.startswith(_MULTIPLES)
    if not plain or int(value.as_tuple().exponent) != 0:
        return RoundingInterval.from_printed(value, claim.qualifier)
    unit = rough_unit(value)
    if value < _ROUGH_FROM or unit < _ROUGH:
        return RoundingInterval.exact(value)
    return RoundingInterval(value - unit / 2, value + unit / 2)


def known(claim: Claim, measure: str = "") -> RoundingInterval:
    """Return what the claim's figure stands for where others are computed from it; of a part, the part."""
    return (
        claim.meant if claim.is_range or not one_by_one(claim, measure) else counted(claim.values[0], claim)
    )


def whole(claim: Claim) -> RoundingInterval:
    """Return what the whole of a count of a total stands for."""
    return counted(claim.values[1], claim)


def quotient(top: RoundingInterval, bottom: RoundingInterval) -> RoundingInterval | None:
    """Return *top* ÷ *bottom*; None where the divisor can be zero."""
    try:
        return top / bottom
    except DomainError:
        return None


def size(interval: RoundingInterval) -> RoundingInterval:
    """Return an interval that lies on one side of zero, without its sign."""
    return -interval if interval.high <= 0 else interval
