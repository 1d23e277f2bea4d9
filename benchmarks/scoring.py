"""How claims that were read agree with labels, and verdicts with outcomes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from benchmarks.passages import UNIT_OF_ATTAINMENT, Label, Passage
from lc_indicators.audit import Audit, Claim, Outcome, Verdict
from lc_indicators.audit.audit_json import text_outcome
from lc_indicators.audit.moments import time_text
from lc_indicators.periods import Period

#: What a claim and its label are compared in; each needs place, kind and value.
ASPECTS = ("place", "kind", "value", "base", "period")


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """One passage: what was found of it, what was missed, what was added."""

    passage: Passage
    #: Label and claim at its place, and the aspects that they differ in.
    pairs: tuple[tuple[Label, Claim, frozenset[str]], ...]
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
        best = min(there, key=lambda claim: len(differences(label, claim)))
        there.remove(best)
        pairs.append((label, best, differences(label, best)))
    left = (claim for place, claims in at_place.items() if place not in passage.unscored for claim in claims)
    return Comparison(
        passage=passage, pairs=tuple(pairs), missed=tuple(missed), added=tuple(left), audit=audit
    )


def differences(label: Label, claim: Claim) -> frozenset[str]:
    """Return the aspects that a label and the claim at its place differ in."""
    found = set()
    if claim.kind.value != label.kind and label.unit != UNIT_OF_ATTAINMENT:
        found.add("kind")
    if claim.values != label.values:
        found.add("value")
    if label.base is not None and claim.comparison != label.base:
        found.add("base")
    moments = ((label.period_start, claim.start), (label.period_end, claim.end))
    if any(said is not None and (read is None or not _is_named(read, said)) for said, read in moments):
        found.add("period")
    return frozenset(found)


def _is_named(read: Period, said: str) -> bool:
    # "2024-S1" and "2024-01-01/P6M" are one half-year.
    return time_text(read) == Period.parse(said).text


@dataclass(frozen=True)
class Part:
    """How many of the labels, and of the claims, agree in one aspect."""

    agreeing: int
    labels: int
    claims: int

    @property
    def recall(self) -> float:
        """Return the part of the labels that agrees; 1 where there are none."""
        return self.agreeing / self.labels if self.labels else 1.0

    @property
    def precision(self) -> float:
        """Return the part of the claims that agrees; 1 where there are none."""
        return self.agreeing / self.claims if self.claims else 1.0


@dataclass(frozen=True, kw_only=True)
class Score:
    """All passages together."""

    labels: int
    #: Claims read, those apart that may be reported or not.
    claims: int
    #: Aspect -> how far it agrees; of base and period only where the label has one.
    aspects: dict[str, Part]
    #: (label, audit) -> passages with these outcomes.
    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)
    accusations: int = 0
    #: Passages with an error, and those of them in which one was found.
    erroneous: int = 0
    errors_found: int = 0

    @property
    def agreement(self) -> float:
        """Return the part of the passages whose outcome is the label's."""
        agreed = sum(number for (label, audit), number in self.outcomes.items() if label == audit)
        return agreed / (self.outcomes.total() or 1)


def score(comparisons: Sequence[Comparison]) -> Score:
    """Return the score of all passages together."""
    labels = [label for one in comparisons for label in one.passage.labels]
    pairs = [pair for one in comparisons for pair in one.pairs]
    claims = len(pairs) + sum(len(one.added) for one in comparisons)
    wrong = [one for one in comparisons if one.passage.outcome == "contradictory"]
    return Score(
        labels=len(labels),
        claims=claims,
        aspects={aspect: _part(aspect, labels, pairs, claims=claims) for aspect in ASPECTS},
        outcomes=Counter((one.passage.outcome, one.outcome) for one in comparisons),
        accusations=sum(len(one.accusations) for one in comparisons),
        erroneous=len(wrong),
        errors_found=sum(one.outcome == "contradictory" for one in wrong),
    )


#: Aspect -> those that it needs to agree in as well.
_NEEDS = {aspect: {*ASPECTS[1:3]} & {*ASPECTS[: place + 1]} for place, aspect in enumerate(ASPECTS)}


def _part(
    aspect: str, labels: Sequence[Label], pairs: Sequence[tuple[Label, Claim, frozenset[str]]], *, claims: int
) -> Part:
    has = _HAS.get(aspect)
    asked = [pair for pair in pairs if has is None or has(pair[0])]
    agreeing = sum(not found & (_NEEDS[aspect] | {aspect}) for _, _, found in asked)
    if has is None:
        return Part(agreeing, len(labels), claims)
    # A base, or a period, that is read where the label says that there is none is one too many.
    return Part(agreeing, sum(map(has, labels)), len(asked))


#: What a label has to have for an aspect to be compared.
_HAS: dict[str, Callable[[Label], bool]] = {
    "base": lambda label: label.base is not None,
    "period": lambda label: bool(label.period_start or label.period_end),
}
