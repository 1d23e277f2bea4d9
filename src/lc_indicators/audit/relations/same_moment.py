"""Say how surely two claims speak of the same thing at the same time.

A figure may be supported through a loose link; it is contradicted through a sure one only.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from lc_indicators.audit.claim import Claim
from lc_indicators.audit.moments import boundary, is_edge
from lc_indicators.periods import Period

#: What is told of the end of a year.
YEAR_END = "end"

#: Sentences that a moment which no sentence names ("hiện", "nay") reaches.
REACH = 2


class Link(IntEnum):
    """How sure it is that two claims speak of one moment."""

    #: Possible: enough for support.
    LOOSE = 0
    #: Neither names a moment of its own, and they stand close together.
    NEAR = 1
    #: Both sentences name it.
    STATED = 2


def same_subject(one: Claim, other: Claim) -> bool:
    """Return whether both speak of the same people of the same area."""
    return one.area == other.area and one.group.casefold() == other.group.casefold()


def same_thing(one: Claim, other: Claim) -> bool:
    """Return whether both speak of the same indicator, known by name, area and group."""
    return bool(one.indicator) and one.indicator == other.indicator and same_subject(one, other)


def instant(moment: Period) -> tuple[int, str]:
    """Return what equal moments share: the start of 2016 is the end of 2015.

    Examples
    --------
    >>> instant(Period.of_year(2016).opening) == instant(Period.of_year(2015).closing)
    True
    """
    return (boundary(moment), YEAR_END) if is_edge(moment) else (moment.end_year, moment.text[4:])


def moment_link(one: Claim, other: Claim) -> Link | None:
    """Return how surely two claims end at one moment; None where they do not."""
    here, there = one.end, other.end
    standards = {claim.standard for claim in (one, other) if claim.standard}
    if one.part != other.part or len(standards) > 1:
        return None
    if (here is None) != (there is None):
        return Link.LOOSE if (here or there) and _close(one, other) else None
    if here is not None and there is not None and instant(here) != instant(there):
        # "2019" may be its end; a part of it is nothing else.
        (year, part), (other_year, other_part) = instant(here), instant(there)
        return Link.LOOSE if year == other_year and {part, other_part} == {"", YEAR_END} else None
    if here is not None and one.is_certain and other.is_certain:
        return Link.STATED
    # "… 12 trẻ em; làm bị thương 206 người": a word that is not known may change what is counted.
    is_clear = here is not None or (one.is_clear and other.is_clear)
    return Link.NEAR if is_clear and _close(one, other) else Link.LOOSE


def weakest(links: Iterable[Link | None]) -> Link | None:
    """Return the least sure of several links; None where one is missing or there are none."""
    found = list(links)
    sure = [link for link in found if link is not None]
    return min(sure) if sure and len(sure) == len(found) else None


def _close(one: Claim, other: Claim) -> bool:
    return abs(one.sentence - other.sentence) <= REACH
