"""The years of a series of months or quarters, one upon the other."""

from __future__ import annotations

from functools import partial

from lc_indicators.charts.drawing.plotted import Plotted, Role, Series, known, period_of
from lc_indicators.charts.drawing.time_axis import is_part_of_year
from lc_indicators.errors import ChartError
from lc_indicators.language import OWN_LANGUAGE, Language, in_each


def years_apart(series: Series[Plotted]) -> list[Series[Plotted]]:
    """Return a series for each year of *series*, the last one the subject, the others drawn under it.

    Raises
    ------
    ChartError
        No figure has a value, or one is of a whole year.
    """
    given = known(series.figures)
    if not given:
        raise ChartError(series.label.plain, "no figure has a value", "say so in the report")
    for one in series.figures:
        if not is_part_of_year(period_of(one)):
            reason = f"{period_of(one).label(OWN_LANGUAGE)} is no month, quarter or half-year"
            raise ChartError(series.label.plain, reason, "chart years as lines")
    last = max(period_of(one).end_year for one in given)
    found = []
    for year in sorted({period_of(one).end_year for one in given}):
        figures = [one for one in series.figures if period_of(one).end_year == year]
        label = in_each(partial(_of_year, year))
        role: Role = "subject" if year == last else "context"
        found.append(Series(label, figures, role, last - year))
    return found


def _of_year(year: int, _: Language) -> str:
    return str(year)
