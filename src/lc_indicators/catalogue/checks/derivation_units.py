"""Check that the inputs of a derivation go together, and that they give what its row says."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from lc_indicators.catalogue.catalogue import Catalogue
from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.package_rows import DataRow
from lc_indicators.catalogue.derivations import row_named
from lc_indicators.catalogue.records import Derivation, Entry, PublishedClaim, Target, Unit
from lc_indicators.metrics import METRICS, Metric

#: What a metric gives -> the kinds of units that it can be in, where no one unit follows from the inputs.
KINDS = {
    "factor": {"factor"},
    "percent": {"percent", "rate"},
    "percent_per_period": {"percent"},
    "points": {"points"},
    "index": {"index"},
}

Input = Entry | PublishedClaim | Target
Inputs = Mapping[str, Input]


def unit_findings(line: DataRow, derivation: Derivation, catalogue: Catalogue) -> Iterator[DataFinding]:
    """Yield where the inputs do not fit each other, or the result not its indicator, area or period."""
    metric = METRICS[derivation.metric]
    named = ((name, row_named(catalogue, text)) for name, text in derivation.arguments.items())
    inputs = {name: row for name, row in named if row is not None}
    units = {name: catalogue.units[_unit(row, catalogue)] for name, row in inputs.items()}
    of_areas = metric.rules.of_areas and len({str(row.period) for row in inputs.values()}) == 1
    series = _indicator if of_areas else _series
    for groups, facts, needed in (
        (metric.same_unit, {n: u.unit for n, u in units.items()}, "one unit"),
        (metric.same_series, {n: series(r) for n, r in inputs.items()}, "one series"),
        (metric.same_indicator, {n: r.indicator for n, r in inputs.items()}, "one indicator"),
        (metric.same_period, {n: str(r.period) for n, r in inputs.items()}, "one period"),
    ):
        yield from _unlike(line, [metric.members(one, facts) for one in groups], facts, needed=needed)
    if metric.result_unit == "same" and "end" in inputs:
        yield from _implied_findings(line, derivation, inputs=inputs, units=units)
    result = catalogue.units[catalogue.indicators[derivation.indicator].unit]
    if expected := _wrong_result(metric, result, units, known=catalogue.units):
        yield line.finding("indicator", f"is in {result.unit}, but {metric.name} gives {expected}")
    # A row of its area that has a finding of its own is not there yet.
    known = derivation.area in catalogue.areas
    parts = {one.area for one in catalogue.successions_of(derivation.area)} if known else set()
    for name, row in inputs.items():
        if row.area not in {derivation.area, *parts}:
            message = f"{name} is of {row.area}, but the result of {derivation.area}: they need one area"
            yield line.finding("arguments", message)


def _indicator(row: Input) -> str:
    return row.indicator


def period_findings(line: DataRow, derivation: Derivation, catalogue: Catalogue) -> Iterator[DataFinding]:
    """Yield where the result is of a time that its inputs say nothing of."""
    rows = [row for text in derivation.arguments.values() if (row := row_named(catalogue, text)) is not None]
    first = min(row.period.start_year for row in rows)
    last = max(row.period.end_year for row in rows)
    period = derivation.period
    if METRICS[derivation.metric].result_unit == "same" and "end" in derivation.arguments:
        end = row_named(catalogue, derivation.arguments["end"])
        if end is not None and not period < end.period:
            message = f"{period} is not before {end.period}, but it is the start that the end came from"
            yield line.finding("period", message)
    elif not first <= period.start_year <= period.end_year <= last:
        said = ", ".join(dict.fromkeys(str(row.period) for row in rows))
        yield line.finding("period", f"{period} is no time of its inputs, which are of {said}")


def _unit(row: Input, catalogue: Catalogue) -> str:
    if isinstance(row, (PublishedClaim, Target)):
        return row.unit
    return catalogue.indicators[row.indicator].unit


def _series(row: Input) -> str:
    return f"{row.indicator} of {row.area}"


def _unlike(
    line: DataRow, groups: Iterable[Iterable[str]], facts: Mapping[str, str], *, needed: str
) -> Iterator[DataFinding]:
    for group in groups:
        there = {name: facts[name] for name in group if name in facts}
        if len(set(there.values())) > 1:
            said = ", ".join(f"{name} is {fact}" for name, fact in there.items())
            yield line.finding("arguments", f"{said}: they need {needed}")


def _wrong_result(metric: Metric, result: Unit, units: Mapping[str, Unit], *, known: Collection[str]) -> str:
    """Return the unit that the result should have, or "" if it has it or it cannot be told."""
    end = next(iter(units.values()), None) if metric.many else units.get("end")
    by_end = (
        {"same": end.unit, "same_change": end.change_unit, "change_per_period": end.per_year_unit}
        if end
        else {}
    )
    own = metric.result_unit if metric.result_unit in known and metric.result_unit not in KINDS else ""
    if unit := by_end.get(metric.result_unit, own):
        return "" if result.unit == unit else unit
    return "" if result.kind in KINDS.get(metric.result_unit, {result.kind}) else metric.result_unit


def _implied_findings(
    line: DataRow, derivation: Derivation, *, inputs: Inputs, units: Mapping[str, Unit]
) -> Iterator[DataFinding]:
    """Yield where an end and a change do not give the start of the derivation's own series."""
    series = {**{name: _series(row) for name, row in inputs.items()}, "the result": _series(derivation)}
    yield from _unlike(line, [series], series, needed="one series")
    end = units["end"]
    needed = {
        "absolute_change": end.change_unit,
        "average_annual_change": end.per_year_unit,
        "growth_factor": "times",
    }
    for name, unit in needed.items():
        if name in units and unit and units[name].unit != unit:
            message = f"{name} is in {units[name].unit}, but for an end in {end.unit} it needs {unit}"
            yield line.finding("arguments", message)
    span = f"{derivation.period}/{inputs['end'].period}"
    for name, row in inputs.items():
        if row.period.is_span and name != "end" and str(row.period) != span:
            yield line.finding("arguments", f"{name} is of {row.period}, but from start to end it is {span}")
