"""Families of figures: a count, its rate, and the change of both."""

from __future__ import annotations

from dataclasses import dataclass

from lc_indicators.claims.auditing.bonds.kin import Kin, is_percentage
from lc_indicators.claims.auditing.bonds.links import REACH
from lc_indicators.claims.auditing.bonds.meaning import quotient
from lc_indicators.claims.claim import Bond, Claim, Kind, is_result
from lc_indicators.rounding import RoundingInterval


@dataclass(frozen=True)
class Family:
    """A count with its rate, and the change of both."""

    count: Claim
    rate: Claim
    count_change: Claim
    rate_change: Claim
    #: Concept of the whole.
    total: str
    #: Count and rate at the start, and the whole that they lead to.
    start_count: RoundingInterval
    end_rate: RoundingInterval
    start_total: RoundingInterval

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Return its claims in the order of the formula."""
        return (self.count, self.count_change, self.rate, self.rate_change)


def near(one: Claim, other: Claim) -> bool:
    """Return whether two claims stand so close that one moment serves both."""
    return abs(one.sentence - other.sentence) <= REACH


def level_of(change: Claim, kin: Kin) -> Claim | None:
    """Return the count in the same sentence whose change *change* is; None where there is none or several."""
    levels = [
        mate
        for mate in kin.results(change)
        if mate.indicator == change.indicator
        and mate.unit == change.unit
        and mate.kind in {Kind.LEVEL, Kind.COUNT_OF_TOTAL}
        and mate.sentence == change.sentence
    ]
    return levels[0] if change.indicator and len({level.values for level in levels}) == 1 else None


def family_of(rate_change: Claim, kin: Kin) -> Family | None:
    """Return the family of a change of a rate that is bonded to the change of its count."""
    count_change = kin.target_of(rate_change, Bond.SAME_CHANGE)
    count = level_of(count_change, kin) if count_change is not None else None
    if count_change is None or count is None:
        return None
    rates = [rate for rate in kin.partners(count, Bond.SHARE_OF) if is_percentage(rate) and is_result(rate)]
    rate = next((rate for rate in rates if kin.concept(rate).counts == count.indicator), None)
    if rate is None or not kin.concept(rate).total:
        return None
    end_rate = quotient(100 * kin.known(count), kin.whole(count)) if _has_whole(count) else rate.meant
    start_count = kin.known(count) - kin.known(count_change)
    if end_rate is None:
        return None
    start_total = quotient(100 * start_count, end_rate - rate_change.meant)
    if start_total is None:
        return None
    return Family(
        count=count, rate=rate, count_change=count_change, rate_change=rate_change,
        total=kin.concept(rate).total, start_count=start_count, end_rate=end_rate, start_total=start_total,
    )  # fmt: skip


def _has_whole(count: Claim) -> bool:
    return count.kind is Kind.COUNT_OF_TOTAL
