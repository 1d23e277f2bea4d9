"""What room the columns of a table need, in ems, for outputs whose pages have a width."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil, sqrt

from lc_indicators.fonts import text_width
from lc_indicators.publish.document.printed_table import PrintedColumn

#: Longest run of characters without a place to break a line.
LONGEST_RUN = 24

#: What the space between two columns takes.
GAP = 1.3

#: A row of longer cells may go on over the page.
LONGEST_CELL = 800

#: A row's name is not broken up to this width where paper may be turned.
NAME = 10.0

#: No column of words asks for more than this before others have what they need.
WIDEST = 30.0

#: A wider figure may be broken between words.
_WIDEST_FIGURE = 13.0

#: A column that takes no more on one line is short; tried from the widest.
_WHOLE = (11.0, 8.0, 0.0)

#: Two widths so near are one.
_HAIR = 0.001

#: A period so short is not broken.
_SHORT = 8.0

_REGULAR, _BOLD = 400, 700


class ColumnNeeds:
    """What room the columns of one table need.

    A number is never parted from its unit and its mark; words are broken between words.
    """

    def __init__(self, columns: Sequence[PrintedColumn], *, name: float = 0) -> None:
        """Measure *columns*; a row's *name* is not broken up to that width."""
        self._columns = columns
        self._cells = [_cell_widths(column) for column in columns]
        self._least = [_least(column, cells) for column, cells in zip(columns, self._cells, strict=True)]
        if columns:
            self._least[0] = max(self._least[0], min(max(self._cells[0]), name))

    def fits(self, room: float) -> bool:
        """Return whether all columns stand beside each other in *room*."""
        return self._needed(range(len(self._columns))) <= room

    @property
    def whole(self) -> float:
        """Return the room in which no cell is broken; heads may be."""
        return sum(max(low, *cells[1:]) + GAP for low, cells in zip(self._least, self._cells, strict=True))

    @property
    def has_whole_rows(self) -> bool:
        """Return whether each row is short enough to stay on one page."""
        return all(column.longest <= LONGEST_CELL for column in self._columns)

    def pieces(self, room: float, *, names: int) -> list[list[int]]:
        """Return the columns of each piece: all in one where they fit, else the rows' names in each."""
        count = len(self._columns)
        if self.fits(room):
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

    def lines(self, room: float) -> int:
        """Return about how many lines the rows take where all columns stand beside each other in *room*."""
        places = range(len(self._columns))
        return self._rows(places, [width - GAP for width in self.widths(places, room)])

    def widths(self, places: Sequence[int], room: float) -> list[float]:
        """Return the weight for the width of each of the columns at *places*.

        None is narrower than its figures and words.  What is left of *room* is shared out by how much they
        hold, and no column gets more than its longest cell takes on one line while others lack room.  Short
        columns, of units or periods, are not broken where that takes no more lines.
        """
        room -= GAP * len(places)
        whole = [self._shared(places, room, whole=width) for width in _WHOLE]
        # Columns that do not fit at all are set in pieces.
        fitting = [one for one in whole if sum(one) <= room + _HAIR] or whole[-1:]
        made = min(fitting, key=lambda one: self._rows(places, one))
        # What nobody needs goes to the columns of words, so that figures stand close together.
        words = [self._columns[place].align == "left" for place in places]
        left = max(room - sum(made), 0) / (sum(words) or 1)
        return [GAP + width + left * is_words for width, is_words in zip(made, words, strict=True)]

    def _shared(self, places: Sequence[int], room: float, *, whole: float) -> list[float]:
        """Return the widths of columns; those that take no more than *whole* on one line are not broken."""
        cells = [self._cells[place] for place in places]
        least = [self._least[place] for place in places]
        wanted = [max(min(max(one), WIDEST), low) for one, low in zip(cells, least, strict=True)]
        least = [want if want <= whole else low for want, low in zip(wanted, least, strict=True)]
        held = [sqrt(sum(cell * cell for cell in one) / len(one)) for one in cells]
        columns = [*zip(least, wanted, held, strict=True)]

        def widths(share: float) -> list[float]:
            return [max(low, min(want, share * own)) for low, want, own in columns]

        # The share of each em held is found by halving.
        low, high = 0.0, room
        for _ in range(_HALVINGS):
            share = (low + high) / 2
            low, high = (share, high) if sum(widths(share)) <= room else (low, share)
        return widths(low)

    def _rows(self, places: Sequence[int], widths: Sequence[float]) -> int:
        """Return about how many lines the columns at *places* take."""
        rows = zip(*(self._cells[place] for place in places), strict=True)
        return sum(
            max(ceil((cell - _HAIR) / width) for cell, width in zip(row, widths, strict=True)) for row in rows
        )


#: After so many the share is exact to a hair.
_HALVINGS = 16


def _cell_widths(column: PrintedColumn) -> list[float]:
    """Return how wide the head and each cell are on one line, what aligns figures included."""
    widest = max((text_width(cell.tail, _REGULAR) for cell in column.cells), default=0.0)
    heads = max(text_width(column.label, _BOLD), text_width(column.unit, _REGULAR))
    return [
        heads,
        *(
            text_width(cell.words, _REGULAR)
            + (widest - text_width(cell.tail, _REGULAR) if any(map(str.isdigit, cell.words)) else 0)
            for cell in column.cells
        ),
    ]


def _least(column: PrintedColumn, widths: Sequence[float]) -> float:
    """Return the least width of a column: that of its figures, and of its longest word."""
    heads = max(_longest_word(column.label, _BOLD), _longest_word(column.unit, _REGULAR))
    cells = (
        width if width <= _unbroken(column, cell.words) else _parted(cell.words, cell.tail)
        for cell, width in zip(column.cells, widths[1:], strict=True)
    )
    return max(heads, 0.5, *cells)


def _unbroken(column: PrintedColumn, words: str) -> float:
    """Return up to which width a cell is not broken: a figure with its unit and mark, or a short period."""
    if column.align == "right" and any(map(str.isdigit, words)):
        return _WIDEST_FIGURE
    return _SHORT if words[:1].isdigit() else 0.0


def _parted(words: str, tail: str) -> float:
    """Return how wide a cell is where it is broken between words, but not within its tail."""
    before = words.removesuffix(tail).rpartition(" ")
    end = text_width(before[2] + tail, _REGULAR) if tail else 0.0
    return max(_longest_word(before[0] if tail else words, _REGULAR), end)


def _longest_word(words: str, weight: int) -> float:
    # The printed forms let a longer run be broken.
    return max(text_width(word[:LONGEST_RUN], weight) for word in words.split(" "))
