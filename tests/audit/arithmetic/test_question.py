"""What a claim asks of its span, computed once."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lc_indicators.audit.arithmetic.question import SpanQuestion
from tests.audit.judging.hand_made_claims import claim, evidence, level


@pytest.mark.parametrize(
    ("span", "starts", "ends"),
    [
        ("2015/2020", {2015}, {2020}),
        ("2016/2019", {2015, 2016}, {2019}),
        ("2016-01/2019", {2015}, {2019}),
        ("2019", set(), {2019}),
        ("", set(), set()),
    ],
)
def test_the_places_of_a_span_follow_from_its_claim(span: str, starts: set[int], ends: set[int]) -> None:
    """A term of five years opens at the end of its first; another span at either end of the year it names."""
    asked = SpanQuestion.of(claim("c", "absolute_change", "-2.1", span=span))

    assert ({Fraction(year) for year in starts}, {Fraction(year) for year in ends}) == (
        asked.starts,
        asked.ends,
    )


def test_nothing_is_known_beside_a_new_question() -> None:
    """Levels, evidence and readings are put in once the data were asked."""
    asked = SpanQuestion.of(claim("c", "absolute_change", "-2.1", span="2015/2020"))

    assert ((), (), ()) == (asked.own_levels, asked.evidence, asked.readings)


@pytest.mark.parametrize(
    ("unit", "names"),
    [("percent_of_households", ["relative", "difference"]), ("million_vnd", ["relative"])],
)
def test_what_is_known_decides_which_readings_a_change_admits(unit: str, names: list[str]) -> None:
    """The change of a rate may be told in percent or in points; that of an amount in percent alone."""
    asked = SpanQuestion.of(claim("c", "percentage_change", "-12", span="2015/2020", unit="percent"))

    known = asked.with_known(own_levels=(), evidence=[evidence("final", level("2015", "40.4", unit=unit))])

    assert names == [reading.name for reading in known.readings]
    assert asked.starts is known.starts
