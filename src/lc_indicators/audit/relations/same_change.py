"""Check a change that the text prints twice, as a count and as a rate: "giảm 1.432 hộ nghèo (1,95%)".

A family is a count with its rate and the change of both; two families of one population have one total.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lc_indicators.audit.arithmetic.readings import DIFFERENCE
from lc_indicators.audit.claim import Bond, Claim, Kind
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.relations.relation_finding import RelationFinding, quotient
from lc_indicators.audit.relations.relation_words import lies, number, printed
from lc_indicators.audit.relations.same_moment import REACH, Link
from lc_indicators.language import message
from lc_indicators.numbers import RoundingInterval


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


def level_of(change: Claim, index: ClaimsIndex) -> Claim | None:
    """Return the count in the same sentence whose change *change* is; None where there is none or several."""
    levels = [
        mate
        for mate in index.results(change)
        if mate.indicator == change.indicator
        and mate.unit == change.unit
        and mate.kind in {Kind.LEVEL, Kind.COUNT_OF_TOTAL}
        and mate.sentence == change.sentence
    ]
    return levels[0] if change.indicator and len({level.values for level in levels}) == 1 else None


def family_of(rate_change: Claim, index: ClaimsIndex) -> Family | None:
    """Return the family of a change of a rate that is bonded to the change of its count."""
    count_change = index.target_of(rate_change, Bond.SAME_CHANGE)
    count = level_of(count_change, index) if count_change is not None else None
    if count_change is None or count is None:
        return None
    rates = [rate for rate in index.partners(count, Bond.SHARE_OF) if rate.is_percentage and rate.is_result]
    rate = next((rate for rate in rates if index.concept(rate).counts == count.indicator), None)
    if rate is None or not index.concept(rate).total:
        return None
    end_rate = quotient(100 * index.known(count), index.whole(count)) if _has_whole(count) else rate.meant
    start_count = index.known(count) - index.known(count_change)
    if end_rate is None:
        return None
    start_total = quotient(100 * start_count, end_rate - rate_change.meant)
    if start_total is None:
        return None
    return Family(
        count=count, rate=rate, count_change=count_change, rate_change=rate_change,
        total=index.concept(rate).total, start_count=start_count, end_rate=end_rate, start_total=start_total,
    )  # fmt: skip


def _has_whole(count: Claim) -> bool:
    return count.kind is Kind.COUNT_OF_TOTAL


def same_change_findings(change: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield what the count's change says about the bonded change in points.

    The whole at the start is printed nowhere; another family of figures leads to it.  Supports only.
    """
    counted = index.target_of(change, Bond.SAME_CHANGE)
    if counted is None or not change.unit.startswith("percent"):
        return
    family = family_of(change, index)
    if family is None:
        return
    for mate in index.results(change):
        other = family_of(mate, index) if mate.bond is Bond.SAME_CHANGE else None
        if other is not None and other.total == family.total and near(mate, change):
            yield from _as_points(family, other)


def _as_points(family: Family, other: Family) -> Iterator[RelationFinding]:
    start_rate = quotient(100 * family.start_count, other.start_total)
    if start_rate is None:
        return
    moved = family.end_rate - start_rate
    yield RelationFinding(
        claim=family.rate_change,
        premises=(*family.claims[:3], *other.claims),
        computed=moved,
        arithmetic=lambda: message(
            "audit.relations.as_points",
            other_count=number(other.count.values[0]),
            sign_of_other_count=_start_sign(other.count_change),
            change_of_other_count=printed(other.count_change),
            other_rate=printed(other.rate),
            sign_of_other_rate=_start_sign(other.rate_change),
            change_of_other_rate=printed(other.rate_change),
            other_total=lies(other.start_total),
            count=number(family.count.values[0]),
            sign_of_count=_start_sign(family.count_change),
            change_of_count=printed(family.count_change),
            start_rate=lies(start_rate), moved=lies(moved),
        ),
        link=Link.LOOSE,
        reading=DIFFERENCE.name,
    )  # fmt: skip


def _start_sign(change: Claim) -> str:
    # What it was at the start: the fall is added to the end, the rise taken off.
    return "+" if change.values[0] < 0 else "−"
