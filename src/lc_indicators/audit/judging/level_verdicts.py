"""Give the verdict on a level: compare it with the same level of the data, never with itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from math import ceil, floor

from lc_indicators.audit.arithmetic.levels import EvidenceLevel, EvidenceSet
from lc_indicators.audit.arithmetic.question import SpanQuestion
from lc_indicators.audit.claim import Claim, Status
from lc_indicators.audit.context import AuditContext
from lc_indicators.audit.judging.decide import outcome_of
from lc_indicators.audit.moments import are_as_long
from lc_indicators.audit.verdict import Fit, Outcome, Verdict, Working
from lc_indicators.audit.wording.arithmetic_words import level_beside
from lc_indicators.language import Text, in_a_row, message, messages
from lc_indicators.numbers import Qualifier, RoundingInterval

#: The reading of a level beside another one.
AS_PRINTED = "as_printed"

#: Other figures that a verdict shows.
_MOST_OTHERS = 4


@dataclass(frozen=True, kw_only=True)
class LevelComparison:
    """A level that a claim states, and one of the data."""

    asked: SpanQuestion
    #: In the claim's unit.
    level: EvidenceLevel
    evidence: EvidenceSet
    #: Whether it lies at an end of the claim's span, which may not belong to it.
    at_edge: bool = False

    @property
    def claim(self) -> Claim:
        """Return the claim that states a level."""
        return self.asked.claim

    @property
    def known(self) -> RoundingInterval:
        """Return all values that the level of the data can have."""
        return self.level.bounds

    @cached_property
    def fit(self) -> Fit:
        """Return how the level of the data meets the claim."""
        return self.asked.stated.fit(self.known)

    @property
    def is_apart(self) -> bool:
        """Return whether it cannot be what the claim says."""
        return self.fit is Fit.APART

    @property
    def place(self) -> Fraction:
        """Return where in time the level of the data lies."""
        return max(self.level.as_end)

    @cached_property
    def arithmetic(self) -> Text:
        """Return it in words."""
        return level_beside(self.claim, self.level)

    @property
    def working(self) -> Working:
        """Return it as a recomputation."""
        return Working(
            reading=AS_PRINTED,
            premises=(self.level.premise,),
            arithmetic=self.arithmetic,
            computed=self.known,
            fit=self.fit,
            evidence=self.evidence.name,
        )


def _at_its_moment(asked: SpanQuestion) -> list[LevelComparison]:
    """Return the levels of the data at the claim's own moment."""
    end = asked.claim.end
    return [
        one
        for one in _comparisons(asked)
        if one.level.as_end & asked.ends and one.level.moment and end and are_as_long(one.level.moment, end)
    ]


def _within_its_span(asked: SpanQuestion) -> list[LevelComparison]:
    """Return the levels of the data within the span of what is claimed of every year.

    The year that the span opens with belongs to it or not, as one reads it.
    """
    starts = asked.year_starts
    if not starts or not asked.ends:
        return _at_its_moment(asked)
    first, last = min(starts), max(asked.ends)
    inside = (one for one in _comparisons(asked) if first < one.place <= last)
    # The school year 2015–2016 begins in 2015: a span that opens with 2015 may begin behind it.
    return [
        replace(one, at_edge=one.place <= max(starts) or 0 < one.level.begins <= max(starts))
        for one in inside
    ]


def _comparisons(asked: SpanQuestion) -> Iterator[LevelComparison]:
    for evidence in asked.evidence:
        for level in evidence.levels:
            if converted := level.in_unit(asked.claim.unit):
                yield LevelComparison(asked=asked, level=converted, evidence=evidence)


def level_verdict(asked: SpanQuestion, context: AuditContext) -> Verdict:
    """Return the verdict on a level."""
    if reason := _why_not(asked.claim):
        return _undecidable(asked.claim, reason)
    if asked.claim.every_year:
        return _every_year(asked, _within_its_span(asked))
    verdict = _one_level(asked, _at_its_moment(asked))
    if verdict.working or verdict.others:
        return verdict
    return replace(verdict, notes=(*verdict.notes, *context.evidence.nearest(asked)))


def _why_not(claim: Claim) -> Text | None:
    """Return why a level cannot be put beside one of the data; None where it can."""
    if claim.qualifier is Qualifier.AMONG_FIRST:
        return message("audit.verdict.rank")
    if claim.end is None:
        return message("audit.verdict.no_year" if claim.part else "audit.verdict.no_moment")
    # Five years' revenue is not that of the last one.
    return message("audit.verdict.no_data") if claim.is_of_span else None


