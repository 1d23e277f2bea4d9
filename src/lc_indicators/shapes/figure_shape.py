"""A Figure as JSON: what the outputs of a notebook and ``figures.json`` hold of it."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class Words(TypedDict):
    """The same words in each language."""

    vi: str
    en: str


class IntervalShape(TypedDict):
    """The ends of a rounding interval, as plain decimals; None where it has no end."""

    low: str | None
    high: str | None


class UnitShape(TypedDict):
    """The code of a unit and how it is printed."""

    unit: str
    symbol: Words


class StatusShape(TypedDict):
    """The code of an observation status, its mark, and what readers are told."""

    code: str
    mark: NotRequired[str]
    words: Words


class InputShape(TypedDict):
    """What a figure was made from: an argument of its metric with a figure's id, or with a plain number."""

    argument: str
    figure: NotRequired[str]
    number: NotRequired[int]


class CitationShape(TypedDict):
    """A source as a reader can find it."""

    source: str
    publisher: str
    title: str
    date: str
    url: str
    language: str


class CitedSource(CitationShape):
    """A source and the place in it."""

    place: Words


class FigureShape(TypedDict):
    """One Figure with everything that a reader may ask of it; its inputs by their id."""

    id: str
    #: The same in every edition; the id is a digest of it.
    key: str
    label: Words
    printed: Words
    number: Words
    #: Canonical decimal; None where it is missing.
    value: str | None
    decimals: int | None
    interval: IntervalShape | None
    interval_text: Words | None
    unit: UnitShape
    qualifier: str
    status: StatusShape
    metric: str | None
    metric_name: Words | None
    formula: Words | None
    #: The formula with the arguments' names in braces, where the project itself defined the metric.
    expression: NotRequired[str]
    inputs: list[InputShape]
    sources: list[CitedSource]
    indicator: str | None
    area: str | None
    period: str | None
    period_label: Words
    printed_in_source: str | None
    note: Words | None
    joined_because: NotRequired[Words | None]


class FiguresFile(TypedDict):
    """What ``figures.json`` holds: every figure of an edition, those of the annex among them."""

    format: int
    figures: list[FigureShape]
