"""All places of the area in a table, and one of them as a chart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lc_indicators.charts import Named, Role, ranking
from lc_indicators.figure import Figure
from lc_indicators.language import LANGUAGES, Text
from lc_indicators.metrics import rank
from lc_indicators.report.area_comparison import Standing
from lc_indicators.report.blocks import Cell, Column, Sentence, Value, compose, plain, quoted
from lc_indicators.report.charts import Plan
from lc_indicators.report.place_words import Placing, among, distance, fraction, name_of, within

if TYPE_CHECKING:
    from altair import LayerChart

#: More names than this are counted, not listed.
MOST_NAMED = 6

_HEADS = (
    Text(vi="Chỉ tiêu", en="Indicator"),
    Text(vi="Giá trị", en="Value"),
    Text(vi="Thứ hạng từ cao", en="Rank from the highest"),
    Text(vi="Thứ hạng trước", en="Rank before"),
)
_VALUE_AND_DISTANCE = Text(vi="{value}; {far}", en="{value}; {far}")
_RANK = Text(vi="Hạng", en="Rank")
_HIGHEST, _LOWEST = Text(vi="Cao nhất: {}", en="Highest: {}"), Text(vi="Thấp nhất: {}", en="Lowest: {}")
_UNRANKED = Text(vi="Không xếp hạng vì không có số liệu: {}.", en="Not ranked, for want of a figure: {}.")
_MORE = Text(vi="{} và {} nơi khác", en="{} and {} more")
_RULE = Text(
    vi="Xếp theo số đã in; số in bằng nhau thì đồng hạng.",
    en="Ranked by the figures as printed; equal ones share a place.",
)


class Ranking(Placing):
    """The places of the area, as a table and as a chart."""

    def standing_table(self, id: str, standings: Sequence[Standing], *, vi: str, en: str) -> None:
        """Show each standing in a row: value, rank, the rank before, and how far from the areas above."""
        above = list(dict.fromkeys(one.area for standing in standings for one in standing.above if one.area))
        columns = [Column(head[self.language]) for head in _HEADS]
        columns += [Column(area.name[self.language]) for area in above]
        rows = [
            [*self._standing_row(one), *(self._above_cell(one, area.area) for area in above)]
            for one in standings
        ]
        self.table(
            id, columns, rows, caption=self.sentence(vi=vi, en=en), notes=[plain(_RULE[self.language])]
        )

    def ranking(self, id: str, standing: Standing, *, title: Sentence, subtitle: Text) -> None:
        """Show all that are ranked on one scale, with the area and the areas above it named."""
        told = self._told(standing)

        def draw(width: int) -> LayerChart:
            label = among(standing, self.language)
            ranked, subject = standing.ranked, standing.figure
            named = [Named(figure, name, role) for figure, name, role in told]
            return ranking(ranked, named, subject=subject, label=label, language=self.language, width=width)

        figures = [figure for figure, _, _ in told]
        many = self.area.kind.many[self.language]
        columns = [
            Column(many[:1].upper() + many[1:]),
            self._column_of(figures),
            Column(_RANK[self.language]),
        ]
        rows = [self._ranked_row(one, standing, figures) for one in standing.ranked]
        note = _unranked(standing)
        self._chart(id, Plan(draw, figures, title, subtitle[self.language], columns, rows, note))

    def _ranked_row(self, one: Figure, standing: Standing, told: Sequence[Figure]) -> list[Cell]:
        """Return a row of the chart's table: those told of open, the others are quoted."""
        place = rank(one.known_value, [other.known_value for other in standing.ranked])
        name = one.area.name[self.language] if one.area else ""
        return [name, one if one in told else quoted(one, self.language), str(place)]

    def _standing_row(self, standing: Standing) -> list[Cell]:
        first = self.first_standing(standing)
        figure, before = standing.figure, plain("")
        if first:
            when = first.figure.period_label(self.language)
            place = fraction(first, self.language)
            before = self.sentence(vi="{place} ({when})", en="{place} ({when})", place=place, when=when)
        return [
            f"{name_of(standing)[self.language]}, {figure.period_label(self.language)}",
            figure,
            fraction(standing, self.language),
            before,
        ]

    def _above_cell(self, standing: Standing, area: str) -> Cell:
        found = next((one for one in standing.above if one.area and one.area.area == area), None)
        far = found and standing.distance(found)
        if found is None or far is None:
            return found
        said: dict[str, Value] = {"value": found, "far": distance(far, self.language)}
        return compose(_VALUE_AND_DISTANCE, self.language, said, marked=False)

    def _told(self, standing: Standing) -> list[tuple[Figure, str, Role]]:
        """Return the figures that have a row of their own in the chart: name and role, the highest first."""
        rows: list[tuple[Figure, str, Role]] = [(standing.figure, self.area.name[self.language], "subject")]
        for one in standing.above:
            name = within(one.area, self.language) if one.area else ""
            rows.append((one, name[:1].upper() + name[1:], "above"))
        for figure, words in ((standing.ranked[0], _HIGHEST), (standing.ranked[-1], _LOWEST)):
            if figure.value != standing.figure.value:
                rows.append((figure, words[self.language].format(self._sharing(figure, standing)), "end"))
        return sorted(rows, key=lambda row: -row[0].known_value)

    def _sharing(self, figure: Figure, standing: Standing) -> str:
        """Return who has this figure: a name, and how many more print the same."""
        same = [one.area for one in standing.ranked if one.value == figure.value and one.area]
        name = same[0].name[self.language]
        return _MORE[self.language].format(name, len(same) - 1) if len(same) > 1 else name


def _unranked(standing: Standing) -> Text | None:
    """Return which areas have no figure, by name where they are few."""
    areas = standing.unranked
    if not areas:
        return None
    if len(areas) > MOST_NAMED:
        count = str(len(areas))
        return Text(vi=_UNRANKED.vi.format(count), en=_UNRANKED.en.format(count))
    names = {language: ", ".join(area.name[language] for area in areas) for language in LANGUAGES}
    return Text(vi=_UNRANKED.vi.format(names["vi"]), en=_UNRANKED.en.format(names["en"]))