def _one_level(asked: SpanQuestion, found: Sequence[LevelComparison]) -> Verdict:
    comparable = [one for one in found if one.evidence.comparable]
    accusing = _accusing(comparable)
    # Figures of an area of the same name in other borders: known, and missed, too?
    others = [one for one in found if one.evidence.of_other_borders]
    misses_others = bool(others) and all(one.is_apart for one in others)
    if any(one.evidence.may_be_another for one in accusing) and not misses_others:
        accusing = []
    outcome = outcome_of([one.fit for one in comparable], accused=bool(accusing))
    of_others = [one for one in others if one.fit.supports]
    if outcome is not Outcome.SUPPORTED and of_others:
        return _of_other_borders(asked.claim, found, of_others)
    if outcome is Outcome.UNDECIDABLE:
        return _undecidable(asked.claim, _why_open(asked.claim, found, comparable), beside=found)
    chosen = accusing if outcome is Outcome.CONTRADICTED else [f for f in comparable if f.fit.supports]
    return _resting_on(chosen[0], outcome=outcome, found=found)


def _of_other_borders(
    claim: Claim, found: Sequence[LevelComparison], of_others: Sequence[LevelComparison]
) -> Verdict:
    """Return the verdict on a figure that is true of an area of the same name in other borders.

    A name alone may mean either, and is not accused.  A text that says which borders it means has taken the
    figure of the others where one source gives both: no rounding and no revision makes one of the other.
    """
    comparable = [one for one in found if one.evidence.comparable]
    right = [one for one in comparable if one.is_apart and any(_gives_both(one, it) for it in of_others)]
    # An estimate may be revised, but not into the figure of other borders.
    is_told = claim.is_certain and claim.status in {Status.ACTUAL, Status.ESTIMATE}
    if not (claim.borders and is_told and right and all(it.is_apart for it in comparable)):
        why, first = of_others[0].evidence.note or message("audit.verdict.other_thing"), of_others[0]
        reason = message("audit.verdict.true_of_other", arithmetic=first.arithmetic, why=why)
        return _undecidable(claim, reason, beside=(*of_others, *comparable))
    taken = next(one for one in of_others if _gives_both(right[0], one))
    verdict = _resting_on(right[0], outcome=Outcome.CONTRADICTED, found=found)
    cause = message("audit.verdict.cause", cause=taken.evidence.note or taken.arithmetic)
    return replace(verdict, notes=(*verdict.notes, cause))


def _gives_both(one: LevelComparison, other: LevelComparison) -> bool:
    """Return whether one source prints both figures, or both are made of what it prints."""
    return bool({*one.level.premise.sources} & {*other.level.premise.sources})


def _accusing(comparable: Sequence[LevelComparison]) -> list[LevelComparison]:
    # Two levels of one moment that miss a claim refute it where one of them is known and final.
    return [one for one in comparable if _may_be_refuted(one.claim) and _may_accuse(one)]


def _may_be_refuted(claim: Claim) -> bool:
    # An estimate is made to be revised: a final figure beside it refutes nothing.
    return bool(claim.indicator) and claim.is_certain and claim.status is Status.ACTUAL


def _may_accuse(one: LevelComparison) -> bool:
    is_final = one.level.is_final or one.claim.turns_sign(one.known)
    return one.evidence.known and one.evidence.accuses and is_final


def _why_open(claim: Claim, found: Sequence[LevelComparison], comparable: Sequence[LevelComparison]) -> Text:
    """Return the sentence that says why nothing is decided."""
    if not found:
        return message("audit.verdict.no_data")
    if not comparable:
        why = found[0].evidence.note or message("audit.verdict.other_thing")
        if found[0].is_apart:
            return message("audit.verdict.conflict", arithmetic=found[0].arithmetic, why=why)
        if found[0].fit.supports:
            return message("audit.verdict.true_of_other", arithmetic=found[0].arithmetic, why=why)
        return message("audit.verdict.wanting", reason=why)
    apart = next((one for one in comparable if one.is_apart), None)
    if apart is None:
        first = comparable[0]
        words = message("audit.verdict.too_little" if first.known.is_bounded else "audit.fits.loose")
        return words.filled(arithmetic=first.arithmetic)
    return _why_not_refuted(claim, apart).filled(arithmetic=apart.arithmetic)


