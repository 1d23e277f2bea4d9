"""Go through the files that a command was given: one that is refused does not keep it from the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import typer

from lc_indicators.cli.app import ERROR, say_error
from lc_indicators.errors import TableRefusedError

NO = 1

#: A line to print, and whether it is good news.
Told = tuple[str, bool]


def for_each_file(files: Iterable[Path], tell: Callable[[Path], Iterable[Told]]) -> None:
    """Print what *tell* says of each file; exit 1 on a refusal or bad news, 2 if a file is unreadable."""
    worst = 0
    for file in files:
        try:
            for line, is_good in tell(file):
                typer.echo(line)
                worst = worst if is_good else max(worst, NO)
        except TableRefusedError as error:
            worst = max(worst, NO)
            typer.echo(f"{file.name}: {error}")
        except OSError as error:
            worst = ERROR
            say_error(f"{file}: {error.strerror or error}")
    if worst:
        raise typer.Exit(worst)
