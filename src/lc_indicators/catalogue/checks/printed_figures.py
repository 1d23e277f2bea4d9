"""Figures: printed against value, decimals, range, status.

Characters that no report can draw, and white space that nobody sees.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from lc_indicators.catalogue.checks.data_finding import Finding
from lc_indicators.catalogue.checks.row_index import Book, Line
from lc_indicators.errors import NotationError
from lc_indicators.fonts import uncovered
from lc_indicators.language import NOTATIONS, TEXT_NOTATION, parse_printed


def character_findings(book: Book) -> Iterator[Finding]:
    """Yield the cells with a character that the reports' fonts lack, or with white space at an end."""
    for sheet in book.sheets:
        # Most files have none, and asking once a file is quicker than once a cell.
        lacking = uncovered("".join(cell for line in sheet.lines for cell in line.cells.values()))
        for line in sheet.lines:
            yield from _of_line(line, frozenset(lacking))


def _of_line(line: Line, lacking: frozenset[str]) -> Iterator[Finding]:
    for column, cell in line.cells.items():
        for character in sorted(lacking.intersection(cell)):
            yield line.finding(column, f"holds {_named(character)}, which the fonts of the reports lack")
        if cell != cell.strip():
            yield line.finding(column, f"{cell!r} begins or ends with white space: remove it")


def _named(character: str) -> str:
    name = unicodedata.name(character, "a character without a name").lower()
    shown = f"{character} " if character.isprintable() else ""
    return f"{shown}U+{ord(character):04X} ({name})"


#: What a value looks like: no exponent, no NaN, no more digits than any statistic has.
PLAIN = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,10})?")

#: Kinds of claims that may print a figure of the indicator itself; the unit tells whether one does.
LEVEL_KINDS = frozenset({"level", "share"})


def figure_findings(book: Book) -> Iterator[Finding]:
    """Yield what is wrong with the figures of observations and claims, and with the range of indicators."""
    statuses = {code: line["with_value"] for code, line in book.by_key("statuses", "status").items()}
    indicators = book.by_key("indicators", "indicator")
    for indicator in indicators.values():
        yield from _range_findings(indicator)
    for line in book.lines("observations"):
        yield from _printed_findings(line)
        yield from _status_findings(line, statuses.get(line["status"], "either"))
        yield from _indicator_findings(line, indicators.get(line["indicator"]))
    for line in book.lines("claims"):
        yield from _claim_findings(line, statuses, indicators=indicators)


def _claim_findings(
    line: Line, statuses: dict[str, str], *, indicators: dict[str, Line]
) -> Iterator[Finding]:
    if not line["value"]:
        yield line.finding("value", "is empty: a claim has a figure")
        return
    yield from _printed_findings(line)
    yield from _status_findings(line, statuses.get(line["status"], "either"))
    if line["value"].startswith("-"):
        yield line.finding("value", f"{line['value']!r} has a sign: a claim's direction says up or down")
    indicator = indicators.get(line["indicator"])
    if indicator is not None and line["kind"] in LEVEL_KINDS and line["unit"] == indicator["unit"]:
        yield from _indicator_findings(line, indicator)


def _printed_findings(line: Line) -> Iterator[Finding]:
    printed, notation, value = line["printed"], line["notation"], line["value"]
    yield from _plain_findings(line, "value")
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


def _plain_findings(line: Line, column: str) -> Iterator[Finding]:
    text = line[column]
    if not text or PLAIN.fullmatch(text):
        return
    try:
        Decimal(text.strip())
    except InvalidOperation:
        return  # The schema says so.
    rule = "at most 15 digits before the point and 10 after it, no exponent"
    yield line.finding(column, f"{text!r} is no plain number: {rule}")


def _status_findings(line: Line, with_value: str) -> Iterator[Finding]:
    if line["notation"] == TEXT_NOTATION:
        return
    if with_value == "yes" and not line["value"]:
        yield line.finding("value", f"is empty, but status {line['status']} goes with a value")
    if with_value == "no" and line["value"]:
        yield line.finding("status", f"{line['status']} goes without a value, but there is {line['value']}")


def _indicator_findings(line: Line, indicator: Line | None) -> Iterator[Finding]:
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


def _place(indicator: Line) -> str:
    return f"{indicator['indicator']} ({indicator.file}:{indicator.number})"


def _range_findings(indicator: Line) -> Iterator[Finding]:
    limits = indicator["minimum"], indicator["maximum"]
    for column in ("minimum", "maximum"):
        yield from _plain_findings(indicator, column)
    if all(PLAIN.fullmatch(limit) for limit in limits) and Decimal(limits[0]) > Decimal(limits[1]):
        yield indicator.finding("minimum", f"{limits[0]!r} is above the maximum {limits[1]}")
