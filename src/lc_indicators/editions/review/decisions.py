"""What a person must decide before an edition goes out: each leads to where it is told in full."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lc_indicators.editions.compare.as_text import summary
from lc_indicators.editions.review.checklist import contradictions, disagreements
from lc_indicators.editions.review.figure_checks import Check, CheckOutcome
from lc_indicators.editions.review.reviewed import Reviewed
from lc_indicators.language import Text, message
from lc_indicators.shapes.figure_shape import FigureShape
from lc_indicators.shapes.walk import words_of

#: The status of low reliability, and what marks a figure that somebody only passes on.
_LOW, _SECOND_HAND = "U", re.compile(r"\bs\b")


@dataclass(frozen=True)
class Decision:
    """One thing to decide."""

    words: str
    #: The section of the page that tells it in full.
    section: str
    #: What it is about, line by line; empty where the words say all.
    lines: tuple[str, ...] = ()


def decisions(reviewed: Reviewed, checked: Sequence[Check]) -> list[Decision]:
    """Return what is to be decided; nothing where only the checklist is left."""
    return list(_decisions(reviewed, checked))


def _decisions(reviewed: Reviewed, checked: Sequence[Check]) -> Iterator[Decision]:
    def decision(words: Text, section: str, lines: Sequence[str] = ()) -> Decision:
        return Decision(words[reviewed.language], section, tuple(lines))

    failed = [one for one in checked if one.outcome is CheckOutcome.FAILED]
    if failed:
        names = [f"{one.name}: {one.found}" for one in failed]
        yield decision(message("review.decisions.failed", count=len(failed)), "checks", names)
    if claims := contradictions(reviewed):
        titles = [one.title for one in claims]
        yield decision(message("review.decisions.contradicted", count=len(claims)), "contradictions", titles)
    if rows := disagreements(reviewed):
        names = [", ".join(filter(None, map(words_of, row["cells"][:2]))) for row in rows]
        yield decision(message("review.decisions.conflicts", count=len(rows)), "conflicts", names)
    if weak := [one for one in reviewed.published if _is_weak(one)]:
        yield decision(
            message("review.decisions.weak", count=len(weak)),
            "figures",
            [_told(one, reviewed) for one in weak],
        )
    if reviewed.comparison and not reviewed.comparison.is_same:
        yield Decision(summary(reviewed.comparison), "changes")


def _is_weak(figure: FigureShape) -> bool:
    status = figure["status"]
    return status["code"] == _LOW or bool(_SECOND_HAND.search(status.get("mark", "")))


def _told(figure: FigureShape, reviewed: Reviewed) -> str:
    language = reviewed.language
    return (
        f"{figure['label'][language]}: {figure['printed'][language]} ({figure['status']['words'][language]})"
    )
