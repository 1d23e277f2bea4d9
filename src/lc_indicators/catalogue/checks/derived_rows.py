"""Check the derivations: their metrics and inputs exist, they end somewhere, compute, and follow still."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from lc_indicators.catalogue.catalogue import Catalogue
from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.derivation_units import period_findings, unit_findings
from lc_indicators.catalogue.checks.package_rows import DataRow, PackageRows
from lc_indicators.catalogue.derivations import form_of
from lc_indicators.catalogue.records import (
    CLAIM_PREFIX,
    TARGET_PREFIX,
    Derivation,
    Entry,
    Observation,
    PublishedClaim,
    Target,
    key_of,
)
from lc_indicators.errors import LcIndicatorsError, UnknownNameError
from lc_indicators.metrics import METRICS, Metric
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import bounds_of

#: What a metric of many figures gives; a derivation names each of its inputs.
RANK = "rank"

#: The one argument that is a number and no figure; a span of more years than this is a slip.
COUNT, _COUNT = "n_periods", re.compile(r"[1-9][0-9]{0,2}")


def argument_findings(line: DataRow, derivation: Derivation, catalogue: Catalogue) -> Iterator[DataFinding]:
    """Yield what is wrong with the metric of a derivation and with what it is given."""
    metric = METRICS.get(derivation.metric)
    if metric is None or metric.result_unit == RANK:
        fit = {name for name, one in METRICS.items() if one.result_unit != RANK}
        yield line.finding("metric", str(UnknownNameError("metric", derivation.metric, fit)))
        return
    yield from _signature_findings(line, metric)
    for name, text in derivation.arguments.items():
        message = _wrong_count(text) if name == COUNT else _wrong_input(text, catalogue)
        if message:
            yield line.finding("arguments", f"{name}: {message}")


def _signature_findings(line: DataRow, metric: Metric) -> Iterator[DataFinding]:
    parts = [part for part in line["arguments"].split(";") if part.strip()]
    names = [part.partition("=")[0].strip() for part in parts]
    for name in sorted(set(names)):
        if not metric.takes(name):
            known = metric.needed if metric.many else metric.signature.parameters
            message = str(UnknownNameError(f"argument of {metric.name}", name, known))
            yield line.finding("arguments", message)
        if names.count(name) > 1:
            yield line.finding("arguments", f"gives {name} twice")
    if lacking := [name for name in metric.needed if name not in names]:
        yield line.finding("arguments", f"{metric.name} needs {', '.join(lacking)} too")


def _wrong_count(text: str) -> str:
    return "" if _COUNT.fullmatch(text) else f"{text!r} is no number of years from 1 to 999"


def _wrong_input(text: str, catalogue: Catalogue) -> str:
    if text.startswith(CLAIM_PREFIX):
        claim = text.removeprefix(CLAIM_PREFIX)
        return "" if claim in catalogue.claims else str(UnknownNameError("claim", claim, catalogue.claims))
    if text.startswith(TARGET_PREFIX):
        target, known = text.removeprefix(TARGET_PREFIX), catalogue.targets
        return "" if target in known else str(UnknownNameError("target", target, known))
    entry = catalogue.entry(text)
    if entry is None:
        return str(UnknownNameError("observation", text, [*catalogue.observations, *catalogue.derivations]))
    missing = isinstance(entry, Observation) and entry.value is None
    return f"{text} has no value" if missing else ""


#: So many derivations may stand one upon another; nobody could follow more.
DEEPEST = 50


def derivation_findings(
    package: PackageRows, catalogue: Catalogue, *, flawed: Container[tuple[str, int]]
) -> Iterator[DataFinding]:
    """Yield what is wrong with the derivations; the *catalogue* is that of the rows.

    Rows at *flawed* places have findings of their own: what rests on them is checked once they are mended.
    """
    if not package.is_whole("observations", "derivations", "claims"):
        return
    unsound = _unsound(package, catalogue, flawed=flawed)
    lines = {_key(line): line for line in package.lines("derivations")}
    sound = [(lines[key], one) for key, one in catalogue.derivations.items() if key not in unsound]
    for line, derivation in sound:
        findings = list(argument_findings(line, derivation, catalogue))
        if not findings and (circle := _circle(derivation, catalogue)):
            findings = [line.finding("arguments", f"rests on itself: {' → '.join(circle)}")]
        steps = 0 if findings else _steps(derivation, catalogue)
        if steps == DEEPEST + 1:
            findings = [
                line.finding("arguments", f"is the last of more than {DEEPEST} that rest on each other")
            ]
        if findings or steps > DEEPEST:
            unsound.add(derivation.key)
        yield from findings
    for line, derivation in sound:
        if derivation.key not in unsound and not unsound & _below(derivation, catalogue):
            findings = list(unit_findings(line, derivation, catalogue))
            findings += _value_findings(line, derivation, catalogue)
            # What does not fit together has no time and no range.
            yield from findings or period_findings(line, derivation, catalogue)
            yield from () if findings else _range_findings(line, derivation, catalogue)


def _key(line: DataRow) -> str:
    return key_of(line["indicator"], line["area"], period=line["period"], source=line["source"])


def _unsound(package: PackageRows, catalogue: Catalogue, *, flawed: Container[tuple[str, int]]) -> set[str]:
    """Return the rows, as arguments name them, that have findings or hang in the air."""
    rows: dict[str, Entry | PublishedClaim | Target] = {**catalogue.observations, **catalogue.derivations}
    rows |= {f"{CLAIM_PREFIX}{claim}": row for claim, row in catalogue.claims.items()}
    rows |= {f"{TARGET_PREFIX}{target}": row for target, row in catalogue.targets.items()}
    unsound = {name for name, row in rows.items() if not _has_unit(row, catalogue)}
    for table in ("observations", "derivations"):
        unsound |= {_key(line) for line in package.lines(table) if (line.file, line.number) in flawed}
    claims = package.lines("claims")
    return unsound | {
        f"{CLAIM_PREFIX}{line['claim']}" for line in claims if (line.file, line.number) in flawed
    }


def _has_unit(row: Entry | PublishedClaim | Target, catalogue: Catalogue) -> bool:
    indicator = catalogue.indicators.get(row.indicator)
    return indicator is not None and indicator.unit in catalogue.units


def _below(derivation: Derivation, catalogue: Catalogue) -> set[str]:
    """Return all that a derivation rests on, by the names that arguments have for it."""
    found: set[str] = set()
    fresh = set(derivation.arguments.values())
    while fresh:
        found |= fresh
        further = (
            catalogue.derivations[name].arguments.values() for name in fresh & catalogue.derivations.keys()
        )
        fresh = {name for names in further for name in names} - found
    return found


def _circle(derivation: Derivation, catalogue: Catalogue) -> list[str]:
    """Return the derivations on the way from one back to itself, or nothing."""
    paths = [[derivation.key]]
    seen: set[str] = set()
    while paths:
        path = paths.pop()
        inputs = catalogue.derivations[path[-1]].arguments.values()
        if derivation.key in inputs:
            return [*path, derivation.key]
        fresh = [key for key in inputs if key in catalogue.derivations and key not in seen]
        seen.update(fresh)
        paths += [[*path, key] for key in fresh]
    return []


def _steps(derivation: Derivation, catalogue: Catalogue) -> int:
    """Return how many derivations stand one upon another up to this one, two more than may at most."""
    steps, level = 0, {derivation.key}
    while level and steps < DEEPEST + 2:
        inputs = {name for key in level for name in catalogue.derivations[key].arguments.values()}
        steps, level = steps + 1, inputs & catalogue.derivations.keys()
    return steps


def _value_findings(line: DataRow, derivation: Derivation, catalogue: Catalogue) -> Iterator[DataFinding]:
    try:
        form = form_of(derivation, catalogue)
        interval = None if form is None else bounds_of(form)
    except LcIndicatorsError as error:
        yield line.finding("arguments", f"does not compute: {error}")
        return
    if interval is None:
        return
    sources = {row.source for row in catalogue.published_behind(derivation)}
    for entry in _published(derivation, catalogue):
        printed = (
            RoundingInterval.from_printed(entry.value, entry.qualifier or None)
            if entry.value is not None
            else interval
        )
        if entry.source in sources and not printed.overlaps(interval):
            prints = f"{entry.source} itself prints {entry.printed}"
            message = f"no longer follows: it is {_reach(interval)}, but {prints}"
            yield line.finding("arguments", message)


def _range_findings(line: DataRow, derivation: Derivation, catalogue: Catalogue) -> Iterator[DataFinding]:
    """Yield a result that cannot lie in the range of its indicator, whatever the figures behind it were."""
    form, indicator = form_of(derivation, catalogue), catalogue.indicators[derivation.indicator]
    if form is None:
        return
    interval, low, high = bounds_of(form), indicator.minimum, indicator.maximum
    if low is not None and interval.high < low:
        message = f"give {_reach(interval)}, below the minimum {low} of {indicator.indicator}"
        yield line.finding("arguments", message)
    if high is not None and interval.low > high:
        message = f"give {_reach(interval)}, above the maximum {high} of {indicator.indicator}"
        yield line.finding("arguments", message)


def _reach(interval: RoundingInterval) -> str:
    return f"{interval.low.normalize():f} to {interval.high.normalize():f}"


def _published(derivation: Derivation, catalogue: Catalogue) -> Iterator[Observation]:
    wanted = derivation.indicator, derivation.area, derivation.period
    for row in catalogue.observations.values():
        if (row.indicator, row.area, row.period) == wanted:
            yield row
