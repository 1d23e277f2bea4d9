"""What a period is compared with, and how that is said."""

from __future__ import annotations

from enum import StrEnum

from lc_indicators.periods.period import Period
from lc_indicators.periods.period_words import words_of


class ComparisonBase(StrEnum):
    """With what a figure of a period is compared; both periods last equally long."""

    #: The one before: August before September.
    PREVIOUS = "previous"
    #: The same part of the year before.
    YEAR_BEFORE = "year_before"
    #: December of the year before.
    DECEMBER_BEFORE = "december_before"
    #: The year so far, against the same months of the year before.
    TO_DATE = "to_date"

    def periods(self, period: Period) -> tuple[Period, Period]:
        """Return the base, and the period that is compared with it.

        Raises
        ------
        ArgumentError
            *period* has no such base.

        Examples
        --------
        >>> [one.text for one in ComparisonBase.TO_DATE.periods(Period.parse("2024-09"))]
        ['2023-01-01/P9M', '2024-01-01/P9M']
        """
        if self is ComparisonBase.TO_DATE:
            return period.to_date.year_before, period.to_date
        base: Period = getattr(period, self.value)
        return base, period

    def label(self, period: Period, language: str) -> str:
        """Return how the comparison is named in *language*; ArgumentError where there is no such base.

        Examples
        --------
        >>> ComparisonBase.PREVIOUS.label(Period.parse("2024-09"), "vi")
        'so với tháng trước'
        >>> ComparisonBase.YEAR_BEFORE.label(Period.parse("2024-09"), "en")
        'compared with the same month a year before'
        """
        _, compared = self.periods(period)
        return words_of(language).comparison(self.value, compared)
