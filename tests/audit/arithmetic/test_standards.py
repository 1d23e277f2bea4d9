"""Poverty standards."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lc_indicators.audit.arithmetic.standards import Standards, lexicon_standards
from lc_indicators.audit.evidence.matches import standards_of
from lc_indicators.catalogue import load_catalogue

KNOWN, AREA = lexicon_standards(), "VN-01"

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
    assert together == KNOWN.joins("poverty_rate", [Fraction(start)], [Fraction(end)], area=AREA, named=[])


def test_other_concepts_know_no_standard() -> None:
    """Income is not counted by a poverty line."""
    assert KNOWN.joins("income_per_capita", [Fraction(2011)], [Fraction(2019)], area=AREA, named=[])


def test_a_named_standard_chooses_among_those_of_a_seam() -> None:
    """A rate of 2015 by the old standard does not join one of 2016."""
    places = [Fraction(2015)], [Fraction(2018)]

    assert not KNOWN.joins("poverty_rate", *places, area=AREA, named=["2011-2015"])
    assert KNOWN.joins("poverty_rate", *places, area=AREA, named=["chuẩn nghèo 2016–2020", ""])


def test_two_named_standards_never_join() -> None:
    """The text itself says that they differ."""
    assert not KNOWN.joins(
        "poor_households",
        [Fraction(2015)],
        [Fraction(2015)],
        area=AREA,
        named=["2011-2015", "2016-2020"],
    )


def test_nothing_is_known_of_times_without_a_standard_here() -> None:
    """Ignorance of the old standards is no break."""
    assert KNOWN.joins("poverty_rate", [Fraction(1993)], [Fraction(1998)], area=AREA, named=[])
    assert KNOWN.joins("poverty_rate", [], [], area=AREA, named=[])


@pytest.mark.parametrize("area", ["LA", "LA-VT", "KE-30"])
def test_the_standards_of_one_country_say_nothing_of_another(area: str) -> None:
    """A poverty rate of Laos is counted by no standard of Viet Nam."""
    assert KNOWN.joins("poverty_rate", [Fraction(2014)], [Fraction(2017)], area=area, named=[])


def test_standards_come_from_the_data() -> None:
    """Where a catalogue is given, its indicators say what counts by which years, and nothing else does."""
    own = standards_of(load_catalogue())

    assert not own.joins("poverty_rate", [Fraction(2014)], [Fraction(2017)], area=AREA, named=[])
    assert own.joins("poverty_rate", [Fraction(2015)], [Fraction(2021)], area=AREA, named=[])
    assert own.joins("poverty_rate", [Fraction(2001)], [Fraction(2008)], area=AREA, named=[])


@pytest.mark.parametrize("area", ["Laos", "Lào", "LA", "Trà Vinh cũ"])
def test_the_standards_of_the_data_are_of_the_areas_of_the_data(area: str) -> None:
    """A place that the data do not know, by its name or code, is counted by none of their standards."""
    own = standards_of(load_catalogue())

    assert own.joins("poverty_rate", [Fraction(2014)], [Fraction(2017)], area=area, named=[])


def test_data_without_standards_break_nowhere() -> None:
    """An office elsewhere names no standard by years: its poverty rates join."""
    none = Standards({}, frozenset())

    assert none.joins("poverty_rate", [Fraction(2014)], [Fraction(2017)], area=AREA, named=[])
