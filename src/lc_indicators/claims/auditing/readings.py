"""Admissible readings: what a printed change can mean.  A closed table; no reading is an error, no error one.

A span has a start and an end, whose difference D and quotient Q (end ÷ start) are all that a change speaks
of.  A reading says how the printed value follows from D or Q and the number of years, and back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from lc_indicators.rounding import INFINITY, RoundingInterval
from lc_indicators.wording import Text

Interval = RoundingInterval

ANYTHING = Interval(-INFINITY, INFINITY)


class On(StrEnum):
    """Which of the two a reading speaks of."""

    DIFFERENCE = "difference"
    QUOTIENT = "quotient"


@dataclass(frozen=True, kw_only=True)
class Reading:
    """One way to take a printed change."""

    name: str
    on: On
    #: From D or Q and the years to the printed value, and from the printed value back.
    forward: Callable[[Interval, int], Interval]
    inverse: Callable[[Interval, int], Interval]
    #: Whether it needs a number of years.
    yearly: bool = False
    #: What a reader is told where it is not the usual one.
    note: Text


def _percent(quotient: Interval) -> Interval:
    return (quotient - 1) * 100


def _ratio(percent: Interval) -> Interval:
    return percent / 100 + 1


DIFFERENCE = Reading(
    name="difference",
    on=On.DIFFERENCE,
    forward=lambda change, _: change,
    inverse=lambda value, _: value,
    note=Text(
        vi="tính theo điểm phần trăm (hiệu của hai mức)", en="in points (the difference of the two levels)"
    ),
)
DIFFERENCE_PER_YEAR = Reading(
    name="difference_per_year",
    on=On.DIFFERENCE,
    yearly=True,
    forward=lambda change, n: change / n,
    inverse=lambda value, n: value * n,
    note=Text(vi="tính theo điểm phần trăm mỗi năm", en="in points a year"),
)
RELATIVE = Reading(
    name="relative",
    on=On.QUOTIENT,
    forward=lambda quotient, _: _percent(quotient),
    inverse=lambda value, _: _ratio(value),
    note=Text(vi="tính theo phần trăm của mức đầu kỳ", en="in percent of the first level"),
)
COMPOUND = Reading(
    name="compound",
    on=On.QUOTIENT,
    yearly=True,
    forward=lambda quotient, n: _percent(quotient.root(n)),
    inverse=lambda value, n: _ratio(value) ** n,
    note=Text(vi="tính theo tốc độ kép mỗi năm", en="as a compound rate a year"),
)
TIMES_TO = Reading(
    name="times_to",
    on=On.QUOTIENT,
    forward=lambda quotient, _: quotient,
    inverse=lambda value, _: value,
    note=Text(vi="hiểu là tăng lên bằng chừng ấy lần", en="read as so many times the first level"),
)
PERCENT_OF = Reading(
    name="percent_of",
    on=On.QUOTIENT,
    forward=lambda quotient, _: quotient * 100,
    inverse=lambda value, _: value / 100,
    note=Text(vi="tính bằng phần trăm của mức đầu kỳ", en="as a percentage of the first level"),
)
TIMES_BY = Reading(
    name="times_by",
    on=On.QUOTIENT,
    forward=lambda quotient, _: quotient - 1,
    inverse=lambda value, _: value + 1,
    note=Text(vi="hiểu là tăng thêm chừng ấy lần", en="read as an increase by so many times the first level"),
)
TIMES_DOWN = Reading(
    name="times_down",
    on=On.QUOTIENT,
    forward=lambda quotient, _: 1 / quotient,
    inverse=lambda value, _: 1 / value,
    note=Text(
        vi="hiểu là mức đầu kỳ gấp chừng ấy lần mức cuối kỳ", en="read as the first level over the last"
    ),
)

MEAN_OF_RATES = Reading(
    name="mean_of_rates",
    on=On.QUOTIENT,
    yearly=True,
    # It follows from the levels of every year; of the first and the last alone nothing does.
    forward=lambda _quotient, _n: ANYTHING,
    inverse=lambda _value, _n: ANYTHING,
    note=Text(vi="tính bình quân cộng các tốc độ từng năm", en="as the plain mean of the yearly rates"),
)

#: Every reading by its name.
READINGS: dict[str, Reading] = {
    reading.name: reading
    for reading in (
        DIFFERENCE,
        DIFFERENCE_PER_YEAR,
        RELATIVE,
        COMPOUND,
        TIMES_TO,
        PERCENT_OF,
        TIMES_BY,
        TIMES_DOWN,
        MEAN_OF_RATES,
    )
}
