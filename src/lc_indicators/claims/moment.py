"""When a claim says that something was: a year, its start or end, a month, or some months of it.

The start of 2016 is the end of 2015; a text that says "2016" alone leaves open which of the two it counts
from, and the audit tries both.
"""

from __future__ import annotations

from dataclasses import dataclass

#: The edge of a year that a text names.
START, END = "start", "end"

#: Runs of months that have a name: first month and number -> quarter or half.
_NAMED = {(4, 3): "Q2", (7, 3): "Q3", (10, 3): "Q4", (7, 6): "S2"}

#: Months of which a year's start and end are told.
FIRST_MONTH, LAST_MONTH = 1, 12


@dataclass(frozen=True, order=True)
class Moment:
    """A year as a text names it, whole or in part.

    Examples
    --------
    >>> Moment(2016, edge=START).text, Moment(2019, month=6).text, Moment(2020, months=9).text
    ('2016-01', '2019-06', '2020-01-01/P9M')
    >>> Moment(2020, months=3, first=7).text, Moment(2020, months=6, first=7).text
    ('2020-Q3', '2020-S2')
    """

    year: int
    #: :data:`START` or :data:`END` where the text says so; "" for the year itself.
    edge: str = ""
    #: The month, where one is named.
    month: int = 0
    #: The number of months that run from :attr:`first` on ("6 tháng đầu năm", "quý III"); 0 for none.
    months: int = 0
    #: The month that they start with.
    first: int = FIRST_MONTH

    @property
    def text(self) -> str:
        """Return it as SDMX TIME_PERIOD: the start of a year is its first month, the end its last."""
        if self.months:
            run = f"{self.first:02d}-01/P{self.months}M"
            return f"{self.year}-{_NAMED.get((self.first, self.months), run)}"
        month = self.month or {START: FIRST_MONTH, END: LAST_MONTH}.get(self.edge, 0)
        return f"{self.year}-{month:02d}" if month else f"{self.year}"

    @property
    def length(self) -> tuple[int, int]:
        """Return what figures that may be put beside each other share: a month, the same run, or neither.

        Examples
        --------
        December's figure is not its year's: ``Moment(2020, month=12).length != Moment(2020).length``.
        """
        return (self.months, self.first) if self.months else (0, 1 if self.month else 0)

    @property
    def boundary(self) -> int:
        """Return the year whose end it is nearest to: the start of 2016 belongs to 2015."""
        return self.year - 1 if self.edge == START else self.year
