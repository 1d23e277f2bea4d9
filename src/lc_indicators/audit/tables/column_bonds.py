"""Find which columns of a table follow from others, because most of its rows say so.

How much rows say is counted in bits: by how much the figure that follows is narrower than what the column
spreads over.  A bond has to say more than the best of all that are tried would say by chance.  The search is
in binary numbers; whether a row fits is decided by :mod:`~.equations` in decimal ones.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, permutations
from typing import Any

import numpy as np

from lc_indicators.audit.tables.equations import Form

#: Bits that a bond needs beyond those that chance gives, and rows that say more than nothing.
_BITS, _ROWS, _TELLING = 12.0, 3, 1.5
#: Where the column is called a rate.
_BITS_NAMED = 5.0
#: One row in so many may miss; a share of them that is larger breaks no rule but shows that there is none.
_MISSED_SHARE = 0.05
_MOST_BITS = 14.0
#: Columns of a wide table that are tried with each other.
_MOST_TRIED = 24
_PERCENT = 2

Floats = "np.ndarray[Any, np.dtype[np.float64]]"


@dataclass(frozen=True)
class Numbers:
    """Figures in binary, a row a case and a column a line, NaN for none; and their halves of a last digit."""

    values: Any
    halves: Any

    def turned(self) -> Numbers:
        """Return them with rows for columns."""
        return Numbers(self.values.T, self.halves.T)

    def with_rows_before(self, follows: Any) -> Numbers:
        """Return them with all columns once more: the figures of the row before, where it is known."""
        before = [
            np.where(follows[:, None], np.roll(one, 1, axis=0), what)
            for one, what in ((self.values, np.nan), (self.halves, 0.0))
        ]
        return Numbers(np.hstack([self.values, before[0]]), np.hstack([self.halves, before[1]]))


@dataclass(frozen=True, slots=True)
class ColumnBond:
    """How a column follows from others."""

    form: Form
    target: int
    operands: tuple[int, ...]
    factor: Decimal
    bits: float
    #: Rows that fit, those that do not.
    kept: tuple[int, ...]
    missed: tuple[int, ...]


def column_bonds(
    numbers: Numbers, *, rates: frozenset[int], width: int, reach: int = _MOST_TRIED
) -> list[ColumnBond]:
    """Return the bonds of the first *width* columns with others not farther away than *reach*.

    *rates* are called rates; columns behind the first ones are :meth:`Numbers.with_rows_before`.

    A rate follows from amounts rather than they from it, and chance has less room where one is named.
    """
    found = sorted(
        _all_bonds(numbers, rates, reach=reach, width=width),
        key=lambda bond: (bond.target not in rates, len(bond.missed), -bond.bits),
    )
    kept: list[ColumnBond] = []
    seen: set[frozenset[int]] = set()
    for bond in found:
        pairs = {frozenset(pair) for pair in combinations((bond.target, *bond.operands), 2)}
        # Columns that are nearly alike stand for each other: two columns have one third.  Of sums, two may
        # have a second: a total and a balance.
        if len(pairs & seen) <= (bond.form is Form.SUM):
            seen |= pairs
            kept.append(bond)
    return kept


def _all_bonds(numbers: Numbers, rates: frozenset[int], *, reach: int, width: int) -> Iterator[ColumnBond]:
    values, halves = numbers.values, numbers.halves
    whole = [column for column in range(values.shape[1]) if np.isfinite(values[:, column]).sum() >= _ROWS]
    tried = max(len(whole), 3) * min(len(whole) + 1, 2 * reach + 1) ** 2 * 3
    for target in (one for one in whole if one < width):
        least = math.log2(tried) + (_BITS_NAMED if target in rates else _BITS)
        near = [one for one in whole if one != target and abs(one % width - target) <= reach]
        if len(near) > 1 and np.nanstd(values[:, target]):
            yield from _ratios(numbers, target, pairs=np.array(list(permutations(near, 2))), least=least)
            pairs = np.array(list(combinations(near, 2)))
            total, half = values[:, [target]], halves[:, [target]]
            found = sum_bits(total, values[:, pairs], half=half, halves=halves[:, pairs])
            # A figure so far breaks the sum that it is and the next one.
            most = np.where((pairs >= width).any(axis=1), 2, 1)
            yield from _bonds(Form.SUM, target, pairs, found, least, Decimal(1), most)


def _ratios(numbers: Numbers, target: int, *, pairs: Any, least: float) -> Iterator[ColumnBond]:
    of, over = pairs.T
    values, halves = numbers.values, numbers.halves
    t, a, b = values[:, [target]], values[:, of], values[:, over]
    half = halves[:, [target]]
    with np.errstate(all="ignore"):
        known = (a > 0) & (b > 0) & np.isfinite(t)
        ratio = np.where(known, a / b, np.nan)
        open_ = ratio * (halves[:, of] / a + halves[:, over] / b)
        spread = np.nanstd(t)
        powers = np.round(np.log10(_middle(t / ratio)))
        powers = np.where((powers >= -3) & (powers <= 9), powers, 0)  # noqa: PLR2004 - units that offices use
        for form, factor, shift in ((Form.CHANGE, 100.0, -100.0), (Form.RATIO, 10.0**powers, 0.0)):
            width = half + factor * open_
            miss = np.abs(factor * ratio + shift - t)
            fits = np.where(known, miss <= width * 1.0001 + half * 2, np.nan)
            bits = np.log2(np.maximum(1, spread / (width + miss)))
            exact = Decimal(100) if form is Form.CHANGE else powers
            yield from _bonds(form, target, pairs, (fits, bits), least, exact)


def _middle(ratios: Any) -> Any:
    """Return the median of each column of what is known and positive in it, 1 for none."""
    ordered = np.sort(np.where(ratios > 0, ratios, np.nan), axis=0)
    counts = np.isfinite(ordered).sum(axis=0)
    found = ordered[np.maximum(counts - 1, 0) // 2, np.arange(ordered.shape[1])]
    return np.where(counts > 0, found, 1.0)


def sum_bits(total: Any, parts: Any, *, half: Any, halves: Any) -> tuple[Any, Any]:
    """Return whether *total* is the sum of *parts* along their last axis, NaN for unknown, and its bits."""
    unknown = ~np.isfinite(parts)
    some = np.where(unknown, 0.0, parts)
    others = np.abs(some).sum(axis=-1) - np.abs(some).max(axis=-1)
    return fit_of_sums(
        some.sum(axis=-1), total, np.where(unknown, 0.0, halves).sum(axis=-1) + half,
        half=half, others=others, gaps=unknown.sum(axis=-1), parts=parts.shape[-1],
    )  # fmt: skip


def fit_of_sums(
    sums: Any, total: Any, width: Any, *, half: Any, others: Any, gaps: Any, parts: Any
) -> tuple[Any, Any]:
    """Return whether *sums* are *total*, NaN for unknown, and the bits that they say.

    What is not printed counts as nothing where the sum is right so, and leaves it open where it is not.
    *others* is all but the largest part: a total that is nearly its one part says nothing.
    """
    miss = np.abs(sums - total)
    fit = np.where(np.isfinite(total) & (gaps < parts), miss <= width * 1.0001, np.nan)
    fit = np.where((gaps > 0) & (fit == 0), np.nan, fit)
    with np.errstate(all="ignore"):
        bits = np.log2(np.maximum(1, others / (2 * (miss + half))))
    return fit, np.minimum(np.where(np.isfinite(bits), bits, 0), _MOST_BITS)


def share_bonds(numbers: Numbers) -> Iterator[ColumnBond]:
    """Yield columns that give shares in percent of a row that prints 100: its column, and that row."""
    values, halves = numbers.values, numbers.halves
    width = values.shape[1]
    least = _BITS + 2 * math.log2(max(width, 2))
    for target in range(width):
        wholes = np.flatnonzero(values[:, target] == 100)  # noqa: PLR2004 - percent
        spread = np.nanstd(values[:, target]) if np.isfinite(values[:, target]).any() else 0
        if not spread or not len(wholes):
            continue
        for of in range(width):
            ends = [*wholes[1:], len(values)]
            for whole, end in zip(map(int, wholes), map(int, ends), strict=True):
                if of == target or not values[whole, of] > 0:
                    continue
                rows = np.arange(len(values))
                known = (rows > whole) & (rows < end) & (values[:, of] > 0) & np.isfinite(values[:, target])
                share = 100 * values[:, of] / values[whole, of]
                with np.errstate(all="ignore"):
                    open_ = share * (halves[:, of] / values[:, of] + halves[whole, of] / values[whole, of])
                reach = halves[:, target] + open_
                miss = np.abs(share - values[:, target])
                fit = np.where(known, miss <= reach * 1.0001 + 2 * halves[:, target], np.nan)
                bits = np.log2(np.maximum(1, spread / (reach + miss + 1e-12)))
                pair, one = np.array([[of, whole]]), (fit[:, None], bits[:, None])
                yield from _bonds(Form.RATIO, target, pair, one, least, Decimal(100))


def _bonds(  # noqa: PLR0917 - what bonds have
    form: Form, target: int, pairs: Any, found: tuple[Any, Any], least: float, powers: Any, most: Any = 1
) -> Iterator[ColumnBond]:
    """Yield the bonds of a column with those pairs of others that say enough."""
    fits, bits = found
    bits = np.minimum(np.where(fits == 1, np.nan_to_num(bits), 0), _MOST_BITS)
    telling, says = (bits >= _TELLING).sum(axis=0), bits.sum(axis=0)
    missed = (fits == 0).sum(axis=0)
    good = (telling >= _ROWS) & (says >= least) & (missed <= np.maximum(most, _MISSED_SHARE * telling))
    for one in np.flatnonzero(good):
        factor = powers if isinstance(powers, Decimal) else Decimal(1).scaleb(int(powers[one]))
        kept, misses = (tuple(map(int, np.flatnonzero(fits[:, one] == what))) for what in (1, 0))
        yield ColumnBond(form, target, tuple(map(int, pairs[one])), factor, float(says[one]), kept, misses)
