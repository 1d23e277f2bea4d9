"""What is open in an edition: conflicts of sources, contradicted claims, figures that are not final."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lc_indicators.review.reading import Reviewed

Json = dict[str, Any]

#: The role of a table of what sources disagree on.
_CONFLICTS = "conflicts"

_CONTRADICTED = "contradicted"


@dataclass(frozen=True)
class Contradiction:
    """A claim that figures contradict."""

    #: Of its verdict in the report.
    id: str
    title: str
    sign: str
    reason: str
    #: The sentence around the figure: before, the figure, behind; None for a claim without a text.
    quote: tuple[str, str, str] | None


def conflict_tables(reviewed: Reviewed) -> list[Json]:
    """Return the tables of what sources disagree on, under ids of their own: the report shows them, too."""
    blocks = (block for block in reviewed.document.blocks() if block["type"] == "table")
    return [{**block, "id": f"review-{block['id']}"} for block in blocks if block.get("role") == _CONFLICTS]


def contradictions(reviewed: Reviewed) -> list[Contradiction]:
    """Return what the audit contradicts, in the order of the report."""
    return [
        Contradiction(entry["id"], entry["title"], entry["sign"], entry["reason"], _quote(entry))
        for entry in reviewed.document.verdicts.values()
        if entry["outcome"] == _CONTRADICTED
    ]


def unsettled(reviewed: Reviewed) -> dict[str, int]:
    """Return how many published figures have each status that is not the usual one, in words."""
    words = (one["status"]["words"][reviewed.language] for one in reviewed.published)
    return dict(Counter(status for status in words if status))


def sources(reviewed: Reviewed) -> Iterator[Json]:
    """Yield each source that a published figure cites, once."""
    known = {source["source"]: source for one in reviewed.published for source in one["sources"]}
    yield from known.values()


def _quote(entry: Json) -> tuple[str, str, str] | None:
    return tuple(entry["quote"]) if entry.get("quote") else None
