"""How far a report is: a bar on a terminal, plain lines elsewhere, nothing when asked to be quiet.

What is said here goes to the standard error stream; the clock is used to tell people how long things took
and never reaches a file.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Protocol, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID

#: Seconds between two plain lines about cells.
PATIENCE = 5.0


class Progress(Protocol):
    """What a run tells while it goes on."""

    def begin(self, title: str, *, cells: int) -> None:
        """Say that *title* starts: a notebook of so many cells."""

    def cell(self, number: int) -> None:
        """Say that the cell of this number, from 1, runs now."""

    def stage(self, words: str) -> None:
        """Say what is done after the last cell."""

    def end(self, words: str) -> None:
        """Say that this one is over, and how."""


class Silent:
    """Says nothing (``--quiet``)."""

    def begin(self, title: str, *, cells: int) -> None:
        """Say nothing."""

    def cell(self, number: int) -> None:
        """Say nothing."""

    def stage(self, words: str) -> None:
        """Say nothing."""

    def end(self, words: str) -> None:
        """Say nothing."""


class Lines:
    """Plain lines for a log: the start, a cell every few seconds, each stage, the end."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._title, self._cells = "", 0
        self._started = self._spoke = 0.0

    def begin(self, title: str, *, cells: int) -> None:
        """Print the title and the number of cells."""
        self._title, self._cells = title, cells
        self._started = time.monotonic()
        self._say(f"running {cells} cells")

    def cell(self, number: int) -> None:
        """Print the cell's number, unless a line was printed a moment ago."""
        if time.monotonic() - self._spoke >= PATIENCE:
            self._say(f"cell {number} of {self._cells}{self._elapsed()}")

    def stage(self, words: str) -> None:
        """Print the stage."""
        self._say(f"{words}{self._elapsed()}")

    def end(self, words: str) -> None:
        """Print how it ended and how long it took."""
        self._say(f"{words}{self._elapsed()}")

    def _elapsed(self) -> str:
        return f" ({time.monotonic() - self._started:.0f} s)"

    def _say(self, words: str) -> None:
        self._spoke = time.monotonic()
        print(f"{self._title}: {words}", file=self._stream, flush=True)


class Bar:
    """One line on a terminal that moves, and one that stays when a report is done."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._title, self._cells = "", 0
        self._started = 0.0
        self._shown: RichProgress | None = None
        self._task: TaskID | None = None

    def begin(self, title: str, *, cells: int) -> None:
        """Show the bar."""
        self._title, self._cells = title, cells
        self._started = time.monotonic()
        self._shown = _rich_progress(self._stream)
        self._task = self._shown.add_task(f"{title}: starting", total=cells)
        self._shown.start()

    def cell(self, number: int) -> None:
        """Move the bar to the cell that runs."""
        self._update(f"cell {number} of {self._cells}", completed=number - 1)

    def stage(self, words: str) -> None:
        """Show the stage on the full bar."""
        self._update(words, completed=self._cells)

    def end(self, words: str) -> None:
        """Take the bar away and leave one line."""
        if self._shown is not None:
            self._shown.stop()
            self._shown = None
        print(
            f"{self._title}: {words} ({time.monotonic() - self._started:.0f} s)",
            file=self._stream,
            flush=True,
        )

    def _update(self, words: str, *, completed: int) -> None:
        if self._shown is not None and self._task is not None:
            self._shown.update(self._task, description=f"{self._title}: {words}", completed=completed)


def progress_for(stream: TextIO, *, quiet: bool) -> Progress:
    """Return the way of telling that fits *stream*."""
    if quiet:
        return Silent()
    return Bar(stream) if stream.isatty() else Lines(stream)


def _rich_progress(stream: TextIO) -> RichProgress:
    from rich.console import Console
    from rich.progress import BarColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as RichProgress

    columns = (
        SpinnerColumn(),
        # Titles are data: no markup in them.
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TimeElapsedColumn(),
    )
    return RichProgress(*columns, console=Console(file=stream), transient=True)
