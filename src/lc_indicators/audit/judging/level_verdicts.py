"""The verdict on a level: put beside the same level of the data, never beside itself.

Levels of a text put beside those of the data.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor

from lc_indicators.audit.arithmetic.fits import SUPPORTING, fit_of, outcome_of
from lc_indicators.audit.arithmetic.span_ends import evidence_point, is_of_span
from lc_indicators.audit.arithmetic.spans import end_places, same_kind, start_places
from lc_indicators.audit.claim import Claim, Moment, Status
from lc_indicators.audit.context import Scene
from lc_indicators.audit.evidence.levels import EvidenceSet, Level
from lc_indicators.audit.judging.decide import is_final
from lc_indicators.audit.verdict import Fit, Outcome, Verdict, Working
from lc_indicators.audit.wording import verdict_sentences
from lc_indicators.audit.wording.numbers_in_words import both, number_text, say_interval
from lc_indicators.audit.wording.unit_words import decimals_of
from lc_indicators.language import Text
from lc_indicators.numbers import Qualifier
from lc_indicators.numbers.linear import bounds_of
from lc_indicators.periods import SCHOOL_YEAR

#: The reading of a level beside another one.
AS_PRINTED = "as_printed"

_LINE = Text(
    vi="{label}: {number}, nghĩa là {known}; {printed} nghĩa là {meant}",
    en="{label}: {number}, which means {known}; {printed} means {meant}",
)


@dataclass(frozen=True, kw_only=True)
class Facing:
    """A level of the data beside the claim's."""

    working: Working
    level: Level
    evidence: EvidenceSet
    #: Whether it lies at an end of the claim's span, which may not belong to it.
    at_edge: bool = False

    @property
    def is_support(self) -> bool:
        """Return whether it meets the claim and puts it to the test."""
        return self.working.fit in SUPPORTING

    @property
    def is_apart(self) -> bool:
        """Return whether it cannot be what the claim says."""
        return self.working.fit is Fit.APART


def facing_levels(claim: Claim, scene: Scene) -> list[Facing]:
    """Return the levels of the data at the claim's own moment."""
    places = end_places(claim.end)
    return [
        Facing(working=working_of(claim, level, evidence), level=level, evidence=evidence)
        for evidence, level in _levels(claim, scene)
        if end_places(level.moment) & places and same_kind(level.moment, claim.end)
    ]


def facing_years(claim: Claim, scene: Scene) -> list[Facing]:
    """Return the levels of the data within the span of what is claimed of every year.

    The year that the span opens with belongs to it or not, as one reads it.
    """
    starts, ends = start_places(claim.start), end_places(claim.end)
    if not starts or not ends:
        return facing_levels(claim, scene)
    first, last = min(starts), max(ends)
    found = []
    for evidence, level in _levels(claim, scene):
        place = max(end_places(level.moment))
        if first < place <= last:
            working = working_of(claim, level, evidence)
            at_edge = place <= max(starts) or _begins_by(level, max(starts), scene)
            found.append(Facing(working=working, level=level, evidence=evidence, at_edge=at_edge))
    return found


def _begins_by(level: Level, first: Fraction, scene: Scene) -> bool:
    # The school year 2015–2016 begins in 2015: a span that opens with 2015 may begin behind it.
    entry = scene.catalogue.entry(level.premise.key) if scene.catalogue else None
    return entry is not None and entry.period.kind == SCHOOL_YEAR and entry.period.start_year <= first


def holds_every_year(claim: Claim, found: Sequence[Facing]) -> bool:
    """Return whether each year behind the first of a claim's span is known and supports it."""
    starts, ends = start_places(claim.start), end_places(claim.end)
    if not starts or not ends:
        return False
    known = {ceil(max(end_places(facing.level.moment))) for facing in found if facing.is_support}
    return set(range(floor(max(starts)) + 1, floor(max(ends)) + 1)) <= known


def _levels(claim: Claim, scene: Scene) -> Iterator[tuple[EvidenceSet, Level]]:
    for evidence in scene.sets_of(claim):
        for level in evidence.levels:
            if evidence_point(level, evidence).in_unit(claim.unit):
                yield evidence, level


