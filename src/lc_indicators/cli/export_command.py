"""``lc-indicators export`` writes observations as a table that other programs read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from lc_indicators.cli.app import Data, Debug, Quiet, say
from lc_indicators.cli.completion import areas, exports, indicators, languages, periods, sources
from lc_indicators.errors import OutputError


def export(
    *,
    form: Annotated[
        str,
        typer.Option("--format", "-f", help="tidy-csv, sdmx-csv or json-stat.", autocompletion=exports),
    ] = "tidy-csv",
    indicator: Annotated[
        list[str],
        typer.Option(
            help="An indicator by its id, may be repeated; all by default.", autocompletion=indicators
        ),
    ] = [],  # noqa: B006 - typer copies it
    area: Annotated[
        list[str],
        typer.Option(
            help="An area by its code or name, several between commas; all by default.", autocompletion=areas
        ),
    ] = [],  # noqa: B006 - likewise
    period: Annotated[
        list[str],
        typer.Option(
            help="What lies within it: 2015-2020, 2024-Q3 or in words; all by default.",
            autocompletion=periods,
        ),
    ] = [],  # noqa: B006 - likewise
    source: Annotated[
        list[str],
        typer.Option(help="A source by its id, may be repeated; all by default.", autocompletion=sources),
    ] = [],  # noqa: B006 - likewise
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File to write to, instead of the terminal.")
    ] = None,
    language: Annotated[
        str,
        typer.Option(
            "--language",
            "-l",
            help="Of names beside codes; English by default, where the project has it.",
            autocompletion=languages,
        ),
    ] = "",
    data: Data = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Write observations as a table: digits as printed, unit, status, note, source, date and stage.

    `lc-indicators import table` reads it without loss. Derivations hold no value and are left out.
    """
    del debug
    from lc_indicators.catalogue.exporters import export as exported
    from lc_indicators.catalogue.load import load_catalogue
    from lc_indicators.language import OWN_LANGUAGE, as_language

    catalogue = load_catalogue(data)
    main = OWN_LANGUAGE if OWN_LANGUAGE in catalogue.languages else catalogue.languages[0]
    found = exported(
        catalogue, form, language=as_language(language or main, catalogue.languages),
        indicators=indicator, areas=area, periods=period, sources=source,
    )  # fmt: skip
    _write(output, found.content)
    left = f"; derivations left out: {found.derivations}" if found.derivations else ""
    say(f"{output or form}: observations: {found.observations}{left}", quiet=quiet, err=True)


def _write(output: Path | None, content: bytes) -> None:
    if output is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    from lc_indicators.files import write_whole

    try:
        write_whole(output, content, mode=0o644)
    except OSError as error:
        raise OutputError(str(output), error.strerror or str(error), option="--output") from error
