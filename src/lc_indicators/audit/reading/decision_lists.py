"""Choose by a decision list: rows are tried in order, and the first whose conditions all hold is taken.

The conditions of a row are words with a space between: ``fact`` asks that the fact is so, ``!fact`` that it
is not, ``fact:a|b`` that it is *a* or *b*; and what stands next to the item that is decided on, in the
notation of :class:`ItemPattern`.  A row without conditions always holds, and ends its list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from lc_indicators.audit.reading.row_patterns import ItemLine, ItemPattern


class Row(Protocol):
    """What every row of a decision list has."""

    @property
    def when(self) -> str:
        """Return the facts under which the row is taken."""

    @property
    def line(self) -> str:
        """Return what stands next to what is decided on; "" for anything."""


class Case(Protocol):
    """What is decided on: an item of a sentence, with what is so around it."""

    @property
    def line(self) -> ItemLine:
        """Return the items of the sentence."""

    @property
    def index(self) -> int:
        """Return the place among them."""


RowT = TypeVar("RowT", bound=Row)
CaseT = TypeVar("CaseT", bound=Case)


class DecisionList(Generic[RowT, CaseT]):
    """Rows with conditions over *facts*, by name; the first row that holds is taken."""

    def __init__(self, rows: Sequence[RowT], facts: Mapping[str, Callable[[CaseT], object]]) -> None:
        self._rows = [(row, list(_conditions(row, facts))) for row in rows]

    def choose(self, case: CaseT) -> RowT:
        """Return the first row that holds for *case*."""
        for row, conditions in self._rows:
            for condition in conditions:
                if not condition(case):
                    break
            else:
                return row
        raise AssertionError("A decision list ends with a row for everything.")


def _conditions(
    row: Row, facts: Mapping[str, Callable[[CaseT], object]]
) -> Iterator[Callable[[CaseT], object]]:
    for word in row.when.split():
        name, _, values = word.removeprefix("!").partition(":")
        fact = _is_one_of(facts[name], frozenset(values.split("|"))) if values else facts[name]
        yield _is_not(fact) if word.startswith("!") else fact
    if row.line:
        pattern = ItemPattern(row.line)
        yield lambda case: pattern.fits(case.line, case.index)


def _is_one_of(fact: Callable[[CaseT], object], values: frozenset[str]) -> Callable[[CaseT], object]:
    return lambda case: fact(case) in values


def _is_not(fact: Callable[[CaseT], object]) -> Callable[[CaseT], object]:
    return lambda case: not fact(case)
