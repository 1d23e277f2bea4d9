"""Tables made ready to set: how wide their columns are, and in which pieces a wide one stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from lc_indicators.language import Language
from lc_indicators.publish.document.printed_table import PrintedColumn, printed_table
from lc_indicators.publish.pdf.printable import LONGEST_RUN
from lc_indicators.shapes.block_shapes import TableBlock
from lc_indicators.shapes.prose_shapes import GridBlock

Json = dict[str, Any]

#: Sizes in points that a table may be set in, and how many characters of each fit the width of a page.
SIZES = ((9.0, 102), (8.0, 115), (7.0, 131))

#: How much wider a turned page is, between its margins.
TURNED = 249 / 162

#: A table that fits the page in none of them is set in pieces, in this one.
SPLIT = SIZES[1]

#: Characters that the space between two columns takes.
GAP = 3

#: A row of longer cells may go on over the page.
LONGEST_CELL = 800

#: So many characters of a row's name are not broken where paper may be turned.
NAME = 20

#: No column of words asks for more than this before others have what they need.
WIDEST = 60


def prepared_table(table: TableBlock | GridBlock, language: Language) -> Json:
    """Return *table* with a size, a weight for the width of each column, and each cell's tail."""
    printed = printed_table(table, language)
    columns = printed.columns
    may_turn = "landscape" in table
    needs = _Needs(columns, name=NAME if may_turn else 0)
    size, room, is_turned = needs.size(may_turn=may_turn)
    pieces = needs.pieces(room, names=printed.names)
    widths = needs.widths(list(range(len(columns))), room)
    return {
        "caption": printed.caption,
        "size": size,
        "columns": [
            {"label": column.label, "unit": column.unit, "align": column.align, "width": width}
            for column, width in zip(columns, widths, strict=True)
        ],
        "rows": [[{"spans": cell.spans, "tail": cell.tail} for cell in row] for row in printed.rows],
        "levels": printed.levels,
        "turned": is_turned,
        "pieces": [
            {
                "columns": places,
                "widths": needs.widths(places, room),
                "first": columns[next((one for one in places if one not in pieces[nth - 1]), 0)].label,
                "last": columns[places[-1]].label,
            }
            for nth, places in enumerate(pieces)
        ],
        # A row that fits a page stays on one.
        "whole_rows": all(column.longest <= LONGEST_CELL for column in columns),
        "notes": printed.notes,
    }


class _Needs:
    """What room the columns of one table need, in characters."""

    def __init__(self, columns: Sequence[PrintedColumn], *, name: int = 0) -> None:
        self._columns = columns
        self._least = list(map(_least, columns))
        if columns:
            self._least[0] = max(self._least[0], min(columns[0].longest, name))
        self._wanted = [
            min(max(len(column.label), len(column.unit), column.longest), WIDEST) for column in columns
        ]

    def size(self, *, may_turn: bool) -> tuple[float, int, bool]:
        """Return the largest size in which all columns stand beside each other, its room, and if turned.

        Paper is only turned for a table that fits it so and not upright.
        """
        needed = self._needed(range(len(self._columns)))
        upright = [(size, room, False) for size, room in SIZES]
        turned = [(size, int(room * TURNED), True) for size, room in SIZES] if may_turn else []
        return next((fit for fit in [*upright, *turned] if needed <= fit[1]), (*SPLIT, False))

    def pieces(self, room: float, *, names: int) -> list[list[int]]:
        """Return the columns of each piece: all in one where they fit, else the rows' names in each."""
        count = len(self._columns)
        if self._needed(range(count)) <= room:
            return [list(range(count))]
        # Names that would leave no room for what they name stand in the first piece alone.
        held = next(n for n in range(min(names, count), -1, -1) if self._needed(range(n)) <= room / 2)
        places, room = range(held, count), room - self._needed(range(held))
        fewest = len(self._filled(places, room))
        # As many pieces as it takes, of about one width: none with a lonely column.
        least = self._needed(places) / fewest
        rooms = (least + (room - least) * step / 20 for step in range(21))
        made = next(made for one in rooms if len(made := self._filled(places, one)) <= fewest)
        return [[*range(held), *piece] for piece in made]

    def _filled(self, places: Iterable[int], room: float) -> list[list[int]]:
        pieces: list[list[int]] = [[]]
        for place in places:
            if pieces[-1] and self._needed([*pieces[-1], place]) > room:
                pieces.append([])
            pieces[-1].append(place)
        return pieces

    def _needed(self, places: Iterable[int]) -> float:
        return sum(self._least[place] + GAP for place in places)

    def widths(self, places: list[int], room: int) -> list[float]:
        """Return the weight for the width of each of the columns at *places*."""
        least = [self._least[place] for place in places]
        more = [max(self._wanted[place] - low, 0) for place, low in zip(places, least, strict=True)]
        spare = max(room - self._needed(places), 0)
        given = [extra * min(spare / (sum(more) or 1), 1) for extra in more]
        # What nobody needs goes to the columns of words, so that figures stand close together.
        words = [self._columns[place].align == "left" for place in places]
        left = (spare - sum(given)) / (sum(words) or 1)
        return [
            GAP + low + extra + left * is_words
            for low, extra, is_words in zip(least, given, words, strict=True)
        ]


def _least(column: PrintedColumn) -> float:
    # An aligned figure and its mark stay on one line; all else is broken between words.
    heads = [_width(piece) for text in (column.label, column.unit) for piece in text.split()]
    words, tails = [cell.words for cell in column.cells], [cell.tail for cell in column.cells]
    if not any(tails):
        return min(
            max([1, *heads, *(_width(piece) for cell in words for piece in cell.split())]), LONGEST_RUN
        )
    before = max(_width(cell) - _width(end) for cell, end in zip(words, tails, strict=True))
    return min(max([*heads, before + max(map(_width, tails))]), LONGEST_RUN)


def _width(word: str) -> float:
    # In digits: a capital is wider than one, a mark between digits half as wide.
    return sum(1.3 if letter.isupper() else 0.5 if letter in ".,:;|" else 1 for letter in word)
