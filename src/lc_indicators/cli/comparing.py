"""What a report read of the data, beside what the data say now: the catalogue's side of being up to date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lc_indicators.catalogue import Catalogue
    from lc_indicators.publish.currency import Changed


def comparing(folder: Path) -> Changed:
    """Return what compares the notes of a run with the data of *folder* and names what they say otherwise.

    Raises
    ------
    DataError
        The data have findings; raised when the first notes are compared.
    """

    def changed(notes: Mapping[str, Any]) -> Iterable[str]:
        from lc_indicators.catalogue.checks.cache import digest_of
        from lc_indicators.catalogue.reading import notes_of, what_changed

        # A worker of a cluster lives long: the data may have changed since it read them last.
        return what_changed(notes_of(notes), _catalogue(folder, digest_of(folder)))

    return changed


@lru_cache(maxsize=1)
def _catalogue(folder: Path, digest: str) -> Catalogue:
    from lc_indicators.catalogue.loading import load_catalogue

    del digest
    return load_catalogue(folder)
