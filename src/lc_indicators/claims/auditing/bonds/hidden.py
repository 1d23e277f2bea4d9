"""One hidden total behind two rates: two counts with their rates must lead to the same number of all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lc_indicators.claims.auditing.bonds.counts import SAME_TOTAL
from lc_indicators.claims.auditing.bonds.families import near
from lc_indicators.claims.auditing.bonds.finding import Finding
from lc_indicators.claims.auditing.bonds.kin import Kin, is_percentage
from lc_indicators.claims.auditing.bonds.links import (
    Link,
    moment_link,
    same_subject,
    same_thing,
    weakest,
)
from lc_indicators.claims.auditing.bonds.meaning import quotient
from lc_indicators.claims.auditing.bonds.said import lies, number, printed, said
from lc_indicators.claims.claim import Bond, Claim, Kind, is_result
from lc_indicators.rounding import RoundingInterval


@dataclass(frozen=True)
class Pair:
    """A count and the rate that the text bonds to it."""

    count: Claim
    rate: Claim
    #: Concept of the whole that it is the rate of.
    total: str
    #: What the number of all must be.
    hidden: RoundingInterval


def hidden_findings(rate: Claim, kin: Kin) -> Iterator[Finding]:
    """Yield what another count with its rate says about a rate with its count.

    Two rates of one moment, area and group have one total; where the totals that they lead to do not meet,
    not all four figures can hold.
    """
    pair = _pair(rate, kin)
    if pair is None:
        return
    for mate in kin.results(rate):
        close = near(mate, rate) or moment_link(rate, mate) is Link.STATED
        other = _pair(mate, kin) if close and mate.indicator != rate.indicator else None
        link = None if other is None else _link(pair, other, kin)
        if other is None or link is None or other.total != pair.total:
            continue
        ratio = quotient(100 * kin.known(pair.count), other.hidden)
        if ratio is not None:
            yield _finding(pair, other, ratio, link=link)


def _pair(rate: Claim, kin: Kin) -> Pair | None:
    concept = kin.concept(rate)
    if not (is_percentage(rate) and is_result(rate) and concept.counts and concept.total):
        return None
    for count in kin.partners(rate, Bond.SHARE_OF):
        if count.indicator == concept.counts and count.kind is Kind.LEVEL and is_result(count):
            hidden = quotient(100 * kin.known(count), rate.meant)
            return None if hidden is None else Pair(count, rate, concept.total, hidden)
    return None


def _link(pair: Pair, other: Pair, kin: Kin) -> Link | None:
    if pair.count.unit != other.count.unit:
        return None
    link = weakest([moment_link(pair.rate, other.rate), moment_link(pair.count, other.count)])
    if link is Link.NEAR and not (_only(pair.rate, kin) and _only(other.rate, kin)):
        # "hiện" can be two moments where the text gives two levels for it.
        return Link.LOOSE
    return Link.LOOSE if link is Link.NEAR and _left(pair.rate, other.rate, kin) else link


def _left(one: Claim, other: Claim, kin: Kin) -> bool:
    # Between the two the text speaks of somebody else: it may not have come back.
    return any(
        not same_subject(mate, one) and mate.bond is not Bond.PART_OF for mate in kin.between(one, other)
    )


def _only(rate: Claim, kin: Kin) -> bool:
    return not any(
        same_thing(mate, rate)
        and mate.kind is rate.kind
        and mate.values != rate.values
        and moment_link(mate, rate) is not None
        for mate in kin.results(rate)
    )


def _finding(pair: Pair, other: Pair, ratio: RoundingInterval, *, link: Link) -> Finding:
    meet = pair.hidden.overlaps(other.hidden)
    vi, en = ("khớp nhau", "meet") if meet else ("không khớp nhau", "do not meet")
    totals = "{a} ÷ {p}% {A}, {b} ÷ {q}% {B}"
    return Finding(
        claim=pair.rate,
        premises=(pair.count, other.count, other.rate),
        computed=ratio,
        arithmetic=lambda: said(
            f"{totals}: hai tổng số {vi}; trên tổng số sau, {{a}} chiếm tỷ lệ (%) {{ratio}}",
            f"{totals}: the two totals {en}; of the latter total, {{a}} makes a rate (%) that {{ratio}}",
            a=number(pair.count.values[0]), p=printed(pair.rate), A=lies(pair.hidden),
            b=number(other.count.values[0]), q=printed(other.rate), B=lies(other.hidden), ratio=lies(ratio),
        ),
        link=link,
        support_only=not pair.hidden.overlaps(other.hidden * SAME_TOTAL),
    )  # fmt: skip
