"""What a sentence speaks of, kept until something else comes."""

from __future__ import annotations

import pytest

from lc_indicators.audit.reading.read_claims import read_claims
from tests.audit.reading.support import last_claim


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        pytest.param(
            "Tỷ lệ hộ nghèo năm 2016 là 30%, năm 2018 là 22%.", "poverty_rate", id="the clause goes on"
        ),
        pytest.param(
            "Năm 2016 tỷ lệ hộ nghèo là 30%. Năm 2018 là 22%.", "poverty_rate", id="the next sentence"
        ),
        pytest.param(
            "Năm 2016 tỷ lệ hộ nghèo là 30%. Tỷ lệ này năm 2018 giảm còn 22%.",
            "poverty_rate",
            id="pointed back to",
        ),
        pytest.param(
            "Tỷ lệ hộ nghèo năm 2018 là 22%; số trẻ em suy dinh dưỡng là 12%.", "", id="an unknown subject"
        ),
        pytest.param("Tỷ lệ hộ nghèo năm 2018 là 22%. Tỷ lệ bao phủ sóng là 92%.", "", id="an unknown rate"),
        pytest.param(
            "So với mục tiêu giảm nghèo, năm 2018 số doanh nghiệp là 1.312.",
            "enterprises",
            id="a goal's name",
        ),
        pytest.param(
            "GRDP năm 2018 tăng 9,2%; nông nghiệp tăng 4,1%.", "grdp_growth_agriculture", id="a branch"
        ),
        pytest.param(
            "GRDP năm 2018 tăng 9,2%; nông nghiệp và dịch vụ tăng 4,1%.", "", id="two branches are none"
        ),
    ],
)
def test_a_subject_holds_until_another_comes(text: str, indicator: str) -> None:
    """What is spoken of is carried on, and never into a clause with a subject of its own."""
    assert indicator == last_claim(text).indicator


@pytest.mark.parametrize(
    ("text", "group"),
    [
        pytest.param("Tỷ lệ hộ nghèo dân tộc thiểu số năm 2018 là 45%.", "dân tộc thiểu số", id="people"),
        pytest.param(
            "Tỷ lệ hộ nghèo tại các xã biên giới năm 2018 là 45%.", "các xã biên giới", id="places, in words"
        ),
        pytest.param("Năm 2018 tỷ lệ hộ nghèo ở nông thôn là 45%.", "nông thôn", id="a kind of place"),
        pytest.param("Tỷ lệ hộ nghèo tại 12 xã nghèo giảm 5%/năm.", "12 xã nghèo", id="a number of places"),
        pytest.param("Năm 2018 có 3.900 hộ dân tộc thiểu số.", "dân tộc thiểu số", id="behind its number"),
        pytest.param("Năm 2018 tỷ lệ hộ nghèo là 22%.", "", id="everybody"),
    ],
)
def test_a_group_is_named_in_the_words_of_the_text(text: str, group: str) -> None:
    """Whom a figure is of is kept as written: a figure of some is never one of all."""
    found = last_claim(text).group

    assert (group in found) if group else not found


def test_a_group_ends_with_the_next_subject() -> None:
    """A concept named anew is of everybody again."""
    claims = read_claims("Tỷ lệ hộ nghèo dân tộc thiểu số năm 2018 là 45%, tỷ lệ hộ nghèo toàn tỉnh là 22%.")

    assert ["dân tộc thiểu số", ""] == [claim.group for claim in claims]


def test_each_group_of_a_list_has_its_figures() -> None:
    """Groups that take turns each keep their own figures."""
    text = (
        "Tỷ lệ hộ nghèo dân tộc Mông giảm từ 60% năm 2016 xuống 48% năm 2018, dân tộc Thái từ 30% xuống 21%."
    )

    claims = read_claims(text)

    assert ["dân tộc Mông"] * 2 + ["dân tộc Thái"] * 2 == [claim.group for claim in claims]


@pytest.mark.parametrize("name", ["Bản Mây", "huyện Bản Mây", "xã Bản Mây"])
def test_a_named_part_is_not_the_whole(name: str) -> None:
    """A figure of one place must not face that of all as if both were of the same."""
    whole, part = read_claims(f"Tỷ lệ hộ nghèo năm 2018 là 22%, riêng {name} là 41%.")

    assert (whole.indicator, whole.group, whole.area) != (part.indicator, part.group, part.area)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Tỷ lệ hộ nghèo cả nước năm 2018 là 5,2%, của tỉnh là 22%.", id="the country first"),
        pytest.param(
            "Năm 2018 tỷ lệ hộ nghèo của tỉnh là 22%, cao hơn mức bình quân cả nước là 5,2%.",
            id="compared with",
        ),
    ],
)
def test_the_country_is_not_the_province(text: str) -> None:
    """A figure of the whole country must not face that of the area as if both were of the same."""
    one, other = read_claims(text)

    assert (one.indicator, one.group, one.area) != (other.indicator, other.group, other.area)


@pytest.mark.parametrize(
    "text",
    [
        "Trong tổng số 1.204 hộ nghèo năm 2018, có 1.100 hộ dân tộc thiểu số, chiếm 91,4%.",
        "Năm 2018 có 1.204 hộ nghèo, trong đó hộ dân tộc thiểu số chiếm 91,4%.",
    ],
)
def test_a_part_of_the_poor_is_no_poverty_rate(text: str) -> None:
    """How many of the poor belong to a group is not how many of the group are poor."""
    assert "poverty_rate" != last_claim(text).indicator


def test_a_district_in_a_list_is_not_where_the_rest_is() -> None:
    """The communes of "huyện Tân Uyên và 40% xã đạt chuẩn" are the province's."""
    claim = last_claim("Năm 2019 huyện Tân Uyên và 40% xã đạt chuẩn.")

    assert ("40", "") == (claim.printed, claim.subject)
