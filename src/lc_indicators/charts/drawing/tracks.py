"""One series as it is drawn: its colour and shape, where its figures stand, and what its line joins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from lc_indicators.charts.drawing.plotted import (
    Break,
    Plotted,
    Role,
    Series,
    drawn_value,
    known,
    label_of,
    period_of,
)
from lc_indicators.charts.drawing.text_width import wrapped
from lc_indicators.charts.drawing.theme import (
    CONTEXT,
    REFERENCES,
    REGULAR,
    SEMIBOLD,
    Weight,
    series_colour,
    series_shape,
)
from lc_indicators.charts.drawing.time_axis import A_YEAR, Step, TimeAxis, place_of, step_months, steps
from lc_indicators.errors import ChartError
from lc_indicators.language import OWN_LANGUAGE, Language, Text


@dataclass(frozen=True)
class Track:
    """One series as it is drawn."""

    name: str
    #: In the order of time, the missing ones included.
    figures: tuple[Plotted, ...]
    colour: str
    shape: str
    #: How many years later it is drawn.
    years_later: int = 0
    #: Whether its last value is written at its end, and whether values have their months beneath.
    is_valued: bool = True
    is_dated: bool = True
    role: Role = "subject"
    #: Whether its end has its name.
    is_named: bool = True

    @property
    def months(self) -> int:
        """Return how many months lie between two places of its axis."""
        return step_months(period_of(self.figures[0]))

    def place(self, figure: Plotted) -> int:
        """Return where on the axis *figure* is drawn."""
        return place_of(figure) + self.later

    @property
    def later(self) -> int:
        """Return how many places later it is drawn."""
        return self.years_later * A_YEAR // self.months

    def within(self, axis: TimeAxis) -> Track:
        """Return it without the figures beyond the ends of *axis*."""
        drawn = tuple(one for one in self.figures if axis.first <= self.place(one) <= axis.last)
        return replace(self, figures=drawn)

    def steps(self, breaks: Sequence[Break]) -> list[Step]:
        """Return what its line joins; the *breaks* of the chart are not those of a year before."""
        return steps(self.figures, breaks=() if self.years_later else breaks)

    @property
    def is_subject(self) -> bool:
        """Return whether it stands in colour."""
        return self.role == "subject"

    @property
    def is_reference(self) -> bool:
        """Return whether it is a thin line that others are compared with."""
        return self.role == "reference"

    @property
    def known(self) -> list[Plotted]:
        """Return the figures that are drawn."""
        return known(self.figures)

    @property
    def last(self) -> Plotted:
        """Return the last figure that is drawn."""
        return self.known[-1]

    @property
    def first(self) -> Plotted:
        """Return the first figure that is drawn."""
        return self.known[0]

    def end_lines(self, language: Language, *, width: float, named: bool) -> list[tuple[str, Weight]]:
        """Return the lines of the last figure's label, with the series' name if *named*."""
        lines: list[tuple[str, Weight]] = []
        if not self.is_named:
            return lines
        if self.is_valued:
            weight = REGULAR if self.is_reference else SEMIBOLD
            value = wrapped(label_of(self.last, language), width=width, weight=weight)
            lines += [(part, weight) for part in value]
        if self.is_subject:
            lines += self.when(self.last, language)
        return lines + ([(part, REGULAR) for part in wrapped(self.name, width=width)] if named else [])

    def when(self, figure: Plotted, language: Language) -> list[tuple[str, Weight]]:
        """Return the line under a value that names its month or quarter; years stand on the axis."""
        if self.months == A_YEAR or not self.is_dated:
            return []
        return [(period_of(figure).short_label(language), REGULAR)]


def tracks(series: Sequence[Series[Plotted]], language: Language) -> list[Track]:
    """Return what is drawn of *series*; one without any value is left out.

    Raises
    ------
    ChartError
        No series has a value, or one has two figures of one year or month.
    """
    found: list[Track] = []
    references: dict[Text, str] = {}
    subjects = 0
    for one in series:
        if known(one.figures):
            is_subject = one.role == "subject"
            colour = series_colour(subjects) if is_subject else CONTEXT
            if one.role == "reference":
                colour = references.setdefault(one.label, REFERENCES[min(len(references), 1)])
            subjects += is_subject
            shape = "circle" if one.role == "reference" else series_shape(len(found))
            found.append(
                Track(
                    one.label[language], _in_order(one), colour, shape, one.years_later,
                    role=one.role, is_named=one.is_named,
                )
            )  # fmt: skip
    if not found:
        names = ", ".join(one.label.plain for one in series) or "no series"
        raise ChartError(names, "no figure has a value", "say so in the report instead of drawing")
    return found


def _in_order(series: Series[Plotted]) -> tuple[Plotted, ...]:
    figures = sorted(series.figures, key=place_of)
    for first, second in pairwise(figures):
        if place_of(first) == place_of(second):
            period = period_of(first)
            when = period.end_year if step_months(period) == A_YEAR else period.label(OWN_LANGUAGE)
            raise ChartError(
                series.label.plain,
                f"two figures of {when} stand in one series",
                "choose one of them, or make a series of each source",
            )
    return tuple(figures)


def values_of(drawn: Sequence[Track]) -> list[float]:
    """Return all values that are drawn."""
    return [drawn_value(figure) for track in drawn for figure in track.known]
