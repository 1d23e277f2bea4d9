"""New borders: what is not compared is said once, and who asks for the wrong area is told the right one."""

from __future__ import annotations

import pytest

from lc_indicators.language import Language
from tests.lai_chau import catalogue
from tests.report.monthly_catalogue import said
from tests.report.story.told import catalogue_of, ended, summary, whole

OLD, NEW = "VN-13", "VN-01"
BORDERS = {"area": OLD, "until": "2025-06-30", "successor": NEW}


def _summary(area: str, period: str) -> str:
    rows = [said("retail", {"2025-06": "50.0"}, area=OLD), said("retail", {"2025-07": "90.0"}, area=NEW)]
    return summary(whole(ended(catalogue_of(*rows), **BORDERS), period=period, area=area))


@pytest.mark.parametrize(
    ("area", "period", "words"),
    [
        (
            OLD,
            "2025-07",
            "came to an end on 30 June 2025. Figures since then are of Lai Châu: ask for",
        ),
        (
            NEW,
            "2025-06",
            "has been there since 1 July 2025. Figures of before are of what it was made of, Quảng Ninh: ask",
        ),
        (NEW, "2025-07", "has had new borders since 1 July 2025: it is not compared with earlier periods"),
    ],
)
def test_what_new_borders_leave_out_is_said_once(area: str, period: str, words: str) -> None:
    """The old area after its end, the new one before its beginning, and beside earlier periods."""
    assert 1 == _summary(area, period).count(words)


def test_within_its_own_time_nothing_is_said_of_borders() -> None:
    """The last month of the old area is a month like any other."""
    assert "borders" not in _summary(OLD, "2025-06")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "GRDP growth comes to 10.08%, where 10.09% is published; rounding can explain"),
        ("vi", "hợp thành được 10,08%, trong khi số công bố là 10,09%; chênh lệch này có thể do làm tròn"),
    ],
)
def test_what_the_parts_make_otherwise_is_said_beside_what_is_published(
    language: Language, words: str
) -> None:
    """Phú Thọ, first half of 2025: neither figure is hidden."""
    assert words in summary(whole(catalogue(), area="VN-N68", period="2025-S1", language=language))


def test_figures_of_before_are_said_to_be_put_together() -> None:
    """Of which areas, and since when the borders are as they are."""
    said = summary(whole(catalogue(), area="VN-N02", period="2016"))

    assert "since 1 July 2025; figures of before are put together of those of Lào Cai, Yên Bái." in said
