"""From values to pixels: domains, ticks, and the years of an axis."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

#: A series that stays above this part of its maximum is shown without zero.
_FROM_ZERO_BELOW = 0.6

#: Floats stand in a chart with no more digits than this.
_DIGITS = 10


@dataclass(frozen=True)
class Scale:
    """A linear scale from a domain to pixels, with the ticks of its axis."""

    low: float
    high: float
    #: Pixels at the low and the high end.
    start: float
    end: float
    step: float

    def pixel(self, value: float) -> float:
        """Return where *value* stands."""
        share = (value - self.low) / (self.high - self.low)
        return round(self.start + share * (self.end - self.start), 1)

    @property
    def ticks(self) -> list[float]:
        """Return the values of the ticks, all of them within the domain."""
        first, last = math.ceil(self.low / self.step - 1e-9), math.floor(self.high / self.step + 1e-9)
        return [round(number * self.step, _DIGITS) for number in range(first, last + 1)]

    @property
    def decimals(self) -> int:
        """Return the digits that the ticks need."""
        return max(0, -math.floor(math.log10(self.step) + 1e-9))

    @property
    def format(self) -> str:
        """Return the number format of the ticks, as D3 writes it."""
        return f",.{self.decimals}f"


def nice_step(span: float, *, ticks: int) -> float:
    """Return 1, 2 or 5 times a power of ten, so that about *ticks* steps make up *span*."""
    raw = span / ticks
    power = 10.0 ** math.floor(math.log10(raw))
    factor = next((factor for factor in (1, 2, 5) if factor * power >= raw * 0.999), 10)
    return round(factor * power, _DIGITS)


def scale(
    values: Sequence[float], *, start: float, end: float, ticks: int, zero: bool | None = None
) -> Scale:
    """Return a scale whose ends are ticks and that holds *values*.

    With *zero* left open it starts at zero unless all values lie close together and far from it.
    """
    low, high = min(values, default=0.0), max(values, default=1.0)
    far = min(abs(low), abs(high)) > _FROM_ZERO_BELOW * max(abs(low), abs(high)) and low * high > 0
    if zero or (zero is None and not far):
        low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        # One value alone: room of a tenth around it, of one around zero.
        room = abs(low) / 10 or 1.0
        low, high = low - room, high + room
    step = nice_step(high - low, ticks=ticks)
    return Scale(
        low=round(math.floor(low / step + 1e-9) * step, _DIGITS),
        high=round(math.ceil(high / step - 1e-9) * step, _DIGITS),
        start=start,
        end=end,
        step=step,
    )


def thinned(count: int, *, room: int) -> list[int]:
    """Return which of *count* ticks in a row have a label: at most *room*, the first and the last among them.

    The others stand at equal distances from the last; one that would touch the first gives way.
    """
    if count <= 1 or room <= 1:
        return [count - 1] if count else []
    step = math.ceil((count - 1) / (room - 1))
    shown = list(range(count - 1, -1, -step))[::-1]
    if shown[0] == 0:
        return shown
    return [0, *(place for place in shown if place >= step)]
