"""Reading: a text in, its claims out."""

from __future__ import annotations

import pytest

from lc_indicators.audit.claim import Place
from lc_indicators.audit.reading.read_claims import read_claims
from tests.audit.reading.support import span, what
from tests.lai_chau import catalogue

TEXT = (
    "Năm 2018 tỷ lệ hộ nghèo là 22%. Số hộ nghèo giảm 310 hộ; thu nhập bình quân đầu người đạt 20 triệu đồng."
)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "Không có con số nào.", "No figures at all.", "Năm 2018."])
def test_a_text_without_figures_claims_nothing(text: str) -> None:
    """Words and years alone assert nothing that could be checked."""
    assert () == read_claims(text)


def test_claims_are_numbered_in_the_order_of_the_text() -> None:
    """Names, sentences and clauses count up from the beginning."""
    claims = read_claims(TEXT)

    assert [("c1", 0, 0), ("c2", 1, 0), ("c3", 1, 1)] == [(c.claim, c.sentence, c.clause) for c in claims]


def test_a_claim_knows_where_it_and_its_sentence_stand() -> None:
    """The place is that of the printed number, inside that of its sentence."""
    place = read_claims(TEXT)[1].place

    assert isinstance(place, Place)
    assert "310" == TEXT[place.start : place.end]
    assert TEXT[place.sentence_start : place.sentence_end] == TEXT[TEXT.index("Số hộ") :]


def test_a_bond_names_a_claim_of_the_text() -> None:
    """Bonds follow when claims get their names."""
    first, second = read_claims("Năm 2018 tỷ lệ hộ nghèo còn 12,1%, tương đương 9.205 hộ.")

    assert ("c1", "c2", "c2") == (first.claim, first.bonded_to, second.claim)


def test_an_area_and_a_period_are_those_of_the_text() -> None:
    """What a text is on holds where it names nothing itself, and is not taken for its own words."""
    (claim,) = read_claims("Tỷ lệ hộ nghèo giảm bình quân 4%/năm.", area="VN-01", period="2016-2020")

    assert ("VN-01", ("2016", "2020"), False) == (claim.area, span(claim), claim.span_stated)


@pytest.mark.parametrize(
    ("period", "ends"),
    [
        ("2024-09", ("2023-09", "2024-09")),
        ("2024-Q3", ("2023-Q3", "2024-Q3")),
        ("9 tháng năm 2024", ("2023-01-01/P9M", "2024-01-01/P9M")),
        ("2024-12-15/2025-09-14", ("", "")),
    ],
)
def test_a_part_of_a_year_is_the_moment_of_a_text_that_names_none(period: str, ends: tuple[str, str]) -> None:
    """A month's text says "on the same period"; of any days the audit knows no moment, and dates nothing."""
    text = "Chỉ số sản xuất công nghiệp tăng 8,6% so với cùng kỳ."
    (claim,) = read_claims(text, area="VN", period=period)

    assert ends == span(claim)


def test_a_text_of_its_own_years_keeps_them() -> None:
    """The period that is given never takes the place of one that is said."""
    (claim,) = read_claims("Giai đoạn 2011-2015 tỷ lệ hộ nghèo giảm bình quân 4%/năm.", period="2016-2020")

    assert (("2011", "2015"), True) == (span(claim), claim.span_stated)


def test_a_catalogue_changes_no_word_of_the_tables() -> None:
    """A catalogue adds names of its own; what the tables know is read alike with it and without."""
    text = "Năm 2018 tỷ lệ hộ nghèo là 22%, thu nhập bình quân đầu người đạt 20 triệu đồng."

    assert read_claims(text) == read_claims(text, catalogue=catalogue())


def test_reading_does_not_depend_on_what_was_read_before() -> None:
    """Nothing is remembered from text to text."""
    first = read_claims("Thu nhập đạt 20 triệu đồng.")
    read_claims("Giai đoạn 2011-2015 tỷ lệ hộ nghèo dân tộc thiểu số giảm 4%/năm.")

    assert first == read_claims("Thu nhập đạt 20 triệu đồng.")


def test_a_claim_reads_alike_wherever_its_paragraph_stands() -> None:
    """Paragraphs before a sentence that say nothing of it leave its claims as they are."""
    alone = read_claims("Năm 2018 tỷ lệ hộ nghèo là 22%.")
    behind = read_claims("Lời mở đầu không có con số.\n\nNăm 2018 tỷ lệ hộ nghèo là 22%.")

    assert [what(claim) for claim in alone] == [what(claim) for claim in behind]
    assert [span(claim) for claim in alone] == [span(claim) for claim in behind]
