"""Mark the methods of the catalogue that are questions, so that a report run can note and ask them again.

A question is noted as a line of text and its answer by name: "periods schools VN-01".  That nothing was found
is an answer too: a row that appears later changes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, wraps
from inspect import Signature, signature
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, get_type_hints
from urllib.parse import quote, unquote

from lc_indicators.catalogue.records import (
    Boundary,
    Derivation,
    Event,
    Indicator,
    Movement,
    Observation,
    PublishedClaim,
    Succession,
    Target,
    Tile,
)
from lc_indicators.periods import Period

if TYPE_CHECKING:
    from lc_indicators.catalogue.catalogue import Catalogue

#: Type of a record -> its table, and the field or property that names it there.
_NAMED = {
    Observation: ("observations", "key"),
    Derivation: ("derivations", "key"),
    Indicator: ("indicators", "indicator"),
    PublishedClaim: ("claims", "claim"),
    Movement: ("movements", "movement"),
    Event: ("events", "event"),
    Boundary: ("boundaries", "area"),
    Target: ("targets", "key"),
    Succession: ("successions", "key"),
    Tile: ("tiles", "key"),
}


def line(kind: str, *asked: str) -> str:
    """Return a question as a line: its kind and what was asked for.

    Examples
    --------
    >>> line("periods", "schools", "VN-01"), line("concept", "a b")
    ('periods schools VN-01', 'concept a%20b')
    """
    return " ".join((kind, *(quote(word, safe="/:+") for word in asked)))


#: Begins the line of a question to the data as they were known on a day.
AS_OF = "as-of"


def asked_on(day: Period | None, line_of_question: str) -> str:
    """Return the line of a question to the data as they were known on *day*; None for all that there is.

    Examples
    --------
    >>> asked_on(Period.parse("2025-09-30"), "size targets"), asked_on(None, "size targets")
    ('as-of 2025-09-30 size targets', 'size targets')
    """
    return f"{AS_OF} {day.text} {line_of_question}" if day else line_of_question


def words_of(line_of_question: str) -> tuple[str, list[str]]:
    """Return the kind of a question and what was asked for."""
    kind, *asked = line_of_question.split(" ")
    return kind, list(map(unquote, asked))


def records_in(found: Iterable[object]) -> Iterator[tuple[str, str, object]]:
    """Yield the table, the name and the record of each record that a question found."""
    for one in found:
        if named := _NAMED.get(type(one)):
            yield named[0], getattr(one, named[1]), one


def names_of(found: Iterable[object]) -> tuple[object, ...]:
    """Return what a question found by name: records by theirs, periods as they are written."""
    return tuple(_name_of(one) for one in found)


def _name_of(one: object) -> object:
    if isinstance(one, Period):
        return one.text
    return getattr(one, _NAMED[type(one)][1]) if type(one) in _NAMED else one


def rows_of_catalogue(narrowed: Catalogue) -> tuple[object, ...]:
    """Return the names of the rows of a catalogue that is narrowed to some."""
    return names_of(narrowed.all_entries), tuple(narrowed.claims)


@dataclass(frozen=True)
class Question:
    """A method of the catalogue whose calls and answers a report run notes."""

    name: str
    method: Callable[..., Any]
    #: What is noted of an answer.
    noted: Callable[[Any], object]

    def words(self, *asked: object, **named: object) -> list[str]:
        """Return what a call asks for, in words."""
        given = asked
        if named or len(asked) > len(self._kinds):
            given = (*self._signature.bind(None, *asked, **named).arguments.values(),)[1:]
        return [word for one in given for word in _words_for(one)]

    def ask(self, catalogue: Catalogue, words: list[str]) -> Any:
        """Return what a catalogue answers to a call in *words*; TypeError where they are too many or few."""
        asked: dict[str, object] = {}
        left = list(words)
        for name, kind in self._kinds.items():
            if kind == Iterable[str]:
                asked[name] = left
                left = []
            elif left:
                asked[name] = Period.parse(left.pop(0)) if kind is Period else left.pop(0)
        if left:
            raise TypeError(f"{self.name}: {left} is more than it takes")
        return self.method(catalogue, **asked)

    @cached_property
    def _signature(self) -> Signature:
        return signature(self.method)

    @cached_property
    def _kinds(self) -> dict[str, object]:
        hints = get_type_hints(self.method)
        return {name: hints[name] for name in list(self._signature.parameters)[1:]}


def _words_for(asked: object) -> list[str]:
    if isinstance(asked, Period):
        return [asked.text]
    return [asked] if isinstance(asked, str) else sorted(set(asked))  # type: ignore[call-overload]


#: By the names that the notes have for them.
QUESTIONS: dict[str, Question] = {}

Asks = TypeVar("Asks", bound="Catalogue")
Given = ParamSpec("Given")
Found = TypeVar("Found")


def question(
    name: str, *, noted: Callable[[Any], object] = names_of
) -> Callable[[Callable[Concatenate[Asks, Given], Found]], Callable[Concatenate[Asks, Given], Found]]:
    """Make a method of the catalogue a question that report runs note under *name*.

    What it is asked for are names, periods, or several names; what it finds is noted as *noted* says.
    """

    def asking(
        method: Callable[Concatenate[Asks, Given], Found],
    ) -> Callable[Concatenate[Asks, Given], Found]:
        one = QUESTIONS[name] = Question(name, method, noted)

        @wraps(method)
        def ask(catalogue: Asks, /, *asked: Given.args, **named: Given.kwargs) -> Found:
            found: Found = catalogue.answer(one, *asked, **named)
            return found

        return ask

    return asking
