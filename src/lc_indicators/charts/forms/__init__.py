"""The chart forms, one a file: what :data:`FORMS` names can be drawn, listed and put into a report."""

from __future__ import annotations

from typing import Any

from lc_indicators.charts.chart_form import Form
from lc_indicators.charts.forms.bars import bars
from lc_indicators.charts.forms.dots import dots_with_range
from lc_indicators.charts.forms.lines import line
from lc_indicators.charts.forms.ranking import ranking
from lc_indicators.charts.forms.seasonal import seasonal
from lc_indicators.charts.forms.shares import stacked_shares
from lc_indicators.charts.forms.slope import slope
from lc_indicators.charts.forms.sparkline import sparkline
from lc_indicators.charts.forms.tiles import tiles
from lc_indicators.charts.forms.to_date import to_date

#: Every form by its name.
FORMS: dict[str, Form[Any]] = {
    form.name: form
    for form in (
        line,
        seasonal,
        to_date,
        slope,
        bars,
        ranking,
        tiles,
        stacked_shares,
        dots_with_range,
        sparkline,
    )
}
