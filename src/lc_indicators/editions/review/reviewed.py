"""Read what a review is of: an edition, the same report in another language, and the edition before."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any, TypedDict

from lc_indicators.editions.compare import Comparison, compare, read_edition
from lc_indicators.editions.compare.compared_content import Content
from lc_indicators.errors import NotAnEditionError, NotAReportError
from lc_indicators.language import Language
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.store.layout import MANIFEST, replaced
from lc_indicators.publish.store.siblings import sibling_folders
from lc_indicators.shapes.figure_shape import FigureShape
from lc_indicators.shapes.shape_check import checked_shape

Json = dict[str, Any]


class _ReadShape(TypedDict):
    """What a run read of the data, by its key, each with a digest."""

    observations: dict[str, str | None]


class _ManifestShape(TypedDict):
    """What a review reads of a manifest."""

    outputs: dict[str, str]
    data: _ReadShape


class Beside(StrEnum):
    """What an edition is held against where it stands."""

    SIBLING = "sibling"
    BEFORE = "before"


@dataclass(frozen=True)
class Reviewed:
    """An edition and what it is held against."""

    folder: Path
    content: Content
    #: The same report in the other languages that stand beside it, in their project's order.
    siblings: tuple[Content, ...]
    #: What changed since the edition before; None where none is known.
    comparison: Comparison | None
    #: What is there and cannot be read, so that nothing was held against it.
    unread: frozenset[Beside] = frozenset()

    @property
    def document(self) -> Document:
        """Return the report."""
        return self.content.document

    @property
    def language(self) -> Language:
        """Return the language of the report and of its review page."""
        return self.document.language

    @property
    def manifest(self) -> Json:
        """Return the manifest of the edition."""
        return self.content.manifest

    @cached_property
    def computed(self) -> list[FigureShape]:
        """Return the figures that were computed, in the order of the report."""
        return [one for one in self.content.figures.values() if one["metric"]]

    @cached_property
    def published(self) -> list[FigureShape]:
        """Return the published figures, in the order of the report."""
        return [one for one in self.content.figures.values() if not one["metric"]]


def read_reviewed(folder: Path, *, before: str | Path | None = None) -> Reviewed:
    """Return the edition in *folder* with what it is held against.

    Parameters
    ----------
    folder : Path
        The folder of an edition.
    before : str or Path, optional
        The edition before, as :func:`~lc_indicators.editions.read_edition` takes it; by default the one that
        this edition replaced, where it was kept.

    Raises
    ------
    NotAnEditionError
        No edition stands there, or none at *before*.  What nobody named and cannot be read is no error:
        :attr:`Reviewed.unread` tells of it.
    """
    content = read_edition(folder, again=True)
    if not content.manifest.get("outputs"):
        raise NotAnEditionError(str(folder), f"its {MANIFEST} is not there or names no files")
    try:
        checked_shape(content.manifest, _ManifestShape, MANIFEST)
    except NotAReportError as error:
        raise NotAnEditionError(str(folder), error.reason) from None
    siblings = [_sibling(one, content) for one in sibling_folders(folder)]
    comparison = _comparison(content, before, kept=_kept(folder))
    return Reviewed(
        folder=folder,
        content=content,
        siblings=tuple(one for one in siblings if isinstance(one, Content)),
        comparison=None if isinstance(comparison, Beside) else comparison,
        unread=frozenset(one for one in (*siblings, comparison) if isinstance(one, Beside)),
    )


def _sibling(beside: Path, content: Content) -> Content | Beside | None:
    try:
        other = read_edition(beside, again=True)
    except NotAnEditionError:
        return Beside.SIBLING
    return other if other.about.language != content.about.language else None


def _kept(folder: Path) -> Path | None:
    kept = replaced(folder)
    return kept if (kept / MANIFEST).is_file() else None


def _comparison(
    content: Content, before: str | Path | None, *, kept: Path | None
) -> Comparison | Beside | None:
    if before:
        return compare(read_edition(before), content)
    try:
        return compare(read_edition(kept), content) if kept else None
    except NotAnEditionError:
        # Nobody named it: what lies there is no reason for this edition to have no page.
        return Beside.BEFORE
