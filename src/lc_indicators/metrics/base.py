"""A metric is one formula with its guards and with what it says of units, series and digits.

A formula is written once and serves numbers, pandas Series, rounding intervals, linear forms and Figures:
each of them knows its own arithmetic.  A Figure takes part through ``__apply_metric__``; nothing here knows
what a Figure is.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Context, Decimal, localcontext
from typing import Any

from lc_indicators.errors import ArgumentError
from lc_indicators.metrics.guards import (
    COUNTS,
    is_frame,
    is_missing,
    require_exact,
    require_not_negative,
    require_positive,
    taken,
    whole_count,
)
from lc_indicators.metrics.series import by_column, each, missing, needs_each
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import LinearFraction

#: What a metric computes with: a number, a pandas Series or DataFrame, an interval, a linear form, a Figure.
Numeric = Any

#: Digits of decimal arithmetic, whatever the caller's context; bounds are computed with more, outward.
DECIMAL_DIGITS = 28

Arguments = Mapping[str, Any]
Expression = str | Callable[[Arguments], str]


#: What a result is -> the unit that it is printed in, where its inputs do not say it: a project needs them.
RESULT_UNITS: Mapping[str, str] = {
    "factor": "times",
    "percent": "percent",
    "percent_per_period": "percent_per_year",
    "points": "percentage_points",
    "index": "index_100",
    "rank": "rank",
}


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What a metric demands of its arguments and says of its result."""

    #: The formula with the arguments' names in braces, as a reader sees it.
    expression: Expression
    #: factor, same, same_change, change_per_period, percent, percent_per_period, points, ratio, index, rank,
    #: or the id of a unit.
    result_unit: str
    #: What a reader calls it in each language, as a Text; without one the table of metrics' names says it.
    name: Any = None
    #: "inputs": prints with the least decimals of its inputs; "interval": with what its interval supports.
    digits: str | Callable[[Arguments], str] = "interval"
    #: Whether the formula compares single values, so that a Series is computed one value at a time.
    one_by_one: bool = False
    #: Arguments that must be above zero, and those that may not be below it.
    positive: tuple[str, ...] = ()
    not_negative: tuple[str, ...] = ()
    #: Groups of arguments that must be of one series, one indicator, one unit, one period.
    same_series: tuple[tuple[str, ...], ...] = ()
    same_indicator: tuple[tuple[str, ...], ...] = ()
    same_unit: tuple[tuple[str, ...], ...] = ()
    same_period: tuple[tuple[str, ...], ...] = ()
    #: Whether a series may instead be one indicator at one period in several areas.
    of_areas: bool = False
    #: The arguments of each turn, where any number of turns is given: value, weight, value, weight, ….
    turns: tuple[str, ...] = ()
    #: Arguments that must be in percent of something.
    in_percent: tuple[str, ...] = ()
    #: How many months start and end must lie apart; 0 where any will do.
    months_apart: int = 0
    #: Arguments that must be indices, 100 for what they stand on.
    in_index: tuple[str, ...] = ()

    @property
    def named(self) -> set[str]:
        """Return the arguments that the rules speak of."""
        groups = (*self.same_series, *self.same_indicator, *self.same_unit, *self.same_period)
        return {
            *self.positive,
            *self.not_negative,
            *self.in_percent,
            *self.in_index,
            *(name for one in groups for name in one),
        }


