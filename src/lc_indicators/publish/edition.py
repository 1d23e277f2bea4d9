"""An edition: the folder of one report, which changes whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from lc_indicators.errors import OutputError

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


def ensure_writable(folder: Path) -> None:
    """Make the folders above *folder* and try to write there, before anything costs time.

    Raises
    ------
    OutputError
        Something in the way, no permission, no space.
    """
    with _worded(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder.parent) as trial:
            trial.write(b"lc-indicators")
        if folder.exists() and not folder.is_dir():
            raise NotADirectoryError(20, "it is a file, not a folder")


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
        handle, name = tempfile.mkstemp(prefix=".failed-", dir=folder)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(notebook)
            Path(name).chmod(0o666 & ~_umask())
            Path(name).replace(folder / FAILED)
        finally:
            Path(name).unlink(missing_ok=True)
    return folder / FAILED


def _swap(folder: Path, new: Path) -> None:
    if not folder.exists():
        new.rename(folder)
        return
    old = Path(tempfile.mkdtemp(prefix=_prefix(folder, "old"), dir=folder.parent))
    folder.rename(old)  # Onto the empty folder of that name: an interrupted run leaves it for _recover.
    new.rename(folder)
    for entry in old.iterdir():
        if entry.name not in OURS:
            entry.rename(folder / entry.name)
    shutil.rmtree(old)


def _recover(folder: Path) -> None:
    """Clear up after a run that was killed: an edition caught between two names comes back."""
    for old in sorted(folder.parent.glob(f"{_prefix(folder, 'old')}*")):
        if not folder.exists() and any(old.iterdir()):
            old.rename(folder)
        else:
            shutil.rmtree(old, ignore_errors=True)
    for new in folder.parent.glob(f"{_prefix(folder, 'new')}*"):
        shutil.rmtree(new, ignore_errors=True)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the folder above for one writer at a time; the lock ends with the process and leaves no file."""
    import fcntl

    folder.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder.parent, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        _recover(folder)
        yield
    finally:
        os.close(handle)


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
