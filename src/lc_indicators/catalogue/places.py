"""Which areas an area is compared with: those of its kind, and those that it is part of."""

from __future__ import annotations

from collections.abc import Mapping

from lc_indicators.catalogue.records import Area


def peers(area: Area, areas: Mapping[str, Area]) -> tuple[Area, ...]:
    """Return the areas that *area* is ranked among, itself included, as the data say of its kind.

    Provinces stand among all provinces; districts may stand among those of one province.  What is ranked
    among nothing has no peer but itself.
    """
    if area.kind.ranked == "none":
        return (area,)
    alike = [other for other in areas.values() if other.kind.kind == area.kind.kind]
    return tuple(other for other in alike if area.kind.ranked == "all" or other.parent == area.parent)


def above(area: Area, areas: Mapping[str, Area]) -> tuple[Area, ...]:
    """Return the areas that *area* is part of, the nearest first: a province's region, then the country."""
    return (areas[area.parent], *above(areas[area.parent], areas)) if area.parent else ()
