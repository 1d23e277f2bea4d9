"""Check the figures as they are printed: value, decimals, range and status; and every cell's characters.

A report cannot draw a character that its fonts lack, and nobody sees white space at the end of a cell.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.package_rows import DataRow, PackageRows
from lc_indicators.errors import NotationError
from lc_indicators.fonts import uncovered
from lc_indicators.language import NOTATIONS, TEXT_NOTATION, parse_printed


def character_findings(package: PackageRows) -> Iterator[DataFinding]:
    """Yield the cells with a character that the reports' fonts lack, or with white space at an end."""
    for data_file in package.files:
        for column in data_file.columns:
            yield from data_file.cell_findings(column, _character_flaws)


def _character_flaws(cell: str) -> Iterator[str]:
    for character in uncovered(cell):
        yield f"holds {_named(character)}, which the fonts of the reports lack"
    if cell != cell.strip():
        yield f"{cell!r} begins or ends with white space: remove it"


def _named(character: str) -> str:
    name = unicodedata.name(character, "a character without a name").lower()
    shown = f"{character} " if character.isprintable() else ""
    return f"{shown}U+{ord(character):04X} ({name})"


#: What a value looks like: no exponent, no NaN, no more digits than any statistic has.
PLAIN = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,10})?")

#: Kinds of claims that may print a figure of the indicator itself; the unit tells whether one does.
LEVEL_KINDS = frozenset({"level", "share"})


def figure_findings(package: PackageRows) -> Iterator[DataFinding]:
    """Yield what is wrong with the figures of observations and claims, and with the range of indicators."""
    statuses = {code: line["with_value"] for code, line in package.by_key("statuses", "status").items()}
    indicators = package.by_key("indicators", "indicator")
    for indicator in indicators.values():
        yield from _range_findings(indicator)
    for line in package.lines("observations"):
        yield from printed_findings(line)
        yield from _status_findings(line, statuses.get(line["status"], "either"))
        yield from _indicator_findings(line, indicators.get(line["indicator"]))
    for line in package.lines("claims"):
        yield from _claim_findings(line, statuses, indicators=indicators)


def _claim_findings(
    line: DataRow, statuses: dict[str, str], *, indicators: dict[str, DataRow]
) -> Iterator[DataFinding]:
    if not line["value"]:
        yield line.finding("value", "is empty: a claim has a figure")
        return
    yield from printed_findings(line)
    yield from _status_findings(line, statuses.get(line["status"], "either"))
    if line["value"].startswith("-"):
        yield line.finding("value", f"{line['value']!r} has a sign: a claim's direction says up or down")
    indicator = indicators.get(line["indicator"])
    if indicator is not None and line["kind"] in LEVEL_KINDS and line["unit"] == indicator["unit"]:
        yield from _indicator_findings(line, indicator)


def printed_findings(line: DataRow) -> Iterator[DataFinding]:
    """Yield where a row's value is not what its printed figure says in its notation."""
    printed, notation, value = line["printed"], line["notation"], line["value"]
    yield from plain_findings(line, "value")
    if notation == TEXT_NOTATION and value:
        yield line.finding("value", f"{value!r} stands beside notation text: a text has no value")
    if notation not in NOTATIONS:
        return
    try:
        parsed = parse_printed(printed, notation)
    except NotationError as error:
        if value:
            yield line.finding("printed", str(error))
        return
    if not value:
        message = f"is empty, but {printed!r} is a number in notation {notation}: {parsed:f}"
        yield line.finding("value", message)
    elif PLAIN.fullmatch(value) and f"{parsed:f}" != value:
        zeros = ", trailing zeros included" if parsed == Decimal(value) else ""
        message = f"{value!r} is not what {printed!r} says in notation {notation}: {parsed:f}{zeros}"
        yield line.finding("value", message)


def plain_findings(line: DataRow, column: str) -> Iterator[DataFinding]:
    """Yield where a cell is a number that no statistic prints: with an exponent, or of too many digits."""
    text = line[column]
    if not text or PLAIN.fullmatch(text):
        return
    try:
        Decimal(text.strip())
    except InvalidOperation:
        return  # The schema says so.
    rule = "at most 15 digits before the point and 10 after it, no exponent"
    yield line.finding(column, f"{text!r} is no plain number: {rule}")


def _status_findings(line: DataRow, with_value: str) -> Iterator[DataFinding]:
    if line["notation"] == TEXT_NOTATION:
        return
    if with_value == "yes" and not line["value"]:
        yield line.finding("value", f"is empty, but status {line['status']} goes with a value")
    if with_value == "no" and line["value"]:
        yield line.finding("status", f"{line['status']} goes without a value, but there is {line['value']}")


def _indicator_findings(line: DataRow, indicator: DataRow | None) -> Iterator[DataFinding]:
    if indicator is None or not PLAIN.fullmatch(line["value"]):
        return
    decimals = len(line["value"].partition(".")[2])
    most = indicator["decimals"]
    if most.isdecimal() and decimals > int(most):
        message = f"{line['value']!r} has {decimals} decimals, {_place(indicator)} allows {most}"
        yield line.finding("value", message)
    value = Decimal(line["value"])
    for column, word, sign in (("minimum", "below", 1), ("maximum", "above", -1)):
        limit = indicator[column]
        if PLAIN.fullmatch(limit) and sign * value < sign * Decimal(limit):
            message = f"{line['value']!r} is {word} the {column} {limit} of {_place(indicator)}"
            yield line.finding("value", message)


def _place(indicator: DataRow) -> str:
    return f"{indicator['indicator']} ({indicator.file}:{indicator.number})"


def _range_findings(indicator: DataRow) -> Iterator[DataFinding]:
    limits = indicator["minimum"], indicator["maximum"]
    for column in ("minimum", "maximum"):
        yield from plain_findings(indicator, column)
    if all(PLAIN.fullmatch(limit) for limit in limits) and Decimal(limits[0]) > Decimal(limits[1]):
        yield indicator.finding("minimum", f"{limits[0]!r} is above the maximum {limits[1]}")
