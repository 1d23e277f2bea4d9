"""Computed figures of one derivation over the years, put together: on paper they take a line or two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.publish.document.document import Document
from lc_indicators.publish.document.entries import FigureEntry, SourceEntry
from lc_indicators.shapes.figure_shape import FigureShape

#: Fewer figures stand each in a row of its own.
LEAST_SERIES = 3


@dataclass(frozen=True)
class EntrySeries:
    """Figures of one derivation for one area, in the order of their periods; of a lone one it is the only."""

    #: What they are called; without the period where there are several.
    name: str
    entries: tuple[FigureEntry, ...]
    #: What any of them rests on, each once.
    sources: tuple[SourceEntry, ...]


def in_series(entries: Sequence[FigureEntry], document: Document) -> list[EntrySeries]:
    """Return *entries* with those of one derivation together, where the first of them stands."""
    groups: dict[tuple[str, ...], list[FigureEntry]] = {}
    for entry in entries:
        groups.setdefault(_derivation(entry, document), []).append(entry)
    found: list[EntrySeries] = []
    for (*_, name), group in groups.items():
        if len(group) < LEAST_SERIES:
            found += [EntrySeries(entry.name, (entry,), entry.sources) for entry in group]
        else:
            ordered = sorted(group, key=lambda one: document.figures[one.id]["period"] or "")
            sources = {source.id: source for entry in ordered for source in entry.sources}
            found.append(EntrySeries(name, tuple(ordered), tuple(sources.values())))
    return found


def _derivation(entry: FigureEntry, document: Document) -> tuple[str, ...]:
    """Return what figures of one derivation have in common, their name without the period last.

    What must be said beside a figure is said in a row of its own.
    """
    figure = document.figures[entry.id]
    period, is_said = _period(figure, document), bool({"note", "joined"} & entry.facts.keys())
    name = entry.name.removesuffix(f", {period}")
    own = entry.id if is_said or name == entry.name else ""
    return own, figure["metric"] or "", figure["indicator"] or "", figure["area"] or "", name


def _period(figure: FigureShape, document: Document) -> str:
    label = figure["period_label"]
    return label[document.language] if label else ""
