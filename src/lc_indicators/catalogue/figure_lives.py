"""Tell the lives of one figure apart from figures that contradict each other.

A producer's figure of one indicator, area and period is published as an estimate, a preliminary and an
official figure, or published anew by the same office: the later one revises the earlier one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from lc_indicators.catalogue.records import Derivation, Entry
from lc_indicators.catalogue.vintages import STAGES
from lc_indicators.periods import Period

if TYPE_CHECKING:
    from lc_indicators.catalogue.catalogue import Catalogue


@dataclass(frozen=True)
class Vintages:
    """The figures of one indicator, area and period that revise each other, the first one first."""

    entries: tuple[Entry, ...]

    @property
    def first(self) -> Entry:
        """Return the figure as it was published first."""
        return self.entries[0]

    @property
    def latest(self) -> Entry:
        """Return the figure as it is known now."""
        return self.entries[-1]


def published_on(entry: Entry, catalogue: Catalogue) -> Period | None:
    """Return when a figure was published; a derivation is as old as its newest input, None if one is undated.

    Of two dates the one that ends later is the newer one.
    """
    dates = [row.published_on for row in catalogue.published_behind(entry)]
    known = [day for day in dates if day is not None]
    return max(known, key=lambda day: day.last_day) if known and len(known) == len(dates) else None


def stage_of(entry: Entry) -> str:
    """Return the stage of a figure; what follows from others was published in none."""
    return "" if isinstance(entry, Derivation) else entry.stage


def revises(later: Entry, earlier: Entry, catalogue: Catalogue) -> bool:
    """Return whether one figure of an indicator, area and period is a later life of the other.

    It is in a later stage; or, in no earlier stage, the same publisher is sure to have published it later.
    Nothing is said of a stage that nobody names: two such figures of two publishers can only agree or not.
    """
    stages = stage_of(later), stage_of(earlier)
    if all(stages) and stages[0] != stages[1]:
        return STAGES.index(stages[0]) > STAGES.index(stages[1])
    publishers = {catalogue.source(one.source).publisher for one in (later, earlier)}
    days = published_on(later, catalogue), published_on(earlier, catalogue)
    is_dated = days[0] is not None and days[1] is not None and days[1].last_day < days[0].first_day
    return len(publishers) == 1 and is_dated and not isinstance(later, Derivation)


def are_lives(one: Entry, other: Entry, catalogue: Catalogue) -> bool:
    """Return whether one of two figures revises the other: then they do not contradict each other."""
    return revises(one, other, catalogue) or revises(other, one, catalogue)


def vintages_among(entries: Iterable[Entry], catalogue: Catalogue) -> tuple[Vintages, ...]:
    """Return the figures that were revised among *entries*: by indicator, area and period, in that order.

    The latest one is the one that the catalogue prefers; the others are what it revises.  A figure that
    was published again as it was is no revision.
    """
    groups: dict[tuple[Period, str, str], list[Entry]] = {}
    for entry in entries:
        groups.setdefault((entry.period, entry.indicator, entry.area), []).append(entry)
    found = (_of_group(group, catalogue) for _, group in sorted(groups.items(), key=lambda item: item[0]))
    return tuple(one for one in found if one)


def _of_group(group: Sequence[Entry], catalogue: Catalogue) -> Vintages | None:
    known = [one for one in group if isinstance(one, Derivation) or one.value is not None]
    if len(known) == 1 or not known:
        return None
    latest = min(known, key=catalogue.precedence)
    before = [one for one in known if one is not latest and revises(latest, one, catalogue)]
    before.sort(key=lambda one: _place(one, catalogue))
    values = {(_value(one), _qualifier(one)) for one in (*before, latest)}
    return Vintages((*before, latest)) if before and len(values) > 1 else None


def _value(entry: Entry) -> object:
    return entry.key if isinstance(entry, Derivation) else entry.value


def _qualifier(entry: Entry) -> str:
    return "" if isinstance(entry, Derivation) else entry.qualifier


def _place(entry: Entry, catalogue: Catalogue) -> tuple[int, date, str]:
    """Return where a figure stands among its lives: by stage, then by when it was sure to be out."""
    stage, day = stage_of(entry), published_on(entry, catalogue)
    return STAGES.index(stage) if stage else 0, day.last_day if day else date.min, entry.source
