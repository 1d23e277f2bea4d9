"""Compare what a report read of the data with what the data say now."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lc_indicators.catalogue import Catalogue
    from lc_indicators.publish.store.freshness import Changed

#: Of notes of a run: in the data of such a digest nothing had changed since.
UNCHANGED = "unchanged"


def comparing(folder: Path) -> Changed:
    """Return what compares the notes of a run with the data of *folder* and names what they say otherwise.

    The data are read once, when the first notes are compared.  Notes that held of the same data before hold.

    Raises
    ------
    DataError
        The data have findings; raised when the first notes are compared.
    """
    state = cache(lambda: _state_of(folder))
    now = cache(lambda: catalogue_of(folder))
    answered: dict[str, str] = {}

    def changed(notes: Mapping[str, Any]) -> Iterator[str]:
        from lc_indicators.publish.store.known_facts import is_known, make_known

        fact = hashlib.sha256(json.dumps([state(), notes], sort_keys=True).encode()).hexdigest()
        if state() and is_known(UNCHANGED, fact):
            return
        from lc_indicators.catalogue.tracking import notes_of, what_changed

        holds = True
        for name in what_changed(notes_of(notes), now(), answered=answered):
            holds = False
            yield name
        # Only where the data that were read are those of the digest.
        if holds and _state_of(folder) == state():
            make_known(UNCHANGED, fact)

    return changed


def _state_of(folder: Path) -> str:
    """Return the digest of the data and of what reads them; "" where a file cannot be read."""
    from lc_indicators.catalogue.checks.clean_marks import digest_of

    with suppress(OSError):
        return digest_of(folder)
    return ""


def catalogue_of(folder: Path) -> Catalogue:
    """Return the checked catalogue of *folder*, as its files are now; read once a state of them.

    A worker of a cluster lives long, and the data may have changed since it read them last.
    """
    if state := _state_of(folder):
        return _catalogue(folder, state)
    # A file that cannot be read is a finding of the checks.
    return _catalogue.__wrapped__(folder, "")


@lru_cache(maxsize=1)
def _catalogue(folder: Path, digest: str) -> Catalogue:
    from lc_indicators.catalogue.load import load_catalogue

    del digest
    return load_catalogue(folder)
