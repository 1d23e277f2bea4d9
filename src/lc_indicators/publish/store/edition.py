"""An edition: the folder of one report, which changes whole or not at all.

Folders made on the way to an edition: where the command is stopped, those that hold nothing go again.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from lc_indicators.errors import OutputError
from lc_indicators.files import held, write_whole
from lc_indicators.publish.store.layout import FAILED, FIGURES, KEPT, MANIFEST, NOTEBOOK, OURS
from lc_indicators.publish.store.swap import prefix_of, recover, refuse_link, swap

_made: ContextVar[list[Path] | None] = ContextVar("made", default=None)


def make_folders(folder: Path) -> None:
    """Make *folder* and those above it that are missing, and note which ones these were.

    Raises
    ------
    OSError
        Something else stands there, or it may not be made.
    """
    missing = [one for one in (folder, *folder.parents) if not one.is_dir()]
    for one in reversed(missing):
        # Who else makes it at this moment keeps it.
        with suppress(FileExistsError):
            one.mkdir()
            made = _made.get()
            if made is not None:
                made.append(one)
    folder.mkdir(exist_ok=True)


@contextmanager
def gone_if_stopped() -> Iterator[None]:
    """On Ctrl-C in this block, remove what :func:`make_folders` made in it and what is empty still."""
    made: list[Path] = []
    token = _made.set(made)
    try:
        yield
    except KeyboardInterrupt:
        for one in reversed(made):
            with suppress(OSError):
                one.rmdir()
        raise
    finally:
        _made.reset(token)


__all__ = [
    "FAILED",
    "FIGURES",
    "KEPT",
    "MANIFEST",
    "NOTEBOOK",
    "OURS",
    "Edition",
    "ensure_writable",
    "keep_failed",
    "place",
    "refuse_link",
]


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
        make_folders(folder.parent)
        with tempfile.TemporaryFile(dir=folder.parent) as trial:
            trial.write(b"lc-indicators")
        if folder.exists() and not folder.is_dir():
            raise NotADirectoryError(20, "it is a file, not a folder")
        with _alone(folder):
            pass  # An edition that is up to date is not placed again, and still gets back what was aside.


def place(folder: Path, files: Mapping[str, bytes], *, keep: bool = True) -> Edition:
    """Put *files* in place of the edition in *folder*: all of them, or the old edition stays as it was.

    Files of somebody else's in the old folder are carried over; ``report.failed.ipynb`` goes.  Of an old
    edition that says something else, notebook, figures and manifest are kept unless *keep* is False (see
    :func:`~lc_indicators.publish.store.layout.replaced`), so that it is known what changed.

    Raises
    ------
    OutputError
        The new edition could not be written; the old one is untouched.
    """
    with _worded(folder), _alone(folder):
        new = Path(tempfile.mkdtemp(prefix=prefix_of(folder, "new"), dir=folder.parent))
        try:
            new.chmod(folder.parent.stat().st_mode)
            for name, content in files.items():
                (new / name).write_bytes(content)
            swap(folder, new, keep=keep)
        finally:
            shutil.rmtree(new, ignore_errors=True)
    return Edition(folder, tuple(sorted(files)))


def keep_failed(folder: Path, notebook: bytes) -> Path:
    """Write ``report.failed.ipynb`` beside the edition in *folder*, which stays, and return its path."""
    with _worded(folder), _alone(folder):
        folder.mkdir(exist_ok=True)
        write_whole(folder / FAILED, notebook, mode=0o666 & ~_umask())
    return folder / FAILED


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the folder above for one writer at a time, cleared of what killed ones left."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with held(folder.parent):
        refuse_link(folder)
        recover(folder)
        yield


@contextmanager
def _worded(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(str(error.filename or folder), error.strerror or str(error)) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
