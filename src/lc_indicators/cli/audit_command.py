"""``lc-indicators audit``: the claims of a text, recomputed, each with a verdict."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lc_indicators.cli.app import Data, Debug
from lc_indicators.errors import NoDataError
from lc_indicators.language import Text

if TYPE_CHECKING:
    from lc_indicators.audit import Audit
    from lc_indicators.catalogue import Catalogue
    from lc_indicators.language import Language

#: Something is contradicted.
CONTRADICTED = 1


#: Stands for the standard input.
PIPE = "-"


class Format(StrEnum):
    """In which form the verdicts come out."""

    TABLE = "table"
    JSON = "json"
    HTML = "html"


def audit(
    file: Annotated[str, typer.Argument(help="Plain text (UTF-8), HTML or .docx; - for the standard input.")],
    *,
    form: Annotated[
        Format, typer.Option("--format", "-f", help="For a terminal, for programs, or one page.")
    ] = Format.TABLE,
    language: Annotated[str, typer.Option(help="Language of the verdicts, vi or en.")] = "vi",
    area: Annotated[
        str, typer.Option(help="The area that the text speaks of, by its code or name, where it names none.")
    ] = "",
    period: Annotated[str, typer.Option(help="Its period, where it names none: 2015-2020, or a year.")] = "",
    date: Annotated[
        str,
        typer.Option(
            help="When it was written (2020-10-28, 28/10/2020, 2020-10 or 2020): what was known then."
        ),
    ] = "",
    data: Data = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="In the table, only what is contradicted.")
    ] = False,
    debug: Debug = False,
) -> None:
    """Recompute what a text claims, from the data and from itself. Exit 1 if anything is contradicted."""
    del debug
    from lc_indicators.audit import audit_text
    from lc_indicators.catalogue.load import VARIABLE, load_catalogue, without_data
    from lc_indicators.catalogue.places import area_named
    from lc_indicators.language import PartialDate, as_language, message
    from lc_indicators.periods import Period

    words = as_language(language)
    if period:
        Period.read_years(period)
    written = PartialDate.parse(date).iso if date else ""
    text = _text(file)
    try:
        catalogue, notes = load_catalogue(data), tuple[Text, ...]()
    except NoDataError:
        if data or area or VARIABLE in os.environ:
            raise
        catalogue, notes = without_data(), (message("cli.audit.alone"),)
    code = area_named(area, catalogue.areas) if area else ""
    found = audit_text(text, catalogue=catalogue, area=code, period=period, date=written)
    found = replace(found, notes=(*notes, *found.notes))
    _print(found, catalogue, form=form, language=words, title=_title(file), quiet=quiet)
    if found.is_contradicted:
        raise typer.Exit(CONTRADICTED)


def _text(file: str) -> str:
    from lc_indicators.audit.files import read_text_file
    from lc_indicators.audit.files.limits import MOST_FILE_BYTES

    if file == PIPE:
        # One byte more than is allowed, so that a pipe without an end is refused and not read.
        return read_text_file(sys.stdin.buffer.read(MOST_FILE_BYTES + 1), "The standard input")
    return read_text_file(Path(file))


def _title(file: str) -> str:
    return "" if file == PIPE else Path(file).name


def _print(
    found: Audit, catalogue: Catalogue, *, form: Format, language: Language, title: str, quiet: bool
) -> None:
    if form is Format.JSON:
        from lc_indicators.audit.audit_json import audit_json, json_text

        typer.echo(json_text(audit_json(found, catalogue)))
    elif form is Format.HTML:
        from lc_indicators.report import audit_page

        typer.echo(audit_page(found, catalogue, language=language, title=title))
    else:
        from lc_indicators.cli.terminal import print_lines
        from lc_indicators.report.audit_as_text import audit_lines

        print_lines(audit_lines(found, catalogue, language=language, contradicted_only=quiet))
