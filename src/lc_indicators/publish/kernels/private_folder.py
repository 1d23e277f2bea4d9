"""Private folders for sockets and work, which vanish with the process that made them.

Whoever makes a folder holds a lock on it, which the system takes back however the process ends: a folder
of ours that nobody holds is left over and may be swept.  (A process id in the name would mean nothing to
a container that shares /tmp.)  Between making a folder and locking it somebody may sweep it: its maker looks,
and makes another.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from lc_indicators.files import hold, lock, temporary_folder

PREFIX = "lc-kernel-"

#: A Unix socket's path ends at 107 bytes; the longest name that goes into a folder has some 20.
LONGEST = 80


class PrivateFolder:
    """A new folder that only this user can read, with a path short enough for sockets.

    Raises
    ------
    OSError
        No folder for temporary files can be written to.
    """

    def __init__(self) -> None:
        self._lock: int | None = None
        is_ours = False
        while not is_ours:
            self.path = Path(tempfile.mkdtemp(prefix=PREFIX, dir=next(_parents(), None)))
            with suppress(FileNotFoundError):
                self._lock = lock(self.path)
                is_ours = self.path.exists()
            if self._lock is not None and not is_ours:
                os.close(self._lock)

    def remove(self) -> None:
        """Delete it with all that it holds; again is fine."""
        shutil.rmtree(self.path, ignore_errors=True)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def __enter__(self) -> Path:
        return self.path

    def __exit__(self, *_: object) -> None:
        self.remove()


#: What tools leave beside notebooks and modules.
BY_THE_WAY = frozenset({"__pycache__", ".ipynb_checkpoints"})


def mirror(room: Path, beside: Path, *, project: Path) -> Path:
    """Let *room* show what lies in the folder *beside* and around it in the *project*; return its place.

    Each file is a link; what *room* holds already stays, and hides what has its name.
    """
    own, around = beside.resolve(), project.resolve()
    parts = own.relative_to(around).parts if own.is_relative_to(around) else ()
    real = around if own.is_relative_to(around) else own
    for part in (*parts, ""):
        room.mkdir(exist_ok=True)
        _link_all(real, room, but=part)
        real, room = real / part, room / part
    return room


def _link_all(real: Path, room: Path, *, but: str) -> None:
    for entry in os.scandir(real):
        link = room / entry.name
        if entry.name == but or entry.name in BY_THE_WAY:
            continue
        if link.is_dir() and not link.is_symlink() and entry.is_dir():
            _link_all(real / entry.name, link, but="")
        elif not os.path.lexists(link):
            link.symlink_to(entry.path)


def fits_sockets(folder: Path) -> bool:
    """Return whether sockets in *folder* have paths that the system takes."""
    return os.name == "posix" and len(os.fsencode(folder)) <= LONGEST


def sweep() -> None:
    """Delete what processes that were killed left behind."""
    if os.name != "posix":
        return
    for parent in _parents():
        for folder in parent.glob(f"{PREFIX}*"):
            with suppress(OSError), _if_nobodys(folder) as is_nobodys:
                if is_nobodys:
                    shutil.rmtree(folder, ignore_errors=True)


def _parents() -> Iterator[Path]:
    """Yield the folders for temporary files in which a socket can be made, the user's choice first."""
    for parent in dict.fromkeys((temporary_folder(), Path("/tmp"))):  # noqa: S108 - mkdtemp makes it private
        if fits_sockets(parent / f"{PREFIX}12345678") and os.access(parent, os.W_OK):
            yield parent


@contextmanager
def _if_nobodys(folder: Path) -> Iterator[bool]:
    """Say whether *folder* is a left-over of this user's, and keep everybody else from it meanwhile."""
    handle = os.open(folder, os.O_RDONLY | os.O_NOFOLLOW | os.O_DIRECTORY)
    try:
        hold(handle, waits=False)
        yield os.fstat(handle).st_uid == os.getuid()
    except BlockingIOError:
        yield False
    finally:
        os.close(handle)
