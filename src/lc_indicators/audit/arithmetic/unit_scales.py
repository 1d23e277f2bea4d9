"""Convert numbers between the units of one measure; all percentages of an indicator are one unit."""

from __future__ import annotations

from decimal import Decimal

from lc_indicators.audit.claim import PERCENT_OF_TARGET

#: Beginnings of units -> their power of ten; what begins like another stands before it.
_POWERS = {
    "hundred_billion_": 11, "hundred_million_": 8, "hundred_thousand_": 5, "hundred_": 2, "ten_trillion_": 13,
    "ten_billion_": 10, "ten_million_": 7, "ten_thousand_": 4, "quadrillion_": 15, "trillion_": 12,
    "billion_": 9, "million_": 6, "thousand_": 3,
}  # fmt: skip


def scale_between(unit: str, other: str) -> Decimal | None:
    """Return what a number in *unit* is multiplied by to stand in *other*; None where they do not convert.

    All percentages of an indicator are one unit, and points are its differences.

    Examples
    --------
    >>> scale_between("billion_vnd", "million_vnd"), scale_between("households", "persons")
    (Decimal('1E+3'), None)
    """
    (power, base), (other_power, other_base) = _parted(unit), _parted(other)
    return Decimal(1).scaleb(power - other_power) if base == other_base else None


def powers_of(unit: str) -> int:
    """Return the power of ten that a unit's multiplier stands for.

    Examples
    --------
    >>> powers_of("million_vnd_per_person"), powers_of("persons")
    (6, 0)
    """
    return _parted(unit)[0]


def is_rate(unit: str) -> bool:
    """Return whether levels in a unit are percentages."""
    return unit.startswith("percent") and unit != PERCENT_OF_TARGET


def _parted(unit: str) -> tuple[int, str]:
    if is_rate(unit):
        return 0, "percent"
    for prefix, power in _POWERS.items():
        if unit.startswith(prefix):
            return power, unit.removeprefix(prefix).removesuffix("_per_year")
    return 0, unit.removesuffix("_per_year")
