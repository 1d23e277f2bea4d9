"""Charts in a few forms, each for one question, all with one theme.

A form takes Figures, a language and a width, and returns a Vega-Lite specification; it prints what the
Figures print.
Title, subtitle and note are the page's: nothing of them stands in the chart.
``lc-indicators list charts`` prints the forms, each with its question.
"""

from __future__ import annotations

from lc_indicators.charts.chart_form import Form, Numbers
from lc_indicators.charts.drawing.event_marks import EventMark
from lc_indicators.charts.drawing.marks import Spec
from lc_indicators.charts.drawing.plotted import Break, Plotted, Series
from lc_indicators.charts.drawing.time_axis import is_part_of_year
from lc_indicators.charts.forms import FORMS
from lc_indicators.charts.forms.bars import bars
from lc_indicators.charts.forms.dots import dots_with_range
from lc_indicators.charts.forms.lines import line
from lc_indicators.charts.forms.plan_bars import Planned
from lc_indicators.charts.forms.ranking import Named, Role, ranking
from lc_indicators.charts.forms.seasonal import seasonal
from lc_indicators.charts.forms.shares import stacked_shares
from lc_indicators.charts.forms.slope import slope
from lc_indicators.charts.forms.sparkline import most_joined, sparkline
from lc_indicators.charts.forms.to_date import to_date

__all__ = [
    "FORMS",
    "Break",
    "EventMark",
    "Form",
    "Named",
    "Numbers",
    "Planned",
    "Plotted",
    "Role",
    "Series",
    "Spec",
    "bars",
    "dots_with_range",
    "is_part_of_year",
    "line",
    "most_joined",
    "ranking",
    "seasonal",
    "slope",
    "sparkline",
    "stacked_shares",
    "to_date",
]
