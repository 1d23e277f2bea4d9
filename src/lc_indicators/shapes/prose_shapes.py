"""Blocks of a notebook's own text and outputs, as Markdown, HTML and pictures are read into them."""

from __future__ import annotations

from typing import Literal, TypedDict

from lc_indicators.shapes.block_shapes import ColumnShape, RowShape
from lc_indicators.shapes.span_shape import Span


class GridBlock(TypedDict):
    """A table of a notebook's own: no number, no CSV file."""

    type: Literal["grid"]
    caption: list[Span]
    columns: list[ColumnShape]
    rows: list[RowShape]
    #: Leading columns that name a row; they are repeated where a wide table is set in parts.
    names: int
    notes: list[list[Span]]
