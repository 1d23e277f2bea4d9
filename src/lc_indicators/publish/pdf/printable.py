"""Text and drawings made fit for the compiler: every character drawn, no word wider than its column.

Tables made ready to set: widths of columns, and decimal marks under each other.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from typing import Any
from xml.etree.ElementTree import tostring

from lc_indicators.errors import NotAReportError
from lc_indicators.fonts import show_uncovered
from lc_indicators.language import Language
from lc_indicators.publish.document.drawings import safe_drawing
from lc_indicators.shapes.block_shapes import ColumnShape, TableBlock
from lc_indicators.shapes.prose_shapes import GridBlock
from lc_indicators.shapes.span_shape import Span
from lc_indicators.shapes.walk import words_of

#: Keys whose strings are names and addresses and not shown, or drawings.
NOT_TEXT = frozenset(
    {"id", "figure", "verdict", "outcome", "link", "url", "svg", "type", "role", "align", "language"}
)

#: Longest run of characters without a place to break a line.
LONGEST_RUN = 24

_LONG_RUN = re.compile(rf"[^\s\u200b]{{{LONGEST_RUN + 1},}}")
#: The compiler breaks an address at its signs, so only a piece between two of them may be too long.
_LONG_PIECE = re.compile(r"\w{61,}")
_ENTITY = re.compile(r"&#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));")


def printable(content: Any) -> Any:
    """Return *content* with every shown string as :func:`printable_text` gives it."""
    if isinstance(content, str):
        return printable_text(content)
    if isinstance(content, list):
        return [printable(part) for part in content]
    if isinstance(content, dict) and "tree" in content:
        return {**content, "tree": _printable_formula(content["tree"])}
    if isinstance(content, dict):
        return {key: part if key in NOT_TEXT else printable(part) for key, part in content.items()}
    return content


def printable_text(text: str) -> str:
    r"""Return *text* on one line, characters outside the fonts as code points, long words breakable.

    Addresses stay as they are, so that they can be copied, unless a piece of one is wider than a line.

    Examples
    --------
    >>> printable_text("Lai Châu\n中")
    'Lai Châu ⟨U+4E2D⟩'
    """
    one_line = show_uncovered(re.sub(r"[\r\n\t\v\f]+", " ", text))
    is_address = one_line.startswith(("http://", "https://"))
    return (_LONG_PIECE if is_address else _LONG_RUN).sub(_with_breaks, one_line)


def printable_drawing(svg: str) -> str:
    """Return an analyst's drawing, which runs and loads nothing, with text that the fonts can draw."""
    return show_uncovered(_ENTITY.sub(_outside_fonts, svg))


def printable_svg(svg: str) -> str:
    """Return a drawing whose text the fonts can draw and that refers to nothing outside itself.

    Raises
    ------
    NotAReportError
        It is no SVG, nested too deeply, or it declares a document type (which could name entities).
    """
    drawn = printable_drawing(svg)
    root = safe_drawing(drawn)
    if "<!DOCTYPE" in drawn:
        raise NotAReportError("a chart holds a drawing that is no SVG")
    return tostring(root, encoding="unicode")


def _printable_formula(node: Any) -> Any:
    # The signs of mathematics stand in a font of their own.
    if node["is"] == "mtext":
        return {**node, "text": show_uncovered(node["text"])}
    return {**node, "of": [_printable_formula(part) for part in node["of"]]} if "of" in node else node


def _with_breaks(match: re.Match[str]) -> str:
    run = match[0]
    return "\u200b".join(run[start : start + LONGEST_RUN] for start in range(0, len(run), LONGEST_RUN))


def _outside_fonts(match: re.Match[str]) -> str:
    # A reference to a plain character stays as it is: "&#60;" must not become a tag.
    code = int(match[1], 16) if match[1] else int(match[2])
    character = chr(code) if code <= sys.maxunicode else "\ufffd"
    shown = show_uncovered(character)
    return match[0] if shown == character else shown


