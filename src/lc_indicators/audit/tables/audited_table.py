"""Read the cells of a table: headings, labels of rows, and figures with the digits that are printed.

Figures are read as the importers read them, in the one notation that fits a table, or else a column.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lc_indicators.audit.lexicon import word_set
from lc_indicators.catalogue.importers.grid import NumberCell
from lc_indicators.catalogue.importers.printed_cells import (
    figure_of,
    gap_in,
    missing_of,
    notation_of,
    value_of,
)
from lc_indicators.catalogue.importers.table_labels import whole
from lc_indicators.errors import TableRefusedError
from lc_indicators.numbers import RoundingInterval

#: A unit that is written behind a figure, or brackets around it.
_UNIT = re.compile(r"\s*(?:%|‰|đ|€|\$)\s*$")
_WORDS = re.compile(r"[^\W\d_]+")
_VIETNAMESE = re.compile("[ăđơư\u1ea0-\u1ef9]", re.IGNORECASE)
#: The number of a column, perhaps with how it is computed: "(3) = (1):(2)".
_COLUMN_NUMBER = re.compile(r"\(?[0-9A-Z]{1,2}\)?(?:\s*=.*)?")
_NOTATIONS = ("vi", "en", "point", "fr")
#: Fewer numbers from one on may be figures.
_LEAST_RUNNING = 3
#: So much of a title is shown.
_LONGEST_NAME = 80
#: Random rounding writes multiples of these; so many figures tell.
_ROUNDED_TO, _TELLING = (5, 3), 12
#: So many whole numbers among decimals are rounded to ones.
_WHOLE_SHARE = 0.9


@dataclass(frozen=True, slots=True)
class Written:
    """What is written in a cell, and where it begins in the text that the table stands in."""

    words: str
    start: int = -1
    #: What a sheet calls its place: "C7".
    name: str = ""


@dataclass(frozen=True, slots=True)
class AuditedCell:
    """A figure of a table."""

    printed: str
    value: Decimal
    #: How far the true number may be from it.
    half: Decimal
    written: Written

    @property
    def meant(self) -> RoundingInterval:
        """Return all values that it can stand for."""
        return RoundingInterval(self.value - self.half, self.value + self.half)

    @property
    def decimals(self) -> int:
        """Return how many digits stand behind the mark."""
        return max(-int(self.value.as_tuple().exponent), 0)


@dataclass(frozen=True)
class AuditedTable:
    """The figures of a table by row and column; None where there is none."""

    name: str
    headings: tuple[str, ...]
    labels: tuple[str, ...]
    cells: tuple[tuple[AuditedCell | None, ...], ...]
    #: Places of what is printed for no figure, which may be nothing or unknown.
    missing: frozenset[tuple[int, int]] = frozenset()
    #: Whether figures are rounded at random, so that nobody can be told from them.
    is_perturbed: bool = False

    def is_rate(self, words: str) -> bool:
        """Return whether a heading or label names something whose parts do not add up."""
        return any(mark in words for mark in "%‰/") or _says_one_of(word_set("table_rate"), words)

    def is_whole(self, label: str) -> bool:
        """Return whether a heading or label names a total."""
        return _says_one_of(word_set("table_total"), label)


def _says_one_of(names: Iterable[str], words: str) -> bool:
    said = f" {' '.join(_WORDS.findall(words.lower()))} "
    return any(f" {one} " in said for one in names)


def table_of_rows(rows: Sequence[Sequence[Written]], name: str = "") -> AuditedTable | None:
    """Return the table of some rows of cells; None where they hold too few figures side by side.

    Examples
    --------
    >>> rows = [["Năm", "2019", "2020"], ["Số hộ", "1.200", "1.350"], ["Tỷ lệ (%)", "12,5", "-"]]
    >>> found = table_of_rows([[Written(cell) for cell in row] for row in rows])
    >>> found.headings, found.labels, str(found.cells[1][0].value), found.missing
    (('2019', '2020'), ('Số hộ', 'Tỷ lệ (%)'), '12.5', frozenset({(1, 1)}))
    """
    width = max((len(row) for row in rows), default=0)
    grid = [[*row, *[Written("")] * (width - len(row))] for row in rows]
    first = _first_of_body(grid)
    head, body = grid[:first], [row for row in grid[first:] if not _numbers_columns(row)]
    if not body:
        return None
    named_times = {place for row in head for place, cell in enumerate(row) if _is_time(cell.words)}
    is_label = [
        _is_label(body, place) or (place not in named_times and _holds_times(body, place))
        for place in range(width)
    ]
    columns = [
        place
        for place in range(width)
        if not is_label[place] and any(_figure(row[place].words) for row in body)
    ]
    if not columns:
        return None
    labels = tuple(_joined(row[place].words for place in range(width) if is_label[place]) for row in body)
    notations = _notations(body, columns)
    cells = tuple(tuple(_cell(row[place], notations[place]) for place in columns) for row in body)
    cells, is_perturbed = _with_coarse_rounding(cells)
    missing = frozenset(
        (at, number)
        for at, row in enumerate(body)
        for number, place in enumerate(columns)
        if cells[at][number] is None and any(cells[at])
    )
    headings = _headings(head, columns)
    return AuditedTable(name[:_LONGEST_NAME], headings, labels, cells, missing, is_perturbed)


def _figure(words: str) -> tuple[str, tuple[str, ...]] | None:
    return figure_of(words) or figure_of(_UNIT.sub("", words))


def _is_time(words: str) -> bool:
    return bool(words) and bool(whole(words))


def _first_of_body(grid: Sequence[Sequence[Written]]) -> int:
    for place, row in enumerate(grid):
        rest = [cell.words for cell in row[1:] if cell.words]
        figures = [words for words in rest if _figure(words) and not _is_time(words)]
        if figures and not _numbers_columns(row) and (row[0].words or len(figures) > 1):
            return place
    return len(grid)


def _numbers_columns(row: Sequence[Written]) -> bool:
    """Return whether a row numbers the columns: A, B, 1, 2, 3 = 2/1."""
    filled = [cell.words.strip() for cell in row if cell.words.strip()]
    if len(filled) < 2 or not all(_COLUMN_NUMBER.fullmatch(words) for words in filled):  # noqa: PLR2004 - side by side
        return False
    numbers = [int(found[0]) for words in filled if (found := re.findall(r"\d+", words))]
    return len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _is_label(body: Sequence[Sequence[Written]], place: int) -> bool:
    """Return whether a column names rows: words, running numbers, or years in front."""
    words = [row[place].words for row in body if row[place].words and not missing_of(row[place].words)]
    figures = [one for one in words if _figure(one) and not (place == 0 and _is_time(one))]
    if place == 0 or len(figures) * 2 < len(words):
        return True
    running = [int(one.strip(".)")) for one in words if one.strip(".)").isdigit()]
    return place == 1 and len(words) >= _LEAST_RUNNING and running == list(range(1, len(words) + 1))


def _holds_times(body: Sequence[Sequence[Written]], place: int) -> bool:
    """Return whether a column says of which year each row is, in a list of figures of all kinds."""
    figures = [row[place].words for row in body if _figure(row[place].words)]
    return len(figures) >= _LEAST_RUNNING and all(map(_is_time, figures))


def _headings(head: Sequence[Sequence[Written]], columns: Sequence[int]) -> tuple[str, ...]:
    """Return the words over each column; those over several columns stand in the first of them."""
    rows = [row for row in head if sum(bool(cell.words) for cell in row) > 1 and not _numbers_columns(row)]
    found = []
    for place in columns:
        words = []
        for number, row in enumerate(rows):
            at = place
            while number + 1 < len(rows) and at > 1 and not row[at].words:
                at -= 1
            words.append(row[at].words)
        found.append(_joined(dict.fromkeys(words)))
    return tuple(found)


def _joined(words: object) -> str:
    return " ".join(" ".join(str(one).split()) for one in words if str(one).strip())  # type: ignore[attr-defined]


def _notations(body: Sequence[Sequence[Written]], columns: Sequence[int]) -> dict[int, str]:
    """Return the notation of each column: of the whole table where one reads it, "" for none."""
    said = " ".join(cell.words for row in body for cell in row)
    order = _NOTATIONS if _VIETNAMESE.search(said) else ("en", "vi", "point", "fr")
    whole_table = _notation([row[place].words for row in body for place in columns], order)
    return {place: whole_table or _notation([row[place].words for row in body], order) for place in columns}


def _notation(cells: Sequence[str], order: Sequence[str]) -> str:
    figures = [found[0] for cell in cells if (found := _figure(cell))]
    if all(isinstance(cell, NumberCell) for cell in cells if _figure(cell)):
        return "point"
    gaps = [gap for cell in cells if (gap := gap_in(_UNIT.sub("", cell)))]
    try:
        return notation_of(figures, gaps)
    except TableRefusedError:
        # Whether all are thousands or all decimals changes no relation between them.
        return next((one for one in order if all(_value(figure, one) is not None for figure in figures)), "")


def _value(figure: str, notation: str) -> Decimal | None:
    try:
        return Decimal(value_of(figure, notation, line=0))
    except TableRefusedError:
        return None


def _cell(written: Written, notation: str) -> AuditedCell | None:
    found = _figure(written.words) if notation else None
    value = (
        _value(found[0], "point" if isinstance(written.words, NumberCell) else notation) if found else None
    )
    if value is None:
        return None
    half = Decimal(1).scaleb(min(int(value.as_tuple().exponent), 0)) / 2
    return AuditedCell(written.words, value, half, written)


_Cells = tuple[tuple[AuditedCell | None, ...], ...]


def _with_coarse_rounding(cells: _Cells) -> tuple[_Cells, bool]:
    """Return cells with the rounding that columns show: to ones, tens, hundreds, or at random to 3 or 5."""
    known = [cell.value for row in cells for cell in row if cell is not None and cell.value]
    if (
        len(known) >= _TELLING
        and not any(value % 1 for value in known)
        and any(value % 10 for value in known)
    ):
        for step in _ROUNDED_TO:
            if all(value % step == 0 for value in known):
                return tuple(
                    tuple(cell and replace(cell, half=Decimal(step - 1)) for cell in row) for row in cells
                ), True
    columns = [_column_rounded([row[place] for row in cells]) for place in range(len(cells[0]))]
    return tuple(zip(*columns, strict=True)), False


def _column_rounded(column: Sequence[AuditedCell | None]) -> list[AuditedCell | None]:
    known = [cell.value for cell in column if cell is not None and cell.value]
    steps = (1000, 100, 10, 1) if len(known) >= _TELLING / 2 else ()
    step = next((step for step in steps if all(value % step == 0 for value in known)), 0)
    # 1544.0 among hardly any other decimals is a whole number that a program printed.
    whole = [value for value in known if value % 1 == 0]
    step = step or (len(steps) > 0 and len(whole) >= _WHOLE_SHARE * len(known))
    half = Decimal(step) / 2
    return [
        cell and (replace(cell, half=max(cell.half, half)) if cell.value % (step or 1) == 0 else cell)
        for cell in column
    ]
