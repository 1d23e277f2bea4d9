"""Tell which levels are counted by one standard, such as a poverty line; levels by two of them do not join.

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

from lc_indicators.audit.claim import Claim, Kind
from lc_indicators.audit.lexicon import lexicon, standards_table

#: Years that a standard is named after.
_YEARS = re.compile(r"(?<!\d)(\d{4})\s*[-–]\s*(\d{4})(?!\d)")

#: Words in the names of concepts that are counted in constant and in current prices.
_IN_TWO_PRICES = frozenset({"grdp", "gdp", "gva", "output", "production", "product"})

#: Parts of units that are no money.
_PHYSICAL = ("tonnes", "hectares", "kilometres", "metres", "kwh", "persons", "units", "litres")

#: Words in the names of concepts that are counted by a poverty standard.
_BY_STANDARD = frozenset({"poverty", "poor"})


def is_in_two_prices(concept: str) -> bool:
    """Return whether a concept is counted in constant and in current prices."""
    return bool(_IN_TWO_PRICES & set(concept.split("_")))


def may_be_real_growth(claim: Claim) -> bool:
    """Return whether a claim may tell growth in constant prices, which levels in current ones do not test."""
    in_percent = claim.kind.is_relative or (claim.kind is Kind.GROWTH_FACTOR and claim.unit == "percent")
    concept = lexicon().concepts.get(claim.indicator)
    # Tonnes of tea have no price, and an index of production none that changes.
    is_index = concept is not None and concept.measure == "index"
    weighed = is_index or (concept is not None and any(unit in concept.unit for unit in _PHYSICAL))
    return in_percent and not weighed and is_in_two_prices(claim.indicator)


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
        >>> sorted(lexicon_standards().at(Fraction(2015)))
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


def spans_of(names: Collection[str]) -> dict[str, tuple[int, int]]:
    """Return from which end of a year to which each standard held: until the next, where there is a gap."""
    spans = {name: (int(name[:4]) - 1, int(name[5:])) for name in sorted(names)}
    for name, following in pairwise(list(spans)):
        first, last = spans[name]
        spans[name] = first, max(last, spans[following][0])
    return spans


@cache
def lexicon_standards() -> Standards:
    """Return the standards of the country that the lexicon knows."""
    rows = standards_table()
    concepts = frozenset(name for name in lexicon().concepts if _BY_STANDARD & set(name.split("_")))
    spans = {row["standard"]: (int(row["first"]), int(row["last"])) for row in rows}
    return Standards(spans, concepts, rows[0]["country"])
