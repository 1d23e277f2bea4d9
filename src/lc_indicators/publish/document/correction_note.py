"""The note of an edition that corrects others: a banner under its title, and a section at its head.

It is made of the blocks that every output knows, and stands in the executed notebook: a notebook alone stays
enough to publish from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from lc_indicators.language import date_label, words_in
from lc_indicators.publish.document.correction_reach import reached
from lc_indicators.publish.document.document import Document
from lc_indicators.shapes import BLOCK_TYPE
from lc_indicators.shapes.block_shapes import BlockShape, ColumnShape, RowShape, TableBlock
from lc_indicators.shapes.span_shape import Span
from lc_indicators.shapes.walk import walk

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from lc_indicators.publish.store.manifest_shape import CorrectionShape

#: The id of the section, to which the banner leads.
NOTE = "corrections"

#: So many figures are named in the banner.
NAMED = 3

#: A heading of a notebook's own text.
_HEADING = re.compile(r"^#{1,3} ", re.MULTILINE)

#: Digits of a digest that a reader compares.
_DIGITS = 8


def put_note(notebook: NotebookNode, document: Document, corrections: Sequence[CorrectionShape]) -> None:
    """Put the note on *corrections* into *notebook*, in place, which *document* was read from.

    The banner stands in the title.  The section comes before the first one, and never before what a report
    says under its title without a heading: it would seem to be part of it.
    """
    from nbformat.v4 import new_output

    note = CorrectionNote(document, corrections)
    cell, place = _before_first_section(notebook)
    for output in (output for one in notebook.cells for output in one.get("outputs", ())):
        if _type(output) == "title":
            output["data"][BLOCK_TYPE]["corrected"] = note.banner()
    cell.outputs[place:place] = [new_output("display_data", data=_bundle(one)) for one in note.blocks()]


def _before_first_section(notebook: NotebookNode) -> tuple[NotebookNode, int]:
    """Return the cell and the place among its outputs where the report's first section begins, or it ends."""
    last: tuple[NotebookNode, int] | None = None
    for cell in notebook.cells:
        if last and cell.cell_type == "markdown" and _HEADING.search(cell.source):
            break
        for place, output in enumerate(cell.get("outputs", ())):
            if last and _type(output) == "heading":
                return cell, place
            if last or _type(output) == "title":
                last = cell, place + 1
    assert last  # noqa: S101 - a document has a title
    return last


def _type(output: NotebookNode) -> str:
    block = output.get("data", {}).get(BLOCK_TYPE)
    return "" if block is None else str(block["type"])


def _bundle(block: BlockShape) -> dict[str, Any]:
    return {BLOCK_TYPE: block, "text/plain": "\n".join(one.words for one in walk([block]))}


class CorrectionNote:
    """What an edition says of the errors that it corrects."""

    def __init__(self, document: Document, corrections: Sequence[CorrectionShape]) -> None:
        self._document, self._language = document, document.language
        self._word = words_in("publish.corrections", document.language)
        self._ids = {figure["key"]: id for id, figure in document.figures.items()}
        self._names = {key: document.figures[id]["label"][self._language] for key, id in self._ids.items()}
        self._names |= {one["figure"]: one["name"] for one in corrections}
        self._wrong = [one for one in corrections if not one["follows_from"]] or list(corrections)
        self._others = [one for one in corrections if one not in self._wrong]
        self._all = corrections

    def banner(self) -> list[Span]:
        """Return what stands under the title: the first figures that were wrong, and how many more."""
        spans: list[Span] = [{"text": self._word["lead"], "strong": True}, {"text": " "}]
        for number, one in enumerate(self._wrong[:NAMED]):
            printed = self._word["was"].format(name=one["name"], old=one["old"])
            spans += [{"text": ("; " if number else "") + printed}, *self._now(one)]
        left = len(self._wrong) - NAMED
        if left > 0:
            spans.append({"text": self._word["more"].format(count=left)})
        return [*spans, {"text": "."}]

    def blocks(self) -> Iterator[BlockShape]:
        """Yield the section: what was wrong and since when, what follows from it, and where that stands."""
        yield {"type": "heading", "id": NOTE, "level": 2, "spans": _plain(self._word["title"])}
        yield {
            "type": "paragraph",
            "id": f"{NOTE}-lead",
            "role": "body",
            "spans": _plain(self._word["explained"]),
        }
        yield self._table(
            "figures",
            "caption_figures",
            heads=("column_figure", "column_old", "column_new", "column_since", "column_date"),
            lines=((one, (self._since(one), date_label(one["date"], self._language))) for one in self._wrong),
        )
        if self._others:
            lines = ((one, (self._named(one["follows_from"]),)) for one in self._others)
            yield self._table(
                "following",
                "caption_following",
                heads=("column_figure", "column_old", "column_now", "column_follows_from"),
                lines=lines,
            )
        places = reached(self._document, (one["figure"] for one in self._all))
        if places:
            yield {
                "type": "heading",
                "id": f"{NOTE}-places-title",
                "level": 3,
                "spans": _plain(self._word["places"]),
            }
            yield {"type": "list", "id": f"{NOTE}-places", "items": [_plain(words) for words in places]}

    def _now(self, one: CorrectionShape) -> list[Span]:
        if not one["new"]:
            return _plain(self._word["withdrawn_now"])
        return [*_plain(self._word["correct_now"]), self._figure(one)]

    def _figure(self, one: CorrectionShape) -> Span:
        id = self._ids.get(one["figure"])
        return {"text": one["new"], "figure": id} if id else {"text": one["new"]}

    def _since(self, one: CorrectionShape) -> str:
        date = date_label(one["since"], self._language)
        digest = one["since_sha256"][:_DIGITS]
        return self._word["edition"].format(date=date, digest=digest)

    def _named(self, keys: str) -> str:
        return "; ".join(self._names.get(key, key) for key in keys.split())

    def _table(
        self,
        name: str,
        caption: str,
        *,
        heads: Sequence[str],
        lines: Iterable[tuple[CorrectionShape, tuple[str, ...]]],
    ) -> TableBlock:
        columns: list[ColumnShape] = [
            {"label": self._word[head], "unit": "", "align": "left"} for head in heads
        ]
        rows: list[RowShape] = []
        csv_rows = [[column["label"] for column in columns]]
        for one, more in lines:
            new: Span = self._figure(one) if one["new"] else {"text": self._word["withdrawn"]}
            named = [_plain(one["name"]), _plain(one["old"]), [new], *map(_plain, more)]
            rows.append({"cells": named, "header": True})
            csv_rows.append([one["name"], one["old"], new["text"], *more])
        return {
            "type": "table",
            "id": f"{NOTE}-{name}",
            "caption": _plain(self._word[caption]),
            "columns": columns,
            "rows": rows,
            "notes": [],
            "csv": f"{NOTE}-{name}.csv",
            "csv_rows": csv_rows,
        }


def _plain(words: str) -> list[Span]:
    return [{"text": words}]
