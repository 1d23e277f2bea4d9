"""Read figures of the catalogue as evidence: when they were, in what terms, from which sources.

What was worked out of a catalogue is kept as long as the catalogue lives.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import Concatenate, ParamSpec, TypeVar

from lc_indicators.audit.arithmetic.levels import EvidenceLevel
from lc_indicators.audit.arithmetic.standards import years_named
from lc_indicators.audit.moments import moment_of
from lc_indicators.catalogue import Catalogue, form_of
from lc_indicators.catalogue.records import SAMPLE, Entry, Indicator, Observation, PublishedClaim, StatusCode
from lc_indicators.errors import LcIndicatorsError
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import LinearFraction, bounds_of
from lc_indicators.periods import Period, PeriodKind


def shift_between(unit: str, other: str, catalogue: Catalogue) -> int | None:
    """Return the power of ten that takes a number in *unit* to *other*; None where they do not convert.

    Thousands of persons to persons are 3.
    """
    if unit == other:
        return 0
    one, two = catalogue.units.get(unit), catalogue.units.get(other)
    if one is None or two is None or one.dimension != two.dimension:
        return None
    return one.multiplier - two.multiplier


Asked = ParamSpec("Asked")
Kept = TypeVar("Kept")


def kept_with_catalogue(
    find: Callable[Concatenate[Catalogue, Asked], Kept],
) -> Callable[Concatenate[Catalogue, Asked], Kept]:
    """Keep what *find* works out of a catalogue, which never changes, as long as the catalogue lives.

    A text of a thousand claims asks for the same figures a thousand times.
    """
    kept: dict[int, dict[tuple[object, ...], Kept]] = {}

    @wraps(find)
    def recalled(catalogue: Catalogue, /, *asked: Asked.args, **named: Asked.kwargs) -> Kept:
        # A catalogue is no key of a dictionary itself, and another one may come to stand where it stood.
        name = id(catalogue)
        if name not in kept:
            kept[name] = {}
            weakref.finalize(catalogue, kept.pop, name, None)
        key = (*asked, *named.values())
        if key not in kept[name]:
            kept[name][key] = find(catalogue, *asked, **named)
        return kept[name][key]

    return recalled


@dataclass(frozen=True, kw_only=True)
class DataBesideText:
    """The data, as they are asked beside one text."""

    catalogue: Catalogue
    #: Code of the area that is asked of.
    area: str = ""
    #: When the text was written; None where it is not known.
    date: Period | None = None
    #: Sources that are the text itself: nothing that rests on them is evidence.
    own: frozenset[str] = frozenset()

    def figures(self, indicator: Indicator) -> list[KnownFigure]:
        """Return what is known of an indicator, by period, the preferred figure first."""
        figures = all_figures(self.catalogue, indicator.indicator, self.area)
        return [figure for figure in figures if self.own.isdisjoint(figure.sources)]


def standard_of(indicator: Indicator) -> str:
    """Return the name of an indicator's standard: one that is named after years by its years.

    Any other standard, a survey's or a price basis, goes by its English words, or the first that it has;
    "" where there is none.

    Examples
    --------
    "multidimensional standard 2016–2020" is "2016-2020"; "current prices" stays what it is.
    """
    if indicator.standard is None:
        return ""
    return years_named(indicator.standard.plain) or indicator.standard.plain


def is_official(indicator: Indicator) -> bool:
    """Return whether an indicator is counted by a standard that is named after years, not by a survey's."""
    return indicator.standard is not None and bool(years_named(indicator.standard.plain))


#: Status of the first figure after a break in its series.
_BREAK = "B"

#: Status of a normal value.
_NORMAL = "A"


@dataclass(frozen=True, kw_only=True, eq=False)
class KnownFigure:
    """A level that the data know, with what it rests on."""

    key: str
    indicator: Indicator
    period: Period
    #: The day that a stock was counted, as the data have it; "" where they do not say.
    reference_date: str
    #: In the unit of its indicator.
    term: LinearFraction | RoundingInterval
    #: All values that it can stand for.
    interval: RoundingInterval
    #: The printed figures behind it; of an observation, itself.
    behind: tuple[Observation | PublishedClaim, ...]
    #: Whether it is printed, not derived.
    is_printed: bool
    #: The most decimals that it prints with where it is derived.
    decimals: int
    #: The year whose total a share was divided by, where it is not its own.
    whole_year: int = 0
    is_break: bool = False
    #: Whether it is added up from months that nobody published together.
    is_sum: bool = False
    #: The gravest status behind it that says it is not final; None for a sure one.
    doubt: StatusCode | None = None
    #: Unit of a claim -> the level that it is beside such claims, once it was asked for.
    levels_in: dict[str, EvidenceLevel] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def moment(self) -> Period | None:
        """Return when it was; None for what no claim speaks of, such as any days."""
        return moment_of(self.period, self.reference_date)

    @cached_property
    def standard(self) -> str:
        """Return the standard that it is counted by."""
        return standard_of(self.indicator)

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """Return the sources behind it, each once."""
        return tuple(dict.fromkeys(row.source for row in self.behind))

    @property
    def counted_within_year(self) -> bool:
        """Return whether it was counted on a day that is no end of its year."""
        return bool(self.reference_date) and self.period.kind is PeriodKind.YEAR and not is_year_end(self)


def is_year_end(figure: KnownFigure) -> bool:
    """Return whether a figure was counted at the end of its year; the first of January is that too."""
    year = figure.period.end_year
    return figure.reference_date in {f"{year}-12-31", f"{year + 1}-01-01"}


@kept_with_catalogue
def all_figures(catalogue: Catalogue, indicator: str, area: str) -> tuple[KnownFigure, ...]:
    """Return what is known of an indicator and area, left out what has no value or no moment."""
    entries = catalogue.entries(indicator, area)
    figures = (figure for entry in entries if (figure := _figure(entry, catalogue)) is not None)
    return tuple(figure for figure in figures if figure.moment and not _is_made_up(figure, catalogue))


def _is_made_up(figure: KnownFigure, catalogue: Catalogue) -> bool:
    """Return whether it rests on sample figures of a new project, which are no evidence of anything."""
    return any(catalogue.source(source).type == SAMPLE for source in figure.sources)


def _figure(entry: Entry, catalogue: Catalogue) -> KnownFigure | None:
    try:
        form = form_of(entry, catalogue)
        if not isinstance(form, (LinearFraction, RoundingInterval)):
            return None
        interval = bounds_of(form)
    except LcIndicatorsError:
        # A derivation that does not hold is a finding of the data check, and no evidence.
        return None
    behind = catalogue.published_behind(entry)
    return KnownFigure(
        key=entry.key,
        indicator=catalogue.indicator(entry.indicator),
        period=entry.period,
        reference_date=entry.reference_date,
        term=form,
        interval=interval,
        behind=behind,
        doubt=doubt_about(behind, catalogue),
        is_printed=isinstance(entry, Observation),
        decimals=catalogue.indicator(entry.indicator).decimals,
        is_break=isinstance(entry, Observation) and entry.status == _BREAK,
    )


def doubt_about(rows: Iterable[Observation | PublishedClaim], catalogue: Catalogue) -> StatusCode | None:
    """Return the gravest status of printed figures that says they are not final; None for sure ones."""
    codes = [catalogue.statuses[row.status] for row in rows]
    return min((c for c in codes if c.propagates and c.status != _NORMAL), key=lambda c: c.rank, default=None)
