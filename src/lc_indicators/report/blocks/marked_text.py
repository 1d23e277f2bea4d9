"""Cut a text into lines and runs, so that each claim's figure is a run with its verdicts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lc_indicators.audit import Place, Verdict

#: Characters that turn the direction of what follows them: shown, so that they cannot.
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

#: Control characters, halves of surrogate pairs, separators of lines that no page breaks at.
_UNSEEN = frozenset({"Cc", "Cs", "Zl", "Zp"})


#: A unit written without a space: "16,7%", "914.368m2".
_UNIT = re.compile(r"%(?:/(?:năm|quý|tháng)(?!\w))?|(?:[mk]?m[23²³]?|ha|kg|USD|đ)(?!\w)")


@dataclass(frozen=True)
class Run:
    """Some words of one line, and the verdicts on the claims that they print."""

    text: str
    #: Numbers of the verdicts, from 1, in the order of the text.
    verdicts: tuple[int, ...] = ()
    #: Whether the figure goes on in the next run, so that its signs stand there.
    goes_on: bool = False


@dataclass(frozen=True)
class _Marked:
    """A stretch of the text that claims print; claims that overlap share one."""

    start: int
    end: int
    verdicts: tuple[int, ...]


Line = tuple[Run, ...]


def paragraphs(text: str, verdicts: Sequence[Verdict]) -> list[list[Line]]:
    """Return the paragraphs of *text*, each as its lines; blank lines part them.

    A claim without a place, or with one outside the text, is not marked.
    """
    found: list[list[Line]] = []
    marked, begun = _marked(text, verdicts), False
    start = first = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        while first < len(marked) and marked[first].end <= start:
            first += 1
        runs = tuple(
            _runs(text, (start, start + len(line.rstrip())), marked[first : _beyond(marked, first, end)])
        )
        if not runs:
            begun = False
        elif begun:
            found[-1].append(runs)
        else:
            found.append([runs])
            begun = True
        start = end
    return found


def visible(text: str) -> str:
    r"""Return *text* with each character that hides or turns others as its code point.

    Examples
    --------
    >>> visible("đạt\u202e 41,79\x00")
    'đạt⟨U+202E⟩ 41,79⟨U+0000⟩'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        f"⟨U+{ord(c):04X}⟩" if c in _DIRECTIONS or (unicodedata.category(c) in _UNSEEN and c != "\t") else c
        for c in text
    )


def _marked(text: str, verdicts: Sequence[Verdict]) -> list[_Marked]:
    placed = (
        (*_ends(text, verdict.claim.place), number)
        for number, verdict in enumerate(verdicts, start=1)
        if verdict.claim.place
    )
    found: list[_Marked] = []
    for start, end, number in sorted(placed):
        if found and start < found[-1].end:
            last = found.pop()
            found.append(_Marked(last.start, max(last.end, end), tuple(sorted((*last.verdicts, number)))))
        elif start < end:
            found.append(_Marked(start, end, (number,)))
    return found


def _ends(text: str, place: Place) -> tuple[int, int]:
    start, end = max(place.start, 0), min(place.end, len(text))
    # The signs stand behind the last character that is seen, and behind a unit that touches the number.
    end = start + len(text[start:end].rstrip())
    unit = _UNIT.match(text, end) if start < end else None
    return start, unit.end() if unit else end


def _beyond(marked: Sequence[_Marked], first: int, end: int) -> int:
    """Return the place of the first stretch that begins at *end* or behind."""
    while first < len(marked) and marked[first].start < end:
        first += 1
    return first


def _runs(text: str, line: tuple[int, int], marked: Sequence[_Marked]) -> Iterator[Run]:
    at, end = line
    for one in marked:
        start, stop = max(one.start, at), min(one.end, end)
        if start >= stop:
            continue
        if at < start:
            yield Run(visible(text[at:start]))
        yield Run(visible(text[start:stop]), one.verdicts, goes_on=stop < one.end)
        at = stop
    if at < end:
        yield Run(visible(text[at:end]))
