"""Track a report run: whatever it reads is noted, or refused.

What a run's notes do not hold cannot make its report stale.  ``data/`` is read through the catalogue and in
no other way; files of the notebook's own are noted as they are opened; what nobody could note is refused.
Python tells its audit hooks of every file that it opens; of what a library opens without Python it knows
nothing, so that with one of those all files beside the notebook count as read.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from typing import Any

from lc_indicators.catalogue.catalogue import Catalogue
from lc_indicators.catalogue.tracking.inputs import Inputs, lies_in
from lc_indicators.catalogue.tracking.notes import Notes
from lc_indicators.catalogue.tracking.recording_catalogue import recording
from lc_indicators.catalogue.tracking.refusals import REFUSALS, watch_environment
from lc_indicators.errors import DataAccessError

#: What Python tells of that opens a file or lists a folder, the path first.
_EVENTS = frozenset({"import", "open", "os.listdir", "os.scandir", "sqlite3.connect"})


class _Door(threading.local):
    """Whether this thread is the catalogue, reading its files."""

    is_open = False


@dataclass
class TrackedRun:
    """The one run of this process."""

    #: The data folder, as the file system has it.
    folder: str
    notes: Notes = field(default_factory=Notes)
    #: Read once: a run sees one state of the data.
    catalogue: Catalogue | None = None
    #: The notebook's own files; None where nobody says where it lies.
    inputs: Inputs | None = None

    def holds(self, path: object) -> bool:
        """Return whether *path*, as an audit hook is told it, is the data folder or lies in it."""
        if not isinstance(path, str | bytes | os.PathLike):
            return False  # A file that is open already, or the working directory.
        return lies_in(os.path.realpath(os.fsdecode(path)), self.folder)

    def look(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Note or refuse what Python is about to read, as it tells its audit hooks."""
        if event in REFUSALS:
            if self.inputs:
                REFUSALS[event](*arguments)
            return
        if event != "import" and self.holds(arguments[0]):
            raise DataAccessError(os.fsdecode(arguments[0]))
        if self.inputs and not isinstance(arguments[0], int):
            self.inputs.look(event, arguments)

    def asked_for(self, path: str) -> None:
        """Note a file of the notebook's own that is asked for and not opened."""
        if self.inputs and not self.holds(path):
            self.inputs.stat(path)


_DOOR = _Door()
_RUNS: list[TrackedRun] = []


def begin_run(folder: Path, *, beside: Path | None = None) -> TrackedRun:
    """Make this process one that runs a report: for good, as it ends with the report.

    Parameters
    ----------
    folder : Path
        The data folder.
    beside : Path, optional
        The notebook's own folder, for which the working directory stands.
    """
    run = TrackedRun(os.path.realpath(folder))
    if beside is not None:
        run.inputs = Inputs.of_run(run.notes, beside=beside, project=Path(run.folder).parent)
        watch_environment()
        watch_looks(run)
        # A module beside the notebook leaves nothing there.
        sys.dont_write_bytecode = True
    _RUNS[:] = [run]

    def watch(event: str, arguments: tuple[Any, ...], events: frozenset[str] = _EVENTS | {*REFUSALS}) -> None:
        if event in events and not _DOOR.is_open:
            with open_door():
                run.look(event, arguments)

    sys.addaudithook(watch)
    return run


def current_run() -> TrackedRun | None:
    """Return the run of this process; None where nobody runs a report."""
    return _RUNS[0] if _RUNS else None


@contextmanager
def open_door() -> Iterator[None]:
    """Let this thread read data files: the catalogue does, and what it gives out is noted."""
    before, _DOOR.is_open = _DOOR.is_open, True
    try:
        yield
    finally:
        _DOOR.is_open = before


def watch_looks(run: TrackedRun) -> None:
    """Note from now on files of the notebook's own that are asked for and not opened, as by ``exists``."""
    for name in ("access", "lstat", "stat"):
        plain = getattr(os, name)

        @wraps(plain)
        def watched(path: Any, *others: Any, plain: Any = plain, **named: Any) -> Any:
            if not _DOOR.is_open and named.get("dir_fd") is None and not isinstance(path, int):
                with open_door():
                    run.asked_for(os.fsdecode(path))
            return plain(path, *others, **named)

        for abilities in (os.supports_dir_fd, os.supports_effective_ids, os.supports_fd):
            abilities.update({watched} if plain in abilities else ())
        os.supports_follow_symlinks.update({watched} if plain in os.supports_follow_symlinks else ())
        setattr(os, name, watched)


def noted(catalogue: Catalogue, run: TrackedRun) -> Catalogue:
    """Return the catalogue of *run*, which notes what is asked of it."""
    if run.catalogue is None:
        run.catalogue = recording(catalogue, run.notes)
    return run.catalogue
