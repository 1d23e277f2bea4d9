from __future__ import annotations

from lc_indicators.charts.drawing.rows import area_name, rows
from lc_indicators.charts.drawing.source_names import source_name
from tests.charts.chart_figures import Place, figure, name, said_by


def test_names_stand_before_the_marks_or_above_them() -> None:
    """On a phone the names take no room from the plot."""
    wide, narrow = (rows([figure("1")], ["Lai Châu"], language="vi", width=width) for width in (720, 350))

    assert (False, True, True) == (wide.is_narrow, narrow.is_narrow, narrow.left < wide.left)


def test_long_names_are_wrapped_and_make_room() -> None:
    """A row is as high as its name."""
    long = "Ủy ban nhân dân tỉnh Lai Châu, báo cáo tình hình kinh tế – xã hội năm 2020 và kế hoạch năm 2021"
    made = rows([figure("1"), figure("2")], [long, "GSO"], language="vi", width=720).rows

    assert len(made[0].lines) > 1
    assert made[0].height > made[1].height
    assert made[0].top + made[0].height == made[1].top


def test_rows_are_named_by_source_and_area() -> None:
    """Who says a figure and where it is of come from the figure itself."""
    given = figure("1", cited=said_by("Báo Lai Châu", "2020-10"), area=Place(name("Lai Châu")))

    assert ("Báo Lai Châu (tháng 10/2020)", "Lai Châu") == (source_name(given, "vi"), area_name(given, "vi"))
    assert ("số tính từ các số đã công bố", "Tỷ lệ hộ nghèo") == (
        source_name(figure("1"), "vi"),
        area_name(figure("1"), "vi"),
    )


def test_a_source_without_a_date_is_named_alone() -> None:
    """No empty brackets where a date is not known."""
    assert "GSO" == source_name(figure("1", cited=said_by("GSO", "")), "en")
