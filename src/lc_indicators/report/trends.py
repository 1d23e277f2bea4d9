"""Say in one sentence how an indicator went over the period, joining only what may be joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Any

from lc_indicators.errors import ArgumentError, DomainError, WordingError
from lc_indicators.figure import Figure, metric_name, printed_form
from lc_indicators.language import Text, message, messages
from lc_indicators.metrics import (
    Metric,
    absolute_change,
    average_annual_change,
    metric_named,
    percentage_change,
)
from lc_indicators.numbers.linear import bounds_of
from lc_indicators.periods import Period
from lc_indicators.report import blocks
from lc_indicators.report.blocks import Sentence, Value, joined
from lc_indicators.report.selection import Selection, is_parted, year_of
from lc_indicators.report.sentences import Writer

MONTHS_A_YEAR = 12

#: A change has two ends.
LEAST_FOR_CHANGE = 2


@dataclass(frozen=True)
class Trends:
    """What is said of a change or a level: always with its own years."""

    selection: Selection
    writer: Writer

    def when(self, period: Period | None) -> str:
        """Return *period* as it stands in a sentence: "năm 2015", "in the school year 2015–2016"."""
        if period is None:
            return ""
        words = messages("report.when").get(period.kind) or message("report.when.other")
        return words[self.writer.language].format(period=period.label(self.writer.language))

    def leading(self, concept: str, *, producer: str = "") -> list[Figure]:
        """Return the figures of the period that tell most of *concept*: the longest unbroken series.

        Of variants with equally long ones the publisher's own goes before a copy, then what ends later.
        """
        found: list[list[Figure]] = []
        for indicator in self.selection.catalogue.indicators_of(concept):
            known = [one for one in self.selection.series(indicator.indicator) if not one.is_missing]
            if known and producer in {"", indicator.producer}:
                found.append([one for one in known if not is_apart(one, known[-1])])
        return max(found, key=_telling, default=[])

    def computed(self, metric: Metric | str, /, *figures: Figure, **more: Any) -> Figure | None:
        """Return what *metric* makes of *figures*; None where their values are outside its formula.

        A metric may be given by its name: so are those of the project's own, which its settings name.
        What was left out so stands in the list of :meth:`sources`, for whoever works on the data.
        """
        metric = metric_named(metric) if isinstance(metric, str) else metric
        try:
            made: Figure = metric(*figures, **more)
        except DomainError:
            self._refuse(metric_name(metric), figures)
            return None
        return made

    def _refuse(self, metric: Text, figures: Sequence[Figure]) -> None:
        named = [
            blocks.compose(
                message("report.gaps.named"),
                self.writer.language,
                {"name": one.title(self.writer.language), "it": one},
                marked=False,
            )
            for one in figures
        ]
        said = self.writer.composed("report.gaps.refused", metric=metric, figures=joined(named, "; "))
        if said not in self.refused:
            self.refused.append(said)

    @cached_property
    def refused(self) -> list[Sentence]:
        """Return what could not be computed so far, a sentence each."""
        return []

    def change(self, figures: Sequence[Figure]) -> Figure | None:
        """Return the change from the first to the last figure, in points or percent; None without one."""
        if len(figures) < LEAST_FOR_CHANGE:
            return None
        start, end = figures[0], figures[-1]
        if start.unit.change_unit == "percentage_points":
            return self.computed(absolute_change, start, end)
        made = self.computed(percentage_change, start, end)
        # Of small numbers the percent are known too roughly: the change itself says more.
        loose = made is not None and made.is_loose and bool(start.unit.change_unit)
        return self.computed(absolute_change, start, end) if loose else made

    def per_year(self, figures: Sequence[Figure]) -> Figure | None:
        """Return the average change a year; None within a year, and where it is too small for the digits.

        None, too, where no whole years lie between: from January to September.
        """
        years = years_between(figures[0], figures[-1]) if figures else 0
        if years < LEAST_FOR_CHANGE:
            return None
        made = self.computed(average_annual_change, figures[0], figures[-1], n_periods=years)
        return None if made is None or printed_form.is_still(made) else made

    def course(
        self, figures: Sequence[Figure], words: str | Text = "", /, **by_language: str
    ) -> Sentence | None:
        """Return how what the *words* name went in the period; its level where there is no change to tell.

        The change is from the first to the last figure of the series that the last one belongs to: nothing
        is joined across a break, a standard, a producer or a vintage.  None where the period has no figure.
        """
        known = [one for one in figures if not one.is_missing and self.selection.is_covered(one)]
        if not known:
            return None
        last = known[-1]
        first = next(one for one in known if not is_apart(one, last))
        name = self.writer.text(words, by_language)
        ends: dict[str, Value] = {"name": name, "after": last, "last": self.when(last.period)}
        if first is last:
            return self.writer.composed("report.trends.level", **ends)
        words = messages("report.trends")[way(first, last)]
        ends |= {"before": first, "first": self.when(first.period)}
        return blocks.compose(words, self.writer.language, ends)


def require_figures(asked: str, figures: Sequence[Figure]) -> None:
    """Raise ArgumentError where there are none: of what the period has nothing of, nothing is told."""
    if not figures:
        raise ArgumentError(asked, "there are no figures", "ask only where the period has some")


def years_between(start: Figure, end: Figure) -> int:
    """Return how many years lie between two figures; 0 where they are no whole ones."""
    if start.period is None or end.period is None:
        return 0
    if start.period.is_annual and end.period.is_annual:
        return year_of(end) - year_of(start)
    years, months = divmod(start.period.months_to(end.period), MONTHS_A_YEAR)
    return 0 if months else years


def _telling(figures: Sequence[Figure]) -> tuple[int, bool, tuple[int, int]]:
    first, last = _end_of(figures[0]), _end_of(figures[-1])
    months = MONTHS_A_YEAR * (last[0] - first[0]) + last[1] - first[1]
    return months, not figures[-1].is_second_hand, last


def _end_of(figure: Figure) -> tuple[int, int]:
    """Return year and month in which a figure's period ends; of a whole year, also of schools, the year."""
    period = figure.period
    return (period.end_year, 0 if period.is_annual else period.last_day.month) if period else (0, 0)


