"""What a report says, as digests: the same on every platform, whatever its files look like there.

Fonts, drawings and the bytes of a document are a platform's own; figures, tables, what charts are drawn
from, and words are not.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any, Literal, cast

import msgspec

from lc_indicators.publish.document.document import CellPart, Document
from lc_indicators.publish.store.manifest_shape import ContentDigests

Json = dict[str, Any]

#: The parts of a content, each with a digest of its own: which of them differs says where to look.
PARTS: tuple[Literal["figures", "tables", "charts", "text"], ...] = ("figures", "tables", "charts", "text")

#: Pictures: they are drawn from the specifications.
_DRAWN = frozenset({"svg", "svg_narrow", "svg_wide"})

#: Named once: a union that stands in a check is made anew for each of a million parts.
_LISTS = (list, tuple)

#: Significant digits of a chart's places: the last ones of a float are those of a processor.
_SIGNIFICANT = 9


def content_digests(document: Document) -> ContentDigests:
    """Return the SHA-256 of all that *document* says, and of each of its parts.

    ``sha256`` is that of the parts together; see :data:`PARTS`.

    - ``figures``: every Figure by its id, those of the annex included.
    - ``tables``: tables in the order of the report, those of charts among them.
    - ``charts``: titles, alternative texts and specifications, wide and narrow.
    - ``text``: everything else that is shown: title, headings, sentences, cards, verdicts, sources.
    """
    shown: dict[str, list[Any]] = {"tables": [], "charts": [], "text": []}
    for cell in document.cells:
        for part, content in _shown(cell):
            shown[part].append(content)
    whole = {"figures": document.figures, **shown}
    digests = {part: _digest(whole[part]) for part in PARTS}
    return cast("ContentDigests", {"sha256": _digest(digests), **digests})


def _shown(cell: CellPart) -> Iterator[tuple[str, Any]]:
    """Yield what a cell shows, each with the part that it belongs to; its code is none of it."""
    if cell.kind == "markdown":
        yield "text", cell.source
    if pictures := [block for block in cell.prose if block["type"] == "picture"]:
        yield "text", pictures
    for output in cell.outputs:
        block = output.block
        if block is None:
            # Charts and pictures, too; what is read of a text follows from it.
            yield "text", output.text
            if output.foreign:
                yield "text", output.foreign
        elif block["type"] == "table":
            yield "tables", block
        elif block["type"] == "chart":
            yield "tables", block["table"]
            yield "charts", {**block, "table": None, "spec": output.spec}
        else:
            # The library's version is said in a title; a manifest has it.  A region groups lists of reports.
            told = {name: value for name, value in block.items() if name != "region"}
            yield "text", {**told, "version": None}


def _digest(content: object) -> str:
    # Without floats these are the bytes of Python's own JSON, in a tenth of its time.
    return hashlib.sha256(msgspec.json.encode(_settled(content), order="sorted")).hexdigest()


def _settled(content: Any) -> Any:
    """Return *content* without drawings, its floats as every processor has them."""
    if isinstance(content, str):
        return content
    if isinstance(content, dict):
        return {name: _settled(value) for name, value in content.items() if name not in _DRAWN}
    if isinstance(content, _LISTS):
        return [_settled(value) for value in content]
    return f"{content:.{_SIGNIFICANT}g}" if isinstance(content, float) else content
