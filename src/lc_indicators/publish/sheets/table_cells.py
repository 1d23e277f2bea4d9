"""A table of the report as cells: figures are numbers with their printed digits, and say status and source.

What cannot be a number without a loss stays words: a figure with "over" before it, two figures in one cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from lc_indicators.language import Language, number_marks
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.document.printed_table import PrintedCell, PrintedColumn, marked, printed_table
from lc_indicators.publish.sheets.workbook import Cell
from lc_indicators.shapes.block_shapes import TableBlock
from lc_indicators.shapes.figure_shape import FigureShape
from lc_indicators.shapes.walk import words_of

#: What stands in a cell without a figure, and in one without words; the notes say what they mean.
NO_FIGURE, NO_WORDS = "[x]", "[z]"


@dataclass(frozen=True)
class SheetColumn:
    """A column of a sheet, from the top."""

    head: str
    cells: tuple[Cell, ...]


def columns_of(
    table: TableBlock, document: Document, *, word: Mapping[str, str], numbers: Mapping[str, int]
) -> list[SheetColumn]:
    """Return the columns of *table*: behind figures their unit and status, at the end their sources.

    Parameters
    ----------
    table : TableBlock
        The table.
    document : Document
        The report; its figures are asked for units and sources.
    word : mapping
        Words of the workbook.
    numbers : mapping
        Id of a source to its number in the list of sources.
    """
    printed = printed_table(table, document.language)
    machine = table["csv_rows"][1:]
    found = _Table(document, word, levels=printed.levels, names=printed.names)
    columns: list[SheetColumn] = []
    for place, aligned in enumerate(printed.columns):
        column = replace(aligned, cells=tuple(marked(cell.spans) for cell in aligned.cells))
        beside = [row[place] if len(row) == len(printed.columns) else "" for row in machine]
        columns += found.columns(place, column, beside)
    cited = [found.cited(row, numbers) for row in printed.rows]
    if any(cited):
        columns.append(SheetColumn(word["cited"], tuple(Cell(it or NO_WORDS) for it in cited)))
    return columns


@dataclass(frozen=True)
class _Table:
    document: Document
    word: Mapping[str, str]
    levels: Sequence[int]
    names: int

    def columns(self, place: int, column: PrintedColumn, machine: Sequence[str]) -> Iterator[SheetColumn]:
        """Yield a column, then those of its units and of its status where it has any to tell."""
        shown = [self._shown(cell) for cell in column.cells]
        if place < self.names or (column.align != "right" and not any(one.figure for one in shown)):
            levels = self.levels if place == 0 else [0] * len(shown)
            named = (
                Cell(one.words or NO_WORDS, level=level) for one, level in zip(shown, levels, strict=True)
            )
            yield SheetColumn(column.label or self.word["name"], tuple(named))
            return
        numbers = [one.cell(beside) for one, beside in zip(shown, machine, strict=True)]
        units = [one.unit if it.number is not None else "" for one, it in zip(shown, numbers, strict=True)]
        status = [
            one.status if it.number is not None else None for one, it in zip(shown, numbers, strict=True)
        ]
        one_unit = column.unit or _only(
            [unit for unit, it in zip(units, numbers, strict=True) if it.number is not None]
        )
        label = (column.label or self.word["name"]) + (f" ({one_unit})" if one_unit else "")
        yield SheetColumn(label, tuple(numbers))
        if any(units) and not one_unit:
            yield self._beside(label, "unit", [unit or NO_WORDS for unit in units])
        if any(status):
            told = (NO_WORDS if it is None else it or self.word["normal"] for it in status)
            yield self._beside(label, "status", told)

    def cited(self, row: Sequence[PrintedCell], numbers: Mapping[str, int]) -> str:
        """Return the numbers of the sources of all figures in a row."""
        ids = (span["figure"] for cell in row for span in cell.spans if "figure" in span)
        known = self.document.figures
        sources = {source["source"] for id in ids if id in known for source in known[id]["sources"]}
        found = sorted(numbers[source] for source in sources if source in numbers)
        return ", ".join(f"[{number}]" for number in found)

    def _beside(self, label: str, what: str, words: Iterable[str]) -> SheetColumn:
        return SheetColumn(
            self.word["said"].format(name=label, said=self.word[what]), tuple(map(Cell, words))
        )

    def _shown(self, cell: PrintedCell) -> _Shown:
        """Return what a cell shows: a figure where that is all of it, beside a mark."""
        spans = cell.unmarked
        is_one = len(spans) == 1 and "figure" in spans[0]
        figure = self.document.figures.get(spans[0]["figure"]) if is_one else None
        return _Shown(cell, figure, self.document.language)


@dataclass(frozen=True)
class _Shown:
    """A cell of the report, and the figure that it shows."""

    printed: PrintedCell
    figure: FigureShape | None
    language: Language

    @property
    def words(self) -> str:
        return self.printed.words.strip()

    @property
    def unit(self) -> str:
        """Return what stands behind the figure's number."""
        return (
            words_of(self.printed.unmarked).strip().removeprefix(self._number).strip() if self.figure else ""
        )

    @property
    def status(self) -> str:
        """Return the figure's status in words, as far as a mark tells of one."""
        mark = self.printed.mark
        return self.figure["status"]["words"][self.language] if self.figure and mark else mark

    def cell(self, machine: str) -> Cell:
        """Return the number that is printed, as *machine* has it; words where a number would lose some."""
        if not self.words:
            return Cell(NO_FIGURE)
        value = _decimal(machine)
        if value is None or not self._is_bare:
            return Cell(self.words)
        return Cell(number=value, decimals=self._decimals(value))

    def _decimals(self, value: Decimal) -> int:
        """Return the decimals that are printed: those of a computed figure are fewer than its value has."""
        _, _, printed = self._number.partition(number_marks(self.language).decimal)
        return len(printed) if self._number else max(0, -int(value.as_tuple().exponent))

    @property
    def _is_bare(self) -> bool:
        if self.figure is None:
            return not any("figure" in span for span in self.printed.spans)
        return not self.figure["qualifier"] and bool(self._number) and self.words.startswith(self._number)

    @property
    def _number(self) -> str:
        return self.figure["number"][self.language] if self.figure else ""


def _only(units: Sequence[str]) -> str:
    """Return the unit that all have; nothing where they differ."""
    return units[0] if len(set(units)) == 1 else ""


def _decimal(text: str) -> Decimal | None:
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None
