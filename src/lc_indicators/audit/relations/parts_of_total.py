"""Check parts against their total: what the text names as parts adds up, or leaves something unnamed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from lc_indicators.audit.claim import Bond, Claim
from lc_indicators.audit.claims_index import ClaimsIndex
from lc_indicators.audit.relations.relation_finding import SAME_SIZE, RelationFinding
from lc_indicators.audit.relations.relation_words import lies, number
from lc_indicators.audit.relations.same_moment import Link, moment_link, weakest
from lc_indicators.language import Text, in_a_row, message
from lc_indicators.numbers import INFINITY, RoundingInterval

#: Parts that never overlap: no household is counted in two of them.
DISJOINT = (
    frozenset({"income_poor_households", "service_deprived_poor_households"}),
    frozenset({"poor_households", "near_poor_households"}),
)


@dataclass(frozen=True)
class Division:
    """A total and the parts that the text names."""

    total: Claim
    parts: tuple[Claim, ...]
    index: ClaimsIndex

    @property
    def sum(self) -> RoundingInterval:
        """Return what the parts add up to."""
        return _added([self.index.known(part) for part in self.parts])

    def without(self, part: Claim) -> RoundingInterval:
        """Return what the other parts add up to."""
        return _added([self.index.known(other) for other in self.parts if other is not part])

    @property
    def is_disjoint(self) -> bool:
        """Return whether no two of the parts can count the same thing."""
        if self.is_complete:
            return True
        names = {part.indicator for part in self.parts}
        return len(names) == len(self.parts) and any(names <= known for known in DISJOINT)

    @property
    def is_complete(self) -> bool:
        """Return whether the text tells the rest, so that all parts together are the total."""
        return any(part.bond is Bond.REST_OF for part in self.parts)

    @property
    def is_doubtful(self) -> bool:
        """Return whether a part is far more than the total: then it was never its part, and the bond errs."""
        limit = self.index.known(self.total).high * SAME_SIZE.high
        return any(self.index.known(part).low > limit for part in self.parts)

    def words(self) -> Text:
        """Return the sum of the parts beside the total."""
        total, known = self.index.known(self.total), self.sum
        if known.overlaps(total):
            words = message("audit.relations.total_given")
        elif self.is_complete:
            words = message("audit.relations.parts_and_rest")
        elif known.high < total.low:
            words = message("audit.relations.rest_unnamed")
        elif self.is_disjoint:
            words = message("audit.relations.parts_exceed")
        else:
            words = message("audit.relations.parts_may_overlap")
        rest = self.total.values[0] - sum((part.values[0] for part in self.parts), Decimal(0))
        return words.filled(
            parts=in_a_row([number(part.values[0]) for part in self.parts], " + "), lies=lies(known),
            total=number(self.total.values[0]), rest=number(rest),
        )  # fmt: skip

    def words_of_excess(self, part: Claim) -> Text:
        """Return that one part alone is more than the total."""
        return message(
            "audit.relations.part_exceeds",
            part=number(part.values[0]), total=number(self.total.values[0]),
        )  # fmt: skip


def division_of(total: Claim, index: ClaimsIndex) -> Division | None:
    """Return a total with its parts, all results in one unit; None where it has none."""
    parts = tuple(
        part
        for part in (*index.bonded(total, Bond.PART_OF), *index.bonded(total, Bond.REST_OF))
        if part.unit == total.unit and part.is_result and moment_link(part, total) is not None
    )
    return Division(total, parts, index) if parts and total.is_result else None


def _added(figures: Sequence[RoundingInterval]) -> RoundingInterval:
    return sum(figures[1:], figures[0]) if figures else RoundingInterval.exact(0)


def part_findings(claim: Claim, index: ClaimsIndex) -> Iterator[RelationFinding]:
    """Yield what parts say about their total, or the total and the other parts about one of them.

    Parts that may overlap ("trong đó … là nữ") can exceed their total together; one part alone never can.
    """
    if not claim.kind.is_level:
        return
    division = division_of(claim, index)
    if division is not None:
        yield from _of_total(division)
    total = index.target_of(claim, Bond.PART_OF) or index.target_of(claim, Bond.REST_OF)
    division = division_of(total, index) if total is not None else None
    if division is not None and any(part is claim for part in division.parts):
        yield from _of_part(claim, division)


def _of_total(division: Division) -> Iterator[RelationFinding]:
    known, total = division.sum, division.index.known(division.total)
    largest = max(division.parts, key=lambda part: division.index.known(part).low)
    least = division.index.known(largest).low
    if least > total.high:
        yield _exceeded(division, division.total, largest, computed=RoundingInterval(least, INFINITY))
    elif len(division.parts) > 1:
        exceeds = known.low > total.high and division.is_disjoint
        decided = known.overlaps(total) or exceeds or division.is_complete
        # Something may be unnamed, or counted in two parts.
        computed = known if decided else RoundingInterval(min(known.low, total.low), INFINITY)
        yield _added_up(division, division.total, division.parts, computed=computed)


def _of_part(part: Claim, division: Division) -> Iterator[RelationFinding]:
    total, mine = division.index.known(division.total), division.index.known(part)
    others = tuple(other for other in division.parts if other is not part)
    if mine.low > total.high:
        yield _exceeded(division, part, part, computed=RoundingInterval(-INFINITY, total.high))
    elif others:
        rest = total - division.without(part)
        exceeds = rest.high < mine.low and division.is_disjoint
        decided = rest.overlaps(mine) or exceeds or division.is_complete
        computed = rest if decided else RoundingInterval(-INFINITY, total.high)
        yield _added_up(division, part, (division.total, *others), computed=computed)


def _exceeded(
    division: Division, claim: Claim, part: Claim, *, computed: RoundingInterval
) -> RelationFinding:
    return RelationFinding(
        claim=claim, premises=(part if claim is division.total else division.total,), computed=computed,
        arithmetic=partial(division.words_of_excess, part), link=_link(claim, division),
        support_only=division.is_doubtful,
    )  # fmt: skip


def _added_up(
    division: Division, claim: Claim, premises: tuple[Claim, ...], *, computed: RoundingInterval
) -> RelationFinding:
    return RelationFinding(
        claim=claim, premises=premises, computed=computed, arithmetic=division.words,
        link=_link(claim, division), support_only=division.is_doubtful,
    )  # fmt: skip


def _link(claim: Claim, division: Division) -> Link:
    others = [other for other in (division.total, *division.parts) if other is not claim]
    if division.is_complete and all(other.sentence == claim.sentence for other in others):
        return Link.STATED
    return weakest([moment_link(claim, other) for other in others]) or Link.LOOSE
