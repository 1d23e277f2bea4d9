"""What a section draws beside its lines: two years, several ends in a row, the parts of a change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from lc_indicators.charts import Series
from lc_indicators.figure import Figure
from lc_indicators.language import Text, in_each
from lc_indicators.metrics import contribution_to_growth, percentage_change
from lc_indicators.report.blocks import Sentence, plain
from lc_indicators.report.charts import Charts
from lc_indicators.report.selection import Selection
from lc_indicators.report.story.wording import lowered, raised
from lc_indicators.report.story.years.finding import Telling
from lc_indicators.report.story.years.indicator_course import Course
from lc_indicators.report.story.years.rules_of_course import change_of, made, relative
from lc_indicators.report.story.years.rules_of_pairs import alike

#: So few rows say no more than a sentence; so many are a table.
LEAST_ROWS, MOST_ROWS = 3, 8

#: A title names so many.
MOST_NAMED = 4

#: Nothing that changed less is drawn.
LEAST_MOVED = 0.1

#: What adds up: the parts of an index or a rate do not.
_ADDING_UP = {"stock", "flow"}


@dataclass(frozen=True)
class SectionPictures:
    """Draws what a section's courses hold beside what their lines tell."""

    telling: Telling
    selection: Selection
    charts: Charts

    def show(self, courses: Sequence[Course], *, drawn: Sequence[Course]) -> None:
        """Show one of them, that which suits the courses; *drawn* have a line of their own."""
        free = [one for one in courses if one not in drawn and not one.indicator.share_of]
        for picture in (self._contributions, self._ends, self._slope):
            if picture(free):
                return

    def _contributions(self, courses: Sequence[Course]) -> bool:
        """Show what the change of a whole is made of, where all its parts are known at both ends."""
        wholes = [one for one in courses if one.has_moved and relative(one.first, one.last) >= LEAST_MOVED]
        for whole in sorted(wholes, key=lambda one: -relative(one.first, one.last)):
            parts = _contributions_of(whole)
            total = made(percentage_change, whole.first, whole.last) if parts else None
            if total is None or total.is_loose:
                continue
            greatest, name = max(parts, key=lambda one: abs(one[0].known_value))
            if (greatest.known_value > 0) is not (total.known_value > 0):
                continue
            said = self.telling.words.worded(
                "report.story.years.contributed",
                it=self.telling.name(whole),
                part=self._lowered(name),
                points=greatest,
                percent=total,
                first=self.telling.year(whole.first),
                last=self.telling.year(whole.last),
            )
            language = self.telling.words.writer.language
            self.charts.chart(
                "waterfall",
                f"{whole.concept}-contributions".replace("_", "-"),
                [part for part, _ in parts],
                total=total,
                names=[part_name[language] for _, part_name in parts],
                total_name=whole.indicator.short[language],
                title=self._titled(said),
                subtitle=self._contribution_subtitle(whole),
            )
            return True
        return False

    def _ends(self, courses: Sequence[Course]) -> bool:
        """Show the first and the last figure of several indicators of one unit and the same years."""
        for group in _groups(courses):
            self.charts.chart(
                "dumbbell",
                f"{group[0].indicator.theme}-ends".replace("_", "-"),
                [Series(one.indicator.short, [one.first, one.last]) for one in group],
                title=self._titled(self._ends_said(group)),
                subtitle=self._subtitle(group[0].last.unit.symbol),
            )
            return True
        return False

    def _ends_said(self, group: Sequence[Course]) -> Sentence:
        """Return that all rose, or fell; where some did and some did not, which did most."""
        words = self.telling.words
        given = {"first": self.telling.year(group[0].first), "last": self.telling.year(group[0].last)}
        ways = {one.way for one in group}
        if len(ways) == 1:
            return words.worded(
                "report.story.years.ends_up" if "up" in ways else "report.story.years.ends_down",
                of=self._all_of(group), **given,
            )  # fmt: skip
        most = [one for way in ("up", "down") if (one := _changed_most(group, way))]
        is_told = any(f"course:{one.concept}" in self.telling.ledger.told for one, _ in most)
        said = [self._end_said(one, None if is_told else change) for one, change in most]
        return words.worded("report.story.years.ends", listed=words.listed(said), **given)

    def _end_said(self, course: Course, change: Figure | None) -> Sentence:
        """Return which way a course went, and how far where no sentence has told that."""
        words, name = self.telling.words, self._lowered(course.indicator.short)
        if change is not None:
            return words.worded("report.story.years.end", it=name, change=change)
        if course.way == "up":
            return words.worded("report.story.years.end_up", it=name)
        return words.worded("report.story.years.end_down", it=name)

    def _all_of(self, group: Sequence[Course]) -> Sentence:
        """Return the names of all, as far as a title has room for them; else how many they are."""
        words = self.telling.words
        if len(group) <= MOST_NAMED:
            return words.listed([plain(self._lowered(one.indicator.short)) for one in group])
        return words.worded("report.story.years.all_of", count=words.counted(len(group)) or str(len(group)))

    def _slope(self, courses: Sequence[Course]) -> bool:
        """Show the way of an indicator of two years beside those of the larger areas."""
        for course in courses:
            beside = [(one.area.name, one.first, one.last) for one in course.beside if one.first]
            if not course.has_moved or not beside or relative(course.first, course.last) < LEAST_MOVED:
                continue
            found = [one for one in course.drawn if self.selection.is_covered(one)]
            if len(found) > 2:  # noqa: PLR2004 - of more than two years a line tells
                continue
            said = self.telling.words.worded(
                "report.story.years.slope_up" if course.way == "up" else "report.story.years.slope_down",
                it=self.telling.name(course),
                first=self.telling.when(course.first),
                last=self.telling.when(course.last),
                before=course.first,
                after=course.last,
            )
            larger = [Series(name, [first, last], "context") for name, first, last in beside if first]
            own = Series(self.selection.area.name, [course.first, course.last])
            self.charts.chart(
                "slope",
                f"{course.concept}-slope".replace("_", "-"),
                [own, *larger],
                title=self._titled(said),
                subtitle=self._subtitle(course.last.unit.symbol, course.indicator.name),
            )
            return True
        return False

    def _titled(self, said: Sentence) -> Sentence:
        return self.telling.words.titled(self.telling.words.begun(said))

    def _lowered(self, name: Text) -> str:
        return lowered(name[self.telling.words.writer.language])

    def _subtitle(self, *parts: Text) -> Text:
        place = self.selection.area.name
        return in_each(lambda one: raised(", ".join([*(part[one] for part in reversed(parts)), place[one]])))

    def _contribution_subtitle(self, whole: Course) -> Text:
        words = self.telling.words.texts.message("report.story.years.contributions")
        place, name = self.selection.area.name, whole.indicator.name
        return in_each(lambda one: f"{name[one]}, {words[one]}, {place[one]}")


