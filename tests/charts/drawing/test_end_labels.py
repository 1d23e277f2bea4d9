from __future__ import annotations

from lc_indicators.charts.drawing.chart_plan import Scope, planned
from lc_indicators.charts.drawing.end_labels import written
from lc_indicators.charts.drawing.plotted import Series
from lc_indicators.periods import Period
from tests.charts.chart_figures import GRDP, GSO, MOLISA, MOLISA_FORECAST, name


def test_a_line_that_ends_early_is_named_where_it_ends() -> None:
    """A label stands beside its line's last point, not years away from it, where there is room."""
    plan = planned([Series(name("GSO"), GSO), Series(name("MOLISA"), MOLISA)], language="en", width=720)
    label = next(one for one in written(plan, [], []).labels if one.text == "GSO")

    assert abs(label.x - plan.place(plan.tracks[0], GSO[-1])[0]) < 80


def test_one_value_at_one_place_is_labelled_once() -> None:
    """Two series that begin with the same figure have one label there."""
    series = [Series(name("a"), MOLISA), Series(name("b"), MOLISA_FORECAST)]
    labels = written(planned(series, language="vi", width=720), [], []).labels

    assert 1 == [label.text for label in labels].count("40,40")


def test_a_label_that_was_asked_for_at_an_end_is_written_once() -> None:
    """Asking for the last period does not repeat its label."""
    plan = planned(
        [Series(name("a"), GRDP)],
        language="vi",
        width=720,
        scope=Scope([Period.parse(2020), Period.parse(2017)]),
    )

    assert ["18,2", "25", "41,79"] == sorted(label.text for label in written(plan, [], []).labels)
