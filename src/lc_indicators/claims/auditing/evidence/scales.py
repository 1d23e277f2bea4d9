"""Powers of ten between units of the catalogue."""

from __future__ import annotations

from lc_indicators.catalogue import Catalogue


def shift_between(unit: str, other: str, catalogue: Catalogue) -> int | None:
    """Return the power of ten that takes a number in *unit* to *other*; None where they do not convert.

    Thousands of persons to persons are 3.
    """
    if unit == other:
        return 0
    one, two = catalogue.units.get(unit), catalogue.units.get(other)
    if one is None or two is None or one.dimension != two.dimension:
        return None
    return one.multiplier - two.multiplier
