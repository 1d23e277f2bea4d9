"""Check figures of parts, groups and other units against each other: what stands beside them without a sum.

A rate of all lies between those of its two parts; a group is so far from the whole ("nhanh hơn mức giảm chung
1-2%"); two sums converted at one moment imply one rate of exchange.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from lc_indicators.audit.claim import Bond, Claim, Kind
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.lexicon import word_values
from lc_indicators.audit.moments import boundary
from lc_indicators.audit.relations.relation_finding import RelationFinding, computed_from, quotient, size
from lc_indicators.audit.relations.relation_words import lies, number, printed, written
from lc_indicators.audit.relations.same_moment import Link, moment_link, weakest
from lc_indicators.language import Text, message
from lc_indicators.numbers import RoundingInterval


def between_findings(claim: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield between which figures of its parts the figure of all must lie; it may only accuse.

    That it lies between them is no support: nearly any figure would.
    """
    if claim.kind is not Kind.LEVEL or claim.group or not (claim.is_percentage and claim.indicator):
        return
    parts: dict[str, dict[str, Claim]] = {}
    for mate in index.of_thing(claim):
        whole, _, part = word_values("half").get(mate.group.casefold(), "").partition(" ")
        if (
            part
            and mate.kind is claim.kind
            and mate.unit == claim.unit
            and moment_link(mate, claim) is not None
        ):
            held = parts.setdefault(whole, {}).setdefault(part, mate)
            if held.values != mate.values:
                return
    for halves in parts.values():
        if len(halves) == 2:  # noqa: PLR2004 - both
            yield _finding(claim, *halves.values())


def _finding(claim: Claim, one: Claim, other: Claim) -> RelationFinding:
    low, high = sorted((one, other), key=lambda part: part.meant.low)
    computed = RoundingInterval(low.meant.low, max(low.meant.high, high.meant.high))
    link = weakest([moment_link(claim, one), moment_link(claim, other)]) or Link.LOOSE
    return RelationFinding(
        claim=claim, premises=(low, high), computed=computed, link=link, accuse_only=True,
        arithmetic=lambda: message(
            "audit.relations.between", low=number(low.values[0]), high=number(high.values[0])
        ),
    )  # fmt: skip


def conversion_findings(converted: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield what another conversion of the same moment says about this one; supports only.

    A text that converts one figure only prints no rate to test it with, and yields nothing.
    """
    source = index.target_of(converted, Bond.CONVERTED)
    for mate in index.results(converted) if source is not None else ():
        other = index.target_of(mate, Bond.CONVERTED)
        if source is None or other is None or other is source or not other.is_result:
            continue
        if (mate.unit, other.unit) != (converted.unit, source.unit) or moment_link(mate, converted) is None:
            continue
        rate = quotient(other.meant, mate.meant)
        computed = None if rate is None else quotient(source.meant, rate)
        if computed is not None:
            yield computed_from(
                (source, other, mate), "{a} ÷ ({b} ÷ {c}) {lies}",
                claim=converted, computed=computed, link=Link.LOOSE,
            )  # fmt: skip


def group_findings(difference: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield what the figures of group and whole say about the difference of the two; supports only."""
    own = index.target_of(difference, Bond.DIFFERENCE)
    if own is None or not own.group or not own.is_result:
        return
    for premises, figure in _of_whole(own, index):
        apart = size(own.meant) - size(figure)
        yield RelationFinding(
            claim=difference, premises=(own, *premises), computed=apart, link=Link.LOOSE,
            arithmetic=partial(_group_words, own, premises, apart),
        )  # fmt: skip


Whole = tuple[tuple[Claim, ...], RoundingInterval]


def _of_whole(own: Claim, index: ClaimsIndex) -> Iterator[Whole]:
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
