"""Choose the outcome of a claim from its recomputations.

A claim is contradicted only if every admissible reading misses it, every link is stated and every figure is
final.  One match is enough to support it, even through an inferred link: a false accusation is worse than a
miss.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lc_indicators.audit.arithmetic.levels import EvidenceLevel, EvidenceSet
from lc_indicators.audit.arithmetic.question import SpanQuestion
from lc_indicators.audit.arithmetic.recompute import Recomputation
from lc_indicators.audit.arithmetic.standards import may_be_real_growth
from lc_indicators.audit.claim import Claim, Status
from lc_indicators.audit.moments import is_part_of_year
from lc_indicators.audit.verdict import Fit, Outcome


def outcome_of(fits: Collection[Fit], *, accused: bool) -> Outcome:
    """Return the outcome that all recomputations of a claim give: the one rule of every verdict.

    Supported where one reading with one coherent set of figures meets it; contradicted where one that may
    accuse misses it (*accused*) and none, on any admissible reading, leaves it possible; else undecidable.
    """
    if any(fit.supports for fit in fits):
        return Outcome.SUPPORTED
    return Outcome.CONTRADICTED if accused and set(fits) == {Fit.APART} else Outcome.UNDECIDABLE


def accusing(asked: SpanQuestion, found: Sequence[Recomputation]) -> list[Recomputation]:
    """Return the recomputations that contradict a claim; empty where any doubt is left."""
    claim = asked.claim
    if not claim.indicator or not claim.is_certain or may_be_real_growth(claim) or _may_be_revised(claim):
        return []
    apart = [one for one in found if one.fit is Fit.APART and _may_accuse(one)]
    from_levels = [one for one in apart if not one.hypothesis.others]
    tries_all = bool(from_levels) and set(asked.readings) <= {one.reading for one in from_levels}
    if tries_all and _covers(asked, from_levels):
        return from_levels
    by_other: dict[str, list[Recomputation]] = {}
    for one in apart:
        for other in one.hypothesis.others:
            by_other.setdefault(other.claim.claim, []).append(one)
    return [one for group in by_other.values() if _tries_all_pairs(asked, group) for one in group]


def _may_be_revised(claim: Claim) -> bool:
    # A month's estimate is made to be revised; it is a wrong one only where the text says that it is final.
    is_estimate = claim.status is not Status.ACTUAL
    return is_estimate and claim.end is not None and is_part_of_year(claim.end)


def _may_accuse(one: Recomputation) -> bool:
    hypothesis, levels = one.hypothesis, one.ends.levels
    if not hypothesis.is_sure or any(may_be_real_growth(other.claim) for other in hypothesis.others):
        return False
    if not all(level.is_final for level in levels):
        return False
    if one.evidence is None:
        return True
    if not is_of_one_report(one):
        return False
    # Later figures alone show a revision; beside the text's own level they say what it started from.
    beside_own = any(level.claim for level in levels)
    return one.evidence.accuses and (one.evidence.known or beside_own)


def is_of_one_report(one: Recomputation) -> bool:
    """Return whether figures of parts of a year are from one source: a later report has revised the earlier.

    A figure of the text is from each source that has it, too.
    """
    levels, evidence = one.ends.levels, one.evidence
    if evidence is None or not any(level.moment and is_part_of_year(level.moment) for level in levels):
        return True
    return bool(set.intersection(*(_sources_of(level, evidence) for level in levels)))


def _sources_of(level: EvidenceLevel, evidence: EvidenceSet) -> set[str]:
    alike = [level] if level.claim is None else [one for one in evidence.levels if _is_told_by(level, one)]
    return {source for one in alike for source in one.premise.sources}


def _is_told_by(level: EvidenceLevel, known: EvidenceLevel) -> bool:
    mine = level.in_unit(known.unit)
    return mine is not None and known.moment == level.moment and mine.bounds.overlaps(known.bounds)


def _tries_all_pairs(asked: SpanQuestion, found: Sequence[Recomputation]) -> bool:
    # A change without a level tells of some readings alone; the others might hold.
    (other,) = found[0].hypothesis.others
    wanted = {(mine, its) for mine in asked.readings for its in other.question.readings}
    return wanted <= {(one.reading, one.hypothesis.others[0].reading) for one in found}


def _covers(asked: SpanQuestion, found: Sequence[Recomputation]) -> bool:
    # "Từ 2016" may open at either end of the year: where the data know but one of them, nothing is refuted.
    starts = [one.ends.start for one in found if one.ends.start]
    if any(start.claim is not None for start in starts):
        return True
    return asked.starts <= {place for start in starts for place in start.as_start}


@dataclass(frozen=True, kw_only=True)
class Decision:
    """An outcome, and the recomputation that decides."""

    outcome: Outcome
    decisive: Recomputation | None = None
    #: Others that say the same on the same reading, with another number of years.
    beside: tuple[Recomputation, ...] = ()


def decide(asked: SpanQuestion, found: Sequence[Recomputation], *, complete: bool) -> Decision:
    """Return the outcome that recomputations of a change give; only all of them together may accuse."""
    comparable = [one for one in found if one.evidence is None or one.evidence.comparable]
    main = [one for one in comparable if not one.hypothesis.replaces_own]
    # Other levels than the text's own may support a claim, or leave it open; they accuse none.
    against = accusing(asked, main) if complete else []
    rivals = [one for one in comparable if one.hypothesis.replaces_own and one.fit is not Fit.APART]
    outcome = outcome_of([one.fit for one in (*main, *rivals)], accused=bool(against))
    if outcome is Outcome.CONTRADICTED:
        # The kindest of them: what comes nearest to the claim and still misses it.
        worst = min(against, key=lambda one: (not one.usual, bool(one.hypothesis.others), _gap(one)))
        alike = (o for o in against if o.hypothesis is worst.hypothesis and o.reading is worst.reading)
        return Decision(outcome=outcome, decisive=worst, beside=tuple(o for o in alike if o is not worst))
    if outcome is Outcome.SUPPORTED:
        supporting = [o for o in main if o.fit.supports] or [o for o in comparable if o.fit.supports]
        return Decision(outcome=outcome, decisive=min(supporting, key=_rank))
    cut_off = [one for one in main if one.fit is Fit.CUT_OFF]
    loose = cut_off or [one for one in comparable if one.fit is Fit.LOOSE]
    apart = [one for one in main if one.fit is Fit.APART]
    return Decision(outcome=outcome, decisive=min(loose or apart, key=_rank, default=None))


def _gap(one: Recomputation) -> Decimal:
    meant, computed = one.hypothesis.question.stated.meant, one.computed
    return max(computed.low - meant.high, meant.low - computed.high)


def _rank(one: Recomputation) -> tuple[bool, bool, bool, bool]:
    is_later = one.evidence is not None and not one.evidence.known
    return not one.usual, one.hypothesis.replaces_own, bool(one.hypothesis.others), is_later
