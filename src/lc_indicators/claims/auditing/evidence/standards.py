"""The standard that an indicator of the catalogue is counted by."""

from __future__ import annotations

from lc_indicators.catalogue.records import Indicator
from lc_indicators.claims.auditing.standards import STANDARDS, has_standard


def standard_of(indicator: Indicator) -> str:
    """Return the name of an indicator's standard: an official poverty standard by its years.

    Any other standard, a survey's or a price basis, goes by its English words; "" where there is none.

    Examples
    --------
    "multidimensional standard 2016–2020" is "2016-2020"; "current prices" stays what it is.
    """
    if indicator.standard is None:
        return ""
    years = official_years(indicator.standard.en)
    return years if years and has_standard(indicator.concept) else indicator.standard.en


def official_years(words: str) -> str:
    """Return the official poverty standard that *words* name by its years; "" where they name none.

    Examples
    --------
    >>> official_years("chuẩn nghèo đa chiều 2016–2020"), official_years("giá hiện hành")
    ('2016-2020', '')
    """
    plain = words.replace("–", "-").replace(" ", "")
    return next((known for known in STANDARDS if known in plain), "")


def is_official(indicator: Indicator) -> bool:
    """Return whether an indicator is counted by an official poverty standard, not by a survey's."""
    return standard_of(indicator) in STANDARDS
