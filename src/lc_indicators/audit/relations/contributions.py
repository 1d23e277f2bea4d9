"""Check contributions to a growth: in points they add up to it, in percent to a hundred.

Texts write "%" for both; the sum alone tells which.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lc_indicators.audit.arithmetic.printed_interval import PrintedInterval
from lc_indicators.audit.claim import Bond, Claim
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.relations.relation_finding import RelationFinding
from lc_indicators.audit.relations.relation_words import lies, number, written
from lc_indicators.audit.relations.same_moment import Link
from lc_indicators.language import in_a_row
from lc_indicators.numbers import RoundingInterval

#: The branches that make up the product of an area; with the taxes on products they leave nothing.
BRANCHES = frozenset({"sector_agriculture", "sector_industry_construction", "sector_services"})
TAXES = "sector_product_taxes"

_NOTHING, _ALL = RoundingInterval.exact(0), RoundingInterval.exact(100)


def contribution_findings(claim: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield what the contributions to a growth say about it, or growth and the others about one of them.

    Contradicts only where all branches and the taxes on products are named; what is not named may contribute,
    too.  Contributions that make a hundred are parts of the growth, and say nothing of how large it is.
    """
    growth = index.target_of(claim, Bond.CONTRIBUTION) or claim
    parts = index.bonded(growth, Bond.CONTRIBUTION)
    others = [part for part in parts if part is not claim]
    if len(parts) < len(BRANCHES) - 1:
        return
    in_percent = parts[0].unit != "percentage_points"
    if claim is growth:
        if not (in_percent and _sum(others).overlaps(_ALL)):
            yield _finding(claim, others, _sum(others), words="{others} {lies}", link=_link(parts))
        return
    rest = growth.meant - _sum(others)
    if in_percent and not PrintedInterval.of(claim).fit(rest).supports:
        rest_of_all, words = _ALL - _sum(others), "100 − ({others}) {lies}"
        yield _finding(claim, others, rest_of_all, words=words, link=_link(parts))
    else:
        yield _finding(claim, [growth, *others], rest, words="{whole} − ({others}) {lies}", link=_link(parts))


def _finding(
    claim: Claim, premises: Sequence[Claim], computed: RoundingInterval, *, words: str, link: Link
) -> RelationFinding:
    parts = premises[1:] if "{whole}" in words else premises
    said = in_a_row([number(_signed(part)) for part in parts], " + ")
    return RelationFinding(
        claim=claim, premises=tuple(premises), computed=computed, link=link,
        arithmetic=lambda: written(
            words, whole=number(premises[0].values[0]), others=said, lies=lies(computed)
        ),
    )  # fmt: skip


def _link(parts: Sequence[Claim]) -> Link:
    return Link.STATED if _are_all(parts) else Link.LOOSE


def _are_all(parts: Sequence[Claim]) -> bool:
    named = [part.indicator for part in parts]
    return len(named) == len(set(named)) and set(named) == {*BRANCHES, TAXES}


def _signed(part: Claim) -> Decimal:
    return -abs(part.values[0]) if part.direction == "down" else part.values[0]


def _sum(parts: Sequence[Claim]) -> RoundingInterval:
    meant = (-part.meant if part.direction == "down" and part.values[0] > 0 else part.meant for part in parts)
    return sum(meant, _NOTHING)
