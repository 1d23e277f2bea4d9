"""State how one figure of a table follows from others, and between which ends each would have to lie."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from lc_indicators.audit.tables.audited_table import AuditedCell
from lc_indicators.errors import DomainError
from lc_indicators.numbers import RoundingInterval

#: Row and column of a figure.
Place = tuple[int, int]
Cells = Mapping[Place, AuditedCell]

_ONE, _HUNDRED = Decimal(1), Decimal(100)
_NOTHING = RoundingInterval.exact(0)


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
        known = {one: cells[one].meant for one in self.places if one in cells and one != place}
        if self.form is Form.SUM:
            parts = sum((known[one] for one in self.operands if one in known), _NOTHING)
            return parts if place == self.target else known.get(self.target, _NOTHING) - parts
        if self.target in known:
            known[self.target] = self._as_ratio(known[self.target])
        if len(known) < len(self.operands) or any(one.low < 0 for one in known.values()):
            return None
        of, over = self.operands
        try:
            if place == self.target:
                return self._as_printed(known[of] / known[over])
            return known[self.target] * known[over] if place == of else known[of] / known[self.target]
        except DomainError:
            return None

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

    def _as_printed(self, ratio: RoundingInterval) -> RoundingInterval:
        return (ratio - 1) * _HUNDRED if self.form is Form.CHANGE else ratio * self.factor

    def _as_ratio(self, printed: RoundingInterval) -> RoundingInterval:
        return printed / _HUNDRED + 1 if self.form is Form.CHANGE else printed / self.factor
