"""Gather what the data know of a claim in coherent sets: figures that may be computed with each other.

In a set stand figures of one definition, producer, standard and vintage that do not contradict each other.
Of each there is a set of the sure figures, then one with estimates, then one with what came later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from lc_indicators.audit.arithmetic.levels import EvidenceLevel, EvidenceSet
from lc_indicators.audit.arithmetic.question import SpanQuestion
from lc_indicators.audit.arithmetic.spans import end_places
from lc_indicators.audit.evidence.computed_figures import index_sets, share_figures, sums_of_months
from lc_indicators.audit.evidence.evidence_words import premise_of_figure, what
from lc_indicators.audit.evidence.known_figures import DataBesideText, KnownFigure, shift_between
from lc_indicators.audit.evidence.matches import DataQuestion, Match, MatchStrength, question_of
from lc_indicators.audit.evidence.namesakes import days_of, may_mean_later, namesakes_of
from lc_indicators.audit.evidence.weights import Weight, first_published, weigh
from lc_indicators.catalogue import Catalogue
from lc_indicators.language import Language, Text, date_label, in_each, message, semicolon
from lc_indicators.periods import PeriodKind


def set_name(figures: Sequence[KnownFigure], lead: Sequence[str], catalogue: Catalogue) -> Text:
    """Return the variant of an indicator, the source that leads where several disagree.

    "Bộ LĐTBXH, chuẩn 2016–2020; Báo Dân sinh, 10/3/2021".
    """
    base = what(figures[0].indicator)
    sources = dict.fromkeys(source for figure in figures for source in figure.sources)
    named = lead or (tuple(sources) if len(sources) == 1 else ())

    def say(language: Language) -> str:
        parts = [base[language], *(_source(source, catalogue, language) for source in named)]
        return semicolon(language).join(parts)

    return in_each(say)


def _source(source: str, catalogue: Catalogue, language: Language) -> str:
    record = catalogue.source(source)
    who = record.published_by(language) or source
    return ", ".join(part for part in (who, date_label(record.date, language)) if part)


@dataclass(frozen=True, kw_only=True)
class Coherent:
    """Figures that do not contradict each other, with no break of the series among them."""

    figures: tuple[KnownFigure, ...]
    #: The sources that lead it where others disagree; empty where none does.
    lead: tuple[str, ...] = ()


def coherent(figures: Sequence[KnownFigure]) -> Iterator[Coherent]:
    """Yield the coherent sets of one indicator's figures, the preferred one first.

    *figures* are in the order of time, of one period the preferred figure first.  Where sources disagree,
    each leads a set of its own figures, completed by those that nothing contradicts: 16.33, 16.62 and 16.7
    for one year stand in three sets.
    """
    for segment in _segments(figures):
        once: dict[tuple[KnownFigure, ...], tuple[str, ...]] = {}
        for lead in dict.fromkeys(figure.sources for figure in segment if not _agrees(figure, segment)):
            once.setdefault(_led_by(lead, segment), lead)
        for chosen, lead in (once or {tuple(segment): ()}).items():
            yield Coherent(figures=chosen, lead=lead)


def _segments(figures: Sequence[KnownFigure]) -> Iterator[list[KnownFigure]]:
    breaks = sorted({figure.period for figure in figures if figure.is_break})
    parted: dict[int, list[KnownFigure]] = {}
    for figure in figures:
        parted.setdefault(sum(begin <= figure.period for begin in breaks), []).append(figure)
    yield from parted.values()


def _agrees(figure: KnownFigure, figures: Iterable[KnownFigure]) -> bool:
    same_time = (other for other in figures if other.period == figure.period)
    return all(figure.interval.overlaps(other.interval) for other in same_time)


def _led_by(lead: tuple[str, ...], figures: Sequence[KnownFigure]) -> tuple[KnownFigure, ...]:
    chosen = [figure for figure in figures if set(figure.sources) <= set(lead)]
    covered = {figure.period for figure in chosen}
    for figure in figures:
        beside_own = figure.period in covered and _agrees(figure, chosen)
        if figure not in chosen and (beside_own or _agrees(figure, figures)):
            chosen.append(figure)
    order = {figure.key: place for place, figure in enumerate(figures)}
    return tuple(sorted(chosen, key=lambda figure: order[figure.key]))


def built(
    group: Coherent, question: DataQuestion, match: Match, *, is_revision: bool = False
) -> Iterator[EvidenceSet]:
    """Yield the sets that a coherent group of figures makes beside a claim.

    What is comparable comes first.  Of a change each set holds the ones before it, because the two ends of
    a span may be of both; what adds nothing at these ends makes no further set.
    """
    parted: dict[Text | None, list[KnownFigure]] = {None: []}
    weights = {figure.key: weigh(figure, question, match) for figure in group.figures}
    for figure in group.figures:
        parted.setdefault(weights[figure.key].note, []).append(figure)
    for note, figures in parted.items():
        name = set_name(figures, group.lead, question.catalogue) if figures else None
        before: Sequence[KnownFigure] = ()
        for chosen, is_known, accuses in _tiers(figures, weights, is_revision=is_revision):
            if _adds(chosen, before, question):
                yield EvidenceSet(
                    name=name,
                    levels=tuple(_level(figure, question) for figure in chosen),
                    comparable=note is None,
                    known=is_known,
                    accuses=accuses,
                    note=note,
                )
                before = chosen


def _tiers(
    figures: Sequence[KnownFigure], weights: Mapping[str, Weight], *, is_revision: bool
) -> Iterator[tuple[list[KnownFigure], bool, bool]]:
    """Yield more and more of the figures, whether all are known, and whether they may accuse."""
    known = {f.key for f in figures if not is_revision and weights[f.key].is_known}
    sure = {f.key for f in figures if weights[f.key].is_sure}
    for keys, is_known in ((known & sure, True), (known, True), (known | sure, False), (None, False)):
        chosen = [figure for figure in figures if keys is None or figure.key in keys]
        yield chosen, is_known, all(figure.key in sure for figure in chosen)


def _adds(chosen: Sequence[KnownFigure], before: Sequence[KnownFigure], question: DataQuestion) -> bool:
    further = [figure for figure in chosen if figure not in before]
    if question.is_of_level or not before:
        return bool(further)
    # A figure can be the start or the end of a claimed change; without dates any can.
    places = question.asked.starts | question.asked.ends
    return bool(further) and (not places or any(end_places(figure.moment) & places for figure in further))


def _level(figure: KnownFigure, question: DataQuestion) -> EvidenceLevel:
    # A figure is put beside many claims, and what it says in a unit is the same each time.
    unit = question.claim.unit
    if unit not in figure.levels_in:
        figure.levels_in[unit] = _level_in(unit, figure, question.catalogue)
    return figure.levels_in[unit]


def _level_in(claimed: str, figure: KnownFigure, catalogue: Catalogue) -> EvidenceLevel:
    own = figure.indicator.unit
    shift = shift_between(own, claimed, catalogue) or 0
    unit = claimed if shift else own
    assert figure.moment is not None  # noqa: S101 - figures without one were left out
    return EvidenceLevel(
        moment=figure.moment,
        term=figure.term * Decimal(1).scaleb(shift) if shift else figure.term,
        unit=unit,
        premise=premise_of_figure(figure, catalogue, unit=unit, shift=shift),
        standard=figure.standard,
        is_final=figure.doubt is None,
        begins=figure.period.start_year if figure.period.kind is PeriodKind.SCHOOL_YEAR else 0,
    )


def evidence_sets(asked: SpanQuestion, data: DataBesideText) -> tuple[EvidenceSet, ...]:
    """Return what the data know of a claim's concept and area, in coherent sets.

    Figures stand in one set with those of one definition, producer, standard and vintage that they do not
    contradict, and with none from before or after a break of their series; of a group the data know nothing.
    What was not surely published by the date of the text is not *known*.  For a text without a date the
    first vintage of several is known, and later ones are revisions.

    Sets that the claim surely speaks of come first.  Of a level each figure stands in one set only.  A
    figure of another definition, or counted within the year, stands in a set that is not comparable, unless
    it agrees with the claim: a loose link may support and never accuses.
    """
    question = question_of(asked, data)
    if question is None:
        return ()
    own, others = [*_sets(question), *index_sets(question)], [*_of_other_borders(question)]
    end = asked.claim.end
    # Who gives a code, and no date, says which borders a text is about that names no area itself.
    open_borders = not asked.claim.borders and (asked.claim.is_area_named or data.date is not None)
    if end and open_borders and may_mean_later(question.area, end, data.date, catalogue=data.catalogue):
        own = [replace(one, may_be_another=True) for one in own]
    found = [*own, *others]
    return tuple(_each_once(found) if question.is_of_level else found)


def _sets(question: DataQuestion) -> Iterator[EvidenceSet]:
    revisions = set() if question.date else _revisions(question)
    for match in question.matches:
        for known in (question.figures(match.indicator), share_figures(match.indicator, question)):
            sums = sums_of_months(known, (question.claim.start, question.claim.end), question.catalogue)
            figures = sorted((*known, *sums), key=lambda figure: figure.period)
            for group in coherent([figure for figure in figures if speaks_to(figure, question)]):
                yield from built(group, question, match, is_revision=match.indicator.indicator in revisions)


def _of_other_borders(question: DataQuestion) -> Iterator[EvidenceSet]:
    """Yield what the data say of areas that had the name before or after: a figure may be of theirs."""
    for area in namesakes_of(question.catalogue, question.area):
        note = message("audit.evidence.other_borders", area=area.name, days=days_of(area))
        for found in _sets(replace(question, area=area.area)):
            yield replace(found, comparable=False, of_other_borders=True, note=note)


def speaks_to(figure: KnownFigure, question: DataQuestion) -> bool:
    """Return whether a figure can be an end of a claim's span, or what it says of the span as a whole."""
    over_span = question.claim.is_over_span
    if not figure.period.is_span:
        # A total over years is not the level of its last one.
        return not (question.is_of_level and over_span)
    # What changed over a span is told from levels, except growth, which is a rate of the whole span.
    is_told_of_spans = question.is_of_level or question.claim.is_of_growth
    starts, ends = question.asked.starts, question.asked.ends
    same_span = figure.period.start_year in starts and figure.period.end_year in ends
    return over_span and is_told_of_spans and same_span


def _revisions(question: DataQuestion) -> set[str]:
    # An undated text may be older than a revision: of several vintages only the first can accuse it.
    alike = [match.indicator for match in question.matches if match.strength is MatchStrength.SAME]
    if len({indicator.vintage for indicator in alike if indicator.vintage}) <= 1:
        return set()
    dated = []
    for indicator in alike:
        figures = question.figures(indicator)
        if indicator.vintage and (date := first_published(figures, question.catalogue)):
            dated.append((date.first_day, indicator.indicator))
    return {name for _, name in sorted(dated)[1:]}


def _each_once(sets: Sequence[EvidenceSet]) -> Iterator[EvidenceSet]:
    seen: set[str] = set()
    for found in sets:
        levels = tuple(level for level in found.levels if level.premise.key not in seen)
        seen.update(level.premise.key for level in levels)
        if levels:
            yield replace(found, levels=levels)
