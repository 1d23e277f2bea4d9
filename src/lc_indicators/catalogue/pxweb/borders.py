"""Areas whose names stood for other borders before, or do since: whose a figure is, by its date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lc_indicators.catalogue.pxweb.table import Cell, Table
from lc_indicators.periods import Period


@dataclass(frozen=True)
class Former:
    """An area whose name stood for another one before a year."""

    area: str
    former: str
    #: The first year of today's borders.
    year: int
    #: The area that came with the new borders, or went with the old ones.
    other: str
    came: bool
    note: str

    @classmethod
    def of(cls, row: Mapping[str, str]) -> Former:
        """Return the record of a row of formers.csv."""
        came = row["other_is"] == "new"
        return cls(row["area"], row["former"], int(row["year"]), row["other"], came, row["note"])


@dataclass(frozen=True)
class Successor:
    """An area that came to an end, and the one that has had its name since."""

    area: str
    #: The last day of its borders.
    until: date
    #: The area of that name since, the same code where it goes on in other borders; "" if the data lack it.
    successor: str
    note: str

    @classmethod
    def of(cls, row: Mapping[str, str]) -> Successor:
        """Return the record of a row of successors.csv."""
        return cls(row["area"], date.fromisoformat(row["until"]), row["successor"], row["note"])


@dataclass(frozen=True)
class Owner:
    """Whose a figure is."""

    #: "" where the data do not have the area of that name at that time.
    area: str
    #: Note on its first figure in the borders since a change.
    note: str = ""
    #: Which borders of its name, counted from the first; the note is about coming to these.
    era: int = 1
    #: Whether the change is in its year, so that it is the first figure since whatever else a table has.
    fresh: bool = False
    #: Whether the area was not there yet, or not any more.
    lacking: bool = False


class Borders:
    """Which figures of a table are of which area."""

    def __init__(
        self, table: Table, formers: tuple[Former, ...], successors: Mapping[str, Successor]
    ) -> None:
        self._by_area = {former.area: former for former in formers}
        self._by_other = {former.other: former for former in formers}
        self._successors = successors
        self._given = {(cell.area, cell.period) for cell in table.cells if cell.value}
        self._named = set(table.areas)

    def owner(self, cell: Cell, period: Period) -> Owner:
        """Return whose the figure is in a cell that names an area."""
        area = cell.area or ""
        former = self._by_area.get(area)
        if former and self._is_before(former, cell, period.end_year):
            return Owner(former.former, era=0)
        ended = self._successors.get(area)
        if ended and period.last_day > ended.until:
            fresh = period.start_year <= ended.until.year
            goes_on = ended.successor or cell.value
            owner = ended.successor if goes_on else area
            return Owner(owner, ended.note, era=2, fresh=fresh, lacking=not goes_on)
        lacking = self._lacks(cell, period.end_year)
        return Owner(area, former.note if former else "", lacking=lacking)

    def _lacks(self, cell: Cell, year: int) -> bool:
        former = self._by_other.get(cell.area or "")
        return former is not None and self._is_before(former, cell, year) is former.came

    def _is_before(self, former: Former, cell: Cell, year: int) -> bool:
        if year != former.year or former.other not in self._named:
            return year < former.year
        # In the year itself the table tells: the one that came is not given yet, the one that went is still.
        return ((former.other, cell.period) in self._given) is not former.came
