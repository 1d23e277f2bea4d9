"""A claim is one checkable assertion of a text, with the periods that it names.

The start and the end of a year are its first and its last day.  A text that says "2016" alone leaves open
from which of the two it counts, and the audit tries both.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from lc_indicators.audit.moments import base_between, boundary
from lc_indicators.numbers import Qualifier, RoundingInterval
from lc_indicators.periods import ComparisonBase, Period


class Kind(StrEnum):
    """What a claim asserts."""

    LEVEL = "level"
    ABSOLUTE_CHANGE = "absolute_change"
    PERCENTAGE_CHANGE = "percentage_change"
    AVERAGE_ANNUAL_CHANGE = "average_annual_change"
    GROWTH_FACTOR = "growth_factor"
    COMPOUND_ANNUAL_GROWTH_RATE = "compound_annual_growth_rate"
    SHARE = "share"
    COUNT_OF_TOTAL = "count_of_total"

    @property
    def is_level(self) -> bool:
        """Return whether it says how much there was, not how that changed."""
        return self in _LEVELS

    @property
    def is_change(self) -> bool:
        """Return whether it says how far a level moved."""
        return not self.is_level

    @property
    def is_signed(self) -> bool:
        """Return whether its figure is negative for a fall; a factor keeps its size and says "down"."""
        return self.is_change and self is not Kind.GROWTH_FACTOR

    @property
    def is_yearly(self) -> bool:
        """Return whether it is a change on the average of several years."""
        return self in {Kind.AVERAGE_ANNUAL_CHANGE, Kind.COMPOUND_ANNUAL_GROWTH_RATE}

    @property
    def is_of_whole_span(self) -> bool:
        """Return whether it is the change from one end of the span to the other, in units or in percent."""
        return self in {Kind.ABSOLUTE_CHANGE, Kind.PERCENTAGE_CHANGE}

    @property
    def is_relative(self) -> bool:
        """Return whether it is a change in percent of the first level; growth is told so."""
        return self in {Kind.PERCENTAGE_CHANGE, Kind.COMPOUND_ANNUAL_GROWTH_RATE}


#: Asked for so often that no set is made, and no hash.
_LEVELS = (Kind.LEVEL, Kind.SHARE, Kind.COUNT_OF_TOTAL)

#: Unit of an attainment in percent; others are in times.
PERCENT_OF_TARGET = "percent_of_target"

#: Units in percent of something that is no whole.
_PERCENT_OF_NO_WHOLE = frozenset({
    "percentage_points", "percentage_points_per_year", "percent_per_year", PERCENT_OF_TARGET,
})  # fmt: skip

#: Bases that a text names without their date.
_OPEN_BASES = {
    "previous_month": ComparisonBase.PREVIOUS.value,
    "previous_quarter": ComparisonBase.PREVIOUS.value,
    "last_year": ComparisonBase.YEAR_BEFORE.value,
}

_OF_DECEMBER = {"12": ComparisonBase.DECEMBER_BEFORE.value}

#: So many digits alike are no chance.
_TELLING = 2


class Status(StrEnum):
    """How sure the text says its figure is."""

    ACTUAL = "actual"
    ESTIMATE = "estimate"
    TARGET = "target"
    FORECAST = "forecast"


class Role(StrEnum):
    """What the sentence does with the figure; only results are audited against results."""

    RESULT = "result"
    TARGET = "target"
    COMPARISON_TO_TARGET = "comparison_to_target"


class Bond(StrEnum):
    """How a claim belongs to another one of the text (:attr:`Claim.bonded_to`)."""

    #: A percentage that says what part of its total the bonded count is.
    SHARE_OF = "share_of"
    #: One of the named parts that the bonded claim is the total of.
    PART_OF = "part_of"
    #: The bonded change in another unit: "giảm 1.432 hộ nghèo (1,95%)".
    SAME_CHANGE = "same_change"
    #: What is left for the rest beside the named parts, "còn lại 410 hộ", or the last of "gồm A, B và C".
    REST_OF = "rest_of"
    #: What a branch contributes to the growth that the bonded claim is.
    CONTRIBUTION = "contribution_to"
    #: The bonded figure converted, at a rate the text may not print: "23,6 triệu đồng (1.130 USD)".
    CONVERTED = "converted"
    #: The difference of a group from the rest, not a change over time: "nhanh hơn … 1-2%".
    DIFFERENCE = "difference"


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a claim stands: offsets in characters of the text as it was given."""

    start: int
    end: int
    #: The sentence around it.
    sentence_start: int
    sentence_end: int


