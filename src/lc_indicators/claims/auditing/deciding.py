"""From recomputations to an outcome.

Support may come through loose links, an accusation through stated ones only; whatever meets the claim
anywhere, on any admissible reading, keeps it from being contradicted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lc_indicators.claims.auditing.accusing import accusing_trials
from lc_indicators.claims.auditing.fits import outcome_of
from lc_indicators.claims.auditing.recompute import Trial
from lc_indicators.claims.auditing.scene import Scene
from lc_indicators.claims.claim import Claim
from lc_indicators.claims.verdict import Fit, Outcome


@dataclass(frozen=True, kw_only=True)
class Decision:
    """An outcome, and the recomputation that decides."""

    outcome: Outcome
    trial: Trial | None = None
    #: Others that say the same on the same reading, with another number of years.
    beside: tuple[Trial, ...] = ()


def decide(claim: Claim, found: Sequence[Trial], scene: Scene, *, complete: bool) -> Decision:
    """Return the outcome that recomputations of a change give; only all of them together may accuse."""
    comparable = [trial for trial in found if _is_comparable(trial)]
    main = [trial for trial in comparable if not trial.system.replaces_own]
    # Other levels than the text's own may support a claim, or leave it open; they accuse none.
    accusing = accusing_trials(claim, main, scene) if complete else []
    rivals = [trial for trial in comparable if trial.system.replaces_own and trial.fit is not Fit.APART]
    meeting = [trial.fit for trial in (*main, *rivals)]
    outcome = outcome_of(meeting, accused=bool(accusing))
    if outcome is Outcome.CONTRADICTED:
        # The kindest of them: what comes nearest to the claim and still misses it.
        worst = min(accusing, key=lambda trial: (not trial.usual, bool(trial.system.ties), _gap(trial)))
        return Decision(outcome=outcome, trial=worst, beside=_beside(worst, accusing))
    if outcome is Outcome.SUPPORTED:
        supporting = [trial for trial in main if trial.is_support] or [t for t in comparable if t.is_support]
        return Decision(outcome=outcome, trial=min(supporting, key=_rank))
    loose = [trial for trial in comparable if trial.fit is Fit.LOOSE]
    apart = [trial for trial in main if trial.fit is Fit.APART]
    return Decision(outcome=outcome, trial=min(loose or apart, key=_rank, default=None))


def _gap(trial: Trial) -> Decimal:
    meant, computed = trial.claim.meant, trial.computed
    return max(computed.low - meant.high, meant.low - computed.high)


def _beside(chosen: Trial, accusing: Sequence[Trial]) -> tuple[Trial, ...]:
    same = (t for t in accusing if t.system is chosen.system and t.reading is chosen.reading)
    return tuple(trial for trial in same if trial is not chosen)


def _is_comparable(trial: Trial) -> bool:
    evidence = trial.system.evidence
    return evidence is None or evidence.comparable


def _rank(trial: Trial) -> tuple[bool, bool, bool, bool]:
    evidence = trial.system.evidence
    return (
        not trial.usual,
        trial.system.replaces_own,
        bool(trial.system.ties),
        evidence is not None and not evidence.known,
    )
