"""Narrow a catalogue to what was known on a day: what came out later is not there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from lc_indicators.catalogue.lazy_observations import LazyObservations
from lc_indicators.catalogue.recast import WithRecasts, with_recasts
from lc_indicators.catalogue.records import Derivation, Observation, Source
from lc_indicators.catalogue.vintages import is_known_on, published
from lc_indicators.periods import Period, read_date

if TYPE_CHECKING:
    from lc_indicators.catalogue.catalogue import Catalogue

#: A date, as people write it or as Python has it.
AsOf = str | date | Period | None


def day_of(as_of: AsOf) -> Period | None:
    """Return the day, month or year of which the end is meant; None where none is named.

    Raises
    ------
    ParameterError
        It is no date.

    Examples
    --------
    >>> [str(day_of(text)) for text in ("2025-09-30", "30/9/2025", "2025-9", "")]
    ['2025-09-30', '2025-09-30', '2025-09', 'None']
    """
    if as_of is None or isinstance(as_of, Period):
        return as_of
    written = as_of.isoformat() if isinstance(as_of, date) else as_of.strip()
    return read_date(written) if written else None


def narrowed_to(catalogue: Catalogue, day: Period) -> Catalogue:
    """Return a catalogue with the rows that were published by the end of *day*.

    A derivation is known when all that it follows from is.  What a row is known by is its own date or that
    of its source; what is dated to a month or a year counts from its end on, what is undated never.  Lists
    of what others mean, such as areas, units and indicators, stay whole.
    """
    known = {name for name, source in catalogue.sources.items() if _is_out(source, day)}
    recasts = catalogue.derivations
    table = recasts.table if isinstance(recasts, WithRecasts) else recasts
    derivations = {key: row for key, row in table.items() if _follows(row, catalogue, day)}
    narrowed = replace(
        catalogue,
        observations=_observations(catalogue.observations, day),
        derivations=derivations,
        claims={key: row for key, row in catalogue.claims.items() if is_known_on(row.published_on, day)},
        targets={
            key: row
            for key, row in catalogue.targets.items()
            if (is_known_on(published(row.date), day) if row.date else row.source in known)
        },
        events={key: row for key, row in catalogue.events.items() if is_known_on(row.date, day)},
        movements={key: row for key, row in catalogue.movements.items() if row.source in known},
        as_of=day,
    )
    return with_recasts(narrowed) if isinstance(recasts, WithRecasts) else narrowed


def _is_out(source: Source, day: Period) -> bool:
    return is_known_on(published(source.date), day)


def _observations(rows: Mapping[str, Observation], day: Period) -> Mapping[str, Observation]:
    if isinstance(rows, LazyObservations):
        return rows.known_on(day)
    return {key: row for key, row in rows.items() if is_known_on(row.published_on, day)}


def _follows(row: Derivation, catalogue: Catalogue, day: Period) -> bool:
    return all(is_known_on(one.published_on, day) for one in catalogue.published_behind(row))
