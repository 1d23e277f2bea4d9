"""Relative changes of one span, put side by side as factors."""

from __future__ import annotations

from lc_indicators.audit import audit_text
from lc_indicators.audit.arithmetic.question import SpanQuestion
from lc_indicators.audit.arithmetic.readings import readings_of
from lc_indicators.audit.arithmetic.span_hypothesis import OtherChange
from lc_indicators.audit.judging.clashes import factor_words
from lc_indicators.language import Text
from tests.audit.judging.hand_made_claims import claim


def _factor(kind: str, printed: str) -> Text | None:
    """Return what a change makes of the start in five years, in words."""
    change = claim("c1", kind, printed)
    reading, *_ = readings_of(change, rate=True)
    return factor_words(OtherChange(question=SpanQuestion.of(change), reading=reading), 5)


def test_a_yearly_rate_makes_a_factor() -> None:
    """11.9 percent a year for five years is 1.119^5 = 1.75 times."""
    words = _factor("compound_annual_growth_rate", "11.9")

    assert words is not None
    assert "(1 + 11.9 ÷ 100)^5 lies in [1.75, 1.759]" == words.en


def test_a_fall_makes_less_of_the_start() -> None:
    """A fall of 20 percent leaves 1 − 20 ÷ 100 of it, not 1 + 20 ÷ 100."""
    words = _factor("percentage_change", "-20")

    assert words is not None
    assert "(1 − 20 ÷ 100) lies in [0.795, 0.805]" == words.en


def test_a_change_in_units_makes_none() -> None:
    """Without a level 4.75 points a year are no factor."""
    assert _factor("average_annual_change", "-4.75") is None


def test_a_clash_of_two_relative_changes_shows_both() -> None:
    """What a rate and a factor of one span make of the start is written out."""
    audit = audit_text(
        "Giai đoạn 2015-2020, thu nhập bình quân đầu người tăng bình quân 11,9%/năm, gấp 2,4 lần năm 2015.",
        catalogue=None,
    )

    assert ["(1 + 11,9 ÷ 100)^5 nằm trong [1,75; 1,759]; 2,4 nằm trong [2,35; 2,45]"] == [
        clash.arithmetic.vi for clash in audit.clashes
    ]
