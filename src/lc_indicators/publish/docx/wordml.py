"""The parts of a Word document as elements: paragraphs, runs, their properties, fields, links, bookmarks.

Whatever comes in as words goes out as words: each is escaped where it becomes a piece of the file.
Properties stand in the order that the format asks for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from html import escape
from typing import Any, Literal, NewType, TypedDict, Unpack

#: A piece of a part of the file, well formed: nothing but this file makes one of words.
Xml = NewType("Xml", str)

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}

#: Characters that XML cannot hold.
_UNHELD = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

#: Twentieths of a point in a millimetre.
_TWIPS = 56.6929


def twips(millimetres: float) -> int:
    """Return a length as Word counts it."""
    return round(millimetres * _TWIPS)


def make(tag: str, *children: Xml | None, **attributes: object) -> Xml:
    """Return the element *tag*, such as ``w:p``.

    Attributes are of its namespace, ``r_id`` of that of ``r``.
    """
    given = "".join([_given(tag, name, str(value)) for name, value in attributes.items()])
    inside = "".join(filter(None, children))
    return Xml(f"<{tag}{given}>{inside}</{tag}>" if inside else f"<{tag}{given}/>")


def part(tag: str, *children: Xml | None) -> Xml:
    """Return the outermost element of a part of the file."""
    spaces = "".join(f' xmlns:{prefix}="{address}"' for prefix, address in NAMESPACES.items())
    inside = "".join(child for child in children if child)
    return Xml(f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<{tag}{spaces}>{inside}</{tag}>')


# Thousands of runs and paragraphs look the same.
@lru_cache(maxsize=4096)
def _given(tag: str, name: str, value: str) -> str:
    prefix = tag.partition(":")[0]
    before, mark, behind = name.partition("_")
    if mark:
        name = f"{before}:{behind}"
    elif prefix in {"w", "m"}:
        name = f"{prefix}:{name}"
    return f' {name}="{written(value)}"'


def written(words: str) -> Xml:
    """Return words as they stand in a part.

    Examples
    --------
    >>> written("a < b")
    'a &lt; b'
    """
    return Xml(escape(held(words)))


def held(words: str) -> str:
    r"""Return *words* with what XML cannot hold as its code point.

    Examples
    --------
    >>> held("Lai Châu\x00")
    'Lai Châu⟨U+0000⟩'
    """
    return _UNHELD.sub(lambda one: f"⟨U+{ord(one[0]):04X}⟩", words)


class RunLook(TypedDict, total=False):
    """How words look, sizes in points."""

    style: str
    font: str
    bold: bool
    italic: bool
    caps: bool
    struck: bool
    colour: str
    size: float
    underline: str
    place: Literal["superscript", "subscript"]
    language: str


class ParagraphLook(TypedDict, total=False):
    """How a paragraph stands, lengths in twentieths of a point."""

    style: str
    with_next: bool
    whole: bool
    new_page: bool
    item: tuple[int, int]
    #: Side -> width in eighths of a point, colour, distance in points.
    rules: Mapping[str, tuple[int, str, int]]
    shade: str
    #: Place, kind, what leads there.
    tabs: Iterable[tuple[int, str, str]]
    before: int
    after: int
    #: In 240ths of a line.
    line: int
    indent: Mapping[str, int]
    close: bool
    align: str
    level: int
    section: Xml


_RUN: dict[str, Callable[[Any], Xml]] = {
    "style": lambda style: make("w:rStyle", val=style),
    "font": lambda font: make("w:rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font),
    "bold": lambda on: make("w:b", val=int(on)),
    "italic": lambda on: make("w:i", val=int(on)),
    "caps": lambda on: make("w:caps", val=int(on)),
    "struck": lambda on: make("w:strike", val=int(on)),
    "colour": lambda colour: make("w:color", val=colour),
    "size": lambda points: make("w:sz", val=round(points * 2)),
    "underline": lambda kind: make("w:u", val=kind),
    "place": lambda place: make("w:vertAlign", val=place),
    "language": lambda language: make("w:lang", val=language),
}


def _spacing(look: Mapping[str, Any]) -> Xml | None:
    given = {name: look[name] for name in ("before", "after", "line") if name in look}
    more = {"lineRule": "auto"} if "line" in given else {}
    return make("w:spacing", **given, **more) if given else None


def _rules(sides: Mapping[str, tuple[int, str, int]]) -> Xml:
    order = [side for side in ("top", "left", "bottom", "right") if side in sides]
    return make("w:pBdr", *(rule(side, *sides[side][:2], distance=sides[side][2]) for side in order))


def rule(side: str, width: int, colour: str, *, distance: int = 0) -> Xml:
    """Return a line at a side; *width* in eighths of a point, 0 for none."""
    if not width:
        return make(f"w:{side}", val="nil")
    return make(f"w:{side}", val="single", sz=width, space=distance, color=colour)


def _tabs(places: Iterable[tuple[int, str, str]]) -> Xml:
    return make("w:tabs", *(make("w:tab", val=kind, leader=lead, pos=pos) for pos, kind, lead in places))


_PARAGRAPH: dict[str, Callable[[Any], Xml | None]] = {
    "style": lambda style: make("w:pStyle", val=style),
    "with_next": lambda on: make("w:keepNext", val=int(on)),
    "whole": lambda on: make("w:keepLines", val=int(on)),
    "new_page": lambda on: make("w:pageBreakBefore", val=int(on)),
    "item": lambda item: make("w:numPr", make("w:ilvl", val=item[1]), make("w:numId", val=item[0])),
    "rules": _rules,
    "shade": lambda colour: make("w:shd", val="clear", color="auto", fill=colour),
    "tabs": _tabs,
    "spacing": _spacing,
    "indent": lambda sides: make("w:ind", **sides),
    "close": lambda on: make("w:contextualSpacing", val=int(on)),
    "align": lambda align: make("w:jc", val=align),
    "level": lambda level: make("w:outlineLvl", val=level),
    "section": lambda section: section,
}


@lru_cache(maxsize=256)
def run_properties(**look: Unpack[RunLook]) -> Xml | None:
    """Return the properties of words; None where there are none."""
    made = [maker(look[name]) for name, maker in _RUN.items() if name in look]  # type: ignore[literal-required]
    return make("w:rPr", *made) if made else None


def paragraph_properties(**look: Unpack[ParagraphLook]) -> Xml | None:
    """Return the properties of a paragraph; None where there are none."""
    given: dict[str, Any] = {**look, "spacing": look}
    made = [maker(given[name]) for name, maker in _PARAGRAPH.items() if name in given]
    found = [one for one in made if one is not None]
    return make("w:pPr", *found) if found else None


def paragraph(*content: Xml | None, **look: Unpack[ParagraphLook]) -> Xml:
    """Return a paragraph of runs, links and fields."""
    return make("w:p", paragraph_properties(**look), *content)


def run(words: str, **look: Unpack[RunLook]) -> Xml:
    """Return a run of words; a line feed in them is a new line."""
    return make("w:r", run_properties(**look), *_texts(words))


def _texts(words: str) -> Iterator[Xml]:
    for place, line in enumerate(words.split("\n")):
        if place:
            yield make("w:br")
        if line:
            yield make("w:t", written(line.replace("\t", " ").replace("\r", " ")), xml_space="preserve")


def tab() -> Xml:
    """Return a run that goes to the next stop."""
    return make("w:r", make("w:tab"))


def field(instruction: str, *result: Xml, **look: Unpack[RunLook]) -> list[Xml]:
    """Return the runs of a field: what it computes, and what it shows until it is computed anew."""
    code = make("w:instrText", written(f" {instruction} "), xml_space="preserve")
    marks = [
        make("w:r", run_properties(**look), make("w:fldChar", fldCharType=kind))
        for kind in ("begin", "separate", "end")
    ]
    return [marks[0], make("w:r", run_properties(**look), code), marks[1], *result, marks[2]]


def link_inside(anchor: str, *content: Xml) -> Xml:
    """Return a link to a bookmark."""
    return make("w:hyperlink", *content, anchor=anchor, history=0)
