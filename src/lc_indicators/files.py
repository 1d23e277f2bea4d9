"""Files that appear whole or not at all, and folders with one writer at a time.

A writer that is killed leaves no lock, and its half-written file goes when the next one writes there.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

#: How the name of a file begins that is not whole yet.
MAKING = ".making-"


def write_whole(path: Path, content: bytes, *, beside: Path | None = None, mode: int | None = None) -> None:
    """Write *content* to *path*, in place of what stands there.

    Parameters
    ----------
    path : Path
        A link is replaced and not followed.
    content : bytes
        All of it.
    beside : Path, optional
        The folder, on the same file system, that holds it while it is written; its own by default.
    mode : int, optional
        Who may read it; this user alone by default.

    Raises
    ------
    OSError
        It cannot be written; what stood at *path* stands there still.
    """
    folder = beside or path.parent
    with held(folder):
        for left in folder.glob(f"{MAKING}*"):
            # Nobody else writes here: its writer was killed.
            left.unlink(missing_ok=True)
        handle, name = tempfile.mkstemp(prefix=MAKING, dir=folder)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
            if mode is not None:
                Path(name).chmod(mode)
            Path(name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink(missing_ok=True)
            raise


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold *folder* for one writer at a time; others wait.  The lock ends with the process, however it ends.

    Not to be nested for the same folder.
    """
    handle = lock(folder)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


def lock(folder: Path) -> int | None:
    """Return a handle that holds *folder* until it is closed; None on a system without such locks."""
    if os.name != "posix":
        return None
    import fcntl

    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
    except BaseException:
        os.close(handle)
        raise
    return handle
