"""Find what the edition that stands printed wrongly, before another one takes its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lc_indicators.editions.compare.compared_content import Content, content_of
from lc_indicators.editions.compare.compared_figures import changed_figures
from lc_indicators.editions.compare.difference_records import Cause, Change
from lc_indicators.editions.compare.edition_reader import read_edition
from lc_indicators.editions.compare.figure_facts import cited
from lc_indicators.editions.compare.pairing import Matched
from lc_indicators.errors import NotAnEditionError
from lc_indicators.publish.store.layout import replaced
from lc_indicators.publish.store.manifest_shape import CorrectionShape

if TYPE_CHECKING:
    from nbformat import NotebookNode


def found_corrections(folder: Path, notebook: NotebookNode, made: Mapping[str, Any]) -> list[CorrectionShape]:
    """Return the figures that the edition in *folder* printed wrongly, and those that follow from them.

    Parameters
    ----------
    folder : Path
        Of the edition that stands; [] where none does, or one of other parameters.
    notebook : NotebookNode
        The executed notebook of the new one.
    made : mapping
        What the new one is made from, as its manifest will have it.
    """
    old = _edition(folder, made)
    if old is None:
        return []
    new = content_of(notebook, name=str(folder), manifest=dict(made))
    matched = Matched(old, new)
    changes = changed_figures(matched, new.about.language)
    today = datetime.now().astimezone().date().isoformat()
    earlier = _edition(replaced(folder), made)
    editions = (earlier, old) if earlier else (old,)
    return [
        _correction(change, roots, matched, first=_first(change, editions)) | {"date": today}
        for change in changes
        if change.old != change.new and (roots := list(_roots(change)))
    ]


def _edition(folder: Path, made: Mapping[str, Any]) -> Content | None:
    """Return the edition in *folder*; None where there is none that is of the same report."""
    try:
        found = read_edition(folder)
    except NotAnEditionError:
        return None
    return found if found.manifest.get("parameters") == made["parameters"] else None


def _roots(change: Change) -> Iterator[str]:
    return (one.root for one in change.reasons if one.cause is Cause.CORRECTION)


def _correction(change: Change, roots: list[str], matched: Matched, *, first: Content) -> CorrectionShape:
    figure = matched.new.figures.get(change.key) or matched.old.figures[change.key]
    manifest = first.manifest
    return {
        "date": "",
        "indicator": figure["indicator"] or "",
        "area": figure["area"] or "",
        "period": figure["period"] or "",
        "figure": change.key,
        "name": figure["label"][matched.new.about.language],
        "old": change.old,
        "new": change.new,
        "source": " ".join(cited(figure)),
        "follows_from": " ".join(one for one in roots if one != change.key),
        "since": str(manifest.get("data", {}).get("date", "")),
        "since_sha256": str(manifest.get("content", {}).get("sha256", "")),
    }


def _first(change: Change, editions: tuple[Content, ...]) -> Content:
    """Return the first of *editions* that prints what was wrong; the last one does."""
    language = editions[-1].about.language
    for one in editions:
        figure = one.figures.get(change.key)
        if figure and figure["printed"][language] == change.old:
            return one
    return editions[-1]
