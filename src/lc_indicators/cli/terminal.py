"""Print lines on a terminal in colour and as wide as it is.

In a pipe each fact is one line, so that grep finds it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

import typer

from lc_indicators.audit import Outcome
from lc_indicators.report.audit_as_text import TextLine

#: As rich names them.
_COLOURS = {Outcome.CONTRADICTED: "bold red", Outcome.SUPPORTED: "bold green", Outcome.UNDECIDABLE: "yellow"}


def print_lines(lines: Iterable[TextLine]) -> None:
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
        style = _COLOURS[line.outcome] if line.outcome else "bold" if line.is_heading else ""
        console.print(Padding(Text(line.words, style=style), (0, 0, 0, line.indent)))
