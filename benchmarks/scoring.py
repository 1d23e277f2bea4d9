"""How claims that were read agree with labels, and verdicts with outcomes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.passages import UNIT_OF_ATTAINMENT, Label, Passage
from lc_indicators.audit import Audit, Claim, Outcome, Verdict
from lc_indicators.audit.audit_json import text_outcome
from lc_indicators.audit.moments import time_text
from lc_indicators.periods import Period

#: What a claim and its label are compared in, one after the other; each needs those before it.
ASPECTS = ("place", "kind", "value", "period")


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """One passage: what was found of it, what was missed, what was added."""

    passage: Passage
    #: Label and claim at its place, and the first aspect that they differ in; "" for none.
    pairs: tuple[tuple[Label, Claim, str], ...]
    missed: tuple[Label, ...]
    added: tuple[Claim, ...]
    audit: Audit

    @property
    def outcome(self) -> str:
        """Return the outcome of the audit."""
        return text_outcome(self.audit)

    @property
    def accusations(self) -> tuple[Verdict, ...]:
        """Return the verdicts that contradict what the label does not."""
        return tuple(
            verdict
            for verdict in self.audit.verdicts
            if verdict.outcome is Outcome.CONTRADICTED
            and verdict.claim.printed not in self.passage.contradictory
        )


def compare(passage: Passage, audit: Audit) -> Comparison:
    """Return how an audit of the passage's text agrees with its labels."""
    at_place: dict[tuple[int, int], list[Claim]] = {}
    for claim in audit.claims:
        if claim.place:
            at_place.setdefault((claim.place.start, claim.place.end), []).append(claim)
    pairs, missed = [], []
    for label in passage.labels:
        there = at_place.get((label.start, label.end), [])
        if not there:
            missed.append(label)
            continue
        # Of several claims at one place the one that agrees furthest is the label's.
        best = max(there, key=lambda claim: _rank(difference(label, claim)))
        there.remove(best)
        pairs.append((label, best, difference(label, best)))
    left = (claim for place, claims in at_place.items() if place not in passage.unscored for claim in claims)
    return Comparison(
        passage=passage, pairs=tuple(pairs), missed=tuple(missed), added=tuple(left), audit=audit
    )


def difference(label: Label, claim: Claim) -> str:
    """Return the first aspect that a label and the claim at its place differ in; "" for none."""
    if claim.kind.value != label.kind and label.unit != UNIT_OF_ATTAINMENT:
        return "kind"
    if claim.values != label.values:
        return "value"
    moments = ((label.period_start, claim.start), (label.period_end, claim.end))
    if any(said is not None and (read is None or not _is_named(read, said)) for said, read in moments):
        return "period"
    return ""


def _is_named(read: Period, said: str) -> bool:
    # "2024-S1" and "2024-01-01/P6M" are one half-year.
    return time_text(read) == Period.parse(said).text


def _rank(aspect: str) -> int:
    return ASPECTS.index(aspect) if aspect else len(ASPECTS)


@dataclass(frozen=True, kw_only=True)
class Score:
    """All passages together."""

    labels: int
    #: Claims read, those apart that may be reported or not.
    claims: int
    #: Aspect -> the pairs that agree in it and in those before it.
    agreeing: dict[str, int]
    #: (label, audit) -> passages with these outcomes.
    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)
    accusations: int = 0

    def recall(self, aspect: str = ASPECTS[-1]) -> float:
        """Return the part of the labels that was found, up to an aspect; 1 where there are none."""
        return self.agreeing[aspect] / self.labels if self.labels else 1.0

    def precision(self, aspect: str = ASPECTS[-1]) -> float:
        """Return the part of the claims that is labelled, up to an aspect; 1 where there are none."""
        return self.agreeing[aspect] / self.claims if self.claims else 1.0

    @property
    def agreement(self) -> float:
        """Return the part of the passages whose outcome is the label's."""
        agreed = sum(number for (label, audit), number in self.outcomes.items() if label == audit)
        return agreed / (self.outcomes.total() or 1)


def score(comparisons: Sequence[Comparison]) -> Score:
    """Return the score of all passages together."""
    differences = [aspect for one in comparisons for _, _, aspect in one.pairs]
    return Score(
        labels=sum(len(one.passage.labels) for one in comparisons),
        claims=len(differences) + sum(len(one.added) for one in comparisons),
        agreeing={aspect: _agreeing(differences, aspect) for aspect in ASPECTS},
        outcomes=Counter((one.passage.outcome, one.outcome) for one in comparisons),
        accusations=sum(len(one.accusations) for one in comparisons),
    )


def _agreeing(differences: Iterable[str], aspect: str) -> int:
    return sum(_rank(one) > ASPECTS.index(aspect) for one in differences)
