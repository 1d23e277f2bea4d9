"""From when to when: the ends of years that a moment can mean, and the years between two of them.

A place in time is counted in years: 2019 is the end of 2019, which is the start of 2020.  A year named
without an edge ends a span at its end, but opens one at its start or its end ("từ 2016").  The table is
closed: what it does not list is an error of the text, never a reading.

Standards that figures are counted by, such as poverty lines: levels by two of them do not join.

What the data say of their indicators decides.  A text that is audited without data is held to the standards
of the country that it speaks of, where a table of the lexicon knows them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import pairwise
from math import ceil, floor

from lc_indicators.audit.claim import END, LAST_MONTH, START, Moment
from lc_indicators.audit.lexicon import lexicon, standards_table
from lc_indicators.catalogue import Catalogue
from lc_indicators.language import Text

#: The years of a plan ("2016–2020"), and of the term that runs from congress to congress ("2015–2020").
TERM = 5

#: Where a moment can lie.
Places = frozenset[Fraction]

NOWHERE: Places = frozenset()


def end_places(moment: Moment | None) -> Places:
    """Return where a moment that closes a span, or that a level is dated by, can lie.

    Examples
    --------
    >>> sorted(end_places(Moment(2019))), sorted(end_places(Moment(2016, edge=START)))
    ([Fraction(2019, 1)], [Fraction(2015, 1)])
    """
    if moment is None:
        return NOWHERE
    if moment.edge == START:
        return frozenset({Fraction(moment.year - 1)})
    if moment.edge == END or not (moment.month or moment.months):
        return frozenset({Fraction(moment.year)})
    # A run of months and the month that ends it lie at one place, and are parted by their length.
    part = Fraction(moment.month or moment.first - 1 + moment.months, LAST_MONTH)
    return frozenset({moment.year - 1 + part})


def start_places(moment: Moment | None) -> Places:
    """Return where a moment that opens a span can lie: a year without an edge, at its end or its start."""
    if moment is None or moment.edge or moment.month or moment.months:
        return end_places(moment)
    return frozenset({Fraction(moment.year), Fraction(moment.year - 1)})


def claimed_start_places(start: Moment | None, end: Moment | None) -> Places:
    """Return where the start of a claimed span can lie; a term of five years opens at the end of its first.

    Examples
    --------
    >>> sorted(claimed_start_places(Moment(2015), Moment(2020)))
    [Fraction(2015, 1)]
    >>> sorted(claimed_start_places(Moment(2016), Moment(2019)))
    [Fraction(2015, 1), Fraction(2016, 1)]
    """
    ends_whole = end is not None and end.length == (0, 0) and end.boundary == end.year
    if start and end and start.text == f"{start.year}" and ends_whole and _is_term(start, end):
        return frozenset({Fraction(start.year)})
    return start_places(start)


def _is_term(start: Moment, end: Moment) -> bool:
    return start.year % TERM == 0 and end.year == start.year + TERM


def same_kind(one: Moment | None, other: Moment | None) -> bool:
    """Return whether both are months, or the same run of months, or neither is: December is not its year."""
    return one is None or other is None or one.length == other.length


def years_between(starts: Collection[Fraction], ends: Collection[Fraction], *, stated: int = 0) -> list[int]:
    """Return the admissible numbers of years between two moments, the usual one first.

    Years that the text names ("trong 5 năm") are taken at its word.  Months count as the years below and
    above.  Empty where the span is shorter than a year, or not known and not named.

    Examples
    --------
    >>> years_between(start_places(Moment(2016)), end_places(Moment(2019)))
    [3, 4]
    >>> years_between(start_places(Moment(2016, edge=START)), end_places(Moment(2019, edge=END)))
    [4]
    >>> years_between(start_places(Moment(2016)), end_places(Moment(2020)))
    [5, 4]
    """
    spans = {end - start for start in starts for end in ends if end > start}
    whole = sorted({n for span in spans for n in (floor(span), ceil(span)) if n > 0})
    if stated:
        return [stated] if stated in whole or not whole else [stated, *whole]
    if TERM in whole and _is_plan(starts, ends):
        return [TERM, *(n for n in whole if n != TERM)]
    return whole


def _is_plan(starts: Collection[Fraction], ends: Collection[Fraction]) -> bool:
    return max(starts) % TERM == 1 and all(end % TERM == 0 for end in ends)


#: Years that a standard is named after.
_YEARS = re.compile(r"(?<!\d)(\d{4})\s*[-–]\s*(\d{4})(?!\d)")

#: Words in the names of concepts that are counted by a poverty standard.
_BY_STANDARD = frozenset({"poverty", "poor"})

#: What is said of a change across two standards.
DEFINITION_BREAK = Text(
    vi="chuẩn nghèo thay đổi giữa hai mốc, nên hai mức không so sánh được với nhau",
    en="the poverty standard changed between the two dates, so the levels cannot be compared",
)


def years_named(words: str) -> str:
    """Return the years that *words* name a standard by; "" where they name none.

    Examples
    --------
    >>> years_named("chuẩn nghèo đa chiều 2016–2020"), years_named("giá hiện hành")
    ('2016-2020', '')
    """
    match = _YEARS.search(words)
    return f"{match[1]}-{match[2]}" if match else ""


@dataclass(frozen=True)
class Standards:
    """The standards in force, each with the ends of years that were counted by it."""

    spans: Mapping[str, tuple[int, int]]
    #: What is counted by them.
    concepts: Collection[str]
    #: Code of the country whose areas they are of, or the codes of the areas; empty for all that is audited.
    country: str = ""
    areas: Collection[str] = ()

    def at(self, place: Fraction) -> frozenset[str]:
        """Return the standards that were in force at a place in time.

        Examples
        --------
        >>> sorted(standards_of(None).at(Fraction(2015)))
        ['2011-2015', '2016-2020']
        """
        return frozenset(name for name, (first, last) in self.spans.items() if first <= place <= last)

    def joins(
        self,
        concept: str,
        starts: Collection[Fraction],
        ends: Collection[Fraction],
        *,
        area: str,
        named: Collection[str],
    ) -> bool:
        """Return whether levels of an area at both places can be by one standard.

        *named* are the standards that the claim and its levels name; "" says nothing.  A moment before the
        first standard known here joins with anything: nothing is known of it.
        """
        if concept not in self.concepts or self._is_elsewhere(area) or not self.spans:
            return True
        stated = {years_named(name) or name for name in named if name}
        if len(stated) > 1:
            return False
        return any(self._one(start, end, stated) for start in starts for end in ends) or not (starts and ends)

    def _is_elsewhere(self, area: str) -> bool:
        """Return whether an area is named that these standards say nothing of: a place by its name, too."""
        of_country = not self.country or area.partition("-")[0] == self.country
        return bool(area) and not (of_country and (not self.areas or area in self.areas))

    def _one(self, start: Fraction, end: Fraction, stated: Collection[str]) -> bool:
        first = min(years[0] for years in self.spans.values())
        last = max(years[1] for years in self.spans.values())
        if start < first or end > last:
            return True
        return bool(self.at(start) & self.at(end) & (set(stated) & self.spans.keys() or self.spans.keys()))


def standards_of(catalogue: Catalogue | None) -> Standards:
    """Return the standards that the data name, or without data those of the lexicon's country."""
    if catalogue is None:
        return _of_lexicon()
    counted = [
        (indicator.concept, years)
        for indicator in catalogue.indicators.values()
        if indicator.standard is not None and (years := years_named(indicator.standard.en))
    ]
    concepts = frozenset(concept for concept, _ in counted)
    return Standards(_spans({years for _, years in counted}), concepts, areas=catalogue.areas)


def _spans(names: Collection[str]) -> dict[str, tuple[int, int]]:
    """Return from which end of a year to which each standard held: until the next, where there is a gap."""
    spans = {name: (int(name[:4]) - 1, int(name[5:])) for name in sorted(names)}
    for name, following in pairwise(list(spans)):
        first, last = spans[name]
        spans[name] = first, max(last, spans[following][0])
    return spans


@cache
def _of_lexicon() -> Standards:
    rows = standards_table()
    concepts = frozenset(name for name in lexicon().concepts if _BY_STANDARD & set(name.split("_")))
    spans = {row["standard"]: (int(row["first"]), int(row["last"])) for row in rows}
    return Standards(spans, concepts, rows[0]["country"])
