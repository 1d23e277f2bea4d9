"""Date the changes that name no years, at the end of their sentence: "giảm từ A xuống B, mỗi năm giảm C".

Such a change takes its span from two levels, from a base, or from an earlier sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lc_indicators.audit.claim import Bond, Kind, Role
from lc_indicators.audit.moments import are_as_long, boundary, is_part_of_year
from lc_indicators.audit.reading.claim_drafts import Draft, Ends, Span
from lc_indicators.audit.reading.dates.clock import Clock
from lc_indicators.audit.reading.dates.parts_of_years import base_before
from lc_indicators.audit.reading.governing_verbs import FROM, TO
from lc_indicators.periods import Period

_LAST_YEAR = "last_year"
_LEVELS = frozenset({Kind.LEVEL, Kind.SHARE})


def complete_drafts(clock: Clock) -> None:
    """Complete the drafts of a sentence, and tell the memory what the next one may need."""
    pairs = ends_of(clock.drafts) or _ends_before(clock)
    _date_pairs(pairs, clock)
    for draft in clock.drafts:
        _settle_draft(draft, clock, pairs)
    for before, draft in pairwise(clock.drafts):
        _date_end(draft, before)
    for draft in clock.drafts:
        _follow(draft)
    memory = clock.memory
    memory.levels.update({_thing(one): one for one in clock.drafts if one.kind in _LEVELS and one.end})
    memory.ends = pairs[-1] if pairs else memory.ends
    memory.span = clock.span or memory.span
    if clock.moment or clock.is_now:
        memory.moment = clock.moment
    memory.part = clock.part
    if clock.has_base or clock.moment or clock.span:
        memory.base, memory.base_name = clock.base, clock.base_name


def _settle_draft(draft: Draft, clock: Clock, pairs: Sequence[Ends]) -> None:
    if draft.inherits:
        # "A tăng 8% so với năm 2022; B tăng 2%": the base of B is not said, and it accuses nobody.
        draft.stated = False
    if draft.base and draft.end and draft.start is None:
        # "rose 1.5% month on month in September 2025": the time that a base waited for.
        draft.start = base_before(draft.base, draft.end) or (
            draft.end.year_before if draft.base == _LAST_YEAR else None
        )
        draft.base = "" if draft.start else draft.base
    if not (clock.has_base or clock.moment or clock.span or clock.said_part):
        _carry_base(draft, clock)
    # What came before the sentence dates an average alone; "giảm 4%" of a year is of that year.
    own = [pair for pair in pairs if draft.kind.is_yearly or pair[0] in clock.drafts]
    if draft.is_change and draft.start is None and not (draft.base or draft.part):
        _complete(draft, clock, own)
    sized = draft.is_change and draft.kind is not Kind.GROWTH_FACTOR
    if sized and not draft.direction and (told := _pair_for(draft, own)):
        # "12% in 2015 and 9% in 2017, or 1.5 points a year": the way that the levels went.
        draft.direction = "down" if told[1].quantity.values < told[0].quantity.values else "up"
    pair = _pair_for(draft, pairs) if draft.role is Role.COMPARISON_TO_TARGET else None
    if pair and draft.kind is Kind.SHARE and draft.start is None and draft.end == pair[1].end:
        # "giảm từ A … còn B, đạt 138% so với mục tiêu": of that fall.
        draft.start = pair[0].end
    if draft.start and draft.end and boundary(draft.end) < boundary(draft.start) and not draft.stated:
        draft.end = None


def _carry_base(draft: Draft, clock: Clock) -> None:
    """Measure a change from the base of the sentence before, where its own names neither time nor base."""
    is_open = draft.start is None and not draft.base and draft.role is Role.RESULT
    if is_open and draft.is_change and not draft.kind.is_yearly and clock.memory.base_name:
        draft.base, draft.stated = clock.memory.base_name, False


def _date_end(draft: Draft, before: Draft) -> None:
    """Date where a change just told led: "fell 4.75 points a year from 2015 to 2020, to 16.7%"."""
    leads = draft.governor.role == TO and draft.kind in _LEVELS and draft.end is None and not draft.part
    if leads and before.is_change and before.stated and before.start and before.end:
        draft.end, draft.stated = before.end, True


def _follow(draft: Draft) -> None:
    """Date what is told of another claim like that one."""
    if draft.bonded_to is None:
        return
    if draft.bond is Bond.SHARE_OF:
        draft.end, draft.stated = draft.bonded_to.end, draft.bonded_to.stated
    elif draft.bond is Bond.SAME_CHANGE:
        draft.start, draft.end = draft.bonded_to.start, draft.bonded_to.end
        draft.part, draft.base = draft.bonded_to.part, draft.bonded_to.base


def ends_of(drafts: Sequence[Draft]) -> list[Ends]:
    """Return the levels of each "từ A xuống còn B", and of two dated levels of one thing."""
    levels = [one for one in drafts if one.kind in _LEVELS and one.role is Role.RESULT]
    found: list[Ends] = []
    for place, first in enumerate(levels):
        second = next((one for one in levels[place + 1 :] if one.unit == first.unit), None)
        if second is None:
            continue
        if first.part != second.part or not are_as_long(first.end, second.end):
            continue
        leads = first.governor.role == FROM and second.governor.role == TO
        comes = first.governor.role == TO and second.governor.role == FROM
        dated = (
            first.end is not None and second.end is not None and boundary(first.end) < boundary(second.end)
        )
        if leads or (dated and same_subject(first, second)):
            found.append((first, second))
        elif comes or (_is_dated_back(first, second) and same_subject(first, second)):
            # English: "to B in 2019 from A in 2011"; "năm 2020 đạt B, năm 2015 là A".
            found.append((second, first))
    return found


def _is_dated_back(first: Draft, second: Draft) -> bool:
    return first.end is not None and second.end is not None and boundary(second.end) < boundary(first.end)


def _date_pairs(pairs: Sequence[Ends], clock: Clock) -> None:
    """Date "từ A xuống B" that names no years like the pair before it."""
    before = clock.memory.ends
    span = clock.memory.span
    for pair in pairs:
        first, second = pair
        if before is None and span and span[1] and first.end is None and second.end is None:
            first.end, second.end, first.stated, second.stated = *span, False, False
        elif before and first.end is None and not clock.span and not clock.has_base:
            same_end = second.end is None or not second.stated or second.end == before[1].end
            if same_end and (second.end is None or before[0] in clock.drafts):
                first.end, first.stated = before[0].end, False
                second.end = second.end or before[1].end
        before = pair


def _ends_before(clock: Clock) -> list[Ends]:
    """Return the level of an earlier sentence and the one that "đến năm 2019 giảm còn" led to."""
    levels = [one for one in clock.drafts if one.governor.role == TO and one.kind in _LEVELS and one.end]
    befores = ((clock.memory.levels.get(_thing(one)), one) for one in levels)
    return [
        (before, one)
        for before, one in befores
        if before is not None and before.end and one.end and boundary(before.end) < boundary(one.end)
    ]


def _thing(draft: Draft) -> tuple[str, str]:
    return draft.indicator, draft.group.casefold()


def same_subject(one: Draft, other: Draft) -> bool:
    """Return whether two drafts speak of the same thing of the same people."""
    return _thing(one) == _thing(other)


def _complete(draft: Draft, clock: Clock, pairs: Sequence[Ends]) -> None:
    pair = _pair_for(draft, pairs)
    averaged = draft.kind is Kind.AVERAGE_ANNUAL_CHANGE and not clock.has_base
    if (
        pair
        and (draft.end is None or averaged or draft.end == pair[1].end or _follows_back(draft, pair))
        and (pair[0].end or draft.end is None)
        and not _is_of_own_year(draft, pair)
    ):
        draft.start, draft.end = pair[0].end, pair[1].end
        levels = [one for one in clock.drafts if one.kind in _LEVELS and same_subject(one, pair[1])]
        # "… 95,1%; năm 2019 94,6%; năm 2015 87,0%, bình quân mỗi năm tăng 1,8%": of which two is not said.
        leaves_open = draft.kind.is_yearly and len(levels) > 2  # noqa: PLR2004 - the two of the pair
        draft.stated = draft.stated and pair[0] in clock.drafts and not leaves_open
    elif draft.kind.is_yearly:
        _take_over(draft, clock)
    elif draft.kind.is_of_whole_span and draft.bond is None and not draft.is_compared and not clock.years:
        if draft.end is not None and is_part_of_year(draft.end):
            # "Tháng 9 tăng 5%": on August or on last September, it does not say.
            return
        if draft.stated and draft.end is not None and not _repeats(draft, clock):
            # Where another year is named, that one may be meant: such a change accuses nobody.
            draft.start, draft.stated = draft.end, clock.years_named <= {draft.end.end_year}
        elif clock.memory.base is not None and not (draft.stated and draft.end):
            draft.start, draft.stated = clock.memory.base, False


def _follows_back(draft: Draft, pair: Ends) -> bool:
    """Return whether the year carried over is the start's: "năm 2020 đạt B, năm 2015 là A, gấp 1,8 lần"."""
    return draft.end == pair[0].end and not draft.is_dated and pair[1].index < pair[0].index < draft.index


