"""Cells of figures: what stands for a missing one, and which notation a table prints the others in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from lc_indicators.catalogue.checks.figures import PLAIN
from lc_indicators.catalogue.pxweb import marks
from lc_indicators.errors import NotationError, TableRefusedError
from lc_indicators.wording import parse_printed

#: What a cell prints for "no figure" -> the status that it has.  A dash says "nil" and no number.
MISSING = dict.fromkeys(
    ("..", "...", "…", ".", ":", "-", "–", "—", "−", "--", "---", "n/a", "na", "n.a.", "n.a", "n. a.", "n.d.",
     "nd", "k.a.", "///", "//", "/", "not available", "không có số liệu", "chưa có số liệu"), "O"
) | {"x": "Q", "c": "Q"}  # fmt: skip

#: The more dots, the same nothing.
_DOTS = re.compile(r"[.…](?:\s?[.…])*")

#: Between thousands, beside the marks of a notation: white space of any width, apostrophes.
_BETWEEN = r"[\s'’‘ʼ´`]"
_SIGN = r"[-+−–—‐‑‒﹣－]"

#: A figure, then perhaps letters and marks of footnotes.
_FIGURE = re.compile(
    rf"(?P<sign>{_SIGN})?\s?(?P<figure>[0-9](?:[0-9.,]|{_BETWEEN})*?)"
    rf"(?P<marks>(?:\s*{marks.ONE})+|\s*[pefrb])?",
    re.IGNORECASE,
)
_SPACED = re.compile(
    rf"[0-9]{{1,3}}(?P<between>{_BETWEEN})[0-9]{{3}}(?:(?P=between)[0-9]{{3}})*(?:[.,][0-9]+)?"
)
_GROUPED = re.compile(r"-?[1-9][0-9]{0,2}(?:[.,][0-9]{3})+")
_LONG, _SHORT = re.compile(r"-?[0-9]{4,}"), re.compile(r"-?[0-9]{1,3}")

_ORDER = ("point", "en", "vi")


def figure_of(cell: str) -> tuple[str, tuple[str, ...]] | None:
    """Return the digits of a cell, without what parts thousands beside its notation, and its marks, or None.

    Examples
    --------
    >>> figure_of("–4.6"), figure_of("424'600 p"), figure_of("1 23")
    (('-4.6', ()), ('424600', ('p',)), None)
    """
    match = _FIGURE.fullmatch(cell)
    if match is None:
        return None
    figure = match["figure"]
    if re.search(_BETWEEN, figure):
        if not _SPACED.fullmatch(figure):
            return None
        figure = re.sub(_BETWEEN, "", figure)
    sign = "-" if match["sign"] not in {None, "+"} else ""
    return f"{sign}{figure}", marks.marks_in(match["marks"] or "")


def missing_of(cell: str) -> str:
    """Return the status of a cell that says that there is no figure, or ""."""
    said = marks.parted(cell)[0].lower()
    return "O" if _DOTS.fullmatch(said) else MISSING.get(said, "")


def is_value(cell: str) -> bool:
    """Return whether a cell holds a figure, a mark for a missing one, or nothing."""
    return not cell or bool(missing_of(cell)) or figure_of(cell) is not None


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
