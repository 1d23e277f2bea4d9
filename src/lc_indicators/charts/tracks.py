"""Series on their way into a chart: in the order of time, each with a colour and a shape of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from lc_indicators.charts.measure import wrapped
from lc_indicators.charts.plotted import Plotted
from lc_indicators.charts.series import Series, drawn_value, known, label_of
from lc_indicators.charts.theme import CONTEXT, REGULAR, SEMIBOLD, Weight, series_colour, series_shape
from lc_indicators.charts.years import year_of
from lc_indicators.errors import ChartError
from lc_indicators.wording import Language


@dataclass(frozen=True)
class Track:
    """One series as it is drawn."""

    name: str
    #: In the order of time, the missing ones included.
    figures: tuple[Plotted, ...]
    colour: str
    shape: str

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
        lines = [
            (part, SEMIBOLD) for part in wrapped(label_of(self.last, language), width=width, weight=SEMIBOLD)
        ]
        return lines + ([(part, REGULAR) for part in wrapped(self.name, width=width)] if named else [])


def tracks(series: Sequence[Series[Plotted]], language: Language) -> list[Track]:
    """Return what is drawn of *series*; one without any value is left out.

    Raises
    ------
    ChartError
        No series has a value, or one has two figures of one year.
    """
    found: list[Track] = []
    subjects = 0
    for one in series:
        if known(one.figures):
            is_subject = one.role == "subject"
            colour = series_colour(subjects) if is_subject else CONTEXT
            subjects += is_subject
            shape = series_shape(len(found))
            found.append(Track(one.label[language], _in_order(one), colour, shape))
    if not found:
        names = ", ".join(one.label["en"] for one in series) or "no series"
        raise ChartError(names, "no figure has a value", "say so in the report instead of drawing")
    return found


def _in_order(series: Series[Plotted]) -> tuple[Plotted, ...]:
    figures = sorted(series.figures, key=year_of)
    for first, second in pairwise(figures):
        if year_of(first) == year_of(second):
            raise ChartError(
                series.label["en"],
                f"two figures of {year_of(first)} stand in one series",
                "choose one of them, or make a series of each source",
            )
    return tuple(figures)


def values_of(drawn: Sequence[Track]) -> list[float]:
    """Return all values that are drawn."""
    return [drawn_value(figure) for track in drawn for figure in track.known]
