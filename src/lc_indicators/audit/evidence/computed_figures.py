"""Compute figures that follow from printed ones: a share from two counts, a quarter from its months.

An index on a year before is taken for what it says: 113.0 is a rise of 13.0 percent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial, reduce
from operator import add

from lc_indicators.audit.arithmetic.levels import EvidenceLevel, EvidenceSet
from lc_indicators.audit.evidence.evidence_words import premise_of_figure, what
from lc_indicators.audit.evidence.known_figures import (
    DataBesideText,
    KnownFigure,
    doubt_about,
    kept_with_catalogue,
    shift_between,
)
from lc_indicators.audit.evidence.matches import DataQuestion, MatchStrength
from lc_indicators.audit.evidence.weights import known_by
from lc_indicators.audit.lexicon import lexicon
from lc_indicators.audit.moments import is_part_of_year
from lc_indicators.audit.verdict import Premise
from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import Indicator
from lc_indicators.errors import LcIndicatorsError
from lc_indicators.language import in_each, message
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import LinearFraction, bounds_of
from lc_indicators.periods import Period, PeriodKind

#: Kind of unit of what is counted one by one.
_COUNT = "count"

#: A share of two counts prints with these, however exact it is.
_DECIMALS = 2


def share_figures(indicator: Indicator, data: DataBesideText) -> list[KnownFigure]:
    """Return the shares of an indicator's concept that follow from counts of its part and whole.

    A part is divided by the whole of its own year, else by that of the nearest year: the caller sees which
    by the periods behind it.
    """
    return [*_shares(data.catalogue, indicator.indicator, area=data.area, own=data.own)]


@kept_with_catalogue
def _shares(catalogue: Catalogue, name: str, *, area: str, own: frozenset[str]) -> tuple[KnownFigure, ...]:
    indicator, data = catalogue.indicator(name), DataBesideText(catalogue=catalogue, area=area, own=own)
    concept = lexicon().concepts.get(indicator.concept)
    if concept is None or concept.measure not in {"rate", "share"} or not concept.counts:
        return ()
    parts, wholes = _figures(concept.counts, data), _figures(concept.total, data)
    # Where a count has variants, the text does not say which: no share follows.
    if len({part.indicator for part in parts}) != 1 or len({whole.indicator for whole in wholes}) != 1:
        return ()
    pairs = ((part, min(wholes, key=partial(_distance, part))) for part in parts)
    shares = (_share(part, whole, indicator=indicator, catalogue=catalogue) for part, whole in pairs)
    return tuple(share for share in shares if share is not None)


def _figures(concept: str, data: DataBesideText) -> list[KnownFigure]:
    variants = [one for one in data.catalogue.indicators.values() if one.concept == concept]
    found = [figure for variant in variants for figure in data.figures(variant)]
    return [figure for figure in found if figure.is_printed and not figure.period.is_span]


def _distance(part: KnownFigure, whole: KnownFigure) -> tuple[int, bool]:
    years = part.period.end_year - whole.period.end_year
    return abs(years), years < 0


def _share(
    part: KnownFigure, whole: KnownFigure, *, indicator: Indicator, catalogue: Catalogue
) -> KnownFigure | None:
    shift = shift_between(part.indicator.unit, whole.indicator.unit, catalogue)
    if shift is None:
        return None
    try:
        share = _count(part, catalogue) / _count(whole, catalogue)
        term = share * Decimal(100).scaleb(shift)
        interval = bounds_of(term)
    except LcIndicatorsError:
        return None
    behind = (*part.behind, *whole.behind)
    return KnownFigure(
        key=f"{part.key} / {whole.key}",
        indicator=indicator,
        period=part.period,
        reference_date=part.reference_date,
        term=term,
        interval=interval,
        behind=behind,
        doubt=doubt_about(behind, catalogue),
        is_printed=False,
        decimals=_DECIMALS,
        whole_year=0 if whole.period.end_year == part.period.end_year else whole.period.end_year,
    )


def _count(figure: KnownFigure, catalogue: Catalogue) -> LinearFraction | RoundingInterval:
    # 39 communes are 39, not 38.5 to 39.5; thousands of persons are rounded.
    row, unit = figure.behind[0], catalogue.units[figure.indicator.unit]
    if row.value is None or row.qualifier or unit.kind != _COUNT or unit.multiplier:
        return figure.term
    return LinearFraction.leaf(f"{figure.key} counted", RoundingInterval.exact(row.value))


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
    if not figures or figures[0].indicator.measure != _FLOW:
        return
    for period in dict.fromkeys(wanted):
        if period is None or period in known or period in months or not is_part_of_year(period):
            continue
        parts = [months[month] for month in period.months if month in months]
        if len(parts) == len(period.months):
            yield _sum(parts, period, catalogue)


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


#: Tail of the indicator that tells the same figure in percent of that of a year before, and its unit.
_YEAR_BEFORE, _UNIT = "_year_before", "index_year_before"

_BASE = Decimal(100)


def index_sets(question: DataQuestion) -> Iterator[EvidenceSet]:
    """Yield a set for each published index of the change that a claim tells, on a year before."""
    claim, catalogue = question.claim, question.catalogue
    if question.is_of_level or claim.end is None or claim.start != claim.end.year_before:
        return
    for match in question.matches:
        indicator = catalogue.indicators.get(match.indicator.indicator + _YEAR_BEFORE)
        if indicator is not None and indicator.unit == _UNIT and match.strength is MatchStrength.SAME:
            figures = question.figures(indicator)
            yield from (_index_set(figure, question) for figure in figures if figure.moment == claim.end)


def _index_set(figure: KnownFigure, question: DataQuestion) -> EvidenceSet:
    moment = question.claim.start
    end = EvidenceLevel(
        moment=figure.moment,
        term=figure.term,
        unit=_UNIT,
        premise=premise_of_figure(figure, question.catalogue, unit=_UNIT),
        is_final=figure.doubt is None,
    )
    start = EvidenceLevel(moment=moment, term=_BASE, unit=_UNIT, premise=_base_of(figure))
    return EvidenceSet(
        name=what(figure.indicator),
        levels=(start, end),
        known=known_by(figure, question.date, question.catalogue),
        accuses=figure.doubt is None,
        is_whole=True,
    )


def _base_of(figure: KnownFigure) -> Premise:
    number = in_each(lambda _: str(_BASE))
    return Premise(
        key=f"{figure.key}#base",
        own=False,
        label=message("audit.evidence.index_base"),
        number=number,
        interval=RoundingInterval.exact(_BASE),
        sources=figure.sources,
    )
