"""Say, once, what new borders leave out: figures of before are of another area, and no change joins them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lc_indicators.catalogue.records import Area
from lc_indicators.language import date_label
from lc_indicators.periods import ComparisonBase, Period
from lc_indicators.report.blocks import Sentence
from lc_indicators.report.selection import Selection
from lc_indicators.report.story.facts import Facts
from lc_indicators.report.story.wording import Wording

#: What the words of each case have in them, beside the area.
_NEEDED = {
    "ended": ("until", "other", "code"),
    "gone": ("until",),
    "not_yet": ("since", "other", "code"),
    "not_joined": ("since",),
}


@dataclass(frozen=True)
class Borders:
    """The days on which an area began or came to an end, against the report's period."""

    selection: Selection
    words: Wording

    def sentences(self, facts: Iterable[Facts]) -> list[Sentence]:
        """Return what holds for the report's area and period, and where to look; nothing where all is one."""
        said = [*self._ended(), *self._before_its_time(), *self._not_joined([*facts])]
        return said[:1]

    def _ended(self) -> list[Sentence]:
        """Return that the area came to an end before the period, and which one has its name since."""
        area, last_day = self.selection.area, self.selection.period.last_day
        if area.valid_to is None or last_day <= area.valid_to:
            return []
        heirs = self._heirs(area)
        return [self._say("ended" if heirs else "gone", area, *heirs)]

    def _heirs(self, area: Area) -> list[Area]:
        """Return the areas that *area* went over into, those at the end of the period where they changed."""
        catalogue, last_day = self.selection.catalogue, self.selection.period.last_day
        next_ones = [one for one in catalogue.successions_of(area.area) if one.area == area.area]
        found = [catalogue.area(one.successor) for one in next_ones]
        later = [self._heirs(one) if one.valid_to and one.valid_to < last_day else [one] for one in found]
        return [heir for heirs in later for heir in heirs]

    def _before_its_time(self) -> list[Sentence]:
        """Return that the period lies before the area, and of which areas its figures are."""
        area, period = self.selection.area, self.selection.period
        before = self.selection.catalogue.successions_of(area.area)
        parts = [self.selection.catalogue.area(one.area) for one in before if one.successor == area.area]
        if area.valid_from is None or period.first_day >= area.valid_from or not parts or self._is_recast():
            return []
        return [self._say("not_yet", area, *parts)]

    def _is_recast(self) -> bool:
        """Return whether there are figures of the period in the new borders."""
        area = self.selection.area.area
        return bool(self.selection.catalogue.entries_within(area, self.selection.period))

    def _not_joined(self, facts: list[Facts]) -> list[Sentence]:
        """Return that changes across the new borders are not told, where the indicators ask for any."""
        area, period = self.selection.area, self.selection.period
        first, missing = area.valid_from, {base for one in facts for base in one.missing}
        if first is None or not any(_reaches(base, period, first) for base in missing):
            return []
        return [self._say("not_joined", area)]

    def _say(self, kind: str, area: Area, *others: Area) -> Sentence:
        language = self.words.writer.language
        days = {"until": area.valid_to, "since": area.valid_from}
        given = {name: date_label(day.isoformat(), language) for name, day in days.items() if day}
        given["other"] = ", ".join(one.name[language] for one in others)
        given["code"] = ", ".join(one.area for one in others)
        values = {name: given[name] for name in _NEEDED[kind]}
        words = self.words.messages("report.story.borders")[kind]
        return self.words.say(words, area=area.name[language], **values)


def _reaches(base: ComparisonBase, period: Period, first_day: date) -> bool:
    """Return whether a base of *period* has days before the new borders."""
    try:
        before, _ = base.periods(period)
    except TypeError:
        return False
    return before.first_day < first_day
