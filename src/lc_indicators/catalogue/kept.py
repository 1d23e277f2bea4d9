"""A catalogue kept in memory for processes that are forked from this one.

It is known by the content of its files, as a passed check is: data that have changed since are read again.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lc_indicators.catalogue.catalogue import Catalogue

#: The digest of the files and what was read of them; one at most.
_KEPT: dict[str, Catalogue] = {}


def keep(folder: Path, read: Callable[[Path], Catalogue]) -> None:
    """Keep what *read* makes of a data folder."""
    from lc_indicators.catalogue.checks.cache import digest_of

    digest = digest_of(folder)
    _KEPT.clear()
    _KEPT[digest] = read(folder)


def kept(folder: Path) -> Catalogue | None:
    """Return the catalogue of a folder whose files are as those that were kept; None where they are not."""
    if not _KEPT:
        return None
    from lc_indicators.catalogue.checks.cache import digest_of

    return _KEPT.get(digest_of(folder))
