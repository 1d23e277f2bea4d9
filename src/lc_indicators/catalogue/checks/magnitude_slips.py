"""Find values that are 10, 100 or 1,000 times those beside them: the decimal mark or the unit slipped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.package_rows import DataRow, PackageRows
from lc_indicators.catalogue.checks.printed_figures import PLAIN
from lc_indicators.errors import PeriodError
from lc_indicators.periods import Period, PeriodKind

#: Times -> how far from it a value may be and still look like a slip; a tenfold change may be a true one.
SLIPS = ((Decimal(10), Decimal("1.25")), (Decimal(100), Decimal(2)), (Decimal(1000), Decimal(3)))

#: Figures of one digit are counts of a few things: ten times as many may well come.
LEAST_DIGITS = 2


@dataclass(frozen=True)
class _Point:
    """A value of a series and where it stands."""

    line: DataRow
    period: Period
    value: Decimal


def magnitude_remarks(package: PackageRows) -> Iterator[DataFinding]:
    """Yield the observations that look as if they had slipped by a power of ten.

    They may be right: a remark asks to look at the source again, and fails nothing.
    """
    series: dict[tuple[str, ...], list[_Point]] = {}
    for line in package.lines("observations"):
        if (point := _point(line)) is not None:
            kind = point.period.kind
            # Nine months beside nine months; months, as many as they are, beside each other.
            part = "" if kind is PeriodKind.MONTH else point.period.text.partition("-")[2]
            series.setdefault((line["indicator"], line["area"], kind, part), []).append(point)
    for points in series.values():
        points.sort(key=lambda point: (point.period, point.line["source"]))
        yield from _of_series(points)


def _point(line: DataRow) -> _Point | None:
    if not PLAIN.fullmatch(line["value"]) or Decimal(line["value"]) <= 0:
        return None
    try:
        return _Point(line, Period.parse(line["period"]), Decimal(line["value"]))
    except PeriodError:
        return None


def _of_series(points: Sequence[_Point]) -> Iterator[DataFinding]:
    for place, point in enumerate(points):
        beside = [*points[max(place - 1, 0) : place], *points[place + 1 : place + 2]]
        if len(beside) == 1:
            # At an end, the two before or after it; of two values nobody knows which one slipped.
            beside = [*points[max(place - 2, 0) : place], *points[place + 1 : place + 3]]
        slips = {_slip(point, other) for other in beside}
        before = points[max(place - 2, 0) : place]
        if len(slips) == 1 and (times := slips.pop()):
            yield _remark(point, beside, times)
        elif len(before) > 1 and _slip(*before) == "" and (times := _slip(point, before[-1])):
            # From here on: a run of values in another unit.
            yield _remark(point, before, times)


def _slip(one: _Point, other: _Point) -> str:
    """Return how many times *other* a value is, in words, or "" for none that looks like a slip."""
    quotient = one.value / other.value
    for times, reach in SLIPS:
        if times == SLIPS[0][0] and min(_digits(one), _digits(other)) < LEAST_DIGITS:
            continue
        if times / reach < quotient < times * reach:
            return f"{times:,} times"
        if times / reach < 1 / quotient < times * reach:
            return f"1/{times:,} of"
    return ""


def _digits(point: _Point) -> int:
    return len(f"{point.value.normalize():f}".replace(".", "").lstrip("0"))


def _remark(point: _Point, beside: Sequence[_Point], times: str) -> DataFinding:
    others = " and ".join(f"{other.value:f} ({other.period})" for other in beside)
    message = f"{point.line['value']} is about {times} {others}: is it printed so, in this notation and unit?"
    return point.line.finding("value", message)
