"""Read a file as text with the tables in it: text files and documents, sheets and CSV.

Sheets and CSV are read as the importers read them, and written out as text, so that each cell has a place
in it: the digits are those that the file shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from lc_indicators.audit.files import read_text_file
from lc_indicators.audit.files.limits import MOST_FILE_BYTES
from lc_indicators.audit.files.text_tables import rows_of_tables, tables_in
from lc_indicators.audit.tables.audited_table import AuditedTable, Written, table_of_rows
from lc_indicators.catalogue.importers.csv_text import csv_of
from lc_indicators.catalogue.importers.sheet_tables import tables_of
from lc_indicators.catalogue.importers.sheets import Sheet, is_workbook, sheets_of
from lc_indicators.errors import TableRefusedError, TextError

_CSV_NAMES = frozenset({".csv", ".tsv"})
_SAVE_ANEW = "open it in Excel or LibreOffice, correct that, and save it again"


@dataclass(frozen=True)
class Document:
    """A text and the tables in it, whose cells say where in the text they stand."""

    text: str
    tables: tuple[AuditedTable, ...]


def read_document(file: Path | bytes, name: str = "") -> Document:
    r"""Return what a reader sees of a file.

    Parameters
    ----------
    file : Path or bytes
        Plain text, HTML, a Word document, an Excel workbook or CSV, or what is in one.
    name : str
        What errors call it, and what tells its kind where its content does not; the file's own by default.

    Raises
    ------
    TextError
        It cannot be read: see :func:`~lc_indicators.audit.files.read_text_file`.

    Examples
    --------
    >>> found = read_document(b"Area;2019;2020\nA;10;12\nB;20;25\n", "a.csv")
    >>> found.text, found.tables[0].headings
    ('Area\t2019\t2020\nA\t10\t12\nB\t20\t25\n', ('2019', '2020'))
    """
    called = name or (str(file) if isinstance(file, Path) else "")
    ending = PurePath(called).suffix.lower()
    content = file if isinstance(file, bytes) else _begun(file)
    if is_workbook(content) if content.startswith(b"PK") else ending in _CSV_NAMES:
        try:
            return _of_sheets(_sheets(content))
        except TableRefusedError as error:
            if content.startswith(b"PK"):
                raise TextError(called or "The workbook", error.reason, _SAVE_ANEW) from None
    text = read_text_file(file if isinstance(file, Path) else content, name)
    return Document(text, tables_of_text(text))


def tables_of_text(text: str) -> tuple[AuditedTable, ...]:
    """Return the tables in a text, each named by the line above it."""
    found = []
    for (start, _), rows in zip(tables_in(text), rows_of_tables(text), strict=True):
        above = [line for line in text[:start].splitlines()[-3:] if line.strip()]
        name = " ".join(above[-1].split()) if above else ""
        table = table_of_rows([[Written(words, at) for words, at in row] for row in rows], name)
        found += [table] if table else []
    return tuple(found)


def _begun(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(MOST_FILE_BYTES + 1)
    except (OSError, ValueError):
        # Reading it as a text says what is wrong.
        return b""


def _sheets(content: bytes) -> Iterator[Sheet]:
    if not content.startswith(b"PK"):
        rows = csv_of(content).rows
        width = max(len(cells) for _, cells in rows)
        yield Sheet("", [(line, [*cells, *[""] * (width - len(cells))]) for line, cells in rows])
        return
    for sheet in sheets_of(content):
        if sheet.refused:
            raise TableRefusedError(f"sheet {sheet.name!r}: {sheet.refused}")
        yield sheet


def _places(sheet: Sheet) -> dict[int, str]:
    """Return what a workbook calls the place of each cell, by the identity of its words: C7."""
    from openpyxl.utils import get_column_letter

    return {
        id(cell): f"{get_column_letter(sheet.first_column + at)}{line}"
        for line, cells in sheet.rows
        for at, cell in enumerate(cells)
        if cell and sheet.name
    }


def _of_sheets(sheets: Iterable[Sheet]) -> Document:
    """Return sheets as a text, a row a line, with their tables."""
    parts: list[str] = []
    found: list[AuditedTable] = []
    length = 0

    def put(words: str) -> int:
        nonlocal length
        parts.append(words)
        length += len(words)
        return length - len(words)

    for sheet in sheets:
        places = _places(sheet)
        for table in tables_of(sheet.rows):
            put("\n\n" if parts else "")
            above = [text for text in table.texts_above() if text]
            put("".join(f"{line}\n" for line in above) + ("\n" if above else ""))
            rows = []
            for _, cells in table.rows:
                row = []
                for place, cell in enumerate(cells):
                    put("\t" if place else "")
                    row.append(Written(cell, put(str(cell)), places.get(id(cell), "")))
                rows.append(row)
                put("\n")
            put("".join(f"\n{text}" for _, cells in table.below for text in dict.fromkeys(cells) if text))
            name = " – ".join(dict.fromkeys(filter(None, (sheet.name, *above[:1]))))
            made = table_of_rows(rows, name)
            found += [made] if made else []
    return Document("".join(parts), tuple(found))
