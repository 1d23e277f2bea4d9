"""What the blocks of an audit consist of: outcomes, marks in the text, verdicts with their facts."""

from __future__ import annotations

from itertools import islice
from typing import Annotated, NotRequired, TypedDict

from msgspec import Meta

from lc_indicators.shapes.json_schema import says
from lc_indicators.shapes.span_shape import Span

_Quote = Annotated[list[str], Meta(min_length=3, max_length=3)]


class OutcomeShape(TypedDict):
    """An outcome of an audit: its name, its sign, its word."""

    outcome: Annotated[str, says("Its name: contradicted, supported or undecidable.")]
    sign: Annotated[str, says("A sign for it.")]
    word: Annotated[str, says("What readers call it.")]


class OutcomeCount(OutcomeShape):
    """An outcome and how often it occurs."""

    count: Annotated[int, says("How many verdicts have it.")]


class MarkShape(OutcomeShape):
    """What stands behind a figure of an audited text: its outcome, and where its verdict is."""

    verdict: Annotated[str, says("The id of the claim.")]
    number: Annotated[int, says("Of the verdict in its list, from 1.")]


class RunShape(TypedDict):
    """Words of one line of an audited text; those of a claim have an outcome, and marks at their end."""

    text: Annotated[str, says("The words.")]
    outcome: NotRequired[Annotated[str, says("That of the claim which they print.")]]
    marks: NotRequired[Annotated[list[MarkShape], says("A mark for each claim which they print.")]]


class FactShape(TypedDict):
    """What a verdict rests on: a name and its lines."""

    name: Annotated[str, says("What it is about.")]
    lines: Annotated[list[list[Span]], says("Its words, line by line.")]


class VerdictShape(OutcomeShape):
    """A verdict with all that it rests on; its first fact is the reason."""

    id: Annotated[str, says("Of the claim.")]
    number: Annotated[int, says("Its place in the list, from 1.")]
    title: Annotated[str, says("What is claimed.")]
    quote: Annotated[
        _Quote | None,
        says("The sentence around the figure: before, the figure, behind; null for a claim without a text."),
    ]
    reason: Annotated[str, says("Why the verdict is what it is, in a sentence.")]
    facts: Annotated[list[FactShape], says("What it rests on; the first is the reason.")]


class GroundShape(TypedDict):
    """What verdicts of one outcome have in common."""

    name: Annotated[str, says("What speaks against them, or why they are open.")]
    count: Annotated[int, says("How many of the verdicts it is true of.")]


class VerdictGroup(OutcomeShape):
    """The verdicts of one outcome."""

    entries: Annotated[list[VerdictShape], says("The verdicts, those of one ground side by side.")]
    grounds: NotRequired[
        Annotated[list[GroundShape], says("Their grounds in that order; none where one says nothing new.")]
    ]


def by_ground(group: VerdictGroup) -> list[tuple[str, list[VerdictShape]]]:
    """Return the verdicts of a group under what they have in common; under "" where it says nothing."""
    entries = iter(group["entries"])
    found = [
        (f"{one['name']} ({one['count']})", [*islice(entries, one["count"])])
        for one in group.get("grounds", ())
    ]
    rest = [*entries]
    return [*found, ("", rest)] if rest else found
