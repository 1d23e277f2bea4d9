"""Answer what the data package says, by name, and which of several sources to prefer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any, TypeVar

from lc_indicators.catalogue.as_of import narrowed_to
from lc_indicators.catalogue.conflicts import Conflict, conflicts_among
from lc_indicators.catalogue.derivations import about, said_by
from lc_indicators.catalogue.figure_lives import Vintages, vintages_among
from lc_indicators.catalogue.lazy_observations import LazyObservations, rows_of
from lc_indicators.catalogue.places import area_named
from lc_indicators.catalogue.questions import Question, question, rows_of_catalogue
from lc_indicators.catalogue.recast import WithRecasts, derivations_of
from lc_indicators.catalogue.records import (
    CLAIM_PREFIX,
    SAMPLE,
    Area,
    Boundary,
    Derivation,
    Entry,
    Event,
    Indicator,
    Movement,
    Observation,
    PublishedClaim,
    Source,
    StatusCode,
    Succession,
    Target,
    Tile,
    Unit,
    key_of,
)
from lc_indicators.catalogue.vintages import STAGES
from lc_indicators.errors import UnknownNameError
from lc_indicators.language import OWN_LANGUAGE, Language, Text, message
from lc_indicators.periods import Period, PeriodKind

#: Status of the first figure after a break in its series.
BREAK = "B"


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """The records of one data package, checked, by their names."""

    areas: Mapping[str, Area]
    units: Mapping[str, Unit]
    statuses: Mapping[str, StatusCode]
    #: Qualifier -> pattern with ``{}`` for the figure.
    qualifiers: Mapping[str, Text]
    indicators: Mapping[str, Indicator]
    sources: Mapping[str, Source]
    #: By their keys.
    observations: Mapping[str, Observation]
    derivations: Mapping[str, Derivation]
    claims: Mapping[str, PublishedClaim]
    movements: Mapping[str, Movement]
    #: By their keys; a project need not have any.
    targets: Mapping[str, Target] = field(default_factory=dict)
    #: By their keys; a project need not have any.
    successions: Mapping[str, Succession] = field(default_factory=dict)
    tiles: Mapping[str, Tile] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    #: Of areas, by their codes; a project need not have any.
    boundaries: Mapping[str, Boundary] = field(default_factory=dict)
    #: Those that the project names, the main one first; none without a project.
    languages: tuple[Language, ...] = ()
    #: The end of this day, month or year is what the data are known by; None for all that there is.
    as_of: Period | None = None
    _by_series: dict[tuple[str, str], list[Entry]] = field(default_factory=dict, init=False, repr=False)
    #: Series whose entries were put in order, and the same data as they were known on a day.
    _ordered: dict[tuple[str, str], tuple[Entry, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _known: dict[str, Catalogue] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Lazy observations know their series without making a record of each row.
        are_lazy = isinstance(self.observations, LazyObservations)
        table = self.derivations.table if isinstance(self.derivations, WithRecasts) else self.derivations
        rows: tuple[Entry, ...] = (*(() if are_lazy else self.observations.values()), *table.values())
        for entry in rows:
            self._by_series.setdefault((entry.indicator, entry.area), []).append(entry)

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:  # noqa: FBT001 - as IPython calls it
        """Print how much there is, in a notebook; the records themselves would fill pages."""
        own = self.languages[0] if self.languages else OWN_LANGUAGE
        counts = {name: len(getattr(self, name)) for name in ("indicators", "areas", "sources")}
        printer.text(message("catalogue.shown", **counts)[own])

    def answer(self, question: Question, *asked: object, **named: object) -> Any:
        """Return the answer to a question; a report run's catalogue notes it, too."""
        return question.method(self, *asked, **named)

    def known_on(self, day: Period) -> Catalogue:
        """Return the same data as they were known at the end of *day*: what came out later is not there."""
        if day.text not in self._known:
            self._known[day.text] = narrowed_to(self, day)
        return self._known[day.text]

    def area(self, area: str, when: Period | None = None) -> Area:
        """Return the area with this code, or the one with this name in any language.

        Capitals, marks on letters and spaces do not matter where one area alone is meant.  A name that one
        area had after another is that of the one which is there throughout *when*.

        Raises
        ------
        UnknownNameError
            There is none; the message names the nearest ones.
        AmbiguousNameError
            The name is that of several areas; the message names their codes and their days.
        """
        return self.areas[area_named(area, self.areas, when)]

    def indicator(self, indicator: str) -> Indicator:
        """Return the indicator with this id; UnknownNameError names the nearest ones."""
        return _named("indicator", indicator, self.indicators)

    def source(self, source: str) -> Source:
        """Return the source with this id; UnknownNameError names the nearest ones."""
        return _named("source", source, self.sources)

    @question("concept")
    def indicators_of(self, concept: str) -> tuple[Indicator, ...]:
        """Return the variants of a concept, in the order of the data."""
        found = tuple(indicator for indicator in self.indicators.values() if indicator.concept == concept)
        if not found:
            raise UnknownNameError("concept", concept, {i.concept for i in self.indicators.values()})
        return found

    @question("samples")
    def samples_of(self, area: str) -> tuple[Source, ...]:
        """Return the sources of figures of an area that were made up to show what a report looks like."""
        made_up = {name: source for name, source in self.sources.items() if source.type == SAMPLE}
        cited = {one.source for one in self.all_entries if one.area == area} if made_up else set()
        return tuple(source for name, source in made_up.items() if name in cited)

    @question("changes-of")
    def changes_of(self, indicator: str) -> tuple[Indicator, ...]:
        """Return the indicators whose figures are changes of another one, as sources print them."""
        return tuple(one for one in self.indicators.values() if one.change_of == indicator)

    def entries(self, indicator: str, area: str, period: Period | None = None) -> tuple[Entry, ...]:
        """Return what all sources say, the preferred one first; for all periods if none is given."""
        self.indicator(indicator)
        self.area(area)
        return self._series(indicator, area) if period is None else self._entries(indicator, area, period)

    @question("series")
    def _series(self, indicator: str, area: str) -> tuple[Entry, ...]:
        if (indicator, area) not in self._ordered:
            self._ordered[indicator, area] = self._preferred_first(self._said_of(indicator, area))
        return self._ordered[indicator, area]

    @question("entries")
    def _entries(self, indicator: str, area: str, period: Period) -> tuple[Entry, ...]:
        return tuple(entry for entry in self._series(indicator, area) if entry.period == period)

    def _said_of(self, indicator: str, area: str) -> list[Entry]:
        said = self.said_in_tables(indicator, area)
        if isinstance(self.derivations, WithRecasts):
            said.extend(self.derivations.of_series(indicator, area))
        return said

    def said_in_tables(self, indicator: str, area: str) -> list[Entry]:
        """Return what rows of the data say: nothing that is put together of parts of the area."""
        observations = self.observations
        known = observations.of_series(indicator, area) if isinstance(observations, LazyObservations) else ()
        return [
            *known,
            *self._by_series.get((indicator, area), ()),
        ]

    def _preferred_first(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        return tuple(sorted(entries, key=lambda entry: (entry.period, *self.precedence(entry))))

    def select(self, indicator: str, area: str, period: Period, *, source: str | None = None) -> Entry | None:
        """Return the preferred entry, or that of one *source*; None where there is none.

        Where the preferred one is a reprint or a copy, a publisher's own with the same value stands for it.
        """
        found = self.entries(indicator, area, period)
        chosen = next((entry for entry in found if source in {None, entry.source}), None)
        if source is None and isinstance(chosen, Observation) and self._is_secondary(chosen):
            said = (chosen.value, chosen.qualifier, chosen.status)
            same = (
                e for e in found if isinstance(e, Observation) and (e.value, e.qualifier, e.status) == said
            )
            return next((entry for entry in same if not self._is_secondary(entry)), chosen)
        return chosen

    def _is_secondary(self, entry: Entry) -> bool:
        return any(self.source(row.source).secondary for row in self.published_behind(entry))

    @question("extent", noted=lambda ends: tuple(map(str, ends)))
    def extent(self, indicator: str, which: str, length: str) -> tuple[Decimal, ...]:
        """Return the least and the greatest value of an area, or of all that are ranked together as a kind.

        *length* is the kind of the periods, such as ``year``; values of all sources and times count.
        """
        areas = [code for code, area in self.areas.items() if which in {code, area.kind.group}]
        # What is put together of parts is no observation.
        said = (entry for area in areas for entry in self.said_in_tables(indicator, area))
        values = [
            entry.value
            for entry in said
            if isinstance(entry, Observation) and entry.value is not None and entry.period.kind == length
        ]
        return (min(values), max(values)) if values else ()

    @question("across", noted=tuple)
    def across(self, indicator: str, period: Period, source: str) -> tuple[Observation, ...]:
        """Return what one source says of an indicator and period, of all areas, in their order."""
        keys = (key_of(indicator, area, period=period.text, source=source) for area in self.areas)
        return tuple(row for key in keys if (row := self.observations.get(key)))

    @question("areas-with", noted=tuple)
    def areas_with(self, indicator: str, period: Period) -> tuple[str, ...]:
        """Return the areas that have a known figure of an indicator and period, by whichever source."""
        return tuple(
            area
            for area in self.areas
            for said in [self.said_in_tables(indicator, area)]
            if any(entry.period == period and _has_value(entry) for entry in said)
        )

    def precedence(self, entry: Entry) -> tuple[bool, int, int, bool, tuple[int, ...], bool, str]:
        """Return where an entry stands among several for one indicator, area and period; least first.

        A value before none; the later stage before the earlier one, where an unknown one counts as official;
        final before provisional, provisional before estimate, estimate before forecast; without a qualifier
        before with one; then what was published later, where an unknown day, month or date counts as the
        earlier one; then a publisher's own before a reprint or a copy; then the source's name.
        """
        behind = self.published_behind(entry)
        missing = isinstance(entry, Observation) and entry.value is None
        # A break or another definition says nothing of how final a figure is: such a status is left out.
        statuses = (self.statuses[row.status] for row in behind)
        gravest = min((code.rank for code in statuses if code.propagates), default=len(self.statuses) + 1)
        stage = min((STAGES.index(row.stage) for row in behind if row.stage), default=len(STAGES) - 1)
        qualified = any(row.qualifier for row in behind)
        date = max((row.published_on.text for row in behind if row.published_on), default="")
        # The closing 0 sorts after every character, so that a whole date comes before a part of it.
        latest_first = (*(-ord(character) for character in date), 0)
        secondary = self._is_secondary(entry)
        return missing, -stage, -gravest, qualified, latest_first, secondary, entry.source

    def published_behind(self, entry: Entry) -> tuple[Observation | PublishedClaim, ...]:
        """Return the printed figures that an entry rests on; an observation rests on itself."""
        if isinstance(entry, Observation):
            return (entry,)
        found: list[Observation | PublishedClaim] = []
        for argument in entry.arguments.values():
            if argument.startswith(CLAIM_PREFIX):
                found.append(self.claims[argument.removeprefix(CLAIM_PREFIX)])
            # What a plan asks for is no figure of what was: targets are in neither table.
            elif (input_entry := self.entry(argument)) is not None:
                found.extend(self.published_behind(input_entry))
        return tuple(found)

    def entry(self, key: str) -> Entry | None:
        """Return the observation or derivation with this key, or None."""
        return self.observations.get(key) or self.derivations.get(key)

    @question("periods")
    def periods(self, indicator: str, area: str) -> tuple[Period, ...]:
        """Return the periods that an indicator has for an area, in the order of time."""
        return tuple(sorted({entry.period for entry in self.entries(indicator, area)}))

    @question("periods-ending")
    def periods_ending(
        self, indicator: str, area: str, days: Period, *, kinds: Iterable[str] = ()
    ) -> tuple[Period, ...]:
        """Return those of the periods that an indicator has for an area which end within *days*, in order.

        Only those of some *kinds* where any are named.  A report asks for what it is made of: a row of
        another month leaves it as it is.
        """
        wanted = frozenset(kinds)
        found = {entry.period for entry in self.entries(indicator, area)}
        return tuple(
            period
            for period in sorted(found)
            if days.first_day <= period.last_day <= days.last_day and (not wanted or period.kind in wanted)
        )

    @question("breaks")
    def breaks(self, indicator: str, area: str) -> tuple[Period, ...]:
        """Return the periods of the first figures after a break in a series, in the order of time."""
        entries = self.entries(indicator, area)
        return tuple(sorted({e.period for e in entries if isinstance(e, Observation) and e.status == BREAK}))

    @question("claims")
    def claims_for(self, area: str, span: Period) -> tuple[PublishedClaim, ...]:
        """Return the printed derived figures of an area within a span."""
        return tuple(c for c in self.claims.values() if c.area == area and within(c.period, span))

    @question("targets")
    def targets_for(self, indicator: str, area: str, period: Period) -> tuple[Target, ...]:
        """Return the targets in force for an indicator, area and period, the latest decision first.

        One that another replaces is in force no more.
        """
        said = self.indicator(indicator).indicator, self.area(area).area, period
        found = [t for t in self.targets.values() if (t.indicator, t.area, t.period) == said]
        replaced = {target.replaces for target in found}
        in_force = (target for target in found if target.source not in replaced)
        return tuple(sorted(in_force, key=lambda target: (target.date, target.source), reverse=True))

    @question("borders")
    def successions_of(self, area: str) -> tuple[Succession, ...]:
        """Return what went over into an area, and what it went over into."""
        code = self.area(area).area
        return tuple(one for one in self.successions.values() if code in {one.area, one.successor})

    @question("targets-of")
    def targets_of(self, area: str) -> tuple[Target, ...]:
        """Return every target for an area, in the order of the data, those that were replaced too."""
        code = self.area(area).area
        return tuple(target for target in self.targets.values() if target.area == code)

    @question("movements")
    def movements_for(self, area: str, span: Period) -> tuple[Movement, ...]:
        """Return the emulation movements of an area within a span."""
        return tuple(m for m in self.movements.values() if m.area == area and within(m.period, span))

    @question("events")
    def events_of(self, areas: Iterable[str]) -> tuple[Event, ...]:
        """Return what happened in some areas, in the order of time."""
        wanted = frozenset(areas)
        found = [one for one in self.events.values() if one.area in wanted]
        return tuple(sorted(found, key=lambda one: (one.date.first_day, one.event)))

    @question("within")
    def entries_within(self, area: str, span: Period) -> list[Entry]:
        """Return all that is said of an area within the years of a span."""
        said: list[Entry] = [
            *rows_of(self.observations, areas={area}),
            *derivations_of(self.derivations, {area}),
        ]
        return [entry for entry in said if within(entry.period, span)]

    def conflicts(self, area: str, span: Period) -> tuple[Conflict, ...]:
        """Return what sources disagree on, and what looks alike but cannot be compared.

        Another stage of a figure is no conflict, but a revision: see :meth:`revisions`.
        """
        return conflicts_among(self.entries_within(area, span), self)

    def revisions(self, area: str, span: Period) -> tuple[Vintages, ...]:
        """Return the figures of an area within the years of a span that were revised, with their lives."""
        return vintages_among(self._revised(area, span), self)

    @question("revised")
    def _revised(self, area: str, span: Period) -> tuple[Entry, ...]:
        found = vintages_among(self.entries_within(area, span), self)
        return tuple(entry for one in found for entry in one.entries)

    @question("about", noted=rows_of_catalogue)
    def about(self, areas: Iterable[str]) -> Catalogue:
        """Return the same data, narrowed to what is said of *areas* and to what that follows from."""
        return about(self, frozenset(areas))

    @question("said-by", noted=rows_of_catalogue)
    def said_by(self, source: str) -> Catalogue:
        """Return the same data, narrowed to the figures that one source prints."""
        return said_by(self, source)

    @question("of-parts", noted=lambda found: found)
    def of_parts(self, indicator: str, area: str, period: Period) -> Derivation | None:
        """Return what the parts of an area make of a period before its first day, whoever else gives it."""
        recasts = self.derivations
        return recasts.of_parts(indicator, area, period) if isinstance(recasts, WithRecasts) else None

    @cached_property
    def told_of(self) -> frozenset[tuple[str, Period]]:
        """The areas and periods of all entries."""
        if not isinstance(self.observations, LazyObservations):
            return frozenset((entry.area, entry.period) for entry in self.all_entries)
        table = self.derivations.table if isinstance(self.derivations, WithRecasts) else self.derivations
        return self.observations.told_of | {(entry.area, entry.period) for entry in table.values()}

    @cached_property
    def all_entries(self) -> tuple[Entry, ...]:
        """Return every row of the data: observations and derivations, nothing put together of parts."""
        table = self.derivations.table if isinstance(self.derivations, WithRecasts) else self.derivations
        return (*self.observations.values(), *table.values())


def _has_value(entry: Entry) -> bool:
    return isinstance(entry, Derivation) or entry.value is not None


def within(period: Period, span: Period) -> bool:
    """Return whether a period lies within the years of a span or year, or the days of any other."""
    if span.kind not in {PeriodKind.YEAR, PeriodKind.SPAN}:
        return span.contains(period)
    return span.start_year <= period.start_year and period.end_year <= span.end_year


Record = TypeVar("Record")


def _named(kind: str, name: str, records: Mapping[str, Record]) -> Record:
    try:
        return records[name]
    except KeyError:
        raise UnknownNameError(kind, name, records) from None
