"""Taking new editions as the reference, if the changelog says what changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from lc_indicators.editions.changelog import changed_subjects, unnamed
from lc_indicators.editions.compare.compared_content import Content
from lc_indicators.editions.compare.comparison import compare
from lc_indicators.editions.compare.difference_records import Comparison, Subject
from lc_indicators.editions.compare.edition_reader import read_edition
from lc_indicators.errors import NoRepositoryError, NotKeptError, UnknownRevisionError
from lc_indicators.publish.store.edition import KEPT, NOTEBOOK, place

#: So many names are listed.
MOST = 8


@dataclass(frozen=True)
class Offer:
    """New editions beside the references that they are to replace."""

    #: Folder of the new edition, folder of the reference.
    folders: tuple[tuple[Path, Path], ...]
    #: One for each reference that is there already.
    comparisons: tuple[Comparison, ...]
    #: What changed and stands in no new entry of the changelog.
    unnamed: tuple[Subject, ...]

    @property
    def changed(self) -> tuple[Comparison, ...]:
        """Return the comparisons that found something."""
        return tuple(one for one in self.comparisons if not one.is_same)

    def refusal(self) -> str:
        """Return why the editions are not taken, and what to do; "" where they can be."""
        if not self.unnamed:
            return ""
        names = [one.said for one in self.unnamed]
        more = f" and {len(names) - MOST} more" if len(names) > MOST else ""
        return (
            f"Refused: no new entry of CHANGELOG.md names {', '.join(names[:MOST])}{more}.\n"
            "Add a line under its first heading that names indicator and period and says why they changed."
        )

    def take(self) -> list[Path]:
        """Put the new editions in place of the references and return the folders that changed."""
        taken = []
        for new, reference in self.folders:
            files = {name: (new / name).read_bytes() for name in KEPT}
            old = {name: _bytes(reference / name) for name in KEPT}
            if files != old:
                place(reference, files, keep=False)  # git keeps the one before
                taken.append(reference)
        return taken


def offer(folders: Iterable[tuple[Path, Path]], *, entries: Iterable[str]) -> Offer:
    """Return what it would mean to take the new editions as references.

    Parameters
    ----------
    folders : iterable of pairs
        Folder of the new edition, folder of the reference.  Where somebody deleted a reference, the copy in
        git's last commit is compared; one that is not there either is new.
    entries : iterable of str
        New entries of the changelog.
    """
    pairs = tuple(folders)
    before = [(new, _reference(folder)) for new, folder in pairs]
    comparisons = tuple(
        compare(old, read_edition(new), language="en") for new, old in before if old is not None
    )
    return Offer(pairs, comparisons, tuple(unnamed(changed_subjects(comparisons), entries)))


def _reference(folder: Path) -> Content | None:
    if (folder / NOTEBOOK).is_file():
        return read_edition(folder)
    here = next(one for one in folder.parents if one.is_dir())
    try:
        return read_edition(f"HEAD:./{folder.relative_to(here).as_posix()}", here=here)
    except (NoRepositoryError, UnknownRevisionError, NotKeptError):
        return None


def _bytes(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None
