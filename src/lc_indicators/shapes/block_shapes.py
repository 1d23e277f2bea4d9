"""The blocks of a report as JSON, each field with what it says: eleven types, one an output."""

from __future__ import annotations

from typing import Annotated, Any, Literal, NotRequired, TypedDict, get_args, get_type_hints

from msgspec import Meta

from lc_indicators.shapes.figure_shape import CitationShape
from lc_indicators.shapes.json_schema import json_schema, says
from lc_indicators.shapes.span_shape import Span
from lc_indicators.shapes.verdict_shapes import OutcomeCount, RunShape, VerdictGroup

_Id = Annotated[str, says("Its id in the report; links lead to it.")]


class AreaShape(TypedDict):
    """The area of a report."""

    code: Annotated[str, says("As in data/areas.csv.")]
    name: Annotated[str, says("In the language of the report.")]


class PeriodShape(TypedDict):
    """The period of a report, as data have it and as readers do."""

    text: Annotated[str, says("As data write it: 2015/2020.")]
    label: Annotated[str, says("As the report writes it.")]


class TitleFacts(TypedDict):
    """What stands under the title of a report or of an audit."""

    title: Annotated[str, says("The title, in the language of the report.")]
    subtitle: Annotated[str, says("Area and period in words, or the name of a text.")]
    area: AreaShape
    period: PeriodShape
    region: NotRequired[
        Annotated[
            AreaShape, says("What the area is part of, next to the whole; no reader of the page sees it.")
        ]
    ]
    language: Annotated[str, says("Of the report.")]
    data_date: Annotated[
        str,
        says(
            'ISO date of the newest source within the period, whole or partial; "" for none.',
            pattern=r"^([0-9]{4}(-[0-9]{2}){0,2})?$",
        ),
    ]
    data_date_label: Annotated[str, says("The same as the report writes it.")]
    version: Annotated[str, says("Of the library.")]
    head: NotRequired[
        Annotated[list[str], says("What a running head says; by default the area and the period.")]
    ]
    about: NotRequired[
        Annotated[
            list[Annotated[list[str], Meta(min_length=2, max_length=2)]],
            says("Name and words of each fact under the title; by default area, period, date and version."),
        ]
    ]
    corrected: NotRequired[
        Annotated[list[Span], says("What editions before printed wrongly; absent where nothing was.")]
    ]


class TitleBlock(TitleFacts):
    """The title of a report or of an audit, and its summary."""

    type: Annotated[Literal["title"], says("Which block it is.")]
    id: _Id
    summary: Annotated[
        list[Span], says("The report in a sentence or two; empty where the analyst gave none.")
    ]


class HeadingBlock(TypedDict):
    """The heading of a section, of level 2 or 3."""

    type: Annotated[Literal["heading"], says("Which block it is.")]
    id: _Id
    level: Annotated[int, says("2 for a section, 3 for a part of one.")]
    spans: Annotated[list[Span], says("Its words.")]


class ParagraphBlock(TypedDict):
    """A paragraph."""

    type: Annotated[Literal["paragraph"], says("Which block it is.")]
    id: _Id
    role: Annotated[
        Literal["finding", "body", "note", "empty"],
        says('A section\'s finding, running text, a note, or "no data for this section".'),
    ]
    spans: Annotated[list[Span], says("Its words.")]


class ListBlock(TypedDict):
    """A list, one sentence an item."""

    type: Annotated[Literal["list"], says("Which block it is.")]
    id: _Id
    items: Annotated[list[list[Span]], says("The words of each item.")]


class CardStatus(TypedDict):
    """The status of a key figure."""

    code: Annotated[str, says("As in the code list CL_OBS_STATUS of SDMX.")]
    mark: Annotated[str, says("What tables print behind the number.")]
    words: Annotated[str, says("What readers are told.")]


class SparklineShape(TypedDict):
    """A small drawing and the words that say the same."""

    svg: Annotated[str, says("The drawing.")]
    alt: Annotated[str, says("What a reader who does not see it is told.")]


class CardShape(TypedDict):
    """One key figure."""

    id: Annotated[str, says("Its id within the cards.")]
    label: Annotated[list[Span], says("What the figure measures.")]
    figure: Annotated[str, says("The id of the figure that is printed large.")]
    number: Annotated[str, says("The figure as it is printed.")]
    unit: Annotated[str, says('What stands behind it; "" for nothing.')]
    change: Annotated[list[Span] | None, says("How it changed, in words; null where nothing is compared.")]
    direction: Annotated[
        Literal["up", "down", "flat"] | None, says("Of the change; null where none is known.")
    ]
    good: Annotated[bool | None, says("Whether the direction is the wanted one; null where none is.")]
    status: Annotated[CardStatus | None, says("Null for a normal value.")]
    sparkline: Annotated[SparklineShape | None, says("How it went; null where no series is known.")]


