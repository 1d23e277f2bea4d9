"""A chart form: its name, the question that it answers, how it draws, and the table of its numbers."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, ParamSpec

from lc_indicators.charts.drawing.course import course_in_words
from lc_indicators.charts.drawing.marks import Spec
from lc_indicators.charts.drawing.plotted import Break, Plotted, Series, period_of
from lc_indicators.charts.drawing.time_axis import place_in_year
from lc_indicators.errors.arguments import checked
from lc_indicators.language import Language, Text, message
from lc_indicators.periods import Period

P = ParamSpec("P")


@dataclass(frozen=True)
class Head:
    """The head of a column of numbers."""

    label: str
    unit: str = ""
    #: True for figures.
    numeric: bool = False


@dataclass(frozen=True)
class Numbers:
    """The table of the numbers of a chart."""

    #: What the chart tells of: they open, and their sources stand under it.
    figures: Sequence[Plotted]
    heads: Sequence[Head]
    rows: Sequence[Sequence[Plotted | str | None]]
    #: What is read aloud instead of every figure: a sentence a line of months, one a break.
    course: Sequence[str] = ()


class Form(Generic[P]):
    """A chart form; call it like the function that draws it."""

    def __init__(
        self,
        draw: Callable[P, Spec],
        *,
        name: str,
        question: str,
        numbers: Callable[..., Numbers],
    ) -> None:
        functools.update_wrapper(self, draw)
        self.name, self.question = name, question
        #: Draws the data of the form for a language and a width.
        self.draw = checked(draw, called=name)
        #: Returns the table for the data, the language and the options that it is drawn with.
        self.numbers = numbers

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Spec:
        """Draw the chart."""
        return self.draw(*args, **kwargs)

    def __repr__(self) -> str:
        return f"<chart form {self.name}>"


def form(
    name: str, *, question: str, numbers: Callable[..., Numbers]
) -> Callable[[Callable[P, Spec]], Form[P]]:
    """Make a function that draws a :class:`Form`."""
    return lambda draw: Form(draw, name=name, question=question, numbers=numbers)


def value_head(figures: Sequence[Plotted], language: Language, label: Text | None = None) -> Head:
    """Return the head of a column of *figures*: *label* or what they measure, and their unit."""
    if not figures:
        return Head(label[language] if label else "", numeric=True)
    name, unit = label or figures[0].label, figures[0].unit
    return Head(name[language], unit=unit.symbol[language], numeric=True)


def numbers_by_period(
    series: Sequence[Series[Plotted]],
    *,
    language: Language,
    since: int | None = None,
    breaks: Sequence[Break] = (),
) -> Numbers:
    """Return a row a period and a column a series; periods that end before *since* say so.

    A figure of a series that is drawn years later stands in the row of that later period.
    """
    own = [figure for one in series if not one.years_later for figure in one.figures]
    heads = [
        Head(message("charts.period")[language]),
        *(value_head(one.figures, language, one.label) for one in series),
    ]
    rows: list[list[Plotted | str | None]] = [
        [
            period.label(language)
            + (message("charts.before")[language] if since and period.end_year < since else ""),
            *(_of_period(one, period) for one in series),
        ]
        for period in sorted({figure.period for figure in own if figure.period})
    ]
    shown = {id(cell) for row in rows for cell in row}
    # Of a series drawn years later only the periods that are seen.
    told = [one for each in series for one in each.figures if not each.years_later or id(one) in shown]
    return Numbers(told, heads, rows, course_in_words(series, language, breaks))


def _of_period(series: Series[Plotted], period: Period) -> Plotted | None:
    """Return the figure of *series* that is drawn at *period*."""
    for _ in range(series.years_later):
        period = period.year_before
    return next((figure for figure in series.figures if figure.period == period), None)


def numbers_by_month(series: Sequence[Series[Plotted]], *, language: Language) -> Numbers:
    """Return a row a month or quarter of the year and a column a year."""
    figures = [figure for one in series for figure in one.figures]
    heads = [
        Head(message("charts.period")[language]),
        *(value_head(one.figures, language, one.label) for one in series),
    ]
    names = {place_in_year(figure): period_of(figure).name_in_year(language) for figure in figures}
    rows: list[list[Plotted | str | None]] = [
        [
            names[place],
            *(next((one for one in each.figures if place_in_year(one) == place), None) for each in series),
        ]
        for place in sorted(names)
    ]
    return Numbers(figures, heads, rows, course_in_words(series, language))
