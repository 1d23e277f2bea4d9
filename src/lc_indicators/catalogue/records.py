"""Define the records of the data package, every field explained."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lc_indicators.errors import MissingLanguageError
from lc_indicators.language import Language, Text, in_each, message, plural_category
from lc_indicators.periods import Period

#: Language -> plural category of the CLDR ("one", "other") -> words with ``{}`` for the number.
Patterns = Mapping[Language, Mapping[str, str]]

#: The plural category that every language has.
OTHER = "other"

#: What marks an argument of a derivation as a claim.
CLAIM_PREFIX = "claim:"

#: The same for what a plan asks for.
TARGET_PREFIX = "target:"

#: What figures do over time: add up over months; count a day; are a percentage or ratio of their period;
#: stand on a base period; are a change themselves.
MEASURES = ("flow", "stock", "rate", "index", "growth")

#: What a figure is compared with: the period before, the same one a year before, December of the year
#: before, the months so far with the same months a year before, the plan.
BASES = ("previous", "year_before", "december_before", "to_date", "plan")


@dataclass(frozen=True, kw_only=True)
class AreaKind:
    """A kind of area: country, province, county; what it is called and who is ranked with whom."""

    kind: str
    one: Text
    many: Text
    #: How one stands within a sentence; ``{}`` stands for its name, where that is said at all.
    within: Text
    #: all: among all of the kind; parent: among those of one parent; none: not at all.
    ranked: str
    #: The kind that it is ranked together with; "" for its own alone.
    ranked_with: str = ""

    @property
    def group(self) -> str:
        """Return the kind that all those bear which are ranked together."""
        return self.ranked_with or self.kind


def unnamed_kind(kind: str) -> AreaKind:
    """Return a kind that the data say nothing of: areas of it are ranked among each other."""
    return AreaKind(
        kind=kind,
        one=in_each(lambda _: kind),
        many=message("areas.of_one_kind"),
        within=in_each(lambda _: "{}"),
        ranked="all",
    )


@dataclass(frozen=True, kw_only=True)
class Area:
    """A country, region, province, or whatever other kind of area a project has."""

    #: ISO 3166-2 code, or a code of this package where ISO has none.
    area: str
    name: Text
    kind: AreaKind
    #: The area that it is part of; "" for a country.
    parent: str
    #: Its first and its last day in these borders; None where there is none.
    valid_from: date | None = None
    valid_to: date | None = None

    def is_valid_on(self, day: date) -> bool:
        """Return whether it is there on a day."""
        return (self.valid_from or day) <= day <= (self.valid_to or day)

    def is_valid_throughout(self, period: Period) -> bool:
        """Return whether it is there on each day of a period."""
        return self.is_valid_on(period.first_day) and self.is_valid_on(period.last_day)


@dataclass(frozen=True, kw_only=True)
class Succession:
    """An area that came to an end, and one that it went over into, whole or in part."""

    area: str
    successor: str
    #: The first day of the successor.
    date: date
    #: merged, split, renamed or kind_changed.
    kind: str
    #: The law or publication that says so; "" for none.
    source: str = ""
    note: str = ""

    @property
    def key(self) -> str:
        """Return what names it for good: area and successor."""
        return f"{self.area}:{self.successor}"


@dataclass(frozen=True, kw_only=True)
class Unit:
    """A unit of measure and how a number prints in it."""

    unit: str
    #: level, count, rate, percent, points, factor, index or text.
    kind: str
    #: What is measured: "VND/person"; units of one dimension differ by a power of ten only.
    dimension: str
    #: That power of ten: 6 for millions.
    multiplier: int
    symbol: Text
    pattern: Patterns
    #: The unit of an absolute change in it, and of a change of it a year; "" where there is none.
    change_unit: str
    per_year_unit: str

    def printed(self, number: str, language: Language, *, count: Decimal | None) -> str:
        """Return a printed *number* with this unit, in the plural of *count*; None for no one number."""
        return self.pattern_for(language, count).replace("{}", number)

    def pattern_for(self, language: Language, count: Decimal | None) -> str:
        """Return the words around a number, in the plural that goes with *count*."""
        if (patterns := self.pattern.get(language)) is None:
            raise MissingLanguageError(self.symbol.plain, language)
        category = OTHER if count is None else plural_category(count, language)
        return patterns.get(category) or patterns[OTHER]


@dataclass(frozen=True, kw_only=True)
class StatusCode:
    """A code of SDMX CL_OBS_STATUS."""

    status: str
    #: 1 is the most serious.
    rank: int
    #: Whether it goes with a value: yes, no or either.
    with_value: str
    #: Whether a figure derived from one with this status has it too.
    propagates: bool
    #: Shorthand for readers, without brackets; "" for none.
    mark: str
    name: Text


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """A statistic of one definition, standard, producer and vintage."""

    indicator: str
    #: What its variants have in common: two standards of one concept are two indicators.
    concept: str
    name: Text
    #: For cards and axes.
    short: Text
    unit: str
    #: The most decimals that any source prints.
    decimals: int
    #: Which direction is good: up, down or none.
    good: str
    theme: str
    producer: str
    #: Poverty standard or price basis; None where there is none.
    standard: Text | None
    vintage: str
    #: What tells it from the other variants of its concept; None where there are none.
    variant: Text | None
    definition: Text
    reference: str
    #: The range that a value may lie in; None for no limit.
    minimum: Decimal | None
    maximum: Decimal | None
    note: str
    #: One of MEASURES; "" where the data do not say.
    measure: str = ""
    #: Some of BASES, in the order in which a report tells them.
    bases: tuple[str, ...] = ()
    #: The indicator of the whole that it is a part of, and that whose change its figures are; "" for none.
    part_of: str = ""
    change_of: str = ""
    #: The indicators that it is computed from as a ratio, and for how many of the second; "" for none.
    ratio_of: str = ""
    ratio_to: str = ""
    ratio_per: int = 1
    #: The indicator that it is a share of, in percent; "" for none.
    share_of: str = ""
    #: Its place among the key figures of a report, the first being 1; 0 for none.
    headline: int = 0
    #: What a sentence calls it, with an article where there is one; None where its name does.
    within: Text | None = None
    #: The indicator that it is weighted by, where parts of an area are put together; "" where nobody says.
    weight: str = ""

    def told_apart(self, language: Language) -> str:
        """Return what tells it from the other variants of its concept; "" where there are none."""
        return self.variant[language] if self.variant else ""


#: The type of a source whose figures were made up: whoever reports them says so.
SAMPLE = "sample"


@dataclass(frozen=True, kw_only=True)
class Source:
    """A publication that figures are cited from."""

    source: str
    publisher: str
    title: str
    #: ISO date, whole or to the month or year; "" if unknown.
    date: str
    url: str
    language: str
    #: Type of source; the reference of tables of figures maps it to an observation status.
    type: str
    #: What a reader should know of it; None where there is nothing.
    note: Text | None
    #: Whether it only passes on what others published: a reprint, a copy, a page that names no origin.
    secondary: bool = False
    #: The stage of its figures, where no row says another; "" where nobody says.
    stage: str = ""
    #: What reports in a language call the publisher, where that is not its own name.
    publisher_names: tuple[tuple[Language, str], ...] = ()
    #: What sentences in a language call the publisher, with an article where there is one.
    publisher_within: tuple[tuple[Language, str], ...] = ()

    def published_by(self, language: Language) -> str:
        """Return what reports in a language call the publisher."""
        return dict(self.publisher_names).get(language, self.publisher)

    def within(self, language: Language) -> str:
        """Return what sentences in a language call the publisher: "the Inspectorate newspaper"."""
        return dict(self.publisher_within).get(language) or self.published_by(language)


@dataclass(frozen=True, kw_only=True)
class Observation:
    """One published value of one indicator, area and period, as one source prints it."""

    indicator: str
    area: str
    period: Period
    #: As in the source, and how to read it.
    printed: str
    notation: str
    #: Canonical; None where it is missing or no number.
    value: Decimal | None
    qualifier: str
    #: SDMX CL_OBS_STATUS.
    status: str
    reference_date: str
    source: str
    #: Where in the source; None where the whole source is meant.
    place: Text | None
    note: str
    #: A day, a month or a year, as far as it is known; None where it is not.
    published_on: Period | None = None
    #: estimate, preliminary or official; "" where nobody says.
    stage: str = ""

    @property
    def key(self) -> str:
        """Return what names it for good: indicator, area, period and source."""
        return key_of(self.indicator, self.area, period=self.period.text, source=self.source)


@dataclass(frozen=True, kw_only=True)
class Derivation:
    """An observation that follows from published figures: a metric and its inputs, no value."""

    indicator: str
    area: str
    period: Period
    source: str
    metric: str
    #: Argument of the metric -> key of an observation or derivation, ``claim:`` and an id, or an integer.
    arguments: Mapping[str, str]
    reference_date: str
    note: str
    #: Whether it is a figure of an area before its first day, put together of those of its parts.
    recast: bool = False

    @property
    def key(self) -> str:
        """Return what names it for good: indicator, area, period and source."""
        return key_of(self.indicator, self.area, period=self.period.text, source=self.source)


#: What the data say of an indicator, area and period.
Entry = Observation | Derivation


@dataclass(frozen=True, kw_only=True)
class PublishedClaim:
    """A printed derived figure: a change, a factor, a share."""

    claim: str
    #: growth_factor, absolute_change, average_annual_change, …
    kind: str
    indicator: str
    area: str
    period: Period
    printed: str
    notation: str
    #: The printed size; ``direction`` has the sign.
    value: Decimal
    unit: str
    qualifier: str
    status: str
    #: up, down or "".
    direction: str
    source: str
    place: Text | None
    note: str
    #: What a change of a month, a quarter or the like is compared with: one of BASES; "" for none.
    base: str = ""
    #: As of an observation.
    published_on: Period | None = None
    stage: str = ""


#: How what was reached is held to a target: not below it, not above it, from it to another, at it, near it.
BOUNDS = ("at_least", "at_most", "between", "exactly", "about")


@dataclass(frozen=True, kw_only=True)
class Target:
    """What a plan asks of one indicator, area and period: no observation, but what one is held to."""

    indicator: str
    area: str
    period: Period
    #: One of BOUNDS.
    bound: str
    #: As in the source, and how to read it; both ends of a range, with a dash between them.
    printed: str
    notation: str
    value: Decimal
    #: The upper end of a range; None without one.
    upper: Decimal | None
    #: The indicator's, or one of its dimension: tonnes beside thousand tonnes.
    unit: str
    #: The decision or plan that sets it.
    source: str
    #: ISO date of that decision, whole or to the month or year; "" if unknown.
    date: str
    #: The source of the earlier target for the same that it replaces; "" for none.
    replaces: str
    note: str

    @property
    def key(self) -> str:
        """Return what names it for good: indicator, area, period and source."""
        return key_of(self.indicator, self.area, period=self.period.text, source=self.source)


@dataclass(frozen=True, kw_only=True)
class Tile:
    """The place of one area on a map of tiles."""

    #: The map: areas of one kind in their borders of one time.
    grid: str
    area: str
    #: From 1 at the left and at the top.
    column: int
    row: int

    @property
    def key(self) -> str:
        """Return what names it for good: map and area."""
        return f"{self.grid}:{self.area}"


#: An outer ring and its holes, each a ring of points: longitude and latitude in degrees.
Polygon = tuple[tuple[tuple[float, float], ...], ...]


@dataclass(frozen=True, kw_only=True)
class Boundary:
    """Where an area lies."""

    area: str
    polygons: tuple[Polygon, ...]


@dataclass(frozen=True, kw_only=True)
class Event:
    """What happened on a day, in a month or a year, as charts of lines show it."""

    event: str
    #: A day, a month or a year.
    date: Period
    #: The area that it is shown for, and for all that are part of it.
    area: str
    text: Text
    #: Themes of the indicators that it belongs to; none for all.
    themes: tuple[str, ...]
    source: str
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Movement:
    """An emulation movement with its plan."""

    movement: str
    area: str
    name: Text
    plan_number: str
    #: ISO date; "" if no plan is named.
    plan_date: str
    period: Period
    #: Indicators of what it achieved.
    indicators: tuple[str, ...]
    source: str
    place: Text | None
    note: str


def key_of(indicator: str, area: str, *, period: str, source: str) -> str:
    """Return the key of an observation or derivation."""
    return f"{indicator}:{area}:{period}:{source}"
