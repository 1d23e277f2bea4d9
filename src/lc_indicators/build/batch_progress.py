"""How far a batch is: a bar on a terminal, lines elsewhere; a line a failure; a table at the end."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, TextIO

from lc_indicators.build.job import Outcome, State

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID
    from rich.table import Table

#: Seconds between two plain lines.
PATIENCE = 5.0


class BatchTelling:
    """Tells people how a batch goes on; quiet, it tells of failures only."""

    def __init__(self, stream: TextIO, *, total: int, quiet: bool) -> None:
        self._stream, self._total, self._quiet = stream, total, quiet
        self._started = self._spoke = time.monotonic()
        self._states: Counter[State] = Counter()
        self._running = 0
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        if stream.isatty() and not quiet:
            self._bar, self._task = _bar(stream, total)

    def starts(self, title: str) -> None:
        """Hear that a worker has a report now."""
        del title
        self._running += 1
        self._show()

    def ends(self, outcome: Outcome) -> None:
        """Hear what came of a report."""
        self._running -= 1
        self._states[outcome.state] += 1
        if outcome.state is State.FAILED:
            self._say(failure_line(outcome))
        self._show()

    def says(self, words: str) -> None:
        """Say what is worth knowing, unless quiet."""
        if not self._quiet:
            self._say(words)

    def warns(self, words: str) -> None:
        """Say what is wrong."""
        self._say(words)

    def close(self) -> None:
        """Take the bar away."""
        if self._bar:
            self._bar.stop()
            self._bar = None

    def _show(self) -> None:
        if self._bar and self._task is not None:
            self._bar.update(self._task, completed=self._states.total(), words=self._counts())
        elif not self._quiet and time.monotonic() - self._spoke >= PATIENCE:
            self._spoke = time.monotonic()
            self._say(f"{self._states.total()} of {self._total}: {self._counts()}{self._left()}")

    def _counts(self) -> str:
        failed = self._states[State.FAILED]
        return f"{self._states.total() - failed} done, {failed} failed, {self._running} running"

    def _left(self) -> str:
        done = self._states.total()
        if not done:
            return ""
        seconds = (time.monotonic() - self._started) / done * (self._total - done)
        return f", about {span(seconds)} left"

    def _say(self, words: str) -> None:
        if self._bar:
            self._bar.console.print(words, markup=False, highlight=False, soft_wrap=True)
        else:
            print(words, file=self._stream, flush=True)


def failure_line(outcome: Outcome) -> str:
    """Return one line on a report that failed."""
    return f"{outcome.title}: failed: {' '.join(outcome.words.split())}"


def summary(outcomes: Sequence[Outcome], *, seconds: float) -> Table:
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


def _bar(stream: TextIO, total: int) -> tuple[Progress, TaskID]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    bar = Progress(
        MofNCompleteColumn(),
        BarColumn(),
        TextColumn("{task.fields[words]}", markup=False),
        TimeRemainingColumn(),
        console=Console(file=stream),
        transient=True,
    )
    task = bar.add_task("", total=total, words="starting")
    bar.start()
    return bar, task
