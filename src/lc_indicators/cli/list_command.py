"""``lc-indicators list`` prints what reports can be made of, as a plain table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lc_indicators.cli.app import Data, Debug
from lc_indicators.cli.completion import languages
from lc_indicators.cli.json_shapes import Form, ListShape, TextOrJson, print_json


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


#: The column that counts; all others hold codes and words, even where these look like numbers.
COUNT = "observations"

#: Where words are looked for that do not say in which list.
SOUGHT = (Listed.INDICATORS, Listed.AREAS, Listed.SOURCES)


def _what(text: str) -> str:
    if text not in {*Listed} and not text.strip():
        raise typer.BadParameter(f"nothing to look for; there is {', '.join(Listed)}")
    return text


def listing(
    what: Annotated[
        str,
        typer.Argument(
            help=f"What to list: {', '.join(Listed)}; or words to find indicators, areas and sources by.",
            autocompletion=lambda: [*Listed],
            callback=_what,
        ),
    ],
    words: Annotated[
        list[str] | None,
        typer.Argument(help="Only what has these words, with or without accents.", show_default=False),
    ] = None,
    *,
    language: Annotated[
        str,
        typer.Option(
            "--language",
            "-l",
            help="The language of names: one of the project's; English by default, where it is one.",
            autocompletion=languages,
        ),
    ] = "",
    form: Form = TextOrJson.TEXT,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """List what the data hold (areas to sources), or what the library offers (charts to outputs).

    Charts are forms to draw, formats tables to import, exports tables to write, outputs files of a report.
    Words find things by their names in any language: `list "ngheo"`, `list areas "lai chau"`.
    """
    del debug
    wanted = " ".join([] if words is None else words)
    kinds = (Listed(what),) if what in {*Listed} else SOUGHT
    sought = wanted if what in {*Listed} else f"{what} {wanted}"
    found = {kind: _rows(kind, language, sought=sought, data=data) for kind in kinds}
    if form is TextOrJson.JSON:
        whole: list[dict[str, str | int]] = [
            {"list": kind, **row} if len(kinds) > 1 else row for kind in kinds for row in _named(found[kind])
        ]
        print_json(ListShape(what=what if len(kinds) == 1 else "", rows=whole))
    else:
        shown = [rows for rows in found.values() if len(rows) > 1 or len(kinds) == 1]
        for rows in shown:
            for line in table(rows):
                typer.echo(line)
    if sought.strip() and all(len(rows) == 1 for rows in found.values()):
        typer.echo(f"Nothing has {sought.strip()!r} in its name.", err=True)
        raise typer.Exit(1)


def _rows(kind: Listed, language: str, *, sought: str, data: Path | None) -> list[tuple[str, ...]]:
    from lc_indicators.catalogue.contents import contents_of, with_words
    from lc_indicators.catalogue.load import load_catalogue
    from lc_indicators.language import OWN_LANGUAGE, as_language
    from lc_indicators.report.registries import REGISTRIES, registry_of

    if kind in REGISTRIES:
        rows = registry_of(kind, language=as_language(language or OWN_LANGUAGE))
        return with_words(rows, sought, rows)
    catalogue = load_catalogue(data)
    main = OWN_LANGUAGE if OWN_LANGUAGE in catalogue.languages else catalogue.languages[0]
    rows = contents_of(catalogue, kind, language=as_language(language or main, catalogue.languages))
    spelled = (contents_of(catalogue, kind, language=one) for one in catalogue.languages)
    return with_words(rows, sought, *spelled)


def _named(rows: Sequence[Sequence[str]]) -> list[dict[str, str | int]]:
    """Return the rows by the names of their columns; codes stay text, "2020" and "01" too."""
    head, *body = rows
    return [
        {name: int(cell) if name == COUNT else cell for name, cell in zip(head, row, strict=True)}
        for row in body
    ]


def table(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    """Return *rows* as lines, columns padded to one width; the last is left ragged."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (cell.ljust(width) for cell, width in zip(row[:-1], widths[:-1], strict=True))
        yield "  ".join((*padded, row[-1]))
