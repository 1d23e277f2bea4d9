"""How a Figure is ranked among others: by what is printed, with its neighbours as evidence.

A rank among 63 provinces rests on 63 figures.  Its inputs are those that a reader needs to check it in the
source's table: the figure itself, the next one on either side, one that shares its place, and how many stand
before it and how many were compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lc_indicators.errors import ComparisonError, UnitMismatchError
from lc_indicators.figure.figure import Figure
from lc_indicators.figure.printed_form import printed_value
from lc_indicators.language import message
from lc_indicators.metrics import Metric
from lc_indicators.metrics.rank import rank_bounds
from lc_indicators.numbers import RoundingInterval


def ranked(metric: Metric, value: Figure, others: Sequence[Figure], *, highest_first: bool = True) -> Figure:
    """Return the rank of *value* among *others* by their printed values; missing ones are not ranked.

    Raises
    ------
    UnitMismatchError
        A bare number stands where a Figure is needed.
    ComparisonError
        Figures of another indicator or period, or without a source in common.
    """
    known = [other for other in others if isinstance(other, Figure) and not other.is_missing]
    _check(metric, value, others)
    printed = printed_value(value)
    place = (
        None
        if printed is None
        else metric(printed, [_printed(one) for one in known], highest_first=highest_first)
    )
    return Figure(
        key=_key(metric, value, known, highest_first=highest_first),
        label=value.label,
        unit=value.codes.unit("rank"),
        status=value.status
        if printed is None
        else value.codes.most_serious(one.status for one in (value, *known)),
        value=None if place is None else Decimal(place),
        decimals=0,
        form=_possible(value, known, highest_first=highest_first),
        codes=value.codes,
        area=value.area,
        period=value.period,
        metric=metric,
        inputs=_inputs(value, known, place, highest_first=highest_first),
        made_as=message("figures.rank_from_highest" if highest_first else "figures.rank_from_lowest"),
    )


def _check(metric: Metric, value: Figure, others: Sequence[Figure]) -> None:
    for other in others:
        if not isinstance(other, Figure):
            raise UnitMismatchError(metric.name, (repr(other), "Figures"), "Give Figures throughout.")
        if (other.indicator, other.period) != (value.indicator, value.period):
            raise ComparisonError(metric.name, (value.key, other.key), "one indicator and period")
        if not {c.source for c in value.sources} & {c.source for c in other.sources}:
            raise ComparisonError(metric.name, (value.key, other.key), "one source")


def _printed(figure: Figure) -> Decimal:
    value = printed_value(figure)
    return figure.known_value if value is None else value


def _key(metric: Metric, value: Figure, known: Sequence[Figure], *, highest_first: bool) -> str:
    first = "highest" if highest_first else "lowest"
    return f"{metric.name}({value.key}, among={len(known) + 1}, first={first})"


def _possible(value: Figure, known: Sequence[Figure], *, highest_first: bool) -> RoundingInterval | None:
    intervals = [interval for one in known if (interval := _interval(one)) is not None]
    own = _interval(value)
    return own and rank_bounds(own, intervals, highest_first=highest_first)


def _interval(figure: Figure) -> RoundingInterval | None:
    # Of a published figure the digits alone say it, without the algebra of derived ones: 63 times a rank.
    if figure.metric is None and figure.value is not None:
        return RoundingInterval.from_printed(figure.value, figure.qualifier or None)
    return figure.interval


def _inputs(
    value: Figure, known: Sequence[Figure], place: int | None, *, highest_first: bool
) -> tuple[tuple[str, Figure | int], ...]:
    if place is None:
        return (("value", value),)
    mine = _printed(value)
    higher = [one for one in known if _printed(one) > mine]
    lower = [one for one in known if _printed(one) < mine]
    equal = [one for one in known if _printed(one) == mine]
    before = [min(higher, key=_printed)] if higher else []
    after = [max(lower, key=_printed)] if lower else []
    if not highest_first:
        before, after = after, before
    named = [("next_before", before), ("equal_to", equal[:1]), ("next_after", after)]
    figures = [(name, found[0]) for name, found in named if found]
    return (("value", value), *figures, ("ahead", place - 1), ("compared", len(known) + 1))
