"""The notes of what was read: digests of records and of answers, and what of them holds no more.

Questions to a catalogue as lines of text, and their answers: asked again, they show what has changed.

An answer is what the question finds, by name; what the records found say is noted beside it.  That
nothing was found is an answer too: a row that appears later changes it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, unquote

from lc_indicators.catalogue.catalogue import Catalogue
from lc_indicators.catalogue.records import Entry, Observation
from lc_indicators.errors import UnknownNameError
from lc_indicators.periods import Period

Names = tuple[str, ...]


def line(kind: str, *asked: str) -> str:
    """Return a question as a line: its kind and what was asked for.

    Examples
    --------
    >>> line("periods", "schools", "VN-01"), line("concept", "a b")
    ('periods schools VN-01', 'concept a%20b')
    """
    return " ".join((kind, *(quote(word, safe="/:+") for word in asked)))


def answer(question: str, catalogue: Catalogue) -> Any:
    """Return what a catalogue answers to the line of a question; None where it cannot be asked any more."""
    kind, *asked = question.split(" ")
    try:
        return _ANSWERS[kind](catalogue, *map(unquote, asked))
    except (KeyError, TypeError, UnknownNameError):
        return None


def keys(entries: Iterable[Entry]) -> Names:
    """Return the keys of entries, in their order."""
    return tuple(entry.key for entry in entries)


def _entries(catalogue: Catalogue, indicator: str, area: str, period: str) -> Names:  # noqa: PLR0917 - what was asked
    return keys(catalogue.entries(indicator, area, Period.parse(period)))


def _series(catalogue: Catalogue, indicator: str, area: str) -> Names:
    return keys(catalogue.entries(indicator, area))


def _across(catalogue: Catalogue, indicator: str, period: str, source: str) -> tuple[Observation, ...]:  # noqa: PLR0917 - what was asked
    return catalogue.across(indicator, Period.parse(period), source)


def _periods(catalogue: Catalogue, indicator: str, area: str) -> Names:
    return tuple(period.text for period in catalogue.periods(indicator, area))


def _breaks(catalogue: Catalogue, indicator: str, area: str) -> tuple[int, ...]:
    return catalogue.breaks(indicator, area)


def _concept(catalogue: Catalogue, concept: str) -> Names:
    return tuple(one.indicator for one in catalogue.indicators_of(concept))


def _claims(catalogue: Catalogue, area: str, span: str) -> Names:
    return tuple(one.claim for one in catalogue.claims_for(area, Period.parse(span)))


def _movements(catalogue: Catalogue, area: str, span: str) -> Names:
    return tuple(one.movement for one in catalogue.movements_for(area, Period.parse(span)))


def _within(catalogue: Catalogue, area: str, span: str) -> Names:
    return keys(catalogue.entries_within(area, Period.parse(span)))


def _about(catalogue: Catalogue, *areas: str) -> tuple[Names, Names]:
    narrowed = catalogue.about(areas)
    return keys(narrowed.all_entries), tuple(narrowed.claims)


def _said_by(catalogue: Catalogue, source: str) -> tuple[Names, Names]:
    narrowed = catalogue.said_by(source)
    return tuple(narrowed.observations), tuple(narrowed.claims)


def _table(catalogue: Catalogue, table: str) -> list[Any]:
    return list(getattr(catalogue, table).items())


def _size(catalogue: Catalogue, table: str) -> int:
    return len(getattr(catalogue, table))


_ANSWERS: dict[str, Callable[..., Any]] = {
    "entries": _entries,
    "series": _series,
    "across": _across,
    "periods": _periods,
    "breaks": _breaks,
    "concept": _concept,
    "claims": _claims,
    "movements": _movements,
    "within": _within,
    "about": _about,
    "said-by": _said_by,
    "table": _table,
    "size": _size,
}


#: The table whose records are named one by one: what a report is made of.
OBSERVATIONS = "observations"

#: Stands for the digest of a record that is not there.
ABSENT = ""

PARTS = ("observations", "records", "answers", "files")


@dataclass(frozen=True)
class Notes:
    """Everything that was read of a catalogue, by name, with a digest of what was found."""

    #: By key; :data:`ABSENT` for one that was asked for and is not there.
    observations: dict[str, str] = field(default_factory=dict)
    #: Of all other tables, as ``areas/VN-01``; likewise.
    records: dict[str, str] = field(default_factory=dict)
    #: By the line of the question.
    answers: dict[str, str] = field(default_factory=dict)
    #: The notebook's own files, by their place; the catalogue knows nothing of them.
    files: dict[str, str] = field(default_factory=dict)

    def read(self, table: str, name: str, record: object) -> None:
        """Note a record, or None for one that is not there."""
        kept, key = (self.observations, name) if table == OBSERVATIONS else (self.records, f"{table}/{name}")
        if key not in kept:
            kept[key] = digest(record)

    def asked(self, question: str, found: object) -> None:
        """Note the answer to the line of a question."""
        if question not in self.answers:
            self.answers[question] = digest(found)

    def beyond(self, before: Notes) -> Notes:
        """Return what was noted since *before*, which was a copy of these notes."""
        mine, theirs = self.parts, before.parts
        return Notes(
            *({k: v for k, v in part.items() if k not in old} for part, old in zip(mine, theirs, strict=True))
        )

    def copy(self) -> Notes:
        """Return the notes as they are now."""
        return Notes(*map(dict, self.parts))

    @property
    def parts(self) -> tuple[dict[str, str], ...]:
        """Return the parts of the notes, in their order."""
        return self.observations, self.records, self.answers, self.files

    def as_json(self) -> dict[str, dict[str, str]]:
        """Return the notes as JSON has them, in the order of names; files where there are any."""
        named = dict(zip(PARTS, self.parts, strict=True))
        return {
            part: dict(sorted(noted.items())) for part, noted in named.items() if noted or part != "files"
        }


def notes_of(content: Mapping[str, Any]) -> Notes:
    """Return the notes on the data from their JSON; KeyError or TypeError where it is none."""
    return Notes(*(dict(content[part]) for part in PARTS if part != "files"))


def what_changed(notes: Notes, catalogue: Catalogue) -> Iterator[str]:
    """Yield the names of what a catalogue says otherwise than when the notes were taken."""
    for key, before in notes.observations.items():
        if digest(catalogue.observations.get(key)) != before:
            yield key
    for name, before in notes.records.items():
        table, _, key = name.partition("/")
        if digest(getattr(catalogue, table, {}).get(key)) != before:
            yield name
    for question, before in notes.answers.items():
        if digest(answer(question, catalogue)) != before:
            yield question


def digest(content: object) -> str:
    """Return the SHA-256 of a record or an answer; records are frozen, so that their text is all they say."""
    if content is None:
        return ABSENT
    return hashlib.sha256(repr(content).encode()).hexdigest()
