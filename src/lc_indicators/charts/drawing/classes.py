"""Classes of a map: where the values part by themselves, and at which plain numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from itertools import accumulate, pairwise

#: More shades than this cannot be told apart in grey print.
MOST = 5


@dataclass(frozen=True)
class ValueClass:
    """The values from *low* to *high*, both among those that were given."""

    low: Decimal
    high: Decimal
    count: int


def classes(values: Sequence[Decimal], *, most: int = MOST) -> list[ValueClass]:
    """Return at most *most* classes of *values*, lowest first: natural breaks, none of them empty.

    The sum of squared distances from the means of the classes is the least that so many classes can have
    (Fisher 1958, "On Grouping for Maximum Homogeneity"; Jenks 1977).  Equal values share a class.

    Examples
    --------
    >>> [(str(one.low), str(one.high)) for one in classes([Decimal(v) for v in (1, 2, 9, 10, 30)], most=3)]
    [('1', '2'), ('9', '10'), ('30', '30')]
    """
    ordered = sorted(values)
    # From their middle: squares of large numbers that lie close together would lose their digits.
    middle = sum(ordered, Decimal(0)) / max(1, len(ordered))
    starts = _starts([float(value - middle) for value in ordered], min(most, len(set(ordered))))
    ends = [*starts[1:], len(ordered)]
    return [ValueClass(ordered[a], ordered[b - 1], b - a) for a, b in zip(starts, ends, strict=True)]


def bounds(found: Sequence[ValueClass]) -> list[Decimal]:
    """Return a number between each two neighbours, of as few digits as part them.

    It is above the lower class and at most at the beginning of the upper one: "from 10".

    Examples
    --------
    >>> values = [Decimal(text) for text in ("3.14", "3.72", "11.8", "12.2")]
    >>> [str(bound) for bound in bounds(classes(values, most=2))]
    ['10']
    """
    return [_between(one.high, other.low) for one, other in pairwise(found)]


def _between(low: Decimal, high: Decimal) -> Decimal:
    """Return the number above *low* and at most *high* that has the fewest digits."""
    exponent = max(low.adjusted(), high.adjusted()) + 1
    while True:
        step = Decimal(1).scaleb(exponent)
        found = (low / step).to_integral_value(ROUND_CEILING) * step
        found += step if found == low else 0
        if found <= high:
            return Decimal(f"{found:f}")
        exponent -= 1


def _starts(values: Sequence[float], count: int) -> list[int]:
    """Return where the classes begin, by dynamic programming over the last class."""
    sums = [0.0, *accumulate(values)]
    squares = [0.0, *accumulate(value * value for value in values)]

    def spread(start: int, end: int) -> float:
        return squares[end] - squares[start] - (sums[end] - sums[start]) ** 2 / (end - start)

    def parts(at: int) -> bool:
        return at == 0 or values[at - 1] < values[at]

    best: list[tuple[float, list[int]]] = [(spread(0, end), [0]) for end in range(1, len(values) + 1)]
    for _ in range(count - 1):
        best = [
            min(
                ((best[start - 1][0] + spread(start, end), [*best[start - 1][1], start])
                 for start in range(1, end) if parts(start)),
                default=(float("inf"), [0]),
            )
            for end in range(1, len(values) + 1)
        ]  # fmt: skip
    return best[-1][1]
