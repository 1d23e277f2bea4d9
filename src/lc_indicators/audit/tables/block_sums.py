"""Find which lines of a table are the sums of those below or above them, with sub-totals among these."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import numpy as np

from lc_indicators.audit.tables.column_bonds import ColumnBond, Numbers, fit_of_sums
from lc_indicators.audit.tables.equations import Form

#: Bits that a sum needs beyond those that chance gives; in one column alone, and where a label says total.
_BITS, _BITS_ALONE, _BITS_TOLD = 10.0, 14.0, 5.0
_TELLING = 2.0
#: Bits that an amount costs which does not fit.
_COST = 2.0
#: Lines that one total is of.
_MOST_PARTS = 120


def block_sums(numbers: Numbers, told: frozenset[int], rates: frozenset[int]) -> list[ColumnBond]:
    """Return the sums along the rows of *numbers*.

    The labels of lines in *told* say total; cases in *rates* are of figures that do not add up.
    """
    below = _Search(numbers, told, rates).found()
    turned = Numbers(numbers.values[::-1], numbers.halves[::-1])
    last = len(numbers.values) - 1
    above = _Search(turned, frozenset(last - line for line in told), rates).found()
    mirrored = [
        replace(one, target=last - one.target, operands=tuple(last - part for part in reversed(one.operands)))
        for one in above
    ]
    # A total below its parts; not what is the rest of a sum that is known.
    known = {line for one in below for line in (one.target, *one.operands)}
    return [*below, *(one for one in mirrored if one.target not in known)]


@dataclass
class _Search:
    numbers: Numbers
    told: frozenset[int]
    rates: frozenset[int]

    def found(self) -> list[ColumnBond]:
        """Return the sums, found from the last line to the first, so that sub-totals come before totals."""
        values = self.numbers.values
        self.ends: dict[int, int] = {}
        sums: list[ColumnBond] = []
        self.lines = [line for line in range(len(values)) if np.isfinite(values[line]).any()]
        self.chance = 2 * math.log2(max(len(self.lines), 2))
        self.is_amount = np.array([case not in self.rates for case in range(values.shape[1])])
        for place in reversed(range(len(self.lines))):
            if found := self._sum_at(place):
                sums.append(found)
                self.ends[found.target] = found.operands[-1]
        return sums

    def _parts(self, place: int) -> list[int]:
        """Return the lines that may be parts of the one at *place*, those that are of no other among them."""
        parts: list[int] = []
        at = self.lines[place]
        for line in self.lines[place + 1 :]:
            if line > at:
                parts.append(line)
                at = self._end(line)
        return parts[:_MOST_PARTS]

    def _end(self, line: int) -> int:
        """Return the last line of what a line is the total of: of its parts' parts."""
        end = line
        while end in self.ends:
            end = self.ends[end]
        return end

    def _sum_at(self, place: int) -> ColumnBond | None:
        """Return the sum that says most, of the first two parts, the first three, and so on."""
        total, parts = self.lines[place], self._parts(place)
        if len(parts) < 2:  # noqa: PLR2004 - one is no sum
            return None
        fits, bits = sums_of_first(self.numbers, total, parts)
        bits = np.where(fits == 1, bits, 0)
        telling = (bits >= _TELLING).sum(axis=1)
        kept = (fits == 1).sum(axis=1)
        missed = ((fits == 0) & self.is_amount).sum(axis=1)
        least = self.chance + np.where(telling > 1, _BITS, _BITS_ALONE)
        if total in self.told:
            least = self.chance + np.where(telling > 0, _BITS_TOLD, math.inf)
        says = bits.sum(axis=1) - _COST * missed
        good = (says >= least) & (kept > missed)
        good[0] = False
        if not good.any():
            return None
        best = int(np.argmax(np.where(good, says, -math.inf)))
        one, two = (tuple(map(int, np.flatnonzero(fits[best] == what))) for what in (1, 0))
        return ColumnBond(Form.SUM, total, tuple(parts[: best + 1]), Decimal(1), float(says[best]), one, two)


def sums_of_first(numbers: Numbers, total: int, parts: list[int]) -> tuple[Any, Any]:
    """Return how the sums of the first of *parts* fit a total, a row for each number of them."""
    given, halves = numbers.values[parts], numbers.halves[parts]
    unknown = ~np.isfinite(given)
    some = np.where(unknown, 0.0, given)
    wide = np.cumsum(np.where(unknown, 0.0, halves), axis=0)
    largest = np.maximum.accumulate(np.abs(some), axis=0)
    others = np.cumsum(np.abs(some), axis=0) - largest
    gaps = np.cumsum(unknown, axis=0)
    return fit_of_sums(
        np.cumsum(some, axis=0), numbers.values[total], wide + numbers.halves[total],
        half=numbers.halves[total], others=others, gaps=gaps, parts=np.arange(1, len(parts) + 1)[:, None],
    )  # fmt: skip
