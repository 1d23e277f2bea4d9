"""Hold the observations of a data package, and make each of its row when somebody asks for it.

A report reads some hundred of tens of thousands: to read the rows is quick, to make records of them is not.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from lc_indicators.catalogue import data_tables
from lc_indicators.catalogue.records import Observation, Source, key_of
from lc_indicators.catalogue.vintages import is_known_on, published
from lc_indicators.periods import Period

#: What names a row, in this order.
_NAMING = ("indicator", "area", "period", "source")

#: The column of a date of its own; that of the source stands for it.
PUBLISHED = "published_on"

#: Of a row: where its naming cells stand, its header, its cells.
_Row = tuple[Sequence[int], Sequence[str], Sequence[str]]

_Name = TypeVar("_Name")


class LazyObservations(Mapping[str, Observation]):
    """Observations by their keys, in the order of the files."""

    def __init__(
        self, files: Iterable[Path] = (), sources: Mapping[str, Source] = MappingProxyType({})
    ) -> None:
        self._sources = sources
        self._made: dict[str, Observation] = {}
        # What the files hold now counts, though many a process takes no row out of it.
        self._contents: tuple[bytes, ...] = tuple(file.read_bytes() for file in files)
        self._taken_out: dict[str, _Row] | None = None

    @property
    def _rows(self) -> dict[str, _Row]:
        # Two threads may come here at once: the rows are there before the contents go.
        contents = self._contents
        if self._taken_out is None:
            self._taken_out = _rows_in(contents)
            self._contents = ()
        return self._taken_out

    def __getitem__(self, key: str) -> Observation:
        if (made := self._made.get(key)) is not None:
            return made
        _, header, cells = self._rows[key]
        observation = data_tables.observation(dict(zip(header, cells, strict=False)), self._sources)
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

    def known_on(self, day: Period) -> LazyObservations:
        """Return those that were published by the end of *day*, without making a record of any."""
        narrowed, rows = LazyObservations(sources=self._sources), self._rows
        outs = {name: is_known_on(published(source.date), day) for name, source in self._sources.items()}
        columns: dict[int, int | None] = {}
        kept: dict[str, _Row] = {}
        for key, row in rows.items():
            places, header, cells = row
            column = columns.setdefault(id(header), _place_of(PUBLISHED, header))
            own = cells[column] if column is not None and column < len(cells) else ""
            if is_known_on(published(own), day) if own else outs.get(cells[places[-1]], False):
                kept[key] = row
        narrowed._taken_out = kept
        return narrowed

    @cached_property
    def told_of(self) -> frozenset[tuple[str, Period]]:
        """The areas and periods that any row is about, without a record of any."""
        found = {(cells[places[1]], cells[places[2]]) for places, _, cells in self._rows.values()}
        return frozenset((area, Period.parse(text)) for area, text in found)

    # Each index is made when the first question of its kind comes up: many a process asks one kind only.

    @cached_property
    def _by_series(self) -> dict[tuple[str, str], list[str]]:
        return self._indexed(lambda indicator, area, _: (indicator, area))

    @cached_property
    def _by_area(self) -> dict[str, list[str]]:
        return self._indexed(lambda _, area, __: area)

    @cached_property
    def _by_source(self) -> dict[str, list[str]]:
        return self._indexed(lambda _, __, source: source)

    def _indexed(self, name: Callable[[str, str, str], _Name]) -> dict[_Name, list[str]]:
        found: dict[_Name, list[str]] = {}
        for key, (places, _, cells) in self._rows.items():
            indicator, area, _, source = places
            found.setdefault(name(cells[indicator], cells[area], cells[source]), []).append(key)
        return found


def _rows_in(contents: Iterable[bytes]) -> dict[str, _Row]:
    """Return the rows of files by the keys of their observations."""
    rows: dict[str, _Row] = {}
    for content in contents:
        lines = io.StringIO(content.decode(), newline="")
        if not lines.readline().startswith("#"):
            lines.seek(0)
        reader = csv.reader(lines, strict=True)
        header = next(reader, [])
        if not header:
            continue
        places = tuple(header.index(name) for name in _NAMING)
        indicator, area, period, source = places
        shortest = max(places)
        for cells in reader:
            # A row that is too short is a finding of the checks; without them it is none.
            if len(cells) > shortest:
                when = Period.parse(cells[period]).text
                key = key_of(cells[indicator], cells[area], period=when, source=cells[source])
                rows[key] = places, header, cells
    return rows


def _place_of(column: str, header: Sequence[str]) -> int | None:
    return header.index(column) if column in header else None


def rows_of(
    observations: Mapping[str, Observation], *, areas: Collection[str] = (), source: str = ""
) -> list[Observation]:
    """Return the observations of *areas*, or of one source, area by area where they are lazy."""
    if isinstance(observations, LazyObservations):
        if source:
            return observations.of_source(source)
        return [row for area in sorted(areas) for row in observations.of_area(area)]
    rows = observations.values()
    return [row for row in rows if row.source == source] if source else [r for r in rows if r.area in areas]
