"""A Figure as JSON, each field with what it says: its schema is made from these shapes.

The outputs of a notebook and ``figures.json`` hold it.
"""

from __future__ import annotations

from typing import Annotated, Any, NotRequired, TypedDict

from lc_indicators.shapes.json_schema import json_schema, says

#: The same words in each language of the project, by its code.
Words = dict[str, str]


class IntervalShape(TypedDict):
    """The ends of a rounding interval."""

    low: Annotated[str | None, says("The least value, a plain decimal; null for an open end.")]
    high: Annotated[str | None, says("The greatest value; likewise.")]


class UnitShape(TypedDict):
    """The unit of a figure."""

    unit: Annotated[str, says("Its code, as in data/units.csv.")]
    symbol: Annotated[Words, says("As it is printed behind a number.")]


class StatusShape(TypedDict):
    """The status of a figure."""

    code: Annotated[str, says("As in the code list CL_OBS_STATUS of SDMX: A for a normal value.")]
    mark: NotRequired[Annotated[str, says('What tables print behind the number; "" for nothing.')]]
    words: Annotated[Words, says('What readers are told; "" for nothing.')]


class InputShape(TypedDict):
    """What a figure was made from: an argument of its metric with a figure, or with a plain number."""

    argument: Annotated[str, says("The name of the argument.")]
    figure: NotRequired[Annotated[str, says("The id of the figure.")]]
    number: NotRequired[Annotated[int, says("The number, such as that of the years.")]]


class CitationShape(TypedDict):
    """A source as a reader can find it."""

    source: Annotated[str, says("Its id, as in data/sources.csv.")]
    publisher: Annotated[str, says("Who published it.")]
    title: Annotated[str, says('Its title; "" where it has none.')]
    date: Annotated[str, says('ISO date, whole or to the month or year; "" where none is known.')]
    url: Annotated[str, says('Its address; "" where it has none.')]
    language: Annotated[str, says("The language of its title.")]


class CitedSource(CitationShape):
    """A source and the place in it."""

    place: Annotated[Words, says("Where in it the figure stands: a page, a table.")]


class FigureShape(TypedDict):
    """One Figure with everything that a reader may ask of it."""

    id: Annotated[str, says("A digest of the key; links in a page lead to it.")]
    key: Annotated[str, says("What the figure is: the same in every edition.")]
    label: Annotated[Words, says("What it measures, where and when.")]
    printed: Annotated[Words, says("Number, unit and qualifier as a sentence prints them.")]
    number: Annotated[Words, says("The number alone.")]
    value: Annotated[str | None, says("Canonical decimal, its last zeros kept; null where it is missing.")]
    decimals: Annotated[int | None, says("Printed decimals; null where nothing is printed.")]
    interval: Annotated[
        IntervalShape | None, says("The values that the printed number can stand for; null for none.")
    ]
    interval_text: Annotated[Words | None, says("The interval as readers see it.")]
    unit: UnitShape
    qualifier: Annotated[str, says('What stands before the number, such as "over"; "" for nothing.')]
    status: StatusShape
    metric: Annotated[str | None, says("The metric that computed it; null for a published figure.")]
    metric_name: Annotated[Words | None, says("What the metric is called.")]
    formula: Annotated[Words | None, says("The arithmetic with its numbers.")]
    expression: NotRequired[
        Annotated[str, says("The formula of a computed figure, with the names of its inputs in braces.")]
    ]
    inputs: Annotated[list[InputShape], says("What it was computed from; empty for a published figure.")]
    sources: Annotated[
        list[CitedSource], says("Where it comes from; those of its inputs for a computed one.")
    ]
    indicator: Annotated[str | None, says("Id of the indicator, as in data/indicators.csv.")]
    area: Annotated[str | None, says("Code of the area, as in data/areas.csv.")]
    period: Annotated[str | None, says("Its period, as SDMX TIME_PERIOD writes it.")]
    period_label: Annotated[Words, says("Its period as readers see it.")]
    published_on: NotRequired[
        Annotated[
            str,
            says(
                "ISO date on which a published figure came out, whole or to the month or year; absent where "
                "it is that of its source."
            ),
        ]
    ]
    stage: NotRequired[
        Annotated[
            str,
            says("`estimate`, `preliminary` or `official`; absent where its status says it, or nobody does."),
        ]
    ]
    printed_in_source: Annotated[str | None, says("The number as its source prints it, sign by sign.")]
    note: Annotated[Words | None, says("A note of the data on it.")]
    joined_because: NotRequired[
        Annotated[Words | None, says("Why figures were joined that do not join by themselves.")]
    ]


class FiguresFile(TypedDict):
    """What ``figures.json`` holds: the figures of an edition."""

    format: Annotated[int, says("Rises when a field changes its meaning or goes.")]
    figures: Annotated[
        list[FigureShape], says("Every figure that the report shows, and what it was made from.")
    ]


def figures_schema() -> dict[str, Any]:
    """Return the schema of ``figures.json``."""
    title = "Figures of a report"
    return json_schema(FiguresFile, id="urn:lc-indicators:figures:1", title=title, is_closed=False)
