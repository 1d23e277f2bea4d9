"""Seasons: the form for how this year goes beside the years before."""

from __future__ import annotations

from lc_indicators.charts.chart_form import Numbers, form, numbers_by_month
from lc_indicators.charts.drawing.chart_plan import planned
from lc_indicators.charts.drawing.marks import Spec
from lc_indicators.charts.drawing.plotted import Plotted, Series
from lc_indicators.charts.drawing.season import years_apart
from lc_indicators.charts.forms.lines import drawn
from lc_indicators.language import Language


def _numbers(series: Series[Plotted], *, language: Language, **_: object) -> Numbers:
    return numbers_by_month(years_apart(series), language=language)


@form("seasonal", question="how does this year compare?", numbers=_numbers)
def seasonal(series: Series[Plotted], *, language: Language, width: int = 720) -> Spec:
    """Return a line a year from January to December: the last year in colour, those before in grey.

    Each line is named by its year at its end.  A month without a figure leaves a gap.

    Parameters
    ----------
    series : Series
        Months, quarters or half-years of some years.
    width : int
        The whole chart's, in pixels; below 480 it is laid out for a phone.

    Raises
    ------
    ChartError
        No figure has a value, one is of a whole year, or two are of one period.
    """
    return drawn(planned(years_apart(series), language=language, width=width, is_season=True))
