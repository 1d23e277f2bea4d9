"""Choose observations of a catalogue and write them in a format."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lc_indicators.catalogue.catalogue import Catalogue, within
from lc_indicators.catalogue.exporters.formats import EXPORTS
from lc_indicators.catalogue.places import areas_named
from lc_indicators.catalogue.records import Entry
from lc_indicators.errors import NothingToExportError, UnknownNameError
from lc_indicators.language import Language
from lc_indicators.periods import Period


@dataclass(frozen=True)
class Exported:
    """A file, and what is in it."""

    content: bytes
    #: How many observations.
    observations: int
    #: Derivations of what was chosen: they hold no value and follow from observations.
    derivations: int


def export(
    catalogue: Catalogue,
    form: str,
    *,
    language: Language,
    indicators: Iterable[str] = (),
    areas: Iterable[str] = (),
    periods: Iterable[str] = (),
    sources: Iterable[str] = (),
) -> Exported:
    """Return the file of the observations that are chosen, all of them by default.

    Parameters
    ----------
    catalogue : Catalogue
        The data.
    form : str
        The name of a format, one of ``EXPORTS``.
    language : Language
        Of the names beside codes, where the format has any.
    indicators, areas, periods, sources : iterable of str
        Ids of indicators and sources, areas by code or name, periods as people write them: what lies within
        one of them is taken.

    Raises
    ------
    UnknownNameError
        There is no such format, indicator, area or source.
    PeriodError
        A period is none.
    NothingToExportError
        Nothing in the data is of all that was chosen.
    """
    if form not in EXPORTS:
        raise UnknownNameError("format", form, EXPORTS, hint=f"There is {', '.join(EXPORTS)}.")
    wanted = _Wanted(
        frozenset(catalogue.indicator(one).indicator for one in indicators),
        frozenset(code for one in areas for code in areas_named(one, catalogue.areas)),
        tuple(map(Period.read, periods)),
        frozenset(catalogue.source(one).source for one in sources),
    )
    rows = [row for row in catalogue.observations.values() if wanted.has(row)]
    if not rows:
        raise NothingToExportError(wanted.said())
    derived = sum(wanted.has(row) for row in catalogue.derivations.values())
    return Exported(EXPORTS[form].write(rows, catalogue, language), len(rows), derived)


@dataclass(frozen=True)
class _Wanted:
    """What was chosen; nothing of a kind means all of it."""

    indicators: frozenset[str]
    areas: frozenset[str]
    periods: tuple[Period, ...]
    sources: frozenset[str]

    def has(self, row: Entry) -> bool:
        """Return whether a row is of what was chosen."""
        said = (("indicator", self.indicators), ("area", self.areas), ("source", self.sources))
        return all(not some or getattr(row, name) in some for name, some in said) and (
            not self.periods or any(within(row.period, one) for one in self.periods)
        )

    def said(self) -> str:
        """Return what was chosen, in words."""
        texts = (sorted(self.indicators), sorted(self.areas), [one.text for one in self.periods])
        return ", ".join(one for some in (*texts, sorted(self.sources)) for one in some)
