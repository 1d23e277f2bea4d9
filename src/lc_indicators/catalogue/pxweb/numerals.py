"""Cells of figures: what stands for a missing one, and which notation a table prints the others in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from lc_indicators.catalogue.checks.figures import PLAIN
from lc_indicators.errors import NotationError, TableRefusedError
from lc_indicators.wording import parse_printed

#: What a cell prints for "no figure" -> the status that it has.  A dash says "nil" and no number.
MISSING = {"..": "O", "...": "O", "…": "O", ".": "O", ":": "O", "-": "O", "–": "O", "—": "O",
           "n/a": "O", "na": "O", "x": "Q", "X": "Q"}  # fmt: skip

#: A figure, then perhaps the mark of a footnote.
_FIGURE = re.compile(r"(?P<figure>[-−]?[0-9][0-9.,\s]*?)(?:\s*(?P<mark>\(?\*+\)?|\([0-9a-z]\)))?")
_SPACED = re.compile(r"[-−]?[0-9]{1,3}(?:\s[0-9]{3})+(?:[.,][0-9]+)?")
_GROUPED = re.compile(r"[-−]?[1-9][0-9]{0,2}(?:[.,][0-9]{3})+")
_LONG, _SHORT = re.compile(r"[-−]?[0-9]{4,}"), re.compile(r"[-−]?[0-9]{1,3}")

_ORDER = ("point", "en", "vi")


def figure_of(cell: str) -> tuple[str, str] | None:
    """Return the digits of a cell, without spaces between thousands, and its footnote mark, or None."""
    match = _FIGURE.fullmatch(cell)
    if match is None:
        return None
    figure = match["figure"].replace("−", "-")
    if re.search(r"\s", figure):
        if not _SPACED.fullmatch(figure):
            return None
        figure = re.sub(r"\s", "", figure)
    return figure, match["mark"] or ""


def is_value(cell: str) -> bool:
    """Return whether a cell holds a figure, a mark for a missing one, or nothing."""
    return not cell or cell.lower() in MISSING or figure_of(cell) is not None


def notation_of(figures: Iterable[str]) -> str:
    """Return the one notation in which all figures of a table can be read.

    Raises
    ------
    TableRefusedError
        There is none, or two give different numbers.
    """
    distinct = sorted(set(figures))
    readings = {name: values for name in _ORDER if (values := _values(distinct, name)) is not None}
    if not readings:
        raise TableRefusedError("no one notation (1234.5, 1,234.5 or 1.234,5) reads all of its figures")
    names = list(readings)
    if all(readings[name] == readings[names[0]] for name in names):
        return names[0]
    grouped = [figure for figure in distinct if _GROUPED.fullmatch(figure)]
    plain = [figure for figure in distinct if figure not in grouped]
    # "1.234" beside "567", and never "1234": the point parts thousands.
    if grouped and plain and all(_SHORT.fullmatch(figure) for figure in plain):
        return "vi" if "." in grouped[0] else "en"
    if any(_LONG.fullmatch(figure) for figure in plain):
        return "point" if "point" in names else "vi"
    shown = grouped[0] if grouped else distinct[0]
    raise TableRefusedError(f"{shown!r} may be thousands or decimals: say the notation in its mapping")


def _values(figures: list[str], notation: str) -> list[Decimal] | None:
    try:
        return [parse_printed(figure, notation) for figure in figures]
    except NotationError:
        return None


def value_of(figure: str, notation: str, *, line: int) -> str:
    """Return the canonical form of a figure; *line* is where it stands.

    Raises
    ------
    TableRefusedError
        It is no number of this notation, or longer than any statistic.
    """
    try:
        value = f"{parse_printed(figure, notation):f}"
    except NotationError as error:
        raise TableRefusedError(f"line {line}: {error}") from None
    if not PLAIN.fullmatch(value):
        raise TableRefusedError(f"line {line}: {figure[:30]!r} has more digits than any statistic")
    return value
