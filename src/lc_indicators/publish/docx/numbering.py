"""The lists of a Word document: bullets, numbers, and each list that counts for itself."""

from __future__ import annotations

from lc_indicators.publish.docx.looks import Look
from lc_indicators.publish.docx.wordml import Xml, make, paragraph_properties, part, run_properties, twips

#: The lists of bullets and of numbers.
BULLETS, NUMBERS = 1, 2

_DEEPEST = 9


def numbering_part(look: Look, restarts: list[int]) -> Xml:
    """Return the part of lists: bullets, numbers, and a list of its own for each that counts *from*."""
    bullets = make("w:abstractNum", *(_level(look, "bullet", n) for n in range(_DEEPEST)), abstractNumId=0)
    numbers = make("w:abstractNum", *(_level(look, "decimal", n) for n in range(_DEEPEST)), abstractNumId=1)
    own = (_list(place, 1, start) for place, start in enumerate(restarts, NUMBERS + 1))
    return part("w:numbering", bullets, numbers, _list(BULLETS, 0), _list(NUMBERS, 1), *own)


def _list(number: int, kind: int, start: int | None = None) -> Xml:
    levels = range(0 if start is None else _DEEPEST)
    begun = (make("w:lvlOverride", make("w:startOverride", val=start), ilvl=level) for level in levels)
    return make("w:num", make("w:abstractNumId", val=kind), *begun, numId=number)


def _level(look: Look, kind: str, level: int) -> Xml:
    step = twips(6)
    signs = "–+•" if look.is_formal else "•–•"
    text = signs[level % len(signs)] if kind == "bullet" else f"%{level + 1}."
    return make(
        "w:lvl",
        make("w:start", val=1),
        make("w:numFmt", val=kind),
        make("w:lvlText", val=text),
        make("w:lvlJc", val="left"),
        paragraph_properties(indent={"left": step * (level + 1), "hanging": step}),
        run_properties(colour=look.accent),
        ilvl=level,
    )
