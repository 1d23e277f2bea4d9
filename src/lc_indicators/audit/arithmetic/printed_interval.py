"""Say which values a printed figure of a text can stand for, and how a computed interval meets them.

A figure has one meaning in the whole audit, by its qualifier and its last digit.  Two things are asked of it
beside that: what it means if zeros that end an integer are rounding ("10.000 hộ"), and what a count stands
for where other figures are computed from it: households are whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from lc_indicators.audit.claim import Claim, Kind
from lc_indicators.audit.lexicon import counted_units, unit_words
from lc_indicators.audit.verdict import Fit
from lc_indicators.numbers import QUALIFIER_RULES, Qualifier, RoundingInterval, rough_unit

#: A computed interval wider than this many times the claim's passes nearly any figure.
LOOSE_FROM = 10

#: Part of a unit of the last digit that a number cut off there can be beyond it.
_NOT_QUITE = 1 - Decimal("1E-9")

#: From this unit of the last digit but zeros on, an integer may have been rounded.
ROUGH_FROM = 100

#: Beginnings of units whose numbers are not rounded to hundreds.
_NEVER_ROUGH = ("percent", "times")

#: Measure of concepts that are counted one by one.
_COUNTED = "count"

#: Beginnings of units that say how a number was rounded.
_MULTIPLES = tuple(unit_words("multiplier"))


@dataclass(frozen=True, kw_only=True)
class PrintedInterval:
    """All that the printed figure of a claim can stand for."""

    #: What it means.
    meant: RoundingInterval
    #: What a computed interval has to reach into to support it.
    supporting: RoundingInterval
    #: What it means if zeros that end an integer are no digits.
    rough: RoundingInterval
    #: What was cut off where its digits are the beginning of a longer number; None where that is no question.
    cut_off: RoundingInterval | None = None

    @classmethod
    def of(cls, claim: Claim) -> PrintedInterval:
        """Return the intervals of a claim."""
        meant = claim.meant
        supporting = _supporting(claim, meant)
        return cls(meant=meant, supporting=supporting, rough=rough_interval(claim), cut_off=_cut_off(claim))

    def fit(self, computed: RoundingInterval) -> Fit:
        """Return how *computed* meets the figure.

        "Trên 40" is told from what merely does not contradict it by the limit of its qualifier: 400 is above
        40 and no support for it.
        """
        if not computed.overlaps(self.meant):
            # Zeros that end an integer may be rounding: no accusation rests on them.
            if computed.overlaps(self.rough):
                return Fit.LOOSE
            return Fit.CUT_OFF if self.cut_off and computed.overlaps(self.cut_off) else Fit.APART
        tested = self.supporting
        if not computed.overlaps(tested) or not computed.is_bounded or not tested.is_bounded:
            return Fit.LOOSE
        if computed.half_width > LOOSE_FROM * tested.half_width:
            return Fit.LOOSE
        return Fit.EXACTLY if tested.contains_interval(computed) else Fit.WITHIN_ROUNDING


def _cut_off(claim: Claim) -> RoundingInterval | None:
    """Return the numbers beyond those meant that begin with the claim's digits: "63,34" of 63,349."""
    value = claim.values[0]
    exponent = value.as_tuple().exponent
    if claim.qualifier or len(claim.values) > 1 or not isinstance(exponent, int):
        return None
    # The next digit is not reached.
    edge = abs(value) + Decimal(1).scaleb(exponent) * _NOT_QUITE
    return RoundingInterval(abs(value), edge) if value >= 0 else RoundingInterval(-edge, value)


def _supporting(claim: Claim, meant: RoundingInterval) -> RoundingInterval:
    # "Khoảng trên" is as open above as "trên", and supported as far.
    qualifier = Qualifier.OVER if claim.qualifier == Qualifier.ABOUT_OVER else claim.qualifier
    ratio = QUALIFIER_RULES[qualifier].support_limit if qualifier else None
    if ratio is None or claim.is_range:
        return meant
    limit = claim.values[0] * ratio
    # The limit closes the open side, whichever sign the claim has.
    if meant.high.is_infinite():
        return RoundingInterval(meant.low, limit)
    return RoundingInterval(limit, meant.high)


def rough_interval(claim: Claim) -> RoundingInterval:
    """Return what a claim means if zeros that end an integer are no digits; in percentages they are."""
    if claim.unit.startswith(_NEVER_ROUGH) or claim.is_range or claim.qualifier:
        return claim.meant
    return with_zeros(claim.values[0]) or claim.meant


def with_zeros(value: Decimal) -> RoundingInterval | None:
    """Return what an integer stands for whose last zeros may be rounding: 500 is 450 to 550.

    None where it has no two of them: it then is what it says.

    Examples
    --------
    >>> with_zeros(Decimal("57000")), with_zeros(Decimal("5262"))
    (RoundingInterval(low=Decimal('56500'), high=Decimal('57500')), None)
    """
    unit = rough_unit(value)
    if unit < ROUGH_FROM:
        return None
    return RoundingInterval(value - unit / 2, value + unit / 2)


def is_counted(claim: Claim, measure: str = "") -> bool:
    """Return whether a claim counts whole things, by its concept's *measure* or its unit."""
    return claim.kind is Kind.COUNT_OF_TOTAL or measure == _COUNTED or claim.unit in counted_units()


def premise_interval(claim: Claim, measure: str = "", *, rough: bool = False) -> RoundingInterval:
    """Return what a claim's figure stands for where others are computed from it; of a part, the part."""
    if claim.is_range or not is_counted(claim, measure):
        return rough_interval(claim) if rough else claim.meant
    return _counted(claim.values[0], claim, rough=rough)


def whole_interval(claim: Claim, *, rough: bool = False) -> RoundingInterval:
    """Return what the whole of a count of a total stands for."""
    return _counted(claim.values[1], claim, rough=rough)


def _counted(value: Decimal, claim: Claim, *, rough: bool) -> RoundingInterval:
    # Households are whole: "16.003" is no other number.
    plain = claim.qualifier is None and int(value.as_tuple().exponent) == 0
    zeros = with_zeros(value) if plain and rough else None
    if zeros or not plain or claim.unit.startswith(_MULTIPLES):
        return zeros or RoundingInterval.from_printed(value, claim.qualifier)
    return RoundingInterval.exact(value)
