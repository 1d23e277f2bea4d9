"""Which sources are the text itself."""

from __future__ import annotations

from dataclasses import replace

from lc_indicators.audit.claim import Claim, Place
from lc_indicators.audit.evidence.copies import own_sources
from lc_indicators.audit.evidence.published import claims_of_source
from lc_indicators.periods import Period
from tests.audit.evidence.lai_chau_claims import claim
from tests.lai_chau import catalogue

INTERVIEW = "interview_2020"


def read(claims: list[Claim]) -> list[Claim]:
    """Return claims as if they had been read out of a text."""
    place = Place(start=0, end=1, sentence_start=0, sentence_end=1)
    return [replace(one, claim=f"c{number}", place=place) for number, one in enumerate(claims)]


def text_of(source: str) -> str:
    """Return a text of nothing but the printed figures of a source."""
    book = catalogue()
    levels = [row.printed for row in book.observations.values() if row.source == source]
    derived = [row.printed for row in book.claims.values() if row.source == source]
    return "; ".join([*levels, *derived])


def test_a_text_with_all_figures_of_a_source_is_that_source() -> None:
    """The interview is no evidence for the interview."""
    claims = read(list(claims_of_source(catalogue(), INTERVIEW)))

    assert frozenset({INTERVIEW}) == own_sources(text_of(INTERVIEW), claims, catalogue())


def test_a_reader_that_misses_half_of_the_claims_still_tells_the_copy() -> None:
    """Numbers that stand in the text count where the reader does not know what they measure."""
    claims = read(list(claims_of_source(catalogue(), INTERVIEW)))[:9]

    assert frozenset({INTERVIEW}) == own_sources(text_of(INTERVIEW), claims, catalogue())


def test_an_excerpt_is_a_copy_too() -> None:
    """Three concepts with the same figures, and nothing else, were taken from somewhere."""
    claims = read(list(claims_of_source(catalogue(), INTERVIEW)))[:6]

    assert INTERVIEW in own_sources("; ".join(one.printed for one in claims), claims, catalogue())


def test_a_text_that_shares_one_figure_is_its_own() -> None:
    """16,7 for 2020 may have been found out twice."""
    assert frozenset() == own_sources("16,7", read([claim()]), catalogue())


def test_the_same_numbers_of_another_year_are_no_copy() -> None:
    """A figure is its concept, year and area too."""
    claims = [
        replace(one, start=None, end=Period.of_year(2012))
        for one in read(list(claims_of_source(catalogue(), INTERVIEW)))
    ]

    assert frozenset() == own_sources(text_of(INTERVIEW), claims, catalogue())


def test_the_same_numbers_of_another_area_are_no_copy() -> None:
    """Another province's text with like numbers is another text."""
    claims = [replace(one, area="VN-02") for one in read(list(claims_of_source(catalogue(), INTERVIEW)))]

    assert frozenset() == own_sources(text_of(INTERVIEW), claims, catalogue())


def test_a_text_without_claims_is_nobodys_copy() -> None:
    """Numbers alone tell nothing."""
    assert frozenset() == own_sources(text_of(INTERVIEW), [], catalogue())
