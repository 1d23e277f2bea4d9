"""What may have led to a wrong figure."""

from __future__ import annotations

from typing import Any

import pytest

from tests.audit.judging.hand_made_claims import audit, claim

INCOME = {"indicator": "income_per_capita", "unit": "million_vnd_per_person"}


def causes(kind: str, printed: str, *, span: str = "2015-12/2020-12", **given: Any) -> list[str]:
    """Return the explanations of a wrong change of income from 18.2 to 41.79; 22.5 stands in between."""
    unit = {"unit": INCOME["unit"]} if kind.endswith("change") and kind != "percentage_change" else {}
    asked = claim("c1", kind, printed, span=span, indicator="income_per_capita", **{**unit, **given})
    levels = [
        claim("s", "level", "18.20", span="2015", **INCOME),
        claim("m", "level", "22.50", span="2016-12", **INCOME),
        claim("e", "level", "41.79", span="2020", **INCOME),
    ]
    (found, *_) = audit(asked, *levels).verdicts
    assert "contradicted" == found.outcome
    return [note.vi for note in found.notes if note.vi.startswith("Có thể do")]


@pytest.mark.parametrize(
    ("kind", "printed", "words"),
    [
        ("average_annual_change", "3.93", "chia cho 6 năm"),
        ("compound_annual_growth_rate", "14.86", "chia cho 6 năm"),
        ("absolute_change", "23.95", "23,59: có thể đã gõ đảo chữ số"),
        ("absolute_change", "19.29", "tính từ 22,50"),
        ("percentage_change", "85.7", "tính từ 22,50"),
        ("absolute_change", "-23.59", "ngược chiều"),
    ],
)
def test_an_error_that_fits_is_named(kind: str, printed: str, words: str) -> None:
    """The writer's likely slip, with the figures that show it; it excuses nothing."""
    assert any(words in cause for cause in causes(kind, printed))


def test_what_nothing_explains_is_left_unexplained() -> None:
    """No guess is made."""
    assert [] == causes("absolute_change", "77.77")
