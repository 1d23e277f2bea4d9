"""What a chart needs to know of a Figure."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

from lc_indicators.wording import Language, Text


class PlottedInterval(Protocol):
    """All values that a printed figure can stand for; an open end is infinite."""

    @property
    def low(self) -> Decimal: ...  # noqa: D102
    @property
    def high(self) -> Decimal: ...  # noqa: D102


class PlottedPeriod(Protocol):
    """A year, a part of one, or a school year."""

    @property
    def start_year(self) -> int: ...  # noqa: D102
    @property
    def end_year(self) -> int: ...  # noqa: D102
    def label(self, language: Language) -> str: ...  # noqa: D102


class PlottedSource(Protocol):
    """A publication."""

    @property
    def publisher(self) -> str: ...  # noqa: D102
    @property
    def date(self) -> str: ...  # noqa: D102


class PlottedCitation(Protocol):
    """A place in a publication."""

    @property
    def source(self) -> PlottedSource: ...  # noqa: D102


class PlottedArea(Protocol):
    """A place that figures are of."""

    @property
    def name(self) -> Text: ...  # noqa: D102


class PlottedIndicator(Protocol):
    """What is measured, by whom and how."""

    @property
    def short(self) -> Text: ...  # noqa: D102


class Plotted(Protocol):
    """The part of a Figure that charts use."""

    @property
    def label(self) -> Text: ...  # noqa: D102
    @property
    def status(self) -> str: ...  # noqa: D102
    @property
    def value(self) -> Decimal | None: ...  # noqa: D102
    @property
    def decimals(self) -> int: ...  # noqa: D102
    @property
    def interval(self) -> PlottedInterval | None: ...  # noqa: D102
    @property
    def period(self) -> PlottedPeriod | None: ...  # noqa: D102
    @property
    def qualifier(self) -> str: ...  # noqa: D102
    @property
    def indicator(self) -> PlottedIndicator | None: ...  # noqa: D102
    @property
    def area(self) -> PlottedArea | None: ...  # noqa: D102
    @property
    def cited(self) -> Sequence[PlottedCitation]: ...  # noqa: D102
    @property
    def metric(self) -> object: ...  # noqa: D102
    @property
    def breaks(self) -> tuple[int, ...]: ...  # noqa: D102
    @property
    def is_missing(self) -> bool: ...  # noqa: D102
    def number(self, language: Language) -> str: ...  # noqa: D102
    def print(self, language: Language) -> str: ...  # noqa: D102
    def status_words(self, language: Language) -> str: ...  # noqa: D102
