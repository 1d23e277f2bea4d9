"""A catalogue that notes what is asked of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from lc_indicators.catalogue.catalogue import Catalogue
from lc_indicators.catalogue.records import (
    Derivation,
    Entry,
    Indicator,
    Movement,
    Observation,
    PublishedClaim,
)
from lc_indicators.catalogue.tracking.notes import Notes, keys, line
from lc_indicators.errors import UnknownNameError
from lc_indicators.periods import Period

#: Tables that say what others mean, and those of what is said of areas.
LISTS = ("areas", "units", "statuses", "qualifiers", "indicators", "sources", "movements")
ROWS = ("observations", "derivations", "claims")


class RecordedTable(Mapping[str, Any]):
    """A table that notes each record taken from it; who goes through it has read it whole."""

    def __init__(self, name: str, records: Mapping[str, Any], notes: Notes) -> None:
        self._name, self._records, self._notes = name, records, notes
        self._whole = False

    def __getitem__(self, name: str) -> Any:
        record = self._records.get(name)
        if not self._whole:
            self._notes.read(self._name, name, record)
        if record is None:
            raise KeyError(name)
        return record

    def __iter__(self) -> Iterator[str]:
        self._notes.asked(line("table", self._name), list(self._records.items()))
        self._whole = True
        return iter(self._records)

    def __len__(self) -> int:
        self._notes.asked(line("size", self._name), len(self._records))
        return len(self._records)


@dataclass(frozen=True, kw_only=True)
class RecordingCatalogue(Catalogue):
    """The same data; every question and every record taken is in the notes."""

    #: Where the answers come from.
    plain: Catalogue
    notes: Notes

    def __post_init__(self) -> None:
        """Read nothing: the series stand in the plain catalogue."""

    def indicators_of(self, concept: str) -> tuple[Indicator, ...]:
        """Return the variants of a concept; noted."""
        try:
            found = self.plain.indicators_of(concept)
        except UnknownNameError:
            self._ask(line("concept", concept), None)
            raise
        self._ask(line("concept", concept), tuple(one.indicator for one in found))
        self._read_all("indicators", {one.indicator: one for one in found})
        return found

    def entries(self, indicator: str, area: str, period: Period | None = None) -> tuple[Entry, ...]:
        """Return what all sources say; noted with each entry."""
        self.indicator(indicator)
        self.area(area)
        found = self.plain.entries(indicator, area, period)
        question = (
            line("entries", indicator, area, period.text) if period else line("series", indicator, area)
        )
        self._found(question, found)
        return found

    def across(self, indicator: str, period: Period, source: str) -> tuple[Observation, ...]:
        """Return what one source says of all areas; noted as one answer that holds every row."""
        found = self.plain.across(indicator, period, source)
        self._ask(line("across", indicator, period.text, source), found)
        return found

    def periods(self, indicator: str, area: str) -> tuple[Period, ...]:
        """Return the periods of a series; noted without its values."""
        found = self.plain.periods(indicator, area)
        self._ask(line("periods", indicator, area), tuple(period.text for period in found))
        return found

    def breaks(self, indicator: str, area: str) -> tuple[int, ...]:
        """Return the years in which a series breaks; noted without its values."""
        found = self.plain.breaks(indicator, area)
        self._ask(line("breaks", indicator, area), found)
        return found

    def claims_for(self, area: str, span: Period) -> tuple[PublishedClaim, ...]:
        """Return the printed derived figures of an area within a span; noted."""
        found = self.plain.claims_for(area, span)
        self._ask(line("claims", area, span.text), tuple(one.claim for one in found))
        self._read_all("claims", {one.claim: one for one in found})
        return found

    def movements_for(self, area: str, span: Period) -> tuple[Movement, ...]:
        """Return the emulation movements of an area within a span; noted."""
        found = self.plain.movements_for(area, span)
        self._ask(line("movements", area, span.text), tuple(one.movement for one in found))
        self._read_all("movements", {one.movement: one for one in found})
        return found

    def entries_within(self, area: str, span: Period) -> list[Entry]:
        """Return all that is said of an area within a span; noted with each entry."""
        found = self.plain.entries_within(area, span)
        self._found(line("within", area, span.text), found)
        return found

    @property
    def all_entries(self) -> tuple[Entry, ...]:
        """Return every observation and every derivation: both tables are read whole."""
        return (*self.observations.values(), *self.derivations.values())

    def about(self, areas: Iterable[str]) -> Catalogue:
        """Return the data narrowed to *areas*: their rows are noted here, code lists when they are used."""
        wanted = sorted(set(areas))
        narrowed = self.plain.about(wanted)
        self._ask(line("about", *wanted), (keys(narrowed.all_entries), tuple(narrowed.claims)))
        return self._recorded_lists(narrowed)

    def said_by(self, source: str) -> Catalogue:
        """Return the data narrowed to one source: its rows are noted here, code lists when they are used."""
        narrowed = self.plain.said_by(source)
        self._ask(line("said-by", source), (tuple(narrowed.observations), tuple(narrowed.claims)))
        return self._recorded_lists(narrowed)

    def _recorded_lists(self, narrowed: Catalogue) -> Catalogue:
        for table in ROWS:
            self._read_all(table, getattr(narrowed, table))
        return replace(narrowed, **{table: getattr(self, table) for table in LISTS}, _by_series={})

    def _ask(self, question: str, found: object) -> None:
        self.notes.asked(question, found)

    def _found(self, question: str, entries: Iterable[Entry]) -> None:
        found = tuple(entries)
        self._ask(question, keys(found))
        self._read_all("observations", {one.key: one for one in found if isinstance(one, Observation)})
        self._read_all("derivations", {one.key: one for one in found if isinstance(one, Derivation)})

    def _read_all(self, table: str, records: Mapping[str, object]) -> None:
        for name, record in records.items():
            self.notes.read(table, name, record)


def recording(catalogue: Catalogue, notes: Notes) -> RecordingCatalogue:
    """Return *catalogue* as one that writes into *notes* what is asked of it."""
    tables: dict[str, Any] = {
        table: RecordedTable(table, getattr(catalogue, table), notes) for table in (*LISTS, *ROWS)
    }
    return RecordingCatalogue(**tables, plain=catalogue, notes=notes)
