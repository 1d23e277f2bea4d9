"""Dates as reports print them; a date may be known to the year or month only."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date

from lc_indicators.arguments import checked
from lc_indicators.wording.text import Language

#: Parts known -> the CLDR pattern in each language.
_PATTERNS: dict[int, dict[Language, str]] = {
    1: {"vi": "y", "en": "y"},
    2: {"vi": "'tháng' M/y", "en": "MMMM y"},
    3: {"vi": "d/M/y", "en": "d MMMM y"},
}


@checked
def date_label(iso: str, language: Language) -> str:
    """Return an ISO date, whole or partial, in words; "" stays "".

    Examples
    --------
    >>> date_label("2021-03-10", "vi"), date_label("2020-10", "en"), date_label("2020", "vi")
    ('10/3/2021', 'October 2020', '2020')
    """
    if not iso:
        return ""
    parts = [int(part) for part in iso.split("-")]
    year, month, day = (*parts, 1, 1)[:3]
    return format_date(date(year, month, day), _PATTERNS[len(parts)][language], locale=language)
