"""Areas have days: a name with a time is that of one area, and figures of other borders are told apart."""

from __future__ import annotations

import pytest

from lc_indicators.audit.evidence.matches import area_then, namesakes_of
from lc_indicators.periods import Period
from tests.lai_chau import catalogue


@pytest.mark.parametrize(
    ("when", "area"),
    [("2024", "VN-07"), ("2025-06", "VN-07"), ("2025-07", "VN-N07"), ("2026", "VN-N07"), ("2025", "VN-N07")],
)
def test_a_name_with_a_time_is_that_of_one_area(when: str, area: str) -> None:
    """Tuyên Quang of before July 2025 is another than the one since; 2025 is told by its end."""
    assert area == area_then("VN-07", Period.parse(when), catalogue())


def test_an_area_without_days_or_a_text_without_a_time_stays_as_it_is() -> None:
    """Lai Châu kept its borders; without a time nothing is said of them."""
    assert "VN-01" == area_then("VN-01", Period.parse("2026"), catalogue())
    assert "VN-07" == area_then("VN-07", None, catalogue())
    assert [] == namesakes_of("VN-01", catalogue())