def working_of(claim: Claim, level: Level, evidence: EvidenceSet) -> Working:
    """Return a claim beside a level as a recomputation."""
    point = evidence_point(level, evidence).in_unit(claim.unit)
    computed = bounds_of(point.term if point else level.term)
    decimals = max(decimals_of(value) for value in claim.values) + 2
    printed = number_text(claim)
    line = both(
        lambda language: _LINE[language].format(
            label=level.premise.label[language],
            number=level.premise.number[language],
            known=say_interval(computed, language, decimals=decimals),
            printed=printed[language],
            meant=say_interval(claim.meant, language, decimals=decimals),
        )
    )
    return Working(
        reading=AS_PRINTED,
        premises=(level.premise,),
        arithmetic=line,
        computed=computed,
        fit=fit_of(computed, claim),
        evidence=evidence.name,
    )


#: Other figures that a verdict shows.
_MOST = 4


def level_verdict(claim: Claim, scene: Scene) -> Verdict:
    """Return the verdict on a level."""
    if claim.end is None and scene.year and not claim.part:
        return _as_of_the_text(claim, scene)
    if reason := _why_not(claim):
        return _undecidable(claim, reason)
    if claim.every_year:
        return _every_year(claim, facing_years(claim, scene), scene)
    verdict = _one_level(claim, facing_levels(claim, scene), scene)
    if verdict.working or verdict.others:
        return verdict
    return replace(verdict, notes=(*verdict.notes, *scene.nearest(claim)))


def _why_not(claim: Claim) -> Text | None:
    """Return why a level cannot be put beside one of the data; None where it can."""
    if claim.qualifier is Qualifier.AMONG_FIRST:
        return verdict_sentences.RANK
    if claim.end is None:
        return verdict_sentences.NO_YEAR if claim.part else verdict_sentences.NO_MOMENT
    # Five years' revenue is not that of the last one.
    return verdict_sentences.NO_DATA if is_of_span(claim) else None


def _as_of_the_text(claim: Claim, scene: Scene) -> Verdict:
    # "Hiện có 303 hợp tác xã" is of the day of the text, or nearly: that may support, and accuses nobody.
    dated = replace(claim, end=Moment(scene.year), span_stated=False)
    verdict = level_verdict(dated, scene)
    note = verdict_sentences.filled(verdict_sentences.AS_OF, Text(vi=str(scene.year), en=str(scene.year)))
    return replace(verdict, claim=claim, notes=(note, *verdict.notes))


def _one_level(claim: Claim, found: Sequence[Facing], scene: Scene) -> Verdict:
    comparable = [facing for facing in found if facing.evidence.comparable]
    accusing = _accusing(claim, comparable, scene)
    outcome = outcome_of([facing.working.fit for facing in comparable], accused=bool(accusing))
    if outcome is Outcome.UNDECIDABLE:
        return _undecided(claim, found, comparable)
    chosen = accusing if outcome is Outcome.CONTRADICTED else [f for f in comparable if f.is_support]
    return _resting_on(claim, chosen[0], outcome=outcome, found=found)


def _accusing(claim: Claim, comparable: Sequence[Facing], scene: Scene) -> list[Facing]:
    # Two levels of one moment that miss a claim refute it where one of them is known and final.
    return [facing for facing in comparable if _may_be_refuted(claim) and _may_accuse(claim, facing, scene)]


def _may_be_refuted(claim: Claim) -> bool:
    # An estimate is made to be revised: a final figure beside it refutes nothing.
    return bool(claim.indicator) and claim.is_certain and claim.status is Status.ACTUAL


def _may_accuse(claim: Claim, facing: Facing, scene: Scene) -> bool:
    evidence, turned = facing.evidence, claim.turns_sign(facing.working.computed)
    final = turned or is_final(facing.level.premise.key, scene.catalogue)
    return evidence.known and evidence.accuses and final