Json = dict[str, Any]
Spans = list[Span]

#: Sizes in points that a table may be set in, and how many characters of each fit the width of a page.
SIZES = ((9.0, 102), (8.0, 115), (7.0, 131))

#: A table that fits the page in none of them is set in pieces, in this one.
SPLIT = SIZES[1]

#: Characters that the space between two columns takes.
GAP = 3

#: A row of longer cells may go on over the page.
LONGEST_CELL = 800

#: No column of words asks for more than this before others have what they need.
WIDEST = 60


def prepared_table(table: TableBlock | GridBlock, language: Language) -> Json:
    """Return *table* with a size, a weight for the width of each column, and each cell's tail."""
    columns = table["columns"]
    rows = [_padded(row["cells"], len(columns)) for row in table["rows"]]
    tails = [_tails([row[place] for row in rows], column, language) for place, column in enumerate(columns)]
    cells = [[words_of(row[place]) for row in rows] for place in range(len(columns))]
    needs = _Needs(columns, cells, tails)
    size, room = needs.size()
    pieces = needs.pieces(room, names=table.get("names", 1))
    widths = needs.widths(list(range(len(columns))), room)
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
        "pieces": [
            {
                "columns": places,
                "widths": needs.widths(places, room),
                "first": columns[next((one for one in places if one not in pieces[nth - 1]), 0)]["label"],
                "last": columns[places[-1]]["label"],
            }
            for nth, places in enumerate(pieces)
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


def _tails(cells: list[Spans], column: ColumnShape, language: Language) -> list[str]:
    # Figures with different units after them ("2,3 lần", "4,75 điểm phần trăm") have nothing to align.
    found = [tail(cell, language) for cell in cells] if column["align"] == "right" else []
    units = {re.sub(r"^[^\w\s]?[0-9]*|\[[a-z]+\]", "", end).strip() for end in found if end}
    return [""] * len(cells) if len(units) != 1 else found


def _padded(cells: list[Spans], count: int) -> list[Spans]:
    return [*cells[:count], *([[]] * (count - len(cells)))]


class _Needs:
    """What room the columns of one table need, in characters."""

    def __init__(self, columns: list[ColumnShape], cells: list[list[str]], tails: list[list[str]]) -> None:
        self._columns = columns
        self._least = [
            _least(column, cells=found, tails=ends)
            for column, found, ends in zip(columns, cells, tails, strict=True)
        ]
        self._wanted = [
            min(max(map(len, [column["label"], column["unit"], *found])), WIDEST)
            for column, found in zip(columns, cells, strict=True)
        ]

    def size(self) -> tuple[float, int]:
        """Return the largest size in which all columns fit the page beside each other, and its room."""
        needed = self._needed(range(len(self._columns)))
        return next(((size, room) for size, room in SIZES if needed <= room), SPLIT)

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
        words = [self._columns[place]["align"] == "left" for place in places]
        left = (spare - sum(given)) / (sum(words) or 1)
        return [
            GAP + low + extra + left * is_words
            for low, extra, is_words in zip(least, given, words, strict=True)
        ]


def _least(column: ColumnShape, *, cells: list[str], tails: list[str]) -> float:
    # An aligned figure and its mark stay on one line; all else is broken between words.
    heads = [_width(piece) for text in (column["label"], column["unit"]) for piece in text.split()]
    if not any(tails):
        return min(
            max([1, *heads, *(_width(piece) for cell in cells for piece in cell.split())]), LONGEST_RUN
        )
    before = max(_width(cell) - _width(end) for cell, end in zip(cells, tails, strict=True))
    return min(max([*heads, before + max(map(_width, tails))]), LONGEST_RUN)


def _width(word: str) -> float:
    # In digits: a capital is wider than one, a mark between digits half as wide.
    return sum(1.3 if letter.isupper() else 0.5 if letter in ".,:;|" else 1 for letter in word)
