"""Follow areas over changes of their borders: what went over into what, and what an area is made up of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from lc_indicators.catalogue.records import Area, Succession

#: Kinds of succession that leave the borders as they were.
SAME_BORDERS = frozenset({"renamed", "kind_changed"})


@dataclass(frozen=True)
class Lineage:
    """The areas of a data package with what went over into what; a project need not have any of it."""

    areas: Mapping[str, Area]
    successions: Iterable[Succession]
    _into: dict[str, list[Succession]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _out_of: dict[str, list[Succession]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for one in self.successions:
            self._into.setdefault(one.successor, []).append(one)
            self._out_of.setdefault(one.area, []).append(one)

    def into(self, area: str) -> list[Succession]:
        """Return what went over into an area, in the order of the data."""
        return self._into.get(area, [])

    def out_of(self, area: str) -> list[Succession]:
        """Return what an area went over into, in the order of the data."""
        return self._out_of.get(area, [])

    def goes_on_as(self, area: str, day: date) -> str:
        """Return the area that has the name, or the borders, of *area* on a day on or after its own.

        "" where nothing has: the province of a merger that kept another one's name.
        """
        known = self.areas.get(area)
        if known is None or known.valid_to is None or day <= known.valid_to:
            return area
        heirs = (one.successor for one in self.out_of(area) if self._keeps(one))
        return next((code for heir in heirs if (code := self.goes_on_as(heir, day))), "")

    def begins_as(self, area: str) -> str:
        """Return the first of the areas that have had the name, or the borders, of *area* in turn."""
        before = next((one.area for one in self.into(area) if self._keeps(one)), "")
        return self.begins_as(before) if before else area

    def parts_on(self, area: str, day: date) -> tuple[str, ...]:
        """Return the areas that make up *area* on a day before it began, in the order of the data.

        Only *area* itself from its first day on.  Empty where no areas of that day make up exactly this one:
        what was split lies in it in part only, unless the other parts went over into it, too.
        """
        parts = {area}
        while young := {code for code in parts if self._begins_after(code, day)}:
            latest = max(first for code in young if (first := self.areas[code].valid_from))
            changed = {code for code in young if self.areas[code].valid_from == latest}
            if not all(map(self.into, changed)):
                return ()
            before = {one.area for code in changed for one in self.into(code)}
            if any(one.successor not in parts for code in before for one in self.out_of(code)):
                return ()
            parts = parts - changed | before
        return tuple(code for code in self.areas if code in parts)

    def _keeps(self, one: Succession) -> bool:
        names = [self.areas[code].name for code in (one.area, one.successor) if code in self.areas]
        return one.kind in SAME_BORDERS or (len(names) > 1 and names[0] == names[1])

    def _begins_after(self, code: str, day: date) -> bool:
        known = self.areas.get(code)
        return known is not None and known.valid_from is not None and known.valid_from > day
