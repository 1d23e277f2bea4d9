"""Claims and evidence by hand: what a reader of prose would find, in a line each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from lc_indicators.audit.arithmetic.levels import EvidenceLevel, EvidenceSet
from lc_indicators.audit.arithmetic.question import SpanQuestion
from lc_indicators.audit.audit import audit_context
from lc_indicators.audit.claim import Claim, Kind, Place
from lc_indicators.audit.context import MOST_HYPOTHESES_TRIED, MOST_SETS_TRIED, AuditContext, Work
from lc_indicators.audit.evidence.evidence import Evidence
from lc_indicators.audit.verdict import Audit, Premise
from lc_indicators.language import Text
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import LinearFraction, bounds_of
from lc_indicators.periods import Period

#: Usual unit of each kind of change of a rate.
_UNITS = {
    Kind.LEVEL: "percent_of_households",
    Kind.ABSOLUTE_CHANGE: "percentage_points",
    Kind.AVERAGE_ANNUAL_CHANGE: "percentage_points_per_year",
    Kind.PERCENTAGE_CHANGE: "percent",
    Kind.GROWTH_FACTOR: "times",
    Kind.COMPOUND_ANNUAL_GROWTH_RATE: "percent_per_year",
}


def moment(text: str) -> Period | None:
    """Return "2016", "2016-01" (its start), "2016-12" (its end) as a moment; "" as none."""
    if not text:
        return None
    year, _, month = text.partition("-")
    whole = Period.of_year(int(year))
    return {"01": whole.opening, "12": whole.closing}.get(month, whole)


def claim(name: str, kind: str, *values: str, **given: Any) -> Claim:
    """Return a claim about the poverty rate; *span* is "2015/2020", or the moment of a level."""
    what = Kind(kind)
    start, _, end = given.pop("span", "").rpartition("/")
    numbers = tuple(Decimal(value) for value in values)
    down = numbers[0] < 0
    fields: dict[str, Any] = {
        "indicator": "poverty_rate",
        "unit": _UNITS.get(what, "percent"),
        "direction": "" if what is Kind.LEVEL else "down" if down else "up",
        "place": Place(start=0, end=0, sentence_start=0, sentence_end=0),
        "printed": "-".join(value.lstrip("-") for value in values),
        **given,
    }
    return Claim(claim=name, kind=what, values=numbers, start=moment(start), end=moment(end), **fields)


def level(when: str, *printed: str, unit: str = "percent_of_households", key: str = "") -> EvidenceLevel:
    """Return a level of the data; several printed figures add up to it."""
    first, *rest = (
        LinearFraction.leaf(number, RoundingInterval.from_printed(Decimal(number))) for number in printed
    )
    term: LinearFraction | RoundingInterval = first
    for leaf in rest:
        term = term + leaf
    total = sum(Decimal(number) for number in printed)
    words = Text(vi=f"{total}%".replace(".", ","), en=f"{total}%")
    label = Text(vi=f"tỷ lệ hộ nghèo, {when}", en=f"poverty rate, {when}")
    premise = Premise(
        key=f"{key}{when}", own=False, label=label, number=words, interval=bounds_of(term), sources=(key,)
    )
    when_it_was = moment(when)
    assert when_it_was is not None
    return EvidenceLevel(moment=when_it_was, term=term, unit=unit, premise=premise)


def evidence(name: str, *levels: EvidenceLevel, known: bool = True, comparable: bool = True) -> EvidenceSet:
    """Return a coherent set."""
    return EvidenceSet(name=Text(vi=name, en=name), levels=levels, known=known, comparable=comparable)


class HandEvidence(Evidence):
    """The same sets for every claim, or those of its concept."""

    def __init__(self, sets: Sequence[EvidenceSet] | Mapping[str, Sequence[EvidenceSet]]) -> None:
        super().__init__()
        self._sets = sets

    def sets(self, asked: SpanQuestion) -> Sequence[EvidenceSet]:
        """Return the sets of a claim."""
        known = self._sets
        return known.get(asked.claim.indicator, ()) if isinstance(known, Mapping) else known


def audit(
    *claims: Claim,
    sets: Sequence[EvidenceSet] | Mapping[str, Sequence[EvidenceSet]] = (),
    text: str = "",
    trials: int = MOST_HYPOTHESES_TRIED,
    sets_tried: int = MOST_SETS_TRIED,
) -> Audit:
    """Return the audit of claims with the same evidence for all, or that of each concept."""
    work = {"tried_hypotheses": Work(trials), "tried_sets": Work(sets_tried)}
    return audit_context(AuditContext(text=text, claims=claims, evidence=HandEvidence(sets), **work))


def outcomes(found: Audit) -> dict[str, str]:
    """Return the outcome of each claim by its name."""
    return {verdict.claim.claim: str(verdict.outcome) for verdict in found.verdicts}