def _is_of_own_year(draft: Draft, pair: Ends) -> bool:
    """Return whether a change is of the year that its clause names: "…, riêng năm 2019 giảm 3,5%"."""
    return draft.is_dated and draft.kind.is_of_whole_span and max(pair[0].index, pair[1].index) < draft.index


def _repeats(draft: Draft, clock: Clock) -> bool:
    """Return whether the year is the one of the sentence before, whose base still holds."""
    return False if clock.moment else draft.end == clock.memory.moment


def _pair_for(draft: Draft, pairs: Sequence[Ends]) -> Ends | None:
    own = [pair for pair in pairs if same_subject(pair[1], draft)]
    return min(own or pairs, key=lambda pair: abs(pair[1].index - draft.index), default=None)


def _take_over(draft: Draft, clock: Clock) -> None:
    """Take the span of an earlier sentence for an average that names none."""
    if clock.years or draft.role is not Role.RESULT:
        return
    ends, span = clock.memory.ends, clock.memory.span
    if (draft.end is None or not draft.stated) and ends and same_subject(ends[1], draft):
        draft.start, draft.end, draft.stated = ends[0].end, ends[1].end, False
    elif span and (draft.end is None or _ends_with(span, draft.end)):
        draft.start, draft.end, draft.stated = span[0], draft.end or span[1], False


