"""Read the sheets of a workbook into rows of cells as they are shown: merged heads filled, dates too."""

from __future__ import annotations

import io
import re
import unicodedata
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any

from lc_indicators.catalogue.importers.encoding import MOST_BYTES
from lc_indicators.catalogue.importers.grid import NumberCell, Row
from lc_indicators.catalogue.importers.printed_cells import is_value
from lc_indicators.catalogue.importers.sheet_numbers import shown, shown_date
from lc_indicators.catalogue.importers.table_labels import whole
from lc_indicators.errors import TableRefusedError
from lc_indicators.language.vietnamese_letters import in_unicode, of_font

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

#: A workbook is packed: unpacked, no more than this.
_MOST_UNPACKED = 10 * MOST_BYTES
#: So many cells no table of an office has.
_MOST_CELLS = 2_000_000

#: A footnote: a number of one or two digits, or a letter.
_RAISED = re.compile(r"[0-9]{1,2}|[^\W\d_]")

Cells = dict[tuple[int, int], str]


@dataclass(frozen=True)
class Sheet:
    """What a sheet shows."""

    name: str
    rows: list[Row]
    #: What is hidden, and which dates were taken as months.
    said: tuple[str, ...] = ()
    #: Why it cannot be read; "" where it can.
    refused: str = ""
    #: The number of the column that rows begin with.
    first_column: int = 1


@dataclass
class _Found:
    """The cells of a sheet as they are read."""

    cells: Cells = field(default_factory=dict)
    #: Cells that are dates with a day.
    days: dict[tuple[int, int], date] = field(default_factory=dict)


