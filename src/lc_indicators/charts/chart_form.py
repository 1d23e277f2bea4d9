"""A chart form: its name, the question that it answers, how it draws, and the table of its numbers."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, ParamSpec

from lc_indicators.charts.drawing.plotted import Plotted, Series
from lc_indicators.errors.arguments import checked
from lc_indicators.language import Language, Text, message

if TYPE_CHECKING:
    import altair as alt

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


class Form(Generic[P]):
    """A chart form; call it like the function that draws it."""

    def __init__(
        self,
        draw: Callable[P, alt.LayerChart],
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

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> alt.LayerChart:
        """Draw the chart."""
        return self.draw(*args, **kwargs)

    def __repr__(self) -> str:
        return f"<chart form {self.name}>"


def form(
    name: str, *, question: str, numbers: Callable[..., Numbers]
) -> Callable[[Callable[P, alt.LayerChart]], Form[P]]:
    """Make a function that draws a :class:`Form`."""
    return lambda draw: Form(draw, name=name, question=question, numbers=numbers)


def value_head(figures: Sequence[Plotted], language: Language, label: Text | None = None) -> Head:
    """Return the head of a column of *figures*: *label* or what they measure, and their unit."""
    if not figures:
        return Head(label[language] if label else "", numeric=True)
    name, unit = label or figures[0].label, figures[0].unit
    return Head(name[language], unit=unit.symbol[language], numeric=True)


def numbers_by_period(
    series: Sequence[Series[Plotted]], *, language: Language, since: int | None = None
) -> Numbers:
    """Return a row a period and a column a series; periods that end before *since* say so."""
    figures = [figure for one in series for figure in one.figures]
    heads = [
        Head(message("charts.period")[language]),
        *(value_head(one.figures, language, one.label) for one in series),
    ]
    rows: list[list[Plotted | str | None]] = [
        [
            period.label(language)
            + (message("charts.before")[language] if since and period.end_year < since else ""),
            *(next((figure for figure in one.figures if figure.period == period), None) for one in series),
        ]
        for period in sorted({figure.period for figure in figures if figure.period})
    ]
    return Numbers(figures, heads, rows)
