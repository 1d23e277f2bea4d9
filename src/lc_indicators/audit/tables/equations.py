"""State how one figure of a table follows from others, and between which ends each would have to lie."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from lc_indicators.audit.tables.audited_table import AuditedCell
from lc_indicators.numbers import RoundingInterval

#: Row and column of a figure.
Place = tuple[int, int]
Cells = Mapping[Place, AuditedCell]

_ONE, _HUNDRED = Decimal(1), Decimal(100)
#: Division leaves this much open.
_SLACK = Decimal("1e-15")


class Form(StrEnum):
    """How a figure follows from others."""

    #: The sum of the others.
    SUM = "sum"
    #: A power of ten times the first over the second: a share, an index, a rate, a yield.
    RATIO = "ratio"
    #: By how many percent the first is over the second.
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Equation:
    """One figure and those that it follows from."""

    form: Form
    target: Place
    operands: tuple[Place, ...]
    #: Of a ratio: 100 for percent.
    factor: Decimal = _ONE

    @property
    def places(self) -> tuple[Place, ...]:
        """Return the places of all its figures, the one that follows first."""
        return self.target, *self.operands

    def needed(self, place: Place, cells: Cells) -> RoundingInterval | None:
        """Return where the figure at *place* would have to lie; None where the others do not say.

        A figure that is left out of *cells* counts as nothing in a sum.
        """
        known = {one: _ends(cells[one]) for one in self.places if one in cells}
        if self.form is Form.SUM:
            return self._part(place, known)
        if not all(one in known for one in self.places if one != place):
            return None
        of, over = self.operands
        if place == self.target:
            ratio = _over(known[of], known[over])
            return ratio and self._as_printed(ratio)
        rate = self._as_ratio(known[self.target])
        found = _times(rate, known[over]) if place == of else _over(known[of], rate)
        return found and RoundingInterval(*found)

    def misses(self, cells: Cells, *, exact: bool = False) -> bool:
        """Return whether the figure lies apart from what it follows from by more than its last digit.

        *exact*: its parts are counted, so that they add up to the last digit or nearly so.
        """
        needed, printed = self.needed(self.target, cells), cells[self.target]
        if needed is None:
            return False
        unit = _ONE.scaleb(-printed.decimals) if printed.half < 1 else printed.half * 2
        if exact:
            return abs(needed.midpoint - printed.value) > unit
        reach = printed.half + unit if self.form is not Form.SUM else printed.half
        return printed.value + reach < needed.low or printed.value - reach > needed.high

    def _part(self, place: Place, known: Mapping[Place, tuple[Decimal, Decimal]]) -> RoundingInterval:
        parts = [known[one] for one in self.operands if one in known and one != place]
        low, high = sum((part[0] for part in parts), Decimal()), sum((part[1] for part in parts), Decimal())
        if place == self.target:
            return RoundingInterval(low, high)
        whole = known.get(self.target, (Decimal(), Decimal()))
        return RoundingInterval(whole[0] - high, whole[1] - low)

    def _as_printed(self, ratio: tuple[Decimal, Decimal]) -> RoundingInterval:
        if self.form is Form.CHANGE:
            return RoundingInterval(*(_HUNDRED * (one - 1) for one in ratio))
        return RoundingInterval(*(self.factor * one for one in ratio))

    def _as_ratio(self, rate: tuple[Decimal, Decimal]) -> tuple[Decimal, Decimal]:
        if self.form is Form.CHANGE:
            return rate[0] / _HUNDRED + 1, rate[1] / _HUNDRED + 1
        return rate[0] / self.factor, rate[1] / self.factor


def _ends(cell: AuditedCell) -> tuple[Decimal, Decimal]:
    return cell.value - cell.half, cell.value + cell.half


def _over(a: tuple[Decimal, Decimal], b: tuple[Decimal, Decimal]) -> tuple[Decimal, Decimal] | None:
    if a[0] < 0 or b[0] <= 0:
        return None
    return a[0] / b[1] * (1 - _SLACK), a[1] / b[0] * (1 + _SLACK)


def _times(a: tuple[Decimal, Decimal], b: tuple[Decimal, Decimal]) -> tuple[Decimal, Decimal] | None:
    return (a[0] * b[0], a[1] * b[1]) if a[0] >= 0 and b[0] >= 0 else None
