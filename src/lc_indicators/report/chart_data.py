"""Make the data of a chart ready for its form: context, reference lines, scale, places, short names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lc_indicators.catalogue import peers
from lc_indicators.catalogue.kind_words import kind_words, without_kind
from lc_indicators.catalogue.records import Event
from lc_indicators.charts import EventMark, Planned, Series, is_part_of_year
from lc_indicators.errors import ChartError
from lc_indicators.figure import Figure
from lc_indicators.language import OWN_LANGUAGE, Language, Text, in_a_row, in_each, message, messages
from lc_indicators.periods import Period
from lc_indicators.report.area_series import AreaSeries
from lc_indicators.report.plan_results import SIGNS, PlanResult
from lc_indicators.report.plans import words_of
from lc_indicators.report.selection import Selection, year_of

#: A chart tells of so many events.
MOST_EVENTS = 3


@dataclass(frozen=True)
class Given:
    """What a chart of a form is drawn from: its data, the options of the form, and a note."""

    data: Any
    options: Mapping[str, Any]
    note: Text | None


@dataclass(frozen=True)
class ChartData:
    """The data of one chart of a report, by its id."""

    id: str
    selection: Selection
    language: Language

    def in_context(self, given: Given) -> Given:
        """Return series that are drawn in colour from the first known year of the period on.

        Months and quarters are all in colour: those before the last one are what it is compared with.  Where
        the country and the region have comparable figures, their lines are added, unless ``above=False``.
        """
        series: list[Series[Figure]] = [one for one in given.data if one.figures]
        figures = [figure for one in series for figure in one.figures]
        own = [figure for figure in figures if self.selection.is_covered(figure) and not figure.is_missing]
        if not own:
            names = ", ".join(one.label.plain for one in series) or self.id
            period = self.selection.period.label(OWN_LANGUAGE)
            raise ChartError(names, f"no figure of {period} has a value", "leave the chart out")
        options = dict(given.options)
        areas = AreaSeries(self.selection)
        options.setdefault("extent", areas.extent(series))
        if options.pop("above", True):
            series = [*series, *areas.references(series)]
        note = self._with_events(figures, options, given.note)
        if any(figure.period and is_part_of_year(figure.period) for figure in own):
            return Given(series, options, note)
        since = min(year_of(figure) for figure in own)
        has_context = any(year_of(figure) < since for figure in figures)
        return Given(series, {"since": since, **options}, _with_context(note) if has_context else note)

    def _with_events(
        self, figures: Sequence[Figure], options: dict[str, Any], note: Text | None
    ) -> Text | None:
        """Add to *options* what happened in the area meanwhile; return the note that explains it, too."""
        found = [] if "events" in options else self._events(figures)
        if not found:
            return note
        options["events"] = [EventMark(one.date, str(number)) for number, one in enumerate(found, start=1)]
        said = [self._explained(one, number) for number, one in enumerate(found, start=1)]
        return in_a_row([*([note] if note else []), *said], " ")

    def _events(self, figures: Sequence[Figure]) -> list[Event]:
        """Return what happened from the first to the last of the figures, of their themes, the last ones."""
        areas = {self.selection.area.area, *(one.area for one in AreaSeries(self.selection).larger)}
        periods = [one.period for one in figures if one.period]
        start, end = min(one.first_day for one in periods), max(one.last_day for one in periods)
        themes = {one.indicator.theme for one in figures if one.indicator}
        return [
            one
            for one in self.selection.catalogue.events_of(areas)
            if start <= one.date.first_day <= end and (not one.themes or themes & {*one.themes})
        ][-MOST_EVENTS:]

    def _explained(self, event: Event, number: int) -> Text:
        source = self.selection.catalogue.sources[event.source]
        return message("report.notes.event").filled(
            number=in_each(lambda _: str(number)),
            date=in_each(event.date.label),
            text=event.text,
            source=in_each(source.published_by),
        )

    def shortly(self, given: Given) -> Given:
        """Return the parts of a whole under their short names, by the labels of their periods."""
        columns: Sequence[tuple[Period, Sequence[Figure]]] = given.data
        short = [(period.label(self.language), [*map(_short, parts)]) for period, parts in columns]
        return replace(given, data=short)

    def placed(self, given: Given) -> Given:
        """Return the figures of a map with the places of their areas: the smallest map that has them all.

        Each place has the name of its area, and that without the word for its kind where a tile is small.
        """
        if "places" in given.options:
            return given
        wanted = {one.area.area for one in given.data if one.area}
        maps: dict[str, dict[str, tuple[int, int]]] = {}
        for tile in self.selection.catalogue.tiles.values():
            maps.setdefault(tile.grid, {})[tile.area] = tile.column, tile.row
        fitting = [places for places in maps.values() if wanted <= places.keys()]
        if not fitting:
            without = ", ".join(sorted(wanted.difference(*maps.values()))) or "some of its areas"
            raise ChartError(
                self.id, f"no map of data/tiles.csv has {without}", "add their places, or leave it out"
            )
        places = min(fitting, key=len)
        return replace(given, options={"places": places, "names": self._names(places), **given.options})

    def bounded(self, given: Given) -> Given:
        """Return the figures of a map with the boundaries of all areas that the subject is compared with."""
        if "shapes" in given.options:
            return given
        known, subject = self.selection.catalogue.boundaries, given.options.get("subject")
        codes = [one.area.area for one in given.data if one.area]
        day = subject.period.last_day if subject and subject.period else None
        areas = self.selection.catalogue.areas
        alike = peers(subject.area, areas, on=day) if subject and subject.area else ()
        wanted = dict.fromkeys([*codes, *(one.area for one in alike)])
        shapes = {code: known[code].polygons for code in wanted if code in known}
        return replace(given, options={"shapes": shapes, **given.options})

    def _names(self, places: Iterable[str]) -> dict[str, tuple[str, ...]]:
        areas = self.selection.catalogue.areas
        words = kind_words(dict.fromkeys(one.kind for one in areas.values()))
        named = {code: areas[code].name[self.language] for code in places if code in areas}
        return {code: (name, without_kind(name, words)) for code, name in named.items()}

    def planned(self, given: Given) -> Given:
        """Return plans and results, such as ``report.targets()``, with the words that stand beside them."""
        results: Sequence[PlanResult | Planned] = given.data
        found = [one if isinstance(one, Planned) else self._planned(one) for one in results]
        return replace(given, data=found)

    def _planned(self, result: PlanResult) -> Planned:
        plan = result.plan
        judged = messages("report.plan_outcomes")[result.outcome][self.language]
        printed = {
            "it": plan.figure.number(self.language) if plan.upper else plan.figure.print(self.language),
            "upper": plan.upper.print(self.language) if plan.upper else "",
        }
        return Planned(
            plan.indicator.short[self.language],
            plan.in_unit(plan.figure),
            result.reached,
            upper=plan.in_unit(plan.upper) if plan.upper else None,
            said=words_of(plan)[self.language].format(**printed),
            judged=f"{SIGNS[result.outcome]} {judged}",
        )


#: Form -> what a report does to its data before they are drawn.
PREPARED: dict[str, Callable[[ChartData, Given], Given]] = {
    "lines": ChartData.in_context,
    "shares": ChartData.shortly,
    "tiles": ChartData.placed,
    "outlines": ChartData.bounded,
    "plan_bars": ChartData.planned,
}


def _with_context(note: Text | None) -> Text:
    context = message("report.notes.context")
    return in_a_row([context, note], " ") if note else context


def _short(figure: Figure) -> Figure:
    return figure.named(figure.indicator.short) if figure.indicator else figure
