"""Check the targets: bound and range, unit, and which earlier target one replaces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.package_rows import DataRow, PackageRows
from lc_indicators.catalogue.checks.printed_figures import PLAIN, plain_findings, printed_findings
from lc_indicators.catalogue.records import BOUNDS
from lc_indicators.errors import UnknownNameError

#: Between the two ends of a range.
_DASH = re.compile(r"\s*[-–]\s*")

Targets = Mapping[tuple[str, ...], DataRow]


def target_findings(package: PackageRows) -> Iterator[DataFinding]:
    """Yield what is wrong with the targets."""
    units = package.by_key("units", "unit")
    indicators = package.by_key("indicators", "indicator")
    targets = {(*_what(line), line["source"]): line for line in package.lines("targets")}
    for line in package.lines("targets"):
        bound = line["bound"]
        if bound and bound not in BOUNDS:
            hint = f"Write one of {', '.join(BOUNDS)}."
            yield line.finding("bound", str(UnknownNameError("bound", bound, BOUNDS, hint=hint)))
        yield from _range_findings(line) if bound == "between" else _figure_findings(line)
        indicator = indicators.get(line["indicator"])
        if indicator is not None:
            yield from _unit_findings(line, indicator["unit"], units)
        yield from _replaced_findings(line, targets)


def _what(line: DataRow) -> tuple[str, ...]:
    """Return what a target is for."""
    return line["indicator"], line["area"], line["period"]


def _figure_findings(line: DataRow) -> Iterator[DataFinding]:
    if line["upper"]:
        yield line.finding("upper", f"stands beside bound {line['bound']}: only between has two ends")
    yield from printed_findings(line) if line["value"] else _without_value(line)


def _without_value(line: DataRow) -> Iterator[DataFinding]:
    yield line.finding("value", "is empty: a target has a figure")


def _range_findings(line: DataRow) -> Iterator[DataFinding]:
    """Yield what is wrong with a range: each end is a figure, and the upper one is above the other."""
    ends = _DASH.split(line["printed"])
    if len(ends) != 2:  # noqa: PLR2004 - from, to
        yield line.finding("printed", f"{line['printed']!r} is no range: write both ends with a dash between")
        return
    for column, printed in zip(("value", "upper"), ends, strict=True):
        if not line[column]:
            yield line.finding(column, "is empty: a range has two ends")
            continue
        end = replace(line, cells={**line.cells, "printed": printed, "value": line[column]})
        found = list(printed_findings(end))
        yield from (
            line.finding(column if one.column == "value" else one.column, one.message) for one in found
        )
    yield from plain_findings(line, "upper")
    lower, upper = line["value"], line["upper"]
    if PLAIN.fullmatch(lower) and PLAIN.fullmatch(upper) and Decimal(lower) >= Decimal(upper):
        yield line.finding("upper", f"{upper!r} is not above {lower}")


def _unit_findings(line: DataRow, own: str, units: Mapping[str, DataRow]) -> Iterator[DataFinding]:
    if line["unit"] in units and own in units and line["unit"] != own:
        dimension, other = units[own]["dimension"], units[line["unit"]]["dimension"]
        if dimension != other:
            message = f"{line['unit']} measures {other}, but {line['indicator']} is in {own}: {dimension}"
            yield line.finding("unit", message)


def _replaced_findings(line: DataRow, targets: Targets) -> Iterator[DataFinding]:
    """Yield where what a target replaces is no earlier target for the same."""
    if not line["replaces"]:
        return
    before = targets.get((*_what(line), line["replaces"]))
    if before is None:
        message = (
            f"{line['replaces']} gives no target for {':'.join(_what(line))}: name the source of the one"
        )
        yield line.finding("replaces", f"{message} that is replaced, or leave it empty")
    elif before["date"] and line["date"] and before["date"] > line["date"]:
        message = (
            f"{before['source']} is of {before['date']}, this one of {line['date']}: the later one replaces"
        )
        yield line.finding("replaces", message)
    elif line["source"] in _replaced_by(line, targets):
        yield line.finding("replaces", "replaces itself, by way of the others: none is in force")


def _replaced_by(line: DataRow, targets: Targets) -> set[str]:
    """Return the sources that a target replaces, and those that these replace in turn."""
    found: set[str] = set()
    after: DataRow | None = line
    while after is not None and after["replaces"] and after["replaces"] not in found:
        found.add(after["replaces"])
        after = targets.get((*_what(line), after["replaces"]))
    return found
