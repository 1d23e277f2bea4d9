"""Make workbooks for tests: rows of cells, with formats where a cell is a pair."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Rows = Sequence[Sequence[Any]]


def workbook(*sheets: tuple[str, Rows], then: Callable[[Worksheet], object] | None = None) -> bytes:
    """Return the bytes of a workbook; a cell that is a pair is a value and its number format.

    *then* is called with each sheet, to merge or hide what it wants.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row, values in enumerate(rows, 1):
            for column, value in enumerate(values, 1):
                shown, number_format = value if isinstance(value, tuple) else (value, "General")
                if shown is not None:
                    sheet.cell(row, column, shown).number_format = number_format
        if then:
            then(sheet)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def sheet(*rows: Sequence[Any], then: Callable[[Worksheet], object] | None = None) -> bytes:
    """Return the bytes of a workbook of one sheet."""
    return workbook(("Sheet1", rows), then=then)
