"""``lc-indicators diff`` prints what changed from one edition to another."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lc_indicators.cli.app import Debug
from lc_indicators.cli.completion import languages
from lc_indicators.errors import OutputError

if TYPE_CHECKING:
    from lc_indicators.editions.compare import Comparison

#: Something differs.
DIFFERENT = 1


class DiffFormat(StrEnum):
    """In which form the changes come out."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"


def diff(
    old: Annotated[
        str, typer.Argument(metavar="A", help="Folder of an edition, or REVISION:FOLDER as git keeps it.")
    ],
    new: Annotated[str, typer.Argument(metavar="B", help="The other one, likewise.")],
    *,
    form: Annotated[
        DiffFormat, typer.Option("--format", "-f", help="For people, for programs, or one page.")
    ] = DiffFormat.TEXT,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File to write to, instead of the terminal.")
    ] = None,
    language: Annotated[
        str,
        typer.Option(
            help="Of the comparison, by its code; that of the second edition by default.",
            autocompletion=languages,
        ),
    ] = "",
    debug: Debug = False,
) -> None:
    """Compare two editions: figures, verdicts, tables, charts and text, and why. Exit 1 if they differ."""
    del debug
    from lc_indicators.editions.compare import compare, read_edition
    from lc_indicators.language import as_language

    words = as_language(language) if language else None
    comparison = compare(read_edition(old), read_edition(new), language=words)
    text = _written(comparison, form)
    if output is None:
        typer.echo(text)
    else:
        _write(output, text)
    if not comparison.is_same:
        raise typer.Exit(DIFFERENT)


def _written(comparison: Comparison, form: DiffFormat) -> str:
    if form is DiffFormat.JSON:
        from lc_indicators.editions.compare.as_json import comparison_json

        return json.dumps(comparison_json(comparison), ensure_ascii=False, indent=2)
    if form is DiffFormat.HTML:
        from lc_indicators.editions.compare.as_page import comparison_page

        return comparison_page(comparison)
    from lc_indicators.editions.compare import review_text

    return review_text(comparison)


def _write(output: Path, text: str) -> None:
    try:
        output.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise OutputError(str(output), error.strerror or str(error), option="--output") from error
