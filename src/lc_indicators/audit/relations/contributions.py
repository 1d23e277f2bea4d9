"""Check contributions to a growth: in points they add up to it, in percent to a hundred; the sum tells which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lc_indicators.audit.claim import Bond, Claim
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.relations.relation_finding import RelationFinding
from lc_indicators.audit.relations.relation_words import lies, number, written
from lc_indicators.audit.relations.same_moment import Link
from lc_indicators.audit.verdict import Fit
from lc_indicators.language import Text, in_a_row
from lc_indicators.numbers import RoundingInterval

#: The branches that make up the product of an area; with the taxes on products they leave nothing.
BRANCHES = frozenset({"sector_agriculture", "sector_industry_construction", "sector_services"})
TAXES = "sector_product_taxes"

_NOTHING, _ALL = RoundingInterval.exact(0), RoundingInterval.exact(100)


def contribution_findings(claim: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield what the contributions to a growth say about it, or growth and the others about one of them.

    Contradicts only where all branches and the taxes on products are named, or the branches make a hundred
    percent; something that is not named may contribute, too.
    """
    growth = index.target_of(claim, Bond.CONTRIBUTION) or claim
    parts = index.bonded(growth, Bond.CONTRIBUTION)
    if len(parts) < len(BRANCHES) - 1:
        return
    ways = [growth.meant] if parts[0].unit == "percentage_points" else [growth.meant, _ALL]
    found = [_finding(claim, growth, parts, whole) for whole in ways]
    yield from sorted(found, key=lambda finding: (not finding.fit.supports, finding.fit is Fit.APART))[:1]


def _finding(claim: Claim, growth: Claim, parts: Sequence[Claim], whole: RoundingInterval) -> RelationFinding:
    others = [part for part in parts if part is not claim]
    rest = _sum(others)
    computed = rest if claim is growth else whole - rest
    words = in_a_row([number(_signed(part)) for part in others], " + ")
    of_all = whole is _ALL
    if claim is growth and of_all:
        # What they add up to is no growth: of the parts alone it is asked.
        computed = growth.meant if rest.overlaps(_ALL) else rest
    return RelationFinding(
        claim=claim, premises=(*([] if claim is growth else [growth]), *others), computed=computed,
        link=Link.STATED if _are_all(parts) else Link.LOOSE,
        arithmetic=lambda: _words(claim, growth, words, computed if claim is not growth else rest, of_all=of_all),
    )  # fmt: skip


def _words(claim: Claim, growth: Claim, sum_of_others: Text, computed: RoundingInterval, *, of_all: bool) -> Text:
    if claim is growth:
        return written("{others} {lies}", others=sum_of_others, lies=lies(computed))
    whole = number(_ALL.low) if of_all else number(growth.values[0])
    return written("{whole} − ({others}) {lies}", whole=whole, others=sum_of_others, lies=lies(computed))


def _are_all(parts: Sequence[Claim]) -> bool:
    named = [part.indicator for part in parts]
    return len(named) == len(set(named)) and set(named) == {*BRANCHES, TAXES}


def _signed(part: Claim) -> Decimal:
    return -abs(part.values[0]) if part.direction == "down" else part.values[0]


def _sum(parts: Sequence[Claim]) -> RoundingInterval:
    meant = (-part.meant if part.direction == "down" and part.values[0] > 0 else part.meant for part in parts)
    return sum(meant, _NOTHING)
