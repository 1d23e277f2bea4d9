"""Changes tied to the levels told with them, whatever they are of."""

from __future__ import annotations

import pytest

from lc_indicators.audit.audit import audit_text
from lc_indicators.audit.claim import Bond, Claim
from lc_indicators.audit.reading.read_claims import read_claims


def tied(text: str) -> list[tuple[str, str, str, str]]:
    """Return each figure with the figures of its level, its start and its twin; "" for none."""
    claims = read_claims(text)
    names = {claim.claim: claim.printed for claim in claims}

    def of(claim: Claim) -> tuple[str, str, str, str]:
        twin = claim.bonded_to if claim.bond is Bond.SAME_CHANGE else ""
        bound = (claim.of_level, claim.from_level, twin)
        level, start, other = (names.get(name, "") for name in bound)
        return claim.printed, level, start, other

    return [of(claim) for claim in claims]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Diện tích gieo trồng đạt 48.976 ha, giảm 1.325 ha (−2,63%) so với cùng kỳ.",
         [("48.976", "", "", ""), ("1.325", "48.976", "", ""), ("−2,63", "48.976", "", "1.325")]),
        ("Năng suất đạt 58,6 tạ/ha, tăng 1,1% (+0,6 tạ/ha) so với cùng kỳ.",
         [("58,6", "", "", ""), ("1,1", "58,6", "", ""), ("+0,6", "58,6", "", "1,1")]),
        ("Doanh thu tháng Mười đạt 142,6 tỷ đồng, tăng 3,9% so với tháng trước (137,2 tỷ đồng).",
         [("142,6", "", "", ""), ("3,9", "142,6", "137,2", ""), ("137,2", "", "", "")]),
        ("Lượng khách giảm từ 12.480 lượt khách xuống còn 11.730 lượt khách, giảm 6,0%.",
         [("12.480", "", "", ""), ("11.730", "", "", ""), ("6,0", "11.730", "12.480", "")]),
        ("Sản lượng gỗ tăng 3,2% (+120 m3) so với cùng kỳ, đạt 3.870 m3.",
         [("3,2", "3.870", "", ""), ("+120", "3.870", "", "3,2"), ("3.870", "", "", "")]),
        ("Diện tích 24.350 ha (-1,3%; -320 ha).",
         [("24.350", "", "", ""), ("-1,3", "24.350", "", ""), ("-320", "24.350", "", "-1,3")]),
        ("Sales rose to 142.6 billion dong from 137.2 billion in August, up 3.9%.",
         [("142.6", "", "", ""), ("137.2", "", "", ""), ("3.9", "142.6", "137.2", "")]),
        ("Sales were 142.6 million kWh against 137.2 million kWh a year earlier, an increase of 3.9%.",
         [("142.6", "", "", ""), ("137.2", "", "", ""), ("3.9", "142.6", "137.2", "")]),
        ("Credit grew by 2,040 billion dong to 38,760 billion dong, or 5.6%.",
         [("2,040", "38,760", "", ""), ("38,760", "", "", ""), ("5.6", "38,760", "", "2,040")]),
        ("Giải ngân đạt 6.240 tỷ đồng, bằng 78,0% kế hoạch năm là 8.000 tỷ đồng.",
         [("6.240", "", "", ""), ("78,0", "6.240", "8.000", ""), ("8.000", "", "", "")]),
        ("Giải ngân đạt 3.210 tỷ đồng, bằng 62,4% kế hoạch năm (5.144 tỷ đồng).",
         [("3.210", "", "", ""), ("62,4", "3.210", "5.144", ""), ("5.144", "", "", "")]),
    ],
)  # fmt: skip
def test_what_stands_side_by_side_belongs_together(text: str, wanted: list[tuple[str, ...]]) -> None:
    """Level, change, the same change in another unit, the level before, the plan."""
    assert wanted == tied(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sản lượng thủy sản đạt 14.205 tấn, trong đó cá giảm 310 tấn (-2,9%).",
        "Sản lượng đạt 1.620 tấn, giá bán tăng 35 nghìn đồng, tăng 4,6% so với cùng kỳ.",
    ],
)
def test_a_subject_or_an_unknown_word_between_them_parts_them(text: str) -> None:
    """What is of something else is the change of no level before it."""
    assert {"14.205", "1.620"}.isdisjoint(of_level for _, of_level, _, _ in tied(text))


def test_two_comparisons_are_no_pair() -> None:
    """On the month before in tonnes, on last year in percent: neither says the other again."""
    text = "Sản lượng đạt 1.620 tấn, tăng 35 tấn so với tháng trước, tăng 4,6% so với cùng kỳ."

    assert ["", "", ""] == [twin for *_, twin in tied(text)]


def test_a_change_of_another_year_is_not_of_the_whole_way() -> None:
    """From 2015 to 2020 is one thing, the last year another."""
    text = "Tỷ lệ hộ nghèo giảm từ 30,0% năm 2015 xuống còn 10,0% năm 2020 (năm 2020 giảm 2,0%)."

    assert "" == tied(text)[2][2]


@pytest.mark.parametrize("period", ["", "2024-09"])
@pytest.mark.parametrize(
    "text",
    [
        "Tổng mức bán lẻ tháng 9 đạt 735,7 tỷ đồng, tăng 1,2% so với tháng trước (720,5 tỷ đồng).",
        "Sản lượng điện 9 tháng đạt 5.230 triệu kWh, gấp 3,2 lần cùng kỳ năm 2023 (2.274 triệu kWh).",
    ],
)
def test_a_level_in_brackets_is_of_the_moment_that_was_compared_with(text: str, period: str) -> None:
    """Also where a hint says of which month the text is: the month before is none of it."""
    audit = audit_text(text, catalogue=None, period=period)

    contradicted = [one.claim.printed for one in audit.verdicts if one.outcome == "contradicted"]
    assert 1 == len(contradicted)
    assert contradicted[0] in {"1,2", "3,2"}
