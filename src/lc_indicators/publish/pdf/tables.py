"""Tables made ready to set: widths of columns, and decimal marks under each other."""

from __future__ import annotations

import re
from typing import Any

from lc_indicators.publish.pdf.printable import LONGEST_RUN
from lc_indicators.wording import Language

Json = dict[str, Any]
Spans = list[Json]

#: Sizes in points that a table may be set in, and how many characters of each fit the width of a page.
SIZES = ((9.0, 102), (8.0, 115), (7.0, 131))

#: Characters that the space between two columns takes.
GAP = 3

#: A row of longer cells may go on over the page.
LONGEST_CELL = 800

#: No column of words asks for more than this before others have what they need.
WIDEST = 60


def prepared_table(table: Json, language: Language) -> Json:
    """Return *table* with a size, a weight for the width of each column, and each cell's tail."""
    columns = table["columns"]
    rows = [_padded(row["cells"], len(columns)) for row in table["rows"]]
    tails = [_tails([row[place] for row in rows], column, language) for place, column in enumerate(columns)]
    size, widths = _widths(columns, rows, tails)
    return {
        "caption": table["caption"],
        "size": size,
        "columns": [
            {"label": column["label"], "unit": column["unit"], "align": column["align"], "width": width}
            for column, width in zip(columns, widths, strict=True)
        ],
        "rows": [
            [{"spans": cell, "tail": tails[place][line]} for place, cell in enumerate(row)]
            for line, row in enumerate(rows)
        ],
        # A row that fits a page stays on one.
        "whole_rows": all(len(words_of(cell)) <= LONGEST_CELL for row in rows for cell in row),
        "notes": table["notes"],
    }


def tail(cell: Spans, language: Language) -> str:
    """Return what stands from the decimal mark of a cell's number to its end: decimals, a mark of status.

    Right-aligned cells whose tails are brought to one width have their decimal marks under each other.

    Examples
    --------
    >>> tail([{"text": "41,79"}, {"text": " [e]"}], "vi"), tail([{"text": "1.250"}], "vi")
    (',79 [e]', '')
    """
    text = words_of(cell)
    number = re.search(r"[0-9][0-9.,]*", text)
    if number is None:
        return ""
    mark = number[0].find("," if language == "vi" else ".")
    return text[number.end() :] if mark < 0 else text[number.start() + mark :]


def words_of(spans: Spans) -> str:
    """Return the words of *spans* alone."""
    return "".join(span["text"] for span in spans)


def _tails(cells: list[Spans], column: Json, language: Language) -> list[str]:
    # Figures with different units after them ("2,3 lần", "4,75 điểm phần trăm") have nothing to align.
    found = [tail(cell, language) for cell in cells] if column["align"] == "right" else []
    units = {re.sub(r"^[^\w\s]?[0-9]*|\[[a-z]+\]", "", end).strip() for end in found if end}
    return [""] * len(cells) if len(units) != 1 else found


def _padded(cells: list[Spans], count: int) -> list[Spans]:
    return [*cells[:count], *([[]] * (count - len(cells)))]


def _widths(
    columns: list[Json], rows: list[list[Spans]], tails: list[list[str]]
) -> tuple[float, list[float]]:
    cells = [[words_of(row[place]) for row in rows] for place in range(len(columns))]
    heads = [[column["label"], column["unit"]] for column in columns]
    least = [
        _least(column, cells=found, tails=ends)
        for column, found, ends in zip(columns, cells, tails, strict=True)
    ]
    wanted = [min(max(map(len, [*head, *found])), WIDEST) for head, found in zip(heads, cells, strict=True)]
    more = [max(want - low, 0) for want, low in zip(wanted, least, strict=True)]
    needed = sum(least) + GAP * len(columns)
    size, room = next(((size, room) for size, room in SIZES if needed <= room), SIZES[-1])
    spare = max(room - needed, 0)
    given = [extra * min(spare / (sum(more) or 1), 1) for extra in more]
    # What nobody needs goes to the columns of words, so that figures stand close together.
    words = [column["align"] == "left" for column in columns]
    left = (spare - sum(given)) / (sum(words) or 1)
    return size, [
        GAP + low + extra + left * is_words for low, extra, is_words in zip(least, given, words, strict=True)
    ]


def _least(column: Json, *, cells: list[str], tails: list[str]) -> int:
    # An aligned figure and its mark stay on one line; all else is broken between words.
    heads = [len(piece) for text in (column["label"], column["unit"]) for piece in text.split()]
    if not any(tails):
        return min(max([1, *heads, *(len(piece) for cell in cells for piece in cell.split())]), LONGEST_RUN)
    before = max(len(cell) - len(end) for cell, end in zip(cells, tails, strict=True))
    return min(max([*heads, before + max(map(len, tails))]), LONGEST_RUN)
