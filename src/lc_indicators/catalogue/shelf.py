"""The observations of a data package, each made of its row when somebody asks for it.

A report reads some hundred of tens of thousands: to read the rows is quick, to make records of them is not.
"""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from lc_indicators.catalogue import tables
from lc_indicators.catalogue.records import Observation, key_of
from lc_indicators.periods import Period

#: What names a row, in this order.
_NAMING = ("indicator", "area", "period", "source")

#: Header and cells of a row.
_Cells = tuple[Sequence[str], Sequence[str]]


class Shelf(Mapping[str, Observation]):
    """Observations by their keys, in the order of the files."""

    def __init__(self, files: Iterable[Path]) -> None:
        self._rows: dict[str, _Cells] = {}
        self._made: dict[str, Observation] = {}
        self._by_series: dict[tuple[str, str], list[str]] = {}
        self._by_area: dict[str, list[str]] = {}
        self._by_source: dict[str, list[str]] = {}
        for file in files:
            self._take_in(file)

    def __getitem__(self, key: str) -> Observation:
        if (made := self._made.get(key)) is not None:
            return made
        header, cells = self._rows[key]
        observation = tables.observation(dict(zip(header, cells, strict=False)))
        self._made[key] = observation
        return observation

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def of_series(self, indicator: str, area: str) -> list[Observation]:
        """Return what all sources say of one indicator and area."""
        return [self[key] for key in self._by_series.get((indicator, area), ())]

    def of_area(self, area: str) -> list[Observation]:
        """Return all that is said of an area."""
        return [self[key] for key in self._by_area.get(area, ())]

    def of_source(self, source: str) -> list[Observation]:
        """Return all that a source says."""
        return [self[key] for key in self._by_source.get(source, ())]

    def _take_in(self, file: Path) -> None:
        with file.open(encoding="utf-8", newline="") as lines:
            if not lines.readline().startswith("#"):
                lines.seek(0)
            reader = csv.reader(lines, strict=True)
            header = next(reader, [])
            places = [header.index(name) for name in _NAMING] if header else []
            for cells in reader:
                # A row that is too short is a finding of the checks; without them it is none.
                if len(cells) <= max(places):
                    continue
                indicator, area, period, source = (cells[place] for place in places)
                key = key_of(indicator, area, period=Period.parse(period).text, source=source)
                if key not in self._rows:
                    self._by_series.setdefault((indicator, area), []).append(key)
                    self._by_area.setdefault(area, []).append(key)
                    self._by_source.setdefault(source, []).append(key)
                self._rows[key] = header, cells


def rows_of(
    observations: Mapping[str, Observation], *, areas: Collection[str] = (), source: str = ""
) -> list[Observation]:
    """Return the observations of *areas*, or of one source, area by area as far as they stand on a shelf."""
    if isinstance(observations, Shelf):
        if source:
            return observations.of_source(source)
        return [row for area in sorted(areas) for row in observations.of_area(area)]
    rows = observations.values()
    return [row for row in rows if row.source == source] if source else [r for r in rows if r.area in areas]
