"""Note what was read of a catalogue, and say what of it holds no more.

The notes are digests: of records, by their names, and of answers, by the lines of the questions.  The same
questions asked again show what has changed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lc_indicators.catalogue.catalogue import Catalogue
from lc_indicators.catalogue.questions import AS_OF, QUESTIONS, words_of
from lc_indicators.errors import PeriodError, UnknownNameError
from lc_indicators.periods import Period

#: What is asked of a table as a whole -> its answer.
_TABLE_ANSWERS: dict[str, Callable[[Mapping[str, object]], object]] = {
    "table": lambda records: list(records.items()),
    "size": len,
}


def answer(line_of_question: str, catalogue: Catalogue) -> object:
    """Return what is noted of a catalogue's answer; None where it cannot be asked any more."""
    kind, words = words_of(line_of_question)
    try:
        if kind == AS_OF:
            _, day, rest = line_of_question.split(" ", 2)
            return answer(rest, catalogue.known_on(Period.parse(day)))
        if kind == "record":
            [table, name] = words
            return getattr(catalogue, table).get(name)
        if kind in _TABLE_ANSWERS:
            [table] = words
            return _TABLE_ANSWERS[kind](getattr(catalogue, table))
        question = QUESTIONS[kind]
        return question.noted(question.ask(catalogue, words))
    except (KeyError, TypeError, ValueError, UnknownNameError, PeriodError):
        return None


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


def what_changed(
    notes: Notes, catalogue: Catalogue, *, answered: dict[str, str] | None = None
) -> Iterator[str]:
    """Yield the names of what a catalogue says otherwise than when the notes were taken.

    *answered* keeps the digests of its answers for further notes: many reports ask the same questions.
    """
    answered = {} if answered is None else answered
    for key, before in notes.observations.items():
        if digest(catalogue.observations.get(key)) != before:
            yield key
    for name, before in notes.records.items():
        table, _, key = name.partition("/")
        if digest(getattr(catalogue, table, {}).get(key)) != before:
            yield name
    for question, before in notes.answers.items():
        if question not in answered:
            answered[question] = digest(answer(question, catalogue))
        if answered[question] != before:
            yield question


def digest(content: object) -> str:
    """Return the SHA-256 of a record or an answer; records are frozen, so that their text is all they say."""
    if content is None:
        return ABSENT
    return hashlib.sha256(repr(content).encode()).hexdigest()
