from __future__ import annotations

from lc_indicators.charts.drawing.stack import bands, beside, end_lines, fits, inside, stacked
from tests.charts.chart_figures import shares

THIN = [
    ("2018", shares(2018, [("a", "1.2"), ("b", "98.8")])),
    ("2019", shares(2019, [("a", "1.5"), ("b", "98.5")])),
]
WITHIN = bands(2, room=300, height=240)


def test_a_number_without_room_stands_beside() -> None:
    """A thin part keeps its number: in the gap, or at the right with the name."""
    parts = stacked(THIN, "vi")  # type: ignore[arg-type]

    assert ["98,8", "98,5"] == [label.text for label in inside(parts, WITHIN, "vi")]
    assert ["1,2"] == [label.text for label in beside(parts, WITHIN, "vi")]
    assert ["1,5", "a"] == [text for text, _ in end_lines(parts[2], WITHIN, "vi", width=100)]


def test_a_number_that_fits_is_not_said_twice() -> None:
    """A part with its number inside has its name alone beside it."""
    part = stacked(THIN, "vi")[3]  # type: ignore[arg-type]

    assert fits(part, WITHIN, "vi")
    assert ["b"] == [text for text, _ in end_lines(part, WITHIN, "vi", width=100)]


def test_columns_fill_their_room() -> None:
    """Many columns take the room there is, few do not grow beyond measure."""
    assert bands(6, room=300, height=240).right(5) <= 300
    assert 150 == bands(1, room=600, height=240).thick