def way(start: Figure, end: Figure) -> str:
    """Return ``up``, ``down``, ``still`` or, of a count, ``same``, as far as the intervals carry it."""
    if start.form is None or end.form is None or start.value is None or end.value is None:
        return "still"
    if start.value == end.value:
        return "same" if end.unit.kind == "count" else "still"
    change = bounds_of(end.form - start.form)
    if change.low < 0 < change.high:
        return "still"
    return "up" if end.value > start.value else "down"


def is_apart(start: Figure, end: Figure) -> bool:
    """Return whether no change from *start* to *end* may be told: two series, or a break between them.

    Nor may one of ranges of parts that meet: nothing is known of it.
    """
    if start is not end and (start.is_range or end.is_range) and way(start, end) in {"still", "same"}:
        return True
    kinds = {one.period.kind for one in (start, end) if one.period}
    return start.series != end.series or len(kinds) > 1 or is_parted(start, end)


def refuse_joining(sentence: Sentence) -> None:
    """Refuse a title that sets figures of two times beside each other which no change may join.

    Raises
    ------
    WordingError
        Two figures of one concept and area differ in standard, producer or vintage, or a break parts them.
    """
    published = [one for one in sentence.figures if one.indicator and one.period]
    for one, other in combinations(published, 2):
        alike = one.indicator and other.indicator and one.indicator.concept == other.indicator.concept
        if alike and one.area == other.area and one.period != other.period and is_apart(one, other):
            raise WordingError(
                f"Title {sentence.text!r} joins {one.key} and {other.key}, which are no one series: "
                "say one of them, or put each into a sentence of its own."
            )
