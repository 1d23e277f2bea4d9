"""When each claim of a sentence speaks of: its own words first, then its clause, then what came before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from lc_indicators.claims.claim import Bond, Kind, Role
from lc_indicators.claims.moment import START, Moment
from lc_indicators.claims.reading.backdating import date_companions, date_late
from lc_indicators.claims.reading.bases import measure_from, open_average
from lc_indicators.claims.reading.dating import date_change, date_level
from lc_indicators.claims.reading.drafts import Draft, Memory, Span
from lc_indicators.claims.reading.governing import FROM
from lc_indicators.claims.reading.items import Item
from lc_indicators.claims.reading.roles_of_time import (
    BASE,
    NAME,
    OWN,
    STANDARD,
    is_dated,
    is_of_base,
    role_of_time,
    standard_named,
    time_at_value,
    time_of_bracket,
)
from lc_indicators.claims.reading.times import Time


@dataclass
class Clock:
    """What a sentence has said of time so far, and the drafts that it dates."""

    memory: Memory
    moment: Moment | None = None
    span: Span | None = None
    years: int = 0
    #: What changes are measured from ("so với năm 2015"); may be said without a year.
    base: Moment | None = None
    has_base: bool = False
    #: Whether "hiện nay" was said: no year, and not the one before.
    is_now: bool = False
    drafts: list[Draft] = field(default_factory=list)
    _before_bracket: tuple[int, Moment | None, Span | None, bool] | None = None

    @property
    def is_long(self) -> bool:
        """Return whether the time said is longer than a year."""
        if self.moment is not None and not self.years:
            return False
        if self.span and self.span[0] and self.span[1]:
            return self.span[1].boundary - self.span[0].boundary > 1
        return self.years > 1

    def hear(self, items: Sequence[Item], place: int) -> str:
        """Take in the time at *place*; returns the standard that it names, or ""."""
        time = items[place].time
        if time is not None and time.is_unknown:
            self.hear_now()
        if time is None or (time.start is None and time.end is None and not time.years):
            return ""
        role = role_of_time(items, place)
        if role == STANDARD:
            return standard_named(time)
        if role == BASE:
            # "so với giai đoạn 2011-2015": one span against another, no two moments.
            base = None if time.is_span and time.end else time.end or time.start or self._ago(time.years)
            self.take_base(base)
            if time.is_span and time.end and self.drafts:
                # "gấp 1,8 lần giai đoạn 2011-2015": of two sums; no growth from year to year makes it.
                self.drafts[-1].is_clear = False
            last = self.drafts[-1] if self.drafts else None
            open_average(last, base, items[last.index + 1 : place] if last else ())
        elif role == OWN and self.drafts:
            self._date_last(time)
            if not time.is_span:
                date_companions(self.drafts, time.end, items)
        elif role != NAME:
            self._date_all(items, place, time)
        return ""

    def _ago(self, years: int) -> Moment | None:
        year = self.moment or self.memory.moment
        return Moment(year.year - years) if year else None

    def open_bracket(self) -> None:
        """Take in "(": what is dated in it may be of another time."""
        self._before_bracket = len(self.drafts), self.moment, self.span, self.is_now

    def close_bracket(self) -> None:
        """Take in ")": the time before a figure in brackets ("cuối năm 2015 là A") holds again behind it."""
        if self._before_bracket and len(self.drafts) > self._before_bracket[0]:
            _, self.moment, self.span, self.is_now = self._before_bracket
        self._before_bracket = None

    def hear_now(self) -> None:
        """Take in "hiện nay"."""
        self.moment, self.is_now = None, True

    def hear_edge(self, edge: str) -> None:
        """Take in "cuối năm" without its year: that of the year spoken of."""
        year = self.moment or self.memory.moment
        if year is not None:
            self.moment, self.is_now = Moment(year.year, edge=edge), False

    def hear_base(self, role: str) -> None:
        """Take in "cùng kỳ", "đầu năm", "đầu nhiệm kỳ" as what a change is measured from."""
        year, base = self.moment or self.memory.moment, None
        if role == "last_year" and year is not None:
            base = Moment(year.year - 1, year.edge, year.month, year.months)
        elif role == "year_start" and year is not None:
            base = Moment(year.year, edge=START)
        self.take_base(base)

    def take_base(self, base: Moment | None) -> None:
        """Measure changes from *base*: those to come, and those just said that have no base of their own."""
        self.base, self.has_base = base, True
        waits = self.span if self.moment is None and not self.is_now else None
        measure_from(self.drafts, base, waiting_for=waits[1] if waits else None)

    def add(self, draft: Draft, items: Sequence[Item]) -> None:
        """Date *draft* by what has been said, and keep it: what follows may say more."""
        draft.years = self.years
        draft.is_dated = is_dated(items, draft.index)
        in_bracket = time_at_value(items, draft.index) or time_of_bracket(items, draft.index)
        if draft.bond is Bond.SHARE_OF and draft.bonded_to is not None:
            draft.end, draft.stated = draft.bonded_to.end, draft.bonded_to.stated
        elif draft.is_change or draft.role is Role.COMPARISON_TO_TARGET:
            date_change(draft, self)
        elif in_bracket is not None:
            draft.end = in_bracket
        elif self.base is not None and is_of_base(items, draft.index):
            draft.end = self.base
        else:
            date_level(draft, self)
        self.drafts.append(draft)

    def _date_all(self, items: Sequence[Item], place: int, time: Time) -> None:
        if time.is_span or time.end is None:
            self.years = time.years or self.years
            if time.is_span:
                self.span, self.moment = (time.start, time.end), None
            return
        self.moment, self.is_now = time.end, False
        date_late(self.drafts, self.moment, items, place=place)
        if not _holds(self.span, time.end):
            self.span = None

    def _date_last(self, time: Time) -> None:
        last = self.drafts[-1]
        if last.is_change and time.is_span and time.end is None:
            # "down 3.1 points from 2015", "tăng 5% từ năm 2015".
            self.take_base(time.start)
        elif last.is_change and time.is_span:
            last.start, last.end = time.start, time.end
            if last.kind is Kind.PERCENTAGE_CHANGE and last.concept and last.concept.measure == "growth":
                # "a growth rate of 10.35 per cent from 2011 to 2013" is of each year.
                last.kind, last.unit = Kind.COMPOUND_ANNUAL_GROWTH_RATE, "percent_per_year"
        elif last.kind is Kind.GROWTH_FACTOR:
            last.start = time.end
        else:
            last.end, last.stated = time.end, True
        if not time.is_span and last.governor.role != FROM and not _holds(self.span, time.end):
            self.moment = time.end


def _holds(span: Span | None, moment: Moment | None) -> bool:
    """Return whether a span still holds when *moment* is named: it lies inside, or the span is still open."""
    if not span or not span[0] or not moment or span[0].year > moment.year:
        return False
    return span[1] is None or moment.year <= span[1].year
