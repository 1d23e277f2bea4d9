"""Coherent figures as sets of levels: sure ones first, then with estimates, then with what came later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lc_indicators.claims.auditing.evidence.coherent import Coherent
from lc_indicators.claims.auditing.evidence.figures import KnownFigure
from lc_indicators.claims.auditing.evidence.matching import Match
from lc_indicators.claims.auditing.evidence.naming import set_name
from lc_indicators.claims.auditing.evidence.printing import premise_of_figure
from lc_indicators.claims.auditing.evidence.question import Question
from lc_indicators.claims.auditing.evidence.scales import shift_between
from lc_indicators.claims.auditing.evidence.standards import standard_of
from lc_indicators.claims.auditing.evidence.weighing import is_at_an_end, is_sure, remark_on, was_known
from lc_indicators.claims.auditing.levels import EvidenceSet, Level
from lc_indicators.wording import Text


def built(
    group: Coherent, question: Question, match: Match, *, is_revision: bool = False
) -> Iterator[EvidenceSet]:
    """Yield the sets that a coherent group of figures makes beside a claim.

    What is comparable comes first.  Of a change each set holds the ones before it, because the two ends of
    a span may be of both; what adds nothing at these ends makes no further set.
    """
    parted: dict[Text | None, list[KnownFigure]] = {None: []}
    for figure in group.figures:
        parted.setdefault(remark_on(figure, question, match), []).append(figure)
    for note, figures in parted.items():
        name = set_name(figures, group.lead, question.catalogue) if figures else None
        before: Sequence[KnownFigure] = ()
        for tier in _tiers(figures, question, is_revision=is_revision):
            if _adds(tier.figures, before, question):
                yield EvidenceSet(
                    name=name,
                    levels=tuple(_level(figure, question) for figure in tier.figures),
                    comparable=note is None,
                    known=tier.known,
                    accuses=tier.accuses,
                    note=note,
                )
                before = tier.figures


@dataclass(frozen=True)
class _Tier:
    figures: Sequence[KnownFigure]
    known: bool
    accuses: bool


def _tiers(figures: Sequence[KnownFigure], question: Question, *, is_revision: bool) -> Iterator[_Tier]:
    known = {f.key for f in figures if not is_revision and was_known(f, question)}
    sure = {f.key for f in figures if is_sure(f, question)}
    for keys, is_known in ((known & sure, True), (known, True), (known | sure, False), (None, False)):
        chosen = [figure for figure in figures if keys is None or figure.key in keys]
        accuses = all(figure.key in sure for figure in chosen)
        yield _Tier(chosen, known=is_known, accuses=accuses)


def _adds(chosen: Sequence[KnownFigure], before: Sequence[KnownFigure], question: Question) -> bool:
    further = [figure for figure in chosen if figure not in before]
    if question.is_of_level or not before:
        return bool(further)
    return any(is_at_an_end(figure, question) for figure in further)


def _level(figure: KnownFigure, question: Question) -> Level:
    own, catalogue = figure.indicator.unit, question.catalogue
    shift = shift_between(own, question.claim.unit, catalogue) or 0
    unit = question.claim.unit if shift else own
    assert figure.moment is not None  # noqa: S101 - figures without one were left out
    return Level(
        concept=question.claim.indicator,
        area=figure.area,
        group="",
        moment=figure.moment,
        term=figure.term * Decimal(1).scaleb(shift) if shift else figure.term,
        unit=unit,
        premise=premise_of_figure(figure, catalogue, unit=unit, shift=shift),
        standard=standard_of(figure.indicator),
    )
