"""Say in words where the area stands: its rank, its distance from larger areas, how its rank changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.catalogue.records import Area
from lc_indicators.figure import Figure, printed_form
from lc_indicators.language import Language, Text, message, messages, ordinal
from lc_indicators.report.area_comparison import AreaComparison, RankPosition, is_comparable
from lc_indicators.report.blocks import Sentence, joined, plain
from lc_indicators.report.sentences import Writer
from lc_indicators.report.trends import Trends, require_figures


def place(standing: RankPosition, language: Language, *, high: bool, count: bool = True) -> Sentence:
    """Return a place in words: "cao thứ 3 trong 63 tỉnh, thành phố", "the 3rd highest of 63 provinces".

    *high* says from which end it is counted; *count* whether the words say among how many.
    """
    figure = standing.from_highest if high else standing.from_lowest
    words = _place(int(figure.known_value), _end(standing, high=high), language, shared=standing.is_shared)
    if count:
        words = message("report.places.of")[language].format(place=words, areas=among(standing, language))
    return Sentence(({"text": words, "figure": figure.id},), (figure,))


def _end(standing: RankPosition, *, high: bool) -> Text:
    """Return from which end a place is counted; a population is large, where a rate is high."""
    if is_comparable(standing.figure.unit):
        return message("report.places.highest" if high else "report.places.lowest")
    return message("report.places.largest" if high else "report.places.smallest")


def _place(number: int, end: Text, language: Language, *, shared: bool) -> str:
    if number == 1:
        words = message("report.places.joint_first" if shared else "report.places.first")
    else:
        words = message("report.places.joint_nth" if shared else "report.places.nth")
    return words[language].format(end=end[language], number=ordinal(number, language))


def among(standing: RankPosition, language: Language) -> str:
    """Return how many are ranked: "62 tỉnh, thành phố có số liệu" where not all of them are."""
    area = standing.figure.area
    many = area.kind.many[language] if area else ""
    with_data = message("report.places.with_data")[language] if standing.unranked else ""
    return f"{len(standing.ranked)} {many}{with_data}"


def fraction(standing: RankPosition, language: Language) -> Sentence:
    """Return the place for a table, counted from the best: "61/63", and that others share it."""
    figure = standing.from_best
    shared = message("report.places.shared")[language] if standing.is_shared else ""
    text = f"{figure.number(language)}/{len(standing.ranked)}{shared}"
    return Sentence(({"text": text, "figure": figure.id},), (figure,))


def distance(figure: Figure, language: Language, *, area: Area | None = None) -> Sentence:
    """Return how far from *area*: "cao hơn 12,3 điểm phần trăm so với cả nước"; without it, how far."""
    is_zero = not printed_form.printed_value(figure)
    way = "equal" if is_zero else "below" if figure.known_value < 0 else "above"
    words = messages("report.distances_from" if area else "report.distances")[way][language].format(
        size=printed_form.size(figure, language), area=within(area, language) if area else ""
    )
    return Sentence(({"text": words, "figure": figure.id},), (figure,))


def within(area: Area, language: Language) -> str:
    """Return an area's name as it stands within a sentence."""
    return area.kind.within[language].format(area.name[language])


def name_of(standing: RankPosition) -> Text:
    """Return what the figure measures, in few words."""
    indicator = standing.figure.indicator
    return indicator.short if indicator else standing.figure.label


@dataclass(frozen=True)
class PlaceWords:
    """The places of the area, in words."""

    writer: Writer
    trends: Trends
    comparison: AreaComparison

    def place(self, standing: RankPosition) -> Sentence:
        """Return the place from the nearer end: "cao thứ 3 trong 63 tỉnh, thành phố"."""
        return place(standing, self.writer.language, high=standing.is_high)

    def placed(self, standing: RankPosition) -> Sentence:
        """Return value, place, and distance to the region and the country, in one sentence."""
        figure = standing.figure
        said = self.writer.composed(
            "report.places.placed",
            name=name_of(standing)[self.writer.language],
            when=figure.period_label(self.writer.language),
            value=figure,
            place=self.place(standing),
        )
        far = [
            distance(made, self.writer.language, area=other.area)
            for other in standing.above
            if (made := standing.distance(other))
        ]
        return joined([joined([said, *far], ", "), plain(".")], "")

    def told(self, figures: Sequence[Figure], words: str | Text = "", /, **by_language: str) -> Sentence:
        """Return how what the *words* name went in the period; of a level alone the place, too.

        Raises
        ------
        ArgumentError
            There are no figures.
        """
        require_figures("told", figures)
        course = self.trends.course(figures, words, **by_language) or plain("")
        indicator = figures[-1].indicator
        placed = self.comparison.standing(indicator.indicator) if indicator and len(figures) == 1 else None
        if placed is None or placed.figure is not figures[-1] or not is_comparable(placed.figure.unit):
            return joined([course, plain(".")], "")
        return joined([course, plain(", "), self.place(placed), plain(".")], "")

    def moved(self, standing: RankPosition) -> Sentence | None:
        """Return how the place changed since the first year of the period; None without an earlier one."""
        first = self.comparison.first_standing(standing)
        if first is None:
            return None
        same, high = first.among_the_same(standing), standing.is_high
        ranks = [one.from_highest if high else one.from_lowest for one in (first, standing)]
        before, after = (
            place(one, self.writer.language, high=high, count=not same) for one in (first, standing)
        )
        periods = {"first": first.figure.period_label(self.writer.language)}
        if ranks[0].value == ranks[1].value:
            said = self.writer.composed("report.places.same_place", **periods)
            return said if same else joined([said, plain(self.writer.message("report.places.other_areas"))])
        periods["last"] = standing.figure.period_label(self.writer.language)
        said = self.writer.composed("report.places.moved", before=before, after=after, **periods)
        return said if same else joined([said, plain(self.writer.message("report.places.other_areas"))])
