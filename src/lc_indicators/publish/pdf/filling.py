"""Pages filled: charts are drawn a little smaller where one more of them then fits their page.

What stands after a chart that does not fit, within its section, is read before it.
"""

from __future__ import annotations

from itertools import takewhile
from typing import Any

from lc_indicators.publish.pdf.heights import (
    LEAST,
    MOST,
    PAGE,
    drawing_height,
    end_over_pages,
    height,
    spacing,
    usual_scale,
)

Json = dict[str, Any]

#: What heights may miss by on one page.
_SLACK = 8.0

#: What may change places with a chart of its section.
_IN_A_SECTION = frozenset({"chart", "list", "paragraph", "table"})

#: A long table that is read before a chart needs so much of a page.
_ROWS = 90.0

#: After so many a scale is exact to a hair.
_HALVINGS = 14

#: A part that goes on over the page needs so much of one to begin.
_BEGINNING = 45.0


class _Page:
    """The page that is being filled."""

    def __init__(self, at: float) -> None:
        #: Where it is filled to, and what stands below that at least, in points.
        self.at, self.below = at, 0.0
        #: Headings that wait for what they head.
        self.held: list[Json] = []
        self.charts: list[Json] = []

    def begin(self, part: Json) -> float:
        """Return where *part* would begin, its headings before it."""
        at, below = self.at, self.below
        for one in self.held:
            at, below = _under(at, below, one) + height(one), spacing(one)[1]
        return _under(at, below, part)

    def end(self, part: Json) -> float:
        """Return where *part* would end."""
        return self.begin(part) + height(part)

    def put(self, part: Json) -> None:
        """Take a part that fits, or that begins here and goes on over the page."""
        start, end = self.begin(part), self.end(part)
        if end > PAGE:
            self.charts, end = [], end_over_pages(part, start)
        self.at, self.below, self.held = end, spacing(part)[1], []

    def turn(self) -> None:
        """Begin the next page; headings that wait go with it."""
        self.at, self.below, self.charts = 0.0, 0.0, []

    def scale(self, chart: Json) -> float:
        """Return the scale at which the drawings of the page leave room for *chart*, too."""
        over = self.end(chart) + _SLACK - PAGE
        drawn = [(usual_scale(one), drawing_height(one)) for one in (*self.charts, chart)]
        # Those that are usually larger shrink first, the next with them from their own size on.
        low, high = 0.0, MOST
        for _ in range(_HALVINGS):
            scale = (low + high) / 2
            saved = sum(max(usual - scale, 0.0) * full for usual, full in drawn)
            low, high = (scale, high) if saved >= over else (low, scale)
        return min(high, usual_scale(chart)) if over > 0 else usual_scale(chart)


def filled(parts: list[Json], start: float) -> list[Json]:
    """Return *parts* in the order in which they are set, each chart with the ``scale`` of its drawing.

    Below the last chart nothing has to be known.  *start* is where on its page the first begins, in points.
    """
    waiting = [dict(part) for part in parts]
    last = max((nth for nth, part in enumerate(parts) if part["type"] == "chart"), default=-1)
    # What stands in the section of the last chart may be read before it.
    end = next((nth for nth in range(last + 1, len(parts)) if parts[nth]["type"] == "heading"), len(parts))
    ahead, behind = waiting[:end], waiting[end:]
    page, made = _Page(start), list[Json]()
    while ahead:
        part = ahead[0]
        if part["type"] == "chart" and (earlier := _read_first(ahead, page)):
            part = earlier
        ahead = [one for one in ahead if one is not part]
        made.append(part)
        _set(part, page)
    return made + behind


def begins_on(parts: list[Json], start: float) -> bool:
    """Return whether text that begins at *start* of a page has more than headings there."""
    page = _Page(start)
    for part in parts:
        if part["type"] != "heading":
            fits = part["type"] == "chart" and page.scale(part) >= LEAST
            return fits or (part["type"] != "chart" and page.begin(part) + _needed(part) <= PAGE)
        page.held.append(part)
    return True


def _under(at: float, below: float, part: Json) -> float:
    # At the top of a page nothing stands above.
    return at + max(below, spacing(part)[0]) if at else 0.0


def _set(part: Json, page: _Page) -> None:
    if part["type"] == "heading":
        page.held.append(part)
    elif part["type"] == "chart":
        _set_chart(part, page)
    elif part.get("turned"):
        page.turn()
        page.held = []
    else:
        if page.begin(part) + _needed(part) > PAGE:
            page.turn()
        page.put(part)


def _set_chart(chart: Json, page: _Page) -> None:
    scale = page.scale(chart)
    if scale < LEAST:
        page.turn()
        scale = max(page.scale(chart), LEAST)
    is_smaller = page.end(chart) + _SLACK > PAGE
    for one in (*page.charts, chart) if is_smaller else (chart,):
        one["scale"] = round(min(scale, usual_scale(one)), 3)
    if is_smaller:
        page.at, page.held, page.charts = PAGE, [], []
    else:
        page.put(chart)
        page.charts.append(chart)


def _needed(part: Json) -> float:
    return height(part) if part.get("kept") else min(height(part), _BEGINNING)


def _read_first(ahead: list[Json], page: _Page) -> Json | None:
    """Return what of its section is read before a chart that does not fit: words or a table that still do."""
    chart = ahead[0]
    if page.scale(chart) >= LEAST:
        return None
    section = takewhile(lambda one: one["type"] in _IN_A_SECTION and one.get("role") != "finding", ahead)
    return next((one for one in section if one["type"] != "chart" and _still_fits(one, page)), None)


def _still_fits(part: Json, page: _Page) -> bool:
    """Return whether a part ends on the page; a long table may go on over it where many of its rows fit."""
    if part.get("turned"):
        return False
    is_long = part["type"] == "table" and not part["kept"]
    room = PAGE - page.begin(part) - _SLACK
    return room > min(height(part), _ROWS) if is_long else page.end(part) + _SLACK < PAGE
