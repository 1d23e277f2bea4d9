"""Tell people how far a run is: a bar on a terminal, plain lines elsewhere.

What is told goes to the standard error stream; the clock is used to say how long things took and never
reaches a file.
"""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import ProgressColumn

#: Makes the columns of a terminal's line, as rich takes them: only a terminal needs rich.
Columns = Callable[[], tuple["str | ProgressColumn", ...]]

#: Seconds between two plain lines.
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


class LiveLine:
    """One line that moves on a terminal; in a log, a plain line every few seconds."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._spoke = time.monotonic()
        self._bar: RichProgress | None = None

    def start(self, words: str, *, total: int, columns: Columns) -> None:
        """Show the line, if this is a terminal, made of *columns*."""
        self._spoke = time.monotonic()
        if self._stream.isatty():
            from rich.console import Console
            from rich.progress import Progress as RichProgress

            self._bar = RichProgress(*columns(), console=Console(file=self._stream), transient=True)
            self._bar.add_task(words, total=total)
            self._bar.start()

    def move(self, words: str, *, completed: int, line: str, at_once: bool = False) -> None:
        """Show *words* on the terminal's line; a log gets *line*, unless it got one a moment ago."""
        if self._bar:
            self._bar.update(self._bar.task_ids[0], description=words, completed=completed)
        elif at_once or time.monotonic() - self._spoke >= PATIENCE:
            self._spoke = time.monotonic()
            self.say(line)

    def say(self, words: str) -> None:
        """Print a line that stays, above the one that moves."""
        if self._bar:
            self._bar.console.print(words, markup=False, highlight=False, soft_wrap=True)
        else:
            print(words, file=self._stream, flush=True)

    def close(self) -> None:
        """Take the line away."""
        if self._bar:
            self._bar.stop()
            self._bar = None


class ReportProgress:
    """Tells how far one report is: its cells, what is made of them, and how long it took."""

    def __init__(self, stream: TextIO) -> None:
        self._line = LiveLine(stream)
        self._title, self._cells, self._started = "", 0, 0.0

    def begin(self, title: str, *, cells: int) -> None:
        """Show the bar, or print the title and the number of cells."""
        self._title, self._cells, self._started = title, cells, time.monotonic()
        self._line.start(f"{title}: starting", total=cells, columns=_columns)
        self._line.move(
            f"{title}: starting", completed=0, line=f"{title}: running {cells} cells", at_once=True
        )

    def cell(self, number: int) -> None:
        """Show which cell runs."""
        self._move(f"cell {number} of {self._cells}", completed=number - 1)

    def stage(self, words: str) -> None:
        """Show the stage, all cells being done."""
        self._move(words, completed=self._cells, at_once=True)

    def end(self, words: str) -> None:
        """Leave one line: how it ended and how long it took."""
        self._line.close()
        self._line.say(f"{self._title}: {words}{self._elapsed()}")

    def _move(self, words: str, *, completed: int, at_once: bool = False) -> None:
        told = f"{self._title}: {words}"
        self._line.move(told, completed=completed, line=f"{told}{self._elapsed()}", at_once=at_once)

    def _elapsed(self) -> str:
        return f" ({time.monotonic() - self._started:.0f} s)"


def progress_for(stream: TextIO, *, quiet: bool) -> Progress:
    """Return what tells *stream* how far a report is; quiet, it tells nobody."""
    return ReportProgress(io.StringIO() if quiet else stream)


def _columns() -> tuple[str | ProgressColumn, ...]:
    from rich.progress import BarColumn, SpinnerColumn, TextColumn, TimeElapsedColumn

    # Titles are data: no markup in them.
    return SpinnerColumn(), TextColumn("{task.description}", markup=False), BarColumn(), TimeElapsedColumn()
