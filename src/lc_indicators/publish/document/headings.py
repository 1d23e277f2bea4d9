"""The headings of a report in one order: no level left out, an address of its own for each."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from lc_indicators.shapes.block_shapes import BlockShape
from lc_indicators.shapes.prose_shapes import ProseBlock
from lc_indicators.shapes.walk import words_of

if TYPE_CHECKING:
    from lc_indicators.publish.document.document import CellPart


class Ranks:
    """The levels of headings: each is one below the nearest heading that it belongs to.

    Examples
    --------
    >>> ranks = Ranks()
    >>> [ranks.level(wanted) for wanted in (2, 4, 4, 3, 2)]
    [2, 3, 3, 3, 2]
    """

    def __init__(self) -> None:
        # As wanted, and as given; the title is the first.
        self._open = [(1, 1)]

    def level(self, wanted: int) -> int:
        """Return the level of a heading that asks for *wanted*, from 2."""
        while len(self._open) > 1 and self._open[-1][0] >= wanted:
            self._open.pop()
        self._open.append((wanted, self._open[-1][1] + 1))
        return self._open[-1][1]


def numbered(cells: Iterable[CellPart]) -> tuple[CellPart, ...]:
    """Return *cells* with the levels and addresses of their headings as the report has them."""
    read = tuple(cells)
    shallow = min(
        (block["level"] for cell in read for block in cell.prose if block["type"] == "heading"), default=2
    )
    ranks, addresses = Ranks(), Counter[str]()

    def ranked(blocks: Iterable[ProseBlock], below: int) -> Iterator[ProseBlock]:
        for block in blocks:
            if block["type"] != "heading":
                yield _without_headings(block)
                continue
            name = "text-" + slug(words_of(block["spans"]))
            addresses[name] += 1
            id = name if addresses[name] == 1 else f"{name}-{addresses[name]}"
            yield {**block, "level": ranks.level(block["level"] + below), "id": id}

    # "#" stands below the title, and so does "##" where there is no "#".
    below = 1 if shallow == 1 else 0
    return tuple(
        replace(
            cell,
            prose=tuple(ranked(cell.prose, below)),
            outputs=tuple(
                replace(output, foreign=tuple(ranked(output.foreign, 1)), block=_ranked(output.block, ranks))
                for output in cell.outputs
            ),
        )
        for cell in read
    )


def slug(text: str) -> str:
    """Return words as an address within the page.

    Examples
    --------
    >>> slug("Đời sống & việc làm")
    'doi-song-viec-lam'
    """
    plain = re.sub(r"<[^>]*>|&\w+;", " ", text).replace("đ", "d").replace("Đ", "D")
    ascii_only = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-") or "section"


def _ranked(block: BlockShape | None, ranks: Ranks) -> BlockShape | None:
    if block is None or block["type"] != "heading":
        return block
    return {**block, "level": ranks.level(block["level"])}


def _without_headings(block: ProseBlock) -> ProseBlock:
    """Return a block whose inner headings are strong lines: a quotation opens no section of the report."""
    match block["type"]:
        case "quote":
            return {**block, "blocks": _lines(block["blocks"])}
        case "items":
            return {**block, "items": [{**item, "blocks": _lines(item["blocks"])} for item in block["items"]]}
        case "footnotes":
            return {**block, "items": [{**note, "blocks": _lines(note["blocks"])} for note in block["items"]]}
    return block


def _lines(blocks: Iterable[ProseBlock]) -> list[ProseBlock]:
    return [_as_line(_without_headings(block)) for block in blocks]


def _as_line(block: ProseBlock) -> ProseBlock:
    if block["type"] != "heading":
        return block
    return {
        "type": "paragraph",
        "role": "body",
        "spans": [{**span, "strong": True} for span in block["spans"]],
    }
