"""What figures told together say about each other: each relation on a true and a false sentence, by hand."""

# ruff: noqa: E501, ISC004 - sentences stand as they are printed
from __future__ import annotations

import pytest

from lc_indicators.audit import audit_text
from lc_indicators.audit.relations.relations import RELATIONS
from lc_indicators.audit.verdict import Fit, Outcome

SUPPORTED, CONTRADICTED, OPEN = Outcome.SUPPORTED, Outcome.CONTRADICTED, Outcome.UNDECIDABLE


def outcome(text: str, printed: str) -> Outcome:
    """Return the outcome of the figure printed so."""
    return next(v.outcome for v in audit_text(text, catalogue=None).verdicts if v.claim.printed == printed)


@pytest.mark.parametrize(
    ("text", "printed", "wanted"),
    [
        # 1.325 ÷ (48.976 + 1.325) = 2,634%
        ("Diện tích đạt 48.976 ha, giảm 1.325 ha (−2,63%) so với cùng kỳ.", "−2,63", SUPPORTED),
        ("Diện tích đạt 48.976 ha, giảm 1.325 ha (−2,36%) so với cùng kỳ.", "−2,36", CONTRADICTED),
        ("Diện tích đạt 48.976 ha, giảm 1.325 ha (+2,63%) so với cùng kỳ.", "+2,63", CONTRADICTED),
        # a share of something, not the change again
        ("Cả tỉnh có 812 đơn vị, tăng 35 đơn vị (61,7%) so với cùng kỳ.", "61,7", OPEN),
        # growth in constant prices beside levels in current ones
        ("GRDP đạt 32.400 tỷ đồng, tăng 2.900 tỷ đồng (8,01%) so với cùng kỳ.", "8,01", OPEN),
        # 142,6 ÷ 137,2 = 1,0394
        ("Doanh thu đạt 142,6 tỷ đồng, tăng 3,9% so với tháng trước (137,2 tỷ đồng).", "3,9", SUPPORTED),
        ("Doanh thu đạt 142,6 tỷ đồng, tăng 9,3% so với tháng trước (137,2 tỷ đồng).", "9,3", CONTRADICTED),
        # 732,1 ÷ 720,5 = 1,0161: the figure behind "so với" is what it is compared with, of whatever time
        ("Doanh thu đạt 732,1 tỷ đồng, tăng 1,6% so với 720,5 tỷ đồng của tháng 8.", "1,6", SUPPORTED),
        ("Doanh thu đạt 732,1 tỷ đồng, tăng 2,6% so với 720,5 tỷ đồng của tháng 8.", "2,6", CONTRADICTED),
        ("So với tháng trước, doanh thu đạt 732,1 tỷ đồng, tăng 2,6%; chi phí là 720,5 tỷ đồng.", "2,6", OPEN),
        ("Doanh thu tăng 2,6% so với tháng trước, đạt 732,1 tỷ đồng, chi 720,5 tỷ đồng.", "2,6", OPEN),
        # 12 − 8 = 4, which is 50% of 8: the noun behind a figure does not part it from its change
        ("Trong tháng có 12 vụ cháy, tăng 4 vụ (tăng 50%) so với cùng kỳ.", "50", SUPPORTED),
        ("Trong tháng có 12 vụ cháy, tăng 4 vụ (tăng 60%) so với cùng kỳ.", "60", CONTRADICTED),
        ("Trong tháng có 12 vụ cháy, trong đó cháy rừng tăng 4 vụ (tăng 60%) so với cùng kỳ.", "60", OPEN),
        # 401 ÷ 633 = 63,349%: cut off
        ("Có 401/633 trường đạt chuẩn, tỷ lệ 63,34%.", "63,34", OPEN),
        ("Có 401/633 trường đạt chuẩn, tỷ lệ 63,43%.", "63,43", CONTRADICTED),
        # 1.250 − 840 = 410
        ("Trong tổng số 1.250 hộ thoát nghèo, có 840 hộ ở vùng cao, còn lại 410 hộ.", "410", SUPPORTED),
        ("Trong tổng số 1.250 hộ thoát nghèo, có 840 hộ ở vùng cao, còn lại 510 hộ.", "510", CONTRADICTED),
        # 23.650 × 48,5 ÷ 10 = 114.702; sown is not harvested
        ("Diện tích thu hoạch 23.650 ha, năng suất 48,5 tạ/ha, sản lượng 141.703 tấn.", "141.703", CONTRADICTED),
        ("Diện tích gieo trồng 23.650 ha, năng suất 48,5 tạ/ha, sản lượng 141.703 tấn.", "141.703", OPEN),
        # 32.400 tỷ ÷ 480.000 = 67,5 triệu; 68,3 may be by the mean population
        ("Năm 2024 GRDP đạt 32.400 tỷ đồng, dân số 480.000 người, GRDP bình quân đầu người 67,5 triệu đồng.",
         "67,5", SUPPORTED),
        ("Năm 2024 GRDP đạt 32.400 tỷ đồng, dân số 480.000 người, GRDP bình quân đầu người 76,5 triệu đồng.",
         "76,5", CONTRADICTED),
        # 41.506 + 5.412 = 46.918
        ("Tổng mức bán lẻ hàng hóa 8 tháng năm 2025 đạt 41.506 tỷ đồng; tháng 9 năm 2025 đạt 5.412 tỷ đồng; "
         "9 tháng năm 2025 đạt 46.918 tỷ đồng.", "46.918", SUPPORTED),
        ("Tỷ lệ hộ nghèo khu vực thành thị năm 2024 là 2,1%, khu vực nông thôn là 14,8%, chung toàn tỉnh là "
         "11,9%.", "11,9", OPEN),
        ("Tỷ lệ hộ nghèo khu vực thành thị năm 2024 là 2,1%, khu vực nông thôn là 14,8%, chung toàn tỉnh là "
         "17,9%.", "17,9", CONTRADICTED),
    ],
)  # fmt: skip
def test_a_figure_follows_from_those_beside_it(text: str, printed: str, wanted: Outcome) -> None:
    """It is supported where it does, contradicted where the text leaves no doubt, else left open."""
    assert wanted == outcome(text, printed)


