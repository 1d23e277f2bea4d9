"""Find the slips of the pen that would explain a figure: its sign, its digits, its power of ten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import partial

from lc_indicators.audit.arithmetic.printed_interval import PrintedInterval
from lc_indicators.audit.claim import Claim, Kind
from lc_indicators.audit.wording.unit_words import say_number
from lc_indicators.language import Text, in_each, message, messages
from lc_indicators.numbers import RoundingInterval

#: Explanations that are given, the likeliest first.
MOST_CAUSES = 2

#: A unit that is dropped or doubled: thousand, million, percent of a percent.
_POWERS = (-6, -3, -2, -1, 1, 2, 3, 6)


def mistakes_in_digits(claim: Claim, computed: RoundingInterval) -> Iterator[Text]:
    """Yield the slips in a figure's digits that make of it what it would have to be, the likeliest first."""
    if len(claim.values) > 1 or not computed.is_bounded or not claim.values[0]:
        return
    value = claim.values[0]
    is_signed = bool(claim.direction) and claim.kind is not Kind.GROWTH_FACTOR
    if is_signed and PrintedInterval.of(replace(claim, values=(-value,))).fit(computed).supports:
        yield message("audit.causes.sign")
    for name, others in (
        ("swapped", swapped_digits(value)),
        ("digit", other_digits(value)),
        ("power", map(value.scaleb, _POWERS)),
    ):
        for other in others:
            if replace(claim, values=(other,)).meant.contains(computed.midpoint):
                shown = in_each(partial(say_number, abs(other), ""))
                yield messages("audit.causes")[name].filled(number=shown)
                break


def swapped_digits(number: Decimal) -> Iterator[Decimal]:
    """Yield a number with two digits that stand side by side in the other order."""
    sign, digits, _ = number.as_tuple()
    for i in range(len(digits) - 1):
        if digits[i] != digits[i + 1]:
            turned = (*digits[:i], digits[i + 1], digits[i], *digits[i + 2 :])
            yield Decimal((sign, turned, 0)).scaleb(int(number.as_tuple().exponent))


def other_digits(number: Decimal) -> Iterator[Decimal]:
    """Yield a number with another digit in one place, the last one left out."""
    sign, digits, _ = number.as_tuple()
    # The last digit is no slip but a matter of rounding.
    for i in range(len(digits) - 1):
        for other in range(i == 0, 10):
            if other != digits[i]:
                changed = (*digits[:i], other, *digits[i + 1 :])
                yield Decimal((sign, changed, 0)).scaleb(int(number.as_tuple().exponent))
