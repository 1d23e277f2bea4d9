"""Which areas an area is compared with: those of its kind, and those that it is part of."""

from __future__ import annotations

from collections.abc import Mapping

from lc_indicators.catalogue.records import Area

#: Kinds of areas that stand in a ranking of their kind; former ones and the country stand in none.
RANKED = frozenset({"region", "province", "district"})


def peers(area: Area, areas: Mapping[str, Area]) -> tuple[Area, ...]:
    """Return the areas that *area* is ranked among, itself included.

    Provinces stand among all provinces and regions among regions; a district stands among those of its
    province.  What is ranked among nothing has no peer but itself.
    """
    if area.kind not in RANKED:
        return (area,)
    alike = [other for other in areas.values() if other.kind == area.kind]
    return tuple(other for other in alike if area.kind != "district" or other.parent == area.parent)


def above(area: Area, areas: Mapping[str, Area]) -> tuple[Area, ...]:
    """Return the areas that *area* is part of, the nearest first: a province's region, then the country."""
    return (areas[area.parent], *above(areas[area.parent], areas)) if area.parent else ()
