"""Check differences of a group from the whole, changes within one year, and conversions.

A change within a year must follow from the levels at its two ends; two figures converted at one moment imply
one rate of exchange; "nhanh hơn mức giảm chung của tỉnh 1-2%" compares a group with the whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from lc_indicators.audit.arithmetic.readings import DIFFERENCE, RELATIVE
from lc_indicators.audit.claim import Bond, Claim, Kind
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.moments import boundary, months_in
from lc_indicators.audit.relations.relation_finding import RelationFinding, quotient, size
from lc_indicators.audit.relations.relation_words import lies, number, printed, written
from lc_indicators.audit.relations.same_moment import YEAR_END, Link, instant, moment_link, same_thing
from lc_indicators.audit.verdict import Fit
from lc_indicators.language import Text
from lc_indicators.numbers import RoundingInterval


def yearly_findings(change: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield what the levels at the two ends of a year say about the change within it.

    Contradicts only where both readings, points and percent, miss, and the text gives one level for each
    end and says whose end it is.
    """
    year = _year(change)
    if not year:
        return
    mates = [mate for mate in index.results(change) if same_thing(mate, change)]
    levels = [mate for mate in mates if mate.kind is Kind.LEVEL and mate.end is not None]
    starts = [level for level in levels if _at_end_of(level, year - 1)]
    ends = [level for level in levels if _at_end_of(level, year)]
    sole = len({level.values for level in starts}) == len({level.values for level in ends}) == 1
    for start in starts:
        sure = sole and change.start is not None and not _may_be_start(start, mates)
        for end in ends:
            if start.unit == end.unit and index.joins(start, end):
                stated = sure and all(claim.is_certain for claim in (change, start, end))
                yield _nearest(change, start, end, link=Link.STATED if stated else Link.LOOSE)


def _year(change: Claim) -> int:
    """Return the year within which it is a change; 0 where it is of another span."""
    if not change.kind.is_of_whole_span or change.end is None:
        return 0
    moments = [moment for moment in (change.start, change.end) if moment]
    parts = any(months_in(moment) and moment.last_day.month > 1 for moment in moments)
    # "so với năm 2019" starts at another year's level: such spans are recomputed elsewhere.
    within = change.start is None or change.start.end_year == change.end.end_year
    year = change.end.end_year
    return year if within and not parts and boundary(change.end) == year else 0


def _at_end_of(level: Claim, year: int) -> bool:
    return level.end is not None and instant(level.end) in {(year, ""), (year, YEAR_END)}


def _may_be_start(level: Claim, mates: list[Claim]) -> bool:
    # "Từ năm 2019" may count from the start of 2019, a year before the end of 2019.
    starts = {mate.start for mate in mates if mate.start is not None and mate.kind is not Kind.LEVEL}
    return level.end is not None and level.end.is_annual and level.end in starts


def _nearest(change: Claim, start: Claim, end: Claim, *, link: Link) -> RelationFinding:
    findings = [
        _finding(change, (start, end), moved, reading=reading, link=link)
        for reading, moved in _moves(change, start, end)
    ]
    return next((finding for finding in findings if finding.fit is not Fit.APART), findings[0])


def _moves(change: Claim, start: Claim, end: Claim) -> Iterator[tuple[str, RoundingInterval]]:
    of_rate = start.unit.startswith("percent")
    if change.kind is Kind.ABSOLUTE_CHANGE or of_rate:
        yield DIFFERENCE.name, end.meant - start.meant
    ratio = quotient(end.meant, start.meant)
    if ratio is not None and (change.kind is Kind.PERCENTAGE_CHANGE or of_rate):
        yield RELATIVE.name, 100 * (ratio - 1)


def _finding(
    change: Claim, levels: tuple[Claim, Claim], moved: RoundingInterval, *, reading: str, link: Link
) -> RelationFinding:
    return RelationFinding(
        claim=change, premises=levels, computed=moved, link=link, reading=reading,
        arithmetic=lambda: _yearly_words(levels, lies(moved), reading=reading),
    )  # fmt: skip


def _yearly_words(levels: tuple[Claim, Claim], lies_in: Text, *, reading: str) -> Text:
    start, end = (number(level.values[0]) for level in levels)
    formula = "{end} − {start} {lies}" if reading == DIFFERENCE.name else "({end} ÷ {start} − 1) × 100 {lies}"
    return written(formula, start=start, end=end, lies=lies_in)


def conversion_findings(converted: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield what another conversion of the same moment says about this one; supports only.

    A text that converts one figure only prints no rate to test it with, and yields nothing.
    """
    source = index.target_of(converted, Bond.CONVERTED)
    if source is None:
        return
    for mate in index.results(converted):
        other = index.target_of(mate, Bond.CONVERTED)
        if other is None or other is source or not other.is_result:
            continue
        if (mate.unit, other.unit) != (converted.unit, source.unit) or moment_link(mate, converted) is None:
            continue
        rate = quotient(other.meant, mate.meant)
        computed = None if rate is None else quotient(source.meant, rate)
        if computed is not None:
            yield RelationFinding(
                claim=converted, premises=(source, other, mate), computed=computed, link=Link.LOOSE,
                arithmetic=partial(_conversion_words, (source, other, mate), computed),
            )  # fmt: skip


def _conversion_words(premises: tuple[Claim, ...], computed: RoundingInterval) -> Text:
    source, other, mate = (number(claim.values[0]) for claim in premises)
    formula = "{source} ÷ ({other} ÷ {mate}) {lies}"
    return written(formula, source=source, other=other, mate=mate, lies=lies(computed))


def group_findings(difference: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield what the figures of group and whole say about the difference of the two; supports only."""
    own = index.target_of(difference, Bond.DIFFERENCE)
    if own is None or not own.group or not own.is_result:
        return
    for premises, figure in _whole(own, index):
        apart = size(own.meant) - size(figure)
        yield RelationFinding(
            claim=difference, premises=(own, *premises), computed=apart, link=Link.LOOSE,
            arithmetic=partial(_group_words, own, premises, apart),
        )  # fmt: skip


Whole = tuple[tuple[Claim, ...], RoundingInterval]


def _whole(own: Claim, index: ClaimsIndex) -> Iterator[Whole]:
    mates = [mate for mate in index.results(own, group="") if mate.indicator == own.indicator]
    for mate in mates:
        if mate.kind is own.kind and mate.unit == own.unit and moment_link(mate, own) is not None:
            yield (mate,), mate.meant
    if own.kind is Kind.AVERAGE_ANNUAL_CHANGE:
        levels = [mate for mate in mates if mate.kind is Kind.LEVEL and mate.end is not None]
        yield from _averages(levels, index)


def _averages(levels: list[Claim], index: ClaimsIndex) -> Iterator[Whole]:
    for start in levels:
        for end in levels:
            years = _years(start, end)
            if years >= 1 and start.unit == end.unit and index.joins(start, end):
                yield (start, end), (end.meant - start.meant) / years


def _group_words(own: Claim, whole: tuple[Claim, ...], apart: RoundingInterval) -> Text:
    words = printed(whole[0])
    if len(whole) > 1:
        low, high = sorted(level.values[0] for level in whole)
        steps = number(Decimal(_years(*whole)))
        words = written("({a} − {b}) ÷ {n}", a=number(high), b=number(low), n=steps)
    return written("{own} − {whole} {lies}", own=printed(own), whole=words, lies=lies(apart))


def _years(start: Claim, end: Claim) -> int:
    return boundary(end.end) - boundary(start.end) if start.end and end.end else 0
