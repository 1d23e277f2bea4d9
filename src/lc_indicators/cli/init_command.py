"""``lc-indicators init`` makes a project of one's own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from lc_indicators.cli.app import Debug
from lc_indicators.cli.completion import spoken


def init(
    folder: Annotated[
        Path, typer.Argument(help="The folder of the project, by default this one; it may be there already.")
    ] = Path(),
    *,
    areas: Annotated[
        str,
        typer.Option(
            help="Names between commas, or a CSV file with a column name and perhaps code, kind, parent."
        ),
    ] = "",
    languages: Annotated[
        str,
        typer.Option(
            help="Languages of the reports by their codes, the main one first: en, or en,fr.",
            autocompletion=spoken,
        ),
    ] = "",
    title: Annotated[str, typer.Option(help="What the project is called.")] = "",
    publisher: Annotated[str, typer.Option(help="Who publishes its reports.")] = "",
    tables: Annotated[
        list[Path],
        typer.Option(
            "--from",
            metavar="TABLE",
            help="A table to begin with (.px, JSON-stat, SDMX-CSV, CSV, .xlsx); may be repeated.",
        ),
    ] = [],  # noqa: B006 - typer copies it
    area: Annotated[
        str, typer.Option(help="The area that is reported unasked, and that of tables that name none.")
    ] = "",
    debug: Debug = False,
) -> None:
    """Make a project: data, settings, notebooks, README. `lc-indicators report` in it works at once.

    What is not given is asked for where somebody can answer. Nothing that stands in the folder is written
    over. Without tables of its own it has sample figures, which every report says.
    """
    del debug
    from lc_indicators.project import Answers, initiated

    answers = Answers(
        folder=folder, areas=areas, languages=languages, title=title, publisher=publisher,
        tables=tables, area=area,
    )  # fmt: skip
    for line in initiated(answers, ask=_ask if sys.stdin.isatty() else None):
        typer.echo(line)


def _ask(question: str, otherwise: str) -> str:
    answer: str = typer.prompt(question, default=otherwise, err=True)
    return answer.strip()
