from __future__ import annotations

from lc_indicators.charts.drawing.breaks import break_marks, names_height
from lc_indicators.charts.drawing.plotted import Break
from lc_indicators.charts.drawing.time_axis import TimeAxis
from tests.charts.chart_figures import name

AXIS = TimeAxis(2006, 2024, start=18, end=230)


def test_a_break_stands_between_two_years() -> None:
    """The line stands before the first year of the new way of counting, over the whole height."""
    marks = break_marks(
        [Break(2016, name("cũ"), name("mới"))], AXIS, top=-20, height=220, end=AXIS.end, language="vi"
    )

    assert [(AXIS.pixel(2015.5), -20, 220)] == [(one.x, one.y, one.y2) for one in marks.strokes]


def test_a_break_outside_the_years_is_left_out() -> None:
    """A break before the first or after the last year parts nothing."""
    breaks = [Break(year, name("cũ"), name("mới")) for year in (2006, 2030)]

    assert 0 == names_height(breaks, AXIS, "vi", end=AXIS.end)
    assert [] == break_marks(breaks, AXIS, top=0, height=100, end=AXIS.end, language="vi").labels


def test_close_breaks_stand_one_below_the_other() -> None:
    """Heads that would touch are lowered, so that their words stay apart."""
    breaks = [
        Break(year, name(f"chuẩn nghèo trước {year}"), name(f"chuẩn nghèo từ {year}"))
        for year in (2011, 2012, 2016)
    ]
    boxes = [
        one.box for one in break_marks(breaks, AXIS, top=0, height=220, end=AXIS.end, language="vi").labels
    ]

    assert [] == [(a, b) for n, a in enumerate(boxes) for b in boxes[:n] if a.meets(b)]
    assert names_height(breaks, AXIS, "vi", end=AXIS.end) >= max(box.bottom for box in boxes)


def test_a_name_without_room_at_the_edge_points_across_the_line() -> None:
    """No name is cut off at the edge of a phone: it stands before the line with an arrow to what it names."""
    late = Break(2024, name("chuẩn thu nhập"), name("chuẩn nghèo đa chiều"))
    labels = break_marks([late], AXIS, top=0, height=220, end=AXIS.end, language="vi").labels

    assert ["chuẩn thu nhập", "chuẩn nghèo đa chiều →"] == [label.text for label in labels]
    assert all(label.box.right <= AXIS.pixel(2023.5) for label in labels)
