"""Write review pages beside editions, and tell whether a page is still that of its edition."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lc_indicators.catalogue.load import data_folder
from lc_indicators.errors import OutputError, ParameterError
from lc_indicators.files import write_whole
from lc_indicators.publish.store.layout import MANIFEST, replaced, review_page
from lc_indicators.publish.store.manifest import library
from lc_indicators.publish.store.siblings import sibling_folders
from lc_indicators.publish.store.swap import refuse_link

if TYPE_CHECKING:
    from lc_indicators.editions.review.figure_checks import Check

#: In so many bytes a page has said what it is made of.
_HEAD = 2000


@dataclass(frozen=True)
class ReviewPage:
    """A review page that was written."""

    path: Path
    #: The checks that failed, in the language of the page.
    failed: tuple[Check, ...]


def review_editions(
    folders: Sequence[Path] = (),
    *,
    data: Path | None = None,
    before: str = "",
    listener: Callable[[ReviewPage], object] = lambda _: None,
) -> list[ReviewPage]:
    """Write the review page beside each edition and the list that leads to them, and return the pages.

    Parameters
    ----------
    folders : sequence of Path, optional
        The folders of editions; all in reports/ beside the data folder by default.
    data : Path, optional
        The data folder; the project's own by default.
    before : str, optional
        The edition before, of one edition; by default the one that was replaced.
    listener : callable, optional
        Hears of each page as soon as it is written.

    Raises
    ------
    NotAnEditionError, ParameterError, OutputError
        A folder is no edition; *before* is not for one edition; a page cannot be written.
    """
    from lc_indicators.publish.site import write_index
    from lc_indicators.publish.store.stored_edition import editions_in

    if before and len(folders) != 1:
        raise ParameterError(
            "--before is for one edition: name its folder, as in `review FOLDER --before …`."
        )
    place = data_folder(data).absolute()
    reports = place.parent / "reports"
    pages = []
    for folder in folders or editions_in(reports):
        pages.append(write_review(folder.absolute(), data=place, before=before or None))
        listener(pages[-1])
    write_index(reports)
    return pages


def write_review(folder: Path, *, data: Path, before: str | Path | None = None) -> ReviewPage:
    """Write the review page of the edition in *folder* beside it, and return where, and what failed.

    Parameters
    ----------
    folder : Path
        The folder of an edition.
    data : Path
        The data folder.
    before : str or Path, optional
        The edition before; by default the one that this one replaced, where it was kept.

    Raises
    ------
    NotAnEditionError
        No edition stands there, or none at *before*.
    OutputError
        The page cannot be written.
    """
    # Whether a page is current is known without them.
    from lc_indicators.editions.review.figure_checks import CheckOutcome
    from lc_indicators.editions.review.review_checks import checks
    from lc_indicators.editions.review.review_page import render_review
    from lc_indicators.editions.review.reviewed import read_reviewed

    reviewed = read_reviewed(folder, before=before)
    found = checks(reviewed, data)
    page = render_review(reviewed, found, stamp=_stamp(folder, before))
    path = review_page(folder)
    try:
        refuse_link(path.parent)
        path.parent.mkdir(parents=True, exist_ok=True)
        # As readable as the folder of the edition.
        write_whole(path, page.encode(), mode=folder.stat().st_mode & 0o666)
    except OSError as error:
        raise OutputError(str(error.filename or path), error.strerror or str(error), option="") from error
    return ReviewPage(path, tuple(one for one in found if one.outcome is CheckOutcome.FAILED))


def is_current(folder: Path) -> bool:
    """Return whether the review page of the edition in *folder* is that of what stands there now.

    A page that compares with an edition that somebody named is that person's, and is not.
    """
    try:
        with review_page(folder).open("rb") as page:
            return f'content="{_stamp(folder)}"'.encode() in page.read(_HEAD)
    except OSError:
        return False


def _stamp(folder: Path, before: str | Path | None = None) -> str:
    """Return the digest of all that a page is made of: manifests and the library."""
    parts = [str(before or ""), library()["sha256"]]
    for one in (folder, *sibling_folders(folder), replaced(folder)):
        manifest = one / MANIFEST
        parts.append(hashlib.sha256(manifest.read_bytes()).hexdigest() if manifest.is_file() else "")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
