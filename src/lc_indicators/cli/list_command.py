"""``lc-indicators list``: what there is to report on, as a plain table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from lc_indicators.cli.app import Data, Debug

if TYPE_CHECKING:
    from lc_indicators.catalogue.catalogue import Catalogue
    from lc_indicators.language import Language

Rows = list[tuple[str, ...]]


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
    from lc_indicators.catalogue.load import load_catalogue
    from lc_indicators.language import as_language

    words = as_language(language)
    for line in table(rows_of(load_catalogue(data), what, language=words)):
        typer.echo(line)


def rows_of(catalogue: Catalogue, what: Listed, *, language: Language) -> Rows:
    """Return the table of *what*, its head first, each row with its number of observations."""
    observed = catalogue.observations.values()
    if what is Listed.AREAS:
        count = Counter(one.area for one in observed)
        areas = catalogue.areas.values()
        rows = [(one.area, one.kind.kind, str(count[one.area]), one.name[language]) for one in areas]
        return [("area", "kind", "observations", "name"), *rows]
    if what is Listed.INDICATORS:
        count = Counter(one.indicator for one in observed)
        indicators = catalogue.indicators.values()
        rows = [
            (one.indicator, one.unit, str(count[one.indicator]), one.name[language]) for one in indicators
        ]
        return [("indicator", "unit", "observations", "name"), *rows]
    if what is Listed.PERIODS:
        count = Counter(one.period.text for one in observed)
        labels = {one.period.text: one.period.label(language) for one in observed}
        return [
            ("period", "observations", "name"),
            *((key, str(count[key]), labels[key]) for key in sorted(labels)),
        ]
    count = Counter(one.source for one in observed)
    sources = catalogue.sources.values()
    return [
        ("source", "date", "observations", "publisher", "title"),
        *((one.source, one.date, str(count[one.source]), one.publisher, one.title) for one in sources),
    ]


def table(rows: Rows) -> Iterable[str]:
    """Return *rows* as lines, columns padded to one width; the last is left ragged."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (cell.ljust(width) for cell, width in zip(row[:-1], widths[:-1], strict=True))
        yield "  ".join((*padded, row[-1]))