def _contributions_of(whole: Course) -> list[tuple[Figure, Text]]:
    """Return what each part made of the change of a whole, with its name; nothing where one is not known."""
    if whole.indicator.measure not in _ADDING_UP or len(whole.parts) < LEAST_ROWS:
        return []
    found = []
    for part in whole.parts:
        if not alike(part, whole):
            return []
        points = made(contribution_to_growth, part.first, part.last, total_start=whole.first)
        if points is None:
            return []
        found.append((points, part.indicator.short))
    return found


def _changed_most(courses: Sequence[Course], way: str) -> tuple[Course, Figure] | None:
    """Return which of those that went one way changed most, and how; None where no change is sure."""
    changed = [(one, change) for one in courses if one.way == way and (change := change_of(one))]
    if not changed:
        return None
    return max(changed, key=lambda pair: relative(pair[0].first, pair[0].last))


def _groups(courses: Sequence[Course]) -> Iterator[list[Course]]:
    """Yield courses of one unit and the same two years, several of them, one of which changed by much."""

    def same(one: Course) -> tuple[str, str, str]:
        ends = [figure.period.text if figure.period else "" for figure in (one.first, one.last)]
        return one.indicator.theme, one.last.unit.symbol.plain, "/".join(ends)

    moved = [one for one in courses if one.has_moved]
    for _, group in groupby(sorted(moved, key=same), key=same):
        found = sorted(group, key=lambda one: -one.last.known_value)
        is_told = any(relative(one.first, one.last) >= LEAST_MOVED and change_of(one) for one in found)
        if LEAST_ROWS <= len(found) <= MOST_ROWS and is_told:
            yield found
