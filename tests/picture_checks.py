"""Look at pictures as a reader would: words that touch or are cut in a drawing, empty bands in a PDF."""

from __future__ import annotations

import re
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import combinations, groupby
from pathlib import Path

from lc_indicators.charts.drawing.boxes import Box
from lc_indicators.charts.drawing.text_width import text_width

_SVG = "{http://www.w3.org/2000/svg}"
_MOVE = re.compile(r"translate\(([-\d.e]+),\s*([-\d.e]+)\)")

#: The part of a page at its top and at its bottom that a running head and a page number have.
_HEAD_AND_FOOT = 0.09

#: Pixels an inch of a page that is looked at, and the grey below which a pixel is drawn.
_RESOLUTION, _DRAWN_BELOW = 40, 235


@dataclass(frozen=True)
class Written:
    """A text as it stands in the picture."""

    text: str
    size: float
    weight: int
    box: Box


def written_in(root: ET.Element) -> list[Written]:
    """Return every text of a drawing with the rectangle of its letters."""
    return [_text(element, x, y) for element, x, y in _texts(root, 0, 0) if element.text]


def touching_in(root: ET.Element) -> list[tuple[str, str]]:
    """Return the pairs of texts of a drawing that overlap or touch."""
    pairs = combinations(written_in(root), 2)
    return [(a.text, b.text) for a, b in pairs if a.box.grown(0.25).meets(b.box.grown(0.25))]


def cut_in(root: ET.Element) -> list[str]:
    """Return the texts that leave a drawing; half a pixel is within the accuracy of measuring."""
    picture = Box(0, 0, float(root.attrib["width"]), float(root.attrib["height"])).grown(0.5)
    return [one.text for one in written_in(root) if not one.box.within(picture)]


def _texts(element: ET.Element, x: float, y: float) -> Iterator[tuple[ET.Element, float, float]]:
    if move := _MOVE.search(element.get("transform", "")):
        x, y = x + float(move[1]), y + float(move[2])
    if element.tag == f"{_SVG}text":
        yield element, x, y
    for child in element:
        yield from _texts(child, x, y)


def _text(element: ET.Element, x: float, baseline: float) -> Written:
    size = float(element.attrib["font-size"].removesuffix("px"))
    weight = 600 if element.get("font-weight") == "600" else 400
    text = element.text or ""
    width = text_width(text, size=size, weight=weight)  # type: ignore[arg-type]
    left = x - {"start": 0.0, "middle": width / 2, "end": width}[element.attrib["text-anchor"]]
    # Capitals with their accents reach up by 0.85 of the size, descenders down by 0.2.
    return Written(text, size, weight, Box(left, baseline - 0.85 * size, left + width, baseline + 0.2 * size))


def empty_bands(pdf: Path, *, part_ends: Collection[int] = ()) -> dict[int, float]:
    """Return by its number the largest empty band of each page, in parts of the page's height.

    Running head and page number do not count.  The last page, and those of *part_ends*, which close a part,
    are left out: they may end early.
    """
    drawn = subprocess.run(
        ["pdftoppm", "-r", str(_RESOLUTION), "-gray", str(pdf)],
        check=True, capture_output=True,
    ).stdout  # fmt: skip
    pages = list(_pages(drawn))
    left_out = {len(pages), *part_ends}
    return {
        number: _largest_band(rows) for number, rows in enumerate(pages, start=1) if number not in left_out
    }


def _pages(drawn: bytes) -> Iterator[list[bytes]]:
    """Yield the rows of each page in a stream of PGM pictures."""
    header, at = re.compile(rb"P5\s+(\d+)\s+(\d+)\s+255\s"), 0
    while match := header.match(drawn, at):
        width, height = int(match[1]), int(match[2])
        start = match.end()
        yield [drawn[start + row * width : start + (row + 1) * width] for row in range(height)]
        at = start + width * height


def _largest_band(rows: list[bytes]) -> float:
    edge = round(len(rows) * _HEAD_AND_FOOT)
    is_empty = [min(row) >= _DRAWN_BELOW for row in rows[edge : len(rows) - edge]]
    runs = (len(list(run)) for empty, run in groupby(is_empty) if empty)
    return max(runs, default=0) / len(rows)
