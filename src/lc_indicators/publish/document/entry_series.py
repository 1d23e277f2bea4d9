"""Computed figures of one derivation put together: on paper they take a line or two."""

from __future__ import annotations

from collections.abc import Callable, Container, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lc_indicators.language import Language, in_brackets, outward_ends
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.document.entries import FigureEntry, SourceEntry
from lc_indicators.shapes.figure_shape import FigureShape
from lc_indicators.shapes.walk import walk

#: Fewer figures stand each in a row of its own.
LEAST_SERIES = 3

#: The unit of what is computed as "100 × …".
PERCENT = "percent"

#: Digits that the ends of an interval in brackets have beside those of its figure.
_MORE_DIGITS = 1


@dataclass(frozen=True)
class EntrySeries:
    """Figures of one derivation; a lone one has no labels."""

    #: What they have in common: an indicator and its area, or how they were computed.
    name: str
    entries: tuple[FigureEntry, ...]
    #: What tells each from the others: its period, or what it is of.
    labels: tuple[str, ...]
    #: The rounding interval of each in brackets, so that a row of many says it, too; "" where there is none.
    intervals: tuple[str, ...]
    #: What any of them rests on, each once.
    sources: tuple[SourceEntry, ...]


def in_series(entries: Sequence[FigureEntry], document: Document) -> list[EntrySeries]:
    """Return *entries*, those of one derivation together where the first of them stands.

    These are the years of one indicator; and of one metric what cells alone print, not words, or what is in
    percent: its formula says its unit.
    """
    told, found = _told(document), list[list[FigureEntry]]()
    for years in _groups(entries, lambda one: _over_years(one, document)):
        found += [years] if len(years) >= LEAST_SERIES else [[one] for one in years]
    lone = [group[0] for group in found if len(group) == 1]
    own = told - {id for id, figure in document.figures.items() if figure["unit"]["unit"] == PERCENT}
    alike = {one.id: group for group in _groups(lone, lambda one: _by_method(one, own)) for one in group}
    made = [_by_year(group, document) for group in found if len(group) > 1]
    for entry in lone:
        group = alike[entry.id]
        if len(group) < LEAST_SERIES:
            made.append(_series(entry.name, [entry], document))
        elif entry is group[0]:
            method = entry.facts["method"]
            made.append(_series(method, group, document, labels=[_bare(one.name, method) for one in group]))
    order = {entry.id: nth for nth, entry in enumerate(entries)}
    return sorted(made, key=lambda one: order[one.entries[0].id])


def _groups(
    entries: Iterable[FigureEntry], key: Callable[[FigureEntry], Hashable]
) -> list[list[FigureEntry]]:
    found: dict[Hashable, list[FigureEntry]] = {}
    for entry in entries:
        found.setdefault(key(entry), []).append(entry)
    return [*found.values()]


def _told(document: Document) -> set[str]:
    """Return the figures that words of a report print, those of its summary among them."""
    summary = {span["figure"] for span in document.title["summary"] if "figure" in span}
    return summary.union(*(one.figures for one in walk(document.blocks()) if not one.is_cell))


def _over_years(entry: FigureEntry, document: Document) -> Hashable:
    """Return what the years of one indicator have in common."""
    figure, name = document.figures[entry.id], _without_period(entry)
    # What must be said beside a figure is said in a row of its own; so is what is of no period.
    is_own = bool({"note", "joined"} & entry.facts.keys()) or name == entry.name
    return entry.id if is_own else (figure["metric"], figure["indicator"], figure["area"], name)


def _by_method(entry: FigureEntry, own: Container[str]) -> Hashable:
    """Return the metric of a figure whose name begins with it; its own id for one of a row of its *own*."""
    method = entry.facts.get("method", "")
    is_own = entry.id in own or bool({"note", "joined"} & entry.facts.keys())
    return entry.id if is_own or _bare(entry.name, method) == entry.name else method


def _by_year(group: Sequence[FigureEntry], document: Document) -> EntrySeries:
    ordered = sorted(group, key=lambda one: document.figures[one.id]["period"] or "")
    return _series(
        _without_period(group[0]), ordered, document, labels=[one.facts["period"] for one in ordered]
    )


def _series(
    name: str, entries: Sequence[FigureEntry], document: Document, *, labels: Sequence[str] = ()
) -> EntrySeries:
    sources = {source.id: source for entry in entries for source in entry.sources}
    intervals = [_in_brackets(document.figures[entry.id], document.language) for entry in entries]
    if labels:
        # Within a sentence an interval stays in one line; in a column of its own it may need two.
        intervals = [one.replace(" ", "\u00a0") for one in intervals]
    return EntrySeries(name, tuple(entries), tuple(labels), tuple(intervals), tuple(sources.values()))


def _in_brackets(figure: FigureShape, language: Language) -> str:
    """Return the rounding interval of a figure: "[4,27; 4,29]"; "" where it has none."""
    interval = figure["interval"]
    if interval is None:
        return ""
    low, high = (None if end is None else Decimal(end) for end in (interval["low"], interval["high"]))
    decimals = (figure["decimals"] or 0) + _MORE_DIGITS
    return in_brackets(*outward_ends(low, high, decimals=decimals, language=language), language=language)


def _without_period(entry: FigureEntry) -> str:
    return entry.name.removesuffix(f", {entry.facts.get('period', '')}")


def ranks_named(entries: Iterable[FigureEntry]) -> list[FigureEntry]:
    """Return *entries* named by what they are of: "61st" says by itself that it is a rank."""
    return [replace(one, name=_bare(one.name, one.facts.get("method", ""))) for one in entries]


def _bare(name: str, method: str) -> str:
    """Return what a figure is of: its name without how it was computed."""
    start = f"{method}: "
    return name[len(start) :] if name.casefold().startswith(start.casefold()) else name
