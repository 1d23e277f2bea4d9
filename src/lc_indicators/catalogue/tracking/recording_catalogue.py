"""Note what is asked of a catalogue, and answer as it does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from lc_indicators.catalogue.catalogue import Catalogue
from lc_indicators.catalogue.questions import Question, asked_on, line, records_in
from lc_indicators.catalogue.tracking.notes import Notes
from lc_indicators.errors import UnknownNameError
from lc_indicators.periods import Period

#: Tables that say what others mean, and those of what is said of areas.
LISTS = (
    "areas", "units", "statuses", "qualifiers", "indicators", "sources", "movements", "targets",
    "tiles", "successions", "events", "boundaries",
)  # fmt: skip
ROWS = ("observations", "derivations", "claims")


class RecordedTable(Mapping[str, Any]):
    """A table that notes each record taken from it; who goes through it has read it whole."""

    def __init__(
        self, name: str, records: Mapping[str, Any], notes: Notes, *, day: Period | None = None
    ) -> None:
        self._name, self._records, self._notes, self._day = name, records, notes, day
        self._whole = False

    def __getitem__(self, name: str) -> Any:
        record = self._records.get(name)
        if not self._whole and record is None and self._day:
            # It may be there on another day: that it is not there now is an answer of this day's.
            self._notes.asked(asked_on(self._day, line("record", self._name, name)), None)
        elif not self._whole:
            self._notes.read(self._name, name, record)
        if record is None:
            raise KeyError(name)
        return record

    def __iter__(self) -> Iterator[str]:
        self._notes.asked(asked_on(self._day, line("table", self._name)), list(self._records.items()))
        self._whole = True
        return iter(self._records)

    def __len__(self) -> int:
        self._notes.asked(asked_on(self._day, line("size", self._name)), len(self._records))
        return len(self._records)


@dataclass(frozen=True, kw_only=True)
class RecordingCatalogue(Catalogue):
    """The same data; every question and every record taken is in the notes."""

    #: Where the answers come from.
    plain: Catalogue
    notes: Notes
    #: By the line of the question: the same data answer it as before, and the answer is noted already.
    _answers: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Read nothing: the series stand in the plain catalogue."""

    def answer(self, question: Question, *asked: object, **named: object) -> Any:
        """Return the answer of the plain catalogue; noted with each record that it gives out."""
        words = question.words(*asked, **named)
        asked_for = asked_on(self.as_of, line(question.name, *words))
        if asked_for not in self._answers:
            self._answers[asked_for] = self._answered(question, words, asked_for)
        return self._answers[asked_for]

    def _answered(self, question: Question, words: list[str], asked_for: str) -> Any:
        try:
            found = question.ask(self.plain, words)
        except UnknownNameError:
            self.notes.asked(asked_for, None)
            raise
        noted = question.noted(found)
        self.notes.asked(asked_for, noted)
        if isinstance(found, Catalogue):
            return self._with_recorded_lists(found)
        # An answer that is noted in full holds its records already.
        for table, name, record in records_in(found) if noted != found else ():
            self.notes.read(table, name, record)
        return found

    def known_on(self, day: Period) -> Catalogue:
        """Return the same data as they were known at the end of *day*, noted likewise."""
        return recording(self.plain.known_on(day), self.notes)

    def _with_recorded_lists(self, narrowed: Catalogue) -> Catalogue:
        """Return a narrowed catalogue: its rows are noted here, code lists when they are used."""
        for table in ROWS:
            for name, record in getattr(narrowed, table).items():
                self.notes.read(table, name, record)
        return replace(narrowed, **{table: getattr(self, table) for table in LISTS})


def recording(catalogue: Catalogue, notes: Notes) -> RecordingCatalogue:
    """Return *catalogue* as one that writes into *notes* what is asked of it."""
    tables: dict[str, Any] = {
        table: RecordedTable(table, getattr(catalogue, table), notes, day=catalogue.as_of)
        for table in (*LISTS, *ROWS)
    }
    return RecordingCatalogue(
        **tables, plain=catalogue, notes=notes, languages=catalogue.languages, as_of=catalogue.as_of
    )
