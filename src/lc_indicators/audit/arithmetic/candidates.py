"""Choose the hypotheses that a change is recomputed from: which levels and other changes belong to its span.

Levels are chosen by the moments that the text names, else by its sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product

from lc_indicators.audit.arithmetic.levels import EvidenceLevel, EvidenceSet
from lc_indicators.audit.arithmetic.question import SpanQuestion
from lc_indicators.audit.arithmetic.span_hypothesis import OtherChange, SpanEnds, SpanHypothesis
from lc_indicators.audit.arithmetic.spans import Places
from lc_indicators.audit.moments import are_as_long
from lc_indicators.periods import Period

#: Hypotheses tried for one claim, so that a text with a thousand levels of one year ends too.
MOST_HYPOTHESES = 60

#: The levels that a sentence says a change from and to, without dates.
_PAIR = 2


def hypotheses_of(asked: SpanQuestion, others: Sequence[SpanQuestion]) -> list[SpanHypothesis]:
    """Return the hypotheses for a change, the text's own levels first, in a bounded number.

    *others* are the other changes of its indicator, area and group.
    """
    return list(islice(_hypotheses(asked, others), MOST_HYPOTHESES))


def _hypotheses(asked: SpanQuestion, others: Sequence[SpanQuestion]) -> Iterator[SpanHypothesis]:
    own = own_ends(asked)
    whole = [ends for ends in own if ends.start and ends.end]
    part = [ends for ends in own if not (ends.start and ends.end)]
    yield from (SpanHypothesis(question=asked, ends=ends) for ends in whole)
    for evidence in asked.evidence:
        yield from _with_data(asked, evidence, part=part, has_both=bool(whole))
    if not whole:
        yield from _with_others(asked, others, part)


def _with_data(
    asked: SpanQuestion, evidence: EvidenceSet, *, part: list[SpanEnds], has_both: bool
) -> Iterator[SpanHypothesis]:
    claim = asked.claim
    starts = [level for level in evidence.levels if _lies_at(level, asked.starts, claim.start, start=True)]
    ends = [level for level in evidence.levels if _lies_at(level, asked.ends, claim.end, start=False)]
    beside = [] if evidence.is_whole else part
    for own in beside:
        if own.end:
            mixed = [SpanEnds(start=start, end=own.end, sure=own.sure) for start in starts]
        else:
            mixed = [SpanEnds(start=own.start, end=end, sure=own.sure) for end in ends]
        yield from (SpanHypothesis(question=asked, ends=pair, evidence=evidence) for pair in mixed)
    replaces_own = not evidence.is_whole and (has_both or bool(part))
    for start, end in product(starts, ends):
        pair = SpanEnds(start=start, end=end, sure=claim.is_certain)
        yield SpanHypothesis(question=asked, ends=pair, evidence=evidence, replaces_own=replaces_own)


def _with_others(
    asked: SpanQuestion, others: Sequence[SpanQuestion], part: list[SpanEnds]
) -> Iterator[SpanHypothesis]:
    claim = asked.claim
    nothing = SpanEnds(start=None, end=None, sure=claim.is_certain)
    for other in _changes_of(asked, others):
        # Figures that were not read out of one text stand in no sentence together.
        sure = other.claim.sentence == claim.sentence and claim.place is not None
        for ends in (nothing, *part):
            pair = SpanEnds(start=ends.start, end=ends.end, sure=ends.sure and sure)
            yield SpanHypothesis(question=asked, ends=pair, others=(other,))


def _changes_of(asked: SpanQuestion, others: Sequence[SpanQuestion]) -> Iterator[OtherChange]:
    """Yield the other changes of the same span, each on each of its readings.

    A change of the same kind is a copy of the claim or its rival, and no evidence.
    """
    for other in others:
        if other.claim.kind is not asked.claim.kind and same_span(asked, other):
            for order, reading in enumerate(other.readings):
                yield OtherChange(question=other, reading=reading, usual=order == 0)


def same_span(one: SpanQuestion, other: SpanQuestion) -> bool:
    """Return whether two changes can be of one span; without dates only where one sentence holds both.

    Changes on another base ("so với tháng trước", "so với cùng kỳ") never are.
    """
    here, there = one.claim, other.claim
    if here.base != there.base or not are_as_long(here.end, there.end):
        return False
    near = here.sentence == there.sentence
    starts = bool(one.starts & other.starts) or (near and not (here.start and there.start))
    ends = bool(one.ends & other.ends) or (near and not (here.end and there.end))
    return starts and ends


def own_ends(asked: SpanQuestion) -> list[SpanEnds]:
    """Return the pairs of the text's own levels that a change may run between, some with one end only."""
    claim, levels = asked.claim, asked.own_levels
    if claim.start is None and claim.end is None:
        return [] if claim.base else _of_sentence(asked)
    starts = _at(levels, asked.starts, claim.start, start=True)
    ends = _at(levels, asked.ends, claim.end, start=False)
    if not starts and claim.start is None and not claim.base:
        starts = _undated(asked, apart_from=ends)
    if not ends and claim.end is None:
        ends = _undated(asked, apart_from=starts)
    if not starts and not ends:
        return []
    return [
        SpanEnds(start=start, end=end, sure=claim.is_certain and _all_sure(start, end))
        for start in starts or [None]
        for end in ends or [None]
        if start is not end and not _at_once(start, end)
    ]


