"""Say what may have led to a figure of a table that does not fit: digits, units, the wrong column or row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from lc_indicators.audit.arithmetic.mistakes import other_digits, swapped_digits
from lc_indicators.audit.tables.equations import Cells, Equation, Form, Place
from lc_indicators.numbers import RoundingInterval

_SHIFTS = (-3, -2, -1, 1, 2, 3)
#: Columns or rows from which a figure may have been copied lie nearer than this.
_NEAR = 3
#: A slip explains a sum of so many figures, each as wide as this many times their number, by chance.
_CHANCE = Decimal("0.1")
#: A number of thousands that lost what is behind its point is less.
_CUT = 100


class Slip(StrEnum):
    """What may have led to a figure that does not fit."""

    SWAPPED = "swapped"
    DIGIT = "digit"
    SHIFTED = "shifted"
    OTHER_COLUMN = "other_column"
    OTHER_ROW = "other_row"
    COUNTED_TWICE = "counted_twice"
    LEFT_OUT = "left_out"


#: What many figures look like by chance, or what says nothing of which figure is wrong.
WEAK = frozenset({Slip.DIGIT, Slip.COUNTED_TWICE, Slip.LEFT_OUT})


@dataclass(frozen=True)
class Slips:
    """The slips that would explain a figure of a table, which would have to lie in *needed*."""

    place: Place
    needed: RoundingInterval
    #: One of the equations that the figure breaks.
    broken: Equation
    cells: Cells
    #: The names of rows and of columns.
    names: tuple[Sequence[str], Sequence[str]]

    def first(self) -> tuple[Slip, str] | None:
        """Return the likeliest slip, and the row or column that it names; "" for none."""
        return next(self._found(), None)

    @property
    def is_no_chance(self) -> bool:
        """Return whether one figure of so many in a sum would hardly explain it by chance."""
        cell = self.cells[self.place]
        width = self.needed.high - self.needed.low + 2 * cell.half
        return len(self.broken.places) * width <= _CHANCE * abs(self.needed.midpoint - cell.value)

    @property
    def is_copied(self) -> bool:
        """Return whether a figure of several digits stands in the next column or row as well."""
        value, (row, column) = self.cells[self.place].value, self.place
        around = ((row, column - 1), (row, column + 1), (row - 1, column), (row + 1, column))
        is_telling = len(value.as_tuple().digits) > 2  # noqa: PLR2004 - two digits are alike by chance
        return is_telling and any(one in self.cells and self.cells[one].value == value for one in around)

    def _found(self) -> Iterator[tuple[Slip, str]]:
        cell, middle = self.cells[self.place], self.needed.midpoint
        reach = RoundingInterval(self.needed.low - cell.half, self.needed.high + cell.half)
        if any(map(reach.contains, swapped_digits(cell.value))):
            yield Slip.SWAPPED, ""
        is_shifted = any(reach.contains(cell.value.scaleb(power)) for power in _SHIFTS)
        # 1,826 that became 1.826 and then 2.
        is_cut = cell.decimals == 0 and 0 < cell.value == (middle / 1000).quantize(Decimal(1)) < _CUT
        if (is_shifted or is_cut) and not reach.contains(0):
            yield Slip.SHIFTED, ""
        if abs(middle) < Decimal(1).scaleb(2 - cell.decimals):
            return
        for along, slip in ((1, Slip.OTHER_COLUMN), (0, Slip.OTHER_ROW)):
            yield from ((slip, self.names[along][at]) for at in self._alike_along(along, reach))
        yield from self._heading_slips()
        if any(map(reach.contains, other_digits(cell.value))):
            yield Slip.DIGIT, ""

    def _alike_along(self, along: int, reach: RoundingInterval) -> Iterator[int]:
        """Yield the columns, or rows, near by that have what is needed in the same row, or column."""
        here = self.place[along]
        for other, same in self.cells.items():
            is_near = other[1 - along] == self.place[1 - along] and 0 < abs(here - other[along]) < _NEAR
            if is_near and reach.contains(same.value):
                yield other[along]

    def _heading_slips(self) -> Iterator[tuple[Slip, str]]:
        """Yield which line of a sum was counted twice, as a heading among its parts is, or left out."""
        if self.broken.form is not Form.SUM or self.broken.target != self.place or not self.is_no_chance:
            return
        cell, operands = self.cells[self.place], self.broken.operands
        along = 1 if operands[0][0] == self.place[0] else 0
        tolerance = (self.needed.high - self.needed.low) / 2 + cell.half
        too_much = cell.value - self.needed.midpoint
        for other, same in self.cells.items():
            inside = min(operands) <= other <= max(operands) and other[1 - along] == self.place[1 - along]
            if inside and abs(too_much - same.value) <= tolerance:
                yield Slip.COUNTED_TWICE, self.names[along][other[along]]
            elif inside and other in operands and abs(too_much + same.value) <= tolerance:
                yield Slip.LEFT_OUT, self.names[along][other[along]]
