"""How metrics act on Figures: check that they go together, compute, record what came from what."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from lc_indicators.errors import (
    BrokenSeriesError,
    ComparisonError,
    DomainError,
    MeasureError,
    PeriodMismatchError,
    UnequalPeriodsError,
    UnitMismatchError,
)
from lc_indicators.figure.codes import Codes
from lc_indicators.figure.figure import Figure
from lc_indicators.figure.printed_form import supported_decimals, without_zeros
from lc_indicators.metrics import Metric
from lc_indicators.metrics.base import RESULT_UNITS
from lc_indicators.metrics.guards import COUNTS
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import LinearFraction, bounds_of

#: Kinds of units.
_RATE, _INDEX = "rate", "index"


def derived(metric: Metric, arguments: dict[str, Any]) -> Figure:
    """Return the Figure that *metric* makes of *arguments*: Figures, and the number of periods.

    Raises
    ------
    UnitMismatchError
        The units do not go together, or a bare number stands where a Figure is needed.
    MeasureError
        Start and end do not measure alike: a flow and a stock, an index and a level.
    BrokenSeriesError
        Start and end are not one series: two standards, producers, vintages or areas, or a break between.
    UnequalPeriodsError
        Start and end do not last equally long: a month and a year.
    DomainError
        The number of periods is not the number of years between the figures, or they are not as far apart as
        the metric needs.
    """
    given = {name: value for name, value in arguments.items() if value is not None}
    figures = {name: value for name, value in given.items() if isinstance(value, Figure)}
    _check_kinds(metric, given)
    _check_series(metric, figures)
    _check_units(metric, figures)
    _check_indicator(metric, figures)
    _check_same_period(metric, figures)
    _check_periods(metric, given)
    first = next(iter(figures.values()))
    groups = [[figures[name] for name in metric.members(one, figures)] for one in metric.same_series]
    is_of_areas = metric.rules.of_areas and any(map(are_of_several_areas, groups))
    because = next((f.joined_because for f in figures.values() if f.joined_because), None)
    missing = next((figure for figure in figures.values() if figure.is_missing), None)
    values = {name: _value(item) for name, item in given.items()}
    forms = {name: item.form if isinstance(item, Figure) else item for name, item in given.items()}
    value: Decimal | None = None if missing else metric(**values)
    form: LinearFraction | RoundingInterval | None = None if missing else metric(**forms)
    decimals = 0 if form is None else supported_decimals(metric, given, form)
    if value is not None and metric.result_unit == "factor":
        decimals = without_zeros(value, decimals)
    return Figure(
        key=_key(metric, given),
        label=first.label,
        unit=_unit(metric, given, first.codes),
        status=missing.status if missing else first.codes.most_serious(f.status for f in figures.values()),
        value=value,
        decimals=decimals,
        form=form,
        codes=first.codes,
        area=None if is_of_areas else first.area,
        period=first.period if is_of_areas else None,
        metric=metric,
        inputs=tuple(given.items()),
        # The words of whoever joined two series stand wherever the figure is explained.
        note=because,
        joined_because=because,
        qualifier=_open_ended(form),
    )


def _value(item: Figure | int) -> Decimal | int | None:
    return item.value if isinstance(item, Figure) else item


def _key(metric: Metric, given: dict[str, Any]) -> str:
    inside = ", ".join(f"{name}={v.key if isinstance(v, Figure) else v}" for name, v in given.items())
    return f"{metric.name}({inside})"


def _check_kinds(metric: Metric, given: dict[str, Any]) -> None:
    for name, value in given.items():
        if not isinstance(value, (Figure, int)) or (isinstance(value, int) and name not in COUNTS):
            raise UnitMismatchError(
                metric.name,
                (f"{name}={value!r}", "Figures"),
                "Give Figures throughout, or plain numbers throughout.",
            )


def _check_units(metric: Metric, figures: dict[str, Figure]) -> None:
    for group in metric.same_unit:
        units = {name: figures[name].unit.unit for name in metric.members(group, figures)}
        if len(set(units.values())) > 1:
            raise UnitMismatchError(metric.name, dict.fromkeys(units.values()), "Choose figures in one unit.")
    for names, kind, needed, what_to_do in (
        (metric.rules.in_percent, _RATE, "percent", "Use absolute_change for what is no percentage."),
        (metric.rules.in_index, _INDEX, "index_100", "Use percentage_change for what is no index."),
    ):
        for figure in (figures[name] for name in metric.members(names, figures)):
            if figure.unit.kind != kind:
                raise UnitMismatchError(metric.name, (figure.unit.unit, needed), what_to_do)


def _check_series(metric: Metric, figures: dict[str, Figure]) -> None:
    for group in metric.same_series:
        members = [figures[name] for name in metric.members(group, figures)]
        _check_measures(metric, members)
        if metric.rules.of_areas and are_of_several_areas(members):
            continue
        if len({member.series for member in members}) > 1:
            names = [f"{member.key} [{member.series}]" for member in members]
            raise BrokenSeriesError(metric.name, names, _what_differs(members))
        _check_lengths(metric, members)
        periods = sorted(member.period for member in members if member.period)
        for one in members[0].breaks if periods else ():
            if one.is_between(periods[0], periods[-1]):
                keys = [member.key for member in members]
                raise BrokenSeriesError(metric.name, keys, f"the series breaks in {one}")


def are_of_several_areas(members: list[Figure]) -> bool:
    """Return whether Figures are one indicator's at one period, each of an area of its own."""
    areas = {member.area.area for member in members if member.area}
    alike = {(member.indicator, member.period) for member in members}
    return len(alike) == 1 and len(areas) == len(members) > 1


