"""Choose the chart of an indicator by what its series holds: years side by side, bars so far, or a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lc_indicators.charts import Series
from lc_indicators.figure import Figure
from lc_indicators.language import Text, in_a_row, in_each
from lc_indicators.periods import ComparisonBase, PeriodKind
from lc_indicators.report.blocks import Sentence, direction_of
from lc_indicators.report.charts import Charts
from lc_indicators.report.selection import LEAST_POINTS, Selection
from lc_indicators.report.story.facts import Facts
from lc_indicators.report.story.paragraphs import LEAST_PARTS, shared_base
from lc_indicators.report.story.runs_and_records import OTHER, UP
from lc_indicators.report.story.wording import Wording, lowered, raised
from lc_indicators.report.trends import way

#: Years of months side by side, that of the report included.
YEARS_BESIDE = 4

#: So many years make a season; of two the bars of the year so far say more.
LEAST_YEARS = 3


@dataclass(frozen=True)
class ThemeCharts:
    """Draws what a section tells of."""

    selection: Selection
    words: Wording
    charts: Charts

    def is_drawable(self, facts: Facts) -> bool:
        """Return whether there is anything to draw of a whole."""
        is_course = len(self.months(facts)) >= LEAST_POINTS or self._has_years(facts)
        return is_course or shared_base(facts) is not None

    @staticmethod
    def _has_years(facts: Facts) -> bool:
        return facts.period.is_annual and len(facts.steps) >= LEAST_POINTS

    def draw(self, facts: Facts) -> None:
        """Show the months of a whole, or its years, and the changes of its parts."""
        months = self.months(facts)
        if len(months) >= LEAST_POINTS:
            self._months(facts, months)
        elif self._has_years(facts):
            self._years(facts)
        self._parts(facts)

    def months(self, facts: Facts) -> list[Figure]:
        """Return the known months from some years before until the end of the period, of one series."""
        if facts.period.is_span or facts.figure.period != facts.period:
            return []
        end, name = facts.period.last_day, facts.indicator.indicator
        first = facts.period.end_year - YEARS_BESIDE + 1
        periods = self.selection.catalogue.periods(name, self.selection.area.area)
        wanted = [one for one in periods if one.kind is PeriodKind.MONTH and one.last_day <= end]
        found = (self.selection.find(name, one) for one in wanted if one.start_year >= first)
        known = [one for one in found if one is not None and not one.is_missing]
        return known if known and known[-1].period and facts.period.contains(known[-1].period) else []

    def _months(self, facts: Facts, months: Sequence[Figure]) -> None:
        years = sorted({one.period.end_year for one in months if one.period})
        last = [one for one in months if one.period and one.period.end_year == years[-1]]
        short = facts.indicator.short
        id = f"{facts.indicator.indicator}-months".replace("_", "-")
        title, subtitle = self._title(last, months), self._subtitle(facts)
        if len(years) >= LEAST_YEARS:
            self.charts.chart("seasonal", id, Series(short, months), title=title, subtitle=subtitle)
        elif len(years) > 1 and facts.indicator.measure == "flow":
            self.charts.chart("to_date", id, Series(short, months), title=title, subtitle=subtitle)
        else:
            before = [one for one in months if one not in last]
            beside = [Series(_year(years[0]), before, "context", 1)] if before else []
            this = Series(_year(years[-1]) if before else short, last)
            self.charts.chart("lines", id, [this, *beside], title=title, subtitle=subtitle)

    def _title(self, last: Sequence[Figure], months: Sequence[Figure]) -> Sentence:
        """Return how many months of the year stand above those of the year before, else the highest one."""
        by_month = {one.period: one for one in months if one.period}
        pairs = [(by_month[one.period.year_before], one) for one in last
                 if one.period and one.period.year_before in by_month]  # fmt: skip
        above = sum(way(earlier, later) == UP for earlier, later in pairs)
        count, of = self.words.counted(above), self.words.counted(len(pairs))
        year = last[-1].period
        if len(pairs) >= LEAST_POINTS and year:
            given = {"year": str(year.end_year), "before": str(year.end_year - 1)}
            if above in {0, len(pairs)} and of:
                all_or_none = self.words.worded(
                    "report.story.charts.all_above" if above else "report.story.charts.none_above", **given
                )
                return self.words.begun(all_or_none)
            if count and of:
                return self.words.begun(
                    self.words.worded("report.story.charts.some_above", count=count, of=of, **given)
                )
        highest = max(last, key=lambda one: one.known_value)
        return self.words.begun(
            self.words.worded("report.story.charts.highest", period=highest.period or "", it=highest)
        )

    def _years(self, facts: Facts) -> None:
        figures = [*reversed(facts.steps)][-2 * YEARS_BESIDE :]
        ends = [max(figures, key=_value), min(figures, key=_value)]
        title = self.words.worded("report.story.charts.between", high=ends[0], high_when=ends[0].period or "",
                               low=ends[1], low_when=ends[1].period or "")  # fmt: skip
        id = f"{facts.indicator.indicator}-years".replace("_", "-")
        series = [Series(facts.indicator.short, figures)]
        self.charts.chart("lines", id, series, title=self.words.begun(title), subtitle=self._subtitle(facts))

    def _parts(self, facts: Facts) -> None:
        base = shared_base(facts)
        moved = [one for one in facts.parts if base is not None and base in one.changes]
        is_moved = any(direction_of(one.changes[base]) in OTHER for one in moved if base)
        if base is None or len(moved) < LEAST_PARTS or not is_moved:
            return
        every = sorted(moved, key=lambda one: -one.known(base))
        names = [raised(one.indicator.short[self.words.writer.language]) for one in every]
        whole = self.words.texts.message("report.story.charts.whole")[self.words.writer.language]
        self.charts.chart(
            "bars",
            f"{facts.indicator.indicator}-parts".replace("_", "-"),
            [facts.changes[base], *(one.changes[base] for one in every)],
            names=[whole, *names],
            subjects=[whole],
            title=self.words.worded("report.story.charts.parts", first=names[0], last=lowered(names[-1])),
            subtitle=self._parts_subtitle(facts, base),
        )

    def _subtitle(self, facts: Facts) -> Text:
        place, unit = self.selection.area.name, facts.figure.unit
        return in_each(lambda one: f"{facts.indicator.name[one]}, {unit.symbol[one]}, {place[one]}")

    def _parts_subtitle(self, facts: Facts, base: ComparisonBase) -> Text:
        change = facts.changes[base]
        base_words = self.words.base_of(base, facts.period)
        words = self.words.texts.message("report.story.charts.change").filled(
            base=base_words, unit=change.unit.symbol
        )
        return in_a_row([facts.indicator.name, in_each(facts.period.label), words])


def _year(year: int) -> Text:
    return in_each(lambda _: str(year))


def _value(figure: Figure) -> Decimal:
    return figure.known_value
