"""What a chart needs to know of a Figure."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

from lc_indicators.wording import Language, Text


class PlottedInterval(Protocol):
    """All values that a printed figure can stand for; an open end is infinite."""

    @property
    def low(self) -> Decimal: ...
    @property
    def high(self) -> Decimal: ...


class PlottedPeriod(Protocol):
    """A year, a part of one, or a school year."""

    @property
    def start_year(self) -> int: ...
    @property
    def end_year(self) -> int: ...
    def label(self, language: Language) -> str: ...


class PlottedSource(Protocol):
    """A publication."""

    @property
    def publisher(self) -> str: ...
    @property
    def date(self) -> str: ...
    @property
    def secondary(self) -> bool: ...


class PlottedCitation(Protocol):
    """A place in a publication."""

    @property
    def source(self) -> PlottedSource: ...


class PlottedArea(Protocol):
    """A place that figures are of."""

    @property
    def name(self) -> Text: ...


class PlottedIndicator(Protocol):
    """What is measured, by whom and how."""

    @property
    def short(self) -> Text: ...


class Plotted(Protocol):
    """The part of a Figure that charts use."""

    @property
    def label(self) -> Text: ...
    @property
    def status(self) -> str: ...
    @property
    def value(self) -> Decimal | None: ...
    @property
    def decimals(self) -> int: ...
    @property
    def interval(self) -> PlottedInterval | None: ...
    @property
    def period(self) -> PlottedPeriod | None: ...
    @property
    def qualifier(self) -> str: ...
    @property
    def indicator(self) -> PlottedIndicator | None: ...
    @property
    def area(self) -> PlottedArea | None: ...
    @property
    def cited(self) -> Sequence[PlottedCitation]: ...
    @property
    def metric(self) -> object: ...
    @property
    def breaks(self) -> tuple[int, ...]: ...
    @property
    def is_missing(self) -> bool: ...
    def number(self, language: Language) -> str: ...
    def print(self, language: Language) -> str: ...
    def status_words(self, language: Language) -> str: ...
