"""When each claim of a sentence speaks of."""

from __future__ import annotations

import pytest

from lc_indicators.audit.reading.read_claims import read_claims
from tests.audit.reading.support import last_claim, only_claim, span


@pytest.mark.parametrize(
    ("text", "end"),
    [
        pytest.param("Năm 2018, tỷ lệ hộ nghèo là 22%.", "2018", id="before"),
        pytest.param("Tỷ lệ hộ nghèo năm 2018 là 22%.", "2018", id="between"),
        pytest.param("Tỷ lệ hộ nghèo là 22% năm 2018.", "2018", id="behind"),
        pytest.param(
            "Trên 40% số xã đạt chuẩn nông thôn mới năm 2018.", "2018", id="at the end of its clause"
        ),
        pytest.param("Đầu năm 2018 tỷ lệ hộ nghèo là 22%.", "2018-01", id="the start of a year"),
        pytest.param("Đến ngày 31/12/2018 tỷ lệ hộ nghèo là 22%.", "2018-12", id="a day"),
        pytest.param("Hiện nay tỷ lệ hộ nghèo là 22%.", "", id="now is no year"),
    ],
)
def test_a_level_is_of_the_moment_said(text: str, end: str) -> None:
    """A level has an end alone, wherever its sentence names it."""
    assert ("", end) == span(only_claim(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Năm 2018 số hộ nghèo giảm 310 hộ so với năm 2017.", ("2017", "2018"), id="compared with a year"
        ),
        pytest.param(
            "So với năm 2015, số hộ nghèo năm 2018 giảm 310 hộ.", ("2015", "2018"), id="compared first"
        ),
        pytest.param("Năm 2018 GRDP tăng 9% so với năm trước.", ("2017", "2018"), id="the year before"),
        pytest.param("Năm 2018 GRDP tăng 9% so với cùng kỳ.", ("2017", "2018"), id="the same time before"),
        pytest.param(
            "9 tháng đầu năm 2018, GRDP tăng 9% so với cùng kỳ.",
            ("2017-01-01/P9M", "2018-01-01/P9M"),
            id="the same months before",
        ),
        pytest.param(
            "Năm 2018 tỷ lệ hộ nghèo giảm 3% so với đầu năm.", ("2018-01", "2018"), id="since the year began"
        ),
        pytest.param("Giai đoạn 2011-2015 tỷ lệ hộ nghèo giảm 12%.", ("2011", "2015"), id="a period"),
        pytest.param("Từ năm 2011 đến nay tỷ lệ hộ nghèo giảm 12%.", ("2011", ""), id="a period still open"),
        pytest.param("Tỷ lệ hộ nghèo giảm 12% so với đầu nhiệm kỳ.", ("", ""), id="compared with no year"),
        pytest.param(
            "In 2018, the poverty rate was down 3.1 percentage points from 2017.",
            ("2017", "2018"),
            id="from a year in English",
        ),
        pytest.param(
            "The number of poor households fell by 310 to 1,204 in 2018.", ("2018", "2018"), id="in English"
        ),
    ],
)
def test_a_change_runs_from_its_base_to_its_moment(text: str, told: tuple[str, str]) -> None:
    """What is compared with is the start, what is spoken of the end; neither is made up."""
    changes = [claim for claim in read_claims(text) if "change" in claim.kind.value]

    assert [told] == [span(claim) for claim in changes]


def test_two_comparisons_have_two_starts() -> None:
    """Each change is measured from the year that is named with it."""
    text = "Năm 2018, tỷ lệ hộ nghèo là 22%, giảm 3% so với năm 2017 và giảm 9% so với năm 2015."

    assert [("", "2018"), ("2017", "2018"), ("2015", "2018")] == [span(claim) for claim in read_claims(text)]


def test_each_level_of_a_list_has_its_year() -> None:
    """Years and levels that take turns belong together by pairs."""
    text = "Tỷ lệ hộ nghèo năm 2016 là 30%; năm 2017 là 26%; năm 2018 còn 22%."

    assert ["2016", "2017", "2018"] == [span(claim)[1] for claim in read_claims(text)]


def test_what_stands_in_brackets_is_of_the_year_before_them() -> None:
    """Figures in brackets behind a year are of that year, not of the sentence."""
    text = "Năm 2018 còn 1.204 hộ nghèo, giảm 310 hộ so với năm 2017 (1.514 hộ)."

    assert [("", "2018"), ("2017", "2018"), ("", "2017")] == [span(claim) for claim in read_claims(text)]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        pytest.param("Trong 5 năm, tỷ lệ hộ nghèo giảm 12%.", 5, id="years"),
        pytest.param("Sau ba năm, tỷ lệ hộ nghèo giảm 12%.", 3, id="in words"),
        pytest.param("Năm 2018 tỷ lệ hộ nghèo giảm 12%.", 0, id="none"),
    ],
)
def test_a_number_of_years_is_kept(text: str, years: int) -> None:
    """Years that a text counts are told apart from those it names."""
    assert years == only_claim(text).years


def test_the_years_of_a_standard_are_its_name() -> None:
    """A standard names years that are none of the figure's."""
    claim = only_claim("Theo chuẩn nghèo giai đoạn 2016-2020, tỷ lệ hộ nghèo năm 2018 là 22%.")

    assert ("2016-2020", ("", "2018")) == (claim.standard, span(claim))


def test_the_years_of_a_plan_are_its_name() -> None:
    """A programme and its years are a title: they date nothing."""
    claim = only_claim(
        "Thực hiện Chương trình giảm nghèo giai đoạn 2016-2020, năm 2018 tỷ lệ hộ nghèo là 22%."
    )

    assert ("", "2018") == span(claim)


def test_an_attained_goal_has_an_end_alone() -> None:
    """A part of a goal is no change, though one was spoken of before."""
    claim = last_claim("Thu ngân sách năm 2018 tăng 9,1% so với năm 2017, đạt 103% kế hoạch.")

    assert ("", "2018") == span(claim)


def test_the_end_of_a_year_is_not_its_start() -> None:
    """An edge that is named without its year is that of the year spoken of."""
    claims = read_claims("Đầu năm 2018 có 1.514 hộ nghèo, cuối năm còn 1.204 hộ.")

    assert [("", "2018-01"), ("", "2018-12")] == [span(claim) for claim in claims]
