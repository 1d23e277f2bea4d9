"""From recomputations to an outcome.

Support may come through loose links, an accusation through stated ones only; whatever meets the claim
anywhere, on any admissible reading, keeps it from being contradicted.

Which recomputations may accuse a claim: a false accusation is worse than a miss.

Every link must be stated, every figure final, and no admissible reading left untried.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lc_indicators.audit.arithmetic.fits import outcome_of
from lc_indicators.audit.arithmetic.recompute import Trial
from lc_indicators.audit.arithmetic.span_ends import starts_of
from lc_indicators.audit.claim import Claim, Kind
from lc_indicators.audit.context import Scene
from lc_indicators.audit.lexicon import lexicon
from lc_indicators.audit.verdict import Fit, Outcome
from lc_indicators.catalogue import Catalogue

#: Words in the names of concepts that are counted in constant and in current prices.
_IN_TWO_PRICES = frozenset({"grdp", "gdp", "gva", "output", "production", "product"})

#: Parts of units that are no money.
_PHYSICAL = ("tonnes", "hectares", "kilometres", "metres", "kwh", "persons", "units", "litres")

#: Kinds that tell growth in percent, which reports count in constant prices.
_GROWTH_KINDS = frozenset({Kind.PERCENTAGE_CHANGE, Kind.COMPOUND_ANNUAL_GROWTH_RATE})

#: Parts the keys of what a figure of the data was computed from.
_OVER = " / "


def accusing_trials(claim: Claim, found: Sequence[Trial], scene: Scene) -> list[Trial]:
    """Return the recomputations that contradict a claim; empty where any doubt is left."""
    if not claim.indicator or not claim.is_certain or may_be_real_growth(claim):
        return []
    apart = [trial for trial in found if trial.fit is Fit.APART and _may_accuse(trial, scene)]
    from_levels = [trial for trial in apart if not trial.system.ties]
    if _tries_all_readings(claim, from_levels, scene) and _covers(claim, from_levels):
        return from_levels
    by_tie: dict[str, list[Trial]] = {}
    for trial in apart:
        for tie in trial.system.ties:
            by_tie.setdefault(tie.claim.claim, []).append(trial)
    return [trial for group in by_tie.values() if _tries_all_pairs(claim, group, scene) for trial in group]


def may_be_real_growth(claim: Claim) -> bool:
    """Return whether a claim may tell growth in constant prices, which levels in current ones do not test."""
    in_percent = claim.kind in _GROWTH_KINDS or (claim.kind is Kind.GROWTH_FACTOR and claim.unit == "percent")
    concept = lexicon().concepts.get(claim.indicator)
    # Tonnes of tea have no price.
    weighed = concept is not None and any(unit in concept.unit for unit in _PHYSICAL)
    return in_percent and not weighed and bool(_IN_TWO_PRICES & set(claim.indicator.split("_")))


def is_final(key: str, catalogue: Catalogue | None) -> bool:
    """Return whether a figure of the data is no estimate, forecast or doubtful one; those refute nothing."""
    if catalogue is None:
        return True
    entries = [catalogue.entry(part) for part in key.split(_OVER)]
    rows = [row for entry in entries if entry for row in catalogue.published_behind(entry)]
    return None not in entries and not any(catalogue.statuses[row.status].propagates for row in rows)


def _may_accuse(trial: Trial, scene: Scene) -> bool:
    system = trial.system
    if not system.is_sure or any(may_be_real_growth(tie.claim) for tie in system.ties):
        return False
    data = [point for point in system.ends.points if point.claim is None]
    if not all(is_final(point.premise.key, scene.catalogue) for point in data):
        return False
    if system.evidence is None:
        return True
    # Later figures alone show a revision; beside the text's own level they say what it started from.
    return system.evidence.accuses and (system.evidence.known or len(data) < len(system.ends.points))


def _tries_all_readings(claim: Claim, found: Sequence[Trial], scene: Scene) -> bool:
    return bool(found) and set(scene.readings(claim)) <= {trial.reading for trial in found}


def _tries_all_pairs(claim: Claim, found: Sequence[Trial], scene: Scene) -> bool:
    # A tie without a level tells of some readings alone; the others might hold.
    tie = found[0].system.ties[0].claim
    wanted = {(mine, its) for mine in scene.readings(claim) for its in scene.readings(tie)}
    return wanted <= {(trial.reading, trial.system.ties[0].reading) for trial in found}


def _covers(claim: Claim, found: Sequence[Trial]) -> bool:
    # "Từ 2016" may open at either end of the year: where the data know but one of them, nothing is refuted.
    starts = [trial.system.ends.start for trial in found]
    if any(start is not None and start.claim is not None for start in starts):
        return True
    known = {place for start in starts if start for place in start.as_start}
    return starts_of(claim) <= known


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
