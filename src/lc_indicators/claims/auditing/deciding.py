"""From recomputations to an outcome.

Support may come through loose links, an accusation through stated ones only; whatever meets the claim
anywhere, on any admissible reading, keeps it from being contradicted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lc_indicators.claims.auditing.accusing import accusing_trials
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
    for group in (main, comparable):
        supporting = [trial for trial in group if trial.is_support]
        if supporting:
            return Decision(outcome=Outcome.SUPPORTED, trial=min(supporting, key=_rank))
    if any(trial.fit is Fit.LOOSE for trial in comparable):
        loose = [trial for trial in comparable if trial.fit is Fit.LOOSE]
        return Decision(outcome=Outcome.UNDECIDABLE, trial=min(loose, key=_rank))
    apart = [trial for trial in main if trial.fit is Fit.APART]
    accusing = accusing_trials(claim, main, scene) if complete and len(apart) == len(main) else []
    if accusing:
        # The kindest of them: what comes nearest to the claim and still misses it.
        worst = min(accusing, key=lambda trial: (not trial.usual, bool(trial.system.ties), _gap(trial)))
        return Decision(outcome=Outcome.CONTRADICTED, trial=worst, beside=_beside(worst, accusing))
    return Decision(outcome=Outcome.UNDECIDABLE, trial=min(apart, key=_rank, default=None))


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
