"""Put verdicts of one reason together, so that a reader sees what to look at first."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from lc_indicators.audit import Outcome, Verdict
from lc_indicators.language import Language, message

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


def grouped(items: Iterable[T], key: Callable[[T], K]) -> list[tuple[K, list[T]]]:
    """Return *items* by their key, the longest group first; groups as long stay in the order of the text.

    Examples
    --------
    >>> grouped(["b1", "a1", "a2"], key=lambda item: item[0])
    [('a', ['a1', 'a2']), ('b', ['b1'])]
    """
    found: dict[K, list[T]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return sorted(found.items(), key=lambda pair: -len(pair[1]))


def ground(verdict: Verdict, language: Language) -> str:
    """Return what a verdict is listed under: the kind of evidence against it, or why it is open."""
    if verdict.outcome is Outcome.SUPPORTED:
        return ""
    if verdict.outcome is Outcome.UNDECIDABLE:
        return verdict.reason[language]
    working = verdict.working
    if working and not all(premise.own for premise in working.premises):
        return message("report.grounds.data")[language]
    if verdict.clashes and not working:
        return message("report.grounds.clash")[language]
    return message("report.grounds.arithmetic")[language]
