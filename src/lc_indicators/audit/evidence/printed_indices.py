"""Take an index on a year before for what it says: 113.0 is a rise of 13.0 percent."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lc_indicators.audit.arithmetic.levels import EvidenceLevel, EvidenceSet
from lc_indicators.audit.evidence.evidence_words import premise_of_figure, what
from lc_indicators.audit.evidence.known_figures import KnownFigure, figures_of
from lc_indicators.audit.evidence.matches import DataQuestion, MatchStrength
from lc_indicators.audit.evidence.weights import known_by
from lc_indicators.audit.verdict import Premise
from lc_indicators.language import in_each, message
from lc_indicators.numbers import RoundingInterval

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
            figures = figures_of(indicator, question.area, catalogue, without=question.own)
            yield from (_set(figure, question) for figure in figures if figure.moment == claim.end)


def _set(figure: KnownFigure, question: DataQuestion) -> EvidenceSet:
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
