"""Tables of HTML as tables of the report: one head, no merged cells, figures to the right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal

from lxml.html import HtmlElement

from lc_indicators.shapes.prose_shapes import GridBlock, ProseSpan
from lc_indicators.shapes.walk import words_of

Spans = list[ProseSpan]

#: Reads the words of an element.
Inside = Callable[[HtmlElement], Spans]

_NUMBER = re.compile(
    r"[-+−(]?\s?(?:[$€£₫]\s?)?[0-9][0-9.,\u00a0\u202f ]*(?:e[-+]?[0-9]+)?\s?[%‰₫)]?"
    r"|nan|na|nat|none|<na>|[-–—…]|\.\.\.",
    re.IGNORECASE,
)


def table_block(table: HtmlElement, inside: Inside) -> Iterator[GridBlock]:
    """Yield the block of a table, whose cells' words *inside* reads; nothing where it has no cell."""
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    grid = _grid(rows)
    count = max((len(line) for line in grid), default=0)
    if not count:
        return
    heads = _head_rows(rows)
    body = [line for number, line in enumerate(grid) if number not in heads]
    cells = [
        [inside(cell) if is_said else [] for cell, is_said in line] + [[] for _ in range(count - len(line))]
        for line in body
    ]
    named = [grid[number] for number in sorted(heads)]
    caption = table.find("caption")
    yield {
        "type": "grid",
        "caption": inside(caption) if caption is not None else [],
        "columns": [
            {"label": _label(named, place), "unit": "", "align": _align(cells, place)}
            for place in range(count)
        ],
        "rows": [{"header": bool(line) and line[0][0].tag == "th", "cells": row}
                 for line, row in zip(body, cells, strict=True)],
        # Leading columns that name a row; they are repeated where a wide table is set in parts.
        "names": max((_leading(line) for line in body), default=0),
        "notes": [],
    }  # fmt: skip


#: A cell's element, and whether its words stand here: one that spans columns has them in the first, one that
#: spans rows in each of them, so that every row is named wherever a page ends.
_Line = list[tuple[HtmlElement, bool]]
_Waiting = tuple[HtmlElement, bool, int]


def _grid(rows: list[HtmlElement]) -> list[_Line]:
    """Return the cells by row and column."""
    lines: list[_Line] = []
    waiting: dict[int, _Waiting] = {}
    for row in rows:
        line: _Line = []
        for cell in (one for one in row if one.tag in {"td", "th"}):
            _fill(line, waiting)
            for nth in range(_span(cell, "colspan")):
                if _span(cell, "rowspan") > 1:
                    waiting[len(line)] = (cell, nth == 0, _span(cell, "rowspan") - 1)
                line.append((cell, nth == 0))
        _fill(line, waiting)
        lines.append(line)
    return lines


def _fill(line: _Line, waiting: dict[int, _Waiting]) -> None:
    while (place := len(line)) in waiting:
        cell, is_said, left = waiting.pop(place)
        line.append((cell, is_said))
        if left > 1:
            waiting[place] = (cell, is_said, left - 1)


def _span(cell: HtmlElement, name: str) -> int:
    said = cell.get(name, "1")
    return min(max(int(said), 1), 200) if said.isdecimal() else 1


def _head_rows(rows: list[HtmlElement]) -> set[int]:
    inside = {number for number, row in enumerate(rows) if next(row.iterancestors("thead"), None) is not None}
    first = {0} if rows and len(rows) > 1 and all(one.tag == "th" for one in rows[0]) else set()
    return inside or first


def _label(heads: list[_Line], place: int) -> str:
    said = [" ".join(line[place][0].text_content().split()) for line in heads if place < len(line)]
    return ", ".join(dict.fromkeys(filter(None, said)))


def _align(rows: list[list[Spans]], place: int) -> Literal["left", "right"]:
    words = [words_of(row[place]).strip() for row in rows]
    filled = [one for one in words if one]
    return "right" if filled and all(is_number(one) for one in filled) else "left"


def _leading(line: _Line) -> int:
    return next((place for place, (cell, _) in enumerate(line) if cell.tag != "th"), len(line))


def is_number(words: str) -> bool:
    """Return whether a cell of a table holds a number, or a sign for one that is missing."""
    return bool(_NUMBER.fullmatch(words.strip()))
