"""Say, once, what new borders leave out: figures of before are of another area, and no change joins them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from lc_indicators.catalogue.records import Area, Derivation
from lc_indicators.figure import Figure
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
    "recast": ("since", "other"),
    "not_joined": ("since",),
}


@dataclass(frozen=True)
class Borders:
    """The days on which an area began or came to an end, against the report's period."""

    selection: Selection
    words: Wording

    def sentences(self, facts: Iterable[Facts]) -> list[Sentence]:
        """Return what holds for the report's area and period, and where to look; nothing where all is one."""
        told = [*facts]
        said = [*self._ended(), *self._before_its_time(), *self._put_together(), *self._not_joined(told)]
        return [*said[:1], *self._apart(told)]

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

    def _put_together(self) -> list[Sentence]:
        """Return of which areas the figures are put together, where the area was not there yet."""
        area, period, catalogue = self.selection.area, self.selection.period, self.selection.catalogue
        if area.valid_from is None or period.last_day >= area.valid_from:
            return []
        said = catalogue.entries_within(area.area, period)
        recasts = [one for one in said if isinstance(one, Derivation) and one.recast]
        keys = (key for one in recasts for key in one.arguments.values())
        inputs = (catalogue.entry(key) for key in keys)
        parts = {one.area: catalogue.area(one.area) for one in inputs if one and one.area != area.area}
        return [self._say("recast", area, *parts.values())] if parts else []

    def _is_recast(self) -> bool:
        """Return whether there are figures of the period in the new borders."""
        area = self.selection.area.area
        return bool(self.selection.catalogue.entries_within(area, self.selection.period))

    def _not_joined(self, facts: list[Facts]) -> list[Sentence]:
        """Return that changes across the new borders are not told, where the indicators ask for any."""
        area, period = self.selection.area, self.selection.period
        first, missing = area.valid_from, {base for one in facts for base in one.missing}
        if (
            first is None
            or period.last_day < first
            or not any(_reaches(base, period, first) for base in missing)
        ):
            return []
        return [self._say("not_joined", area)]

    def _apart(self, facts: Iterable[Facts]) -> Iterator[Sentence]:
        """Yield what a publisher gives in the new borders and the parts make otherwise, with both."""
        language = self.words.writer.language
        for one in (fact.figure for fact in facts if not fact.figure.inputs):
            made = one.indicator and one.period and self._made(one.indicator.indicator, one.period)
            if not made or made.interval is None or one.interval is None or not one.indicator:
                continue
            meets = made.interval.overlaps(one.interval)
            if made.print(language) == one.print(language) or (made.is_range and meets):
                continue
            words = self.words.messages("report.story.borders")["rounded" if meets else "apart"]
            yield self.words.say(words, name=self.words.name(one.indicator), published=one, made=made)

    def _made(self, indicator: str, period: Period) -> Figure | None:
        found = self.selection.catalogue.of_parts(indicator, self.selection.area.area, period)
        return self.selection.book.of(found) if found else None

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
