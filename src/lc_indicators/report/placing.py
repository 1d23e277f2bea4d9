"""Telling where the area stands: its place, its distance from what it is part of, how its place changed."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.blocks import Sentence, joined, plain
from lc_indicators.figure import Figure
from lc_indicators.report.comparing import Comparing, Standing, is_comparable
from lc_indicators.report.placewords import distance, name_of, place
from lc_indicators.wording import Text

_OTHERS = Text(
    vi="Hai năm ấy không cùng những địa bàn có số liệu.", en="The two rank different sets of areas."
)


class Placing(Comparing):
    """The places of the area, in words."""

    def place(self, standing: Standing) -> Sentence:
        """Return the place from the nearer end: "cao thứ 3 trong 63 tỉnh, thành phố"."""
        return place(standing, self.language, high=standing.is_high)

    def placed(self, standing: Standing) -> Sentence:
        """Return value, place, and distance to the region and the country, in one sentence."""
        figure = standing.figure
        said = self.sentence(
            vi="{name}, {when}: {value}, {place}",
            en="{name}, {when}: {value}, {place}",
            name=name_of(standing)[self.language],
            when=figure.period_label(self.language),
            value=figure,
            place=self.place(standing),
        )
        far = [
            distance(made, self.language, area=other.area)
            for other in standing.above
            if (made := standing.distance(other))
        ]
        return joined([joined([said, *far], ", "), plain(".")], "")

    def told(self, figures: Sequence[Figure], *, vi: str, en: str) -> Sentence:
        """Return how what *vi* and *en* name went in the period; of a level alone the place, too."""
        course = self.course(figures, vi=vi, en=en) or plain("")
        indicator = figures[-1].indicator
        placed = self.standing(indicator.indicator) if indicator and len(figures) == 1 else None
        if placed is None or placed.figure is not figures[-1] or not is_comparable(placed.figure.unit):
            return joined([course, plain(".")], "")
        return joined([course, plain(", "), self.place(placed), plain(".")], "")

    def moved(self, standing: Standing) -> Sentence | None:
        """Return how the place changed since the first year of the period; None without an earlier one."""
        first = self.first_standing(standing)
        if first is None:
            return None
        same, high = first.among_the_same(standing), standing.is_high
        ranks = [one.from_highest if high else one.from_lowest for one in (first, standing)]
        before, after = (place(one, self.language, high=high, count=not same) for one in (first, standing))
        periods = {"first": first.figure.period_label(self.language)}
        if ranks[0].value == ranks[1].value:
            said = self.sentence(
                vi="Thứ hạng ấy không đổi so với {first}.", en="The place was the same in {first}.", **periods
            )
            return said if same else joined([said, plain(_OTHERS[self.language])])
        periods["last"] = standing.figure.period_label(self.language)
        said = self.sentence(
            vi="Thứ hạng chuyển từ {before} ({first}) sang {after} ({last}).",
            en="The place moved from {before} ({first}) to {after} ({last}).",
            before=before,
            after=after,
            **periods,
        )
        return said if same else joined([said, plain(_OTHERS[self.language])])
