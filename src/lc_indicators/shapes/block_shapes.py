"""The blocks of a report as JSON: eleven types, each one output of the notebook."""

from __future__ import annotations

from typing import Annotated, Any, Literal, NotRequired, TypedDict

from msgspec import Meta

from lc_indicators.shapes.figure_shape import CitationShape


class Span(TypedDict):
    """Words of one kind: plain, a figure, a link, or a reference to a verdict."""

    text: str
    #: The id of the figure that the words print.
    figure: NotRequired[str]
    link: NotRequired[str]
    strong: NotRequired[bool]
    #: The id of the claim whose verdict the words refer to.
    verdict: NotRequired[str]


class AreaShape(TypedDict):
    """The area of a report."""

    code: str
    name: str


class PeriodShape(TypedDict):
    """The period of a report, as data have it and as readers do."""

    text: str
    label: str


class TitleFacts(TypedDict):
    """What stands under the title of a report or of an audit."""

    title: str
    subtitle: str
    area: AreaShape
    period: PeriodShape
    language: Literal["vi", "en"]
    #: ISO date, whole or partial; "" where none is known.
    data_date: Annotated[str, Meta(pattern=r"^([0-9]{4}(-[0-9]{2}){0,2})?$")]
    data_date_label: str
    version: str
    #: What a running head says; by default the area and the period.
    head: NotRequired[list[str]]
    #: Name and words of each fact under the title; by default area, period, date and version.
    about: NotRequired[list[Annotated[list[str], Meta(min_length=2, max_length=2)]]]


class TitleBlock(TitleFacts):
    """The title of a report or of an audit, and its summary."""

    type: Literal["title"]
    id: str
    summary: list[Span]


class HeadingBlock(TypedDict):
    """The heading of a section, of level 2 or 3."""

    type: Literal["heading"]
    id: str
    level: int
    spans: list[Span]


class ParagraphBlock(TypedDict):
    """A paragraph."""

    type: Literal["paragraph"]
    id: str
    #: A section's finding, running text, a note, or "no data for this section".
    role: Literal["finding", "body", "note", "empty"]
    spans: list[Span]


class ListBlock(TypedDict):
    """A list, one sentence an item."""

    type: Literal["list"]
    id: str
    items: list[list[Span]]


class CardStatus(TypedDict):
    """The status of a key figure."""

    code: str
    mark: str
    words: str


class SparklineShape(TypedDict):
    """A small drawing and the words that say the same."""

    svg: str
    alt: str


class CardShape(TypedDict):
    """One key figure."""

    id: str
    label: list[Span]
    #: The id of the figure that is printed large.
    figure: str
    number: str
    unit: str
    change: list[Span] | None
    direction: Literal["up", "down", "flat"] | None
    #: Whether the direction is the wanted one; None where none is.
    good: bool | None
    status: CardStatus | None
    sparkline: SparklineShape | None


class CardsBlock(TypedDict):
    """The key figures of a report."""

    type: Literal["cards"]
    id: str
    label: str
    cards: list[CardShape]


class ColumnShape(TypedDict):
    """The head of a column."""

    key: NotRequired[str]
    label: str
    unit: str
    align: Literal["left", "right", "center"]


class RowShape(TypedDict):
    """The cells of a row; ``header`` where the first names it."""

    cells: list[list[Span]]
    header: bool


class TableBlock(TypedDict):
    """A table, and the same as a CSV file."""

    type: Literal["table"]
    id: str
    caption: list[Span]
    columns: list[ColumnShape]
    rows: list[RowShape]
    notes: list[list[Span]]
    csv: str
    #: The head and the rows as a machine reads them.
    csv_rows: list[list[str]]
    #: ``data`` or ``conflicts``; the table of a chart has none.
    role: NotRequired[str]
    #: Leading columns that name a row; one by default.
    names: NotRequired[int]


class ChartBlock(TypedDict):
    """A chart in a wide and a narrow drawing, with its words and its numbers."""

    type: Literal["chart"]
    id: str
    title: list[Span]
    subtitle: str
    note: list[Span]
    #: What a reader who does not see the chart is told.
    alt: str
    table: TableBlock
    svg_wide: str
    svg_narrow: str
    #: Of the wide drawing, in CSS pixels.
    width: int
    #: Vega-Lite, as that of the wide drawing beside the block; a chart without one stays a drawing.
    spec_narrow: NotRequired[dict[str, Any]]


class OutcomeShape(TypedDict):
    """An outcome of an audit: its name, its sign, its word."""

    outcome: str
    sign: str
    word: str


class OutcomeCount(OutcomeShape):
    """An outcome and how often it occurs."""

    count: int


class MarkShape(OutcomeShape):
    """What stands behind a figure of an audited text: its outcome, and where its verdict is."""

    #: The id of the claim.
    verdict: str
    #: Of the verdict in its list, from 1.
    number: int


class RunShape(TypedDict):
    """Words of one line of an audited text; those of a claim have an outcome, and marks at their end."""

    text: str
    outcome: NotRequired[str]
    marks: NotRequired[list[MarkShape]]


class MarkedTextBlock(TypedDict):
    """An audited text, paragraph by paragraph, line by line, run by run."""

    type: Literal["marked_text"]
    id: str
    label: str
    text_language: str
    key: list[OutcomeCount]
    paragraphs: list[list[list[RunShape]]]


class FactShape(TypedDict):
    """What a verdict rests on: a name and its lines."""

    name: str
    lines: list[list[Span]]


class VerdictShape(OutcomeShape):
    """A verdict with all that it rests on; its first fact is the reason."""

    #: Of the claim.
    id: str
    number: int
    title: str
    #: The sentence around the figure: before, the figure, behind; None for a claim without a text.
    quote: Annotated[list[str], Meta(min_length=3, max_length=3)] | None
    reason: str
    facts: list[FactShape]


class VerdictGroup(OutcomeShape):
    """The verdicts of one outcome."""

    entries: list[VerdictShape]


class VerdictsBlock(TypedDict):
    """The verdicts of an audit, those contradicted first."""

    type: Literal["verdicts"]
    id: str
    label: str
    groups: list[VerdictGroup]


class SourceRow(CitationShape):
    """A source in the list of sources, with the ids of the figures that come from it."""

    type: str
    note: str
    figures: list[str]


class SourcesBlock(TypedDict):
    """The list of sources."""

    type: Literal["sources"]
    id: str
    rows: list[SourceRow]


class AnnexBlock(TypedDict):
    """The place where exporters say how each figure was obtained."""

    type: Literal["annex"]
    id: str
    title: str


#: One output of a report notebook.
BlockShape = (
    TitleBlock
    | HeadingBlock
    | ParagraphBlock
    | ListBlock
    | CardsBlock
    | TableBlock
    | ChartBlock
    | MarkedTextBlock
    | VerdictsBlock
    | SourcesBlock
    | AnnexBlock
)
