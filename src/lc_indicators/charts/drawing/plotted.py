"""Describe what a chart needs of a Figure, and the series and breaks that an analyst draws.

:class:`Plotted` is the part of a Figure that charts use; a test can stand in for it with a few fields.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, Literal, Protocol, TypeVar

from lc_indicators.errors import ChartError
from lc_indicators.errors.arguments import checked_class
from lc_indicators.language import Language, Text, rounded
from lc_indicators.periods import Period


class PlottedInterval(Protocol):
    """All values that a printed figure can stand for; an open end is infinite."""

    @property
    def low(self) -> Decimal: ...
    @property
    def high(self) -> Decimal: ...


class PlottedUnit(Protocol):
    """What a value is counted in."""

    @property
    def symbol(self) -> Text: ...


class PlottedSource(Protocol):
    """A publication."""

    @property
    def publisher(self) -> str: ...
    @property
    def date(self) -> str: ...
    @property
    def secondary(self) -> bool: ...
    def published_by(self, language: Language) -> str: ...


class PlottedCitation(Protocol):
    """A place in a publication."""

    @property
    def source(self) -> PlottedSource: ...


class PlottedKind(Protocol):
    """What an area is: a province, a district."""

    @property
    def many(self) -> Text: ...


class PlottedArea(Protocol):
    """A place that figures are of."""

    @property
    def area(self) -> str: ...
    @property
    def name(self) -> Text: ...
    @property
    def kind(self) -> PlottedKind: ...


class PlottedIndicator(Protocol):
    """What is measured, by whom and how."""

    @property
    def short(self) -> Text: ...
    @property
    def good(self) -> str: ...


class Plotted(Protocol):
    """The part of a Figure that charts use."""

    @property
    def label(self) -> Text: ...
    @property
    def unit(self) -> PlottedUnit: ...
    @property
    def status(self) -> str: ...
    @property
    def value(self) -> Decimal | None: ...
    @property
    def decimals(self) -> int: ...
    @property
    def interval(self) -> PlottedInterval | None: ...
    @property
    def period(self) -> Period | None: ...
    @property
    def qualifier(self) -> str: ...
    @property
    def indicator(self) -> PlottedIndicator | None: ...
    @property
    def area(self) -> PlottedArea | None: ...
    @property
    def cited(self) -> Sequence[PlottedCitation]: ...
    @property
    def sources(self) -> Sequence[PlottedCitation]: ...
    @property
    def metric(self) -> object: ...
    @property
    def breaks(self) -> tuple[Period, ...]: ...
    @property
    def is_missing(self) -> bool: ...
    def number(self, language: Language) -> str: ...
    def print(self, language: Language) -> str: ...
    def period_label(self, language: Language) -> str: ...
    def status_words(self, language: Language) -> str: ...


#: Statuses of values that are likely to change, drawn hollow: estimated, imputed, provisional.
HOLLOW = frozenset({"E", "I", "P"})

#: The status of values that nobody has observed yet, drawn hollow and dashed.
FORECAST = "F"

Role = Literal["subject", "context", "reference"]

PlottedT_co = TypeVar("PlottedT_co", bound=Plotted, covariant=True)


@checked_class
@dataclass(frozen=True)
class Series(Generic[PlottedT_co]):
    """Figures of one indicator of one producer, standard and vintage: what one line may join."""

    #: What tells it apart from the other lines of its chart.
    label: Text
    #: In the order of time; a missing figure leaves a gap.
    figures: Sequence[PlottedT_co]
    #: The subject stands in colour, the context in grey; a reference is a thin grey line: the country's.
    role: Role = "subject"
    #: How many years later it is drawn: 1 for the same months a year before, under those of this year.
    years_later: int = 0
    #: Whether its name and last value stand at its end; an earlier piece of a line leaves that to the last.
    is_named: bool = True


@checked_class
@dataclass(frozen=True)
class Break:
    """A change of standard, producer or vintage, with what held before it and what from it on."""

    #: The first year that is counted the new way.
    year: int
    before: Text
    after: Text
    #: The month of that year from which it is, on an axis of months.
    month: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.month <= 12:  # noqa: PLR2004 - January to December
            raise ChartError(self.after.plain, f"a break in month {self.month}", "give a month from 1 to 12")


def known(figures: Sequence[Plotted]) -> list[Plotted]:
    """Return the figures that have a value."""
    return [figure for figure in figures if not figure.is_missing]


def drawn_value(figure: Plotted) -> float:
    """Return the value that a chart draws: rounded to the digits that are printed.

    Raises
    ------
    ChartError
        The figure is missing; forms leave such figures out.
    """
    if figure.value is None:
        raise ChartError(figure.label.plain, "a missing figure has no place on a scale", "leave it out")
    return float(rounded(figure.value, figure.decimals))


def period_of(figure: Plotted) -> Period:
    """Return the figure's period, or raise ChartError: a chart over time cannot place it without one."""
    if figure.period is None:
        raise ChartError(figure.label.plain, "a figure has no period", "chart published figures, not changes")
    return figure.period


def is_forecast(figure: Plotted) -> bool:
    """Return whether the figure is a forecast."""
    return figure.status == FORECAST


def is_hollow(figure: Plotted) -> bool:
    """Return whether the figure is drawn hollow: estimate, provisional or forecast."""
    return is_forecast(figure) or figure.status in HOLLOW


def label_of(figure: Plotted, language: Language) -> str:
    """Return what stands beside a mark: the number alone, in full where a qualifier belongs to it."""
    return figure.print(language) if figure.qualifier else figure.number(language)


def is_better_low(figure: Plotted) -> bool:
    """Return whether less of what *figure* measures is better: of infant mortality, of poverty."""
    return figure.indicator is not None and figure.indicator.good == "down"


def capital(words: str) -> str:
    """Return *words* as a label begins: with a capital."""
    return words[:1].upper() + words[1:]


def name_of(figure: Plotted, language: Language) -> str:
    """Return what the figure measures, in few words where its indicator has them."""
    return figure.indicator.short[language] if figure.indicator else figure.label[language]
