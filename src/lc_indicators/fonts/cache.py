"""Files that are made once a machine and kept in the user's cache folder."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from lc_indicators.errors import CacheError
from lc_indicators.files import write_whole

#: Names the cache folder.
CACHE = "LC_INDICATORS_CACHE"


def cache_folder() -> Path:
    """Return the folder that holds what the library keeps between runs; it need not exist yet.

    ``LC_INDICATORS_CACHE`` names another one; otherwise ``XDG_CACHE_HOME`` or ``~/.cache`` is its parent.
    """
    chosen = os.environ.get(CACHE)
    if chosen:
        return Path(chosen).expanduser().absolute()
    # The XDG rules say that a relative path is to be ignored.
    parent = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (parent if parent.is_absolute() else Path.home() / ".cache") / "lc-indicators"


def cached(path: Path, make: Callable[[], bytes]) -> Path:
    """Return *path*, made from the bytes of *make* unless it is there already.

    The file appears whole or not at all, so two processes may ask for it at the same time.

    Raises
    ------
    CacheError
        The file cannot be written.
    """
    if path.is_file():
        return path
    content = make()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Beside the folder and not in it: a half-written font must not be among those that a compiler reads.
        write_whole(path, content, beside=path.parent.parent)
    except OSError as error:
        raise CacheError(str(path.parent), error.strerror or str(error)) from error
    return path
