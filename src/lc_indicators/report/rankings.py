"""Show all ranks of the area in a table, and one of them as a chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.charts import Named, Role
from lc_indicators.figure import Figure
from lc_indicators.figure.printed_form import unit_words
from lc_indicators.language import Text, in_a_row, message, messages
from lc_indicators.report.area_comparison import AreaComparison, RankPosition
from lc_indicators.report.blocks import Cell, Column, Sentence, plain
from lc_indicators.report.charts import Charts
from lc_indicators.report.place_words import among, fraction, name_of, within
from lc_indicators.report.sentences import Writer
from lc_indicators.report.tables import Tables

#: More names than this are counted, not listed.
MOST_NAMED = 6


@dataclass(frozen=True)
class Rankings:
    """The places of the area, as a table and as a chart."""

    writer: Writer
    tables: Tables
    charts: Charts
    comparison: AreaComparison

    def standing_table(
        self, id: str, standings: Sequence[RankPosition], words: str | Text = "", /, **by_language: str
    ) -> None:
        """Show each standing in a row: value, rank from the best, the rank before, and the areas above."""
        above = list(dict.fromkeys(one.area for standing in standings for one in standing.above if one.area))
        heads = messages("report.heads")
        columns = [Column(heads[it][self.writer.language]) for it in ("indicator", "unit")]
        columns += [Column(heads["value"][self.writer.language], numeric=True, bare=True)]
        columns += [Column(heads[it][self.writer.language]) for it in ("rank", "rank_before")]
        columns += [Column(area.name[self.writer.language], numeric=True, bare=True) for area in above]
        rows = [[*self._standing_row(one), *(_above(one, area.area) for area in above)] for one in standings]
        self.tables.table(
            id,
            columns,
            rows,
            caption=self.writer.sentence(words, **by_language),
            notes=[plain(self.writer.message("report.ranking.rule"))],
        )

    def ranking(self, id: str, standing: RankPosition, *, title: Sentence, subtitle: Text) -> None:
        """Show all that are ranked on one scale, with the area and the areas above it named."""
        self.charts.chart(
            "ranking",
            id,
            standing.ranked,
            named=self._named(standing),
            subject=standing.figure,
            label=among(standing, self.writer.language),
            title=title,
            subtitle=subtitle,
            note=_unranked(standing),
        )

    def _standing_row(self, standing: RankPosition) -> list[Cell]:
        first = self.comparison.first_standing(standing)
        figure, before = standing.figure, plain("")
        if first:
            when = first.figure.period_label(self.writer.language)
            place = fraction(first, self.writer.language)
            before = self.writer.composed("report.ranking.place_then", place=place, when=when)
        return [
            f"{name_of(standing)[self.writer.language]}, {figure.period_label(self.writer.language)}",
            unit_words(figure, self.writer.language),
            figure,
            fraction(standing, self.writer.language),
            before,
        ]

    def _named(self, standing: RankPosition) -> list[Named]:
        """Return the figures that have a row of their own in the chart: name and role, the highest first."""
        area = self.comparison.selection.area
        rows: list[tuple[Figure, str, Role]] = [(standing.figure, area.name[self.writer.language], "subject")]
        for one in standing.above:
            name = within(one.area, self.writer.language) if one.area else ""
            rows.append((one, name[:1].upper() + name[1:], "above"))
        ends = (message("report.ranking.highest"), message("report.ranking.lowest"))
        for figure, words in zip((standing.ranked[0], standing.ranked[-1]), ends, strict=True):
            if figure.value != standing.figure.value:
                said = words[self.writer.language].format(areas=self._sharing(figure, standing))
                rows.append((figure, said, "end"))
        rows.sort(key=lambda row: -row[0].known_value)
        return [Named(figure, name, role) for figure, name, role in rows]

    def _sharing(self, figure: Figure, standing: RankPosition) -> str:
        """Return who has this figure: a name, and how many more print the same."""
        same = [one.area for one in standing.ranked if one.value == figure.value and one.area]
        name = same[0].name[self.writer.language]
        if len(same) == 1:
            return name
        return self.writer.message("report.ranking.more").format(area=name, count=len(same) - 1)


def _above(standing: RankPosition, area: str) -> Figure | None:
    """Return the figure of a larger area that stands beside a rank."""
    return next((one for one in standing.above if one.area and one.area.area == area), None)


def _unranked(standing: RankPosition) -> Text | None:
    """Return which areas have no figure, by name where they are few."""
    areas = standing.unranked
    if not areas:
        return None
    named = len(areas) if len(areas) > MOST_NAMED else in_a_row(area.name for area in areas)
    return message("report.ranking.unranked", areas=named)
