"""The standard that an indicator of the catalogue is counted by."""

from __future__ import annotations

from lc_indicators.catalogue.records import Indicator
from lc_indicators.claims.auditing.standards import years_named


def standard_of(indicator: Indicator) -> str:
    """Return the name of an indicator's standard: one that is named after years by its years.

    Any other standard, a survey's or a price basis, goes by its English words; "" where there is none.

    Examples
    --------
    "multidimensional standard 2016–2020" is "2016-2020"; "current prices" stays what it is.
    """
    if indicator.standard is None:
        return ""
    return years_named(indicator.standard.en) or indicator.standard.en


def is_official(indicator: Indicator) -> bool:
    """Return whether an indicator is counted by a standard that is named after years, not by a survey's."""
    return indicator.standard is not None and bool(years_named(indicator.standard.en))
