"""Codes that name each other: keys, parents, indicators of movements, rules of the library."""

from __future__ import annotations

from collections.abc import Iterator

from lc_indicators.catalogue.checks.book import KEYS, Book, Line
from lc_indicators.catalogue.checks.finding import Finding
from lc_indicators.errors import UnknownNameError
from lc_indicators.rounding import Qualifier

#: Columns that hold a figure's place in a phrase.
PATTERNS = {
    "units": ("pattern_vi", "pattern_en_one", "pattern_en_other"),
    "qualifiers": ("pattern_vi", "pattern_en"),
}


def reference_findings(book: Book) -> Iterator[Finding]:
    """Yield what is wrong with keys and codes beyond the schemas' foreign keys."""
    for table, key in KEYS.items():
        yield from _duplicates(book, table, key=key)
    yield from _parents(book)
    yield from _patterns(book)
    yield from _names_within(book)
    for line in book.lines("qualifiers"):
        if line["qualifier"] not in set(Qualifier):
            message = str(UnknownNameError("qualifier", line["qualifier"], Qualifier))
            yield line.finding("qualifier", f"{message} The library has no interval for it.")
    if book.is_whole("indicators"):
        known = book.by_key("indicators", "indicator")
        for line in book.lines("movements"):
            for name in line["indicators"].split():
                if name not in known:
                    yield line.finding("indicators", str(UnknownNameError("indicator", name, known)))


def _duplicates(book: Book, table: str, *, key: tuple[str, ...]) -> Iterator[Finding]:
    first: dict[tuple[str, ...], Line] = {}
    for line in book.lines(table):
        name = tuple(line[column] for column in key)
        before = first.setdefault(name, line)
        if before is not line:
            message = f"{':'.join(name)!r} is in {before.file}:{before.number} already: a key names one row"
            yield line.finding(key[0], message)


def _parents(book: Book) -> Iterator[Finding]:
    parents = {line["area"]: line["parent"] for line in book.lines("areas")}
    for line in book.lines("areas"):
        path = [line["area"]]
        while (above := parents.get(path[-1], "")) and above not in path:
            path.append(above)
        if above == line["area"]:
            yield line.finding("parent", f"is part of itself: {' → '.join([*path, above])}")


def _patterns(book: Book) -> Iterator[Finding]:
    for table, columns in PATTERNS.items():
        for line in book.lines(table):
            for column in columns:
                text = line[column]
                if text and (text.count("{}"), text.count("{"), text.count("}")) != (1, 1, 1):
                    yield line.finding(column, f"{text!r} needs one {{}} for the figure and no other brace")


def _names_within(book: Book) -> Iterator[Finding]:
    """Yield phrases of kinds with a brace that is not the one {} for the area's name."""
    for line in book.lines("kinds"):
        for column in ("within_vi", "within_en"):
            text = line[column]
            if set(text.replace("{}", "", 1)) & set("{}"):
                yield line.finding(column, f"{text!r} may hold one {{}} for the name and no other brace")
