"""How a computed interval meets a claim."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lc_indicators.audit.arithmetic.printed_interval import PrintedInterval
from lc_indicators.audit.judging.decide import outcome_of
from lc_indicators.audit.verdict import Fit
from lc_indicators.numbers import INFINITY, RoundingInterval
from tests.audit.judging.hand_made_claims import claim

#: kind, printed, qualifier, low, high, fit.
TABLE = [
    ("level", "4.75", None, "4.746", "4.754", "exactly"),
    ("level", "4.75", None, "4.728", "4.752", "within_rounding"),
    ("level", "4.75", None, "4.755", "4.80", "within_rounding"),
    ("level", "4.75", None, "4.756", "4.759", "cut_off"),
    ("level", "4.75", None, "4.761", "4.80", "apart"),
    ("level", "4.75", None, "4.60", "4.90", "loose"),
    ("level", "40", "over", "41", "42", "exactly"),
    ("level", "40", "over", "39", "41", "within_rounding"),
    ("level", "40", "over", "50", "51", "loose"),
    ("level", "40", "over", "38", "39", "apart"),
    ("level", "40", "about_over", "39", "41", "exactly"),
    ("level", "40", "about_over", "60", "61", "loose"),
    ("level", "40", "under", "38", "39", "exactly"),
    ("level", "40", "under", "20", "21", "loose"),
    ("level", "40", "among_first", "40", "40", "loose"),
    ("absolute_change", "-6", "over", "-6.2", "-6.1", "exactly"),
    ("absolute_change", "-6", "over", "-9", "-8", "loose"),
    ("absolute_change", "-6", "over", "-5.9", "-5.8", "apart"),
    ("level", "40", None, "40", "Infinity", "loose"),
    ("count", "10000", None, "10120", "10121", "loose"),
    ("count", "10120", None, "10000", "10001", "apart"),
    ("level", "100", None, "97", "98", "apart"),
]


@pytest.mark.parametrize(("kind", "printed", "qualifier", "low", "high", "fit"), TABLE)
def test_fits_follow_the_table(
    kind: str, printed: str, qualifier: str | None, low: str, high: str, fit: str
) -> None:
    """Inside, overlapping, outside; too wide, too far beyond "over", or perhaps rounded."""
    computed = RoundingInterval(Decimal(low), INFINITY if high == "Infinity" else Decimal(high))
    counted = {"unit": "households"} if kind == "count" else {}
    asked = claim("c", "level" if kind == "count" else kind, printed, qualifier=qualifier, **counted)

    assert fit == PrintedInterval.of(asked).fit(computed)


def test_a_range_stands_for_all_between_its_ends() -> None:
    """3.5–4 a year, either way, meets 4.2 with its rounding."""
    asked = claim("c", "average_annual_change", "-3.5", "-4")

    assert "exactly" == PrintedInterval.of(asked).fit(RoundingInterval(Decimal("-4.2"), Decimal("-3.6")))


@pytest.mark.parametrize(
    ("fits", "accused", "expected"),
    [
        ([], True, "undecidable"),
        ([Fit.APART], True, "contradicted"),
        ([Fit.APART], False, "undecidable"),
        ([Fit.APART, Fit.APART], True, "contradicted"),
        ([Fit.APART, Fit.LOOSE], True, "undecidable"),
        ([Fit.APART, Fit.WITHIN_ROUNDING], True, "supported"),
        ([Fit.LOOSE], False, "undecidable"),
        ([Fit.EXACTLY], False, "supported"),
    ],
)
def test_one_rule_gives_every_outcome(fits: list[Fit], expected: str, *, accused: bool) -> None:
    """Contradicted is what no reading and no coherent set of figures leaves possible."""
    assert expected == outcome_of(fits, accused=accused)
