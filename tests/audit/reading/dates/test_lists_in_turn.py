"""Levels that are dated by a list of years: "lần lượt", "respectively"."""

from __future__ import annotations

import pytest

from lc_indicators.audit.reading.read_claims import read_claims
from tests.audit.reading.support import only_claim, span


def test_two_lists_of_one_length_go_together() -> None:
    """The first year belongs to the first level, the second to the second."""
    claims = read_claims("Tỷ lệ hộ nghèo các năm 2018, 2019 lần lượt là 16,4% và 12,5%.")

    assert [("", "2018"), ("", "2019")] == [span(claim) for claim in claims]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Tỷ lệ hộ nghèo năm 2019 lần lượt là 12,5%.", id="behind the word"),
        pytest.param("Lần lượt tăng dần, tỷ lệ hộ nghèo năm 2019 là 12,5%.", id="behind a verb"),
    ],
)
def test_one_level_is_no_list(text: str) -> None:
    """A single level keeps the year that it has anyway."""
    assert ("", "2019") == span(only_claim(text))


def test_without_a_year_in_the_sentence_nothing_is_dated() -> None:
    """Two levels of two things, of no year: none is made up."""
    claims = read_claims("Tỷ lệ hộ nghèo và cận nghèo lần lượt là 12,5% và 8,1%.")

    assert [("", ""), ("", "")] == [span(claim) for claim in claims]


def test_the_word_alone_claims_nothing() -> None:
    """No figure stands before or behind it."""
    assert () == tuple(read_claims("Respectively, the poverty rate fell."))
