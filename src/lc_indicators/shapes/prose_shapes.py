"""Blocks of a notebook's own text and outputs, as Markdown, HTML and pictures are read into them.

They stand in no file, so nothing checks them: whoever reads a cell makes them of these shapes.
"""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypedDict

from lc_indicators.shapes.block_shapes import ColumnShape
from lc_indicators.shapes.span_shape import Span

#: A part of a formula: the element of MathML that it *is*, what steers it, and its text or the parts *of* it.
FormulaNode = TypedDict(
    "FormulaNode",
    {
        "is": str,
        "with": NotRequired[dict[str, str]],
        "text": NotRequired[str],
        "of": NotRequired[list["FormulaNode"]],
    },
)


class FormulaShape(TypedDict):
    """A formula: its tree, its words in one line for those who hear it, whether it stands alone."""

    tree: FormulaNode
    alt: str
    block: bool


class FormulaBlock(FormulaShape):
    """A formula in a line of its own."""

    type: Literal["formula"]


class PictureBlock(TypedDict):
    """A picture: a drawing, or a file in base64."""

    type: Literal["picture"]
    alt: str
    format: str
    svg: NotRequired[str]
    data: NotRequired[str]
    #: In CSS pixels.
    width: NotRequired[int]
    #: Vega-Lite, where the drawing is that of a chart.
    spec: NotRequired[dict[str, Any]]


class ProseStyle(TypedDict, total=False):
    """What words are set in, and where they lead."""

    link: str
    strong: bool
    emphasis: bool
    struck: bool
    code: bool
    raised: Literal["sub", "super"]


_Break = TypedDict("_Break", {"break": NotRequired[bool]})


class ProseSpan(Span, _Break):
    """Words of one kind, or what stands in a line among words: a break, a picture, a formula, a note."""

    emphasis: NotRequired[bool]
    struck: NotRequired[bool]
    code: NotRequired[bool]
    raised: NotRequired[Literal["sub", "super"]]
    picture: NotRequired[PictureBlock]
    formula: NotRequired[FormulaShape]
    #: The number of a note in the report.
    note: NotRequired[int]
    #: What the note says, at the first place that refers to it.
    blocks: NotRequired[list[ProseBlock]]


class ProseHeading(TypedDict):
    """A heading; its id is given when all of the report are numbered."""

    type: Literal["heading"]
    id: NotRequired[str]
    level: int
    spans: list[ProseSpan]


class ProseParagraph(TypedDict):
    """A paragraph."""

    type: Literal["paragraph"]
    role: Literal["body"]
    spans: list[ProseSpan]


class ProseRow(TypedDict):
    """The cells of a row; ``header`` where the first names it."""

    cells: list[list[ProseSpan]]
    header: bool
    #: How deep it stands under the rows above.
    level: NotRequired[int]


class GridBlock(TypedDict):
    """A table of a notebook's own: no number, no CSV file."""

    type: Literal["grid"]
    caption: list[ProseSpan]
    columns: list[ColumnShape]
    rows: list[ProseRow]
    #: Leading columns that name a row; they are repeated where a wide table is set in parts.
    names: int
    notes: list[list[Span]]


class ItemShape(TypedDict):
    """An item of a list; one that is no task is not ``checked`` or open."""

    checked: bool | None
    blocks: list[ProseBlock]


class ItemsBlock(TypedDict):
    """A list; the items of a ``tight`` one are words and no paragraphs."""

    type: Literal["items"]
    ordered: bool
    start: int
    tight: bool
    items: list[ItemShape]


class NoteShape(TypedDict):
    """A note by its number."""

    number: int
    blocks: list[ProseBlock]


class FootnotesBlock(TypedDict):
    """The notes of a cell."""

    type: Literal["footnotes"]
    items: list[NoteShape]


class QuoteBlock(TypedDict):
    """What is quoted."""

    type: Literal["quote"]
    blocks: list[ProseBlock]


class VerbatimBlock(TypedDict):
    """Lines as they are: code, or what a cell printed."""

    type: Literal["verbatim"]
    role: Literal["code", "printed", "warned", "error"]
    lines: list[str]


class RuleBlock(TypedDict):
    """A line across."""

    type: Literal["rule"]


#: A block of a notebook's own.
ProseBlock = (
    ProseHeading
    | ProseParagraph
    | ItemsBlock
    | QuoteBlock
    | VerbatimBlock
    | GridBlock
    | PictureBlock
    | FormulaBlock
    | RuleBlock
    | FootnotesBlock
)