def test_a_figure_that_was_cut_off_is_remarked() -> None:
    """No contradiction of substance, and no support."""
    verdict = audit_text("Có 401/633 trường đạt chuẩn, tỷ lệ 63,34%.", catalogue=None).verdicts[1]

    assert verdict.working is not None
    assert Fit.CUT_OFF is verdict.working.fit
    assert verdict.reason.en.startswith("Cut off instead of rounded: 401 ÷ 633")


@pytest.mark.parametrize(
    ("percent", "cause"),
    [
        ("−2,36", "2.63 would fit: digits may have been swapped"),
        ("−26,3", "2.63 would fit: the unit may be wrong"),
        ("+2,63", "the size fits, but the direction is the other one"),
        ("−2,71", "it fits if divided by the level reached, not by the one it started from"),
    ],
)
def test_a_contradiction_names_its_likely_cause(percent: str, cause: str) -> None:
    """1.325 ÷ 48.976 is 2.705 per cent: of this year's area, not of last year's."""
    audit = audit_text(f"Diện tích đạt 48.976 ha, giảm 1.325 ha ({percent}%) so với cùng kỳ.", catalogue=None)

    assert any(cause in note.en for note in audit.verdicts[2].notes)


CONTRIBUTIONS = (
    "GRDP tăng 8,01%, trong đó nông, lâm nghiệp và thủy sản đóng góp 0,35 điểm phần trăm; công nghiệp và xây "
    "dựng đóng góp {} điểm phần trăm; dịch vụ đóng góp 2,14 điểm phần trăm{}."
)


def test_contributions_of_all_branches_add_up_to_the_growth() -> None:
    """0.35 + 5.05 + 2.14 + 0.47 = 8.01; without the taxes something may be missing."""
    taxes = "; thuế sản phẩm đóng góp 0,47 điểm phần trăm"

    assert SUPPORTED is outcome(CONTRIBUTIONS.format("5,05", taxes), "8,01")
    assert CONTRADICTED is outcome(CONTRIBUTIONS.format("5,50", taxes), "5,50")
    assert OPEN is outcome(CONTRIBUTIONS.format("5,20", ""), "8,01")


def test_contributions_that_make_a_hundred_say_nothing_of_the_growth() -> None:
    """Whatever it is, they are its parts."""
    text = (
        "Trong mức tăng {}% của nền kinh tế, nông, lâm nghiệp và thủy sản đóng góp 5,36%; công nghiệp và xây "
        "dựng đóng góp 43,05%; dịch vụ đóng góp 51,59%."
    )

    assert SUPPORTED is outcome(text.format("7,85"), "43,05")
    assert OPEN is outcome(text.format("7,85"), "7,85")


def test_every_relation_says_when_it_is_assumed() -> None:
    """Who adds one says it, too; one that accuses says what that needs."""
    assert all(relation.assumed for relation in RELATIONS)
    assert len({relation.findings for relation in RELATIONS}) == len(RELATIONS)
