"""The verdict on a level: put beside the same level of the data, never beside itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lc_indicators.claims.auditing import level_phrases, phrases
from lc_indicators.claims.auditing.accusing import is_final
from lc_indicators.claims.auditing.facing import (
    Facing,
    apart_from_all,
    facing_levels,
    facing_years,
    holds_every_year,
)
from lc_indicators.claims.auditing.points import is_of_span
from lc_indicators.claims.auditing.scene import Scene
from lc_indicators.claims.claim import Claim, Status
from lc_indicators.claims.moment import Moment
from lc_indicators.claims.verdict import Fit, Outcome, Verdict
from lc_indicators.rounding import Qualifier
from lc_indicators.wording import Text

#: Other figures that a verdict shows.
_MOST = 4


def level_verdict(claim: Claim, scene: Scene) -> Verdict:
    """Return the verdict on a level."""
    if claim.end is None and scene.year and not claim.part:
        return _as_of_the_text(claim, scene)
    if reason := _why_not(claim):
        return _undecidable(claim, reason)
    if claim.every_year:
        return _every_year(claim, facing_years(claim, scene), scene)
    verdict = _one_level(claim, facing_levels(claim, scene), scene)
    if verdict.working or verdict.others:
        return verdict
    return replace(verdict, notes=(*verdict.notes, *scene.nearest(claim)))


def _why_not(claim: Claim) -> Text | None:
    """Return why a level cannot be put beside one of the data; None where it can."""
    if claim.qualifier is Qualifier.AMONG_FIRST:
        return phrases.RANK
    if claim.end is None:
        return phrases.NO_YEAR if claim.part else phrases.NO_MOMENT
    # Five years' revenue is not that of the last one.
    return phrases.NO_DATA if is_of_span(claim) else None


def _as_of_the_text(claim: Claim, scene: Scene) -> Verdict:
    # "Hiện có 303 hợp tác xã" is of the day of the text, or nearly: that may support, and accuses nobody.
    dated = replace(claim, end=Moment(scene.year), span_stated=False)
    verdict = level_verdict(dated, scene)
    note = phrases.filled(level_phrases.AS_OF, Text(vi=str(scene.year), en=str(scene.year)))
    return replace(verdict, claim=claim, notes=(note, *verdict.notes))


def _one_level(claim: Claim, found: Sequence[Facing], scene: Scene) -> Verdict:
    comparable = [facing for facing in found if facing.evidence.comparable]
    support = next((facing for facing in comparable if facing.is_support), None)
    if support:
        return _resting_on(claim, support, outcome=Outcome.SUPPORTED, found=found)
    known = [facing for facing in comparable if _may_accuse(facing, scene)]
    if apart_from_all(comparable) and known and _may_be_refuted(claim):
        return _resting_on(claim, known[0], outcome=Outcome.CONTRADICTED, found=found)
    return _undecided(claim, found, comparable)


def _may_be_refuted(claim: Claim) -> bool:
    # An estimate is made to be revised: a final figure beside it refutes nothing.
    return bool(claim.indicator) and claim.is_certain and claim.status is Status.ACTUAL


def _may_accuse(facing: Facing, scene: Scene) -> bool:
    sure = facing.evidence.known and facing.evidence.accuses
    return sure and is_final(facing.level.premise.key, scene.catalogue)


def _undecided(claim: Claim, found: Sequence[Facing], comparable: Sequence[Facing]) -> Verdict:
    others = tuple(facing.working for facing in found[:_MOST])
    if not found:
        return _undecidable(claim, phrases.NO_DATA)
    first = (comparable or found)[0]
    if not comparable:
        reason = phrases.filled(
            level_phrases.CONFLICT, first.working.arithmetic, first.evidence.note or level_phrases.OTHER_THING
        )
        if not first.is_apart:
            reason = phrases.wanting(first.evidence.note or level_phrases.OTHER_THING)
    else:
        reason = _why_open(claim, comparable)
    return Verdict(claim=claim, outcome=Outcome.UNDECIDABLE, reason=reason, others=others)


def _why_open(claim: Claim, comparable: Sequence[Facing]) -> Text:
    apart = next((facing for facing in comparable if facing.is_apart), None)
    if apart and not claim.is_clear:
        return phrases.filled(level_phrases.UNCLEAR, apart.working.arithmetic)
    if apart:
        pattern = level_phrases.DISAGREE if apart.evidence.known else level_phrases.REVISED
        if claim.status is not Status.ACTUAL and not apart.evidence.known:
            pattern = level_phrases.ESTIMATE_REVISED
        return phrases.filled(pattern, apart.working.arithmetic)
    loose = comparable[0].working
    if loose.computed.is_bounded:
        return phrases.too_little(loose.arithmetic)
    return phrases.outcome_sentence(Fit.LOOSE, loose.arithmetic)


def _every_year(claim: Claim, found: Sequence[Facing], scene: Scene) -> Verdict:
    comparable = [facing for facing in found if facing.evidence.comparable and facing.evidence.known]
    outside = [facing for facing in comparable if facing.is_apart and _may_accuse(facing, scene)]
    if outside and _may_be_refuted(claim):
        worst = min(outside, key=lambda facing: (facing.at_edge, -facing.level.moment.year))
        return _resting_on(claim, worst, outcome=Outcome.CONTRADICTED, found=found)
    if not found:
        return _undecidable(claim, phrases.NO_DATA)
    if holds_every_year(claim, comparable):
        return _resting_on(claim, comparable[0], outcome=Outcome.SUPPORTED, found=found)
    labels = phrases.joined([facing.level.premise.label for facing in found[:_MOST]], "; ")
    others = tuple(facing.working for facing in found[:_MOST])
    reason = phrases.filled(level_phrases.YEARS_WANTING, labels)
    return Verdict(claim=claim, outcome=Outcome.UNDECIDABLE, reason=reason, others=others)


def _resting_on(claim: Claim, facing: Facing, *, outcome: Outcome, found: Sequence[Facing]) -> Verdict:
    notes = [phrases.filled(level_phrases.EDGE, facing.level.premise.label)] if facing.at_edge else []
    if facing.evidence.note:
        notes.append(facing.evidence.note)
    return Verdict(
        claim=claim,
        outcome=outcome,
        reason=phrases.outcome_sentence(facing.working.fit, facing.working.arithmetic),
        working=facing.working,
        others=tuple(other.working for other in found if other is not facing)[:_MOST],
        notes=tuple(notes),
    )


def _undecidable(claim: Claim, reason: Text) -> Verdict:
    return Verdict(claim=claim, outcome=Outcome.UNDECIDABLE, reason=reason)
