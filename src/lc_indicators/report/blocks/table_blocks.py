"""Make tables: words at the left, figures at the right, and the same as CSV."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

from lc_indicators.errors import WordingError
from lc_indicators.errors.arguments import checked_class
from lc_indicators.figure import Figure
from lc_indicators.figure.serialise import canonical
from lc_indicators.language import Language
from lc_indicators.report.blocks.block import Block, small_html, spans_html, styled
from lc_indicators.report.blocks.text_spans import Sentence, of_figure, plain
from lc_indicators.shapes.block_shapes import ColumnShape, RowShape, TableBlock

#: A cell: a Figure, a sentence, words, or nothing.
Cell = Figure | Sentence | str | None


#: What a table is for: numbers to read, or what sources disagree on, which a reviewer looks at first.
TableRole = Literal["data", "conflicts"]
DATA: Literal["data"] = "data"
CONFLICTS: Literal["conflicts"] = "conflicts"


@checked_class
@dataclass(frozen=True)
class Column:
    """The head of a column."""

    label: str
    unit: str = ""
    #: True for figures, which stand right and align at the decimal mark.
    numeric: bool = False
    #: True where the unit stands elsewhere, in the caption or in a column of units: head and cells are bare.
    bare: bool = False


def table_content(
    caption: Sentence,
    columns: Sequence[Column],
    *,
    rows: Sequence[Sequence[Cell]],
    id: str,
    language: Language,
    notes: Sequence[Sentence] = (),
) -> tuple[TableBlock, list[Figure]]:
    """Return the content of a table and the Figures in it.

    Raises
    ------
    WordingError
        A row has not as many cells as there are columns.
    """
    for row in rows:
        if len(row) != len(columns):
            raise WordingError(f"Table {id}: a row has {len(row)} cells for {len(columns)} columns.")
    cells = [
        [_cell(cell, column, language) for cell, column in zip(row, columns, strict=True)] for row in rows
    ]
    content: TableBlock = {
        "type": "table",
        "id": id,
        "caption": caption.to_json(),
        "columns": [
            {
                "key": f"c{i}",
                "label": column.label,
                "unit": "" if column.bare else column.unit,
                "align": "right" if column.numeric else "left",
            }
            for i, column in enumerate(columns)
        ],
        "rows": [{"cells": [cell.to_json() for cell in row], "header": True} for row in cells],
        "notes": [note.to_json() for note in notes],
        "csv": f"{id}.csv",
        "csv_rows": [[f"{c.label} ({c.unit})" if c.unit else c.label for c in columns], *map(_raw, rows)],
    }
    figures = [figure for sentence in (caption, *notes) for figure in sentence.figures]
    return content, figures + [figure for row in cells for cell in row for figure in cell.figures]


def quoted(figure: Figure, language: Language) -> Sentence:
    """Return a cell that prints *figure* and does not open: one of many that only surround those told of.

    The source under the table is theirs too; the annex is not filled with each of them.
    """
    raw = "" if figure.value is None else canonical(figure.value)
    return Sentence(({"text": figure.number(language)},), raw=raw)


def table(content: TableBlock, figures: Sequence[Figure], *, role: TableRole = DATA) -> Block:
    """Return a table as a block of its own; *role* says what it is for, :data:`DATA` or :data:`CONFLICTS`."""
    return Block({**content, "role": role}, figures, table_html(content))


def table_html(content: TableBlock, *, is_named: bool = True) -> str:
    """Return a table as HTML for JupyterLab, where cells stand right unless they say otherwise."""
    heads = "".join(_cell_html("th", _head_html(column), column) for column in content["columns"])
    rows = "".join(f"<tr>{_row_html(row, content['columns'])}</tr>" for row in content["rows"])
    name = styled("caption", "text-align:left;caption-side:top", spans_html(content["caption"]))
    notes = "".join(map(small_html, content["notes"]))
    inside = f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody>"
    return f"<table>{name if is_named else ''}{inside}</table>{notes}"


def _row_html(row: RowShape, columns: Sequence[ColumnShape]) -> str:
    given = zip(row["cells"], columns, strict=True)
    cells = [_cell_html("td", spans_html(cell), column) for cell, column in given]
    if cells and (level := row.get("level", 0)):
        cells[0] = cells[0].replace('style="', f'style="padding-left:{1 + level}em;', 1)
    return "".join(cells)


def _head_html(column: ColumnShape) -> str:
    unit = f" ({column['unit']})" if column["unit"] else ""
    return escape(column["label"] + unit)


def _cell_html(tag: str, inside: str, column: ColumnShape) -> str:
    return styled(tag, f"text-align:{column['align']};vertical-align:top;white-space:normal", inside)


def _cell(cell: Cell, column: Column, language: Language) -> Sentence:
    if isinstance(cell, Figure):
        # The unit stands in the head of the column, so a cell repeats it only where there is none.
        form = "bare" if column.bare else "number" if column.unit else ""
        sentence = of_figure(cell, language, form=form)
        marks = ", ".join(cell.marks)
        return Sentence((*sentence.spans, {"text": f" [{marks}]"}), sentence.figures) if marks else sentence
    return cell if isinstance(cell, Sentence) else plain(cell or "")


def _raw(row: Sequence[Cell]) -> list[str]:
    # A CSV is for machines: canonical numbers, with a point and no thousands mark.
    return [_raw_cell(cell) for cell in row]


def _raw_cell(cell: Cell) -> str:
    if isinstance(cell, Figure):
        return "" if cell.value is None else canonical(cell.value)
    return (cell.raw or cell.text) if isinstance(cell, Sentence) else cell or ""
