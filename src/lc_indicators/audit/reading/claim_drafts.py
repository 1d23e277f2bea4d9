"""Hold a claim while it is being read (its draft), and what the text has said before (the memory)."""

from __future__ import annotations

from dataclasses import dataclass, field

from lc_indicators.audit.claim import Bond, Kind, Role, Status
from lc_indicators.audit.lexicon import Concept
from lc_indicators.audit.reading.governing_verbs import Governor
from lc_indicators.audit.reading.quantities import Quantity
from lc_indicators.audit.reading.units_behind_numbers import MONEY, THING
from lc_indicators.numbers import Qualifier
from lc_indicators.periods import Period

#: Start and end of a span; either may be open.
Span = tuple[Period | None, Period | None]


@dataclass(eq=False)
class Draft:
    """A claim with what is known of it so far."""

    quantity: Quantity
    governor: Governor
    #: Place among the items of its sentence.
    index: int
    sentence: int
    clause: int
    kind: Kind = Kind.LEVEL
    concept: Concept | None = None
    #: Concept id; may be of a share or growth that the concept leads to.
    indicator: str = ""
    subject: str = ""
    group: str = ""
    #: Code of the province; "" before one is named.
    area: str = ""
    #: In which of its borders the area is meant: "before", "since"; "" where nothing says so.
    borders: str = ""
    unit: str = ""
    direction: str = ""
    start: Period | None = None
    end: Period | None = None
    #: A part of a year without the year, and a base without one.
    part: str = ""
    base: str = ""
    stated: bool = True
    #: Whether the grammar knows every word of its clause.
    is_clear: bool = True
    #: Whether a time stands in its own clause, before it.
    is_dated: bool = False
    #: Whether its start is that of an earlier comparison in the sentence, until it has one of its own.
    inherits: bool = False
    #: Whether it is compared with something named, be its year known or not.
    is_compared: bool = False
    #: Whether it is the whole that a count before it is of: "61 xã trong tổng số 94 xã".
    is_whole: bool = False
    years: int = 0
    qualifier: Qualifier | None = None
    status: Status = Status.ACTUAL
    role: Role = Role.RESULT
    standard: str = ""
    every_year: bool = False
    bond: Bond | None = None
    bonded_to: Draft | None = None
    #: The level that it is the change of, and the level that it started from, where the sentence tells them.
    of_level: Draft | None = None
    from_level: Draft | None = None
    #: Whether the words between leave no doubt that they are of one thing.
    is_side_by_side: bool = False

    @property
    def is_change(self) -> bool:
        """Return whether it speaks of two moments."""
        return self.kind.is_change

    @property
    def counts_things(self) -> bool:
        """Return whether it counts things: households, communes."""
        return self.quantity.measure is not None and self.quantity.measure.kind == THING

    @property
    def counts_money(self) -> bool:
        """Return whether it is of a sum of money."""
        return self.quantity.measure is not None and self.quantity.measure.kind == MONEY

    @property
    def is_count(self) -> bool:
        """Return whether a percentage can be the part of it."""
        bare = self.quantity.measure is None and self.kind in {Kind.LEVEL, Kind.ABSOLUTE_CHANGE}
        return bare or self.counts_things or self.kind is Kind.COUNT_OF_TOTAL


#: Two levels between which something moved.
Ends = tuple[Draft, Draft]


@dataclass
class Memory:
    """What a text has said so far and does not say again."""

    concept: Concept | None = None
    #: A branch of the economy named after it; of percentages only.
    sector: Concept | None = None
    subject: str = ""
    group: str = ""
    area: str = ""
    standard: str = ""
    moment: Period | None = None
    #: The part of a year that was named without its year.
    part: str = ""
    span: Span | None = None
    #: What the changes of the last sentence were measured from.
    base: Period | None = None
    base_name: str = ""
    #: The levels of the last "từ A xuống còn B".
    ends: Ends | None = None
    #: The last dated level of each thing and group.
    levels: dict[tuple[str, str], Draft] = field(default_factory=dict)
    drafts: list[Draft] = field(default_factory=list)
