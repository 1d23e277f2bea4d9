"""The table that offices print of flows: what adds up over months, with its parts, in a named layout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lc_indicators.periods import Period
from lc_indicators.report.layout_tables import LayoutTables
from lc_indicators.report.selection import Selection
from lc_indicators.report.story.facts import Facts
from lc_indicators.report.story.themes import Theme
from lc_indicators.report.story.wording import Wording
from lc_indicators.report.totals import FLOW


@dataclass(frozen=True)
class OfficeTable:
    """Lays out the flows of a section."""

    selection: Selection
    words: Wording
    layouts: LayoutTables

    def wholes(self, told: Sequence[Facts]) -> list[Facts]:
        """Return the flows of a section that are laid out.

        None where no flow has parts, or nothing stands beside the levels: no change and no year so far.
        """
        flows = [one for one in told if self._is_laid(one)]
        rows = self.rows(flows)
        is_office_s = len(rows) > len(flows) and not all(one.is_plain for one in rows)
        return flows if is_office_s else []

    def rows(self, wholes: Sequence[Facts]) -> list[Facts]:
        """Return flows with their parts, each whole before its own."""
        return [one for whole in wholes for one in (whole, *self._parts(whole))]

    def show(self, theme: Theme, wholes: Sequence[Facts]) -> None:
        """Show flows in ten columns where a plan of the year is among them, else in five."""
        if not wholes:
            return
        named: list[str | list[str]] = []
        for whole in wholes:
            parts = [one.indicator.indicator for one in self._parts(whole)]
            named += [whole.indicator.indicator, *([parts] if parts else [])]
        self.layouts.captioned(
            "ten_columns" if any(map(self._has_plan, self.rows(wholes))) else "five_columns",
            f"{theme.theme}-table".replace("_", "-"),
            named,
            caption=self.words.worded("report.story.table", theme=theme.name, period=self.selection.period),
        )

    def _parts(self, whole: Facts) -> list[Facts]:
        return [one for one in whole.parts if self._is_laid(one)]

    def _is_laid(self, one: Facts) -> bool:
        return one.indicator.measure == FLOW and one.figure.period == self.selection.period

    def _has_plan(self, one: Facts) -> bool:
        year = Period.parse(self.selection.period.end_year)
        return self.layouts.cells.plans.of(one.indicator.indicator, year) is not None
