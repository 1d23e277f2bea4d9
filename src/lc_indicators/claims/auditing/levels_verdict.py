"""The verdict on a level: put beside the same level of the data, never beside itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lc_indicators.claims.auditing import level_phrases, phrases
from lc_indicators.claims.auditing.accusing import is_final
from lc_indicators.claims.auditing.facing import (
    Facing,
    facing_levels,
    facing_years,
    holds_every_year,
)
from lc_indicators.claims.auditing.fits import outcome_of
from lc_indicators.claims.auditing.points import is_of_span
from lc_indicators.claims.auditing.scene import Scene
from lc_indicators.claims.auditing.spans import end_places
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
    accusing = _accusing(claim, comparable, scene)
    outcome = outcome_of([facing.working.fit for facing in comparable], accused=bool(accusing))
    if outcome is Outcome.UNDECIDABLE:
        return _undecided(claim, found, comparable)
    chosen = accusing if outcome is Outcome.CONTRADICTED else [f for f in comparable if f.is_support]
    return _resting_on(claim, chosen[0], outcome=outcome, found=found)


def _accusing(claim: Claim, comparable: Sequence[Facing], scene: Scene) -> list[Facing]:
    # Two levels of one moment that miss a claim refute it where one of them is known and final.
    return [facing for facing in comparable if _may_be_refuted(claim) and _may_accuse(claim, facing, scene)]


def _may_be_refuted(claim: Claim) -> bool:
    # An estimate is made to be revised: a final figure beside it refutes nothing.
    return bool(claim.indicator) and claim.is_certain and claim.status is Status.ACTUAL


def _may_accuse(claim: Claim, facing: Facing, scene: Scene) -> bool:
    evidence, turned = facing.evidence, claim.turns_sign(facing.working.computed)
    final = turned or is_final(facing.level.premise.key, scene.catalogue)
    return evidence.known and evidence.accuses and final


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
    if not found:
        return _undecidable(claim, phrases.NO_DATA)
    comparable = [facing for facing in found if facing.evidence.comparable]
    outside = [year for year in _inner_years(comparable) if _refutes(claim, year, scene)]
    if outside:
        accusing = _accusing(claim, outside[0], scene)
        return _resting_on(claim, accusing[0], outcome=Outcome.CONTRADICTED, found=found)
    known = [facing for facing in comparable if facing.evidence.known]
    # What opens the span may not belong to it: that it misses the claim decides nothing, and is said.
    edge = [facing for facing in _accusing(claim, known, scene) if facing.at_edge and facing.is_apart]
    missed = max(edge, key=lambda facing: facing.level.moment, default=None)
    notes = [phrases.filled(level_phrases.BUT_EDGE, missed.working.arithmetic)] if missed else []
    first = next((facing for facing in known if facing.is_support and not facing.at_edge), None)
    if first and holds_every_year(claim, known):
        verdict = _resting_on(claim, first, outcome=Outcome.SUPPORTED, found=found)
        return replace(verdict, notes=(*notes, *verdict.notes))
    labels = phrases.joined([facing.level.premise.label for facing in found[:_MOST]], "; ")
    others = tuple(facing.working for facing in found[:_MOST])
    reason = phrases.filled(level_phrases.YEARS_WANTING, labels)
    return Verdict(claim=claim, outcome=Outcome.UNDECIDABLE, reason=reason, others=others, notes=tuple(notes))


def _inner_years(comparable: Sequence[Facing]) -> list[list[Facing]]:
    """Return the levels of each year that surely belongs to the span, year by year."""
    inner = [(max(end_places(facing.level.moment)), facing) for facing in comparable if not facing.at_edge]
    return [[facing for at, facing in inner if at == place] for place in sorted({at for at, _ in inner})]


def _refutes(claim: Claim, year: Sequence[Facing], scene: Scene) -> bool:
    fits = [facing.working.fit for facing in year]
    return outcome_of(fits, accused=bool(_accusing(claim, year, scene))) is Outcome.CONTRADICTED


def _resting_on(claim: Claim, facing: Facing, *, outcome: Outcome, found: Sequence[Facing]) -> Verdict:
    return Verdict(
        claim=claim,
        outcome=outcome,
        reason=phrases.outcome_sentence(facing.working.fit, facing.working.arithmetic),
        working=facing.working,
        others=tuple(other.working for other in found if other is not facing)[:_MOST],
        notes=(facing.evidence.note,) if facing.evidence.note else (),
    )


def _undecidable(claim: Claim, reason: Text) -> Verdict:
    return Verdict(claim=claim, outcome=Outcome.UNDECIDABLE, reason=reason)
