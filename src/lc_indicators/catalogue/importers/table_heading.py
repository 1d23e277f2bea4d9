"""Find the heading of a table: which of its rows are heading, which columns are labels, which are figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lc_indicators.catalogue.importers import table_labels
from lc_indicators.catalogue.importers.areas import Places
from lc_indicators.catalogue.importers.column_words import is_called
from lc_indicators.catalogue.importers.grid import Grid, Row
from lc_indicators.catalogue.importers.printed_cells import is_value
from lc_indicators.catalogue.importers.two_languages import in_one_language
from lc_indicators.catalogue.kind_words import folded
from lc_indicators.errors import TableRefusedError

#: Further headings of a column that says the period of its row.
_TIMES = frozenset({"school years", "nien hoc"})
#: Headings of a column of codes or numbers of rows: alone, or as the last or first word.
_CODES = frozenset({"code", "codes", "ma", "ma so", "id", "no", "stt", "so tt", "tt", "geo"})
_CODE_WORDS = re.compile(r"(?:.* )?(?:code|id)|ma(?: so)? .*|code .*")

#: Headings of the one column of figures of a table that has a row a figure: they name no item.
_VALUES = frozenset({"value", "values", "obs value", "figure", "figures", "gia tri", "so lieu", "tri so"})


@dataclass(frozen=True)
class Heading:
    """Where labels end and figures begin."""

    #: The heading of every column, of several rows joined.
    columns: tuple[str, ...]
    #: The same with periods spelled out.
    spelled: tuple[str, ...]
    #: Places of the columns of labels; the area is among them or in the headings.
    labels: tuple[int, ...]
    figures: tuple[int, ...]
    body: tuple[Row, ...]
    #: Places of columns of codes, which are not read.
    codes: tuple[int, ...]


def _is_time(heading: str) -> bool:
    return folded(heading) in _TIMES or is_called(folded(heading), "time")


def heading_of(grid: Grid, places: Places) -> Heading:
    """Return the heading of a grid.

    Raises
    ------
    TableRefusedError
        It has none, two columns have one heading, or there are no figures.
    """
    rows = list(grid.rows)
    if places.code(rows[0][1][0]) and not places.code(rows[0][1][-1]):
        raise TableRefusedError(f"line {rows[0][0]} is a row of figures: there is no heading above it")
    if figure := next(_figures_only(rows[0][1]), ""):
        raise TableRefusedError(f"line {rows[0][0]} has figures where the heading should be: {figure!r}")
    count = 1
    while count < len(rows) - 1 and _goes_on(rows[count][1], rows[0][1], places):
        count += 1
        # A heading repeated on every page is no row.
    heads = [cells for _, cells in rows[:count]]
    if count < len(rows) and _is_numbering(rows[count][1]):
        heads.append(rows[count][1])
    body = tuple(_spelled(_filled_down([row for row in rows[count:] if row[1] not in heads])))
    columns = _joined(heads[:count])
    if not body:
        raise TableRefusedError("there are no rows below its heading")
    named = _labels(columns, body, places)
    codes = tuple(place for place in range(len(columns)) if place not in named and is_code(columns[place]))
    figures = tuple(place for place in range(len(columns)) if place not in {*named, *codes})
    if not figures:
        raise TableRefusedError("no column holds figures")
    if blank := next((place for place in figures if not columns[place] and len(figures) > 1), None):
        raise TableRefusedError(f"column {blank + 1} of figures has no heading")
    headed = [columns[place] for place in figures]
    if twice := next((one for one in headed if headed.count(one) > 1), None):
        raise TableRefusedError(f"two columns have one heading: {twice!r}")
    spelled = table_labels.spelled_out([*map(in_one_language, columns)])
    if len(figures) == 1 and folded(spelled[figures[0]]) in _VALUES:
        spelled[figures[0]] = ""
    return Heading(tuple(columns), tuple(spelled), named, figures, body, codes)


def _figures_only(cells: list[str]) -> Iterator[str]:
    """Yield the cells beside the first of a row that has nothing but figures there, and no periods."""
    rest = [cell for cell in cells[1:] if cell]
    if all(is_value(cell) and not table_labels.whole(cell) for cell in rest):
        yield from rest


def _goes_on(cells: list[str], first: list[str], places: Places) -> bool:
    """Return whether a row is heading still: no label of its own, and no figures below the labels."""
    if (cells[0] and first[0] and cells[0] != first[0]) or places.code(cells[0]):
        return False
    rest = [cell for cell in cells[1:] if cell]
    if (
        cells[0]
        and cells[0] != first[0]
        and all(map(table_labels.whole, rest))
        and any(map(table_labels.whole, first[1:]))
    ):
        # Below years, a row of four digits with a label is one of figures.
        return False
    return bool(rest) and all(table_labels.whole(cell) or not is_value(cell) for cell in rest)


def _is_numbering(cells: list[str]) -> bool:
    """Return whether a row numbers its columns: "A", "B", "1", "2", "3"."""
    bare = [cell.strip("()[]") for cell in cells if cell]
    letters = [one for one in bare if not one.isdecimal()]
    numbers = [str(number) for number in range(1, len(bare) - len(letters) + 1)]
    return len(numbers) > 1 and bare == letters + numbers and all(len(one) == 1 for one in letters)


def _joined(rows: list[list[str]]) -> list[str]:
    if len(rows) == 1:
        return rows[0]
    # A heading over several columns stands in the first of them; the last row has one a column.
    parts = [*map(_filled_right, rows[:-1]), rows[-1]]
    return [" ".join(dict.fromkeys(cell for cell in column if cell)) for column in zip(*parts, strict=True)]


def _filled_right(cells: list[str]) -> list[str]:
    filled: list[str] = []
    for cell in cells:
        filled.append(cell or (filled[-1] if len(filled) > 1 else ""))
    return filled


def _filled_down(rows: list[Row]) -> list[Row]:
    """Return *rows* with the first label of a group in each of its rows."""
    filled: list[Row] = []
    for line, cells in rows:
        above = filled[-1][1][0] if filled else ""
        is_label_below = len(cells) > 1 and not cells[0] and not is_value(cells[1])
        filled.append((line, [above, *cells[1:]] if is_label_below else cells))
    return filled


def _spelled(rows: list[Row]) -> list[Row]:
    """Return *rows* with the periods of each column of labels spelled out."""
    if not rows:
        return rows
    columns = [list(column) for column in zip(*(_in_one_language(cells) for _, cells in rows), strict=True)]
    for place, column in enumerate(columns):
        if any(map(table_labels.is_short, column)):
            columns[place] = table_labels.spelled_out(column)
    return [(line, list(cells)) for (line, _), cells in zip(rows, zip(*columns, strict=True), strict=True)]


def _in_one_language(cells: list[str]) -> list[str]:
    return [cell if is_value(cell) else in_one_language(cell) for cell in cells]


def _labels(columns: list[str], body: tuple[Row, ...], places: Places) -> tuple[int, ...]:
    found: list[int] = []
    for place, heading in enumerate(columns):
        if place and (table_labels.leading(heading) or table_labels.trailing(heading)):
            break
        cells = [cells[place] for _, cells in body if cells[place]]
        is_time = _is_time(heading) or (len(columns) > place + 1 and not heading)
        periods = bool(cells) and is_time and all(table_labels.whole(cell) for cell in cells)
        words = sum(not is_value(cell) for cell in cells)
        named = any(places.code(cell) for cell in cells)
        if place == 0 or periods or (cells and words == len(cells)) or (named and 2 * words > len(cells)):
            if not is_code(heading) or named:
                found.append(place)
        elif not is_code(heading):
            break
    return tuple(found)


def is_code(heading: str) -> bool:
    """Return whether a heading is that of a column of codes."""
    words = folded(heading)
    return words in _CODES or bool(_CODE_WORDS.fullmatch(words))
