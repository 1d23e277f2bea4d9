"""Add up the months of a flow where no figure is published for the whole quarter, or the months so far."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import reduce
from operator import add

from lc_indicators.audit.evidence.known_figures import KnownFigure, doubt_about
from lc_indicators.audit.moments import is_part_of_year
from lc_indicators.catalogue import Catalogue
from lc_indicators.numbers.linear import bounds_of
from lc_indicators.periods import Period, PeriodKind

#: Measure of what adds up over months.
_FLOW = "flow"


def sums_of_months(
    figures: Sequence[KnownFigure], wanted: Iterable[Period | None], catalogue: Catalogue
) -> Iterator[KnownFigure]:
    """Yield the sums of the *figures* of one flow for the periods *wanted* that none of them is of.

    Every month has to be known; of a month the preferred figure counts.  Months may have been revised since
    without a word, so a sum supports a claim and accuses none.
    """
    months = {one.period: one for one in reversed(figures) if one.period.kind is PeriodKind.MONTH}
    known = {figure.period for figure in figures}
    for period in dict.fromkeys(wanted):
        if period is None or period in known or not _can_be_added(period, figures):
            continue
        parts = [months[month] for month in period.months if month in months]
        if len(parts) == len(period.months):
            yield _sum(parts, period, catalogue)


def _can_be_added(period: Period, figures: Sequence[KnownFigure]) -> bool:
    is_longer = is_part_of_year(period) and period.kind is not PeriodKind.MONTH
    return is_longer and bool(figures) and figures[0].indicator.measure == _FLOW


def _sum(parts: Sequence[KnownFigure], period: Period, catalogue: Catalogue) -> KnownFigure:
    term = reduce(add, [part.term for part in parts])
    behind = tuple(row for part in parts for row in part.behind)
    return replace(
        parts[-1],
        key=" + ".join(part.key for part in parts),
        period=period,
        reference_date="",
        term=term,
        interval=bounds_of(term),
        behind=behind,
        is_printed=False,
        is_sum=True,
        is_break=any(part.is_break for part in parts[1:]),
        doubt=doubt_about(behind, catalogue),
    )
