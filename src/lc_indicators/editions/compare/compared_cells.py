"""Find tables and charts with their sections, and the cells of a table by row and column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from lc_indicators.editions.compare.difference_records import Section, Subject
from lc_indicators.shapes.block_shapes import ChartBlock, ColumnShape, TableBlock
from lc_indicators.shapes.span_shape import Span
from lc_indicators.shapes.walk import words_of

PlacedBlock = TypeVar("PlacedBlock", TableBlock, ChartBlock)


@dataclass(frozen=True)
class Placed(Generic[PlacedBlock]):
    """A table or a chart, and where it stands."""

    section: Section
    block: PlacedBlock
    spec: dict[str, Any] | None = None

    @property
    def key(self) -> tuple[str, str]:
        """Return what it is known by."""
        return self.section.id, self.block["id"]


#: Of one before and now: what its values are about that no changed figure explains.
About = Callable[[Placed[PlacedBlock] | None, Placed[PlacedBlock] | None], tuple[Subject, ...]]


@dataclass(frozen=True)
class ComparedCell:
    """What a table prints at one place."""

    spans: tuple[Span, ...]
    #: What a machine reads of it.
    raw: str
    #: Of its column.
    unit: str
    #: True for what says which row it is.
    is_head: bool

    @property
    def text(self) -> str:
        """Return its words."""
        return words_of(self.spans)


def cells_of(table: TableBlock) -> dict[tuple[str, str], ComparedCell]:
    """Return the cells by row and column, both by their words; a second of the same words has a number."""
    columns = _numbered([_headed(column) for column in table["columns"]])
    rows = _numbered([words_of(row["cells"][0]) if row["cells"] else "" for row in table["rows"]])
    found = {}
    for place, (name, row) in enumerate(zip(rows, table["rows"], strict=True), start=1):
        raw = table["csv_rows"][place] if place < len(table["csv_rows"]) else []
        for number, (column, cell) in enumerate(zip(columns, row["cells"], strict=False)):
            found[name, column] = ComparedCell(
                tuple(cell),
                raw[number] if number < len(raw) else words_of(cell),
                table["columns"][number]["unit"],
                is_head=number == 0,
            )
    return found


def _headed(column: ColumnShape) -> str:
    return f"{column['label']} ({column['unit']})" if column["unit"] else column["label"]


def _numbered(names: Sequence[str]) -> list[str]:
    seen: Counter[str] = Counter()
    numbered = []
    for name in names:
        seen[name] += 1
        numbered.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return numbered
