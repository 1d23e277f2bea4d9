"""Texts of one year, in order of date: what agrees, what is revised, what differs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lc_indicators.audit.audit import audit_text
from lc_indicators.audit.texts_in_order import Agreement, Compared, DatedAudit, compared_texts, period_of_text
from lc_indicators.catalogue import load_catalogue

AUGUST = (
    "Tổng mức bán lẻ hàng hóa tháng 8 năm 2024 ước đạt 720,5 tỷ đồng. "
    "Tính chung 8 tháng năm 2024, tổng mức bán lẻ hàng hóa đạt 5.610,2 tỷ đồng. "
    "Sản lượng xi măng tháng 8 năm 2024 đạt 24,50 nghìn tấn."
)
SO_FAR = (
    "Tổng mức bán lẻ hàng hóa tháng 9 năm 2024 đạt 735,7 tỷ đồng. "
    "Tính chung 9 tháng năm 2024, tổng mức bán lẻ hàng hóa đạt {} tỷ đồng."
)


def _compared(september: str, august: str = AUGUST) -> list[tuple[str, str, str]]:
    texts = [_dated("thang-9-2024.txt", september), _dated("thang-8-2024.txt", august)]
    return [_told(one) for one in compared_texts(texts)]


def _told(one: Compared) -> tuple[str, str, str]:
    return one.comparison.value, one.claim.printed, one.agreement.value


def _dated(name: str, text: str) -> DatedAudit:
    period = period_of_text(name, text)
    assert period is not None
    audit = audit_text(text, catalogue=load_catalogue(), area="VN-01", period=period.text)
    return DatedAudit(name, period, audit)


@pytest.mark.parametrize(
    ("september", "told"),
    [
        (
            "Tổng mức bán lẻ hàng hóa tháng 9 năm 2024 ước đạt 735,7 tỷ đồng, tăng 2,1% so với tháng trước.",
            ("change", "2,1", "agrees"),
        ),
        (
            "Tổng mức bán lẻ hàng hóa tháng 9 năm 2024 ước đạt 735,7 tỷ đồng, tăng 1,4% so với tháng trước.",
            ("change", "1,4", "revised"),
        ),
        (
            "Tổng mức bán lẻ hàng hóa tháng 9 năm 2024 ước đạt 735,7 tỷ đồng, tăng 21% so với tháng trước.",
            ("change", "21", "differs"),
        ),
        (
            SO_FAR.format("6.345,9"),
            ("to_date", "6.345,9", "agrees"),
        ),
        (
            SO_FAR.format("6.645,9"),
            ("to_date", "6.645,9", "differs"),
        ),
        ("Sản lượng xi măng tháng 8 năm 2024 đạt 24,5 nghìn tấn.", ("same", "24,5", "agrees")),
        ("Sản lượng xi măng tháng 8 năm 2024 đạt 24,61 nghìn tấn.", ("same", "24,61", "revised")),
        ("Sản lượng xi măng tháng 8 năm 2024 đạt 25,40 nghìn tấn.", ("same", "25,40", "differs")),
    ],
)
def test_a_later_text_is_held_against_the_one_before(september: str, told: tuple[str, str, str]) -> None:
    """An estimate may be revised; what is too far from it, or its digits swapped, is no revision."""
    assert [told] == _compared(september)


def test_another_text_of_another_thing_says_nothing() -> None:
    """Neither another month nor another indicator is held against the first text."""
    assert [] == _compared("Sản lượng điện tháng 9 năm 2024 đạt 24,9 triệu kWh.")


def test_figures_of_other_borders_are_told_apart() -> None:
    """What differs because the area became another one is no error."""
    catalogue = load_catalogue()
    texts = [
        _dated("2024-08.txt", AUGUST),
        _dated("2024-09.txt", "Sản lượng xi măng tháng 8 năm 2024 đạt 39,70 nghìn tấn."),
    ]
    assert [Agreement.DIFFERS] == [one.agreement for one in compared_texts(texts, catalogue)]

    area = replace(catalogue.areas["VN-01"], valid_from=date(2024, 9, 15))
    moved = replace(catalogue, areas={**catalogue.areas, "VN-01": area})

    assert [Agreement.BORDERS] == [one.agreement for one in compared_texts(texts, moved)]