@dataclass(frozen=True, kw_only=True)
class Claim:
    """One checkable assertion: what, of whom, when, how much, and where it stands."""

    #: Its name: ``c1``, ``c2``, … in the order of the text, or the id of a published claim.
    claim: str
    kind: Kind
    #: Concept of the catalogue or of the general list; "" where the text names none that is known.
    indicator: str
    #: The words that name what is measured, as in the text.
    subject: str = ""
    #: Population group or sub-area, as the text names it; "" for all of the area.
    group: str = ""
    #: Code of the area; "" where it is not known.
    area: str = ""
    #: Whether the text names it; False where its code was given with the text.
    is_area_named: bool = True
    #: "before" or "since" where the text says in which borders the area is ("tỉnh Phú Thọ mới"); else "".
    borders: str = ""
    #: A level has an end only; either may be missing.
    start: Period | None = None
    end: Period | None = None
    #: Whether the claim's own sentence says the span; False where it is taken over from another one.
    span_stated: bool = True
    #: Whether the grammar knows every word of its clause; what it does not know may change the meaning.
    is_clear: bool = True
    #: The part of a year that the text names without the year: "M9", "P9M", "Q3"; "" for none.
    part: str = ""
    #: What a change is measured from where the text names it without its date ("previous_month"); else "".
    base: str = ""
    #: Number of years that the text names ("trong 5 năm"); 0 where it names none.
    years: int = 0
    #: The number as in the text, without unit: "41,79", "3-4", "16.003/80.276".
    printed: str
    #: One value; two for a range, in the order of the text, or for part and whole.  Falls are negative in
    #: the kinds of change.  In :attr:`unit`.
    values: tuple[Decimal, ...]
    unit: str
    qualifier: Qualifier | None = None
    status: Status = Status.ACTUAL
    role: Role = Role.RESULT
    #: up, down or "".
    direction: str = ""
    #: Poverty standard, price basis or the like where the text names one.
    standard: str = ""
    #: "start" or "end" of a level that something went from or to ("giảm từ A xuống còn B"); "" for others.
    side: str = ""
    #: Whether it is asserted of each year of the span ("hàng năm đạt trên 98%").
    every_year: bool = False
    #: The claim that it belongs to, and how; "" and None where it stands alone.
    bonded_to: str = ""
    bond: Bond | None = None
    #: The claims that are the level a change led to, and the one it started from, told with it; "" for none.
    of_level: str = ""
    from_level: str = ""
    #: Whether the words between leave no doubt that they are of one thing, whatever it is.
    is_side_by_side: bool = False
    #: None for a claim that was not read out of a text.
    place: Place | None = None
    #: Number of the sentence, and of the clause in the text, from 0.
    sentence: int = 0
    clause: int = 0

    @property
    def is_certain(self) -> bool:
        """Return whether it may accuse and be accused: its clause is clear and states its span."""
        return self.span_stated and self.is_clear

    @property
    def is_range(self) -> bool:
        """Return whether it prints two ends of a range."""
        return len(self.values) == 2 and self.kind is not Kind.COUNT_OF_TOTAL  # noqa: PLR2004 - two ends

    @property
    def is_result(self) -> bool:
        """Return whether it tells what is, was or comes out: no aim, and no difference from a group.

        A forecast is one, too: what a text computes from it must follow from it.
        """
        told = self.status is not Status.TARGET
        return self.role is Role.RESULT and told and self.bond is not Bond.DIFFERENCE

    @property
    def is_of_span(self) -> bool:
        """Return whether it is a level of several years together: "giai đoạn 2016-2020 là 1.268 tỷ đồng"."""
        return self.kind.is_level and self.start is not None and not self.every_year

    @property
    def is_over_span(self) -> bool:
        """Return whether it speaks of a span of years as a whole, not of each of them."""
        if self.every_year or self.start is None or self.end is None:
            return False
        return boundary(self.start) < boundary(self.end)

    @property
    def is_of_growth(self) -> bool:
        """Return whether its indicator is itself a growth rate: such figures are levels, and test no amounts.

        Growth is counted in constant prices, amounts in current ones.
        """
        return "growth" in self.indicator.split("_")

    @property
    def is_percentage(self) -> bool:
        """Return whether it is a part of a whole in percent, not a change nor the attainment of a target."""
        is_part = self.kind in {Kind.LEVEL, Kind.SHARE} and self.unit not in _PERCENT_OF_NO_WHOLE
        return is_part and self.unit.startswith("percent")

    @property
    def can_end_span(self) -> bool:
        """Return whether it is a level that a change may start from or lead to."""
        is_level = self.kind.is_level and self.is_result and not (self.every_year or self.is_of_span)
        return is_level and self.unit != PERCENT_OF_TARGET and self.qualifier is not Qualifier.AMONG_FIRST

    @property
    def comparison(self) -> str:
        """Return with what a change is compared, as :class:`~lc_indicators.periods.ComparisonBase` names it.

        Its period is :attr:`start`, where the text leaves no doubt of it; "" for what has no such base.
        """
        if self.role is Role.COMPARISON_TO_TARGET:
            return "plan"
        if not self.kind.is_change:
            return ""
        if self.start is None or self.end is None:
            return _OPEN_BASES.get(self.base, "") or _base_of_parts(self.base, self.part)
        return base_between(self.start, self.end)

    @property
    def series(self) -> tuple[str, str, str, str]:
        """Return what two claims of one thing share: indicator, area and group, and the part of a year."""
        return self.indicator, self.area, self.group.casefold(), self.part

    @property
    def meant(self) -> RoundingInterval:
        """Return all values that the printed figure can stand for; of a part and a whole, the part's.

        A range stands for all from its lesser to its greater end, each with its rounding.
        """
        if self.is_range:
            ends = [RoundingInterval.from_printed(value, self.qualifier) for value in self.values]
            return RoundingInterval(min(end.low for end in ends), max(end.high for end in ends))
        if self.values[0] < 0:
            # "Giảm hơn 6" is a fall of 6 or more: the qualifier speaks of the size.
            return -RoundingInterval.from_printed(-self.values[0], self.qualifier)
        return RoundingInterval.from_printed(self.values[0], self.qualifier)

    def turns_sign(self, known: RoundingInterval) -> bool:
        """Return whether it prints the very digits of a known figure below zero instead of above it.

        A doubtful or early figure refutes no figure near it; its sign is not what is in doubt.
        """
        telling = len(self.values[0].as_tuple().digits) >= _TELLING
        return telling and not known.contains(0) and known.overlaps(-self.meant)


def _base_of_parts(base: str, part: str) -> str:
    """Return with what a month without its year is compared: September "so với tháng 8"."""
    month, _, before = base.partition(" ")
    if not (month.isdigit() and part.isdigit()) or len(month) != len(part):
        return ""
    if before:
        return ComparisonBase.YEAR_BEFORE.value if month == part else _OF_DECEMBER.get(month, "")
    is_previous = int(month) == int(part) - 1
    return ComparisonBase.PREVIOUS.value if is_previous else ""