def _ends_with(span: Span, end: Period) -> bool:
    return span[1] is not None and boundary(span[1]) == boundary(end)


def untie(drafts: Sequence[Draft]) -> None:
    """Part changes from levels of other moments, once the sentence is read: "…, năm 2020 giảm 2%"."""
    for draft in drafts:
        level, start = draft.of_level, draft.from_level
        if not draft.is_change or level is None:
            continue
        if start is not None and (_is_dated_by(draft, start) or _is_undated(draft)):
            # "tăng từ 137,2 tỷ đồng của tháng 8, tương ứng tăng 3,9%": August dates the start alone.
            draft.end, draft.part = level.end, level.part
        if start is not None and draft.start is not None and _is_of_base(start, draft, level):
            start.end = draft.start
        if _are_apart(draft, level, start):
            draft.of_level = draft.from_level = None


def _is_dated_by(change: Draft, start: Draft) -> bool:
    """Return whether a change has no time but that of the level before it, which it started from."""
    same = (change.end, change.part) == (start.end, start.part)
    return same and start.index < change.index and not change.is_dated


def _is_undated(change: Draft) -> bool:
    """Return whether nothing in its sentence says when a change was: it takes the time of its levels."""
    return not (change.is_dated or change.base or change.is_compared or change.start)


def _is_of_base(start: Draft, change: Draft, level: Draft) -> bool:
    """Return whether a level that was compared with names no moment but that of the change's base.

    "So với tháng trước (137,2 tỷ đồng)" is of the month before, "cùng kỳ năm 2023 (2.274 tỷ)" of its months.
    """
    base = change.start
    if start.governor.role == FROM or start.index < level.index:
        return False
    if not start.is_dated or start.end is None:
        return True
    return base is not None and start.end.contains(base)


def _are_apart(change: Draft, level: Draft, start: Draft | None) -> bool:
    starts = change.start is not None and start is not None and start.end not in {None, change.start}
    ends = change.end is not None and level.end is not None and change.end != level.end
    is_said = bool(level.part or level.end) or (change.is_dated and change.index > level.index)
    parts = level.part != change.part and bool(change.part or change.end) and is_said
    return starts or ends or parts