def _at_once(start: EvidenceLevel | None, end: EvidenceLevel | None) -> bool:
    """Return whether two levels are of one moment: a year's figure, printed twice, did not change in it."""
    return start is not None and end is not None and start.moment is not None and start.moment == end.moment


def _at(
    levels: Iterable[EvidenceLevel], places: Places, moment: Period | None, *, start: bool
) -> list[EvidenceLevel | None]:
    # A text that says one level ten times says it once.
    once: dict[tuple[object, ...], EvidenceLevel] = {}
    for level in levels:
        if _lies_at(level, places, moment, start=start) and (not start or _is_named(level, moment)):
            told = (level.said.plain, level.bounds, level.unit, level.moment, level.standard, level.is_sure)
            once.setdefault(told, level)
    return [*once.values()]


def _lies_at(level: EvidenceLevel, places: Places, moment: Period | None, *, start: bool) -> bool:
    mine = level.as_start if start else level.as_end
    return bool(mine & places) and are_as_long(level.moment, moment)


def _is_named(level: EvidenceLevel, start: Period | None) -> bool:
    # "So với năm 2018" is not answered by the level of 2019, although 2018 ends where 2019 starts.
    mine = level.moment
    return mine is None or start is None or not (mine.is_annual and start.is_annual) or mine == start


def _all_sure(*levels: EvidenceLevel | None) -> bool:
    return all(level is None or level.is_sure or level.moment is None for level in levels)


def _undated(
    asked: SpanQuestion, *, apart_from: Sequence[EvidenceLevel | None]
) -> list[EvidenceLevel | None]:
    # "Giảm 2,59% so với năm 2016, từ 17,83% xuống còn 15,24%": the end is the level without a date beside it.
    moment = asked.claim.end or asked.claim.start
    near = [one for one in _beside(asked) if one not in apart_from and are_as_long(one.moment, moment)]
    undated = [level for level in near if level.moment is None]
    chosen = undated or near
    return list(chosen) if len(chosen) == 1 else []


def _of_sentence(asked: SpanQuestion) -> list[SpanEnds]:
    # "Giảm 2,59%, từ 17,83% xuống còn 15,24%": no dates, but two levels in one sentence, in either order.
    near = _beside(asked)
    if len(near) != _PAIR:
        return []
    one, other = near
    # Two levels may stand beside a change without being its ends: only "từ … xuống còn …" leaves no choice.
    sure = {level.claim.side for level in near if level.claim} == {"start", "end"}
    if one.moment and other.moment:
        first, last = sorted(near, key=lambda level: min(level.as_end))
        return [SpanEnds(start=first, end=last, sure=sure or first.as_end.isdisjoint(last.as_end))]
    return [SpanEnds(start=one, end=other, sure=sure), SpanEnds(start=other, end=one, sure=sure)]


def _beside(asked: SpanQuestion) -> list[EvidenceLevel]:
    """Return the text's levels in the claim's own sentence."""
    return [
        level for level in asked.own_levels if level.claim and level.claim.sentence == asked.claim.sentence
    ]
