"""Check a rate of all against the rates of its two parts: town and country, men and women.

As a mean weighted by how many there are of each, it lies between them.
"""

from __future__ import annotations

from collections.abc import Iterator

from lc_indicators.audit.claim import Claim, Kind
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.lexicon import word_values
from lc_indicators.audit.relations.relation_finding import RelationFinding
from lc_indicators.audit.relations.relation_words import number
from lc_indicators.audit.relations.same_moment import Link, moment_link, weakest
from lc_indicators.language import message
from lc_indicators.numbers import RoundingInterval


def between_findings(claim: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield between which figures of its parts the figure of all must lie; it may only accuse.

    That it lies between them is no support: nearly any figure would.
    """
    if claim.kind is not Kind.LEVEL or claim.group or not (claim.is_percentage and claim.indicator):
        return
    parts: dict[str, dict[str, Claim]] = {}
    for mate in index.of_thing(claim):
        whole, _, part = word_values("half").get(mate.group.casefold(), "").partition(" ")
        if (
            part
            and mate.kind is claim.kind
            and mate.unit == claim.unit
            and moment_link(mate, claim) is not None
        ):
            held = parts.setdefault(whole, {}).setdefault(part, mate)
            if held.values != mate.values:
                return
    for halves in parts.values():
        if len(halves) == 2:  # noqa: PLR2004 - both
            yield _finding(claim, *halves.values())


def _finding(claim: Claim, one: Claim, other: Claim) -> RelationFinding:
    low, high = sorted((one, other), key=lambda part: part.meant.low)
    computed = RoundingInterval(low.meant.low, max(low.meant.high, high.meant.high))
    link = weakest([moment_link(claim, one), moment_link(claim, other)]) or Link.LOOSE
    return RelationFinding(
        claim=claim, premises=(low, high), computed=computed, link=link, accuse_only=True,
        arithmetic=lambda: message(
            "audit.relations.between", low=number(low.values[0]), high=number(high.values[0])
        ),
    )  # fmt: skip
