"""An edition: the folder of one report, which changes whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from lc_indicators.errors import OutputError
from lc_indicators.files import MAKING, held, write_whole

HTML, PDF, NOTEBOOK = "report.html", "report.pdf", "report.ipynb"
FIGURES, MANIFEST, FAILED = "figures.json", "manifest.json", "report.failed.ipynb"

#: All that an edition's folder may hold of ours; anything else in it is somebody's own and stays.
OURS = frozenset({HTML, PDF, NOTEBOOK, FIGURES, MANIFEST, FAILED})


@dataclass(frozen=True)
class Edition:
    """A report that stands in its folder."""

    folder: Path
    #: Names of the files of the edition.
    files: tuple[str, ...]


def ensure_writable(folder: Path, *, within: Path | None = None) -> None:
    """Make the folders above *folder*, clear up after killed runs, and try to write there.

    The folder *within*, that of all editions, may be a link; what is between it and *folder* may not.

    Raises
    ------
    OutputError
        Something in the way, a link that leads elsewhere, no permission, no space.
    """
    with _worded(folder):
        for one in (folder, *folder.parents):
            if one == (within or folder.parent):
                break
            refuse_link(one)
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder.parent) as trial:
            trial.write(b"lc-indicators")
        if folder.exists() and not folder.is_dir():
            raise NotADirectoryError(20, "it is a file, not a folder")
        with _alone(folder):
            pass  # An edition that is up to date is not placed again, and still gets back what was aside.


def place(folder: Path, files: Mapping[str, bytes]) -> Edition:
    """Put *files* in place of the edition in *folder*: all of them, or the old edition stays as it was.

    Files of somebody else's in the old folder are carried over; ``report.failed.ipynb`` goes.

    Raises
    ------
    OutputError
        The new edition could not be written; the old one is untouched.
    """
    with _worded(folder), _alone(folder):
        new = Path(tempfile.mkdtemp(prefix=_prefix(folder, "new"), dir=folder.parent))
        try:
            new.chmod(folder.parent.stat().st_mode)
            for name, content in files.items():
                (new / name).write_bytes(content)
            _swap(folder, new)
        finally:
            shutil.rmtree(new, ignore_errors=True)
    return Edition(folder, tuple(sorted(files)))


def keep_failed(folder: Path, notebook: bytes) -> Path:
    """Write ``report.failed.ipynb`` beside the edition in *folder*, which stays, and return its path."""
    with _worded(folder), _alone(folder):
        folder.mkdir(exist_ok=True)
        write_whole(folder / FAILED, notebook, mode=0o666 & ~_umask())
    return folder / FAILED


def refuse_link(folder: Path) -> None:
    """Raise OSError where *folder* is a symbolic link: what is written there would stand elsewhere."""
    if folder.is_symlink():
        raise OSError(errno.ELOOP, "it is a symbolic link; remove it", str(folder))


def _swap(folder: Path, new: Path) -> None:
    if not folder.exists():
        new.rename(folder)
        return
    old = Path(tempfile.mkdtemp(prefix=_prefix(folder, "old"), dir=folder.parent))
    folder.rename(old)  # Onto the empty folder of that name: an interrupted run leaves it for _recover.
    new.rename(folder)
    _carry_over(old, folder)


def _carry_over(old: Path, folder: Path) -> None:
    """Bring what is somebody's own from the edition *old* to the one in *folder*, and drop the rest."""
    for entry in old.iterdir():
        is_theirs = entry.name not in OURS and not entry.name.startswith(MAKING)
        if is_theirs and not (folder / entry.name).exists():
            entry.rename(folder / entry.name)
    shutil.rmtree(old)


def _recover(folder: Path) -> None:
    """Clear up after a run that was killed: an edition caught between two names comes back."""
    for old in sorted(folder.parent.glob(f"{_prefix(folder, 'old')}*")):
        if not folder.exists() and any(old.iterdir()):
            old.rename(folder)
        else:
            _carry_over(old, folder)
    for new in folder.parent.glob(f"{_prefix(folder, 'new')}*"):
        shutil.rmtree(new, ignore_errors=True)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the folder above for one writer at a time, cleared of what killed ones left."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with held(folder.parent):
        refuse_link(folder)
        _recover(folder)
        yield


@contextmanager
def _worded(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(str(error.filename or folder), error.strerror or str(error)) from error


def _prefix(folder: Path, kind: str) -> str:
    return f".{folder.name}.{kind}-"


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
