"""Poverty standards of Viet Nam: figures by two of them do not join."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from functools import cache

from lc_indicators.wording import Text

#: Standard -> the ends of years that were counted by it; at the seams both were.
STANDARDS: dict[str, tuple[int, int]] = {
    "2001-2005": (2000, 2005),
    "2006-2010": (2005, 2010),
    "2011-2015": (2010, 2015),
    # Kept in force for 2021.
    "2016-2020": (2015, 2021),
    "2022-2025": (2021, 2025),
}

#: Words in the names of concepts that are counted by a poverty standard.
_BY_STANDARD = frozenset({"poverty", "poor"})

#: What is said of a change across two standards.
DEFINITION_BREAK = Text(
    vi="chuẩn nghèo thay đổi giữa hai mốc, nên hai mức không so sánh được với nhau",
    en="the poverty standard changed between the two dates, so the levels cannot be compared",
)


def has_standard(concept: str) -> bool:
    """Return whether a concept is counted by a poverty standard."""
    return bool(_BY_STANDARD & set(concept.split("_")))


@cache
def standards_at(place: Fraction) -> frozenset[str]:
    """Return the standards that were in force at a place in time.

    Examples
    --------
    >>> sorted(standards_at(Fraction(2015)))
    ['2011-2015', '2016-2020']
    """
    return frozenset(name for name, (first, last) in STANDARDS.items() if first <= place <= last)


def joins(
    concept: str, starts: Collection[Fraction], ends: Collection[Fraction], *, named: Collection[str]
) -> bool:
    """Return whether levels at both places can be by one standard.

    *named* are the standards that the claim and its levels name; "" says nothing.  A moment before the first
    standard known here joins with anything: nothing is known of it.
    """
    if not has_standard(concept):
        return True
    stated = {_canonical(name) for name in named if name}
    if len(stated) > 1:
        return False
    return any(_one_standard(start, end, stated) for start in starts for end in ends) or not (starts and ends)


def _one_standard(start: Fraction, end: Fraction, stated: Collection[str]) -> bool:
    first = min(years[0] for years in STANDARDS.values())
    last = max(years[1] for years in STANDARDS.values())
    if start < first or end > last:
        return True
    return bool(
        standards_at(start) & standards_at(end) & (set(stated) & STANDARDS.keys() or STANDARDS.keys())
    )


def _canonical(name: str) -> str:
    years = name.replace("–", "-").replace(" ", "")
    return next((known for known in STANDARDS if known in years), years)
