r"""Tell the rows of tables from prose, so that no row is read as a sentence.

The same rule serves HTML, Word and rows typed into plain text: a table has more cells with figures than cells
with sentences.  A page laid out in a table, a letterhead and a box are prose.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

Rows = Sequence[Sequence[str]]

#: So many words that end as a sentence does are one; so many are none of a table's cells in any case.
_FEW_WORDS, _MANY_WORDS = 6, 40
_CLOSED = re.compile(r"[.!?…][\"”’»)\]⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾]*$")
_DIGIT = re.compile(r"[0-9]")
#: Digits that measure nothing: the number and the date of a letter, an address.
_NO_FIGURE = re.compile(
    r"©|@|https?:|^(?:số|no\.?)\s*:?\s*\d*\s*/|\bngày\b.*\btháng\b|\b(?:điện thoại|tel|fax)\b", re.IGNORECASE
)
_NUMBER = re.compile(
    r"[-+−–±<>≤≥≈~]?[ \u00a0]?[0-9][0-9.,'’ \u00a0]*[%‰*ᵃᵇᶜ¹²³]*|[.…]{2,}|[-–—]|x", re.IGNORECASE
)
#: "1." and "-" before a tab begin the item of a list, whose words are prose.
_ITEM = re.compile(
    r"(?:[-–—•●▪+*o]|\(?[0-9a-zđ]{1,3}[.)]|\(?[ivx]{1,5}[.)]|[0-9]+(?:\.[0-9]+)+\.?)", re.IGNORECASE
)
_DRAWN = re.compile(r"[\s|+:=_─━│┃┼┬┴├┤┌┐└┘╔╗╚╝═║╠╣╬╦╩-]{3,}")
_PIPES = re.compile(r"[|│┃║]")
_GAP = re.compile(r"[ \u00a0]{2,}")
_GROUPED = re.compile(r"(?<![\w.,])([0-9]{1,3})((?:[ \u00a0][0-9]{3})+)(?![\w.,])")
_LONGEST_ROW = 2_000
_TWO = 2


def is_table(rows: Rows) -> bool:
    """Return whether cells in rows are a table: side by side, and more figures than sentences.

    Examples
    --------
    >>> is_table([["Năm", "2020"], ["Tỷ lệ hộ nghèo (%)", "26,33"]])
    True
    >>> is_table([["Menu 1", "Tỷ lệ hộ nghèo năm 2020 là 26,33%."]])
    False
    """
    if not any(sum(bool(cell.strip()) for cell in row) > 1 for row in rows):
        return False
    lines = [line for row in rows for cell in row for line in cell.split("\n")]
    sentences = sum(map(_is_sentence, lines))
    return sum(_is_figure(line) for line in lines) > sentences


def tables_in(text: str) -> list[tuple[int, int]]:
    r"""Return where each table of a text begins and ends, in whole lines.

    Rows are lines with tabs, with pipes (Markdown), with semicolons without spaces, with columns of spaces,
    and those that end in several numbers.

    Examples
    --------
    >>> tables_in("Hộ nghèo:\n| Năm | % |\n|---|---|\n| 2020 | 26,33 |\n")
    [(10, 49)]
    """
    return [(lines[0].start, lines[-1].end) for lines in _blocks(text) if _is_block(lines)]


def rows_of_tables(text: str) -> list[list[list[tuple[str, int]]]]:
    r"""Return the tables of a text, each its rows of cells: the words, and where they begin.

    Cells are parted as the form of the table has it.  Where blanks part them, a row of more or fewer cells
    than the others does not say which is missing, and is its label alone.

    Examples
    --------
    >>> rows_of_tables("Năm\t2019\t2020\nSố hộ\t1.200\t1.350\n")[0][1]
    [('Số hộ', 14), ('1.200', 20), ('1.350', 26)]
    """
    found = []
    for lines in filter(_is_block, _blocks(text)):
        rows = [
            _placed(text[line.start : line.end].rstrip("\r\n"), line) for line in lines if line.form != _RULE
        ]
        if _FORMS[next(line.form for line in lines if line.form != _RULE)].is_bare:
            width = max(Counter(map(len, rows)).items(), key=lambda pair: (pair[1], pair[0]))[0]
            rows = [row if len(row) == width else row[:1] for row in rows]
        found.append(rows)
    return found


def _placed(words: str, line: _Line) -> list[tuple[str, int]]:
    parts = words.split("\t") if line.form == "tabs" else _FORMS[line.form].split(words)
    cells, at = [], 0
    plain = words.replace("\u00a0", " ")
    for part in parts:
        cell = part.strip()
        at = max(plain.find(cell.replace("\u00a0", " "), at), at)
        cells.append((cell, line.start + at))
        at += len(cell)
    return cells


def without_tables(text: str) -> str:
    """Return *text* with line ends in the place of its tables, so that all else stands where it stood."""
    parts, at = [], 0
    for start, end in tables_in(text):
        parts += [text[at:start], "\n" * (end - start)]
        at = end
    return "".join((*parts, text[at:])) if parts else text


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    #: How its cells are parted; "" for prose, ``rule`` for a line that is drawn between rows.
    form: str
    cells: tuple[str, ...] = ()


def _blocks(text: str) -> Iterator[list[_Line]]:
    """Yield runs of lines that part their cells alike; a rule is of the run above it, or begins one."""
    run: list[_Line] = []
    form = ""
    for line in _lines(text):
        if run and (not line.form or (_RULE not in {form, line.form} and form != line.form)):
            yield run
            run = []
        if line.form:
            form = line.form if not run or form == _RULE else form
            run.append(line)
    if run:
        yield run


def _is_block(lines: Sequence[_Line]) -> bool:
    rows = [line for line in lines if line.form != _RULE]
    if not rows or len(rows) + (len(rows) < len(lines)) < _FORMS[rows[0].form].least:
        return False
    if _FORMS[rows[0].form].is_bare and not all(_NUMBER.fullmatch(row.cells[-1]) for row in rows[1:]):
        return False
    return is_table([row.cells for row in rows])


def _lines(text: str) -> Iterator[_Line]:
    at = 0
    for raw in text.splitlines(keepends=True):
        words = raw.rstrip("\r\n")
        yield _Line(at, at + len(raw), *_parted(words))
        at += len(raw)


def _parted(words: str) -> tuple[str, tuple[str, ...]]:
    """Return how a line parts its cells, and the cells."""
    if not words.strip() or len(words) > _LONGEST_ROW:
        return "", ()
    if _DRAWN.fullmatch(words):
        return _RULE, ()
    for name, form in _FORMS.items():
        if len(parts := form.split(words)) < _TWO:
            continue
        cells = tuple(cell.strip() for cell in parts)
        if _ITEM.fullmatch(cells[0]):
            cells = cells[1:]
        if sum(map(bool, cells)) > 1 or (form.is_open and len(cells) > 1 and not _is_sentence(words.strip())):
            return name, cells
    return "", ()


def _by_semicolons(words: str) -> list[str]:
    cells = words.split(";") if words.count(";") > 1 else []
    return cells if not any(cell.startswith(" ") for cell in cells) else []


def _by_spaces(words: str) -> list[str]:
    return _GAP.split(words.strip()) if "  " in words or "\u00a0\u00a0" in words else []


def _by_numbers(words: str) -> list[str]:
    """Return the label of a line and the numbers that it ends in; nothing where those are fewer than two."""
    if not _NUMBER.fullmatch(words.rpartition(" ")[2]):
        return []
    parts = _GROUPED.sub(lambda number: number[0].replace(" ", "\u00a0"), words).split(" ")
    first = len(parts)
    while first and _NUMBER.fullmatch(parts[first - 1]):
        first -= 1
    return [" ".join(parts[:first]), *parts[first:]] if len(parts) - first >= _TWO else []


class _Form(NamedTuple):
    split: Callable[[str], list[str]]
    #: So many rows in a row are a table.
    least: int
    #: Whether nothing but spaces parts the cells, so that the last one has to be a number.
    is_bare: bool = False
    #: Whether a row may have one cell, with its mark behind it.
    is_open: bool = False


_RULE = "rule"
_FORMS = {
    # What stands before the first words indents them.
    "tabs": _Form(lambda words: words.lstrip("\t ").split("\t"), 1, is_open=True),
    "pipes": _Form(lambda words: _PIPES.split(words.strip().strip("|│┃║")), 2),
    "semicolons": _Form(_by_semicolons, 2),
    "spaces": _Form(_by_spaces, 2, is_bare=True),
    "numbers": _Form(_by_numbers, 2, is_bare=True),
}


def _is_sentence(words: str) -> bool:
    count = len(words.split())
    return count >= _MANY_WORDS or (count >= _FEW_WORDS and _CLOSED.search(words.rstrip()) is not None)


def _is_figure(words: str) -> bool:
    return _DIGIT.search(words) is not None and _NO_FIGURE.search(words) is None and not _is_sentence(words)
