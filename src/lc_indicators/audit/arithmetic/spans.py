"""Place the ends of a span in time, and count the years between them.

A place in time is counted in years: 2019 is the end of 2019, which is the start of 2020.  A year named
without an edge ends a span at its end, but opens one at its start or its end ("từ 2016").  The table is
closed: what it does not list is an error of the text, never a reading.
"""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from math import ceil, floor

from lc_indicators.audit.moments import boundary, months_in, place_of
from lc_indicators.periods import Period

#: The years of a plan ("2016–2020"), and of the term that runs from congress to congress ("2015–2020").
TERM = 5

#: Where a moment can lie.
Places = frozenset[Fraction]

NOWHERE: Places = frozenset()


def end_places(moment: Period | None) -> Places:
    """Return where a moment that closes a span, or that a level is dated by, can lie.

    Examples
    --------
    >>> sorted(end_places(Period.of_year(2019))), sorted(end_places(Period.of_year(2016).opening))
    ([Fraction(2019, 1)], [Fraction(2015, 1)])
    """
    return frozenset({place_of(moment)}) if moment else NOWHERE


def start_places(moment: Period | None) -> Places:
    """Return where a moment that opens a span can lie: a year without an edge, at its end or its start."""
    if moment is None or not moment.is_annual:
        return end_places(moment)
    return frozenset({place_of(moment), place_of(moment) - 1})


def claimed_start_places(start: Period | None, end: Period | None) -> Places:
    """Return where the start of a claimed span can lie; a term of five years opens at the end of its first.

    Examples
    --------
    >>> sorted(claimed_start_places(Period.of_year(2015), Period.of_year(2020)))
    [Fraction(2015, 1)]
    >>> sorted(claimed_start_places(Period.of_year(2016), Period.of_year(2019)))
    [Fraction(2015, 1), Fraction(2016, 1)]
    """
    ends_whole = end is not None and not months_in(end) and boundary(end) == end.end_year
    is_term = start and end and start.end_year % TERM == 0 and end.end_year == start.end_year + TERM
    if start and start.is_annual and ends_whole and is_term:
        return end_places(start)
    return start_places(start)


def years_between(starts: Collection[Fraction], ends: Collection[Fraction], *, stated: int = 0) -> list[int]:
    """Return the admissible numbers of years between two moments, the usual one first.

    Years that the text names ("trong 5 năm") are taken at its word.  Months count as the years below and
    above.  Empty where the span is shorter than a year, or not known and not named.

    Examples
    --------
    >>> years_between(start_places(Period.of_year(2016)), end_places(Period.of_year(2019)))
    [3, 4]
    >>> years_between(start_places(Period.of_year(2016).opening), end_places(Period.of_year(2019).closing))
    [4]
    >>> years_between(start_places(Period.of_year(2016)), end_places(Period.of_year(2020)))
    [5, 4]
    """
    spans = {end - start for start in starts for end in ends if end > start}
    whole = sorted({n for span in spans for n in (floor(span), ceil(span)) if n > 0})
    if stated:
        return [stated] if stated in whole or not whole else [stated, *whole]
    if TERM in whole and max(starts) % TERM == 1 and all(end % TERM == 0 for end in ends):
        return [TERM, *(n for n in whole if n != TERM)]
    return whole
