"""What the data say beside a claim, in coherent sets."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from lc_indicators.catalogue import Catalogue
from lc_indicators.claims.auditing.evidence.building import built
from lc_indicators.claims.auditing.evidence.coherent import coherent
from lc_indicators.claims.auditing.evidence.dates import first_published
from lc_indicators.claims.auditing.evidence.definitions import row_of
from lc_indicators.claims.auditing.evidence.figures import KnownFigure, figures_of
from lc_indicators.claims.auditing.evidence.matching import Match, Standing, is_over_span, matches_of
from lc_indicators.claims.auditing.evidence.question import Question
from lc_indicators.claims.auditing.evidence.shares import share_figures
from lc_indicators.claims.auditing.levels import EvidenceSet
from lc_indicators.claims.claim import LEVEL_KINDS, Claim
from lc_indicators.wording import PartialDate

#: Word in the names of concepts that are rates of growth.
GROWTH = "growth"


def evidence_sets(
    claim: Claim,
    catalogue: Catalogue,
    *,
    area: str,
    date: PartialDate | None = None,
    own_sources: Collection[str] = (),
) -> tuple[EvidenceSet, ...]:
    """Return what the catalogue knows of a claim's concept and area, in coherent sets.

    Parameters
    ----------
    claim : Claim
        Of the whole population; of a group the data know nothing.
    catalogue : Catalogue
        Figures stand in one set with those of one definition, producer, standard and vintage that they do
        not contradict, and with none from before or after a break of their series.
    area : str
        Code of the area where the claim names none.
    date : PartialDate, optional
        When the text was written: what was not surely published by then is not *known*.  For
        a text without a date the first vintage of several is known, and later ones are revisions.
    own_sources : collection of str
        Sources that are the text itself: nothing that rests on them is evidence.  A published claim's own
        source is always among them.

    Returns
    -------
    Sets that the claim surely speaks of first; empty where nothing is known.  Of a level each figure stands
    in one set only.  A figure of another definition, or counted within the year, stands in a set that is
    not comparable, unless it agrees with the claim: a loose link may support and never accuses.
    """
    code = claim.area or area
    if not claim.indicator or claim.group or claim.part or code not in catalogue.areas:
        return ()
    row = row_of(claim, catalogue)
    own = frozenset((*own_sources, row.source) if row else own_sources)
    found = list(_sets(Question(claim=claim, catalogue=catalogue, area=code, date=date, own=own)))
    return tuple(_each_once(found) if claim.kind in LEVEL_KINDS else found)


def _sets(question: Question) -> Iterator[EvidenceSet]:
    catalogue, area = question.catalogue, question.area
    matches = list(matches_of(question.claim, catalogue))
    revisions = set() if question.date else _revisions(matches, question)
    for match in matches:
        for find in (figures_of, share_figures):
            figures = find(match.indicator, area, catalogue, without=question.own)
            for group in coherent([figure for figure in figures if speaks_to(figure, question)]):
                yield from built(group, question, match, is_revision=match.indicator.indicator in revisions)


def speaks_to(figure: KnownFigure, question: Question) -> bool:
    """Return whether a figure can be an end of a claim's span, or what it says of the span as a whole."""
    over_span = is_over_span(question.claim)
    if not figure.period.is_span:
        # A total over years is not the level of its last one.
        return not (question.is_of_level and over_span)
    # What changed over a span is told from levels, except growth, which is a rate of the whole span.
    is_told_of_spans = question.is_of_level or GROWTH in figure.indicator.concept.split("_")
    same_span = figure.period.start_year in question.starts and figure.period.end_year in question.ends
    return over_span and is_told_of_spans and same_span


def _revisions(matches: Sequence[Match], question: Question) -> set[str]:
    # An undated text may be older than a revision: of several vintages only the first can accuse it.
    alike = [match.indicator for match in matches if match.standing is Standing.SAME]
    if len({indicator.vintage for indicator in alike if indicator.vintage}) <= 1:
        return set()
    dated = []
    for indicator in alike:
        figures = figures_of(indicator, question.area, question.catalogue, without=question.own)
        if indicator.vintage and (date := first_published(figures, question.catalogue)):
            dated.append((date.first, indicator.indicator))
    return {name for _, name in sorted(dated)[1:]}


def _each_once(sets: Sequence[EvidenceSet]) -> Iterator[EvidenceSet]:
    seen: set[str] = set()
    for found in sets:
        levels = tuple(level for level in found.levels if level.premise.key not in seen)
        seen.update(level.premise.key for level in levels)
        if levels:
            yield replace(found, levels=levels)
