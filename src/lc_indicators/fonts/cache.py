"""Files that are made once a machine and kept in the user's cache folder."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from lc_indicators.errors import CacheError
from lc_indicators.files import can_be_written, temporary_folder, write_whole

#: The cache folder, for fonts and marks of passed checks; it may be deleted at any time.
CACHE = "LC_INDICATORS_CACHE"


def cache_folder() -> Path:
    """Return the folder that holds what the library keeps between runs; it need not exist yet.

    ``LC_INDICATORS_CACHE`` names another one; otherwise ``XDG_CACHE_HOME`` or ``~/.cache`` is its parent.
    Where neither can be written to, as for a service without a home, it lies among the temporary files.

    Raises
    ------
    CacheError, TemporaryFilesError
        Nor can those; or another user has made a folder of that name there.
    """
    chosen = os.environ.get(CACHE)
    if chosen:
        return Path(chosen).expanduser().absolute()
    # The XDG rules say that a relative path is to be ignored.
    parent = Path(os.environ.get("XDG_CACHE_HOME", ""))
    for folder in (parent, _home() / ".cache"):
        if folder.is_absolute() and can_be_written(folder / "lc-indicators"):
            return folder / "lc-indicators"
    return _among_temporary_files()


def ensure_kept(folder: Path, names: Iterable[str]) -> None:
    """Refuse a *folder* of the cache that lacks files of these *names* and cannot get them.

    Raises
    ------
    CacheError
        So it is; said before anything is made.
    """
    if all((folder / name).is_file() for name in names):
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder.parent) as trial:
            trial.write(b"lc-indicators")
    except OSError as error:
        raise CacheError(str(folder), error.strerror or str(error)) from error


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:  # A user that the system does not know.
        return Path()


def _among_temporary_files() -> Path:
    folder = temporary_folder() / f"lc-indicators-{os.getuid() if hasattr(os, 'getuid') else 'cache'}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        is_ours = not folder.is_symlink() and folder.stat().st_uid == getattr(os, "getuid", lambda: 0)()
    except OSError as error:
        raise CacheError(str(folder), error.strerror or str(error)) from error
    if not is_ours:
        raise CacheError(str(folder), "it is another user's")
    return folder


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
