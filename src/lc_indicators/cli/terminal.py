"""Lines on a terminal, as wide as it is and coloured; in a pipe each fact is one line, for grep."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass

import typer


@dataclass(frozen=True)
class Line:
    """One fact, which may take several lines of a terminal."""

    words: str
    indent: int = 0
    #: As rich names it: "bold red".
    style: str = ""


def print_lines(lines: Iterable[Line]) -> None:
    """Print *lines* to the standard output."""
    if not sys.stdout.isatty():
        for line in lines:
            typer.echo(" " * line.indent + line.words)
        return
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(file=sys.stdout, highlight=False)
    for line in lines:
        console.print(Padding(Text(line.words, style=line.style), (0, 0, 0, line.indent)))