def _undecided(claim: Claim, found: Sequence[Facing], comparable: Sequence[Facing]) -> Verdict:
    others = tuple(facing.working for facing in found[:_MOST])
    if not found:
        return _undecidable(claim, verdict_sentences.NO_DATA)
    first = (comparable or found)[0]
    if not comparable:
        reason = verdict_sentences.filled(
            verdict_sentences.CONFLICT,
            first.working.arithmetic,
            first.evidence.note or verdict_sentences.OTHER_THING,
        )
        if not first.is_apart:
            reason = verdict_sentences.wanting(first.evidence.note or verdict_sentences.OTHER_THING)
    else:
        reason = _why_open(claim, comparable)
    return Verdict(claim=claim, outcome=Outcome.UNDECIDABLE, reason=reason, others=others)


def _why_open(claim: Claim, comparable: Sequence[Facing]) -> Text:
    apart = next((facing for facing in comparable if facing.is_apart), None)
    if apart and not claim.is_clear:
        return verdict_sentences.filled(verdict_sentences.UNCLEAR, apart.working.arithmetic)
    if apart:
        pattern = verdict_sentences.DISAGREE if apart.evidence.known else verdict_sentences.REVISED
        if claim.status is not Status.ACTUAL and not apart.evidence.known:
            pattern = verdict_sentences.ESTIMATE_REVISED
        return verdict_sentences.filled(pattern, apart.working.arithmetic)
    loose = comparable[0].working
    if loose.computed.is_bounded:
        return verdict_sentences.too_little(loose.arithmetic)
    return verdict_sentences.outcome_sentence(Fit.LOOSE, loose.arithmetic)


def _every_year(claim: Claim, found: Sequence[Facing], scene: Scene) -> Verdict:
    if not found:
        return _undecidable(claim, verdict_sentences.NO_DATA)
    comparable = [facing for facing in found if facing.evidence.comparable]
    outside = [year for year in _inner_years(comparable) if _refutes(claim, year, scene)]
    if outside:
        accusing = _accusing(claim, outside[0], scene)
        return _resting_on(claim, accusing[0], outcome=Outcome.CONTRADICTED, found=found)
    known = [facing for facing in comparable if facing.evidence.known]
    # What opens the span may not belong to it: that it misses the claim decides nothing, and is said.
    edge = [facing for facing in _accusing(claim, known, scene) if facing.at_edge and facing.is_apart]
    missed = max(edge, key=lambda facing: facing.level.moment, default=None)
    notes = (
        [verdict_sentences.filled(verdict_sentences.BUT_EDGE, missed.working.arithmetic)] if missed else []
    )
    first = next((facing for facing in known if facing.is_support and not facing.at_edge), None)
    if first and holds_every_year(claim, known):
        verdict = _resting_on(claim, first, outcome=Outcome.SUPPORTED, found=found)
        return replace(verdict, notes=(*notes, *verdict.notes))
    labels = verdict_sentences.joined([facing.level.premise.label for facing in found[:_MOST]], "; ")
    others = tuple(facing.working for facing in found[:_MOST])
    reason = verdict_sentences.filled(verdict_sentences.YEARS_WANTING, labels)
    return Verdict(claim=claim, outcome=Outcome.UNDECIDABLE, reason=reason, others=others, notes=tuple(notes))


def _inner_years(comparable: Sequence[Facing]) -> list[list[Facing]]:
    """Return the levels of each year that surely belongs to the span, year by year."""
    inner = [(max(end_places(facing.level.moment)), facing) for facing in comparable if not facing.at_edge]
    return [[facing for at, facing in inner if at == place] for place in sorted({at for at, _ in inner})]


def _refutes(claim: Claim, year: Sequence[Facing], scene: Scene) -> bool:
    fits = [facing.working.fit for facing in year]
    return outcome_of(fits, accused=bool(_accusing(claim, year, scene))) is Outcome.CONTRADICTED


def _resting_on(claim: Claim, facing: Facing, *, outcome: Outcome, found: Sequence[Facing]) -> Verdict:
    return Verdict(
        claim=claim,
        outcome=outcome,
        reason=verdict_sentences.outcome_sentence(facing.working.fit, facing.working.arithmetic),
        working=facing.working,
        others=tuple(other.working for other in found if other is not facing)[:_MOST],
        notes=(facing.evidence.note,) if facing.evidence.note else (),
    )


def _undecidable(claim: Claim, reason: Text) -> Verdict:
    return Verdict(claim=claim, outcome=Outcome.UNDECIDABLE, reason=reason)
