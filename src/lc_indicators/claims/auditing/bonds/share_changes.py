"""Changes of the shares of one whole against each other: what one gains the others lose."""

from __future__ import annotations

from collections.abc import Iterator

from lc_indicators.claims.auditing.bonds.finding import AFTER_ROUNDING, AS_STATED, Finding
from lc_indicators.claims.auditing.bonds.kin import Kin
from lc_indicators.claims.auditing.bonds.links import Link, instant
from lc_indicators.claims.auditing.bonds.said import lies, listed, number, said
from lc_indicators.claims.auditing.bonds.structures import structure_of
from lc_indicators.claims.claim import Claim, Kind
from lc_indicators.rounding import RoundingInterval

NOTHING = RoundingInterval.exact(0)


def share_change_findings(change: Claim, kin: Kin) -> Iterator[Finding]:
    """Yield what the changes of the other sectors' shares say about one: together they make nothing.

    Changes are often computed from rounded shares; each then is off by a whole unit of its last digit.
    Supports only: what is not named, such as taxes on products, changes too.
    """
    structure = structure_of(change, kin, kind=Kind.ABSOLUTE_CHANGE)
    if structure is None or not structure.is_complete or not _one_span(structure.shares):
        return
    others = structure.others(change)
    exact = -_sum([other.meant for other in others])
    after = exact + _sum([_slack(share) for share in structure.shares])
    before = exact.overlaps(change.meant)
    computed = exact if before else after
    yield Finding(
        claim=change, premises=others, computed=computed, link=Link.LOOSE,
        reading=AS_STATED if before else AFTER_ROUNDING,
        arithmetic=lambda: said(
            "−({others}) {lies}: các mức thay đổi tỷ trọng phải bù trừ nhau",
            "−({others}) {lies}: changes of shares must offset each other",
            others=listed([number(other.values[0]) for other in others], " + "), lies=lies(computed),
        ),
    )  # fmt: skip


def _one_span(changes: tuple[Claim, ...]) -> bool:
    starts = {instant(change.start) if change.start else None for change in changes}
    return len(starts) == 1


def _slack(change: Claim) -> RoundingInterval:
    # The difference of two rounded shares is off by a whole unit, half a unit more than printing makes it.
    half = change.meant.half_width
    return RoundingInterval(-half, half)


def _sum(figures: list[RoundingInterval]) -> RoundingInterval:
    return sum(figures, NOTHING)
