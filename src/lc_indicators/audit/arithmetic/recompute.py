"""Recompute a change from each hypothesis, on each admissible reading and number of years.

An average growth may also be the plain mean of yearly rates, which needs the level of every year.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, partial
from itertools import pairwise

from lc_indicators.audit.arithmetic.levels import EvidenceLevel, EvidenceSet
from lc_indicators.audit.arithmetic.question import SpanQuestion
from lc_indicators.audit.arithmetic.readings import MEAN_OF_RATES, Reading
from lc_indicators.audit.arithmetic.span_hypothesis import SpanEnds, SpanHypothesis
from lc_indicators.audit.arithmetic.standards import Standards
from lc_indicators.audit.claim import Claim, Kind
from lc_indicators.audit.verdict import Fit, Premise, Working
from lc_indicators.audit.wording.arithmetic_words import computation, mean_words, meaning
from lc_indicators.audit.wording.numbers_in_words import premise_of
from lc_indicators.errors import DomainError
from lc_indicators.language import Text, in_a_row
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import bounds_of


@dataclass(frozen=True, kw_only=True)
class Recomputation:
    """One recomputation of a change, with what decides how much it weighs."""

    hypothesis: SpanHypothesis
    reading: Reading
    premises: tuple[Premise, ...]
    #: Where the claim would have to lie, and how it meets that.
    computed: RoundingInterval
    fit: Fit
    #: Says the arithmetic, without what the claim means; called for what is shown only.
    words: Callable[[], Text]
    #: Whether the reading is the usual one, and the number of years the first that comes to mind.
    usual: bool
    n: int

    @property
    def claim(self) -> Claim:
        """Return the change that is recomputed."""
        return self.hypothesis.question.claim

    @property
    def evidence(self) -> EvidenceSet | None:
        """Return the set of the data that it rests on; None for the text alone."""
        return self.hypothesis.evidence

    @property
    def ends(self) -> SpanEnds:
        """Return the levels that it rests on."""
        return self.hypothesis.ends

    @cached_property
    def working(self) -> Working:
        """Return it as readers see it."""
        return Working(
            reading=self.reading.name,
            premises=self.premises,
            arithmetic=in_a_row([self.words(), meaning(self.claim)], "; "),
            computed=self.computed,
            fit=self.fit,
            evidence=self.evidence.name if self.evidence else None,
        )

    @property
    def claims_too_little(self) -> bool:
        """Return whether the result lies far beyond what "over" or "under" says, rather than anywhere."""
        stated, computed = self.hypothesis.question.stated, self.computed
        return computed.overlaps(stated.meant) and not computed.overlaps(stated.supporting)


def recomputed(
    asked: SpanQuestion, hypotheses: Sequence[SpanHypothesis], standards: Standards
) -> tuple[list[Recomputation], bool]:
    """Return the recomputations of a change, and whether two levels of it were found that do not join."""
    found: list[Recomputation] = []
    is_broken = False
    for hypothesis in hypotheses:
        if hypothesis.is_joined(standards):
            found.extend(recomputations(hypothesis))
        elif hypothesis.ends.start and hypothesis.ends.end and hypothesis.ends.are_of_one_length:
            is_broken = True
    return [*found, *means_of_rates(asked, standards)], is_broken


def recomputations(hypothesis: SpanHypothesis) -> Iterator[Recomputation]:
    """Yield a recomputation for each admissible reading and number of years."""
    usual_reading = hypothesis.question.readings[:1]
    for reading in hypothesis.readings:
        needs_years = reading.yearly or any(other.reading.yearly for other in hypothesis.others)
        for order, n in enumerate(hypothesis.years if needs_years else [1]):
            computed = hypothesis.computed(reading, n)
            if computed is not None:
                is_first = reading in usual_reading and order == 0
                usual = is_first and all(other.usual for other in hypothesis.others)
                yield _recomputation(hypothesis, reading, n=n, computed=computed, usual=usual)


def _recomputation(
    hypothesis: SpanHypothesis, reading: Reading, *, n: int, computed: RoundingInterval, usual: bool
) -> Recomputation:
    fit = hypothesis.question.stated.fit(computed)
    if fit is Fit.APART and _meets_roughly(hypothesis, reading, n=n):
        fit = Fit.LOOSE
    others = [premise_of(other.claim) for other in hypothesis.others]
    return Recomputation(
        hypothesis=hypothesis,
        reading=reading,
        premises=(*(level.premise for level in hypothesis.ends.levels), *others),
        computed=computed,
        fit=fit,
        words=partial(computation, hypothesis, reading=reading, n=n, computed=computed),
        usual=usual,
        n=n,
    )


def _meets_roughly(hypothesis: SpanHypothesis, reading: Reading, *, n: int) -> bool:
    # Zeros that end an integer may be rounding ("10.000 hộ"): no accusation rests on them.
    if not hypothesis.has_zeros:
        return False
    computed = hypothesis.roughened().computed(reading, n)
    return computed is None or computed.overlaps(hypothesis.question.stated.rough)


#: Years from which on the mean of rates is not the compound rate.
_FEWEST_YEARS, _MOST_YEARS = 2, 20


def means_of_rates(asked: SpanQuestion, standards: Standards) -> Iterator[Recomputation]:
    """Yield the mean of yearly rates from each set that holds the level of every year."""
    if asked.claim.kind is not Kind.COMPOUND_ANNUAL_GROWTH_RATE:
        return
    yield from _means(asked, asked.own_levels, None, standards=standards)
    for evidence in asked.evidence:
        yield from _means(asked, evidence.levels, evidence, standards=standards)


def _means(
    asked: SpanQuestion,
    levels: Sequence[EvidenceLevel],
    evidence: EvidenceSet | None,
    *,
    standards: Standards,
) -> Iterator[Recomputation]:
    by_year = {place: level for level in reversed(levels) for place in level.as_end}
    for start in sorted(asked.starts):
        for end in asked.ends:
            row = _row(by_year, start, end)
            computed = _mean(row)
            if computed is not None:
                ends = SpanEnds(start=row[0], end=row[-1], sure=False)
                hypothesis = SpanHypothesis(question=asked, ends=ends, evidence=evidence)
                if hypothesis.is_joined(standards):
                    yield _recomputed_mean(hypothesis, row, computed=computed)


def _row(by_year: dict[Fraction, EvidenceLevel], start: Fraction, end: Fraction) -> list[EvidenceLevel]:
    steps = int(end - start)
    if not _FEWEST_YEARS <= steps <= _MOST_YEARS:
        return []
    row = [by_year.get(start + step) for step in range(steps + 1)]
    known = [level for level in row if level is not None]
    return known if len(known) == len(row) else []


def _mean(row: Sequence[EvidenceLevel]) -> RoundingInterval | None:
    if not row or any(level.in_unit(row[0].unit) is None for level in row):
        return None
    total = RoundingInterval.exact(0)
    try:
        for before, after in pairwise(level.in_unit(row[0].unit) or level for level in row):
            total = total + (bounds_of(after.form / before.form) - 1) * 100
    except DomainError:
        return None
    return total / (len(row) - 1)


def _recomputed_mean(
    hypothesis: SpanHypothesis, row: Sequence[EvidenceLevel], *, computed: RoundingInterval
) -> Recomputation:
    return Recomputation(
        hypothesis=hypothesis,
        reading=MEAN_OF_RATES,
        premises=tuple(level.premise for level in row),
        computed=computed,
        fit=hypothesis.question.stated.fit(computed),
        words=partial(mean_words, hypothesis.question.claim, row, computed=computed),
        usual=False,
        n=len(row) - 1,
    )