class CardsBlock(TypedDict):
    """The key figures of a report."""

    type: Annotated[Literal["cards"], says("Which block it is.")]
    id: _Id
    label: Annotated[str, says("What a screen reader calls them.")]
    cards: Annotated[list[CardShape], says("The key figures, in their order.")]


class ColumnShape(TypedDict):
    """The head of a column."""

    key: NotRequired[Annotated[str, says("A name for programs.")]]
    label: Annotated[str, says("What stands in the head.")]
    unit: Annotated[str, says('What its figures are measured in; "" for nothing.')]
    align: Annotated[
        Literal["left", "right", "center"], says("Figures stand right, under each other's decimal mark.")
    ]


class RowShape(TypedDict):
    """The cells of a row; ``header`` where the first names it."""

    cells: Annotated[list[list[Span]], says("The words of each cell, one a column.")]
    header: Annotated[bool, says("Whether the first cell names the row.")]
    level: NotRequired[Annotated[int, says("How deep it stands under the rows above: 1 for a part of one.")]]


class TableBlock(TypedDict):
    """A table, and the same as a CSV file."""

    type: Annotated[Literal["table"], says("Which block it is.")]
    id: _Id
    caption: Annotated[list[Span], says("Its title.")]
    columns: Annotated[list[ColumnShape], says("The heads of the columns.")]
    rows: Annotated[list[RowShape], says("The rows below the head.")]
    notes: Annotated[list[list[Span]], says("What stands under it, a line each: sources, marks.")]
    csv: Annotated[str, says("The name of its CSV file.")]
    csv_rows: Annotated[list[list[str]], says("The head and the rows as a machine reads them.")]
    role: NotRequired[Annotated[str, says("`data` or `conflicts`; the table of a chart has none.")]]
    names: NotRequired[Annotated[int, says("Leading columns that name a row; one by default.")]]
    landscape: NotRequired[
        Annotated[bool, says("Whether paper may be turned for it where it does not fit upright.")]
    ]


class ChartBlock(TypedDict):
    """A chart in a wide and a narrow drawing, with its words and its numbers."""

    type: Annotated[Literal["chart"], says("Which block it is.")]
    id: _Id
    title: Annotated[list[Span], says("The finding that it shows.")]
    subtitle: Annotated[str, says("Measure, unit, area, standard.")]
    note: Annotated[list[Span], says("Sources, status marks, breaks.")]
    alt: Annotated[str, says("What a reader who does not see the chart is told.")]
    table: Annotated[TableBlock, says("Its numbers.")]
    svg_wide: Annotated[str, says("The drawing for a page.")]
    svg_narrow: Annotated[str, says("The drawing for a phone.")]
    width: Annotated[int, says("Of the wide drawing, in CSS pixels.")]
    spec_narrow: NotRequired[
        Annotated[
            dict[str, Any],
            says("Vega-Lite, as that of the wide one beside the block; a chart without it stays a drawing."),
        ]
    ]


class MarkedTextBlock(TypedDict):
    """An audited text, paragraph by paragraph, line by line, run by run."""

    type: Annotated[Literal["marked_text"], says("Which block it is.")]
    id: _Id
    label: Annotated[str, says("What a screen reader calls it.")]
    text_language: Annotated[str, says('Language of the text; "" where it is that of the report.')]
    key: Annotated[list[OutcomeCount], says("What the signs mean, and how often each occurs.")]
    paragraphs: Annotated[list[list[list[RunShape]]], says("Paragraphs of lines of runs.")]


class VerdictsBlock(TypedDict):
    """The verdicts of an audit, those contradicted first."""

    type: Annotated[Literal["verdicts"], says("Which block it is.")]
    id: _Id
    label: Annotated[str, says("What a screen reader calls them.")]
    groups: Annotated[list[VerdictGroup], says("One for each outcome that occurs.")]


class SourceRow(CitationShape):
    """A source in the list of sources, with the ids of the figures that come from it."""

    type: Annotated[str, says("What kind of publication it is.")]
    note: Annotated[str, says('A note on it; "" for none.')]
    figures: Annotated[list[str], says("The ids of the figures that come from it.")]


class SourcesBlock(TypedDict):
    """The list of sources."""

    type: Annotated[Literal["sources"], says("Which block it is.")]
    id: _Id
    rows: Annotated[list[SourceRow], says("The sources, in the order of the list.")]


class AnnexBlock(TypedDict):
    """The place where exporters say how each figure was obtained."""

    type: Annotated[Literal["annex"], says("Which block it is.")]
    id: _Id
    title: Annotated[str, says("Its heading.")]


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

#: The shape of each type of block.
BLOCK_SHAPES = {get_args(get_type_hints(shape)["type"])[0]: shape for shape in get_args(BlockShape)}


def blocks_schema() -> dict[str, Any]:
    """Return the schema of a block, one output of a report notebook."""
    words = "One output of a report notebook, of the type that it names."
    names = {"id": "urn:lc-indicators:blocks:1", "title": "Block of a report"}
    return json_schema(*BLOCK_SHAPES.values(), **names, words=words, is_closed=False)
