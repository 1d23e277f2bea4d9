"""The chart forms, one a file: what :data:`FORMS` names can be drawn, listed and put into a report."""

from __future__ import annotations

from typing import Any

from lc_indicators.charts.chart_form import Form
from lc_indicators.charts.forms.bars import bars
from lc_indicators.charts.forms.bump import bump
from lc_indicators.charts.forms.dots import dots_with_range
from lc_indicators.charts.forms.dumbbell import dumbbell
from lc_indicators.charts.forms.lines import line
from lc_indicators.charts.forms.outlines import outlines
from lc_indicators.charts.forms.plan_bars import plan_bars
from lc_indicators.charts.forms.ranking import ranking
from lc_indicators.charts.forms.seasonal import seasonal
from lc_indicators.charts.forms.shares import stacked_shares
from lc_indicators.charts.forms.slope import slope
from lc_indicators.charts.forms.small_multiples import small_multiples
from lc_indicators.charts.forms.sparkline import sparkline
from lc_indicators.charts.forms.strip import strip
from lc_indicators.charts.forms.tiles import tiles
from lc_indicators.charts.forms.to_date import to_date
from lc_indicators.charts.forms.waterfall import waterfall

#: Every form by its name.
FORMS: dict[str, Form[Any]] = {
    form.name: form
    for form in (
        line,
        seasonal,
        to_date,
        small_multiples,
        slope,
        dumbbell,
        bars,
        ranking,
        strip,
        bump,
        tiles,
        outlines,
        stacked_shares,
        waterfall,
        plan_bars,
        dots_with_range,
        sparkline,
    )
}
