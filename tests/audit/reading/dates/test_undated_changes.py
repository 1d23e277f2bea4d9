"""What a sentence's end settles: spans taken from levels, a base, or an earlier sentence."""

from __future__ import annotations

import pytest

from lc_indicators.audit.reading.read_claims import read_claims
from tests.audit.reading.support import last_claim, span


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Tỷ lệ hộ nghèo năm 2016 là 30%, năm 2018 là 22%, giảm 8%.", id="two dated levels"),
        pytest.param(
            "Tỷ lệ hộ nghèo giảm từ 30% năm 2016 xuống còn 22% năm 2018, bình quân mỗi năm giảm 4%.",
            id="from and to, an average",
        ),
        pytest.param(
            "Từ năm 2016 đến năm 2018, tỷ lệ hộ nghèo giảm từ 30% xuống còn 22%, bình quân mỗi năm giảm 4%.",
            id="a span",
        ),
    ],
)
def test_a_change_runs_between_the_levels_of_its_sentence(text: str) -> None:
    """A change that names no years is that between the two levels said with it."""
    *_, change = read_claims(text)

    assert (("2016", "2018"), True) == (span(change), change.span_stated)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        pytest.param("Tỷ lệ hộ nghèo giảm từ 30% năm 2016 xuống 22% năm 2018.", ["2016", "2018"], id="both"),
        pytest.param("Giai đoạn 2016-2018 tỷ lệ nghèo giảm từ 30% xuống 22%.", ["2016", "2018"], id="a span"),
        pytest.param("Năm 2018 tỷ lệ hộ nghèo giảm từ 30% xuống còn 22%.", ["", "2018"], id="the end alone"),
        pytest.param(
            "Tỷ lệ hộ nghèo năm 2018 giảm từ 30% xuống 22% so với năm 2016.", ["2016", "2018"], id="a base"
        ),
        pytest.param(
            "The poverty rate fell from 30 percent in 2016 to 22 percent in 2018.",
            ["2016", "2018"],
            id="English",
        ),
        pytest.param("Tỷ lệ hộ nghèo giảm từ 30% xuống 22%.", ["", ""], id="no year"),
    ],
)
def test_from_and_to_have_a_year_each(text: str, ends: list[str]) -> None:
    """Where something came from is of the start, where it went of the end; a year not said is not guessed."""
    assert ends == [span(claim)[1] for claim in read_claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Giai đoạn 2016-2018 kinh tế khởi sắc. Tỷ lệ hộ nghèo giảm bình quân 4%/năm.", id="of the span"
        ),
        pytest.param(
            "Tỷ lệ hộ nghèo giảm từ 30% năm 2016 xuống còn 22% năm 2018. Bình quân mỗi năm giảm 4%.",
            id="of the levels",
        ),
    ],
)
def test_an_average_may_take_the_span_of_the_sentence_before(text: str) -> None:
    """A span taken over is marked as such: it may support, never accuse."""
    claim = last_claim(text)

    assert (("2016", "2018"), False) == (span(claim), claim.span_stated)


def test_a_moment_taken_over_is_not_stated() -> None:
    """What has no time of its own is of the moment said last, and says so."""
    level = last_claim("Năm 2018 tỷ lệ hộ nghèo là 22%. Thu nhập bình quân đầu người đạt 20 triệu đồng.")
    change = last_claim("Năm 2018 tỷ lệ hộ nghèo là 22%. So với năm 2016 giảm 8%.")

    assert (("", "2018"), False) == (span(level), level.span_stated)
    assert (("2016", "2018"), False) == (span(change), change.span_stated)


def test_what_a_paragraph_takes_over_is_not_stated() -> None:
    """A new paragraph may speak of another year: the one before is taken over, and accuses nobody."""
    level = last_claim("Năm 2018 tỷ lệ hộ nghèo là 22%.\n\nThu nhập bình quân đầu người đạt 20 triệu đồng.")

    assert (("", "2018"), False) == (span(level), level.span_stated)


def test_now_is_not_the_year_before() -> None:
    """What is said of now is not of the year of the sentence before."""
    assert ("", "") == span(last_claim("Năm 2016 tỷ lệ hộ nghèo là 30%. Hiện nay còn 22%."))


def test_one_change_in_two_units_has_one_span() -> None:
    """A bracket that says a fall again is dated like the fall."""
    first, second = read_claims("Năm 2018 giảm 842 hộ nghèo (2,1%) so với năm 2013.")

    assert [("2013", "2018")] * 2 == [span(first), span(second)]
