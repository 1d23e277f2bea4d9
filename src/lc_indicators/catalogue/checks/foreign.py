"""The foreign keys of the schemas: a code names a row of another file.

Frictionless checks them too, but names no column, and copies each table it looks into; the descriptors say
all that is needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from lc_indicators.catalogue.checks.book import Book, Sheet
from lc_indicators.catalogue.checks.finding import Finding
from lc_indicators.errors import UnknownNameError


def foreign_findings(book: Book) -> Iterator[Finding]:
    """Yield the codes that name no row.

    A table that could not be read whole is no witness: the code may stand in a lost row.
    """
    for sheet in book.sheets:
        for key in sheet.schema.get("foreignKeys", []):
            yield from _of_key(sheet, key, book)


def _of_key(sheet: Sheet, key: Mapping[str, Any], book: Book) -> Iterator[Finding]:
    # An empty name is the file itself.
    name = key["reference"]["resource"] or sheet.name
    columns, codes = _names(key["fields"]), _names(key["reference"]["fields"])
    others = [other for other in book.sheets if other.name == name]
    if not others and not book.complete:
        return
    if not others or not set(columns) <= set(sheet.columns) or not set(codes) <= set(others[0].columns):
        message = (
            f"the schema's foreign key leads to {':'.join(codes)} of resource {name!r}, which is not there"
        )
        yield Finding(sheet.file, 0, columns[0], message)
    elif all(other.whole for other in others):
        known = {tuple(line[code] for code in codes) for other in others for line in other.lines}
        yield from _unknown(sheet, columns, known=known, kind=codes[0])


def _unknown(
    sheet: Sheet, columns: list[str], *, known: set[tuple[str, ...]], kind: str
) -> Iterator[Finding]:
    for line in sheet.lines:
        cells = tuple(line[column] for column in columns)
        if any(cells) and cells not in known:
            message = str(UnknownNameError(kind, ":".join(cells), map(":".join, known)))
            yield line.finding(columns[0], message)


def _names(fields: str | list[str]) -> list[str]:
    return [fields] if isinstance(fields, str) else fields
