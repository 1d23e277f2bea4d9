"""Weigh a figure of the data beside a claim, by its status, its day and when it was published.

Dates of publication may be known to the year or month only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from lc_indicators.audit.evidence.known_figures import KnownFigure, all_figures, shift_between
from lc_indicators.audit.evidence.matches import DataQuestion, Match, MatchStrength
from lc_indicators.audit.moments import boundary
from lc_indicators.catalogue import Catalogue
from lc_indicators.language import Text, date_label, in_a_row, in_each, message
from lc_indicators.periods import Period, PeriodKind, read_date


def published_by(published: str, date: Period | None) -> bool:
    """Return whether something is sure to have been published by *date*; None for *date* asks nothing.

    Examples
    --------
    >>> october = Period.parse("2020-10")
    >>> published_by("2018-09", october), published_by("2020", october)
    (True, False)
    """
    return date is None or (bool(published) and read_date(published).last_day <= date.first_day)


def known_by(figure: KnownFigure, date: Period | None, catalogue: Catalogue) -> bool:
    """Return whether all that a figure rests on was published by *date*."""
    return all(published_by(catalogue.source(source).date, date) for source in figure.sources)


def first_published(figures: Iterable[KnownFigure], catalogue: Catalogue) -> Period | None:
    """Return the earliest date among the sources of figures; None where none is known."""
    dates = (catalogue.source(source).date for figure in figures for source in figure.sources)
    return min((read_date(date) for date in dates if date), key=_order, default=None)


def latest_published(sources: Iterable[str], catalogue: Catalogue) -> Period | None:
    """Return the latest date among sources; None where none is known."""
    dates = (catalogue.source(source).date for source in sources)
    return max((read_date(date) for date in dates if date), key=_order, default=None)


def _order(date: Period) -> tuple[object, object]:
    return date.first_day, date.last_day


#: Kind of unit of what is counted on a day.
_COUNT = "count"


@dataclass(frozen=True)
class Weight:
    """How much a figure of the data weighs beside a claim."""

    #: Why it cannot stand against the claim; None where it can, or agrees with it all the same.
    note: Text | None
    #: Whether all that it rests on was published by the date of the text.
    is_known: bool
    #: Whether it may contradict the claim.
    is_sure: bool


def weigh(figure: KnownFigure, question: DataQuestion, match: Match) -> Weight:
    """Return how much a figure weighs."""
    return Weight(
        note=_remark_on(figure, question, match),
        is_known=known_by(figure, question.date, question.catalogue),
        is_sure=_is_sure(figure, question),
    )


def _remark_on(figure: KnownFigure, question: DataQuestion, match: Match) -> Text | None:
    """Return why a figure cannot stand against a claim; None where it can, or agrees with it all the same."""
    if match.strength is MatchStrength.OTHER:
        return match.note
    if _meets(figure, question):
        return None
    if match.strength is MatchStrength.OPEN:
        return match.note
    if figure.doubt is not None and question.is_of_level:
        return message("audit.evidence.unsure", status=figure.doubt.name)
    return _counted_otherwise(figure, question)


def _meets(figure: KnownFigure, question: DataQuestion) -> bool:
    """Return whether a figure can be the level that is claimed for its year; a change is no level."""
    claim = question.claim
    shift = shift_between(figure.indicator.unit, claim.unit, question.catalogue)
    if shift is None or not question.is_of_level or claim.end is None:
        return False
    same_year = claim.every_year or figure.period.end_year == boundary(claim.end)
    return same_year and (figure.interval * Decimal(1).scaleb(shift)).overlaps(question.asked.stated.meant)


def _is_sure(figure: KnownFigure, question: DataQuestion) -> bool:
    """Return whether a figure may contradict a claim.

    It may not where it is an estimate, or of low reliability, or counted within a year that the text names
    as a whole, or added up from months, or where the text itself is a source of the data that has another
    figure for the same: two sources that disagree refute nothing.
    """
    doubt = figure.doubt is not None and not question.claim.turns_sign(figure.interval)
    is_doubtful = figure.is_sum or doubt or _is_of_another_day(figure, question)
    return not (is_doubtful or _is_disputed(figure, question))


def _is_disputed(figure: KnownFigure, question: DataQuestion) -> bool:
    everything = all_figures(question.catalogue, figure.indicator.indicator, question.area)
    own = (other for other in everything if question.own.intersection(other.sources))
    return any(
        other.period == figure.period and not other.interval.overlaps(figure.interval) for other in own
    )


def _counted_otherwise(figure: KnownFigure, question: DataQuestion) -> Text | None:
    reasons = []
    if _is_of_another_day(figure, question) and not _is_of_its_series_day(figure, question):
        day = in_each(lambda language: date_label(figure.reference_date, language))
        reasons.append(message("audit.evidence.not_the_years_end", day=day))
    if figure.whole_year:
        reasons.append(message("audit.evidence.whole_of", year=figure.whole_year))
    unit = question.catalogue.units[figure.indicator.unit]
    if figure.period.kind is PeriodKind.SCHOOL_YEAR and unit.kind == _COUNT:
        reasons.append(message("audit.evidence.school_year"))
    return in_a_row(reasons, "; ") if reasons else None


def _is_of_another_day(figure: KnownFigure, question: DataQuestion) -> bool:
    end = question.claim.end
    month = end.last_day if end is not None and end.kind is PeriodKind.MONTH else None
    names_month = month is not None and figure.reference_date[5:7] == f"{month:%m}"
    return figure.counted_within_year and not names_month


def _is_of_its_series_day(figure: KnownFigure, question: DataQuestion) -> bool:
    # Schools are counted on 30 September of every year: a change from one count to another is one of years.
    series = all_figures(question.catalogue, figure.indicator.indicator, question.area)
    days = {other.reference_date[5:] for other in series}
    return not question.is_of_level and len(series) > 1 and days == {figure.reference_date[5:]}