class Metric:
    """A formula with its rules; call it like the function that it wraps."""

    def __init__(self, formula: Callable[..., Any], rules: Rules) -> None:
        functools.update_wrapper(self, formula)
        self.formula, self.rules, self.name = formula, rules, formula.__name__
        self.signature = inspect.signature(formula)
        #: The argument that stands for any number of them, ``part``: they are part_1, part_2, …; "" for none.
        self.many = next((one.name for one in self._parameters if one.kind is one.VAR_POSITIONAL), "")
        #: What is given in each turn: of one argument that stands for many, itself.
        self.turns = rules.turns or ((self.many,) if self.many else ())
        if unknown := sorted(rules.named - {*self.signature.parameters, *rules.turns}):
            raise ArgumentError(
                self.name, f"its rules name {', '.join(unknown)}", "name arguments of the formula"
            )
        self.result_unit = rules.result_unit
        self.same_series, self.same_indicator = rules.same_series, rules.same_indicator
        self.same_unit, self.same_period = rules.same_unit, rules.same_period

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Check the arguments, then compute; Figures compute themselves.

        A number as text ("41.79") is an exact number.

        Raises
        ------
        ArgumentError
            An argument is missing, or is no number, Series, interval or Figure.
        """
        given = self._named(args, kwargs)
        arguments = {name: self._taken(name, value) for name, value in given.items()}
        for value in arguments.values():
            if hasattr(value, "__apply_metric__"):
                return value.__apply_metric__(self, arguments)
        if any(map(is_frame, arguments.values())):
            return by_column(self, arguments)
        if any(is_missing(value) for value in arguments.values()):
            return missing(arguments)
        for count in COUNTS.intersection(arguments):
            arguments[count] = whole_count(self.name, count, arguments[count])
        if needs_each(arguments, one_by_one=self.rules.one_by_one):
            return each(self, arguments)
        self._check(arguments)
        with localcontext(Context(prec=DECIMAL_DIGITS)):
            return self.formula(*arguments.values()) if self.many else self.formula(**arguments)

    @property
    def _parameters(self) -> tuple[inspect.Parameter, ...]:
        return tuple(self.signature.parameters.values())

    @property
    def needed(self) -> tuple[str, ...]:
        """Return the arguments that it cannot do without."""
        if self.many:
            return tuple(f"{name}_1" for name in self.turns)
        return tuple(one.name for one in self._parameters if one.default is one.empty)

    def takes(self, name: str) -> bool:
        """Return whether it has an argument of this name."""
        what, _, number = name.rpartition("_")
        return number.isdecimal() and what in self.turns if self.many else name in self.signature.parameters

    def members(self, group: Iterable[str], arguments: Iterable[str]) -> list[str]:
        """Return which of *arguments* a group of the rules means: of many, all."""
        names = list(arguments)
        if self.many:
            return [name for name in names if name.rpartition("_")[0] in group]
        return [name for name in group if name in names]

    def _named(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> dict[str, Any]:
        """Return what was given by the names of the arguments; ArgumentError where it does not fit."""
        if self.many:
            count = len(self.turns)
            named = (f"{self.turns[place % count]}_{place // count + 1}" for place in range(len(args)))
            given = dict(sorted({**dict(zip(named, args, strict=True)), **kwargs}.items(), key=self._turn))
            unknown = [name for name in given if not self.takes(name)]
            wrong = f"got an unexpected argument {unknown[0]!r}" if unknown else ""
            if len(given) < max(1, len(args) + len(kwargs)) or len(given) % count:
                wrong = "an argument is missing or given twice"
        else:
            try:
                given, wrong = self.signature.bind(*args, **kwargs).arguments, ""
            except TypeError as error:
                given, wrong = {}, str(error)
        if wrong:
            names = ", ".join(str(one).partition(":")[0] for one in self._parameters)
            raise ArgumentError(self.name, wrong, f"write {self.name}({names})") from None
        return given

    def _turn(self, given: tuple[str, Any]) -> tuple[int, int]:
        """Return where a named argument stands among the many: turn by turn."""
        what, _, number = given[0].rpartition("_")
        known = what in self.turns and number.isdecimal()
        return (int(number), self.turns.index(what)) if known else (0, 0)

    def _taken(self, name: str, value: Any) -> Any:
        annotation = self.signature.parameters[self.many or name].annotation
        # Where annotations are not kept as text, they are what they name.
        kind = annotation if isinstance(annotation, str) else getattr(annotation, "__name__", "")
        if kind == "bool" or name in COUNTS:
            return value
        return taken(self.name, name, value, many=kind.startswith("Sequence"))

    def _check(self, arguments: Arguments) -> None:
        require_exact(self.name, arguments)
        for name in self.members(self.rules.positive, arguments):
            require_positive(self.name, name, arguments[name])
        for name in self.members(self.rules.not_negative, arguments):
            require_not_negative(self.name, name, arguments[name])

    def expression_for(self, arguments: Arguments) -> str:
        """Return the formula for the arguments given, with their names in braces."""
        expression = self.rules.expression
        return expression if isinstance(expression, str) else expression(arguments)

    def digits_for(self, arguments: Arguments) -> str:
        """Return "inputs" or "interval" for the arguments given."""
        digits = self.rules.digits
        return digits if isinstance(digits, str) else digits(arguments)

    def __repr__(self) -> str:
        return f"<metric {self.name}>"


def metric(**rules: Any) -> Callable[[Callable[..., Any]], Metric]:
    """Make a formula a :class:`Metric` with these :class:`Rules`."""
    return lambda formula: Metric(formula, Rules(**rules))


def nth_root(value: Numeric, degree: int) -> Numeric:
    """Return the *degree*-th root of a number, Series, interval or linear form."""
    if isinstance(value, (RoundingInterval, LinearFraction)):
        return value.root(degree)
    return value ** (Decimal(1) / degree) if isinstance(value, Decimal) else value ** (1 / degree)
