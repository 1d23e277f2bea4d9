"""Ask every rule what the claims of a text say about each other, once for each claim."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from lc_indicators.audit.claim import Bond, Claim, Role
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.relations.contributions import contribution_findings
from lc_indicators.audit.relations.counts_and_rates import attained_findings, hidden_findings, rate_findings
from lc_indicators.audit.relations.level_and_change import change_findings, yearly_findings
from lc_indicators.audit.relations.months_so_far import sum_findings
from lc_indicators.audit.relations.parts_of_total import part_findings
from lc_indicators.audit.relations.products import balance_findings, head_findings, product_findings
from lc_indicators.audit.relations.rates_apart import (
    between_findings,
    conversion_findings,
    group_findings,
)
from lc_indicators.audit.relations.relation_finding import RelationFinding
from lc_indicators.audit.relations.same_change import same_change_findings
from lc_indicators.audit.relations.shares_of_whole import share_change_findings, share_findings, share_notes
from lc_indicators.audit.relations.targets import target_findings
from lc_indicators.audit.verdict import Clash, Fit, Premise, Working
from lc_indicators.audit.wording.numbers_in_words import premise_of
from lc_indicators.language import Text

Finder = Callable[[Claim, ClaimsIndex], Iterator[RelationFinding]]


@dataclass(frozen=True, kw_only=True)
class Relation:
    """What figures of a text say about one of them, and when that counts."""

    #: When it is assumed, and what it needs to contradict a figure; "" where it never does.
    assumed: str
    accuses: str
    findings: Finder


#: What is asked about each result.
RELATIONS: tuple[Relation, ...] = (
    Relation(
        assumed="a percentage is tied to a count, or named after one",
        accuses="count and whole are printed, of one moment and one group",
        findings=rate_findings,
    ),
    Relation(
        assumed="two counts with their rates are of one whole",
        accuses="of one moment, area and group, and the wholes are of one size",
        findings=hidden_findings,
    ),
    Relation(
        assumed="a total is followed by its parts",
        accuses="a part exceeds it, or the parts cannot overlap, or the rest is told",
        findings=part_findings,
    ),
    Relation(
        assumed="shares of the branches are of one year",
        accuses="together they exceed a hundred, or all are named",
        findings=share_findings,
    ),
    Relation(assumed="the shares of all branches changed", accuses="", findings=share_change_findings),
    Relation(
        assumed="the levels at both ends of a year are printed",
        accuses="one for each end, and points and percent both miss",
        findings=yearly_findings,
    ),
    Relation(
        assumed="a change stands right behind its level, or behind two levels",
        accuses="the same change stands beside it in another unit, or both levels do",
        findings=change_findings,
    ),
    Relation(assumed="two families of counts and rates change", accuses="", findings=same_change_findings),
    Relation(assumed="two sums are converted at one moment", accuses="", findings=conversion_findings),
    Relation(
        assumed="branches contribute to a growth just told",
        accuses="all branches and the taxes on products are named",
        findings=contribution_findings,
    ),
    Relation(
        assumed="figures of one thing are of periods that make up a longer one",
        accuses="each period has one figure, and their sum is of the size of the whole",
        findings=sum_findings,
    ),
    Relation(
        assumed="a whole, a number and what falls to each (a yield, a density) stand in one sentence",
        accuses="the area is the one harvested",
        findings=product_findings,
    ),
    Relation(
        assumed="exports and imports stand beside their balance",
        accuses="there is one figure of each, in one unit and of one moment",
        findings=balance_findings,
    ),
    Relation(
        assumed="a whole, its people and a figure per head are printed",
        accuses="of one moment, beyond what two ways to count people differ by",
        findings=head_findings,
    ),
    Relation(
        assumed="the rates of two parts that make up all are printed",
        accuses="the rate of all does not lie between them",
        findings=between_findings,
    ),
)

#: What supports comes first, what decides nothing last; of each rule not more than so many.
ORDER, MOST_SHOWN = (Fit.EXACTLY, Fit.WITHIN_ROUNDING, Fit.CUT_OFF, Fit.APART, Fit.LOOSE), 3


_MISSES = frozenset({Fit.APART, Fit.CUT_OFF})


class Relations:
    """What the claims of one text say about each other.

    Parameters
    ----------
    index : ClaimsIndex
        All claims of the text.
    premise : callable, optional
        Names a claim as what others rest on; without it claims go by the words of the text.
    """

    def __init__(self, index: ClaimsIndex, *, premise: Callable[[Claim], Premise] = premise_of) -> None:
        self._index, self._premise = index, premise
        self._found: dict[str, tuple[RelationFinding, ...]] = {}

    def findings(self, claim: Claim) -> tuple[RelationFinding, ...]:
        """Return all recomputations of a claim, also those that say nothing; none of another text's."""
        known = self._index.named(claim.claim)
        if known is None:
            return ()
        if claim.claim not in self._found:
            self._found[claim.claim] = tuple(self._ask(known))
        return self._found[claim.claim]

    def workings(self, claim: Claim) -> list[Working]:
        """Return the recomputations that say something: what supports it first, then what contradicts it."""
        made = [finding.working(self._premise) for finding in self.findings(claim)]
        return sorted((w for w in made if w is not None), key=lambda working: ORDER.index(working.fit))

    def clashes(self) -> list[Clash]:
        """Return the sets of claims that cannot all hold together, each once, in the order of the text."""
        found: dict[tuple[str, ...], Clash] = {}
        for claim in self._index.claims:
            for finding in self.findings(claim):
                if finding.contradicts:
                    members = sorted({*finding.premises, claim}, key=self._index.place)
                    names = tuple(member.claim for member in members)
                    found.setdefault(names, Clash(claims=names, arithmetic=finding.arithmetic()))
        return list(found.values())

    def notes(self) -> list[Text]:
        """Return what is to be said of the text as a whole, each sentence once."""
        return list(dict.fromkeys(share_notes(self._index)))

    @cached_property
    def _rough_index(self) -> ClaimsIndex:
        return self._index.roughened()

    def _by(self, rule: Finder, claim: Claim) -> Iterator[RelationFinding]:
        """Yield what a rule finds; zeros are rounding where it misses the claim otherwise."""
        found = list(rule(claim, self._index))
        rough: dict[tuple[object, ...], RelationFinding] = {}
        if any(finding.fit in _MISSES for finding in found):
            rough = {_which(finding): finding for finding in rule(claim, self._rough_index)}
        for finding in found:
            told = rough.get(_which(finding)) if finding.fit in _MISSES else finding
            if told is not None:
                yield finding if told.fit in _MISSES else told

    def _ask(self, claim: Claim) -> Iterator[RelationFinding]:
        if claim.role is Role.COMPARISON_TO_TARGET:
            yield from self._by(attained_findings, claim)
            yield from self._by(target_findings, claim)
        elif claim.bond is Bond.DIFFERENCE:
            yield from self._by(group_findings, claim)
        elif claim.is_result:
            for relation in RELATIONS:
                found = self._by(relation.findings, claim)
                yield from sorted(found, key=lambda finding: ORDER.index(finding.fit))[:MOST_SHOWN]


def _which(finding: RelationFinding) -> tuple[object, ...]:
    return finding.reading, tuple(premise.claim for premise in finding.premises)
