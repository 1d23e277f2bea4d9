"""Tell people how a build goes on.

A terminal gets a bar, a log lines; a failure is a line, and a batch ends with a table.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lc_indicators.build.job import JobOutcome, State
from lc_indicators.publish.run.progress import LiveLine, Progress, progress_for

if TYPE_CHECKING:
    from rich.progress import ProgressColumn
    from rich.table import Table


class BuildListener:
    """Hears how a build goes on.  This one tells nobody; others override what they have an ear for."""

    def says(self, words: str) -> None:
        """Hear what is worth knowing."""

    def warns(self, words: str) -> None:
        """Hear what is wrong with a worker."""

    def errs(self, words: str) -> None:
        """Hear what was not done."""

    def foresees(self, outcome: JobOutcome) -> None:
        """Hear, in a dry run, what would come of a report, and why."""

    def progress(self) -> Progress:
        """Return what hears how far one report is, where they are built one after the other."""
        return progress_for(sys.stderr, quiet=True)

    def writes(self, file: Path) -> None:
        """Hear of a file for people to open; it may have been there before."""

    def batch_begins(self, total: int) -> None:
        """Hear that so many reports are built on workers from now on."""

    def starts(self, title: str) -> None:
        """Hear that a worker has this report now."""

    def ends(self, outcome: JobOutcome) -> None:
        """Hear what came of a report of the batch."""

    def batch_ends(self, outcomes: Sequence[JobOutcome]) -> None:
        """Hear that the batch is over, and what came of all reports; of none where it was stopped."""


class TerminalListener(BuildListener):
    """Tells on the standard error stream; quiet, of failures only.  Files go to the standard output."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._quiet = quiet
        self._line = LiveLine(sys.stderr)
        self._total, self._running, self._started = 0, 0, 0.0
        self._states: Counter[State] = Counter()

    def says(self, words: str) -> None:
        """Print it, unless quiet."""
        if not self._quiet:
            self._line.say(words)

    def warns(self, words: str) -> None:
        """Print it."""
        self._line.say(words)

    def errs(self, words: str) -> None:
        """Print it as an error."""
        self._line.say(f"Error: {words}")

    def foresees(self, outcome: JobOutcome) -> None:
        """Print it, unless quiet."""
        words = f"{outcome.state}: {outcome.words}" if outcome.words else str(outcome.state)
        self.says(f"{outcome.title}: {words}")

    def progress(self) -> Progress:
        """Return a bar, or lines."""
        return progress_for(sys.stderr, quiet=self._quiet)

    def writes(self, file: Path) -> None:
        """Print the path of the file as people here would write it, unless quiet."""
        if not self._quiet:
            print(short(file), flush=True)  # noqa: T201 - what the command says

    def batch_begins(self, total: int) -> None:
        """Show the bar."""
        self._total, self._started = total, time.monotonic()
        if not self._quiet:
            self._line.start("starting", total=total, columns=_columns)

    def starts(self, title: str) -> None:
        """Count it as running."""
        del title
        self._running += 1
        self._show()

    def ends(self, outcome: JobOutcome) -> None:
        """Count it, and print a failure."""
        self._running -= 1
        self._states[outcome.state] += 1
        if outcome.state is State.FAILED:
            self._line.say(f"{outcome.title}: failed: {' '.join(outcome.words.split())}")
        self._show()

    def batch_ends(self, outcomes: Sequence[JobOutcome]) -> None:
        """Take the bar away, and print the table unless quiet."""
        self._line.close()
        if outcomes and not self._quiet:
            from rich.console import Console

            table = summary(outcomes, seconds=time.monotonic() - self._started)
            Console(file=sys.stderr, highlight=False, soft_wrap=True).print(table)

    def _show(self) -> None:
        if not self._quiet:
            done, counts = self._states.total(), self._counts()
            line = f"{done} of {self._total}: {counts}{self._left()}"
            self._line.move(counts, completed=done, line=line)

    def _counts(self) -> str:
        failed = self._states[State.FAILED]
        return f"{self._states.total() - failed} done, {failed} failed, {self._running} running"

    def _left(self) -> str:
        done = self._states.total()
        if not done:
            return ""
        seconds = (time.monotonic() - self._started) / done * (self._total - done)
        return f", about {span(seconds)} left"


def summary(outcomes: Sequence[JobOutcome], *, seconds: float) -> Table:
    """Return the table of a batch: how many reports ended how, and what a built one took."""
    from rich.table import Table

    table = Table("reports", "number", "", box=None, pad_edge=False)
    table.columns[1].justify = "right"
    built = [one for one in outcomes if one.state is State.BUILT]
    failed = [one.title for one in outcomes if one.state is State.FAILED]
    each = f"in {span(seconds)}, {seconds / len(built):.1f} s each" if built else ""
    table.add_row(State.BUILT, str(len(built)), each)
    table.add_row(State.CURRENT, str(len(outcomes) - len(built) - len(failed)))
    table.add_row(State.FAILED, str(len(failed)), "; ".join(failed))
    return table


def span(seconds: float) -> str:
    """Return a span of time in words, to the second below two minutes, to the minute above.

    Examples
    --------
    >>> span(7.2), span(119.4), span(3600)
    ('7 s', '119 s', '60 min')
    """
    whole = round(seconds)
    return f"{whole} s" if whole < 120 else f"{round(seconds / 60)} min"  # noqa: PLR2004 - two minutes


def short(path: Path) -> str:
    """Return a path as people in the working directory would write it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _columns() -> tuple[str | ProgressColumn, ...]:
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn

    words = TextColumn("{task.description}", markup=False)
    return MofNCompleteColumn(), BarColumn(), words, TimeRemainingColumn()
