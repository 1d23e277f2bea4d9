"""Marks beside figures, periods, names and items: footnotes, and letters that say how final a figure is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

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
