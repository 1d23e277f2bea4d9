"""The verdict on a change: recomputed from levels and other changes of its span.

What a claim would have to be with later or other figures: "revised since", "conflicts with".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from lc_indicators.audit.arithmetic.candidates import MOST_SYSTEMS, systems_of
from lc_indicators.audit.arithmetic.recompute import Trial, is_joined, mean_trials, trials
from lc_indicators.audit.arithmetic.span_ends import own_ends, starts_of
from lc_indicators.audit.arithmetic.span_solver import System
from lc_indicators.audit.arithmetic.spans import DEFINITION_BREAK, end_places
from lc_indicators.audit.claim import Claim
from lc_indicators.audit.context import Scene
from lc_indicators.audit.judging.decide import Decision, decide
from lc_indicators.audit.judging.likely_errors import likely_mistakes
from lc_indicators.audit.verdict import Fit, Outcome, Verdict
from lc_indicators.audit.wording import verdict_sentences
from lc_indicators.audit.wording.arithmetic_words import meaning, shown
from lc_indicators.audit.wording.numbers_in_words import both, moment_text, say_interval
from lc_indicators.audit.wording.unit_words import decimals_of, say_number
from lc_indicators.audit.wording.verdict_sentences import filled
from lc_indicators.language import Language, Text, rounded
from lc_indicators.numbers import RoundingInterval

#: Other recomputations that a verdict shows.
_MOST = 4

_REVISED = Text(vi="Số liệu công bố sau: {0}, tính từ {1}.", en="Revised since: {0}, computed from {1}.")
_OTHERWISE = Text(vi="Theo số liệu khác: {0}, tính từ {1}.", en="By other figures: {0}, computed from {1}.")
_CONFLICT = Text(vi="Khác với {0}, tính từ {1} ({2}).", en="It conflicts with {0}, computed from {1} ({2}).")
_NOT_COMPARABLE = Text(vi="không cùng định nghĩa hoặc thời điểm", en="another definition or date")
_AND = Text(vi=" và ", en=" and ")


def other_trials(found: Sequence[Trial], decisive: Trial) -> list[Trial]:
    """Return one recomputation, on the decisive reading, for each set of the data.

    Of a later set the one with both its levels, which shows the revision; of another the one that keeps the
    text's own level.
    """
    chosen: dict[str, Trial] = {}
    for trial in sorted(found, key=_fullness):
        evidence = trial.system.evidence
        if evidence is None or evidence.name is None or trial is decisive:
            continue
        if _rests_on(trial) == _rests_on(decisive):
            continue
        if trial.reading is decisive.reading and trial.n == decisive.n:
            chosen.setdefault(evidence.name.en, trial)
    return list(chosen.values())[:_MOST]


def _rests_on(trial: Trial) -> list[str]:
    return [point.premise.key for point in trial.system.ends.points]


def _fullness(trial: Trial) -> bool:
    evidence = trial.system.evidence
    return evidence is not None and trial.system.replaces_own == evidence.known


def revision_notes(claim: Claim, others: Sequence[Trial]) -> tuple[Text, ...]:
    """Return what each of them says, in a sentence."""
    return tuple(_note(claim, trial) for trial in others)


def _note(claim: Claim, trial: Trial) -> Text:
    evidence = trial.system.evidence
    result = result_text(claim, trial.working.computed)
    numbers = [point.premise.number for point in trial.system.ends.points]
    basis = both(lambda language: _AND[language].join(number[language] for number in numbers))
    if evidence and evidence.name:
        name = evidence.name
        basis = both(lambda language: f"{basis[language]} ({name[language]})")
    if evidence is not None and not evidence.comparable:
        return filled(_CONFLICT, result, basis, evidence.note or _NOT_COMPARABLE)
    is_later = evidence is not None and not evidence.known and trial.system.replaces_own
    return filled(_REVISED if is_later else _OTHERWISE, result, basis)


def result_text(claim: Claim, computed: RoundingInterval) -> Text:
    """Return a result with the claim's digits where it is no wider than the last one, else an interval.

    Examples
    --------
    With the final 16.33 a fall of "4,75" is 4.81: [4.813, 4.815] is narrower than a hundredth.
    """
    decimals = max(decimals_of(value) for value in claim.values)
    sizes, unit = shown(computed, claim), Decimal(1).scaleb(-decimals) / 2

    def say(language: Language) -> str:
        if sizes.is_bounded and sizes.half_width <= unit:
            return say_number(rounded(sizes.midpoint, decimals), claim.unit, language)
        return say_interval(sizes, language, decimals=decimals + 1)

    return both(say)


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
            return verdict_sentences.unclear(working.arithmetic)
        is_sure = decision.trial.system.is_sure and decision.trial.claim.is_certain
        return (verdict_sentences.not_enough if is_sure else verdict_sentences.loosely_linked)(
            working.arithmetic
        )
    if working.fit is Fit.LOOSE and working.computed.is_bounded and decision.trial.claims_too_little:
        return verdict_sentences.too_little(working.arithmetic)
    if decision.outcome is Outcome.CONTRADICTED:
        said = [decision.trial.computation, *(trial.computation for trial in decision.beside[:1])]
        line = verdict_sentences.joined([*said, meaning(decision.trial.claim)], "; ")
        own_alone = all(premise.own for premise in working.premises)
        return (
            verdict_sentences.by_itself(line)
            if own_alone
            else verdict_sentences.outcome_sentence(working.fit, line)
        )
    return verdict_sentences.outcome_sentence(working.fit, working.arithmetic)


def _notes(claim: Claim, decision: Decision, scene: Scene) -> tuple[Text, ...]:
    trial = decision.trial
    if trial is None:
        return ()
    notes = []
    if trial.reading is not scene.readings(claim)[0]:
        notes.append(verdict_sentences.reading_note(trial.reading.note))
    elif trial.reading.yearly and not trial.usual:
        notes.append(verdict_sentences.years_note(trial.n))
    own = [premise.number for premise in trial.working.premises if premise.own]
    if own:
        notes.append(verdict_sentences.own_note(own))
    if decision.outcome is Outcome.CONTRADICTED:
        results = [result_text(claim, other.working.computed) for other in (trial, *decision.beside[:1])]
        notes.append(verdict_sentences.instead_note(verdict_sentences.joined(results, "; ")))
        notes.extend(verdict_sentences.cause_note(cause) for cause in likely_mistakes(claim, trial, scene))
    return tuple(notes)


def _without(claim: Claim, scene: Scene, *, broken: bool) -> Verdict:
    missing: tuple[Text, ...] = ()
    if broken:
        reason = verdict_sentences.wanting(DEFINITION_BREAK)
    elif not claim.indicator:
        reason = verdict_sentences.NO_INDICATOR
    elif claim.part and not claim.end:
        reason = verdict_sentences.NO_YEAR
    elif claim.base or not (claim.start or claim.end):
        reason = verdict_sentences.NO_SPAN
    else:
        missing = tuple(missing_levels(claim, scene))
        reason = (
            verdict_sentences.wanting(verdict_sentences.not_known(missing))
            if missing
            else verdict_sentences.NO_DATA
        )
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
    return [
        verdict_sentences.level_of(moment_text(moment)) for moment, known in wanted if moment and not known
    ]
