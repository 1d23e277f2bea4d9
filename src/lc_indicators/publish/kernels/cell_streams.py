"""What cells print, to Python's streams and below them: one file for each of the two, read where it is asked.

All that is printed is in the file at once, whoever prints it: Python, a library in C, a process that a cell
starts.  So it is in order, and is there even where the process of the cells is no more: the end that reads
has its place in common with whoever runs the notebook, who reads on where the cells stopped.
"""

from __future__ import annotations

import codecs
import contextvars
import io
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: Bytes that are read at once.
_PIECE = 1 << 20


@dataclass(frozen=True)
class Printed:
    """The file of one stream: an end to write to, and one to read from, each a number of this process."""

    writing: int
    reading: int

    @classmethod
    def new(cls, room: Path) -> Printed:
        """Return a new file in *room* that no name leads to."""
        writing, path = tempfile.mkstemp(dir=room)
        os.close(writing)
        writing, reading = os.open(path, os.O_WRONLY | os.O_APPEND), os.open(path, os.O_RDONLY)
        Path(path).unlink()
        return cls(writing, reading)

    def rest(self) -> bytes:
        """Return what has been printed since anybody read last."""
        found = b""
        while piece := os.read(self.reading, _PIECE):
            found += piece
        return found

    def close(self) -> None:
        """Let go of it."""
        os.close(self.writing)
        os.close(self.reading)


class CellStream(io.TextIOBase):
    """``sys.stdout`` or ``sys.stderr`` of cells.

    Parameters
    ----------
    name : str
        ``stdout`` or ``stderr``.
    printed : Printed
        Its file, which is also what the process has below Python.
    tell : callable
        Called at each flush with what came since the last one.
    """

    encoding = "UTF-8"

    def __init__(self, name: str, printed: Printed, tell: Callable[[str, str], object]) -> None:
        super().__init__()
        self.name, self._printed, self._tell = name, printed, tell
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._process = os.getpid()
        self._cell: dict[str, Any] = {}
        self._cell_here: contextvars.ContextVar[dict[str, Any]] = contextvars.ContextVar("cell")

    def set_parent(self, parent: Mapping[str, Any]) -> None:
        """Note which cell runs from now on (called by ipykernel)."""
        self._cell = dict(parent["header"])
        self._cell_here.set(self._cell)

    def fileno(self) -> int:
        """Return what it writes to."""
        return self._printed.writing

    def writable(self) -> bool:
        """Return that it can be written to."""
        return True

    def write(self, text: str) -> int:
        """Print *text*; what a task of an earlier cell prints belongs to no cell any more."""
        if not isinstance(text, str):
            message = f"write() argument must be str, not {type(text)}"
            raise TypeError(message)
        if self._cell_here.get(self._cell) == self._cell:
            _write(self._printed.writing, text)
        return len(text)

    def flush(self) -> None:
        """Tell what was printed; what a fork of the cells prints is told by the cells."""
        if os.getpid() == self._process and (text := self._decoder.decode(self._printed.rest())):
            self._tell(self.name, text)


def _write(handle: int, text: str) -> None:
    try:
        content = text.encode("utf-8", errors="surrogateescape")
    except UnicodeEncodeError:
        content = text.encode("utf-8", errors="replace")
    while content:
        content = content[os.write(handle, content) :]
