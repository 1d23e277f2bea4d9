"""Claims of a made-up text about Lai Châu, and what the data say beside them."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from typing import Any

from lc_indicators.audit.arithmetic.levels import EvidenceLevel, EvidenceSet
from lc_indicators.audit.arithmetic.question import SpanQuestion
from lc_indicators.audit.claim import Claim, Kind
from lc_indicators.audit.evidence.coherent_sets import evidence_sets
from lc_indicators.audit.evidence.known_figures import DataBesideText
from lc_indicators.periods import Period, read_date
from tests.lai_chau import catalogue

POVERTY, HOUSEHOLDS = "poverty_rate", "percent_of_households"

#: A fall of the poverty rate from 2015 to 2020, which asks for both ends.
FALL: dict[str, Any] = {
    "kind": Kind.AVERAGE_ANNUAL_CHANGE,
    "start": Period.of_year(2015),
    "printed": "4,75",
    "value": "-4.75",
    "unit": "percentage_points_per_year",
}


def claim(indicator: str = POVERTY, printed: str = "16,7", *, value: str = "16.7", **facts: Any) -> Claim:
    """Return a claim about Lai Châu in 2020, a poverty rate unless it is told otherwise."""
    given: dict[str, Any] = {
        "claim": "c1",
        "kind": Kind.LEVEL,
        "end": Period.of_year(2020),
        "unit": HOUSEHOLDS,
        "subject": "tỷ lệ hộ nghèo",
    }
    return Claim(indicator=indicator, printed=printed, values=(Decimal(value),), **(given | facts))


def fall(**facts: Any) -> Claim:
    """Return the claim of a yearly fall of the poverty rate."""
    return claim(**(FALL | facts))


def sets(
    asked: Claim, *, date: str = "", own: Collection[str] = (), area: str = "VN-01"
) -> list[EvidenceSet]:
    """Return what the project's own data say beside a claim."""
    written = read_date(date) if date else None
    data = DataBesideText(catalogue=catalogue(), area=area, date=written, own=frozenset(own))
    return list(evidence_sets(SpanQuestion.of(asked), data))


def levels(found: Collection[EvidenceSet], year: int | None = None) -> list[EvidenceLevel]:
    """Return the levels of sets, of one year if one is named."""
    every = [level for one in found for level in one.levels]
    return [level for level in every if year in {None, level.moment.end_year}]


def numbers(found: EvidenceSet) -> list[str]:
    """Return the numbers of a set as English prints them."""
    return [level.premise.number.en for level in found.levels]


def holding(found: Collection[EvidenceSet], number: str) -> list[EvidenceSet]:
    """Return the sets that hold a number."""
    return [one for one in found if number in numbers(one)]
