"""A report run: ``data/`` is read through the catalogue and in no other way, and all of it is noted.

What a run's notes do not hold cannot make its report stale; so the process that runs a report refuses to
open a data file by hand.  Python tells its audit hooks of every file that it opens; a program of its own
that a notebook would start is out of its sight.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lc_indicators.catalogue.catalogue import Catalogue
from lc_indicators.catalogue.reading.notes import Notes
from lc_indicators.catalogue.reading.recording import recording
from lc_indicators.errors import DataAccessError

#: What Python tells of that opens a file or lists a folder, the path first.
_EVENTS = frozenset({"open", "os.listdir", "os.scandir", "sqlite3.connect"})


class _Door(threading.local):
    """Whether this thread is the catalogue, reading its files."""

    is_open = False


@dataclass
class Run:
    """The one run of this process."""

    #: The data folder, as the file system has it.
    folder: str
    notes: Notes = field(default_factory=Notes)
    #: Read once: a run sees one state of the data.
    catalogue: Catalogue | None = None

    def holds(self, path: object) -> bool:
        """Return whether *path*, as an audit hook is told it, is the data folder or lies in it."""
        if not isinstance(path, str | bytes | os.PathLike):
            return False  # A file that is open already, or the working directory.
        real = os.path.realpath(os.fsdecode(path))
        return real == self.folder or real.startswith(self.folder + os.sep)


_DOOR = _Door()
_RUNS: list[Run] = []


def begin_run(folder: Path) -> Run:
    """Make this process one that runs a report: for good, as it ends with the report."""
    run = Run(os.path.realpath(folder))
    _RUNS[:] = [run]

    def watch(event: str, arguments: tuple[Any, ...], events: frozenset[str] = _EVENTS) -> None:
        if event in events and not _DOOR.is_open and run.holds(arguments[0]):
            raise DataAccessError(os.fsdecode(arguments[0]))

    sys.addaudithook(watch)
    return run


def current_run() -> Run | None:
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


def noted(catalogue: Catalogue, run: Run) -> Catalogue:
    """Return the catalogue of *run*, which notes what is asked of it."""
    if run.catalogue is None:
        run.catalogue = recording(catalogue, run.notes)
    return run.catalogue
