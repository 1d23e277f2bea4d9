"""List each figure in one row: what is printed, how it was obtained, and where its source says it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from lc_indicators.editions.review.reviewed import Reviewed
from lc_indicators.language import Language, message
from lc_indicators.publish.document.entries import SourceEntry, source_entry
from lc_indicators.shapes.figure_shape import FigureShape


@dataclass(frozen=True)
class Row:
    """One figure, as a reviewer ticks it off."""

    id: str
    label: str
    printed: str
    #: Formula and interval, or what the source prints and the status.
    facts: tuple[str, ...]
    #: As the page shows them.
    sources: tuple[SourceEntry, ...]
    #: ``changed`` since the edition before, ``marked`` with a status: what a reviewer may ask for.
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rows:
    """The figures that a section of the report comes to first."""

    section: str
    rows: tuple[Row, ...]


def worksheet(reviewed: Reviewed, figures: Sequence[FigureShape]) -> list[Rows]:
    """Return *figures* section by section, in the order of the report."""
    names = {id: section.name for id, section in reviewed.content.sections.items()}
    elsewhere = message("review.page.in_annex")[reviewed.language]
    changed = {change.key for change in reviewed.comparison.figures} if reviewed.comparison else set()
    found: dict[str, list[Row]] = {}
    for figure in figures:
        section = names.get(figure["id"]) or elsewhere
        found.setdefault(section, []).append(_row(figure, reviewed.language, changed=changed))
    return [Rows(section, tuple(rows)) for section, rows in found.items()]


def _row(figure: FigureShape, language: Language, *, changed: Collection[str]) -> Row:
    return Row(
        id=figure["id"],
        label=figure["label"][language],
        printed=figure["printed"][language],
        facts=tuple(_facts(figure, language)),
        sources=tuple(source_entry(source, language, place=source["place"]) for source in figure["sources"]),
        kinds=tuple(_kinds(figure, changed)),
    )


def _kinds(figure: FigureShape, changed: Collection[str]) -> Iterator[str]:
    if figure["key"] in changed:
        yield "changed"
    if figure["status"].get("mark"):
        yield "marked"


def _facts(figure: FigureShape, language: Language) -> Iterator[str]:
    if figure["formula"]:
        yield figure["formula"][language]
        if figure["interval"] and figure["interval_text"]:
            yield figure["interval_text"][language]
    elif figure["printed_in_source"]:
        yield f"“{figure['printed_in_source']}”"
    if status := figure["status"]["words"][language]:
        yield status
    if figure["note"]:
        yield figure["note"][language]
