"""List the admissible readings: what a printed change can mean.  The table is closed; no reading is an error.

A span has a start and an end, whose difference D and quotient Q (end ÷ start) are all that a change speaks
of.  A reading says how the printed value follows from D or Q and the number of years, and back.  The kind of
a claim and the words around its figure say which readings it admits.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from lc_indicators.audit.claim import Claim, Kind
from lc_indicators.numbers import INFINITY, RoundingInterval

Interval = RoundingInterval

ANYTHING = Interval(-INFINITY, INFINITY)


class On(StrEnum):
    """Which of the two a reading speaks of."""

    DIFFERENCE = "difference"
    QUOTIENT = "quotient"


@dataclass(frozen=True)
class Reading:
    """One way to take a printed change."""

    name: str
    on: On
    #: From D or Q and the years to the printed value, and from the printed value back.
    forward: Callable[[Interval, int], Interval]
    inverse: Callable[[Interval, int], Interval]
    #: The formula of D or Q: its size is that of the printed figure, ``plus`` is "−" for a fall.
    of_change: str
    #: The formula of the printed value from D or Q, for a rise and for a fall; ``whole`` is in brackets
    #: where it has several parts.
    rise: str
    fall: str
    #: Whether it needs a number of years.
    yearly: bool = False


def _percent(quotient: Interval) -> Interval:
    return (quotient - 1) * 100


def _ratio(percent: Interval) -> Interval:
    return percent / 100 + 1


DIFFERENCE = Reading(
    "difference", On.DIFFERENCE,
    lambda change, _: change, lambda value, _: value,
    "{change}", "{known}", "{known}",
)  # fmt: skip
DIFFERENCE_PER_YEAR = Reading(
    "difference_per_year", On.DIFFERENCE,
    lambda change, n: change / n, lambda value, n: value * n,
    "{n} × {change}", "{whole} ÷ {n}", "{whole} ÷ {n}", yearly=True,
)  # fmt: skip
RELATIVE = Reading(
    "relative", On.QUOTIENT,
    lambda quotient, _: _percent(quotient), lambda value, _: _ratio(value),
    "(1 {plus} {change} ÷ 100)", "100 × ({known} − 1)", "100 × (1 − {known})",
)  # fmt: skip
COMPOUND = Reading(
    "compound", On.QUOTIENT,
    lambda quotient, n: _percent(quotient.root(n)), lambda value, n: _ratio(value) ** n,
    "(1 {plus} {change} ÷ 100)^{n}", "100 × ({whole}^(1/{n}) − 1)", "100 × (1 − {whole}^(1/{n}))",
    yearly=True,
)  # fmt: skip
TIMES_TO = Reading(
    "times_to", On.QUOTIENT,
    lambda quotient, _: quotient, lambda value, _: value,
    "{change}", "{known}", "{known}",
)  # fmt: skip
PERCENT_OF = Reading(
    "percent_of", On.QUOTIENT,
    lambda quotient, _: quotient * 100, lambda value, _: value / 100,
    "({change} ÷ 100)", "100 × {known}", "100 × {known}",
)  # fmt: skip
TIMES_BY = Reading(
    "times_by", On.QUOTIENT,
    lambda quotient, _: quotient - 1, lambda value, _: value + 1,
    "(1 + {change})", "{known} − 1", "{known} − 1",
)  # fmt: skip
TIMES_DOWN = Reading(
    "times_down", On.QUOTIENT,
    lambda quotient, _: 1 / quotient, lambda value, _: 1 / value,
    "(1 ÷ {change})", "1 ÷ {whole}", "1 ÷ {whole}",
)  # fmt: skip
#: It follows from the levels of every year; of the first and the last alone nothing does.
MEAN_OF_RATES = Reading(
    "mean_of_rates", On.QUOTIENT, lambda _, __: ANYTHING, lambda _, __: ANYTHING, "", "", "", yearly=True
)


#: Words behind which a factor is the quotient itself, and what may stand between them and the figure.
_FOLDS = frozenset({"gấp", "bằng"})
_DOUBTS = frozenset(
    """khoảng chừng hơn gần trên dưới tới đến ít nhất xấp xỉ ngót quá cỡ độ được
    những""".split()  # noqa: SIM905 - reads as words
)
_MOST_DOUBT = 3


def readings_of(claim: Claim, *, rate: bool, before: str = "", after: str = "") -> tuple[Reading, ...]:
    """Return the admissible readings of a change, the usual one first; none for what is no change.

    *rate* tells whether its levels are percentages.  The words *before* and *after* the figure may leave but
    one: "điểm phần trăm" says points, "gấp" the quotient itself.
    """
    if claim.kind is Kind.GROWTH_FACTOR and claim.unit == "percent":
        return (PERCENT_OF,)
    if claim.kind is Kind.GROWTH_FACTOR:
        if claim.direction == "down":
            return (TIMES_DOWN,)
        # "tăng gấp đôi", "doubled", "2.3-fold" can be meant in one way.
        folds = claim.printed[:1].isalpha() or after.lstrip(" -").casefold().startswith("fold")
        by_too = claim.direction == "up" and not (folds or _says_fold(before))
        return (TIMES_TO, TIMES_BY) if by_too else (TIMES_TO,)
    usual, other = _BY_KIND.get(claim.kind, (None, None))
    if usual is None or other is None:
        return ()
    points_alone = usual.on is On.DIFFERENCE and says_points(after)
    return (usual, other) if rate and not points_alone else (usual,)


#: Kind -> its usual reading, and the other one that a change of a percentage admits.
_BY_KIND: dict[Kind, tuple[Reading, Reading]] = {
    Kind.ABSOLUTE_CHANGE: (DIFFERENCE, RELATIVE),
    Kind.PERCENTAGE_CHANGE: (RELATIVE, DIFFERENCE),
    Kind.AVERAGE_ANNUAL_CHANGE: (DIFFERENCE_PER_YEAR, COMPOUND),
    Kind.COMPOUND_ANNUAL_GROWTH_RATE: (COMPOUND, DIFFERENCE_PER_YEAR),
}


def says_points(after: str) -> bool:
    """Return whether the words behind a figure call it points."""
    return after.casefold().lstrip(" %").startswith(("điểm", "percentage point", "đpt"))


def _says_fold(before: str) -> bool:
    # "gấp", "bằng", with no more than a word of two of doubt ("gấp khoảng", "gấp ít nhất") before the figure.
    words = before.casefold().split()[-_MOST_DOUBT - 1 :]
    last = max((place for place, word in enumerate(words) if word in _FOLDS), default=None)
    return last is not None and set(words[last + 1 :]) <= _DOUBTS
