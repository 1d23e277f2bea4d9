"""Make the checklist of a review: what only a reader can judge, and how much of it this edition has.

It names what is open: conflicts of sources, contradicted claims, figures that are not final.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lc_indicators.editions.review.reviewed import Beside, Reviewed
from lc_indicators.language import Text, message, messages
from lc_indicators.shapes.block_shapes import RowShape, TableBlock
from lc_indicators.shapes.figure_shape import CitedSource
from lc_indicators.shapes.verdict_shapes import VerdictShape

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


def conflict_tables(reviewed: Reviewed) -> list[TableBlock]:
    """Return the tables of what sources disagree on, under ids of their own: the report shows them, too."""
    blocks = (block for block in reviewed.document.blocks() if block["type"] == "table")
    return [{**block, "id": f"review-{block['id']}"} for block in blocks if block.get("role") == _CONFLICTS]


def disagreements(reviewed: Reviewed) -> list[RowShape]:
    """Return the row of each disagreement; the rows below it, one a source, are parts of it."""
    rows = (row for table in conflict_tables(reviewed) for row in table["rows"])
    return [row for row in rows if not row.get("level")]


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


def sources(reviewed: Reviewed) -> Iterator[CitedSource]:
    """Yield each source that a published figure cites, once."""
    known = {source["source"]: source for one in reviewed.published for source in one["sources"]}
    yield from known.values()


def _quote(entry: VerdictShape) -> tuple[str, str, str] | None:
    if entry["quote"] is None:
        return None
    before, figure, behind = entry["quote"]
    return before, figure, behind


@dataclass(frozen=True)
class Group:
    """Some lines of the checklist under one head."""

    name: str
    lines: tuple[str, ...]


def checklist(reviewed: Reviewed) -> list[Group]:
    """Return the checklist of an edition: figures, sources, charts, wording, all languages."""
    names, language = messages("review.groups"), reviewed.language
    return [
        Group(names[name][language], tuple(line[language] for line in lines(reviewed)))
        for name, lines in _GROUPS.items()
    ]


def _figures(reviewed: Reviewed) -> Iterator[Text]:
    yield message("review.checklist.figures.published", count=len(reviewed.published))
    yield message("review.checklist.figures.computed", count=len(reviewed.computed))
    for status, count in unsettled(reviewed).items():
        yield message("review.checklist.figures.marked", status=status, count=count)
    if count := len(disagreements(reviewed)):
        yield message("review.checklist.figures.conflicts", count=count)
    if count := len(contradictions(reviewed)):
        yield message("review.checklist.figures.contradicted", count=count)
    if reviewed.comparison and (changed := len(reviewed.comparison.figures)):
        yield message("review.checklist.figures.changed", count=changed)


def _sources(reviewed: Reviewed) -> Iterator[Text]:
    cited = list(sources(reviewed))
    yield message("review.checklist.sources.sources", count=len(cited))
    linked = [source for source in cited if source["url"]]
    yield message("review.checklist.sources.addresses", count=len(linked))
    if len(linked) < len(cited):
        yield message("review.checklist.sources.without_address", count=len(cited) - len(linked))


def _charts(reviewed: Reviewed) -> Iterator[Text]:
    count = sum(block["type"] == "chart" for block in reviewed.document.blocks())
    if not count:
        yield message("review.checklist.charts.none")
        return
    yield message("review.checklist.charts.charts", count=count)
    yield message("review.checklist.charts.no_line_joins")
    yield message("review.checklist.charts.readable")
    yield message("review.checklist.charts.read_aloud")


def _wording(reviewed: Reviewed) -> Iterator[Text]:
    del reviewed
    yield message("review.checklist.wording.summary")
    yield message("review.checklist.wording.direction")
    yield message("review.checklist.wording.terms")


def _languages(reviewed: Reviewed) -> Iterator[Text]:
    if len(reviewed.content.languages) == 1:
        return
    if Beside.SIBLING in reviewed.unread:
        yield message("review.checklist.languages.build_again")
    elif not reviewed.siblings:
        yield message("review.checklist.languages.build")
    if not reviewed.siblings:
        return
    yield message("review.checklist.languages.text_by_text")
    yield message("review.checklist.languages.marks")
    yield message("review.checklist.languages.natural")


_GROUPS: dict[str, Callable[[Reviewed], Iterator[Text]]] = {
    "figures": _figures,
    "sources": _sources,
    "charts": _charts,
    "wording": _wording,
    "languages": _languages,
}
