"""Facts that were found out before: by digests of all that they follow from, and never by the time of a file.

They lie in the user's cache, which may be deleted at any time.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from lc_indicators.errors import CacheError, TemporaryFilesError
from lc_indicators.files import cache_folder

#: Bytes after which the facts of a kind begin anew; each is a line.
_MOST = 1 << 20


def is_known(kind: str, fact: str) -> bool:
    """Return whether a *fact*, a digest, was noted as true."""
    with suppress(OSError, CacheError, TemporaryFilesError):
        return fact.encode() in _file(kind).read_bytes().splitlines()
    return False


def make_known(kind: str, fact: str) -> None:
    """Note that a *fact* is true; where nothing can be written, it is found out each time."""
    with suppress(OSError, CacheError, TemporaryFilesError):
        file = _file(kind)
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.is_file() and file.stat().st_size > _MOST:
            file.unlink()
        # A line is one write: those of processes that add at the same time do not mix.
        with file.open("ab", buffering=0) as stream:
            stream.write(f"{fact}\n".encode())


def _file(kind: str) -> Path:
    return cache_folder() / "known" / kind
