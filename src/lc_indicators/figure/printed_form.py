"""Print a Figure: number, unit, qualifier, interval and formula.

A derived Figure prints with the digits that its interval supports, and no more.  Sums and differences follow
the rule of hand calculation: as many decimals as the least precise input.  Everything else prints the most
digits for which the interval stays within one unit of the last digit: [2.283, 2.309] prints as 2.3,
[4.813, 4.815] as 4.81.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import wraps
from typing import TYPE_CHECKING, Any

from lc_indicators.language import (
    MINUS,
    Language,
    between,
    date_label,
    format_decimal,
    message,
    moved,
    ordinal,
    outward_ends,
    rounded,
)
from lc_indicators.metrics import Metric
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import LinearFraction

if TYPE_CHECKING:
    from lc_indicators.figure.figure import Figure


#: Results in the unit of the inputs: no more decimals than the most precise of these.
_IN_THE_UNIT = frozenset({"change_per_period", "same", "same_change"})

#: A ratio or percentage is never printed with more decimals, however narrow its interval.
MOST_DECIMALS = 2


def supported_decimals(metric: Metric, given: dict[str, Any], form: LinearFraction | RoundingInterval) -> int:
    """Return the decimals to print, 0 to the cap of the metric's kind.

    Differences are capped by their least precise input; changes per year by their most precise one;
    ratios and percentages by :data:`MOST_DECIMALS`.  An interval without end takes the least precise input.
    """
    decimals: list[int] = [item.decimals for item in given.values() if not isinstance(item, int)]
    bounds = form.bounds() if isinstance(form, LinearFraction) else form
    if metric.digits_for(given) == "inputs" or not bounds.is_bounded:
        return min(decimals)
    cap = max(decimals) if metric.result_unit in _IN_THE_UNIT else MOST_DECIMALS
    found = most_decimals(bounds.half_width, cap=cap)
    # A fall of 0.3 in five years is 0.06 a year: "0.1 a year" would make it half a point.
    least = max(abs(bounds.low), abs(bounds.high))
    return (
        found + 1
        if metric.result_unit == "change_per_period" and least < Decimal(1).scaleb(-found)
        else found
    )


def most_decimals(half_width: Decimal, *, cap: int) -> int:
    """Return the most decimals, from *cap* down to 0, whose last digit is worth at least *half_width*.

    Examples
    --------
    >>> most_decimals(Decimal("0.013"), cap=2), most_decimals(Decimal("0.001"), cap=2)
    (1, 2)
    """
    return next((d for d in range(cap, 0, -1) if half_width <= Decimal(1).scaleb(-d)), 0)


def without_zeros(value: Decimal, decimals: int) -> int:
    """Return the decimals of a factor without zeros at its end: nobody says "2.20 times as much".

    Examples
    --------
    >>> [without_zeros(Decimal(one), 2) for one in ("2.198", "2.03", "2.001")]
    [1, 2, 0]
    """
    printed = rounded(value, decimals)
    return next(fewer for fewer in range(decimals + 1) if rounded(value, fewer) == printed)


#: The argument of metrics that a plan is handed in as.
_PLAN = "plan"

#: Digits beyond the printed ones that the ends of an interval are shown with.
EXTRA_DIGITS = 2


def printed_value(figure: Figure) -> Decimal | None:
    """Return the value as it is printed: rounded to its digits, towards the open end if it has one."""
    if figure.value is None:
        return None
    if figure.metric is None or not figure.qualifier:
        return rounded(figure.value, figure.decimals)
    # A derived "over 2.296" must not print as "over 2.30": 2.298 would contradict it.
    direction = ROUND_FLOOR if figure.qualifier == "over" else ROUND_CEILING
    return figure.value.quantize(Decimal(1).scaleb(-figure.decimals), rounding=direction)


def _once(
    printing: Callable[[Figure, Language], str],
) -> Callable[[Figure, Language], str]:
    """Print a figure once in a language: sentences, tables, charts and the annex all say the same of it."""

    @wraps(printing)
    def printed(figure: Figure, language: Language) -> str:
        key = printing.__name__, language
        if key not in figure.printed_so_far:
            figure.printed_so_far[key] = printing(figure, language)
        return figure.printed_so_far[key]

    return printed


@_once
def number(figure: Figure, language: Language) -> str:
    """Return the number alone, with its own digits; the word for *not available* where it is missing.

    A derived figure whose interval is wider than its digits say is printed as that interval.
    """
    value = printed_value(figure)
    if value is None:
        return figure.printed_in_source or message("figures.not_available")[language]
    if ends := _loose_ends(figure):
        return _range(*ends, decimals=figure.decimals, language=language)
    return format_decimal(value, decimals=figure.decimals, language=language)


def size(figure: Figure, language: Language) -> str:
    """Return the figure without its sign, for sentences whose verb says the direction."""
    ends = _loose_ends(figure)
    if ends and ends[1] <= 0:
        words = _range(-ends[1], -ends[0], decimals=figure.decimals, language=language)
        return _with_unit(figure, words, language)
    words = _with_unit(figure, number(figure, language).removeprefix(MINUS), language)
    return qualified(figure, words, language)


def change(figure: Figure, language: Language) -> str:
    """Return a change with its verb: "giảm 4,81 điểm phần trăm/năm", "up 7.2%", "almost unchanged"."""
    value = printed_value(figure)
    if value is None:
        return message("figures.not_available")[language]
    if is_still(figure):
        is_same = value == 0 and figure.unit.kind == "count"
        return message("figures.unchanged" if is_same else "figures.still")[language]
    ends = _loose_ends(figure)
    if ends and ends[0] < 0 < ends[1]:
        return message("figures.shifted")[language].format(size=full(figure, language))
    return moved(value, size(figure, language), language=language)


def is_still(figure: Figure) -> bool:
    """Return whether a change is below one unit of its last digit, or its interval lies around zero.

    One so loose that it may be a great rise or a great fall is not still: nothing is known of it.
    """
    if figure.value is None:
        return False
    # A change a year may print with more digits than the figures that it is of.
    given = [item.decimals for _, item in figure.inputs if not isinstance(item, int)]
    unit = Decimal(1).scaleb(-min(figure.decimals, max(given, default=figure.decimals)))
    bounds = figure.interval
    if bounds is None or not bounds.is_bounded:
        return abs(figure.value) < unit
    if _loose_ends(figure):
        return -unit < bounds.low and bounds.high < unit
    return bounds.low < 0 < bounds.high or abs(figure.value) < unit


def is_loose(figure: Figure) -> bool:
    """Return whether a derived figure prints as its interval: its digits would say too much."""
    return _loose_ends(figure) is not None


def _loose_ends(figure: Figure) -> tuple[Decimal, Decimal] | None:
    """Return the ends, rounded outward, of a derived figure that its digits would say too much of; else None.

    Digits carry an interval of one unit to either side; in a sum, half a unit for each part.
    """
    bounds, given = figure.interval, [item for _, item in figure.inputs if not isinstance(item, int)]
    if figure.metric is None or figure.unit.kind == "rank" or bounds is None or not bounds.is_bounded:
        return None
    unit = Decimal(1).scaleb(-figure.decimals)
    is_factor_of_nothing = figure.unit.kind == "factor" and printed_value(figure) == 0 < bounds.high
    if bounds.half_width <= unit * max(2, len(given)) / 2 and not is_factor_of_nothing:
        return None
    return bounds.low.quantize(unit, rounding=ROUND_FLOOR), bounds.high.quantize(unit, rounding=ROUND_CEILING)


@_once
def full(figure: Figure, language: Language) -> str:
    """Return the number with its unit and qualifier."""
    words = _with_unit(figure, number(figure, language), language)
    return qualified(figure, words, language)


def bare(figure: Figure, language: Language) -> str:
    """Return the number with its qualifier and without its unit, which stands elsewhere: "over 23"."""
    return qualified(figure, number(figure, language), language)


def qualified(figure: Figure, words: str, language: Language) -> str:
    """Return *words* with the figure's qualifier: "trên …", "nearly …"."""
    pattern = figure.codes.qualifiers.get(figure.qualifier)
    return pattern[language].replace("{}", words) if pattern else words


