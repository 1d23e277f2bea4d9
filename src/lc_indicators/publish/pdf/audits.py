"""An audited text and its verdicts, made ready to set."""

from __future__ import annotations

from typing import Any

from lc_indicators.publish.document import Document

Json = dict[str, Any]

#: A longer entry may go on over the page.
LONGEST_ENTRY = 1500


def text_part(block: Json, document: Document) -> Json:
    """Return a marked text: runs whose marks lead to the list of verdicts, if it has them.

    A mark stands for its verdict, so its language-free parts (id, outcome) are kept as they are.
    """
    return {
        "type": "marked_text",
        "language": block["text_language"] or document.language,
        "key": block["key"],
        "paragraphs": block["paragraphs"],
    }


def verdicts_part(block: Json, document: Document) -> Json:  # noqa: ARG001 (one signature for all parts)
    """Return the verdicts by outcome; an entry that fits a page stays on one."""
    groups = [
        {
            **group,
            "entries": [{**entry, "whole": _length(entry) <= LONGEST_ENTRY} for entry in group["entries"]],
        }
        for group in block["groups"]
    ]
    return {"type": "verdicts", "groups": groups}


def _length(entry: Json) -> int:
    lines = [line for fact in entry["facts"] for line in fact["lines"]]
    return sum(len(span["text"]) for line in lines for span in line) + sum(map(len, entry["quote"] or ()))
