"""Find which of several areas a name means: those that had it one after another, in other borders.

Since 1 July 2025 a province of Viet Nam may have the name of an old one.  A date gives one of them; words
such as "tỉnh Phú Thọ mới" say themselves which borders are meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from lc_indicators.audit.evidence.known_figures import kept_with_catalogue
from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.lineage import SAME_BORDERS
from lc_indicators.catalogue.records import Area
from lc_indicators.language import Text, date_label, in_each, message
from lc_indicators.periods import Period

#: Texts without a date are taken as no older than this beyond what they tell of.
LAST_YEAR = timedelta(days=365)


@kept_with_catalogue
def namesakes_of(catalogue: Catalogue, area: str) -> tuple[Area, ...]:
    """Return the areas that have an area's name before it or after it, in other borders."""
    here = catalogue.areas.get(area)
    if here is None:
        return ()
    names = dict.fromkeys(one.name for one in (here, *_in_the_same_borders(here, catalogue)))
    return tuple(one for name in names for one in _by_name(catalogue)[name] if one is not here)


@kept_with_catalogue
def _by_name(catalogue: Catalogue) -> Mapping[Text, list[Area]]:
    """Return all areas of a catalogue by name: there are thousands of them, and few are asked for."""
    found: dict[Text, list[Area]] = defaultdict(list)
    for area in catalogue.areas.values():
        found[area.name].append(area)
    return found


def _in_the_same_borders(here: Area, catalogue: Catalogue) -> Iterator[Area]:
    """Yield the areas that have an area's borders under another name or as another kind."""
    found, waiting = {here.area}, [here.area]
    while waiting:
        code = waiting.pop()
        for one in catalogue.successions.values():
            ends = {one.area, one.successor}
            if one.kind in SAME_BORDERS and code in ends:
                for other in ends - found:
                    found.add(other)
                    waiting.append(other)
                    yield catalogue.areas[other]


def area_then(area: str, when: Period | None, catalogue: Catalogue) -> str:
    """Return the code of the area that had the name of *area* throughout a time; "" where none or two had.

    An area that goes on in the same borders, under another name or as another kind, is that one then.
    """
    here = catalogue.areas.get(area)
    if here is None or when is None or here.is_valid_throughout(when):
        return area
    # What runs over a change of borders is told by those at its end.
    named = [here, *namesakes_of(catalogue, area), *_in_the_same_borders(here, catalogue)]
    then = {one.area for one in named if one.is_valid_on(when.last_day)}
    return then.pop() if len(then) == 1 else ""


def area_in_borders(area: str, borders: str, when: Period | None, *, catalogue: Catalogue) -> str:
    """Return the code of the area in the borders that a text names: those "before" a change, or "since" it.

    Of several changes it is the one nearest to *when*.  "" where the area of that name never changed.
    """
    here = catalogue.areas.get(area)
    named = [here, *namesakes_of(catalogue, area)] if here else []
    changes = sorted({one.valid_from for one in named if one.valid_from and _changed(one, catalogue)})
    if not changes or len(named) == 1:
        return ""
    day = when.last_day if when else date.max
    change = min(changes, key=lambda one: abs(one - day))
    edge = change if borders == "since" else change - timedelta(days=1)
    # In those borders it may have been of one kind first, and of another later.
    meant = max(day, edge) if borders == "since" else min(day, edge)
    then = {one.area for one in named if one.is_valid_on(meant)}
    return then.pop() if len(then) == 1 else ""


def _changed(area: Area, catalogue: Catalogue) -> bool:
    """Return whether an area began with other borders than what it came from had."""
    came_from = [one for one in catalogue.successions.values() if one.successor == area.area]
    return not came_from or any(one.kind not in SAME_BORDERS for one in came_from)


def may_mean_later(area: str, end: Period, date: Period | None, *, catalogue: Catalogue) -> bool:
    """Return whether a text that names no borders may mean those that came after the time it tells of.

    A text of since then may tell of the years before in the borders of its own day; one without a date may
    where it tells of the last year before them.
    """
    told = date.last_day if date else end.last_day + LAST_YEAR
    later = (one.valid_from for one in namesakes_of(catalogue, area) if one.valid_from)
    return any(end.last_day < first <= told for first in later)


def days_of(area: Area) -> Text:
    """Return since when or until when an area had its borders, in words."""
    ends = area.valid_to is not None
    day = area.valid_to or area.valid_from
    said = in_each(lambda language: date_label(f"{day:%Y-%m-%d}" if day else "", language))
    return message("audit.evidence.borders_until" if ends else "audit.evidence.borders_since", day=said)
