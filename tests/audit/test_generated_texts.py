"""Texts made from true figures, told at random: rounded truth is not accused, what is moved away is."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from lc_indicators.audit import audit_text
from lc_indicators.audit.verdict import Audit, Outcome
from tests.audit import generated_texts as texts
from tests.audit.generated_texts import TAILS, Truth

MANY = settings(max_examples=200, derandomize=True, deadline=None)


def _said(audit: Audit) -> list[str]:
    contradicted = [v.reason.en for v in audit.verdicts if v.outcome is Outcome.CONTRADICTED]
    return [*contradicted, *(clash.arithmetic.en for clash in audit.clashes)]


@MANY
@given(texts.truths(), st.data())
def test_true_figures_accuse_nobody_however_they_are_rounded_and_ordered(
    truth: Truth, data: st.DataObject
) -> None:
    """Both levels, and any of its change, its yearly mean, its factor and its percentage, in any order."""
    digits = st.integers(0, 3)
    opening = texts.head(truth, data.draw(st.tuples(digits, digits)), data.draw(st.integers(0, 1)))
    tails = data.draw(st.permutations(texts.tails_of(truth)))[: data.draw(st.integers(0, 4))]
    text = texts.text_of(opening, [tail(truth, TAILS[tail](truth), data.draw(digits)) for tail in tails])

    assert [] == _said(audit_text(text, catalogue=None)), text


@MANY
@given(texts.truths(least_change=Fraction(1, 2)), st.data())
def test_a_figure_moved_out_of_its_interval_is_contradicted(truth: Truth, data: st.DataObject) -> None:
    """Half as large again is neither the figure nor any reading of it; nor is a factor "by" as much."""
    tails = texts.tails_of(truth)
    if truth.measured is texts.GRDP:
        # Its growth in percent is counted in constant prices: levels in current ones accuse nobody.
        tails.remove(texts.in_percent)
    tail = data.draw(st.sampled_from(tails))
    wrong = TAILS[tail](truth) * Fraction(8, 5)
    opening = texts.head(truth, (2, 2), data.draw(st.integers(0, 1)))
    text = texts.text_of(opening, [tail(truth, wrong, 2)])

    assert any(v.outcome is Outcome.CONTRADICTED for v in audit_text(text, catalogue=None).verdicts), text
