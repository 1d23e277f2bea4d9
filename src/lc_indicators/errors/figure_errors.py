"""Errors of figures and metrics: numbers, units and series that do not go together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lc_indicators.errors.error import LcIndicatorsError


class DomainError(LcIndicatorsError):
    """A number outside the domain of a formula, such as a start of zero."""

    def __init__(self, metric: str, argument: str, value: object, requirement: str) -> None:  # noqa: PLR0917 - its four facts
        self.metric, self.argument, self.value, self.requirement = metric, argument, value, requirement
        super().__init__(f"{metric}: {argument} is {value}, but it must be {requirement}.")


class ArgumentError(LcIndicatorsError, TypeError):
    """An argument of a kind that a function does not take."""

    def __init__(self, function: str, what: str, what_to_do: str) -> None:
        self.function, self.what, self.what_to_do = function, what, what_to_do
        super().__init__(f"{function}: {what}; {what_to_do}.")


class FigureArithmeticError(LcIndicatorsError, TypeError):
    """A Figure in plain arithmetic, whose result would have no sources."""

    def __init__(self, operation: str, figure: str) -> None:
        self.operation, self.figure = operation, figure
        super().__init__(
            f"{operation} of {figure}: a plain number would not know its sources. Use a metric: "
            "lc.growth_factor(start, end), lc.share_of_total(part, total); figure.known_value is the number."
        )


class UnitMismatchError(LcIndicatorsError):
    """Two figures whose units do not go together in one formula."""

    def __init__(self, metric: str, units: Iterable[str], what_to_do: str) -> None:
        self.metric, self.units = metric, tuple(units)
        super().__init__(f"{metric}: units {' and '.join(self.units)} do not go together. {what_to_do}")


class BrokenSeriesError(LcIndicatorsError):
    """A change across two standards, producers, vintages or a break in the series."""

    def __init__(self, metric: str, parts: Iterable[str], reason: str) -> None:
        self.metric, self.parts, self.reason = metric, tuple(parts), reason
        super().__init__(
            f"{metric}: {' and '.join(self.parts)} are not one series ({reason}). "
            "Choose figures of one series, or say why they may be compared: "
            "start.joined_to(end, because=Text(vi=…, en=…)); the report prints those words."
        )


class ComparisonError(LcIndicatorsError):
    """Areas compared by figures that are not of one indicator, period and source."""

    def __init__(self, metric: str, parts: Iterable[str], needed: str) -> None:
        self.metric, self.parts, self.needed = metric, tuple(parts), needed
        super().__init__(
            f"{metric}: {' and '.join(self.parts)} are not of {needed}. "
            "Areas are compared by figures of one indicator, period and source."
        )


class PeriodMismatchError(LcIndicatorsError):
    """A part and a whole, or an amount and a population, of different periods."""

    def __init__(self, metric: str, periods: Iterable[str]) -> None:
        self.metric, self.periods = metric, tuple(periods)
        super().__init__(
            f"{metric}: {' and '.join(self.periods)} are not one period. Choose figures of one period."
        )


class UnequalPeriodsError(LcIndicatorsError):
    """A month compared with nine months, or with a year."""

    def __init__(self, metric: str, lengths: Mapping[str, tuple[int, int]]) -> None:
        self.metric, self.lengths = metric, dict(lengths)
        periods = (f"{period} ({_length(*length)})" for period, length in lengths.items())
        super().__init__(
            f"{metric}: {' and '.join(periods)} do not last equally long. Choose periods of one length, "
            "or say why they may be compared: start.joined_to(end, because=Text(vi=…, en=…))."
        )


def _length(months: int, days: int) -> str:
    counts = ((months, "month"), (days, "day"))
    return " and ".join(f"{count} {unit}{'s' * (count != 1)}" for count, unit in counts if count)


class MeasureError(LcIndicatorsError):
    """A comparison or a sum that a measure does not allow: a flow against a stock, a total of rates."""

    def __init__(self, asked: str, what: str, what_to_do: str) -> None:
        self.asked, self.what, self.what_to_do = asked, what, what_to_do
        super().__init__(f"{asked}: {what}; {what_to_do}.")


class MissingValueError(LcIndicatorsError):
    """A figure whose value is not known was asked for its value."""

    def __init__(self, what: str, status: str) -> None:
        self.what, self.status = what, status
        super().__init__(
            f"{what} has no value (status {status}). "
            "Test figure.is_missing first, or add the observation to data/."
        )


class PeriodError(LcIndicatorsError):
    """A period that is empty, malformed, or ends before it starts."""

    def __init__(self, text: str, reason: str, forms: str) -> None:
        self.text, self.reason, self.forms = text, reason, forms
        super().__init__(f"Period {text!r}: {reason}. Write {forms}.")


class NotationError(LcIndicatorsError):
    """A printed number that does not parse under its notation."""

    def __init__(self, printed: str, notation: str, reason: str) -> None:
        self.printed, self.notation, self.reason = printed, notation, reason
        super().__init__(f"Printed figure {printed!r} is not a number in notation {notation!r}: {reason}.")


class ChartError(LcIndicatorsError):
    """Figures that a chart form cannot draw truthfully."""

    def __init__(self, what: str, reason: str, what_to_do: str) -> None:
        self.what, self.reason, self.what_to_do = what, reason, what_to_do
        super().__init__(f"Chart of {what}: {reason}; {what_to_do}.")


class WordingError(LcIndicatorsError):
    """A text for the report that lacks a language, a figure, or holds a number typed by hand."""


class MissingLanguageError(WordingError):
    """A text is asked for in a language that it has no words in."""

    def __init__(self, words: str, language: str) -> None:
        super().__init__(f"Text {words!r} has no words in {language!r}: write them, too.")


class MetricModuleError(LcIndicatorsError):
    """A module with metrics of the project's own cannot be used, or a formula in it fails."""

    def __init__(self, file: str, line: int, reason: str, *, metric: str = "") -> None:
        self.file, self.line, self.reason, self.metric = file, line, reason, metric
        where = f"{file}:{line}" if line else file
        super().__init__(f"{where}: {f'{metric}: ' if metric else ''}{reason}")
