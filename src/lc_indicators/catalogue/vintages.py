"""Say when a figure was published and in which of its lives it is, from its row, its source or its status."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from lc_indicators.periods import Period

if TYPE_CHECKING:
    from lc_indicators.catalogue.records import Source

#: The lives of a figure, the first one first; "" is for one that nobody names.
STAGES = ("estimate", "preliminary", "official")

#: What a status of CL_OBS_STATUS says of the stage: what is imputed or forecast is an estimate, too.
STAGE_OF_STATUS = {"I": "estimate", "F": "estimate", "E": "estimate", "P": "preliminary"}


def vintage_of(row: Mapping[str, str], sources: Mapping[str, Source]) -> dict[str, object]:
    """Return the fields ``published_on`` and ``stage`` of a row: its own, else those of source or status.

    Examples
    --------
    >>> vintage_of({"source": "yearbook", "status": "P", "published_on": "2021-06"}, {})
    {'published_on': Period.parse('2021-06'), 'stage': 'preliminary'}
    """
    source = sources.get(row["source"])
    date = row.get("published_on") or (source.date if source else "")
    stage = row.get("stage") or (source.stage if source else "")
    return {
        "published_on": published(date),
        "stage": stage or STAGE_OF_STATUS.get(row.get("status", ""), ""),
    }


def published(date: str) -> Period | None:
    """Return the day, month or year of a date as the data write it; None for an unknown one."""
    return Period.parse(date) if date else None


def is_known_on(published_on: Period | None, day: Period) -> bool:
    """Return whether something is sure to have been published by the end of *day*.

    A month or a year counts from its last day on, and an unknown date never.

    Examples
    --------
    >>> day = Period.parse("2025-09-30")
    >>> [is_known_on(Period.parse(text), day) for text in ("2025-09-30", "2025-09", "2025")]
    [True, True, False]
    """
    return published_on is not None and published_on.last_day <= day.last_day
