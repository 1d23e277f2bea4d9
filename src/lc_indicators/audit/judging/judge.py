"""One claim's verdict: what kind of figure it is decides how it is checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from lc_indicators.audit.arithmetic.candidates import CHANGE_KINDS
from lc_indicators.audit.arithmetic.fits import SUPPORTING, outcome_of
from lc_indicators.audit.claim import Bond, Claim, Role, Status
from lc_indicators.audit.context import Scene
from lc_indicators.audit.judging.changes import change_verdict
from lc_indicators.audit.judging.level_verdicts import level_verdict
from lc_indicators.audit.verdict import Fit, Outcome, Verdict, Working
from lc_indicators.audit.wording import verdict_sentences
from lc_indicators.language import Text


def verdict_of(claim: Claim, scene: Scene, bonds: Sequence[Working]) -> Verdict:
    """Return the verdict on a claim.

    *bonds* are the recomputations from what the text ties to it: a count beside a rate, parts of a total.
    What the data or the levels of its span support stands; then speak the bonds.
    """
    if claim.role is Role.TARGET or claim.status is Status.TARGET:
        return Verdict(claim=claim, outcome=Outcome.UNDECIDABLE, reason=verdict_sentences.TARGET)
    if claim.role is Role.COMPARISON_TO_TARGET or claim.bond is Bond.DIFFERENCE:
        nothing = Verdict(claim=claim, outcome=Outcome.UNDECIDABLE, reason=_wanting(claim))
        return _with_bonds(nothing, bonds)
    is_change = claim.kind in CHANGE_KINDS and not is_growth(claim.indicator)
    return _with_bonds(change_verdict(claim, scene) if is_change else level_verdict(claim, scene), bonds)


def is_growth(concept: str) -> bool:
    """Return whether a concept is itself a growth rate: its figures are levels, and test no amounts.

    Growth is counted in constant prices, amounts in current ones.
    """
    return "growth" in concept.split("_")


def _with_bonds(verdict: Verdict, bonds: Sequence[Working]) -> Verdict:
    if verdict.outcome is not Outcome.UNDECIDABLE or not bonds:
        return _beside(verdict, bonds)
    # A recomputation from data that leaves the claim possible keeps its bonds from accusing it.
    open_still = [verdict.working.fit] if verdict.working and verdict.working.fit is not Fit.APART else []
    fits = [*open_still, *(working.fit for working in bonds)]
    outcome = outcome_of(fits, accused=Fit.APART in fits)
    if outcome is Outcome.UNDECIDABLE:
        return _beside(verdict, bonds)
    wanted = SUPPORTING if outcome is Outcome.SUPPORTED else {Fit.APART}
    chosen = next(working for working in bonds if working.fit in wanted)
    refuting = next((working for working in bonds if working.fit is Fit.APART), chosen)
    first = () if refuting is chosen else (refuting,)
    rest = (*first, *(working for working in bonds if working not in {chosen, refuting}))
    return _resting_on(verdict, chosen, outcome=outcome, rest=rest)


def _beside(verdict: Verdict, bonds: Sequence[Working]) -> Verdict:
    return replace(verdict, others=(*verdict.others, *bonds))


def _resting_on(verdict: Verdict, working: Working, *, outcome: Outcome, rest: Sequence[Working]) -> Verdict:
    by_itself = working.fit is Fit.APART
    say = (
        verdict_sentences.by_itself if by_itself else partial(verdict_sentences.outcome_sentence, working.fit)
    )
    reason = say(working.arithmetic)
    others = (*((verdict.working,) if verdict.working else ()), *verdict.others, *rest)
    return replace(verdict, outcome=outcome, reason=reason, working=working, others=others, missing=())


def _wanting(claim: Claim) -> Text:
    return verdict_sentences.NO_OTHER if claim.bond is Bond.DIFFERENCE else verdict_sentences.NO_TARGET
