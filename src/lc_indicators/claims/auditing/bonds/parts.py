"""Parts against their total: what the text names as parts must add up, or leave something unnamed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lc_indicators.claims.auditing.bonds.divisions import Division, division_of
from lc_indicators.claims.auditing.bonds.finding import Finding
from lc_indicators.claims.auditing.bonds.kin import Kin
from lc_indicators.claims.auditing.bonds.links import Link, moment_link, weakest
from lc_indicators.claims.claim import Bond, Claim, Kind
from lc_indicators.rounding import INFINITY, RoundingInterval


def part_findings(claim: Claim, kin: Kin) -> Iterator[Finding]:
    """Yield what parts say about their total, or the total and the other parts about one of them.

    Parts that may overlap ("trong đó … là nữ") can exceed their total together; one part alone never can.
    """
    if claim.kind not in {Kind.LEVEL, Kind.COUNT_OF_TOTAL, Kind.SHARE}:
        return
    division = division_of(claim, kin)
    if division is not None:
        yield from _of_total(division)
    total = kin.target_of(claim, Bond.PART_OF)
    division = division_of(total, kin) if total is not None else None
    if division is not None and any(part is claim for part in division.parts):
        yield from _of_part(claim, division)


def _of_total(division: Division) -> Iterator[Finding]:
    known, total = division.sum, division.kin.known(division.total)
    largest = max(division.parts, key=lambda part: division.kin.known(part).low)
    least = division.kin.known(largest).low
    if least > total.high:
        yield _exceeded(division, division.total, largest, computed=RoundingInterval(least, INFINITY))
    elif len(division.parts) > 1:
        decided = known.overlaps(total) or (known.low > total.high and division.is_disjoint)
        # Something may be unnamed, or counted in two parts.
        computed = known if decided else RoundingInterval(min(known.low, total.low), INFINITY)
        yield _added_up(division, division.total, division.parts, computed=computed)


def _of_part(part: Claim, division: Division) -> Iterator[Finding]:
    total, mine = division.kin.known(division.total), division.kin.known(part)
    others = tuple(other for other in division.parts if other is not part)
    if mine.low > total.high:
        yield _exceeded(division, part, part, computed=RoundingInterval(-INFINITY, total.high))
    elif others:
        rest = total - division.without(part)
        decided = rest.overlaps(mine) or (rest.high < mine.low and division.is_disjoint)
        computed = rest if decided else RoundingInterval(-INFINITY, total.high)
        yield _added_up(division, part, (division.total, *others), computed=computed)


def _exceeded(division: Division, claim: Claim, part: Claim, *, computed: RoundingInterval) -> Finding:
    return Finding(
        claim=claim, premises=(part if claim is division.total else division.total,), computed=computed,
        arithmetic=partial(division.words_of_excess, part), link=_link(claim, division),
        support_only=division.is_doubtful,
    )  # fmt: skip


def _added_up(
    division: Division, claim: Claim, premises: tuple[Claim, ...], *, computed: RoundingInterval
) -> Finding:
    return Finding(
        claim=claim, premises=premises, computed=computed, arithmetic=division.words,
        link=_link(claim, division), support_only=division.is_doubtful,
    )  # fmt: skip


def _link(claim: Claim, division: Division) -> Link:
    others = [other for other in (division.total, *division.parts) if other is not claim]
    return weakest([moment_link(claim, other) for other in others]) or Link.LOOSE
