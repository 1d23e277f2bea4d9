from __future__ import annotations

from lc_indicators.charts.drawing.key import ROW, Swatch, key_height, status_swatches
from tests.charts.chart_figures import figure


def test_no_key_takes_no_room() -> None:
    """A chart of final values only has no key."""
    assert [] == status_swatches([figure("1"), figure("2")], "vi")
    assert 0 == key_height([], width=300)


def test_a_key_says_what_hollow_and_dashed_are() -> None:
    """Estimates and provisional values share a mark, forecasts have their own; the missing have none."""
    given = [
        figure("1", status="P"),
        figure("2", status="E"),
        figure("3", status="F"),
        figure(None, status="E"),
    ]

    assert [("estimate, provisional", False), ("forecast", True)] == [
        (one.words, one.dashed) for one in status_swatches(given, "en")
    ]


def test_a_key_grows_by_rows() -> None:
    """What does not fit beside goes below, and long words are wrapped."""
    swatches = [Swatch("Bộ LĐTBXH, chuẩn 2016–2020", "#000000"), Swatch("TCTK, khảo sát mức sống", "#000000")]

    assert [ROW, 2 * ROW] == [key_height(swatches, width=width) for width in (720, 300)]
    assert key_height(swatches, width=120) > 2 * ROW
