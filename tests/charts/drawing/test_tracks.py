from __future__ import annotations

from lc_indicators.charts.drawing.plotted import Series
from lc_indicators.charts.drawing.tracks import tracks
from tests.charts.chart_figures import GRDP, GROWTH, figure, figures, name


def test_figures_stand_in_the_order_of_time() -> None:
    """A line never runs backwards, whatever the order given."""
    track = tracks([Series(name("x"), list(reversed(GRDP)))], "vi")[0]

    assert list(GRDP) == track.known


def test_a_series_without_values_is_left_out() -> None:
    """A series with nothing to draw takes no colour from the others."""
    series = [Series(name("không"), [figure(None)]), Series(name("có"), GROWTH)]

    assert ["có"] == [track.name for track in tracks(series, "vi")]


def test_context_takes_no_colour() -> None:
    """The second subject has the second colour, with any context between them, and a shape of its own."""
    one, other = figures({2019: "1"}), figures({2020: "2"})
    alone = tracks([Series(name("a"), one), Series(name("b"), other)], "vi")
    mixed = tracks(
        [Series(name("a"), one), Series(name("c"), one, role="context"), Series(name("b"), other)], "vi"
    )

    assert alone[1].colour == mixed[2].colour
    assert 3 == len({track.shape for track in mixed})
