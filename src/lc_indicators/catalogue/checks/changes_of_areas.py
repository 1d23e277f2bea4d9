"""Check areas that change: their days, what they went over into, and that a name means one at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.package_rows import DataRow, PackageRows

A_DAY = timedelta(days=1)

#: Kind of succession -> the columns of the areas that differ, one of them at least.
_CHANGED = {"renamed": "name_", "kind_changed": "kind"}


def change_findings(package: PackageRows) -> Iterator[DataFinding]:
    """Yield what is wrong with the days of areas, with their parents at the time, and with successions."""
    areas = package.by_key("areas", "area")
    for area in areas.values():
        yield from _day_findings(area, areas.get(area["parent"]))
    yield from _name_findings(package)
    for line in package.lines("successions"):
        before, after = areas.get(line["area"]), areas.get(line["successor"])
        if before and after and (day := _day(line["date"])):
            yield from _succession_findings(line, before, after, day=day)
    yield from _circles(package)
    yield from _lonely_parts(package)


def are_there_together(one: DataRow, other: DataRow) -> bool:
    """Return whether two areas are there on one day."""
    return max(_first(one), _first(other)) <= min(_last(one), _last(other))


def _day_findings(area: DataRow, parent: DataRow | None) -> Iterator[DataFinding]:
    if _first(area) > _last(area):
        what = f"{area['valid_to']} is before {area['valid_from']}: an area ends after it begins"
        yield area.finding("valid_to", what)
    # That nothing is said of an area's beginning does not say that it is older than what it is part of.
    elif parent and not _first(parent) <= (_day(area["valid_from"]) or _last(area)) <= _last(area) <= _last(
        parent
    ):
        name, days = parent["area"], f"{parent['valid_from']}/{parent['valid_to']}"
        what = f"{name} is there {days}, not all the time of {area['area']}: name the parent of its own time"
        yield area.finding("parent", what)


def _name_findings(package: PackageRows) -> Iterator[DataFinding]:
    """Yield areas of one kind and parent that bear one name on one day."""
    named: dict[tuple[str, str, str, str], list[DataRow]] = defaultdict(list)
    for area in package.lines("areas"):
        for column in (name for name in area.cells if name.startswith("name_")):
            alike = named[column, area[column].casefold(), area["kind"], area["parent"]]
            for other in alike:
                if area[column] and are_there_together(area, other):
                    what = (
                        f"{area[column]!r} is {other['area']}'s at the same time: a name means one at a time"
                    )
                    yield area.finding(column, what)
            alike.append(area)


def _succession_findings(
    line: DataRow, before: DataRow, after: DataRow, *, day: date
) -> Iterator[DataFinding]:
    if line["area"] == line["successor"]:
        yield line.finding(
            "successor", f"{line['area']} cannot follow itself: give each of its borders a code"
        )
        return
    if _last(before) == date.max or _last(before) + A_DAY != day:
        ends = before["valid_to"] or "not at all"
        what = f"{before['area']} ends {ends} in areas.csv: it ends on {day - A_DAY}, the day before"
        yield line.finding("date", what)
    if _first(after) != day:
        begins = after["valid_from"] or "on no day"
        yield line.finding("date", f"{after['area']} begins {begins} in areas.csv, and not on {day}")
    column = _CHANGED.get(line["kind"], "")
    alike = [name for name in before.cells if name.startswith(column) and before[name] == after[name]]
    if column and alike == [name for name in before.cells if name.startswith(column)]:
        what = f"{before['area']} and {after['area']} have the same {column.strip('_')}: say merged or split"
        yield line.finding("kind", f"{line['kind']}, but {what}")


def _circles(package: PackageRows) -> Iterator[DataFinding]:
    """Yield successions that lead back to where they come from."""
    onward: dict[str, list[str]] = defaultdict(list)
    for line in package.lines("successions"):
        onward[line["area"]].append(line["successor"])
    for line in package.lines("successions"):
        reached, waiting = set[str](), [line["successor"]]
        while waiting:
            code = waiting.pop()
            if code not in reached:
                reached.add(code)
                waiting.extend(onward.get(code, ()))
        if line["area"] in reached and line["area"] != line["successor"]:
            yield line.finding("successor", f"{line['area']} follows itself by way of {line['successor']}")


def _lonely_parts(package: PackageRows) -> Iterator[DataFinding]:
    """Yield areas that are split into one alone, and mergers that go over into several."""
    into: dict[tuple[str, str], list[DataRow]] = defaultdict(list)
    for line in package.lines("successions"):
        into[line["area"], line["kind"]].append(line)
    for (area, kind), lines in into.items():
        if kind == "split" and len(lines) == 1:
            yield lines[0].finding("kind", f"{area} is split into one alone: add the others, or say merged")
        elif kind != "split" and len(lines) > 1:
            yield lines[1].finding("kind", f"{area} goes over into several: say split")


def _first(area: DataRow) -> date:
    return _day(area["valid_from"]) or date.min


def _last(area: DataRow) -> date:
    return _day(area["valid_to"]) or date.max


def _day(text: str) -> date | None:
    """Return a day; None where there is none, or where another check says what is wrong with it."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
