"""``lc-indicators audit`` recomputes the claims of a text and prints a verdict on each."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lc_indicators.cli.app import Data, Debug
from lc_indicators.cli.completion import areas, languages, periods

if TYPE_CHECKING:
    from lc_indicators.language import Language
    from lc_indicators.report.audited_text import AuditedText

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
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE…",
            help="Text, HTML, .docx, .xlsx or CSV; - for a pipe. Several are held against each other.",
        ),
    ],
    *,
    form: Annotated[
        Format, typer.Option("--format", "-f", help="For a terminal, for programs, or one page.")
    ] = Format.TABLE,
    language: Annotated[
        str,
        typer.Option(
            help="Language of the verdicts: one of the project's, the first by default.",
            autocompletion=languages,
        ),
    ] = "",
    area: Annotated[
        str,
        typer.Option(
            help="The area that the text speaks of, by its code or name, where it names none.",
            autocompletion=areas,
        ),
    ] = "",
    period: Annotated[
        str,
        typer.Option(
            help="Its period, where it names none: 2015-2020, 2024, 2024-09, 2024-Q3 …",
            autocompletion=periods,
        ),
    ] = "",
    date: Annotated[
        str,
        typer.Option(
            help="When it was written (2020-10-28, 28/10/2020, 2020-10 or 2020): what was known then."
        ),
    ] = "",
    as_of: Annotated[
        str,
        typer.Option(metavar="DATE", help="Hold it against what had been published by then (2025-09-30)."),
    ] = "",
    data: Data = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="In the table, only what is contradicted.")
    ] = False,
    debug: Debug = False,
) -> None:
    """Recompute what a text claims, from the data and from itself. Exit 1 if anything is contradicted."""
    del debug
    from lc_indicators.audit import language_of_text
    from lc_indicators.language import as_language, spoken_languages
    from lc_indicators.report.audited_text import audit_file

    if len(files) > 1:
        _audit_texts(files, form=form, language=language, area=area, as_of=as_of, data=data, quiet=quiet)
        return
    file = files[0]
    text, called = (_piped(), "The standard input") if file == PIPE else (Path(file), "")
    found = audit_file(text, called, area=area, period=period, date=date, data=data, as_of=as_of)
    languages = found.catalogue.languages or spoken_languages()
    if not language:
        # Without a project the verdicts are in the language of the text.
        language = next(iter(found.catalogue.languages), "") or language_of_text(found.audit.text)
    words = as_language(language, languages)
    _print(found, form=form, language=words, title="" if file == PIPE else Path(file).name, quiet=quiet)
    if found.audit.is_contradicted:
        raise typer.Exit(CONTRADICTED)


def _audit_texts(
    files: list[str], *, form: Format, language: str, area: str, as_of: str, data: Path | None, quiet: bool
) -> None:
    from lc_indicators.audit import language_of_text
    from lc_indicators.language import as_language, spoken_languages
    from lc_indicators.report.audited_texts import audit_files, texts_json, texts_lines, texts_page

    found = audit_files([Path(file) for file in files], area=area, as_of=as_of, data=data)
    languages = found.catalogue.languages or spoken_languages()
    first = next(iter(found.catalogue.languages), "") or language_of_text(found.texts[0].audit.text)
    words = as_language(language or first, languages)
    if form is Format.JSON:
        from lc_indicators.audit.audit_json import json_text

        typer.echo(json_text(texts_json(found)))
    elif form is Format.HTML:
        typer.echo(texts_page(found, language=words))
    else:
        from lc_indicators.cli.terminal import print_lines

        print_lines(texts_lines(found, language=words, contradicted_only=quiet))
    if found.is_contradicted:
        raise typer.Exit(CONTRADICTED)


def _piped() -> bytes:
    from lc_indicators.audit.files.limits import MOST_FILE_BYTES

    # One byte more than is allowed, so that a pipe without an end is refused and not read.
    return sys.stdin.buffer.read(MOST_FILE_BYTES + 1)


def _print(found: AuditedText, *, form: Format, language: Language, title: str, quiet: bool) -> None:
    if form is Format.JSON:
        from lc_indicators.audit.audit_json import audit_json, json_text

        typer.echo(json_text(audit_json(found.audit, found.catalogue)))
    elif form is Format.HTML:
        from lc_indicators.report import audit_page

        typer.echo(audit_page(found.audit, found.catalogue, language=language, title=title))
    else:
        from lc_indicators.cli.terminal import print_lines
        from lc_indicators.report.audit_as_text import audit_lines

        print_lines(audit_lines(found.audit, found.catalogue, language=language, contradicted_only=quiet))
