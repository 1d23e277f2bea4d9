"""How a computed interval meets what a claim says."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from lc_indicators.audit.claim import Claim
from lc_indicators.audit.verdict import Fit, Outcome
from lc_indicators.numbers import QUALIFIER_RULES, Qualifier, RoundingInterval, rough_unit

#: Fits that support a claim.
SUPPORTING = frozenset({Fit.EXACTLY, Fit.WITHIN_ROUNDING})


def outcome_of(fits: Collection[Fit], *, accused: bool) -> Outcome:
    """Return the outcome that all recomputations of a claim give: the one rule of every verdict.

    Supported where one reading with one coherent set of figures meets it; contradicted where one that may
    accuse misses it (*accused*) and none, on any admissible reading, leaves it possible; else undecidable.
    """
    if SUPPORTING & set(fits):
        return Outcome.SUPPORTED
    return Outcome.CONTRADICTED if accused and set(fits) == {Fit.APART} else Outcome.UNDECIDABLE


#: A computed interval wider than this many times the claim's passes nearly any figure.
LOOSE_FROM = 10

#: From this unit of the last digit but zeros on, an integer may have been rounded.
_ROUGH = 100

#: Beginnings of units whose numbers are not rounded to hundreds.
_NEVER_ROUGH = ("percent", "times")


def fit_of(computed: RoundingInterval, claim: Claim) -> Fit:
    """Return how *computed* meets the claim.

    "Trên 40" is told from what merely does not contradict it by the limit of its qualifier: 400 is above 40
    and no support for it.
    """
    meant, tested = claim.meant, supporting_range(claim)
    if not computed.overlaps(meant):
        # Zeros that end an integer may be rounding ("10.000 hộ"): no accusation rests on them.
        return Fit.LOOSE if computed.overlaps(roughly(claim)) else Fit.APART
    if not computed.overlaps(tested) or not computed.is_bounded or not tested.is_bounded:
        return Fit.LOOSE
    if computed.half_width > LOOSE_FROM * tested.half_width:
        return Fit.LOOSE
    return Fit.EXACTLY if tested.contains_interval(computed) else Fit.WITHIN_ROUNDING


def supporting_range(claim: Claim) -> RoundingInterval:
    """Return what a computed interval has to reach into to support the claim."""
    meant = claim.meant
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


def roughly(claim: Claim) -> RoundingInterval:
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
    if unit < _ROUGH:
        return None
    return RoundingInterval(value - unit / 2, value + unit / 2)
