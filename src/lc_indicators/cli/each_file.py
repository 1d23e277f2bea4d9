"""Print what came of the files that a command was given, and choose the exit code."""

from __future__ import annotations

from collections.abc import Iterable

import typer

from lc_indicators.catalogue.file_outcomes import FileOutcome, FileState
from lc_indicators.cli.app import ERROR, say_error

NO = 1


def print_outcome(outcome: FileOutcome) -> None:
    """Print what came of a file: as an error if it could not be read."""
    for line in outcome.lines:
        if outcome.state is FileState.UNREADABLE:
            say_error(line)
        else:
            typer.echo(line)


def exit_for(outcomes: Iterable[FileOutcome]) -> None:
    """Exit 2 if a file could not be read, 1 if one was refused or not done as a whole."""
    worst = max((outcome.state for outcome in outcomes), default=FileState.DONE)
    if worst is not FileState.DONE:
        raise typer.Exit(ERROR if worst is FileState.UNREADABLE else NO)