def _with_unit(figure: Figure, text: str, language: Language) -> str:
    if figure.is_missing:
        return text
    unit = figure.unit
    is_one_number = bool(text) and _loose_ends(figure) is None
    if unit.kind == "rank":
        text = ordinal(int(figure.known_value), language) if text else text
    return unit.printed(text, language, count=printed_value(figure) if is_one_number else None)


def unit_words(figure: Figure, language: Language) -> str:
    """Return the unit as it stands beside a large number in a card: "triệu đồng", "%"."""
    return _with_unit(figure, "", language).strip()


def interval_text(figure: Figure, language: Language) -> str:
    """Return the interval in words, both ends with the same digits: "từ 2,283 đến 2,310"."""
    if figure.interval is None:
        return message("figures.not_available")[language]
    return ends_text(figure, language, decimals=figure.decimals + EXTRA_DIGITS)


def ends_text(figure: Figure, language: Language, *, decimals: int) -> str:
    """Return the interval in words with at most so many *decimals*, never narrower than it is."""
    if figure.interval is None:
        return message("figures.not_available")[language]
    low, high = (None if end.is_infinite() else end for end in (figure.interval.low, figure.interval.high))
    return between(*outward_ends(low, high, decimals=decimals, language=language), language=language)


def _range(low: Decimal, high: Decimal, *, decimals: int, language: Language) -> str:
    """Return "80–100"; in words where a minus sign would meet the dash."""
    ends = [format_decimal(end, decimals=decimals, language=language) for end in (low, high)]
    return f"{ends[0]}–{ends[1]}" if low >= 0 else between(*ends, language=language)


def formula(figure: Figure, language: Language) -> str:
    """Return the formula with the real numbers in it; "≈" where the result is rounded.

    A comparison names its base behind it: "100 × (452 ÷ 400 − 1) = 13 (compared with the month before)", and
    what is held against a plan who decided that, and when.
    """
    if figure.metric is None:
        return ""
    given = dict(figure.inputs)
    numbers = {name: _operand(item, language) for name, item in given.items()}
    expression = figure.metric.expression_for(given).format(**numbers)
    sign = "=" if figure.value == printed_value(figure) else "≈"
    compared = figure.comparison(language) or _planned_by(given.get(_PLAN), language)
    return f"{expression} {sign} {number(figure, language)}" + (f" ({compared})" if compared else "")


def _planned_by(plan: Figure | int | None, language: Language) -> str:
    """Return who decided a plan and when, where one is held against; "" for none."""
    if plan is None or isinstance(plan, int) or not plan.cited:
        return ""
    source = plan.cited[0].source
    date = date_label(source.date, language)
    words = message("figures.plan_dated" if date else "figures.plan")[language]
    return words.format(who=source.published_by(language), date=date)


def _operand(item: Figure | int, language: Language) -> str:
    text = str(item) if isinstance(item, int) else number(item, language)
    return f"({text})" if text.startswith(MINUS) else text
