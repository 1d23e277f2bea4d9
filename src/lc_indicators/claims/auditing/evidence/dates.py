"""What was published by when; dates may be known to the year or month only."""

from __future__ import annotations

from collections.abc import Iterable

from lc_indicators.catalogue import Catalogue
from lc_indicators.claims.auditing.evidence.figures import KnownFigure
from lc_indicators.wording import PartialDate


def published_by(published: str, date: PartialDate | None) -> bool:
    """Return whether something is sure to have been published by *date*; None for *date* asks nothing.

    Examples
    --------
    >>> october = PartialDate(year=2020, month=10)
    >>> published_by("2018-09", october), published_by("2020", october)
    (True, False)
    """
    return date is None or (bool(published) and PartialDate.parse(published).is_by(date))


def known_by(figure: KnownFigure, date: PartialDate | None, catalogue: Catalogue) -> bool:
    """Return whether all that a figure rests on was published by *date*."""
    return all(published_by(catalogue.source(source).date, date) for source in figure.sources)


def first_published(figures: Iterable[KnownFigure], catalogue: Catalogue) -> PartialDate | None:
    """Return the earliest date among the sources of figures; None where none is known."""
    dates = (catalogue.source(source).date for figure in figures for source in figure.sources)
    return min((PartialDate.parse(date) for date in dates if date), key=_order, default=None)


def latest_published(sources: Iterable[str], catalogue: Catalogue) -> PartialDate | None:
    """Return the latest date among sources; None where none is known."""
    dates = (catalogue.source(source).date for source in sources)
    return max((PartialDate.parse(date) for date in dates if date), key=_order, default=None)


def _order(date: PartialDate) -> tuple[object, object]:
    return date.first, date.last
