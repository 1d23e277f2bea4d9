"""Hold a table as an office published it: cells that know their area, period and item."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lc_indicators.errors import TableRefusedError

#: Between the parts of an item that come from several labels.
AND = " | "


@dataclass(frozen=True)
class SourceCell:
    """One cell of figures."""

    line: int
    #: The area's name as printed.
    name: str
    #: Its code; None for a name that the data do not have.
    area: str | None
    #: As SDMX writes it; "" where neither column, row nor title says one.
    period: str
    #: What the column and the other labels of the row say beside area and period.
    item: str
    #: The heading of the column as printed.
    column: str
    #: The digits as printed, or what stands for a missing figure.
    printed: str
    #: Canonical; "" for a missing one.
    value: str
    #: A, P, E or F; O or Q for a missing one.
    status: str
    #: Marks of footnotes on the figure and its period.
    marks: tuple[str, ...]
    #: The unit that row, column or file name for it; "" for none.
    unit: str = ""
    #: What the file says of this figure.
    note: str = ""
    #: Where it is another than that of the table.
    notation: str = ""
    #: The item by the codes of its labels; "" where the format has none.
    item_code: str = ""
    #: What an export of this library says beside it, by the columns of the data.
    own: Mapping[str, str] = field(default_factory=dict)
    #: What it calls area and source in words.
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def own_indicator(self) -> str:
        """Return the id of its indicator, where an export of this library names it; else ""."""
        return self.item_code.partition(AND)[0] if self.own else ""

    @property
    def own_source(self) -> str:
        """Return the id of its source, where an export of this library names it; else ""."""
        return self.own.get("source", "") or self.item_code.partition(AND)[2] if self.own else ""


@dataclass(frozen=True)
class SourceTable:
    """A table as it was read."""

    title: str
    #: The name of its format, and how it was read, in words.
    form: str
    read_as: str
    notation: str
    cells: tuple[SourceCell, ...]
    #: Names of rows or columns that the data do not have, in order.
    unknown: tuple[str, ...]
    #: Those that the data leave out on purpose.
    left_out: tuple[str, ...]
    #: Headings of columns of codes, which are not read.
    codes: tuple[str, ...]
    #: Lines that are no figures: footnotes, headings of parts.
    notes: tuple[str, ...]
    #: Cells with nothing in them.
    empty: int
    #: The sheet of a workbook that it stands in.
    sheet: str = ""
    #: What one should know of how it was read.
    said: tuple[str, ...] = ()
    #: Each column or dimension, and what it was taken for.
    taken: tuple[tuple[str, str], ...] = ()
    #: The unit that title or file name for all figures; "" for none.
    unit: str = ""

    @property
    def areas(self) -> Mapping[str, str]:
        """Return the codes of the areas matched, each with its name as printed."""
        return {cell.area: cell.name for cell in self.cells if cell.area}

    @property
    def items(self) -> tuple[str, ...]:
        """Return the items in order."""
        return tuple(dict.fromkeys(cell.item for cell in self.cells))

    @property
    def periods(self) -> tuple[str, ...]:
        """Return the periods in order of time; "" for none."""
        return tuple(sorted({cell.period for cell in self.cells}))


def refuse_twice(cells: tuple[SourceCell, ...]) -> None:
    """Refuse a table that says one thing twice.

    Raises
    ------
    TableRefusedError
        Two cells have the same area, period and item.
    """
    first: dict[tuple[str | None, ...], SourceCell] = {}
    for cell in cells:
        # A name without a code may well stand twice ("Others"): nothing is taken from it.
        key = (cell.area, cell.period, cell.item)
        before = first.setdefault(key, cell)
        if cell.area and before is not cell:
            what = ", ".join(filter(None, (cell.name, cell.item, cell.period)))
            raise TableRefusedError(f"lines {before.line} and {cell.line} both give {what}")
