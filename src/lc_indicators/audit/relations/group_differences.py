"""Check how far a group differs from the whole: "nhanh hơn mức giảm chung của tỉnh 1-2%"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from lc_indicators.audit.claim import Bond, Claim, Kind
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.moments import boundary
from lc_indicators.audit.relations.relation_finding import RelationFinding, size
from lc_indicators.audit.relations.relation_words import lies, number, printed, written
from lc_indicators.audit.relations.same_moment import Link, moment_link
from lc_indicators.language import Text
from lc_indicators.numbers import RoundingInterval


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
