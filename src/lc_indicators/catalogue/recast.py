"""Put figures of parts together to those of an area that was made of them, as derivations.

A province of 2025 has figures of 2015 where each of its parts has: counts add up, rates have a mean by the
weight that the indicator names, or lie in the range of the parts.  What a publisher gives in the new borders
stays; where a part is missing the whole is missing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from lc_indicators.catalogue.lineage import Lineage
from lc_indicators.catalogue.records import Derivation, Entry, Indicator, Observation, key_of
from lc_indicators.periods import Period

if TYPE_CHECKING:
    from lc_indicators.catalogue.catalogue import Catalogue

#: Measures that add up over areas, and those of which the parts have a mean.
ADDED, AVERAGED = frozenset({"flow", "stock"}), frozenset({"rate", "growth", "index"})

#: The source of what is put together of figures from several sources.
COMPUTED = "derivation"


class WithRecasts(Mapping[str, Derivation]):
    """The derivations of a data package and those of areas from their parts, made when they are asked for."""

    def __init__(self, table: Mapping[str, Derivation], catalogue: Catalogue) -> None:
        self.table, self._catalogue = table, catalogue
        self._lineage = Lineage(catalogue.areas, catalogue.successions.values())
        self._made: dict[tuple[str, str], dict[str, Derivation]] = {}

    def __getitem__(self, key: str) -> Derivation:
        if key in self.table:
            return self.table[key]
        indicator, _, rest = key.partition(":")
        return self._of(indicator, rest.partition(":")[0])[key]

    def __iter__(self) -> Iterator[str]:
        yield from self.table
        for area in self._whole:
            yield from (row.key for row in self.of_area(area))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def of_series(self, indicator: str, area: str) -> Iterable[Derivation]:
        """Return what the parts of an area say of an indicator before its first day."""
        return self._of(indicator, area).values()

    def of_area(self, area: str) -> list[Derivation]:
        """Return all that the parts of an area say before its first day."""
        if area not in self._whole:
            return []
        return [row for one in self._catalogue.indicators for row in self.of_series(one, area)]

    def of_parts(self, indicator: str, area: str, period: Period) -> Derivation | None:
        """Return what the parts say of a period, though a publisher may, too; None where they say nothing."""
        return next(self._made_of(indicator, area, period), None) if area in self._whole else None

    @cached_property
    def _whole(self) -> frozenset[str]:
        """Return the areas that others went over into."""
        return frozenset(one.successor for one in self._catalogue.successions.values())

    def _of(self, indicator: str, area: str) -> dict[str, Derivation]:
        asked = indicator, area
        if asked not in self._made:
            is_made = area in self._whole and indicator in self._catalogue.indicators
            rows = self._recasts(indicator, area) if is_made else ()
            self._made[asked] = {row.key: row for row in rows}
        return self._made[asked]

    def _recasts(self, indicator: str, area: str) -> Iterator[Derivation]:
        own = {entry.period for entry in self._catalogue.said_in_tables(indicator, area) if _is_known(entry)}
        for period in self._periods(indicator, area):
            if period not in own:
                yield from self._made_of(indicator, area, period)

    def _made_of(self, indicator: str, area: str, period: Period) -> Iterator[Derivation]:
        """Yield what the parts of an area make of a period before its first day, by each source."""
        known, first = self._catalogue.indicators[indicator], self._catalogue.areas[area].valid_from
        parts = self._lineage.parts_on(area, period.last_day)
        if first is None or period.last_day >= first or known.measure not in ADDED | AVERAGED:
            return
        said = {part: self._said_of(indicator, part, period) for part in parts}
        for source, rows in _by_source(said).items() if parts else ():
            if source != COMPUTED or source in self._catalogue.sources:
                metric, arguments = self._put_together(known, area, rows)
                yield Derivation(
                    indicator=indicator,
                    area=area,
                    period=period,
                    source=source,
                    metric=metric,
                    arguments=arguments,
                    reference_date="",
                    note="",
                    recast=True,
                )

    def _periods(self, indicator: str, area: str) -> list[Period]:
        """Return the periods of which any area says something that became a part of this one."""
        reached, waiting = set[str](), [area]
        while waiting:
            before = {one.area for one in self._lineage.into(waiting.pop())} - reached
            reached |= before
            waiting.extend(before)
        said = (entry for one in reached for entry in self._catalogue.said_in_tables(indicator, one))
        return sorted({entry.period for entry in said})

    def _said_of(self, indicator: str, area: str, period: Period) -> list[Entry]:
        said = self._catalogue.said_in_tables(indicator, area)
        found = [entry for entry in said if entry.period == period]
        return sorted(found, key=self._catalogue.precedence)

    def _put_together(self, indicator: Indicator, area: str, rows: list[Entry]) -> tuple[str, dict[str, str]]:
        """Return metric and arguments: a sum, a quotient, a mean by weights, or the range of the parts."""
        if indicator.measure in ADDED:
            return "total", _numbered("part", rows)
        if ratio := self._ratio(indicator, area, rows[0].period):
            return "ratio_per", ratio
        weights = self._weights(indicator.weight, rows) if len(rows) > 1 else []
        if not weights:
            return "range_of_parts", _numbered("part", rows)
        values, weighted = _numbered("value", rows), _numbered("weight", weights)
        pairs = zip(values.items(), weighted.items(), strict=True)
        return "weighted_mean", dict(argument for pair in pairs for argument in pair)

    def _ratio(self, indicator: Indicator, area: str, period: Period) -> dict[str, str]:
        """Return the arguments of the quotient that a rate is of, where both are known of the whole area."""
        both = [self._known_of(one, area, period) for one in (indicator.ratio_of, indicator.ratio_to)]
        found = [entry for entry in both if entry]
        if len(found) < len(both):
            return {}
        above, below = (
            self._catalogue.units[self._catalogue.indicators[one.indicator].unit] for one in found
        )
        factor = indicator.ratio_per * Decimal(10) ** (above.multiplier - below.multiplier)
        if factor != int(factor):
            return {}
        return {"numerator": found[0].key, "denominator": found[1].key, "factor": str(int(factor))}

    def _known_of(self, indicator: str, area: str, period: Period) -> Entry | None:
        """Return what is known of a whole area, published or put together."""
        if indicator not in self._catalogue.indicators:
            return None
        said = [*self._said_of(indicator, area, period), *self.of_series(indicator, area)]
        return next((entry for entry in said if entry.period == period and _is_known(entry)), None)

    def _weights(self, weight: str, rows: list[Entry]) -> list[Entry]:
        """Return the weight of each part, all by one source and none missing; empty where there are none."""
        said = {row.area: [*filter(_is_known, self._said_of(weight, row.area, row.period))] for row in rows}
        return next((found for source, found in _by_source(said).items() if source != COMPUTED), [])


def _is_known(entry: Entry) -> bool:
    return not isinstance(entry, Observation) or entry.value is not None


def _by_source(said: Mapping[str, list[Entry]]) -> dict[str, list[Entry]]:
    """Return what each source says of all parts; of no source that has them all, the preferred of each."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entries in said.values():
        for entry in entries:
            found[entry.source].append(entry)
    whole = {source: rows for source, rows in found.items() if len(rows) == len(said) and source != COMPUTED}
    if whole or not all(said.values()):
        return whole
    return {COMPUTED: [entries[0] for entries in said.values()]}


def _numbered(name: str, rows: Iterable[Entry]) -> dict[str, str]:
    keys = (key_of(row.indicator, row.area, period=row.period.text, source=row.source) for row in rows)
    return {f"{name}_{place}": key for place, key in enumerate(keys, 1)}


def derivations_of(derivations: Mapping[str, Derivation], areas: AbstractSet[str]) -> list[Derivation]:
    """Return the derivations of *areas*, those of parts among them."""
    if not isinstance(derivations, WithRecasts):
        return [row for row in derivations.values() if row.area in areas]
    in_table = [row for row in derivations.table.values() if row.area in areas]
    return [*in_table, *(row for area in sorted(areas) for row in derivations.of_area(area))]


def with_recasts(catalogue: Catalogue) -> Catalogue:
    """Return a catalogue that answers for areas by their parts, too; the same one where no area changed."""
    if not catalogue.successions or isinstance(catalogue.derivations, WithRecasts):
        return catalogue
    return replace(catalogue, derivations=WithRecasts(catalogue.derivations, catalogue))
