"""Choose by a decision list: rows are tried in order, and the first whose conditions all hold is taken.

The conditions of a row are words with a space between: ``fact`` asks that the fact is so, ``!fact`` that it
is not, ``fact:a|b`` that it is *a* or *b*; and what stands next to the item that is decided on, in the
notation of :class:`ItemPattern`.  A row without conditions always holds, and ends its list.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
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

    def __init__(
        self,
        rows: Sequence[RowT],
        facts: Mapping[str, Callable[[CaseT], object]],
        pieces: Mapping[str, str] | None = None,
    ) -> None:
        self._rows = [
            (row, ItemPattern(row.line, pieces or {}), [_condition(word, facts) for word in row.when.split()])
            for row in rows
        ]
        self._looks_back = any(pattern.looks_back for _, pattern, _ in self._rows)
        self._rows_behind = lru_cache(maxsize=1 << 12)(self._following)

    def choose(self, case: CaseT) -> RowT:
        """Return the first row that holds for *case*."""
        before = case.line.words[case.index - 1] if self._looks_back and case.index else ""
        for row, pattern, conditions in self._rows_behind(before):
            for condition in conditions:
                if not condition(case):
                    break
            else:
                if pattern.fits(case.line, case.index):
                    return row
        raise AssertionError("A decision list ends with a row for everything.")

    def _following(self, word: str) -> list[tuple[RowT, ItemPattern, list[Callable[[CaseT], object]]]]:
        """Return the rows that can hold behind a *word* of a line: most cannot."""
        return [one for one in self._rows if one[1].may_follow(word)]


def _condition(word: str, facts: Mapping[str, Callable[[CaseT], object]]) -> Callable[[CaseT], object]:
    name, _, values = word.removeprefix("!").partition(":")
    fact = _is_one_of(facts[name], frozenset(values.split("|"))) if values else facts[name]
    return _is_not(fact) if word.startswith("!") else fact


def _is_one_of(fact: Callable[[CaseT], object], values: frozenset[str]) -> Callable[[CaseT], object]:
    return lambda case: fact(case) in values


def _is_not(fact: Callable[[CaseT], object]) -> Callable[[CaseT], object]:
    return lambda case: not fact(case)
