"""Read figures of the catalogue as evidence: when they were, in what terms, from which sources.

What was worked out of a catalogue is kept as long as the catalogue lives.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Collection, Hashable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar

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


Kept = TypeVar("Kept")


class CatalogueMemory(Generic[Kept]):
    """Results by catalogue and key: a text of a thousand claims asks for the same figures a thousand times.

    A catalogue never changes, but is no key of a dictionary itself.
    """

    def __init__(self) -> None:
        self._kept: dict[int, dict[Hashable, Kept]] = {}

    def recall(self, catalogue: Catalogue, key: Hashable, make: Callable[[], Kept]) -> Kept:
        """Return what was kept under *key*, else make and keep it."""
        name = id(catalogue)
        if name not in self._kept:
            self._kept[name] = {}
            # Another catalogue may come to stand where this one stood.
            weakref.finalize(catalogue, self._kept.pop, name, None)
        kept = self._kept[name]
        if key not in kept:
            kept[key] = make()
        return kept[key]


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

_FIGURES: CatalogueMemory[tuple[KnownFigure, ...]] = CatalogueMemory()


@dataclass(frozen=True, kw_only=True, eq=False)
class KnownFigure:
    """A level that the data know, with what it rests on."""

    key: str
    indicator: Indicator
    area: str
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


def figures_of(
    indicator: Indicator, area: str, catalogue: Catalogue, *, without: Collection[str] = ()
) -> list[KnownFigure]:
    """Return what is known of an indicator and area, by period, the preferred figure first.

    Left out is what has no value, no moment, or rests on a source in *without*.
    """
    name = indicator.indicator
    figures = _FIGURES.recall(catalogue, (name, area), lambda: _all_figures(name, area, catalogue))
    return [figure for figure in figures if not set(figure.sources) & set(without)]


def _all_figures(indicator: str, area: str, catalogue: Catalogue) -> tuple[KnownFigure, ...]:
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
        area=entry.area,
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
