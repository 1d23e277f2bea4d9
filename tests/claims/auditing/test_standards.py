"""Poverty standards."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lc_indicators.claims.auditing.standards import joins

#: start, end, whether both can be by one standard.
SPANS = [
    (2010, 2015, True),
    (2015, 2019, True),
    (2015, 2021, True),
    (2021, 2023, True),
    (2011, 2019, False),
    (2014, 2016, False),
    (2020, 2022, False),
    (2009, 2011, False),
]


@pytest.mark.parametrize(("start", "end", "together"), SPANS)
def test_levels_of_two_standards_do_not_join(start: int, end: int, *, together: bool) -> None:
    """The ends of 2010, 2015 and 2021 were counted by both neighbours; other years by one alone."""
    assert together == joins("poverty_rate", [Fraction(start)], [Fraction(end)], named=[])


def test_other_concepts_know_no_standard() -> None:
    """Income is not counted by a poverty line."""
    assert joins("income_per_capita", [Fraction(2011)], [Fraction(2019)], named=[])


def test_a_named_standard_chooses_among_those_of_a_seam() -> None:
    """A rate of 2015 by the old standard does not join one of 2016."""
    places = [Fraction(2015)], [Fraction(2018)]

    assert not joins("poverty_rate", *places, named=["2011-2015"])
    assert joins("poverty_rate", *places, named=["chuẩn nghèo 2016–2020", ""])


def test_two_named_standards_never_join() -> None:
    """The text itself says that they differ."""
    assert not joins("poor_households", [Fraction(2015)], [Fraction(2015)], named=["2011-2015", "2016-2020"])


def test_nothing_is_known_of_times_without_a_standard_here() -> None:
    """Ignorance of the old standards is no break."""
    assert joins("poverty_rate", [Fraction(1993)], [Fraction(1998)], named=[])
    assert joins("poverty_rate", [], [], named=[])
