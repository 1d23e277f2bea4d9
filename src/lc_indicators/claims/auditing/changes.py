"""The verdict on a change: recomputed from levels and other changes of its span."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lc_indicators.claims.auditing import phrases
from lc_indicators.claims.auditing.binding import own_ends, starts_of
from lc_indicators.claims.auditing.choosing import MOST_SYSTEMS, systems_of
from lc_indicators.claims.auditing.deciding import Decision, decide
from lc_indicators.claims.auditing.mistakes import likely_mistakes
from lc_indicators.claims.auditing.recompute import Trial, is_joined, trials
from lc_indicators.claims.auditing.revisions import other_trials, result_text, revision_notes
from lc_indicators.claims.auditing.saying import meaning
from lc_indicators.claims.auditing.scene import Scene
from lc_indicators.claims.auditing.spans import end_places
from lc_indicators.claims.auditing.standards import DEFINITION_BREAK
from lc_indicators.claims.auditing.system import System
from lc_indicators.claims.auditing.words import moment_text
from lc_indicators.claims.auditing.yearly_mean import mean_trials
from lc_indicators.claims.claim import Claim
from lc_indicators.claims.verdict import Fit, Outcome, Verdict
from lc_indicators.wording import Text


def change_verdict(claim: Claim, scene: Scene) -> Verdict:
    """Return the verdict on a change, by all that is known of its span."""
    systems = systems_of(claim, scene)
    found, broken = _tried(claim, systems, scene)
    decision = decide(claim, found, scene, complete=len(systems) < MOST_SYSTEMS)
    if decision.trial is None:
        return _without(claim, scene, broken=broken)
    others = other_trials(found, decision.trial)
    usual = [trial for trial in found if trial.usual and not decision.trial.usual][:1]
    return Verdict(
        claim=claim,
        outcome=decision.outcome,
        reason=_reason(decision),
        working=decision.trial.working,
        others=tuple(other.working for other in (*decision.beside, *usual, *others)),
        notes=(*_notes(claim, decision, scene), *revision_notes(claim, others)),
    )


def _tried(claim: Claim, systems: Sequence[System], scene: Scene) -> tuple[list[Trial], bool]:
    found: list[Trial] = []
    broken = False
    scene.trials.add(len(systems))
    for system in systems:
        if is_joined(claim, system, scene.standards):
            found.extend(trials(claim, system, scene.readings(claim)))
        elif system.ends.start and system.ends.end:
            broken = True
    return [*found, *mean_trials(claim, scene)], broken


def _reason(decision: Decision) -> Text:
    assert decision.trial is not None  # noqa: S101 - its caller has looked
    working = decision.trial.working
    if decision.outcome is Outcome.UNDECIDABLE and working.fit is Fit.APART:
        if not decision.trial.claim.is_clear:
            return phrases.unclear(working.arithmetic)
        is_sure = decision.trial.system.is_sure and decision.trial.claim.is_certain
        return (phrases.not_enough if is_sure else phrases.loosely_linked)(working.arithmetic)
    if working.fit is Fit.LOOSE and working.computed.is_bounded and decision.trial.claims_too_little:
        return phrases.too_little(working.arithmetic)
    if decision.outcome is Outcome.CONTRADICTED:
        said = [decision.trial.computation, *(trial.computation for trial in decision.beside[:1])]
        line = phrases.joined([*said, meaning(decision.trial.claim)], "; ")
        own_alone = all(premise.own for premise in working.premises)
        return phrases.by_itself(line) if own_alone else phrases.outcome_sentence(working.fit, line)
    return phrases.outcome_sentence(working.fit, working.arithmetic)


def _notes(claim: Claim, decision: Decision, scene: Scene) -> tuple[Text, ...]:
    trial = decision.trial
    if trial is None:
        return ()
    notes = []
    if trial.reading is not scene.readings(claim)[0]:
        notes.append(phrases.reading_note(trial.reading.note))
    elif trial.reading.yearly and not trial.usual:
        notes.append(phrases.years_note(trial.n))
    own = [premise.number for premise in trial.working.premises if premise.own]
    if own:
        notes.append(phrases.own_note(own))
    if decision.outcome is Outcome.CONTRADICTED:
        results = [result_text(claim, other.working.computed) for other in (trial, *decision.beside[:1])]
        notes.append(phrases.instead_note(phrases.joined(results, "; ")))
        notes.extend(phrases.cause_note(cause) for cause in likely_mistakes(claim, trial, scene))
    return tuple(notes)


def _without(claim: Claim, scene: Scene, *, broken: bool) -> Verdict:
    missing: tuple[Text, ...] = ()
    if broken:
        reason = phrases.wanting(DEFINITION_BREAK)
    elif not claim.indicator:
        reason = phrases.NO_INDICATOR
    elif claim.part and not claim.end:
        reason = phrases.NO_YEAR
    elif claim.base or not (claim.start or claim.end):
        reason = phrases.NO_SPAN
    else:
        missing = tuple(missing_levels(claim, scene))
        reason = phrases.wanting(phrases.not_known(missing)) if missing else phrases.NO_DATA
    return Verdict(claim=claim, outcome=Outcome.UNDECIDABLE, reason=reason, missing=missing)


def missing_levels(claim: Claim, scene: Scene) -> Sequence[Text]:
    """Return which of the two levels of a span nothing tells: "mức năm 2015"."""
    own = own_ends(claim, scene.own_points(claim))
    levels = [end_places(level.moment) for found in scene.sets_of(claim) for level in found.levels]
    known_start = any(ends.start for ends in own) or any(places & starts_of(claim) for places in levels)
    known_end = any(ends.end for ends in own) or any(places & end_places(claim.end) for places in levels)
    start = claim.start
    if start and start == claim.end and start.length == (0, 0):
        # "Năm 2018 giảm 3%": from the end of the year before.
        start = replace(start, year=start.year - 1)
    wanted = ((start, known_start), (claim.end, known_end))
    return [phrases.level_of(moment_text(moment)) for moment, known in wanted if moment and not known]
