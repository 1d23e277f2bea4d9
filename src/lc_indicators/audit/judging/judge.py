"""Judge a claim: the kind of its figure decides how it is checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lc_indicators.audit.claim import Bond, Claim, Role, Status
from lc_indicators.audit.context import AuditContext
from lc_indicators.audit.judging.changes import change_verdict
from lc_indicators.audit.judging.decide import outcome_of
from lc_indicators.audit.judging.level_verdicts import level_verdict
from lc_indicators.audit.verdict import Clash, Fit, Outcome, Verdict, Working
from lc_indicators.language import message, messages
from lc_indicators.periods import Period


def verdict_of(claim: Claim, context: AuditContext, related: Sequence[Working]) -> Verdict:
    """Return the verdict on a claim.

    *related* are the recomputations from what the text ties to it: a count beside a rate, parts of a total.
    What the data or the levels of its span support stands; else these recomputations decide.
    """
    if claim.role is Role.TARGET or claim.status is Status.TARGET:
        return Verdict(claim=claim, outcome=Outcome.UNDECIDABLE, reason=message("audit.verdict.target"))
    if claim.role is Role.COMPARISON_TO_TARGET or claim.bond is Bond.DIFFERENCE:
        is_difference = claim.bond is Bond.DIFFERENCE
        reason = message("audit.verdict.no_other" if is_difference else "audit.verdict.no_target")
        nothing = Verdict(claim=claim, outcome=Outcome.UNDECIDABLE, reason=reason)
        return _with_relations(nothing, related)
    is_change = claim.kind.is_change and not claim.is_of_growth
    if not is_change and not claim.end and not claim.part and context.evidence.year:
        return _with_relations(_as_of_the_text(claim, context), related)
    asked = context.question(claim)
    verdict = change_verdict(asked, context) if is_change else level_verdict(asked, context)
    return _with_relations(verdict, related)


def _as_of_the_text(claim: Claim, context: AuditContext) -> Verdict:
    # "Hiện có 303 hợp tác xã" is of the day of the text, or nearly: that may support, and accuses nobody.
    year = context.evidence.year
    dated = replace(claim, end=Period.of_year(year), span_stated=False)
    verdict = level_verdict(context.question(dated), context)
    return replace(verdict, claim=claim, notes=(message("audit.verdict.as_of", year=year), *verdict.notes))


def not_looked_at(claim: Claim) -> Verdict:
    """Return the verdict on a claim of a text that has more of them than one audit takes."""
    reason = message("audit.verdict.not_checked")
    return Verdict(claim=claim, outcome=Outcome.UNDECIDABLE, reason=reason, is_checked=False)


def with_clashes(verdict: Verdict, clashes: Sequence[Clash]) -> Verdict:
    """Return a verdict with the names of the claims that its claim clashes with."""
    mine = verdict.claim.claim
    beside = [name for clash in clashes if mine in clash.claims for name in clash.claims if name != mine]
    return replace(verdict, clashes=tuple(dict.fromkeys(beside)))


def _with_relations(verdict: Verdict, related: Sequence[Working]) -> Verdict:
    if verdict.outcome is not Outcome.UNDECIDABLE or not related:
        return _beside(verdict, related)
    # A recomputation from data that leaves the claim possible keeps them from accusing it.
    open_still = [verdict.working.fit] if verdict.working and verdict.working.fit is not Fit.APART else []
    fits = [*open_still, *(working.fit for working in related)]
    outcome = outcome_of(fits, accused=Fit.APART in fits)
    cut_off = next((working for working in related if working.fit is Fit.CUT_OFF), None)
    if outcome is Outcome.UNDECIDABLE:
        return (
            _resting_on(verdict, cut_off, outcome=outcome, rest=()) if cut_off else _beside(verdict, related)
        )
    supports = outcome is Outcome.SUPPORTED
    chosen = next(w for w in related if (w.fit.supports if supports else w.fit is Fit.APART))
    refuting = next((working for working in related if working.fit is Fit.APART), chosen)
    first = () if refuting is chosen else (refuting,)
    rest = (*first, *(working for working in related if working is not chosen and working is not refuting))
    return _resting_on(verdict, chosen, outcome=outcome, rest=rest)


def _beside(verdict: Verdict, related: Sequence[Working]) -> Verdict:
    return replace(verdict, others=(*verdict.others, *related))


def _resting_on(verdict: Verdict, working: Working, *, outcome: Outcome, rest: Sequence[Working]) -> Verdict:
    by_itself = working.fit is Fit.APART
    words = message("audit.verdict.by_itself") if by_itself else messages("audit.fits")[working.fit]
    reason = words.filled(arithmetic=working.arithmetic)
    others = (*((verdict.working,) if verdict.working else ()), *verdict.others, *rest)
    causes = (message("audit.verdict.cause", cause=cause) for cause in working.causes)
    return replace(
        verdict, outcome=outcome, reason=reason, working=working, others=others, missing=(),
        notes=(*verdict.notes, *causes),
    )  # fmt: skip