def _why_not_refuted(claim: Claim, apart: LevelComparison) -> Text:
    if not claim.is_clear:
        return message("audit.verdict.may_be_another")
    if apart.evidence.may_be_another:
        return message("audit.verdict.other_borders_open")
    if apart.evidence.known:
        return message("audit.verdict.disagree")
    is_estimate = claim.status is not Status.ACTUAL
    return message("audit.verdict.estimate_revised" if is_estimate else "audit.verdict.revised")


def _every_year(asked: SpanQuestion, found: Sequence[LevelComparison]) -> Verdict:
    if not found:
        return _undecidable(asked.claim, message("audit.verdict.no_data"))
    comparable = [one for one in found if one.evidence.comparable]
    outside = [year for year in _inner_years(comparable) if _refutes(year)]
    if outside:
        return _resting_on(_accusing(outside[0])[0], outcome=Outcome.CONTRADICTED, found=found)
    known = [one for one in comparable if one.evidence.known]
    notes = _missed_at_edge(known)
    first = next((one for one in known if one.fit.supports and not one.at_edge), None)
    if first and _holds_every_year(asked, known):
        verdict = _resting_on(first, outcome=Outcome.SUPPORTED, found=found)
        return replace(verdict, notes=(*notes, *verdict.notes))
    labels = in_a_row([one.level.premise.label for one in found[:_MOST_OTHERS]], "; ")
    reason = message("audit.verdict.years_wanting", labels=labels)
    return replace(_undecidable(asked.claim, reason, beside=found), notes=notes)


def _missed_at_edge(known: Sequence[LevelComparison]) -> tuple[Text, ...]:
    # What opens the span may not belong to it: that it misses the claim decides nothing, and is said.
    edge = [one for one in _accusing(known) if one.at_edge and one.is_apart]
    missed = max(edge, key=lambda one: one.place, default=None)
    return (message("audit.verdict.but_edge", arithmetic=missed.arithmetic),) if missed else ()


def _holds_every_year(asked: SpanQuestion, known: Sequence[LevelComparison]) -> bool:
    """Return whether each year behind the first of a claim's span is known and supports it."""
    starts, ends = asked.year_starts, asked.ends
    if not starts or not ends:
        return False
    years = {ceil(one.place) for one in known if one.fit.supports}
    return set(range(floor(max(starts)) + 1, floor(max(ends)) + 1)) <= years


def _inner_years(comparable: Sequence[LevelComparison]) -> list[list[LevelComparison]]:
    """Return the levels of each year that surely belongs to the span, year by year."""
    inner = [(one.place, one) for one in comparable if not one.at_edge]
    return [[one for at, one in inner if at == place] for place in sorted({at for at, _ in inner})]


def _refutes(year: Sequence[LevelComparison]) -> bool:
    return outcome_of([one.fit for one in year], accused=bool(_accusing(year))) is Outcome.CONTRADICTED


def _resting_on(chosen: LevelComparison, *, outcome: Outcome, found: Sequence[LevelComparison]) -> Verdict:
    return Verdict(
        claim=chosen.claim,
        outcome=outcome,
        reason=messages("audit.fits")[chosen.fit].filled(arithmetic=chosen.arithmetic),
        working=chosen.working,
        others=tuple(other.working for other in found if other is not chosen)[:_MOST_OTHERS],
        notes=(*((chosen.evidence.note,) if chosen.evidence.note else ()), *_revised_since(chosen, found)),
    )


def _revised_since(chosen: LevelComparison, found: Sequence[LevelComparison]) -> tuple[Text, ...]:
    """Return that a level agrees with an estimate that a final figure of the same thing has revised."""
    if chosen.level.is_final or not chosen.fit.supports:
        return ()
    alike = (one for one in found if one.evidence.comparable and one.level.is_final and one.is_apart)
    final = next((one for one in alike if one.level.as_end == chosen.level.as_end), None)
    if final is None:
        return ()
    premise = final.level.premise
    return (message("audit.verdict.of_estimate", number=premise.number, label=premise.label),)


def _undecidable(claim: Claim, reason: Text, *, beside: Sequence[LevelComparison] = ()) -> Verdict:
    others = tuple(one.working for one in beside[:_MOST_OTHERS])
    return Verdict(claim=claim, outcome=Outcome.UNDECIDABLE, reason=reason, others=others)
