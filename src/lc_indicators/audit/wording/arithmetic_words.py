"""Arithmetic in words: the expression with its real numbers, where it lies, and what the claim means."""

from __future__ import annotations

from lc_indicators.audit.arithmetic.readings import Reading
from lc_indicators.audit.arithmetic.span_ends import Ends, Point
from lc_indicators.audit.arithmetic.span_solver import System, Tie
from lc_indicators.audit.claim import Claim, Kind
from lc_indicators.audit.wording.numbers_in_words import both, decimals_of, number_text, say_interval
from lc_indicators.language import Language, Text
from lc_indicators.numbers import RoundingInterval

_LIES = Text(vi="{} nằm trong {}", en="{} lies in {}")
_IS = Text(vi="{} = {}", en="{} = {}")
_MEANS = Text(vi="{} nghĩa là {}", en="{} means {}")

#: How a level follows from the other one and a tie, by reading: the start, and the end; for falls the size
#: of the change is taken, so that the sign is turned.
_IMPLIED: dict[str, tuple[str, str]] = {
    "difference": ("{level} {minus} {tie}", "{level} {plus} {tie}"),
    "difference_per_year": ("{level} {minus} {n} × {tie}", "{level} {plus} {n} × {tie}"),
    "relative": ("{level} ÷ (1 {plus} {tie} ÷ 100)", "{level} × (1 {plus} {tie} ÷ 100)"),
    "compound": ("{level} ÷ (1 {plus} {tie} ÷ 100)^{n}", "{level} × (1 {plus} {tie} ÷ 100)^{n}"),
    "times_to": ("{level} ÷ {tie}", "{level} × {tie}"),
    "percent_of": ("{level} ÷ ({tie} ÷ 100)", "{level} × ({tie} ÷ 100)"),
    "times_by": ("{level} ÷ (1 + {tie})", "{level} × (1 + {tie})"),
    "times_down": ("{level} × {tie}", "{level} ÷ {tie}"),
}

#: The difference or quotient that a tie alone gives.
_TIE_ALONE: dict[str, str] = {
    "difference": "{tie}",
    "difference_per_year": "{n} × {tie}",
    "relative": "(1 {plus} {tie} ÷ 100)",
    "compound": "(1 {plus} {tie} ÷ 100)^{n}",
    "times_to": "{tie}",
    "percent_of": "({tie} ÷ 100)",
    "times_by": "(1 + {tie})",
    "times_down": "(1 ÷ {tie})",
}

#: What the printed value is, from the difference or quotient: rising, and falling.
_RESULT: dict[str, tuple[str, str]] = {
    "difference": ("{end} − {start}", "{start} − {end}"),
    "difference_per_year": ("({end} − {start}) ÷ {n}", "({start} − {end}) ÷ {n}"),
    "relative": ("100 × ({end} ÷ {start} − 1)", "100 × (1 − {end} ÷ {start})"),
    "compound": ("100 × (({end} ÷ {start})^(1/{n}) − 1)", "100 × (1 − ({end} ÷ {start})^(1/{n}))"),
    "times_to": ("{end} ÷ {start}", "{end} ÷ {start}"),
    "percent_of": ("100 × {end} ÷ {start}", "100 × {end} ÷ {start}"),
    "times_by": ("{end} ÷ {start} − 1", "{end} ÷ {start} − 1"),
    "times_down": ("{start} ÷ {end}", "{start} ÷ {end}"),
}

_FROM_TIE: dict[str, tuple[str, str]] = {
    "difference": ("{known}", "{known}"),
    "difference_per_year": ("{known} ÷ {n}", "{known} ÷ {n}"),
    "relative": ("100 × ({known} − 1)", "100 × (1 − {known})"),
    "compound": ("100 × ({known}^(1/{n}) − 1)", "100 × (1 − {known}^(1/{n}))"),
    "times_to": ("{known}", "{known}"),
    "percent_of": ("100 × {known}", "100 × {known}"),
    "times_by": ("{known} − 1", "{known} − 1"),
    "times_down": ("1 ÷ {known}", "1 ÷ {known}"),
}


def falls(claim: Claim) -> bool:
    """Return whether a claim says a fall, so that sizes are shown."""
    return claim.values[0] < 0 or (claim.direction == "down" and claim.kind is not Kind.GROWTH_FACTOR)


def expression(claim: Claim, system: System, *, reading: Reading, n: int, language: Language) -> str:
    """Return the formula with the real numbers in it: "(40,40 − 16,7) ÷ 5"."""
    which = int(falls(claim))
    start, end = _said(system.ends.start, language), _said(system.ends.end, language)
    tie = system.ties[0] if system.ties else None
    if start is None and end is None and tie:
        known = _filled(_TIE_ALONE[tie.reading.name], tie, n=n, language=language)
        if tie.reading.on is not reading.on:
            return known
        return _FROM_TIE[reading.name][which].format(known=known, n=n)
    if tie and (start is None or end is None):
        implied = f"({implied_level(system.ends, tie, n=n, language=language)})"
        start, end = start or implied, end or implied
    return _RESULT[reading.name][which].format(start=start, end=end, n=n)


def implied_level(ends: Ends, tie: Tie, *, n: int, language: Language) -> str:
    """Return how the level that is not known follows from the other one and a tie: "16,7 + 5 × 4,75"."""
    known = ends.points[0].said[language]
    return _filled(
        _IMPLIED[tie.reading.name][ends.start is not None], tie, n=n, language=language, level=known
    )


def _said(point: Point | None, language: Language) -> str | None:
    return point.said[language] if point else None


def _filled(pattern: str, tie: Tie, *, n: int, language: Language, level: str | None = None) -> str:
    signs = {"plus": "−", "minus": "+"} if falls(tie.claim) else {"plus": "+", "minus": "−"}
    return pattern.format(level=level, tie=number_text(tie.claim)[language], n=n, **signs)


def shown(interval: RoundingInterval, claim: Claim) -> RoundingInterval:
    """Return an interval as readers see it: the size of a fall."""
    return -interval if falls(claim) else interval


def computation(
    claim: Claim, system: System, *, reading: Reading, n: int, computed: RoundingInterval
) -> Text:
    """Return the recomputation in words: "(40,40 − 16,7) ÷ 5 nằm trong [4,728; 4,752]"."""
    decimals = _decimals(claim)
    pattern = _IS if computed.low == computed.high else _LIES
    return both(
        lambda language: pattern[language].format(
            expression(claim, system, reading=reading, n=n, language=language),
            say_interval(shown(computed, claim), language, decimals=decimals),
        )
    )


def meaning(claim: Claim) -> Text:
    """Return what the printed figure can stand for: "4,75 nghĩa là [4,745; 4,755]"."""
    printed = number_text(claim)
    return both(
        lambda language: _MEANS[language].format(
            printed[language],
            say_interval(shown(claim.meant, claim), language, decimals=_decimals(claim)),
        )
    )


def _decimals(claim: Claim) -> int:
    return max(decimals_of(value) for value in claim.values) + 2
