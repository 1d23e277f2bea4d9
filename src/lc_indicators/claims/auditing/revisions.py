"""What a claim would have to be with later or other figures: "revised since", "conflicts with"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lc_indicators.claims.auditing.intervals import both, say_interval
from lc_indicators.claims.auditing.phrases import filled
from lc_indicators.claims.auditing.recompute import Trial
from lc_indicators.claims.auditing.saying import shown
from lc_indicators.claims.auditing.units import decimals_of, say_number
from lc_indicators.claims.claim import Claim
from lc_indicators.rounding import RoundingInterval
from lc_indicators.wording import Language, Text, rounded

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
