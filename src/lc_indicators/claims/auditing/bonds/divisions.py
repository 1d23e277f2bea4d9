"""Totals with the parts that a text names, and what is said of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lc_indicators.claims.auditing.bonds.counts import SAME_TOTAL
from lc_indicators.claims.auditing.bonds.kin import Kin
from lc_indicators.claims.auditing.bonds.links import moment_link
from lc_indicators.claims.auditing.bonds.said import lies, listed, number, said
from lc_indicators.claims.claim import Bond, Claim, is_result
from lc_indicators.rounding import RoundingInterval
from lc_indicators.wording import Text

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
    kin: Kin

    @property
    def sum(self) -> RoundingInterval:
        """Return what the parts add up to."""
        return _added([self.kin.known(part) for part in self.parts])

    def without(self, part: Claim) -> RoundingInterval:
        """Return what the other parts add up to."""
        return _added([self.kin.known(other) for other in self.parts if other is not part])

    @property
    def is_disjoint(self) -> bool:
        """Return whether no two of the parts can count the same thing."""
        names = {part.indicator for part in self.parts}
        return len(names) == len(self.parts) and any(names <= known for known in DISJOINT)

    @property
    def is_doubtful(self) -> bool:
        """Return whether a part is far more than the total: then it was never its part, and the bond errs."""
        limit = self.kin.known(self.total).high * SAME_TOTAL.high
        return any(self.kin.known(part).low > limit for part in self.parts)

    def words(self) -> Text:
        """Return the sum of the parts beside the total."""
        total, known = self.kin.known(self.total), self.sum
        if known.overlaps(total):
            vi, en = "tổng số nêu là {total}", "the total is given as {total}"
        elif known.high < total.low:
            vi, en = (
                "tổng số là {total}: còn {rest} không có tên",
                "the total is {total}: {rest} is not named",
            )
        elif self.is_disjoint:
            vi, en = "nhiều hơn tổng số {total}", "more than the total {total}"
        else:
            vi = "nhiều hơn tổng số {total} (các phần có thể trùng nhau)"
            en = "more than the total {total} (the parts may overlap)"
        rest = self.total.values[0] - sum((part.values[0] for part in self.parts), Decimal(0))
        return said(
            f"{{parts}} {{lies}}; {vi}", f"{{parts}} {{lies}}; {en}",
            parts=listed([number(part.values[0]) for part in self.parts], " + "), lies=lies(known),
            total=number(self.total.values[0]), rest=number(rest),
        )  # fmt: skip

    def words_of_excess(self, part: Claim) -> Text:
        """Return that one part alone is more than the total."""
        return said(
            "một phần ({part}) lớn hơn tổng số ({total})", "one part ({part}) exceeds the total ({total})",
            part=number(part.values[0]), total=number(self.total.values[0]),
        )  # fmt: skip


def division_of(total: Claim, kin: Kin) -> Division | None:
    """Return a total with its parts, all results in one unit; None where it has none."""
    parts = tuple(
        part
        for part in kin.bonded(total, Bond.PART_OF)
        if part.unit == total.unit and is_result(part) and moment_link(part, total) is not None
    )
    return Division(total, parts, kin) if parts and is_result(total) else None


def _added(figures: Sequence[RoundingInterval]) -> RoundingInterval:
    return sum(figures[1:], figures[0]) if figures else RoundingInterval.exact(0)
