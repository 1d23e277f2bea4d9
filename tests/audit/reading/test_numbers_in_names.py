"""Numbers that measure nothing."""

from __future__ import annotations

import pytest

from lc_indicators.audit.reading.read_claims import read_claims


@pytest.mark.parametrize(
    "text",
    [
        "Dịch Covid-19 ảnh hưởng đến nhiều hộ nghèo.",
        "Căn cứ Quyết định số 72/2016/QĐ-TTg ngày 19/11/2016.",
        "Thực hiện Nghị quyết 30a/2008/NQ-CP của Chính phủ.",
        "Đại hội Đảng bộ huyện lần thứ 14, nhiệm kỳ 2015-2020.",
        "Tuyến Quốc lộ 12 đi qua 3A và 4B.",
        "Mục 2.1.3 của báo cáo nêu rõ.",
        "Xem http://example.org/a-12/b_34.",
        "Điện thoại: 0213.555.666.",
        "Mã số A12, B-34, C/56.",
        "See section 4.2 and table 7 of the report.",
        "Ngày 19/11/2018 họp lúc 8 giờ.",
    ],
)
def test_names_and_numbers_of_papers_claim_nothing(text: str) -> None:
    """A number that is part of a name, an address or a date is no figure."""
    assert () == read_claims(text)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param("Năm 2018 diện tích chè đạt 400ha.", "400", id="a unit glued to its number"),
        pytest.param("Năm 2018 tỷ lệ hộ nghèo giảm 3-4%.", "3-4", id="a range"),
        pytest.param("Năm 2018 thu nhập đạt 27,4tr đồng.", "27,4", id="a multiplier glued to its number"),
        pytest.param("Năm 2018 thu nhập đạt 700.000đ.", "700.000", id="money of one letter"),
        pytest.param("Trong năm 2018 có 18/47 xã đạt chuẩn.", "18/47", id="a part of a whole"),
    ],
)
def test_units_and_ranges_are_no_names(text: str, printed: str) -> None:
    """What hangs on a number as its unit, its other end or its whole leaves it a figure."""
    assert [printed] == [claim.printed for claim in read_claims(text)]
