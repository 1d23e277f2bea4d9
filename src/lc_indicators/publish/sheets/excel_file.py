"""A workbook as Excel's file: the same bytes for the same report."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from math import ceil
from typing import Any

from lc_indicators.publish.document.shown_logo import ShownLogo
from lc_indicators.publish.sheets.figure_rows import VALUES
from lc_indicators.publish.sheets.sheet_logo import plain_picture
from lc_indicators.publish.sheets.workbook import Cell, Formula, Sheet, Workbook

#: Characters that a cell holds, and an address.
_LONGEST, _LONGEST_URL = 32_767, 2_079

#: The height of a line in points, and how much of a line words fill where they break.
_LINE, _FILLED = 16, 0.8

#: The paper, as Excel numbers sizes.
_A4 = 9

_FONT = {"font_name": "Arial", "font_size": 12, "valign": "top"}

#: No cell of words is ever taken for a formula, an address or a number.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def to_xlsx(workbook: Workbook) -> bytes:
    """Return *workbook* as the content of an ``.xlsx`` file."""
    import xlsxwriter  # type: ignore[import-untyped] # it brings no types

    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {**_OPTIONS}) as file:
        file.set_properties(
            {
                "title": workbook.title,
                "author": workbook.author,
                "subject": workbook.subject,
                "created": datetime.fromtimestamp(workbook.timestamp, UTC).replace(tzinfo=None),
            }
        )
        looks = _Looks(file)
        for number, sheet in enumerate(workbook.sheets, 1):
            _Page(sheet, file.add_worksheet(sheet.name), looks).write(number=number)
        if workbook.logo:
            _put_logo(workbook.logo, file.worksheets()[0], row=workbook.sheets[0].first_row)
    return content.getvalue()


def _put_logo(logo: ShownLogo, page: Any, *, row: int) -> None:
    from PIL import Image

    plain = io.BytesIO(plain_picture(logo))
    with Image.open(plain) as picture:
        scales = {"x_scale": logo.pixels[0] / picture.width, "y_scale": logo.pixels[1] / picture.height}
    page.insert_image(row, 0, "logo.png", {"image_data": plain, "description": logo.alt, **scales})


class _Looks:
    """The formats of cells, each made once."""

    def __init__(self, file: Any) -> None:
        self._file, self._made = file, dict[frozenset[tuple[str, Any]], Any]()

    def __call__(self, **look: Any) -> Any:
        key = frozenset(look.items())
        if key not in self._made:
            self._made[key] = self._file.add_format(_FONT | look)
        return self._made[key]


@dataclass(frozen=True)
class _Page:
    """A sheet while it is written."""

    sheet: Sheet
    page: Any
    looks: _Looks

    def write(self, *, number: int) -> None:
        """Write the sheet, whose place in the workbook is *number*."""
        sheet = self.sheet
        for place, width in enumerate(sheet.widths):
            self.page.set_column(place, place, width)
        self.page.write_string(0, 0, sheet.title[:_LONGEST], self.looks(bold=True, font_size=15))
        wraps = {} if sheet.heads else {"text_wrap": True}
        for row, line in enumerate(sheet.lines, 1):
            self.page.set_row(row, _LINE * (1 if sheet.heads else self.lines([line.text])))
            self.put(line, row, 0, **wraps)
        self.page.set_landscape()
        self.page.set_paper(_A4)
        self.page.fit_to_pages(1, 0)
        if sheet.rows:
            self.mark_table(number)
        for row, cells in enumerate(sheet.rows, sheet.first_row):
            self.page.set_row(row, _LINE * self.lines([cell.text for cell in cells]))
            for column, cell in enumerate(cells):
                self.put(cell, row, column, text_wrap=True)

    def mark_table(self, number: int) -> None:
        """Say which cells are the table, and which its heads: what a screen reader needs to tell them."""
        sheet, top = self.sheet, self.sheet.first_row - 1
        head = self.looks(bold=True, text_wrap=True, bottom=1)
        options = {
            "name": f"table_{number}",
            "columns": [{"header": words, "header_format": head} for words in sheet.heads],
            "autofilter": False,
            "style": None,
        }
        self.page.repeat_rows(top)
        self.page.set_row(top, _LINE * self.lines(sheet.heads))
        self.page.add_table(top, 0, top + len(sheet.rows), len(sheet.heads) - 1, options)

    def lines(self, words: Sequence[str]) -> int:
        """Return how many lines the longest of *words* takes in its column: programs need be told."""
        widths = zip(words, self.sheet.widths, strict=False)
        longer = (ceil(len(one) / (width * _FILLED)) for one, width in widths if len(one) > width - 2)
        return max(longer, default=1)

    def put(self, cell: Cell, row: int, column: int, **look: Any) -> None:
        """Write a cell as the number, the formula, the link or the words that it is."""
        words, address = cell.text[:_LONGEST], _address(cell)
        indented = {"indent": cell.level} if cell.level else {}
        if cell.number is not None:
            shown = self.looks(num_format=_shown(cell), align="right", indent=1)
            if cell.formula:
                formula = _formula(cell.formula, self.sheet)
                self.page.write_formula(row, column, formula, shown, float(cell.number))
            else:
                self.page.write_number(row, column, float(cell.number), shown)
        elif address:
            linked = self.looks(font_color="#0b5c63", underline=1, **look)
            self.page.write_url(row, column, address, linked, words)
        else:
            self.page.write_string(row, column, words, self.looks(**look, **indented))


def _shown(cell: Cell) -> str:
    if cell.decimals is None:
        return "General"
    return "#,##0" + (f".{'0' * cell.decimals}" if cell.decimals else "")


def _address(cell: Cell) -> str:
    if cell.sheet:
        return f"internal:'{cell.sheet}'!A1"
    return cell.url if len(cell.url) <= _LONGEST_URL else ""


def _formula(formula: Formula, sheet: Sheet) -> str:
    column = chr(ord("A") + VALUES)
    return "=" + "".join(
        one if isinstance(one, str) else f"{column}{sheet.first_row + one + 1}" for one in formula
    )
