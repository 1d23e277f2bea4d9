"""Find the year of a part of a year that a text names without it: "6 tháng đầu năm", "so với tháng 8"."""

from __future__ import annotations

from lc_indicators.audit.moments import is_part_of_year
from lc_indicators.errors import PeriodError
from lc_indicators.periods import Period, PeriodKind

#: Behind a part: of the year before.
_BEFORE = " before"

#: Bases without a date, and of what they are the one before.
_BASES_OF = {"previous_month": PeriodKind.MONTH, "previous_quarter": PeriodKind.QUARTER}


def part_beside(part: str, said: Period | None) -> Period | None:
    """Return the part of a year beside the month, quarter or months that a text has dated.

    It is of that year where one lies within the other: with June 2025 goes "6 tháng đầu năm".  Of a whole
    year nothing follows: behind "năm 2019" stands "6 tháng đầu năm" of 2019 and of 2020.

    Examples
    --------
    >>> part_beside("S1", Period.parse("2025-06")).text, part_beside("Q4", Period.parse("2025-06"))
    ('2025-S1', None)
    """
    found = _in_year_of(part, said)
    if found is None or said is None or part.endswith(_BEFORE):
        return found
    # "Quý I năm 2020 tăng 3,68%; quý II tăng 0,39%": one after the other in one year.
    follows = found.n_months == said.n_months and found.first_day > said.last_day
    return found if found.contains(said) or said.contains(found) or follows else None


def base_of_part(part: str, compared: Period | None) -> Period | None:
    """Return the part of a year that another one is compared with: the last such part before it.

    Examples
    --------
    >>> [base_of_part(part, Period.parse("2025-03")).text for part in ("02", "12", "12 before")]
    ['2025-02', '2024-12', '2024-12']
    """
    found = _in_year_of(part, compared)
    if found is None or compared is None or found.n_months != compared.n_months:
        return None
    return found if found.last_day < compared.first_day else found.year_before


def base_before(name: str, compared: Period) -> Period | None:
    """Return the month before a month, the quarter before a quarter; None where it does not go with it."""
    return compared.previous if compared.kind is _BASES_OF.get(name) else None


def _in_year_of(part: str, said: Period | None) -> Period | None:
    if said is None or not is_part_of_year(said):
        return None
    try:
        found = Period.parse(f"{said.end_year}-{part.removesuffix(_BEFORE)}")
    except PeriodError:
        # "cả năm", "từ đầu năm"
        return None
    if not is_part_of_year(found):
        return None
    return found.year_before if part.endswith(_BEFORE) else found