def is_workbook(content: bytes) -> bool:
    """Return whether a file is a workbook as Excel has saved it since 2007."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return "xl/workbook.xml" in packed.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def sheets_of(content: bytes) -> list[Sheet]:
    """Return the sheets of a workbook that hold anything and are not hidden.

    Raises
    ------
    TableRefusedError
        It cannot be read, or none of its sheets holds anything.
    """
    values, formulas = _opened(content, computed=True), _opened(content, computed=False)
    hidden = [sheet.title for sheet in values.worksheets if sheet.sheet_state != "visible"]
    said = (f"sheets that are hidden, not read: {', '.join(hidden)}",) if hidden else ()
    sheets = []
    for sheet in values.worksheets:
        if sheet.title in hidden:
            continue
        try:
            sheets.append(_sheet(sheet, formulas[sheet.title], said))
        except TableRefusedError as error:
            sheets.append(Sheet(sheet.title, [], refused=error.reason))
    sheets = [sheet for sheet in sheets if sheet.rows or sheet.refused]
    if not sheets:
        raise TableRefusedError("none of its sheets holds anything")
    return sheets


def _opened(content: bytes, *, computed: bool) -> Workbook:
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            size = sum(one.file_size for one in packed.infolist())
        with warnings.catch_warnings():
            # Of parts that hold no figures: drawings, checks of input.
            warnings.simplefilter("ignore")
            small = size <= _MOST_UNPACKED
            book = (
                load_workbook(io.BytesIO(content), data_only=computed, rich_text=computed) if small else None
            )
    except Exception as error:  # noqa: BLE001 - a damaged workbook fails in any way
        reason = str(error).splitlines()[0][:80] if str(error) else type(error).__name__
        raise TableRefusedError(
            f"the workbook is damaged ({reason}): open it in Excel or LibreOffice and save it anew as .xlsx"
        ) from None
    if book is None:
        raise TableRefusedError(
            f"unpacked it has more than {_MOST_UNPACKED // 1_000_000} MB: it is no such table"
        )
    return book


def _sheet(sheet: Worksheet, formulas: Worksheet, said: tuple[str, ...]) -> Sheet:
    if len(sheet._cells) > _MOST_CELLS:  # noqa: SLF001 - max_row counts rows that are empty
        raise TableRefusedError(
            f"sheet {sheet.title!r} has more than {_MOST_CELLS} cells: it is no such table"
        )
    found = _Found()
    for (row, column), cell in sorted(sheet._cells.items()):  # noqa: SLF001 - the cells that are there
        text = _text(cell, formulas._cells.get((row, column)), found)  # noqa: SLF001 - as above
        if text:
            found.cells[row, column] = text
    more = (*_as_months(found), *_in_unicode(found.cells))
    _fill_merged(sheet, found.cells)
    first = min((column for _, column in found.cells), default=1)
    return Sheet(
        sheet.title, _rows(found.cells), (*said, *_hidden(sheet, found.cells), *more), first_column=first
    )


def _in_unicode(cells: Cells) -> tuple[str, ...]:
    """Write the texts of a sheet in Unicode, where its fonts alone made Vietnamese of them, and say so."""
    texts = {place: text for place, text in cells.items() if not isinstance(text, NumberCell)}
    _, letters = in_unicode("\n".join(texts.values()))
    if letters:
        whole_text = in_unicode("\n".join(texts.values()))[0].split("\n")
        cells.update(zip(texts, whole_text, strict=True))
    return (f"letters of {letters}, read as Vietnamese",) if letters else ()


def _text(cell: Any, formula: Any, found: _Found) -> str:
    value, where = cell.value, f"cell {cell.coordinate} of sheet {cell.parent.title!r}"
    if value is None:
        if formula is not None and formula.data_type == "f":
            raise TableRefusedError(
                f"{where} is a formula that was never computed: open the file in Excel or LibreOffice and "
                "save it"
            )
        return ""
    if cell.data_type == "e":
        if value != "#N/A":
            raise TableRefusedError(f"{where} holds the error {value}: correct it, or empty the cell")
        return "n/a"
    if isinstance(value, bool):
        return str(value).upper()
    note = f"Comment: {' '.join(cell.comment.text.split())}" if cell.comment else ""
    if isinstance(value, (int, float)):
        number = shown(value, cell.number_format)
        return NumberCell(number, unit=number.unit, note="; ".join(filter(None, (number.note, note))))
    if isinstance(value, (date, time, timedelta)):
        text = shown_date(value, cell.number_format)
        if isinstance(value, date) and text.count("-") == 2:  # noqa: PLR2004 - year, month and day
            found.days[cell.row, cell.column] = value
        return text
    return unicodedata.normalize("NFC", of_font(" ".join(_with_marks(value).split()), cell.font.name or ""))


def _with_marks(value: Any) -> str:
    """Return the text of a cell; raised figures and letters are marks of footnotes, and no digits."""
    if isinstance(value, str):
        return value
    parts = []
    for part in value:
        font = getattr(part, "font", None)
        raised = font is not None and getattr(font, "vertAlign", None) == "superscript"
        text = str(getattr(part, "text", part))
        bare = text.strip().strip("()")
        is_mark = raised and bool(_RAISED.fullmatch(bare))
        parts.append(f" ({bare})" if is_mark else text)
    return "".join(parts)


def _as_months(found: _Found) -> tuple[str, ...]:
    """Write days that are all the first, or all the last, of their months as months, and say so."""
    days = list(found.days.values())
    firsts = all(day.day == 1 for day in days)
    lasts = all((day + timedelta(days=1)).day == 1 for day in days)
    if not days or not (firsts or lasts):
        return ()
    yearly = all(day.month == 1 for day in days) and firsts and len({day.year for day in days}) > 1
    for place, day in found.days.items():
        found.cells[place] = f"{day:%Y}" if yearly else f"{day:%Y-%m}"
    what, which = "years" if yearly else "months", "first" if firsts else "last"
    return (f"dates taken as {what}: {len(days)}, each the {which} day of one",)


def _fill_merged(sheet: Worksheet, cells: Cells) -> None:
    """Put the text of merged cells into each of them; a figure stays where it is, and so does a title."""
    for merged in sheet.merged_cells.ranges:
        text = cells.get((merged.min_row, merged.min_col), "")
        alone = not any(
            row == merged.min_row and not merged.min_col <= column <= merged.max_col for row, column in cells
        )
        if not text or (is_value(text) and not whole(text)) or (alone and merged.min_row == merged.max_row):
            continue
        for row in range(merged.min_row, merged.max_row + 1):
            for column in range(merged.min_col, merged.max_col + 1):
                cells[row, column] = text


def _hidden(sheet: Worksheet, cells: Mapping[tuple[int, int], str]) -> Iterator[str]:
    from openpyxl.utils import column_index_from_string, get_column_letter

    rows = sorted(
        {row for row, _ in cells if row in sheet.row_dimensions and sheet.row_dimensions[row].hidden}
    )
    if rows:
        yield f"rows that are hidden, and read: {', '.join(map(str, rows))}"
    wide: set[int] = set()
    for letter, one in sheet.column_dimensions.items():
        if one.hidden:
            first = one.min or column_index_from_string(letter)
            wide.update(range(first, (one.max or first) + 1))
    columns = sorted({column for _, column in cells} & wide)
    if columns:
        yield f"columns that are hidden, and read: {', '.join(map(get_column_letter, columns))}"


def _rows(cells: Cells) -> list[Row]:
    if not cells:
        return []
    columns = [column for _, column in cells]
    first, last = min(columns), max(columns)
    return [
        (row, [cells.get((row, column), "") for column in range(first, last + 1)])
        for row in sorted({row for row, _ in cells})
    ]
