"""Evidence in coherent sets: what stands together, what stays apart, what is left out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lc_indicators.audit.claim import Kind
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import LinearFraction, bounds_of
from lc_indicators.periods import Period
from tests.audit.evidence.lai_chau_claims import claim, fall, holding, levels, numbers, sets
from tests.lai_chau import catalogue

STANDARD_2016 = "2016-2020"


def test_sources_that_disagree_stand_in_sets_of_their_own() -> None:
    """16.33, 16.62 and 16.7 for 2020, and 40.40 and 36.9 for 2015, are never computed with each other."""
    found = [one for one in sets(fall()) if one.levels[0].standard == STANDARD_2016]
    together = {
        tuple(level.premise.number.en for level in one.levels if level.moment.end_year in {2015, 2020})
        for one in found
    }

    assert ("40.40%", "16.33%") in together
    assert ("36.9%", "16.62%") in together
    assert all(len(pair) == len({*pair}) <= 2 for pair in together)
    assert not any({"40.40%", "16.62%"} <= {*pair} or {"36.9%", "16.33%"} <= {*pair} for pair in together)


def test_what_nobody_contradicts_completes_every_set() -> None:
    """20.12 for 2019 has no rival, and stands with each of the rivals of 2020."""
    assert len(holding(sets(fall()), "20.12%")) >= 2


def test_a_derived_level_keeps_its_form() -> None:
    """With 40.40 = 16.33 + 24.07 the fall is 24.07 whatever 16.33 stands for: [24.065, 24.075]."""
    (both,) = holding(sets(fall()), "16.33%")
    start, end = (level for level in both.levels if level.moment.end_year in {2015, 2020})
    assert isinstance(start.term, LinearFraction)

    assert RoundingInterval(Decimal("24.065"), Decimal("24.075")) == bounds_of(start.term - end.term)
    assert (Period.of_year(2015).closing, Period.of_year(2020).closing) == (start.moment, end.moment)


def test_a_derived_level_says_what_it_follows_from() -> None:
    """A reader sees 16.33 and 24.07 behind 40.40, and the source that prints them."""
    derived = next(level for level in levels(sets(fall()), 2015) if level.premise.number.vi == "40,40%")

    assert "poverty rate, 2015, from 16.33% and 24.07 percentage points" == derived.premise.label.en
    assert ("baodansinh_2021",) == derived.premise.sources


def test_nothing_rests_on_the_text_itself() -> None:
    """Neither its own 16.33 nor the 40.40 that follows from its own fall is evidence for the text."""
    found = levels(sets(fall(), own={"baodansinh_2021"}))

    assert not {"16.33%", "40.40%"} & {level.premise.number.en for level in found}
    assert "36.9%" in {level.premise.number.en for level in found}


@pytest.mark.parametrize(
    "facts",
    [{"group": "dân tộc thiểu số"}, {"area": "VN-99"}, {"indicator": ""}, {"indicator": "unheard_of"}],
)
def test_what_the_data_do_not_know_has_no_evidence(facts: dict[str, str]) -> None:
    """The data hold no groups, and neither every area nor every concept."""
    assert [] == sets(claim(**facts))


def test_a_missing_value_is_no_level() -> None:
    """GSO's dots for combined schools are no zero and no evidence."""
    found = levels(sets(claim("schools_lower_upper_secondary", "12", value="12", unit="schools")))
    known = {level.moment.end_year for level in found}
    rows = [
        row for row in catalogue().observations.values() if row.indicator == "schools_lower_upper_secondary"
    ]
    missing = {row.period.end_year for row in rows if row.area == "VN-01" and row.status == "O"}

    assert missing
    assert not known & missing


def test_a_break_in_the_series_parts_the_sets() -> None:
    """GSO's rates until 2008 and from 2010 are by two lines; 2016 is provisional."""
    surveys = [one for one in sets(fall()) if one.levels[0].premise.sources == ("gso_poverty_rate",)]

    assert [[2006, 2008], [2010, 2012, 2013, 2014, 2015]] == [
        [level.moment.end_year for level in one.levels] for one in surveys
    ]


def test_units_that_differ_by_a_power_of_ten_are_converted() -> None:
    """427.9 thousand persons are 427 900 give or take 50."""
    found = levels(sets(claim("population", "427.900", value="427900", unit="persons")), 2015)
    revised = next(level for level in found if level.premise.sources == ("gso_copy_population",))

    assert "persons" == revised.unit
    assert "427,900 persons" == revised.premise.number.en
    assert (
        RoundingInterval(Decimal(427850), Decimal(427950))
        == revised.premise.interval
        == bounds_of(revised.term)
    )


def test_each_figure_faces_a_level_once() -> None:
    """A level is put beside each figure of the data, not beside each of its sets."""
    keys = [level.premise.key for level in levels(sets(claim()))]

    assert len(keys) == len(set(keys))


def test_an_average_is_faced_by_averages_of_its_own_span() -> None:
    """Growth a year of 2015–2020 is neither that of 2010–2015 nor that of one year."""
    growth = claim(
        "grdp_growth", "11,5", value="11.5", kind=Kind.COMPOUND_ANNUAL_GROWTH_RATE,
        start=Period.of_year(2015), unit="percent_per_year",
    )  # fmt: skip
    found = sets(growth, own={"interview_2020"})

    assert [["11.55% a year"]] == [numbers(one) for one in found]
    assert Period.of_year(2020) == found[0].levels[0].moment


def test_a_total_over_years_is_not_the_level_of_its_last_one() -> None:
    """Households that left poverty from 2016 to 2020 are not those of 2020."""
    total = {"printed": "23", "value": "23", "unit": "thousand_households"}

    assert [] == sets(claim("households_escaping_poverty", **total))
    assert [["over 23 thousand households"]] == [
        numbers(one)
        for one in sets(claim("households_escaping_poverty", start=Period.of_year(2016), **total))
    ]


def test_a_school_year_is_the_year_that_it_ends_in() -> None:
    """The examination of 2015–2016 was in 2016, and the label says which school year it closed."""
    every_year = claim(
        "upper_secondary_graduation_rate", "98", value="98",
        start=Period.of_year(2015), every_year=True, unit="percent", subject="tỷ lệ tốt nghiệp THPT",
    )  # fmt: skip
    found = sets(every_year, own={"interview_2020"})
    last = levels(found)[-1]

    assert Period.of_year(2016) == last.moment
    assert "tốt nghiệp THPT, năm học 2015–2016" == last.premise.label.vi
    assert all(one.comparable and one.known and one.accuses for one in found)
