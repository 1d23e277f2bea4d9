"""Print what came of the files that a command was given, and choose the exit code."""

from __future__ import annotations

from collections.abc import Iterable

import typer

from lc_indicators.catalogue.file_outcomes import FileListener, FileOutcome, FileState
from lc_indicators.cli.app import ERROR, say, say_error

NO = 1


def printer(*, quiet: bool) -> FileListener:
    """Return what prints what came of a file; where *quiet*, only if something is wrong with it."""

    def print_outcome(outcome: FileOutcome) -> None:
        for line in outcome.lines:
            if outcome.state is FileState.UNREADABLE:
                say_error(line)
            else:
                say(line, quiet=quiet and outcome.state is FileState.DONE)

    return print_outcome


def exit_for(outcomes: Iterable[FileOutcome]) -> None:
    """Exit 2 if a file could not be read, 1 if one was refused or not done as a whole."""
    worst = max((outcome.state for outcome in outcomes), default=FileState.DONE)
    if worst is not FileState.DONE:
        raise typer.Exit(ERROR if worst is FileState.UNREADABLE else NO)
