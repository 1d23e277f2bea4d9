"""Say, once, what new borders leave out: figures of before are of another area, and no change joins them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from lc_indicators.catalogue.records import Succession
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

    def _of(self, *, ended: bool) -> list[Succession]:
        code = self.selection.area.area
        found = self.selection.catalogue.successions_of(code)
        return [one for one in found if (one.area if ended else one.successor) == code]

    def _ended(self) -> list[Sentence]:
        """Return that the area came to an end before the period, and which one has its name since."""
        return [
            self._say("ended" if one.successor else "gone", one, one.successor or one.area)
            for one in self._of(ended=True)
            if self.selection.period.last_day > _last_day(one)
        ]

    def _before_its_time(self) -> list[Sentence]:
        """Return that the period lies before the area, and of which areas its figures are."""
        return [
            self._say("not_yet", one, one.area)
            for one in self._of(ended=False)
            if self.selection.period.first_day <= _last_day(one) and not self._is_recast()
        ]

    def _is_recast(self) -> bool:
        """Return whether a publisher gives figures of the period in the new borders."""
        area = self.selection.area.area
        return bool(self.selection.catalogue.entries_within(area, self.selection.period))

    def _not_joined(self, facts: list[Facts]) -> list[Sentence]:
        """Return that changes across the new borders are not told, where the indicators ask for any."""
        missing = {base for one in facts for base in one.missing}
        return [
            self._say("not_joined", one, one.area)
            for one in self._of(ended=False)
            if any(_reaches(base, self.selection.period, _last_day(one)) for base in missing)
        ]

    def _say(self, kind: str, one: Succession, other: str) -> Sentence:
        language = self.words.writer.language
        day = _last_day(one)
        named = self.selection.catalogue.area(other)
        dates = {"until": day, "since": day + timedelta(days=1)}
        written = {name: date_label(value.isoformat(), language) for name, value in dates.items()}
        given = {**written, "other": named.name[language], "code": named.area}
        area = self.selection.area.name[language]
        values = {name: given[name] for name in _NEEDED[kind]}
        return self.words.say(self.words.messages("report.story.borders")[kind], area=area, **values)


def _last_day(one: Succession) -> date:
    return date.fromisoformat(one.until)


def _reaches(base: ComparisonBase, period: Period, last_day: date) -> bool:
    """Return whether a base of *period* has days before the new borders."""
    try:
        before, _ = base.periods(period)
    except TypeError:
        return False
    return before.first_day <= last_day
