"""Hold what the audit of one text works with: its claims, what is known beside them, the work left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from lc_indicators.audit.arithmetic.levels import EvidenceLevel
from lc_indicators.audit.arithmetic.question import SpanQuestion
from lc_indicators.audit.claim import Claim
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.evidence.evidence import Evidence
from lc_indicators.audit.reading.reading_copy import Prose

#: Recomputations of one text's claims, and sets of claims of which it is asked whether all can hold.
MOST_HYPOTHESES_TRIED, MOST_SETS_TRIED = 30_000, 5_000

#: Characters around a figure whose words choose a reading; marks that are typed apart count too.
_BEFORE, _AFTER = 32, 48


@dataclass
class Work:
    """What the audit of one text may cost, in counts and not in time: the same verdicts on every machine."""

    most: int
    done: int = 0

    @property
    def is_over(self) -> bool:
        """Return whether nothing further is begun."""
        return self.done >= self.most

    def add(self, steps: int) -> None:
        """Count what is done."""
        self.done += steps


@dataclass(frozen=True, kw_only=True)
class AuditContext:
    """The claims of one text and what is known beside them."""

    text: str
    claims: Sequence[Claim]
    evidence: Evidence = field(default_factory=Evidence)
    #: How much may be recomputed for verdicts, and how many sets of claims be tried for clashes.
    tried_hypotheses: Work = field(default_factory=lambda: Work(MOST_HYPOTHESES_TRIED))
    tried_sets: Work = field(default_factory=lambda: Work(MOST_SETS_TRIED))
    _questions: dict[Claim, SpanQuestion] = field(default_factory=dict)
    _levels: dict[str, EvidenceLevel] = field(default_factory=dict)

    @cached_property
    def index(self) -> ClaimsIndex:
        """Return the claims of the text, found by what they speak of."""
        return ClaimsIndex(self.claims, standards=self.evidence.standards)

    def question(self, claim: Claim) -> SpanQuestion:
        """Return what a claim asks, with all that is known beside it: looked up once."""
        if claim not in self._questions:
            asked = SpanQuestion.of(claim)
            own = [self._own_level(other) for other in self.index.same_series(claim) if other.can_end_span]
            # A level without a moment is put beside none.
            is_sought = claim.indicator and (claim.kind.is_change or claim.end)
            evidence = self.evidence.sets(asked) if is_sought else ()
            known = asked.with_known(own_levels=own, evidence=evidence, words=self._words_around(claim))
            self._questions[claim] = known
        return self._questions[claim]

    def other_changes(self, claim: Claim) -> list[SpanQuestion]:
        """Return the other changes of the claim's indicator, area and group."""
        return [self.question(other) for other in self.index.same_series(claim) if other.kind.is_change]

    def _own_level(self, claim: Claim) -> EvidenceLevel:
        if claim.claim not in self._levels:
            # A level that has a rival accuses nobody: it may be of something that was read as the same.
            said = replace(claim, span_stated=False) if claim.claim in self._rivals else claim
            self._levels[claim.claim] = self.evidence.own_level(said)
        return self._levels[claim.claim]

    @cached_property
    def _rivals(self) -> frozenset[str]:
        """Return the levels beside which the text has another of the same thing, moment and standard."""
        at: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
        for claim in self.claims:
            if claim.indicator and claim.can_end_span:
                # Undated, "từ 17,83% xuống còn 15,24%" tells of two moments.
                side = claim.side if claim.end is None else ""
                at[(*claim.series, claim.kind, claim.unit, claim.standard, claim.end, side)].append(claim)
        return frozenset(
            claim.claim
            for same in at.values()
            for claim in same
            if any(not claim.meant.overlaps(other.meant) for other in (same[0], same[-1]))
            or not same[0].meant.overlaps(same[-1].meant)
        )

    def _words_around(self, claim: Claim) -> tuple[str, str]:
        """Return the words before and after the figure of a change as a reader sees them."""
        if claim.place is None or claim.kind.is_level:
            return "", ""
        start, end = claim.place.start, claim.place.end
        around = self.text[max(start - _BEFORE, 0) : start], self.text[end : end + _AFTER]
        return Prose.of(around[0]).text, Prose.of(around[1]).text
