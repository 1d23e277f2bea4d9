"""Check when figures were published, and that their stages go with that, with their status and each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise

from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.package_rows import DATED, DataRow, PackageRows
from lc_indicators.catalogue.vintages import STAGE_OF_STATUS, STAGES
from lc_indicators.errors import PeriodError
from lc_indicators.periods import Period


def vintage_findings(package: PackageRows) -> Iterator[DataFinding]:
    """Yield stages that a figure cannot be in, and later figures of an earlier stage."""
    sources = package.by_key("sources", "source")
    for table in sorted(DATED):
        for line in package.lines(table):
            yield from _stage_findings(line, _stage(line, sources), _published(line, sources))
    yield from _order_findings(package, sources)


def _stage(line: DataRow, sources: Mapping[str, DataRow]) -> str:
    """Return the stage that a row or its source names; "" where neither does."""
    return line["stage"] or (sources[line["source"]]["stage"] if line["source"] in sources else "")


def _published(line: DataRow, sources: Mapping[str, DataRow]) -> Period | None:
    source = sources.get(line["source"])
    return _period(line["published_on"] or (source["date"] if source else ""))


def _period(text: str) -> Period | None:
    try:
        return Period.parse(text) if text else None
    except PeriodError:
        return None  # The check of periods and dates says so.


def _stage_findings(line: DataRow, named: str, published: Period | None) -> Iterator[DataFinding]:
    of_status = STAGE_OF_STATUS.get(line["status"], "")
    stage = named or of_status
    if named and of_status not in {"", named}:
        message = f"{named} contradicts the status {line['status']}: {of_status}; change one of them"
        yield line.finding("stage", message)
    elif stage in STAGES[1:] and published and line["value"] and published.last_day < _end(line):
        message = (
            f"{stage}, and published in {published}, before {line['period']} ended: "
            f"until then there is only an {STAGES[0]}"
        )
        yield line.finding("stage" if named else "status", message)


def _end(line: DataRow) -> date:
    """Return the last day of what a row describes: that of a stock, that of its period, or the first ever."""
    day = _period(line["reference_date"]) or _period(line["period"])
    return day.last_day if day else date.min


def _order_findings(package: PackageRows, sources: Mapping[str, DataRow]) -> Iterator[DataFinding]:
    """Yield where one publisher goes back to an earlier stage, and no note says why."""
    for lines in _staged(package, sources).values():
        for before, after in pairwise(sorted(lines, key=lambda line: _day(line, sources))):
            is_back = STAGES.index(_stage(after, sources)) < STAGES.index(_stage(before, sources))
            if is_back and _day(before, sources) < _day(after, sources) and not after["note"]:
                message = (
                    f"{_stage(after, sources)} came out after the {_stage(before, sources)} figure of "
                    f"{before.file}:{before.number}: correct the stage or the date, or say why in note"
                )
                yield after.finding("stage", message)


def _staged(
    package: PackageRows, sources: Mapping[str, DataRow]
) -> dict[tuple[str, str, str, str], list[DataRow]]:
    """Return the rows with a stage and a date, by what they describe and by publisher."""
    found: dict[tuple[str, str, str, str], list[DataRow]] = {}
    for line in package.lines("observations"):
        source = sources.get(line["source"])
        if source and _stage(line, sources) in STAGES and _published(line, sources):
            of = line["indicator"], line["area"], line["period"], source["publisher"]
            found.setdefault(of, []).append(line)
    return found


def _day(line: DataRow, sources: Mapping[str, DataRow]) -> date:
    published = _published(line, sources)
    return published.last_day if published else date.min
