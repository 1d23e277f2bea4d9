from __future__ import annotations

import pytest

from lc_indicators.charts.drawing.plotted import drawn_value, is_forecast, is_hollow, label_of, name_of
from lc_indicators.errors import ChartError
from tests.charts.chart_figures import Measured, figure, name


@pytest.mark.parametrize(
    ("status", "hollow", "forecast"),
    [("A", False, False), ("E", True, False), ("P", True, False), ("I", True, False), ("F", True, True)],
)
def test_marks_follow_the_status(status: str, hollow: bool, forecast: bool) -> None:  # noqa: FBT001 - given by name
    """Values that may change are hollow; what nobody has observed is a forecast."""
    given = figure("16.7", status=status)

    assert (hollow, forecast) == (is_hollow(given), is_forecast(given))


def test_labels_are_what_the_figure_prints() -> None:
    """A chart's label is the figure's own number; a qualifier is never dropped."""
    assert ("11,50", "over 40%") == (
        label_of(figure("11.50"), "vi"),
        label_of(figure("40", qualifier="over"), "en"),
    )


def test_a_missing_figure_has_no_place() -> None:
    """A missing value is never drawn as zero."""
    with pytest.raises(ChartError, match="a missing figure has no place on a scale; leave it out"):
        drawn_value(figure(None))


def test_names_are_short_where_they_can_be() -> None:
    """An indicator's short name stands in a chart; a figure of no indicator has its label."""
    given = figure("14.48", indicator=Measured(name("Nông, lâm, thủy sản")))

    assert ("Nông, lâm, thủy sản", "Tỷ lệ hộ nghèo") == (name_of(given, "vi"), name_of(figure("1"), "vi"))