def _check_measures(metric: Metric, members: list[Figure]) -> None:
    """Raise MeasureError for a flow against a stock, an index against a level: no words can join these."""
    known = [(one, one.indicator.measure) for one in members if one.indicator and one.indicator.measure]
    measures = {f"{'an' if it == _INDEX else 'a'} {it}": one for one, it in known}
    kinds = {"an index" if one.unit.kind == _INDEX else "a level or rate": one for one in members}
    for alike in (measures, kinds):
        if len(alike) > 1:
            said = " and ".join(f"{one.key} is {what}" for what, one in alike.items())
            raise MeasureError(metric.name, said, "choose figures that measure alike")


def _what_differs(members: list[Figure]) -> str:
    """Return why the members are no one series, as exactly as they tell."""
    areas = dict.fromkeys(member.area.area for member in members if member.area)
    known = [member.indicator for member in members if member.indicator]
    if len({one.indicator for one in known}) == 1 and len(areas) > 1:
        return f"other borders: {' and '.join(areas)}"
    bases = dict.fromkeys(one.standard.plain for one in known if one.standard)
    if all(one.measure == _INDEX for one in known) and len(bases) > 1:
        return f"indices on different bases: {' and '.join(bases)}"
    return "another indicator, standard, producer, vintage or area"


def _check_lengths(metric: Metric, members: list[Figure]) -> None:
    """Raise UnequalPeriodsError unless all last equally long, or somebody says why they are compared."""
    if any(member.joined_because for member in members):
        return
    lengths = {member.period.text: member.period.length for member in members if member.period}
    if len(set(lengths.values())) > 1:
        raise UnequalPeriodsError(metric.name, lengths)


def _check_indicator(metric: Metric, figures: dict[str, Figure]) -> None:
    for group in metric.same_indicator:
        members = [figures[name] for name in metric.members(group, figures)]
        if len({member.indicator for member in members}) > 1:
            raise ComparisonError(metric.name, [member.key for member in members], "one indicator")


def _check_same_period(metric: Metric, figures: dict[str, Figure]) -> None:
    for group in metric.same_period:
        given = (figures[name].period for name in metric.members(group, figures))
        periods = {period.text for period in given if period}
        if len(periods) > 1:
            raise PeriodMismatchError(metric.name, sorted(periods))


def _check_periods(metric: Metric, given: dict[str, Any]) -> None:
    # A wrong divisor is the commonest slip in reports, so the library counts the years itself.
    start, end, n_periods = (given.get(name) for name in ("start", "end", "n_periods"))
    if not (isinstance(start, Figure) and isinstance(end, Figure)):
        return
    apart = metric.rules.months_apart
    if apart and start.period and end.period and start.period.months_to(end.period) != apart:
        raise DomainError(
            metric.name, "end", f"of {end.period}", f"{apart} months after start, which is of {start.period}"
        )
    if n_periods is None:
        return
    if start.period and end.period and (months := start.period.months_to(end.period)) != 12 * n_periods:
        span = f"{start.period.text} to {end.period.text}"
        years = f"{months // 12}, the years from {span}"
        if months % 12:
            years = f"a whole number of years, and from {span} are {months} months: choose other figures"
        raise DomainError(metric.name, "n_periods", n_periods, years)


def _unit(metric: Metric, given: dict[str, Any], codes: Codes) -> Any:
    first, *others = (item.unit for item in given.values() if isinstance(item, Figure))
    if metric.result_unit in {"ratio", "ratio_per"} and others:
        return codes.ratio_unit(metric, first, others[0], factor=given.get("factor", 1))
    names = {
        **RESULT_UNITS,
        "same_change": first.change_unit,
        "change_per_period": first.per_year_unit,
        "same": first.unit,
    }
    return codes.unit(names.get(metric.result_unit, metric.result_unit))


def _open_ended(form: LinearFraction | RoundingInterval | None) -> str:
    # "Over 40 %" in gives "over …" out: the open end is part of what is printed.
    bounds = bounds_of(form) if form is not None else None
    if bounds is None or bounds.low.is_infinite() == bounds.high.is_infinite():
        return ""
    return "over" if bounds.high.is_infinite() else "under"
