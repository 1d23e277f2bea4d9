"""The year so far: the form for how each month stands beside the same month a year before."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.charts.chart_form import Numbers, form, numbers_by_month
from lc_indicators.charts.drawing.bar_marks import Bar, bar_marks, scale_from_zero
from lc_indicators.charts.drawing.key import Swatch, key, key_height, status_swatches
from lc_indicators.charts.drawing.layers import ChartLabel, Frame, Stroke, finished, small, strokes, texts
from lc_indicators.charts.drawing.marks import Spec
from lc_indicators.charts.drawing.plotted import (
    Break,
    Plotted,
    Series,
    drawn_value,
    known,
    label_of,
    period_of,
)
from lc_indicators.charts.drawing.scale import Scale
from lc_indicators.charts.drawing.season import years_apart
from lc_indicators.charts.drawing.text_width import text_width, wrapped
from lc_indicators.charts.drawing.theme import (
    ACCENT,
    CONTEXT,
    INK,
    LINE_HEIGHT,
    MUTED,
    REGULAR,
    SEMIBOLD,
    SMALL,
    TEXT,
    Weight,
)
from lc_indicators.charts.drawing.time_axis import place_in_year, place_of_break, step_months
from lc_indicators.language import Language, message

#: Height of a bar with its value, half of the bar itself, and clear space under the bars of a month.
_LANE, _HALF, _APART = TEXT * LINE_HEIGHT + 1, 6.0, 9.0

#: From the names to zero, and from a bar to its value.
_GAP, _BESIDE = 10.0, 6.0

_LINE = SMALL * LINE_HEIGHT


def _numbers(series: Series[Plotted], *, language: Language, **_: object) -> Numbers:
    return numbers_by_month(_two_years(series), language=language)


@form("to_date", question="how does the year go so far?", numbers=_numbers)
def to_date(
    series: Series[Plotted], *, language: Language, width: int = 720, breaks: Sequence[Break] = ()
) -> Spec:
    """Return two bars a month, from zero: the last year in colour, the same month a year before in grey.

    It has the months of the last year so far, and each value stands beside its bar.  A month without a figure
    has no bar.  Estimates and provisional values are hollow bars.

    Parameters
    ----------
    series : Series
        Months, quarters or half-years of a flow; of more than two years the last two are drawn.
    width : int
        The whole chart's, in pixels.
    breaks : sequence of Break
        Each a dashed line between two months, with what held before it and after it.

    Raises
    ------
    ChartError
        No figure has a value, or one is of a whole year.
    """
    years = _two_years(series)
    signs = _signs(years, language)
    head = key_height(signs, width=width) + 4
    laid = _laid(years, breaks, language=language, width=width)
    left = _GAP + max(text_width(month.name) for month in laid.months)
    values = [drawn_value(bar.figure) for bar in laid.bars]
    beside = _BESIDE + math.ceil(
        max(text_width(label_of(bar.figure, language), weight=SEMIBOLD) for bar in laid.bars)
    )
    # A bar below zero has its value at its left.
    left = left + (beside if min(values) < 0 else 0)
    frame = Frame(width, laid.height + head, left=left, right=beside, top=head)
    scaled = scale_from_zero(values, end=frame.plot_width)
    names = [ChartLabel(month.name, -left, month.middle) for month in laid.months]
    zero = scaled.pixel(0)
    lines = [Stroke(zero, month.top, zero, month.bottom) for month in laid.months]
    layers = [
        *bar_marks(laid.bars, scaled, language, of=message("charts.series")),
        *strokes([*lines, *(Stroke(-left, y, frame.plot_width, y, dash=(3, 3)) for y in laid.cuts)]),
        *texts([*names, *laid.words(-left), *(_value(bar, scaled, language) for bar in laid.bars)]),
        *key(signs, left=-left, top=-head, width=width),
    ]
    return finished(layers, frame, language)


def _two_years(series: Series[Plotted]) -> list[Series[Plotted]]:
    """Return the last year and the one before it, of which only the months so far."""
    *_, last = years = years_apart(series)
    so_far = max(map(place_in_year, known(last.figures)))
    return [
        Series(one.label, figures, one.role, one.years_later)
        for one in years
        if one.years_later <= 1
        and (figures := [figure for figure in one.figures if place_in_year(figure) <= so_far])
    ]


def _signs(years: Sequence[Series[Plotted]], language: Language) -> list[Swatch]:
    signs = [Swatch(one.label[language], _colour(one), "square") for one in reversed(years)]
    figures = [figure for one in years for figure in one.figures]
    return [*signs, *status_swatches(figures, language, shape="square")]


def _colour(series: Series[Plotted]) -> str:
    return ACCENT if series.role == "subject" else CONTEXT


@dataclass(frozen=True)
class _Month:
    """The bars of one month of the two years."""

    name: str
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True)
class _Laid:
    """All months from the top down, with the breaks between them."""

    months: list[_Month]
    bars: list[Bar]
    #: Heights of the breaks; each line of words, with its height.
    cuts: list[float]
    lines: list[tuple[str, float]]
    height: float

    def words(self, left: float) -> list[ChartLabel]:
        """Return the words of the breaks."""
        return [small(text, x=left, y=y) for text, y in self.lines]


def _laid(
    years: Sequence[Series[Plotted]], breaks: Sequence[Break], *, language: Language, width: float
) -> _Laid:
    last = years[-1]
    months = step_months(period_of(last.figures[0]))
    year = period_of(last.figures[0]).end_year
    cuts = {place_of_break(one, months) % (12 // months): one for one in breaks if one.year == year}
    figures = [figure for one in years for figure in one.figures]
    names = {place_in_year(figure): period_of(figure).name_in_year(language) for figure in figures}
    laid, y = _Laid([], [], [], [], 0), 0.0
    for number, place in enumerate(sorted(names)):
        if number and place in cuts:
            y = _cut(laid, cuts[place], y, language=language, width=width)
        top = y
        for one in reversed(years):
            found = next((figure for figure in known(one.figures) if place_in_year(figure) == place), None)
            if found:
                bar = Bar(found, one.label[language], round(y + _LANE / 2, 1), _HALF, _colour(one))
                laid.bars.append(bar)
            y += _LANE
        laid.months.append(_Month(names[place], top, y))
        y += _APART
    return _Laid(laid.months, laid.bars, laid.cuts, laid.lines, y)


def _cut(laid: _Laid, one: Break, y: float, *, language: Language, width: float) -> float:
    """Add a break at height *y*: what held above the line, what holds below it; return where it ends."""
    for text, is_after in ((f"↑ {one.before[language]}", False), (f"↓ {one.after[language]}", True)):
        if is_after:
            laid.cuts.append(y + 2)
            y += 4
        for line in wrapped(text, width=width, size=SMALL):
            laid.lines.append((line, y + _LINE / 2))
            y += _LINE
    return y + _APART


def _value(bar: Bar, scaled: Scale, language: Language) -> ChartLabel:
    end = scaled.pixel(drawn_value(bar.figure))
    is_left = end < scaled.pixel(0)
    is_own = bar.colour == ACCENT
    weight: Weight = SEMIBOLD if is_own else REGULAR
    return ChartLabel(
        label_of(bar.figure, language),
        end - _BESIDE if is_left else end + _BESIDE,
        bar.middle,
        align="right" if is_left else "left",
        weight=weight,
        colour=INK if is_own else MUTED,
    )
