"""Compare what a report read of the data with what the data say now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lc_indicators.catalogue import Catalogue
    from lc_indicators.publish.store.freshness import Changed


def comparing(folder: Path) -> Changed:
    """Return what compares the notes of a run with the data of *folder* and names what they say otherwise.

    The data are read once, when the first notes are compared.

    Raises
    ------
    DataError
        The data have findings; raised when the first notes are compared.
    """
    now = cache(lambda: catalogue_of(folder))

    def changed(notes: Mapping[str, Any]) -> Iterable[str]:
        from lc_indicators.catalogue.tracking import notes_of, what_changed

        return what_changed(notes_of(notes), now())

    return changed


def catalogue_of(folder: Path) -> Catalogue:
    """Return the checked catalogue of *folder*, as its files are now; read once a state of them.

    A worker of a cluster lives long, and the data may have changed since it read them last.
    """
    from lc_indicators.catalogue.checks.clean_marks import digest_of

    try:
        return _catalogue(folder, digest_of(folder))
    except OSError:
        # A file that cannot be read is a finding of the checks.
        return _catalogue.__wrapped__(folder, "")


@lru_cache(maxsize=1)
def _catalogue(folder: Path, digest: str) -> Catalogue:
    from lc_indicators.catalogue.load import load_catalogue

    del digest
    return load_catalogue(folder)
