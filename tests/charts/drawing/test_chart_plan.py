from __future__ import annotations

from lc_indicators.charts.drawing.chart_plan import planned, unnamed_breaks
from lc_indicators.charts.drawing.plotted import Break, Series
from lc_indicators.charts.drawing.time_axis import place_of
from tests.charts.chart_figures import GRDP, GRDP_GSO, GSO, name

TWO = [Series(name("số của tỉnh"), GRDP), Series(name("TCTK, đánh giá lại"), GRDP_GSO)]


def test_names_stand_at_the_ends_where_there_is_room() -> None:
    """Direct labels on a desk, a key on a phone."""
    wide, narrow = (planned(TWO, language="vi", width=width) for width in (720, 350))

    assert (True, []) == (wide.names_at_ends, wide.names)
    assert (False, 2) == (narrow.names_at_ends, len(narrow.names))


def test_the_plot_keeps_most_of_the_width() -> None:
    """Labels leave at least half of a phone's width to the lines."""
    assert planned(TWO, language="vi", width=350).frame.plot_width > 175


def test_a_named_break_needs_no_mark() -> None:
    """A break that a head names is not marked again in the line."""
    track = planned([Series(name("TCTK"), GSO)], language="vi", width=720).tracks[0]

    assert [(2010, 2008, 2010)] == [(y, place_of(a), place_of(b)) for y, a, b in unnamed_breaks(track, [])]
    assert [] == unnamed_breaks(track, [Break(2010, name("cũ"), name("mới"))])
