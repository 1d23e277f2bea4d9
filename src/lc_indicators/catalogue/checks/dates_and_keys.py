"""Check that periods parse and dates exist, and that keys, parents and other codes name what is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.package_rows import KEYS, DataRow, PackageRows
from lc_indicators.errors import PeriodError, UnknownNameError
from lc_indicators.numbers import Qualifier
from lc_indicators.periods import SDMX_FORMS, Period

#: Tables whose rows describe a period.
TABLES_WITH_PERIODS = ("observations", "derivations", "claims", "targets", "movements")

#: When a figure came out; a quarter where no more is known.
PUBLISHED = "published_on"

#: Table -> its column of dates that may be known to the month or year only.
PARTIAL_DATES = {
    "sources": "date",
    "targets": "date",
    "events": "date",
    "observations": PUBLISHED,
    "claims": PUBLISHED,
}

FORMS = f"write {SDMX_FORMS}"

A_DAY = timedelta(days=1)

_WHOLE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_QUARTER = re.compile(r"[0-9]{4}-Q[1-4]")
_PARTIAL = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


def date_findings(package: PackageRows) -> Iterator[DataFinding]:
    """Yield what is wrong with periods and dates."""
    ends = {line["area"]: line["valid_to"] for line in package.lines("areas")}
    for table in TABLES_WITH_PERIODS:
        for line in package.lines(table):
            yield from _period_findings(line, ends.get(line["area"], ""))
    for data_file in package.files:
        columns = [field["name"] for field in data_file.schema["fields"] if field.get("type") == "date"]
        for line in data_file.lines:
            yield from (finding for column in columns for finding in _date_findings(line, column))
    for table, column in PARTIAL_DATES.items():
        for line in package.lines(table):
            text = line[column]
            is_quarter = column == PUBLISHED and _QUARTER.fullmatch(text)
            if text and not is_quarter and not _is_partial_date(text):
                yield line.finding(column, f"{text!r} is no date: write 2020, 2020-10 or 2020-10-28")


def _period_findings(line: DataRow, end: str) -> Iterator[DataFinding]:
    """Yield what is wrong with the period of a row of an area that came to an *end*, "" for none."""
    text = line["period"]
    if not text:
        return  # The schema says so.
    try:
        period = Period.parse(text)
    except PeriodError as error:
        yield line.finding("period", f"{text!r}: {error.reason}; {FORMS}")
        return
    if period.text != text:
        # A key names a figure once: two writings of one period would be two figures.
        yield line.finding("period", f"{text!r} is {period}: write it so")
    if _is_date(end) and line["value"] and _is_after(period, date.fromisoformat(end)):
        area = line["area"]
        yield line.finding("period", f"{area} ended on {end}: a figure of {text} is that of another area")
    reference = line["reference_date"]
    if not _is_date(reference):
        return
    counted = date.fromisoformat(reference)
    if period.is_annual or period.is_span:
        if not period.start_year - 1 <= counted.year <= period.end_year + 1:
            what = f"{reference} is more than a year away from the period {text}"
            yield line.finding("reference_date", what)
    elif not period.first_day - A_DAY <= counted <= period.last_day + A_DAY:
        # The first day of October is the end of September.
        what = f"{reference} lies outside {text}: of a part of a year write one of its days, or the next one"
        yield line.finding("reference_date", what)


def _is_after(period: Period, last_day: date) -> bool:
    """Return whether more of a period lies after a day than until then."""
    return period.last_day - last_day > last_day - period.first_day + A_DAY


def _date_findings(line: DataRow, column: str) -> Iterator[DataFinding]:
    text = line[column]
    if text and not _is_date(text):
        reason = "is no day of the calendar" if _WHOLE.fullmatch(text) else "is no date: write 2020-12-31"
        yield line.finding(column, f"{text!r} {reason}")


def _is_partial_date(text: str) -> bool:
    return bool(_PARTIAL.fullmatch(text)) and _is_date(text + "-01-01"[len(text) - 4 :])


def _is_date(text: str) -> bool:
    if not _WHOLE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


#: Tables with columns that hold a figure's place in a phrase, and how their names begin.
TABLES_WITH_PATTERNS, PATTERN = ("units", "qualifiers"), "pattern_"

#: How the columns of kinds begin that hold an area's place in a phrase.
WITHIN = "within_"


def reference_findings(package: PackageRows) -> Iterator[DataFinding]:
    """Yield what is wrong with keys and codes beyond the schemas' foreign keys."""
    for table, key in KEYS.items():
        yield from _duplicates(package, table, key=key)
    yield from _parents(package)
    yield from _patterns(package)
    yield from _names_within(package)
    for line in package.lines("qualifiers"):
        if line["qualifier"] not in set(Qualifier):
            message = str(UnknownNameError("qualifier", line["qualifier"], Qualifier))
            yield line.finding("qualifier", f"{message} The library has no interval for it.")
    if package.is_whole("indicators"):
        known = package.by_key("indicators", "indicator")
        for line in package.lines("movements"):
            for name in line["indicators"].split():
                if name not in known:
                    yield line.finding("indicators", str(UnknownNameError("indicator", name, known)))


def _duplicates(package: PackageRows, table: str, *, key: tuple[str, ...]) -> Iterator[DataFinding]:
    first: dict[tuple[str, ...], DataRow] = {}
    for line in package.lines(table):
        name = tuple(line[column] for column in key)
        before = first.setdefault(name, line)
        if before is not line:
            message = f"{':'.join(name)!r} is in {before.file}:{before.number} already: a key names one row"
            yield line.finding(key[0], message)


def _parents(package: PackageRows) -> Iterator[DataFinding]:
    parents = {line["area"]: line["parent"] for line in package.lines("areas")}
    for line in package.lines("areas"):
        path = [line["area"]]
        while (above := parents.get(path[-1], "")) and above not in path:
            path.append(above)
        if above == line["area"]:
            yield line.finding("parent", f"is part of itself: {' → '.join([*path, above])}")


def _patterns(package: PackageRows) -> Iterator[DataFinding]:
    for table in TABLES_WITH_PATTERNS:
        for line in package.lines(table):
            for column, text in line.beginning(PATTERN):
                if text and (text.count("{}"), text.count("{"), text.count("}")) != (1, 1, 1):
                    yield line.finding(column, f"{text!r} needs one {{}} for the figure and no other brace")


def _names_within(package: PackageRows) -> Iterator[DataFinding]:
    """Yield phrases of kinds with a brace that is not the one {} for the area's name."""
    for line in package.lines("kinds"):
        for column, text in line.beginning(WITHIN):
            if set(text.replace("{}", "", 1)) & set("{}"):
                yield line.finding(column, f"{text!r} may hold one {{}} for the name and no other brace")
