"""What was published by when; dates may be known to the year or month only."""

from __future__ import annotations

from collections.abc import Iterable

from lc_indicators.catalogue import Catalogue
from lc_indicators.claims.auditing.evidence.figures import KnownFigure

#: ISO dates whole: what a year or a month lacks, for its first and its last day.
_FIRST, _LAST = "0000-01-01", "0000-12-31"


def published_by(published: str, date: str) -> bool:
    """Return whether something is sure to have been published by *date*; "" for *date* asks nothing.

    Examples
    --------
    >>> published_by("2018-09", "2020"), published_by("2020", "2020-10"), published_by("", "")
    (True, False, True)
    """
    if not date:
        return True
    return bool(published) and published + _LAST[len(published) :] <= date + _FIRST[len(date) :]


def known_by(figure: KnownFigure, date: str, catalogue: Catalogue) -> bool:
    """Return whether all that a figure rests on was published by *date*."""
    return all(published_by(catalogue.source(source).date, date) for source in figure.sources)


def first_published(figures: Iterable[KnownFigure], catalogue: Catalogue) -> str:
    """Return the earliest date among the sources of figures; "" where none is known."""
    dates = (catalogue.source(source).date for figure in figures for source in figure.sources)
    return min((date for date in dates if date), default="")
