"""Ask every rule what the claims of a text say about each other, once for each claim."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from lc_indicators.audit.claim import Bond, Claim, Role
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.relations.counts_and_rates import attained_findings, hidden_findings, rate_findings
from lc_indicators.audit.relations.others import conversion_findings, group_findings, yearly_findings
from lc_indicators.audit.relations.parts_of_total import part_findings
from lc_indicators.audit.relations.relation_finding import RelationFinding
from lc_indicators.audit.relations.same_change import same_change_findings
from lc_indicators.audit.relations.shares_of_whole import share_change_findings, share_findings, share_notes
from lc_indicators.audit.relations.targets import target_findings
from lc_indicators.audit.verdict import Clash, Fit, Premise, Working
from lc_indicators.audit.wording.numbers_in_words import premise_of
from lc_indicators.language import Text

Rule = Callable[[Claim, ClaimsIndex], Iterator[RelationFinding]]

#: What is asked about each result.
RULES: tuple[Rule, ...] = (
    rate_findings, hidden_findings, part_findings, share_findings, share_change_findings,
    yearly_findings, same_change_findings, conversion_findings,
)  # fmt: skip

#: What supports comes first, what decides nothing last; of each rule not more than so many.
ORDER, MOST_SHOWN = (Fit.EXACTLY, Fit.WITHIN_ROUNDING, Fit.APART, Fit.LOOSE), 3


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

    def _by(self, rule: Rule, claim: Claim) -> Iterator[RelationFinding]:
        """Yield what a rule finds; zeros are rounding where it misses the claim otherwise."""
        found = list(rule(claim, self._index))
        rough: dict[tuple[object, ...], RelationFinding] = {}
        if any(finding.fit is Fit.APART for finding in found):
            rough = {_which(finding): finding for finding in rule(claim, self._rough_index)}
        for finding in found:
            told = rough.get(_which(finding)) if finding.fit is Fit.APART else finding
            if told is not None:
                yield finding if told.fit is Fit.APART else told

    def _ask(self, claim: Claim) -> Iterator[RelationFinding]:
        if claim.role is Role.COMPARISON_TO_TARGET:
            yield from self._by(attained_findings, claim)
            yield from self._by(target_findings, claim)
        elif claim.bond is Bond.DIFFERENCE:
            yield from self._by(group_findings, claim)
        elif claim.is_result:
            for rule in RULES:
                found = self._by(rule, claim)
                yield from sorted(found, key=lambda finding: ORDER.index(finding.fit))[:MOST_SHOWN]


def _which(finding: RelationFinding) -> tuple[object, ...]:
    return finding.reading, tuple(premise.claim for premise in finding.premises)
