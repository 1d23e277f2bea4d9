"""What is reviewed: an edition, the same report in the other language, and the edition before."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from lc_indicators.editions import Comparison, compare, read_edition
from lc_indicators.editions.content import Content
from lc_indicators.errors import NotAnEditionError
from lc_indicators.publish.document import Document
from lc_indicators.publish.naming import MANIFEST
from lc_indicators.publish.places import replaced
from lc_indicators.wording import LANGUAGES, Language

Json = dict[str, Any]


@dataclass(frozen=True)
class Reviewed:
    """An edition and what it is held against."""

    folder: Path
    content: Content
    #: The same report in the other language; None where none stands beside it.
    sibling: Content | None
    #: What changed since the edition before; None where none is known.
    comparison: Comparison | None

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
    def computed(self) -> list[Json]:
        """Return the figures that were computed, in the order of the report."""
        return [one for one in self.content.figures.values() if one["metric"]]

    @cached_property
    def published(self) -> list[Json]:
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
        No edition stands there, or none at *before*.
    """
    content = read_edition(folder)
    if not content.manifest.get("outputs"):
        raise NotAnEditionError(str(folder), f"its {MANIFEST} is not there or names no files")
    return Reviewed(
        folder=folder,
        content=content,
        sibling=_sibling(folder, content),
        comparison=_comparison(content, before or _kept(folder)),
    )


def sibling_folder(folder: Path) -> Path | None:
    """Return the folder of the same report in the other language; None where none stands there."""
    others = (folder.parent / language for language in LANGUAGES if language != folder.name)
    return next((one for one in others if (one / MANIFEST).is_file() and not one.is_symlink()), None)


def _sibling(folder: Path, content: Content) -> Content | None:
    beside = sibling_folder(folder)
    other = read_edition(beside) if beside else None
    return other if other and other.about.language != content.about.language else None


def _kept(folder: Path) -> Path | None:
    kept = replaced(folder)
    return kept if (kept / MANIFEST).is_file() else None


def _comparison(content: Content, before: str | Path | None) -> Comparison | None:
    return compare(read_edition(before), content) if before else None
