"""Check rates against the counts that the text prints beside them.

A percentage must be what the count is of its whole, where both are printed.  Two counts of one population
with their rates must lead to the same total, which no sentence prints.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lc_indicators.audit.claim import PERCENT_OF_TARGET, Bond, Claim, Kind
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.relations.relation_finding import SAME_SIZE, RelationFinding, quotient
from lc_indicators.audit.relations.relation_words import lies, number, printed, written
from lc_indicators.audit.relations.same_change import near
from lc_indicators.audit.relations.same_moment import (
    Link,
    moment_link,
    same_subject,
    same_thing,
    weakest,
)
from lc_indicators.language import message
from lc_indicators.numbers import RoundingInterval


def rate_findings(rate: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield what counts and wholes of the text say about a percentage."""
    if not rate.is_percentage:
        return
    counts = [count for count in index.partners(rate, Bond.SHARE_OF) if count.is_result]
    for count in counts:
        yield from _of_count(rate, count, index, sure=Link.STATED)
    if counts:
        return
    counted = index.concept(rate).counts
    for count in index.results(rate):
        link = moment_link(rate, count)
        if counted and count.indicator == counted and link is not None:
            yield from _of_count(rate, count, index, sure=Link.LOOSE)


def attained_findings(attained: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield what part and plan say about an attainment: "giải ngân 500/1.000 tỷ đồng, đạt 50% kế hoạch"."""
    for count in index.partners(attained, Bond.SHARE_OF):
        if count.kind is Kind.COUNT_OF_TOTAL and attained.unit == PERCENT_OF_TARGET:
            yield from _of_count(attained, count, index, sure=Link.STATED)
    told = index.named(attained.of_level)
    if told is not None and told.kind is Kind.COUNT_OF_TOTAL and attained.unit == PERCENT_OF_TARGET:
        # "1.540/2.000 ha, đạt 77,0% kế hoạch": of all, which need not be the plan.
        yield from _of_count(attained, told, index, sure=Link.LOOSE)


def _of_count(rate: Claim, count: Claim, index: ClaimsIndex, *, sure: Link) -> Iterator[RelationFinding]:
    if count.kind is Kind.COUNT_OF_TOTAL:
        sure = sure if same_subject(rate, count) else Link.LOOSE
        named = index.concept(rate).counts == count.indicator != ""
        yield from _rate_finding(
            rate, (count,), (index.known(count), index.whole(count)), link=sure, named=named
        )
        return
    if count.kind is not Kind.LEVEL or count.is_percentage:
        return
    yield from _of_part(rate, count, index)
    totals = list(_totals(rate, count, index))
    # Two totals of one moment: the text counts two things, and which one the rate is of is not said.
    sure = sure if len({total.values[-1] for total, _ in totals}) == 1 else Link.LOOSE
    for total, link in totals:
        figures = (index.known(count), _size(total, index))
        yield from _rate_finding(rate, (count, total), figures, link=min(sure, link))


def _of_part(rate: Claim, count: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    # "trong đó 600 hộ (60%)": of which whole is not said, so this only supports.
    total = index.target_of(count, Bond.PART_OF)
    if total is not None and total.unit == count.unit:
        # "có 61 xã đạt chuẩn trong tổng số 94 xã, chiếm 64,9%": of that whole.
        names_whole = rate.is_side_by_side or index.place(total) > index.place(count)
        said = names_whole and rate.sentence == total.sentence == count.sentence
        figures = (index.known(count), index.known(total))
        # "trong đó 1.187,3 tỷ đồng (28,2%)": of nothing else, however far off.
        named = said and rate.is_side_by_side
        link = Link.STATED if said else Link.LOOSE
        yield from _rate_finding(rate, (count, total), figures, link=link, named=named)


def _totals(rate: Claim, count: Claim, index: ClaimsIndex) -> Iterator[tuple[Claim, Link]]:
    """Yield figures of the whole that the rate is of, with how surely they are of its moment."""
    wanted = index.concept(rate).total
    for mate in index.results(rate) if wanted and index.concept(rate).counts == count.indicator else ():
        if mate.unit != count.unit or mate is count:
            continue
        is_whole = mate.kind is Kind.COUNT_OF_TOTAL and index.concept(mate).total == wanted
        link = weakest([moment_link(rate, mate), moment_link(count, mate)])
        if link is not None and (is_whole or (mate.kind is Kind.LEVEL and mate.indicator == wanted)):
            yield mate, link


def _size(total: Claim, index: ClaimsIndex) -> RoundingInterval:
    return index.whole(total) if total.kind is Kind.COUNT_OF_TOTAL else index.known(total)


def _rate_finding(
    rate: Claim,
    premises: tuple[Claim, ...],
    figures: tuple[RoundingInterval, RoundingInterval],
    *,
    link: Link,
    named: bool = False,
) -> Iterator[RelationFinding]:
    part, total = figures
    ratio = quotient(100 * part, total)
    if ratio is None:
        return
    far = not rate.meant.overlaps(ratio * SAME_SIZE)
    yield RelationFinding(
        claim=rate,
        premises=premises,
        computed=ratio,
        arithmetic=lambda: written(
            "{part} ÷ {total} × 100 {lies}",
            part=number(premises[0].values[0]), total=number(premises[-1].values[-1]), lies=lies(ratio),
        ),
        link=link,
        # Of the very things that the rate is named after, however far off it is.
        support_only=far and not named,
    )  # fmt: skip


@dataclass(frozen=True)
class CountWithRate:
    """A count and the rate that the text bonds to it."""

    count: Claim
    rate: Claim
    #: Concept of the whole that it is the rate of.
    total: str
    #: What the number of all must be.
    hidden: RoundingInterval


def hidden_findings(rate: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield what another count with its rate says about a rate with its count.

    Two rates of one moment, area and group have one total; where the totals that they lead to do not meet,
    not all four figures can hold.
    """
    pair = _pair(rate, index)
    if pair is None:
        return
    for mate in index.results(rate):
        close = near(mate, rate) or moment_link(rate, mate) is Link.STATED
        other = _pair(mate, index) if close and mate.indicator != rate.indicator else None
        link = None if other is None else _link(pair, other, index)
        if other is None or link is None or other.total != pair.total:
            continue
        ratio = quotient(100 * index.known(pair.count), other.hidden)
        if ratio is not None:
            yield _total_finding(pair, other, ratio, link=link)


def _pair(rate: Claim, index: ClaimsIndex) -> CountWithRate | None:
    concept = index.concept(rate)
    if not (rate.is_percentage and rate.is_result and concept.counts and concept.total):
        return None
    for count in index.partners(rate, Bond.SHARE_OF):
        if count.indicator == concept.counts and count.kind is Kind.LEVEL and count.is_result:
            hidden = quotient(100 * index.known(count), rate.meant)
            return None if hidden is None else CountWithRate(count, rate, concept.total, hidden)
    return None


def _link(pair: CountWithRate, other: CountWithRate, index: ClaimsIndex) -> Link | None:
    if pair.count.unit != other.count.unit:
        return None
    link = weakest([moment_link(pair.rate, other.rate), moment_link(pair.count, other.count)])
    if link is Link.NEAR and not (_only(pair.rate, index) and _only(other.rate, index)):
        # "hiện" can be two moments where the text gives two levels for it.
        return Link.LOOSE
    return Link.LOOSE if link is Link.NEAR and _left(pair.rate, other.rate, index) else link


def _left(one: Claim, other: Claim, index: ClaimsIndex) -> bool:
    # Between the two the text speaks of somebody else: it may not have come back.
    return any(
        not same_subject(mate, one) and mate.bond is not Bond.PART_OF for mate in index.between(one, other)
    )


def _only(rate: Claim, index: ClaimsIndex) -> bool:
    return not any(
        same_thing(mate, rate)
        and mate.kind is rate.kind
        and mate.values != rate.values
        and moment_link(mate, rate) is not None
        for mate in index.results(rate)
    )


def _total_finding(
    pair: CountWithRate, other: CountWithRate, ratio: RoundingInterval, *, link: Link
) -> RelationFinding:
    meet = pair.hidden.overlaps(other.hidden)
    words = message("audit.relations.totals_meet" if meet else "audit.relations.totals_do_not_meet")
    return RelationFinding(
        claim=pair.rate,
        premises=(pair.count, other.count, other.rate),
        computed=ratio,
        arithmetic=lambda: words.filled(
            count=number(pair.count.values[0]), rate=printed(pair.rate), total=lies(pair.hidden),
            other_count=number(other.count.values[0]), other_rate=printed(other.rate),
            other_total=lies(other.hidden), ratio=lies(ratio),
        ),
        link=link,
        support_only=not pair.hidden.overlaps(other.hidden * SAME_SIZE),
    )  # fmt: skip
