"""What room the columns of a table need, for outputs whose pages have a width."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import ceil

from lc_indicators.publish.document.printed_table import PrintedColumn

#: Longest run of characters without a place to break a line.
LONGEST_RUN = 24

#: Characters that the space between two columns takes.
GAP = 3

#: A row of longer cells may go on over the page.
LONGEST_CELL = 800

#: So many characters of a row's name are not broken where paper may be turned.
NAME = 20

#: Room is given to columns in about so many steps.
_STEPS = 12

#: So many rows show which columns are too narrow.
_MOST_ROWS = 40

#: No column of words asks for more than this before others have what they need.
WIDEST = 60


class ColumnNeeds:
    """What room the columns of one table need, in characters."""

    def __init__(self, columns: Sequence[PrintedColumn], *, name: int = 0) -> None:
        """Measure *columns*; so many characters of a row's *name* are not broken."""
        self._columns = columns
        self._least = list(map(_least, columns))
        if columns:
            self._least[0] = max(self._least[0], min(columns[0].longest, name))
        self._wanted = [
            min(max(len(column.label), len(column.unit), column.longest), WIDEST) for column in columns
        ]

    def fits(self, room: float) -> bool:
        """Return whether all columns stand beside each other in *room*."""
        return self._needed(range(len(self._columns))) <= room

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
        widths = [width - GAP for width in self.widths(places, room)]
        return sum(
            max(_lines(row, widths), default=1) * often for row, often in self._lengths(places).items()
        )

    def _lengths(self, places: Sequence[int]) -> Counter[tuple[int, ...]]:
        """Return how long the head and the cells of the first rows are, and how many are so long."""
        chosen = [self._columns[place] for place in places]
        lengths = ([len(cell.words) for cell in column.cells[:_MOST_ROWS]] for column in chosen)
        # Bold letters are wider.
        head = tuple(ceil(1.1 * len(column.label)) for column in chosen)
        return Counter([head, *zip(*lengths, strict=True)])

    def widths(self, places: Sequence[int], room: float) -> list[float]:
        """Return the weight for the width of each of the columns at *places*: those that save most lines."""
        widths = [float(self._least[place]) for place in places]
        wanted = [max(self._wanted[place], low) for place, low in zip(places, widths, strict=True)]
        spare = max(room - self._needed(places), 0)
        rows = self._lengths(places)
        while spare >= 1:
            held = _highest(rows, widths)
            open_ = [nth for nth, width in enumerate(widths) if width < wanted[nth]]
            if not open_:
                break
            # Large steps first: a table of many rows is measured often enough.
            step = max(spare // _STEPS, 1)
            widths[max(open_, key=lambda nth: (held[nth], wanted[nth] - widths[nth]))] += step
            spare -= step
        # What nobody needs goes to the columns of words, so that figures stand close together.
        words = [self._columns[place].align == "left" for place in places]
        left = spare / (sum(words) or 1)
        return [GAP + width + left * is_words for width, is_words in zip(widths, words, strict=True)]


def _highest(rows: Mapping[tuple[int, ...], int], widths: Sequence[float]) -> list[int]:
    """Return for each column in how many rows of several lines it is the highest, alone or with others."""
    found = [0] * len(widths)
    for row, often in rows.items():
        lines = _lines(row, widths)
        most = max(lines)
        for nth, count in enumerate(lines):
            found[nth] += often * (most > 1 and count == most)
    return found


def _lines(row: Sequence[int], widths: Sequence[float]) -> list[int]:
    return [ceil(length / width) for length, width in zip(row, widths, strict=True)]


def _least(column: PrintedColumn) -> float:
    # An aligned figure and its mark stay on one line; all else is broken between words.
    heads = [_width(piece) for text in (column.label, column.unit) for piece in text.split(" ")]
    words, tails = [cell.words for cell in column.cells], [cell.tail for cell in column.cells]
    if not any(tails):
        return min(
            max([1, *heads, *(_width(piece) for cell in words for piece in cell.split(" "))]), LONGEST_RUN
        )
    # Words before a number, "about over 35,500", may stand above it.
    before = max(
        _width(piece)
        for cell, end in zip(words, tails, strict=True)
        for piece in cell.removesuffix(end).split(" ")
    )
    return min(max([*heads, before + max(map(_width, tails))]), LONGEST_RUN)


def _width(word: str) -> float:
    # In digits: a capital is wider than one, a mark between digits half as wide.
    return sum(1.3 if letter.isupper() else 0.5 if letter in ".,:;|" else 1 for letter in word)
