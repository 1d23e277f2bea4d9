"""Put a recomputation into words: the formula with its numbers, where it lies, and what the claim means."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lc_indicators.audit.arithmetic.levels import EvidenceLevel
from lc_indicators.audit.arithmetic.readings import TIMES_DOWN, On, Reading
from lc_indicators.audit.arithmetic.span_hypothesis import OtherChange, SpanEnds, SpanHypothesis
from lc_indicators.audit.claim import Claim, Kind
from lc_indicators.audit.wording.numbers_in_words import EXTRA_DIGITS, number_text, say_interval
from lc_indicators.audit.wording.unit_words import decimals_of, say_number
from lc_indicators.language import ARROW, Language, Text, in_a_row, in_each, message, rounded
from lc_indicators.numbers import RoundingInterval


def falls(claim: Claim) -> bool:
    """Return whether a claim says a fall, so that sizes are shown."""
    return claim.values[0] < 0 or (claim.direction == "down" and claim.kind is not Kind.GROWTH_FACTOR)


def _expression(hypothesis: SpanHypothesis, reading: Reading, *, n: int, language: Language) -> str:
    """Return the formula with the real numbers in it: "(40,40 − 16,7) ÷ 5"."""
    is_fall, ends = falls(hypothesis.question.claim), hypothesis.ends
    start, end = _said(ends.start, language), _said(ends.end, language)
    other, pattern = next(iter(hypothesis.others), None), reading.fall if is_fall else reading.rise
    if start is None and end is None and other:
        known = formula_of(other, n=n, language=language)
        same = other.reading.on is reading.on
        return pattern.format(known=known, whole=known, n=n) if same else known
    if other and (start is None or end is None):
        implied = f"({implied_level(ends, other, n=n, language=language)})"
        start, end = start or implied, end or implied
    if reading is TIMES_DOWN:
        return f"{start} ÷ {end}"
    if reading.on is On.QUOTIENT:
        known = f"{end} ÷ {start}"
    else:
        known = f"{start} − {end}" if is_fall else f"{end} − {start}"
    return pattern.format(known=known, whole=f"({known})", n=n)


def implied_level(ends: SpanEnds, other: OtherChange, *, n: int, language: Language) -> str:
    """Return how the level that is not known follows from the known one and a change: "16,7 + 5 × 4,75"."""
    known, change = ends.levels[0].said[language], formula_of(other, n=n, language=language)
    signs, is_turned = ("−+", falls(other.claim)) if other.reading.on is On.DIFFERENCE else ("÷×", False)
    if other.reading is TIMES_DOWN:
        change, is_turned = number_text(other.claim)[language], True
    return f"{known} {signs[(ends.start is not None) is not is_turned]} {change}"


def _said(level: EvidenceLevel | None, language: Language) -> str | None:
    return level.said[language] if level else None


def formula_of(other: OtherChange, *, n: int, language: Language) -> str:
    """Return the difference or the quotient that a change gives in *n* years: "(1 + 11,9 ÷ 100)^5"."""
    sign, number = "−" if falls(other.claim) else "+", number_text(other.claim)[language]
    return other.reading.of_change.format(change=number, n=n, plus=sign)


def shown(interval: RoundingInterval, claim: Claim) -> RoundingInterval:
    """Return an interval as readers see it: the size of a fall."""
    return -interval if falls(claim) else interval


def computation(hypothesis: SpanHypothesis, *, reading: Reading, n: int, computed: RoundingInterval) -> Text:
    """Return the recomputation in words: "(40,40 − 16,7) ÷ 5 nằm trong [4,728; 4,752]"."""
    claim = hypothesis.question.claim
    what = in_each(lambda language: _expression(hypothesis, reading, n=n, language=language))
    interval = _interval(shown(computed, claim), _decimals(claim))
    is_point = computed.low == computed.high
    words = message("audit.arithmetic.is" if is_point else "audit.arithmetic.lies")
    return words.filled(what=what, interval=interval)


def _interval(interval: RoundingInterval, decimals: int = EXTRA_DIGITS) -> Text:
    return in_each(lambda language: say_interval(interval, language, decimals=decimals))


def mean_words(claim: Claim, row: Sequence[EvidenceLevel], *, computed: RoundingInterval) -> Text:
    """Return the mean of the yearly rates between the levels of *row*, in words."""
    levels = in_a_row([level.said for level in row], ARROW)
    interval = _interval(shown(computed, claim))
    return message("audit.arithmetic.mean_of_rates", n=len(row) - 1, levels=levels, interval=interval)


def meaning(claim: Claim) -> Text:
    """Return what the printed figure can stand for: "4,75 nghĩa là [4,745; 4,755]"."""
    interval = _interval(shown(claim.meant, claim), _decimals(claim))
    return message("audit.arithmetic.means", what=number_text(claim), interval=interval)


def level_beside(claim: Claim, level: EvidenceLevel) -> Text:
    """Return a level of the data, in the claim's unit, beside what the claim prints."""
    decimals = _decimals(claim)
    return message(
        "audit.arithmetic.level_beside",
        label=level.premise.label,
        number=level.premise.number,
        known=_interval(level.bounds, decimals),
        printed=number_text(claim),
        meant=_interval(claim.meant, decimals),
    )


def result_text(claim: Claim, computed: RoundingInterval) -> Text:
    """Return a result with the claim's digits where it is no wider than the last one, else an interval.

    Examples
    --------
    With the final 16.33 a fall of "4,75" is 4.81: [4.813, 4.815] is narrower than a hundredth.
    """
    decimals = max(decimals_of(value) for value in claim.values)
    sizes, unit = shown(computed, claim), Decimal(1).scaleb(-decimals) / 2

    def say(language: Language) -> str:
        if sizes.is_bounded and sizes.half_width <= unit:
            return say_number(rounded(sizes.midpoint, decimals), claim.unit, language)
        return say_interval(sizes, language, decimals=decimals + 1)

    return in_each(say)


def _decimals(claim: Claim) -> int:
    return max(decimals_of(value) for value in claim.values) + 2
