"""Questions to a catalogue as lines of text, and their answers: asked again, they show what has changed.

An answer is what the question finds, by name; what the records found say is noted beside it.  That
nothing was found is an answer too: a row that appears later changes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
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
