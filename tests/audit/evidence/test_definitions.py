"""Which of several definitions a claim speaks of, and what follows for the evidence."""

from __future__ import annotations

from typing import Any

from lc_indicators.audit.evidence.matches import OFFICIAL, definition_of
from lc_indicators.periods import Period
from tests.audit.evidence.lai_chau_claims import claim, holding, sets
from tests.lai_chau import catalogue


def definitions(concept: str) -> dict[str, tuple[str, ...]]:
    """Return the definition of each variant of a concept."""
    variants = catalogue().indicators_of(concept)
    return {indicator.indicator: definition_of(indicator, variants) for indicator in variants}


def test_vintages_and_producers_of_one_name_count_the_same_thing() -> None:
    """Three vintages of GRDP per head, and two producers of a graduation rate, have one definition each."""
    assert 1 == len(set(definitions("grdp_per_capita").values()))
    assert 1 == len(set(definitions("upper_secondary_graduation_rate").values()))


def test_variants_of_one_producer_differ_by_definition() -> None:
    """Enterprises that file taxes, are registered or operate are three things."""
    assert 3 == len(set(definitions("enterprises").values()))


def test_the_official_standards_are_one_definition_in_time() -> None:
    """The review of poor households is by one standard after the other, the survey is another thing."""
    found = definitions("poverty_rate")

    assert {name for name in found if "molisa" in name} == {n for n, d in found.items() if d == OFFICIAL}
    assert found["poverty_rate_gso"] != found["poverty_rate_gso_multidimensional"]


def test_a_survey_is_not_the_review_of_poor_households() -> None:
    """GSO's 27.9 for 2016 and a rate of poor households count two things, and the note says why."""
    found = holding(sets(claim(end=Period.of_year(2016), printed="30", value="30")), "27.9%")

    assert [False] == [one.comparable for one in found]
    assert found[0].note is not None
    assert "khảo sát mức sống" in found[0].note.vi
    assert "rà soát hộ nghèo" in found[0].note.vi


def test_a_text_that_names_another_standard_is_not_compared() -> None:
    """A rate by the standard of 2011–2015 is no figure of the next one."""
    found = holding(sets(claim(standard="2011-2015", end=Period.of_year(2015))), "36.9%")

    assert [False] == [one.comparable for one in found]


def test_a_multidimensional_rate_may_be_either_the_reviews_or_the_surveys() -> None:
    """Nothing accuses where the words fit two producers."""
    found = sets(claim(subject="tỷ lệ hộ nghèo đa chiều", printed="25", value="25", end=Period.of_year(2018)))

    assert found
    assert not any(one.comparable for one in found)


ENTERPRISES: dict[str, Any] = {"unit": "enterprises", "subject": "doanh nghiệp", "end": Period.of_year(2017)}


def test_one_of_several_definitions_may_agree_but_not_accuse() -> None:
    """1 292 registered enterprises support 1.292, and do not refute 1.250, which may file taxes."""
    agreeing = sets(claim("enterprises", "1.292", value="1292", **ENTERPRISES))
    other = sets(claim("enterprises", "1.250", value="1250", **ENTERPRISES))

    assert [True] == [one.comparable for one in holding(agreeing, "1,292 enterprises")]
    assert [False] == [one.comparable for one in holding(other, "1,292 enterprises")]


def test_a_definition_that_the_text_names_accuses() -> None:
    """The words of the variant in the text decide which definition is meant."""
    named = ENTERPRISES | {"subject": "doanh nghiệp đăng ký"}
    found = sets(claim("enterprises", "1.250", value="1250", **named))

    assert [True] == [one.comparable for one in holding(found, "1,292 enterprises")]


def test_a_sum_without_its_price_basis_is_not_refuted() -> None:
    """GRDP in a text may stand at constant prices; the data hold it at current ones."""
    facts: dict[str, Any] = {
        "unit": "billion_vnd",
        "end": Period.of_year(2018),
        "printed": "9.800",
        "value": "9800",
    }
    plain = sets(claim("grdp", subject="GRDP", **facts), own={"aloxekhach_2019"})
    found = sets(claim("grdp", subject="GRDP", **facts))

    assert not any(one.comparable for one in (*plain, *found))
