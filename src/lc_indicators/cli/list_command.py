"""``lc-indicators list`` prints what reports can be made of, as a plain table."""

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
    CHARTS = "charts"
    METRICS = "metrics"
    FORMATS = "formats"
    EXPORTS = "exports"
    OUTPUTS = "outputs"


def listing(
    what: Annotated[Listed, typer.Argument(help="What to list.")],
    *,
    language: Annotated[
        str,
        typer.Option(
            "--language",
            "-l",
            help="The language of names: one of the project's; English by default, where it is one.",
        ),
    ] = "",
    data: Data = None,
    debug: Debug = False,
) -> None:
    """List what the data hold (areas to sources), or what the library offers (charts to outputs).

    Charts are forms to draw, formats tables to import, exports tables to write, outputs files of a report.
    """
    del debug
    from lc_indicators.catalogue.contents import contents_of
    from lc_indicators.catalogue.load import load_catalogue
    from lc_indicators.language import OWN_LANGUAGE, as_language
    from lc_indicators.report.registries import REGISTRIES, registry_of

    if what in REGISTRIES:
        rows = registry_of(what, language=as_language(language or OWN_LANGUAGE))
    else:
        catalogue = load_catalogue(data)
        main = OWN_LANGUAGE if OWN_LANGUAGE in catalogue.languages else catalogue.languages[0]
        rows = contents_of(catalogue, what, language=as_language(language or main, catalogue.languages))
    for line in table(rows):
        typer.echo(line)


def table(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    """Return *rows* as lines, columns padded to one width; the last is left ragged."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (cell.ljust(width) for cell, width in zip(row[:-1], widths[:-1], strict=True))
        yield "  ".join((*padded, row[-1]))
