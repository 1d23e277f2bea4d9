"""Two relative changes of one span as factors, where no level is known to put them beside."""

from __future__ import annotations

from lc_indicators.claims.auditing.intervals import both, say_interval
from lc_indicators.claims.auditing.words import number_text
from lc_indicators.claims.claim import Claim, Kind
from lc_indicators.rounding import RoundingInterval
from lc_indicators.wording import Text

_HUNDRED = 100
_DECIMALS = 3
_LIES = Text(vi="{} nằm trong {}", en="{} lies in {}")
_RATE, _CHANGE, _DOWN = "(1 + {} ÷ 100)^{}", "1 + {} ÷ 100", "1 ÷ {}"


def factor_words(change: Claim, n: int) -> Text | None:
    """Return what a relative change makes of the start in *n* years; None for a change in units.

    Examples
    --------
    11.9 % a year over five years: "(1 + 11.9 ÷ 100)^5 lies in [1.75, 1.759]".
    """
    factor = _factor(change, n)
    if factor is None:
        return None
    number, formula = number_text(change), _formula(change)
    return both(
        lambda language: _LIES[language].format(
            formula.format(number[language], n), say_interval(factor, language, decimals=_DECIMALS)
        )
    )


def _formula(change: Claim) -> str:
    if change.kind is Kind.GROWTH_FACTOR:
        return _DOWN if change.direction == "down" else "{}"
    return _RATE if change.kind is Kind.COMPOUND_ANNUAL_GROWTH_RATE else _CHANGE


def _factor(change: Claim, n: int) -> RoundingInterval | None:
    meant = change.meant
    if change.kind is Kind.GROWTH_FACTOR:
        return meant if change.direction != "down" or meant.low <= 0 else 1 / meant
    relative = {Kind.COMPOUND_ANNUAL_GROWTH_RATE: n, Kind.PERCENTAGE_CHANGE: 1}
    if change.kind not in relative or meant.low <= -_HUNDRED:
        return None
    factor = 1 + meant / _HUNDRED
    return factor ** relative[change.kind]
