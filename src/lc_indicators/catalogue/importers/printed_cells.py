"""Read the cells of figures: the figure, its notation, what stands for a missing one, and the marks.

Marks are footnotes, and letters that say how final a figure is.  They stand beside periods and names, too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal

from lc_indicators.catalogue.checks.printed_figures import PLAIN
from lc_indicators.errors import NotationError, TableRefusedError
from lc_indicators.language import (
    DASHES,
    MINUS_SIGNS,
    is_in_lakhs,
    is_in_thousands,
    parse_printed,
    without_gaps,
)

#: Word -> the status that it says, where it stands beside a year or begins a footnote.
STATUS_WORDS = {
    "P": r"prel(?:iminary|\.)?|pre\.?|prov(?:isional|\.)?|sơ\s+bộ|so\s+bo",
    "E": r"est(?:imated?|\.)?|ước(?:\s+tính)?|uoc(?:\s+tinh)?",
    "F": r"forecasts?|projected|dự\s+báo|du\s+bao|dự\s+kiến|du\s+kien",
}  # fmt: skip

#: Letter beside a figure or a year, as offices and Eurostat set it -> status.
LETTERS = {"b": "B", "d": "D", "e": "E", "f": "F", "p": "P", "s": "E", "u": "U"}

#: Letters that say something of a figure and leave its status.
REVISED = {"r": "revised"}

#: One mark; in brackets any letter or number, without them only what is no part of a name or figure.
ONE = (
    r"(?:\(\*+\)|\*+|\([0-9]{1,2}\)|\[[0-9]{1,2}\]|\([A-Za-z]\)|\[[A-Za-z]\]|(?<![0-9])[0-9]{1,2}\)"
    r"|(?<![^\W\d_])[a-z]\)|[¹²³⁰⁴-⁹ᵃᵇᶜᵈᵉᶠᵖʳˢᵘ⁽⁾]+|[†‡§¶#^]+)"
)  # fmt: skip
_BEHIND = re.compile(rf"\s*(?:{ONE}\s*[,;]?\s*)+$")
_EACH = re.compile(ONE)

_NOTE = re.compile(
    r"\s*(?:(?:ghi chú|chú thích|notes?)\s*:\s*)?"
    rf"(?P<mark>{ONE}|(?:[0-9]{{1,2}}|[a-z])(?=\s*[.:=]\s))\s*[.:=–-]?\s*(?P<text>\S.*)",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"(?:số\s+liệu\s+|figures?\s+(?:are\s+)?|data\s+(?:are\s+)?|số\s+)?(?:"
    + "|".join(f"(?P<{code}>{words})" for code, words in STATUS_WORDS.items())
    + r")(?![^\W_])",
    re.IGNORECASE,
)


def parted(text: str) -> tuple[str, tuple[str, ...]]:
    """Return *text* without the marks at its end, and these.

    Examples
    --------
    >>> parted("Lai Châu 1)"), parted("Hà Nội(*)"), parted("Area (Km2)")
    (('Lai Châu', ('1)',)), ('Hà Nội', ('(*)',)), ('Area (Km2)', ()))
    """
    found = _BEHIND.search(text)
    name = text[: found.start()] if found else ""
    # "Area (Km2)": a bracket that opened in the name closes there.
    if found is None or not name.strip() or name.count("(") > name.count(")"):
        return text, ()
    return text[: found.start()].rstrip(), tuple(_EACH.findall(found[0]))


def marks_in(text: str) -> tuple[str, ...]:
    """Return the marks of a text that holds nothing else."""
    return tuple(_EACH.findall(text)) or ((text.strip(),) if text.strip() else ())


def status_of(marks: Iterable[str]) -> str:
    """Return the status that one of *marks* says by its letter, or ""."""
    return next((LETTERS[core] for mark in marks if (core := _core(mark)) in LETTERS), "")


def meaning_of(mark: str, notes: Iterable[str]) -> tuple[str, str]:
    """Return what a mark means by the lines below its table, and the status that they say; "" for neither."""
    core = _core(mark)
    for line in notes:
        found = _NOTE.match(line)
        if found and _core(found["mark"]) == core:
            said = _SAYS.match(found["text"])
            status = next((code for code in STATUS_WORDS if said and said[code]), "")
            return found["text"].strip(), status
    return REVISED.get(core, ""), ""


def says_nothing(mark: str, notes: Iterable[str]) -> bool:
    """Return whether neither letter nor line says what a mark means."""
    return _core(mark) not in LETTERS and not meaning_of(mark, notes)[0]


def _core(mark: str) -> str:
    return unicodedata.normalize("NFKC", mark).strip("()[] ").casefold()


#: What a cell prints for "no figure" -> the status that it has.  A dash says "nil" and no number.
MISSING = dict.fromkeys(
    ("..", "...", "…", ".", ":", "-", "–", "—", "−", "--", "---", "n/a", "na", "n.a.", "n.a", "n. a.", "n.d.",
     "nd", "k.a.", "///", "//", "/", "not available", "không có số liệu", "chưa có số liệu"), "O"
) | {"x": "Q", "c": "Q"}  # fmt: skip

#: The more dots, the same nothing.
_DOTS = re.compile(r"[.…](?:\s?[.…])*")

#: A figure, white space or apostrophes between its thousands, then perhaps letters and marks of footnotes.
_FIGURE = re.compile(
    rf"(?P<sign>[{DASHES}{MINUS_SIGNS}+])?\s?(?P<figure>[0-9][0-9.,\s'’‘ʼ´`]*?)"
    rf"(?P<marks>(?:\s*{ONE})+|\s*[pefrb])?",
    re.IGNORECASE,
)
_LONG, _SHORT = re.compile(r"-?[0-9]{4,}"), re.compile(r"-?[0-9]{1,3}")

_ORDER = ("point", "en", "vi")
#: What parts thousands where it is no mark -> the notations that may be meant.
_BY_GAP = {" ": ("si", "fr"), "'": ("ch",)}
_GAPS = re.compile(r"(?<=[0-9])(?:(?P<space>\s)|(?P<apostrophe>['’‘ʼ´`]))(?=[0-9])")


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
    figure = without_gaps(match["figure"])
    if figure is None:
        return None
    sign = "-" if match["sign"] not in {None, "+"} else ""
    return f"{sign}{figure}", marks_in(match["marks"] or "")


def gap_in(cell: str) -> str:
    """Return what parts the thousands of a cell beside its marks: a space, an apostrophe, or nothing.

    Examples
    --------
    >>> gap_in("1 023 208,5"), gap_in("424’600"), gap_in("1.234")
    (' ', "'", '')
    """
    match = _FIGURE.fullmatch(cell)
    found = _GAPS.search(match["figure"]) if match and without_gaps(match["figure"]) else None
    return "" if found is None else " " if found["space"] else "'"


def printed_of(cell: str, figure: str) -> str:
    """Return the figure of a cell as it is printed: with the gaps between its thousands, each one character.

    Examples
    --------
    >>> printed_of("1\u202f023\u202f208,5 1)", "1023208,5")
    '1 023 208,5'
    """
    gap, match = gap_in(cell), _FIGURE.fullmatch(cell)
    if not gap or match is None:
        return figure
    return f"{'-' if figure.startswith('-') else ''}{_GAPS.sub(gap, match['figure'])}"


def missing_of(cell: str) -> str:
    """Return the status of a cell that says that there is no figure, or ""."""
    said = parted(cell)[0].lower()
    return "O" if _DOTS.fullmatch(said) else MISSING.get(said, "")


def is_value(cell: str) -> bool:
    """Return whether a cell holds a figure, a mark for a missing one, or nothing."""
    return not cell or bool(missing_of(cell)) or figure_of(cell) is not None


def notation_of(figures: Iterable[str], gaps: Iterable[str] = ()) -> str:
    """Return the one notation in which all figures of a table can be read; *gaps* part thousands in some.

    Raises
    ------
    TableRefusedError
        There is none, or two give different numbers: both readings are shown.
    """
    distinct = sorted(set(figures))
    order = list(_BY_GAP.get("".join(sorted(set(gaps))), _ORDER))
    if any(is_in_lakhs(figure.removeprefix("-")) for figure in distinct):
        order = ["in"]
    readings = {name: values for name in order if (values := _values(distinct, name)) is not None}
    if not readings:
        raise TableRefusedError(
            "no one notation (1234.5, 1,234.5, 1.234,5, 1 234,5, 1'234.5 or 12,34,567.8) reads all of its "
            "figures"
        )
    names = list(readings)
    if all(readings[name] == readings[names[0]] for name in names):
        return names[0]
    grouped = [figure for figure in distinct if _is_grouped(figure)]
    plain = [figure for figure in distinct if figure not in grouped]
    # "1.234" beside "567", and never "1234": the point parts thousands.
    if grouped and plain and all(_SHORT.fullmatch(figure) for figure in plain):
        return "vi" if "." in grouped[0] else "en"
    if any(_LONG.fullmatch(figure) for figure in plain):
        return "point" if "point" in names else "vi"
    shown = grouped[0] if grouped else distinct[0]
    place = distinct.index(shown)
    other = next(name for name in names if readings[name][place] != readings[names[0]][place])
    both = " or ".join(f"{readings[name][place]:f} (notation {name})" for name in (names[0], other))
    raise TableRefusedError(
        f"{shown!r} may be thousands or decimals, {both}: say the notation in its mapping or with --notation"
    )


def _is_grouped(figure: str) -> bool:
    return any(is_in_thousands(figure.removeprefix("-"), mark) for mark in ".,")


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
