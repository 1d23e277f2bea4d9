"""Check what indicators say of their figures over time, and what they are compared with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.package_rows import DataRow, PackageRows
from lc_indicators.catalogue.records import BASES, MEASURES
from lc_indicators.errors import ArgumentError, PeriodError, UnknownNameError
from lc_indicators.periods import ComparisonBase, Period

#: Kinds of claims that tell one figure against another.
_COMPARED = frozenset({"absolute_change", "percentage_change", "growth_factor"})

#: Measure -> the kinds of units that its figures can be in.
UNIT_KINDS: Mapping[str, frozenset[str]] = {
    "flow": frozenset({"level", "count"}),
    "stock": frozenset({"level", "count"}),
    "rate": frozenset({"rate", "percent"}),
    "index": frozenset({"index"}),
    "growth": frozenset({"rate", "percent", "points", "factor", "index"}),
}


def measure_findings(package: PackageRows) -> Iterator[DataFinding]:
    """Yield measures, bases and relations that are none, and measures that do not go with their unit."""
    units = package.by_key("units", "unit")
    for line in package.lines("indicators"):
        yield from _measure_findings(line, units.get(line["unit"]))
        yield from _relation_findings(line)
        bases = line["bases"].split()
        for base in dict.fromkeys(bases):
            if base not in BASES:
                yield line.finding("bases", _unknown("base", base, BASES))
            elif bases.count(base) > 1:
                yield line.finding("bases", f"{base} stands there more than once: write it once")


def claim_base_findings(package: PackageRows) -> Iterator[DataFinding]:
    """Yield bases of claims that are none, of no change, or that their period does not have."""
    for line in package.lines("claims"):
        base = line["base"]
        if not base:
            continue
        if base not in list(ComparisonBase):
            yield line.finding("base", _unknown("base", base, list(ComparisonBase)))
        elif line["kind"] not in _COMPARED:
            what = f"a {line['kind']} is compared with nothing: leave it empty"
            yield line.finding("base", what)
        elif reason := _refused(ComparisonBase(base), line["period"]):
            yield line.finding("base", reason)


def _refused(base: ComparisonBase, period: str) -> str:
    """Return why a period has no such base; "" where it has one, and where the period is none."""
    try:
        base.periods(Period.parse(period))
    except PeriodError:
        return ""  # The check of periods and dates says so.
    except ArgumentError as error:
        return str(error)
    return ""


def _measure_findings(line: DataRow, unit: DataRow | None) -> Iterator[DataFinding]:
    measure = line["measure"]
    if measure and measure not in MEASURES:
        yield line.finding("measure", _unknown("measure", measure, MEASURES))
    elif measure and unit is not None and not _goes_with(measure, unit):
        kinds = " or ".join(sorted(UNIT_KINDS[measure]))
        message = (
            f"a {measure} has a unit of kind {kinds}, but {unit['unit']} is of kind {unit['kind']} "
            f"({unit['dimension']}): choose another measure or unit, or leave it empty"
        )
        yield line.finding("measure", message)


def _relation_findings(line: DataRow) -> Iterator[DataFinding]:
    for name in ("part_of", "change_of"):
        if line[name] and line[name] == line["indicator"]:
            yield line.finding(name, f"{line[name]} is the indicator itself: name another, or leave it empty")
    if line["change_of"] and line["measure"] != "growth":
        message = f"a change of {line['change_of']} is of measure growth: write that, or leave it empty"
        yield line.finding("change_of", message)


def _unknown(kind: str, word: str, known: Sequence[str]) -> str:
    return str(UnknownNameError(kind, word, known, hint=f"Write {', '.join(known)}, or leave it empty."))


def _goes_with(measure: str, unit: DataRow) -> bool:
    """Return whether figures of a measure can be in a unit; so much per person or day is a rate."""
    is_ratio = unit["kind"] == "level" and "/" in unit["dimension"]
    return measure == "rate" if is_ratio else unit["kind"] in UNIT_KINDS[measure]
