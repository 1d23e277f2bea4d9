"""The series of other areas that stand beside the area's own: its neighbours, its region, the country."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lc_indicators.catalogue import above, peers
from lc_indicators.catalogue.records import Area
from lc_indicators.charts import Series
from lc_indicators.figure import Figure
from lc_indicators.report.area_comparison import is_comparable
from lc_indicators.report.selection import CONTEXT_YEARS, Selection, year_of

#: Units whose scale is one for all areas: percent and rates.  Of amounts the largest would flatten the rest.
_SHARED_SCALE = frozenset({"rate", "percent", "points", "index"})

#: A line has two points at least.
_LEAST = 2


@dataclass(frozen=True)
class AreaSeries:
    """The series of other areas."""

    selection: Selection

    def region_series(self, indicator: str, *, years: int = CONTEXT_YEARS) -> list[Series[Figure]]:
        """Return a series for each area with the same parent, for ``small_multiples`` and ``bump``.

        They are of the report's period and some *years* before it, in the order of the areas; the report's
        own has the role "subject".  Areas without a value are left out; without the own one there is none.
        Of areas that changed they are those of the period's last day: none stands beside its own parts.
        """
        own, period = self.selection.area, self.selection.period
        every = peers(own, self.selection.catalogue.areas, on=period.last_day)
        alike = [one for one in every if one.parent == own.parent]
        since = self.selection.period.start_year - years
        made = [
            Series(area.name, figures, "subject" if area.area == own.area else "context")
            for area in alike
            if (figures := self._known(indicator, area.area, since=since))
        ]
        return made if any(one.role == "subject" for one in made) else []

    def above_series(self, indicator: str, *, years: int = CONTEXT_YEARS) -> list[Series[Figure]]:
        """Return a series for each area that this one is part of, the nearest first: region, country.

        None where they would not be comparable: a total of the country is no measure of a province.
        """
        unit = self.selection.catalogue.units[self.selection.catalogue.indicator(indicator).unit]
        since = self.selection.period.start_year - years
        return [
            Series(area.name, figures, "reference")
            for area in self.larger
            if is_comparable(unit)
            if (figures := self._known(indicator, area.area, since=since))
        ]

    def references(self, series: Sequence[Series[Figure]]) -> list[Series[Figure]]:
        """Return the lines of region and country that stand beside *series* of the area, over their years.

        Of several indicators the longest comes first; a further one is added where it goes on in other years.
        """
        if any(one.years_later for one in series):
            return []
        own = sorted((one for one in series if self._is_own(one)), key=lambda one: -len(one.figures))
        return [reference for area in self.larger for reference in self._beside(own, area)]

    def _beside(self, own: Sequence[Series[Figure]], area: Area) -> Iterator[Series[Figure]]:
        """Yield the pieces of one area's line; the latest alone has its name at its end."""
        pieces: list[list[Figure]] = []
        for one in own:
            indicator = one.figures[0].indicator
            kinds = {figure.period.kind for figure in one.figures if figure.period}
            if indicator is None or not is_comparable(one.figures[0].unit):
                continue
            first, last = (year_of(figure) for figure in (one.figures[0], one.figures[-1]))
            known = self._known(indicator.indicator, area.area, since=first, until=last)
            # A month stands among months.
            found = [figure for figure in known if figure.period and figure.period.kind in kinds]
            is_further = all(_years(found).isdisjoint(_years(piece)) for piece in pieces)
            if len(found) >= _LEAST and is_further:
                pieces.append(found)
        latest = max(pieces, key=lambda piece: year_of(piece[-1]), default=None)
        for piece in pieces:
            yield Series(area.name, piece, "reference", is_named=piece is latest)

    def _is_own(self, series: Series[Figure]) -> bool:
        own = self.selection.area.area
        return series.role == "subject" and all(one.area and one.area.area == own for one in series.figures)

    @property
    def larger(self) -> tuple[Area, ...]:
        """Return the areas that this one is part of, the nearest first."""
        return above(self.selection.area, self.selection.catalogue.areas)

    def _known(self, indicator: str, area: str, *, since: int, until: int | None = None) -> list[Figure]:
        found = self.selection.series(indicator, since=since, until=until, area=area)
        return [figure for figure in found if not figure.is_missing]

    def extent(self, series: Sequence[Series[Figure]]) -> tuple[float, ...]:
        """Return the values between which a scale lies in every report: the least and the greatest there are.

        Of rates those of all areas of the kind, of amounts and counts the area's own, of all years.
        """
        found: list[float] = []
        for one in series:
            indicator, period = one.figures[0].indicator, one.figures[0].period
            if indicator is None or period is None or one.years_later:
                continue
            is_shared = one.figures[0].unit.kind in _SHARED_SCALE
            kind, area = self.selection.area.kind.group, self.selection.area.area
            which = kind if is_shared else area
            ends = self.selection.catalogue.extent(indicator.indicator, which, period.kind.value)
            found += [float(end) for end in ends]
        return (min(found), max(found)) if found else ()


def _years(figures: Sequence[Figure]) -> set[int]:
    return {year_of(figure) for figure in figures}
