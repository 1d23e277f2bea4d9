"""Rates against counts: a percentage must be what the count is of its whole, where both are printed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lc_indicators.claims.auditing.bonds.finding import Finding
from lc_indicators.claims.auditing.bonds.kin import PERCENT_OF_TARGET, Kin, is_percentage
from lc_indicators.claims.auditing.bonds.links import Link, moment_link, same_subject, weakest
from lc_indicators.claims.auditing.bonds.meaning import quotient
from lc_indicators.claims.auditing.bonds.said import lies, number, said
from lc_indicators.claims.claim import Bond, Claim, Kind, is_result
from lc_indicators.rounding import RoundingInterval

#: A total further off than these factors is the total of something else.
SAME_TOTAL = RoundingInterval(Decimal("0.67"), Decimal("1.5"))


def rate_findings(rate: Claim, kin: Kin) -> Iterator[Finding]:
    """Yield what counts and wholes of the text say about a percentage."""
    if not is_percentage(rate):
        return
    counts = [count for count in kin.partners(rate, Bond.SHARE_OF) if is_result(count)]
    for count in counts:
        yield from _of_count(rate, count, kin, sure=Link.STATED)
    if counts:
        return
    counted = kin.concept(rate).counts
    for count in kin.results(rate):
        link = moment_link(rate, count)
        if counted and count.indicator == counted and link is not None:
            yield from _of_count(rate, count, kin, sure=Link.LOOSE)


def attained_findings(attained: Claim, kin: Kin) -> Iterator[Finding]:
    """Yield what part and plan say about an attainment: "giải ngân 500/1.000 tỷ đồng, đạt 50% kế hoạch"."""
    for count in kin.partners(attained, Bond.SHARE_OF):
        if count.kind is Kind.COUNT_OF_TOTAL and attained.unit == PERCENT_OF_TARGET:
            yield from _of_count(attained, count, kin, sure=Link.STATED)


def _of_count(rate: Claim, count: Claim, kin: Kin, *, sure: Link) -> Iterator[Finding]:
    if count.kind is Kind.COUNT_OF_TOTAL:
        sure = sure if same_subject(rate, count) else Link.LOOSE
        named = kin.concept(rate).counts == count.indicator != ""
        yield from _finding(rate, (count,), (kin.known(count), kin.whole(count)), link=sure, named=named)
        return
    if count.kind is not Kind.LEVEL or is_percentage(count):
        return
    yield from _of_part(rate, count, kin)
    totals = list(_totals(rate, count, kin))
    # Two totals of one moment: the text counts two things, and which one the rate is of is not said.
    sure = sure if len({total.values[-1] for total, _ in totals}) == 1 else Link.LOOSE
    for total, link in totals:
        figures = (kin.known(count), _size(total, kin))
        yield from _finding(rate, (count, total), figures, link=min(sure, link))


def _of_part(rate: Claim, count: Claim, kin: Kin) -> Iterator[Finding]:
    # "trong đó 600 hộ (60%)": of which whole is not said, so this only supports.
    total = kin.target_of(count, Bond.PART_OF)
    if total is not None and total.unit == count.unit:
        yield from _finding(rate, (count, total), (kin.known(count), kin.known(total)), link=Link.LOOSE)


def _totals(rate: Claim, count: Claim, kin: Kin) -> Iterator[tuple[Claim, Link]]:
    """Yield figures of the whole that the rate is of, with how surely they are of its moment."""
    wanted = kin.concept(rate).total
    for mate in kin.results(rate) if wanted and kin.concept(rate).counts == count.indicator else ():
        if mate.unit != count.unit or mate is count:
            continue
        is_whole = mate.kind is Kind.COUNT_OF_TOTAL and kin.concept(mate).total == wanted
        link = weakest([moment_link(rate, mate), moment_link(count, mate)])
        if link is not None and (is_whole or (mate.kind is Kind.LEVEL and mate.indicator == wanted)):
            yield mate, link


def _size(total: Claim, kin: Kin) -> RoundingInterval:
    return kin.whole(total) if total.kind is Kind.COUNT_OF_TOTAL else kin.known(total)


def _finding(
    rate: Claim,
    premises: tuple[Claim, ...],
    figures: tuple[RoundingInterval, RoundingInterval],
    *,
    link: Link,
    named: bool = False,
) -> Iterator[Finding]:
    part, total = figures
    ratio = quotient(100 * part, total)
    if ratio is None:
        return
    far = not rate.meant.overlaps(ratio * SAME_TOTAL)
    yield Finding(
        claim=rate,
        premises=premises,
        computed=ratio,
        arithmetic=lambda: said(
            "{part} ÷ {total} × 100 {lies}", "{part} ÷ {total} × 100 {lies}",
            part=number(premises[0].values[0]), total=number(premises[-1].values[-1]), lies=lies(ratio),
        ),
        link=link,
        # Of the very things that the rate is named after, however far off it is.
        support_only=far and not named,
    )  # fmt: skip
