"""What is known while a Word document is written: its look, its words, and what is numbered through it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from lc_indicators.publish.document.chart_numbers import shown_elsewhere
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.document.entries import SourceEntry, listed_sources, places
from lc_indicators.publish.docx.docx_pictures import Picture, pixels
from lc_indicators.publish.docx.looks import A4, Look
from lc_indicators.publish.docx.numbering import NUMBERS
from lc_indicators.publish.docx.package import WordFile
from lc_indicators.publish.docx.wordml import Xml, make, paragraph, run, twips
from lc_indicators.publish.docx.wordml import field as computed

#: English Metric Units of a point.
_EMU = 12700

#: Points of a millimetre.
_POINTS = 72 / 25.4

#: No picture is higher than this part of a page: its caption stands on the same one.
_MOST = 0.8

#: On either side of a name that is settled at the end; words cannot hold it.
_LATER = "\x00"

#: A name that Word takes as it is.
_NAME = re.compile(r"\w{1,28}", re.ASCII)

#: So many key figures at most stand in a row.
BRIEF = 3

Anchored = Literal["figure", "source", "verdict", "numbers", "heading"]


@dataclass(frozen=True)
class Entry:
    """A line of the contents."""

    level: int
    words: str
    anchor: str


@dataclass
class Manuscript:
    """A Word document that is being written."""

    document: Document
    look: Look
    word: dict[str, str]
    #: Published figures that a table shows: the annex does not list them.
    shown: frozenset[str] = frozenset()
    file: WordFile = field(default_factory=WordFile)
    contents: list[Entry] = field(default_factory=list)
    #: What each list of numbers begins with.
    lists: list[int] = field(default_factory=list)
    #: How wide charts are, in parts of the text's width, by their places; those that are not here by a rule.
    scales: dict[int, float] = field(default_factory=dict)
    #: The notes at the foot of pages, each a list of paragraphs.
    notes: list[list[Xml]] = field(default_factory=list)
    #: Whether the page is turned by a quarter.
    is_wide: bool = False
    #: Of the section of pages that is being written: its heads and feet, and what is said of its numbers.
    opening: list[Xml] = field(default_factory=list)
    facts: list[Xml] = field(default_factory=list)
    _settled: dict[str, str] = field(default_factory=dict)
    _names: dict[tuple[str, str], str] = field(default_factory=dict)
    _drawings: list[tuple[str, str, float]] = field(default_factory=list)
    _marks: int = 0
    _pictures: int = 0
    _counts: dict[str, int] = field(default_factory=dict)

    @cached_property
    def is_brief(self) -> bool:
        """Return whether a row of key figures at most stands in front, so that the text begins below it."""
        blocks = self.document.blocks()
        return sum(len(block["cards"]) for block in blocks if block["type"] == "cards") <= BRIEF

    @cached_property
    def places(self) -> frozenset[str]:
        """Return the figures that links can lead to."""
        return places(self.document, shown=self.shown)

    @cached_property
    def sources(self) -> list[SourceEntry]:
        """Return the sources in the order of their numbers."""
        return listed_sources(self.document)

    @cached_property
    def elsewhere(self) -> dict[int, str]:
        """Return where the numbers of charts stand that are not printed again."""
        return shown_elsewhere(self.document)

    def anchor(self, kind: Anchored, id: str) -> str:
        """Return the bookmark of something: hidden from the list of those that an editor sets."""
        if _NAME.fullmatch(id):
            return f"_{kind}_{id}"
        return self._names.setdefault((kind, id), f"_{kind}__{len(self._names) + 1}")

    def bookmark(self, name: str, *content: Xml) -> list[Xml]:
        """Return *content* between the ends of a bookmark."""
        self._marks += 1
        start = make("w:bookmarkStart", id=self._marks, name=name)
        return [start, *content, make("w:bookmarkEnd", id=self._marks)]

    def numbered(self, kind: str) -> list[Xml]:
        """Return the number of the next figure or table of *kind*, as Word counts it."""
        self._counts[kind] = self._counts.get(kind, 0) + 1
        return computed(rf"SEQ {kind} \* ARABIC", run(str(self._counts[kind])))

    def count(self, kind: str) -> int:
        """Return how many of *kind* have a number."""
        return self._counts.get(kind, 0)

    def reference(self, name: str) -> Xml:
        """Return what stands for a cross-reference to the number of a table that comes later."""
        return Xml(f"{_LATER}{name}{_LATER}")

    def settle(self, name: str, words: str) -> None:
        """Say what those see who are referred to *name*."""
        self._settled[name] = words

    def settled(self, piece: Xml) -> Xml:
        """Return *piece* with its cross-references; those to what the document does not have are left out."""
        if _LATER not in piece:
            return piece
        parts = piece.split(_LATER)
        parts[1::2] = [self._referring(name) for name in parts[1::2]]
        return Xml("".join(parts))

    def _referring(self, name: str) -> str:
        if name not in self._settled:
            return ""
        lead = run(f" {self.word['numbers']}{self.word['colon']}")
        return "".join([lead, *computed(rf"REF {name} \h", run(self._settled[name]))])

    def turned(self, *, is_wide: bool) -> list[Xml]:
        """Return what ends the pages before those that stand the other way; nothing where all stand so."""
        if self.is_wide == is_wide:
            return []
        ended = self.section_end()
        self.is_wide = is_wide
        return [ended]

    def section_end(self) -> Xml:
        """Return the paragraph that ends a section of pages; the next one has no facts of its own yet."""
        return paragraph(style="SectionEnd", section=self.section())

    def section(self) -> Xml:
        """Return what the pages of the section that is being written are like."""
        opening, self.opening = self.opening, []
        facts, self.facts = self.facts, []
        size = [twips(one) for one in (A4[::-1] if self.is_wide else A4)]
        turned = {"orient": "landscape"} if self.is_wide else {}
        sides = dict(zip(("top", "right", "bottom", "left"), map(twips, self.look.margins), strict=True))
        return make(
            "w:sectPr",
            *opening,
            make("w:pgSz", w=size[0], h=size[1], **turned),
            make("w:pgMar", **sides, header=twips(11), footer=twips(11), gutter=0),
            *facts,
        )

    def new_list(self, start: int) -> int:
        """Return the number of a new list that counts from *start*."""
        self.lists.append(start)
        return NUMBERS + len(self.lists)

    def picture(self, picture: Picture, alt: str, *, widest: float | None = None) -> Xml:
        """Return a run with a picture, made smaller where it is wider or higher than the page."""
        self._pictures += 1
        id = f"rIdP{self._pictures}"
        size = _fitted(picture.size, (widest or self.look.points(), self.look.height * _POINTS * _MOST))
        if picture.svg:
            self._drawings.append((id, picture.svg, size[0] / _EMU))
        else:
            self.file.pictures[id] = (picture.ending, picture.content)
        return make("w:r", _inline(id, alt, number=self._pictures, size=size))

    def draw(self) -> None:
        """Make the drawings, all at once."""
        made = pixels([(svg, width) for _, svg, width in self._drawings])
        for (id, *_), content in zip(self._drawings, made, strict=True):
            self.file.pictures[id] = ("png", content)


def _fitted(size: tuple[float, float], most: tuple[float, float]) -> tuple[int, int]:
    scale = min(1.0, *(one / max(given, 1) for one, given in zip(most, size, strict=True)))
    return round(size[0] * scale * _EMU), round(size[1] * scale * _EMU)


def _inline(id: str, alt: str, *, number: int, size: tuple[int, int]) -> Xml:
    extent = {"cx": size[0], "cy": size[1]}
    name = f"Picture {number}"
    shape = make(
        "pic:spPr",
        make("a:xfrm", make("a:off", x=0, y=0), make("a:ext", **extent)),
        make("a:prstGeom", make("a:avLst"), prst="rect"),
    )
    picture = make(
        "pic:pic",
        make("pic:nvPicPr", make("pic:cNvPr", id=number, name=name, descr=alt), make("pic:cNvPicPr")),
        make("pic:blipFill", make("a:blip", r_embed=id), make("a:stretch", make("a:fillRect"))),
        shape,
    )
    data = make("a:graphicData", picture, uri="http://schemas.openxmlformats.org/drawingml/2006/picture")
    return make(
        "w:drawing",
        make(
            "wp:inline",
            make("wp:extent", **extent),
            make("wp:docPr", id=number, name=name, descr=alt),
            make("wp:cNvGraphicFramePr", make("a:graphicFrameLocks", noChangeAspect=1)),
            make("a:graphic", data),
            distT=0,
            distB=0,
            distL=0,
            distR=0,
        ),
    )


def flat(parts: Iterable[Iterable[Xml]]) -> Iterator[Xml]:
    """Yield the elements of all parts."""
    for part in parts:
        yield from part
