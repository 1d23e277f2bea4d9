"""What surrounds a quantity in its sentence."""

from __future__ import annotations

import pytest

from lc_indicators.audit.claim import Role, Status
from lc_indicators.audit.reading.read_claims import read_claims
from lc_indicators.numbers import Qualifier
from tests.audit.reading.support import last_claim, only_claim


@pytest.mark.parametrize(
    ("words", "qualifier"),
    [
        pytest.param("đạt 25 triệu đồng", None, id="none"),
        pytest.param("đạt khoảng 25 triệu đồng", Qualifier.ABOUT, id="about"),
        pytest.param("đạt hơn 25 triệu đồng", Qualifier.OVER, id="more than"),
        pytest.param("đạt trên 25 triệu đồng", Qualifier.OVER, id="over"),
        pytest.param("đạt gần 25 triệu đồng", Qualifier.NEARLY, id="nearly"),
        pytest.param("đạt dưới 25 triệu đồng", Qualifier.UNDER, id="under"),
        pytest.param("đạt khoảng hơn 25 triệu đồng", Qualifier.ABOUT_OVER, id="about and more"),
        pytest.param("đạt 25 triệu đồng trở lên", Qualifier.OVER, id="or more, behind"),
        pytest.param("đạt 25 triệu đồng trở xuống", Qualifier.UNDER, id="or less, behind"),
    ],
)
def test_a_qualifier_stands_beside_its_number(words: str, qualifier: Qualifier | None) -> None:
    """What a text says of a figure's precision goes with the figure."""
    assert qualifier == only_claim(f"Năm 2018, thu nhập bình quân đầu người {words}.").qualifier


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        pytest.param("Tỷ lệ hộ nghèo còn khoảng 16%.", Qualifier.ABOUT, id="còn khoảng"),
        pytest.param("Tỷ lệ hộ nghèo chiếm khoảng 16%.", Qualifier.ABOUT, id="chiếm khoảng"),
        pytest.param("Tỷ lệ hộ nghèo giảm xuống dưới mức 16%.", Qualifier.UNDER, id="xuống dưới mức"),
        pytest.param("Thu nhập gấp gần 2 lần so với năm 2010.", Qualifier.NEARLY, id="gấp gần"),
        pytest.param("Thu nhập gấp hơn 2 lần so với năm 2010.", Qualifier.OVER, id="gấp hơn"),
        pytest.param("Thu nhập tăng gấp hơn 2 lần so với năm 2010.", Qualifier.OVER, id="tăng gấp hơn"),
        pytest.param("Thu ngân sách vượt gần 5% kế hoạch.", Qualifier.NEARLY, id="vượt gần"),
        pytest.param("Thu ngân sách vượt trên 5% so với kế hoạch.", Qualifier.OVER, id="vượt trên"),
    ],
)
def test_no_verb_swallows_its_qualifier(text: str, qualifier: Qualifier) -> None:
    """Turns of phrase that hold a qualifier pass it on: "còn khoảng 16%" is never read as 16% sharp."""
    assert qualifier == only_claim(text).qualifier


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param("Năm 2018, tỷ lệ hộ nghèo là 16%.", Status.ACTUAL, id="a result"),
        pytest.param("Năm 2018, tỷ lệ hộ nghèo ước còn 16%.", Status.ESTIMATE, id="an estimate"),
        pytest.param("Ước năm 2018 tỷ lệ hộ nghèo là 16%.", Status.ESTIMATE, id="an estimate said first"),
        pytest.param("Dự báo năm 2025 tỷ lệ hộ nghèo là 16%.", Status.FORECAST, id="a forecast"),
        pytest.param("Phấn đấu năm 2025 tỷ lệ hộ nghèo còn 16%.", Status.TARGET, id="a target"),
        pytest.param("Năm 2018 tỷ lệ nghèo ước là 17%; năm 2016 là 16%.", Status.ACTUAL, id="another clause"),
    ],
)
def test_a_figure_is_as_sure_as_its_clause(text: str, status: Status) -> None:
    """An estimate, a forecast and a target each stay what they are, up to the clause's end."""
    assert status is last_claim(text).status


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("Năm 2018 thu ngân sách đạt 103% kế hoạch.", Role.COMPARISON_TO_TARGET, id="attained"),
        pytest.param(
            "Tỷ lệ hộ nghèo năm 2018 giảm 4%, vượt 1% so với kế hoạch.",
            Role.COMPARISON_TO_TARGET,
            id="passed by",
        ),
        pytest.param("Mục tiêu giảm tỷ lệ hộ nghèo 3-4%/năm.", Role.TARGET, id="a goal"),
        pytest.param("Đến năm 2025 phấn đấu có 40 xã đạt chuẩn.", Role.TARGET, id="an aim"),
        pytest.param(
            "Năm 2018 tỷ lệ hộ nghèo giảm 4%, vượt mục tiêu đề ra (3%).", Role.TARGET, id="in brackets"
        ),
        pytest.param(
            "Mục tiêu đến năm 2018 là giảm 3%, kết quả đã giảm 4%.", Role.RESULT, id="what came of it"
        ),
        pytest.param("Năm 2018 tỷ lệ hộ nghèo giảm 4%.", Role.RESULT, id="no goal"),
    ],
)
def test_only_results_are_results(text: str, role: Role) -> None:
    """Goals, and figures measured against goals, are told from what was reached."""
    assert role is last_claim(text).role


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kế hoạch năm 2018 là giảm 3% tỷ lệ hộ nghèo.", id="said first"),
        pytest.param("Tỷ lệ hộ nghèo năm 2018 giảm 4% (kế hoạch giảm 3%).", id="in brackets"),
        pytest.param("Tỷ lệ hộ nghèo năm 2018 giảm 4%/kế hoạch 3%.", id="behind a slash"),
        pytest.param("Tỷ lệ hộ nghèo năm 2018 giảm 4%, đạt 133% kế hoạch (3%).", id="what was attained"),
    ],
)
def test_a_plan_is_no_result(text: str) -> None:
    """What a plan asked for must not face what came of it."""
    assert Role.TARGET is last_claim(text).role


@pytest.mark.parametrize(
    ("text", "every_year"),
    [
        pytest.param("Hàng năm tỷ lệ tốt nghiệp trung học phổ thông đạt trên 97%.", True, id="each year"),
        pytest.param("Năm 2018 tỷ lệ tốt nghiệp trung học phổ thông đạt trên 97%.", False, id="one year"),
        pytest.param("Mỗi năm tỷ lệ hộ nghèo giảm 4%.", False, id="a pace is no level of each year"),
    ],
)
def test_a_level_may_be_of_every_year(text: str, *, every_year: bool) -> None:
    """Asserted of each year are only levels."""
    assert every_year == only_claim(text).every_year


@pytest.mark.parametrize(
    ("words", "qualifier"),
    [
        ("15 tiêu chí trở lên", Qualifier.OVER),
        ("15 tiêu chí trở xuống", Qualifier.UNDER),
        ("15 tiêu chí trở", None),
    ],
)
def test_a_bound_may_stand_behind_its_figure(words: str, qualifier: Qualifier | None) -> None:
    """At least is "trở lên"; a sentence that breaks off behind "trở" says nothing of the kind."""
    assert qualifier == read_claims(f"Năm 2019 có 40 xã đạt {words}")[-1].qualifier
