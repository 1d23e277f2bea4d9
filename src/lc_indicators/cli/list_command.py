"""``lc-indicators list``: what there is to report on, as a plain table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Annotated

import typer

from lc_indicators.cli.app import Data, Debug


class Listed(StrEnum):
    """What can be listed."""

    AREAS = "areas"
    INDICATORS = "indicators"
    PERIODS = "periods"
    SOURCES = "sources"


def listing(
    what: Annotated[Listed, typer.Argument(help="What to list.")],
    *,
    language: Annotated[
        str, typer.Option("--language", "-l", help="The language of names: vi or en.")
    ] = "en",
    data: Data = None,
    debug: Debug = False,
) -> None:
    """List what the data hold: areas, indicators, periods or sources."""
    del debug
    from lc_indicators.catalogue.contents import contents_of
    from lc_indicators.catalogue.load import load_catalogue
    from lc_indicators.language import as_language

    words = as_language(language)
    for line in table(contents_of(load_catalogue(data), what, language=words)):
        typer.echo(line)


def table(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    """Return *rows* as lines, columns padded to one width; the last is left ragged."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (cell.ljust(width) for cell, width in zip(row[:-1], widths[:-1], strict=True))
        yield "  ".join((*padded, row[-1]))
