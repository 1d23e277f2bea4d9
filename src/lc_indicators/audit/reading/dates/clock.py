"""Follow the times of a sentence and date its claims: by their own words, their clause, or earlier ones."""

from __future__ import annotations

from dataclasses import dataclass, field

from lc_indicators.audit.claim import Bond, Kind, Role
from lc_indicators.audit.moments import boundary, is_part_of_year
from lc_indicators.audit.reading.claim_drafts import Draft, Memory, Span
from lc_indicators.audit.reading.dates.comparison_bases import (
    date_change,
    date_level,
    measure_from,
    open_average,
)
from lc_indicators.audit.reading.dates.late_dates import date_companions, date_late
from lc_indicators.audit.reading.dates.parts_of_years import base_before, base_of_part, part_beside
from lc_indicators.audit.reading.dates.time_roles import (
    BASE,
    NAME,
    ON,
    OWN,
    STANDARD,
    is_dated,
    is_of_base,
    role_of_time,
    standard_named,
    time_at_value,
    time_of_bracket,
)
from lc_indicators.audit.reading.sentence_items import Items
from lc_indicators.audit.reading.times import Time
from lc_indicators.periods import Period

#: What holds again behind a bracket.
_BRACKETED = (
    "moment", "span", "is_now", "said_part", "base", "has_base", "base_name", "base_moves", "base_waits",
)  # fmt: skip


@dataclass
class Clock:
    """What a sentence has said of time so far, and the drafts that it dates."""

    memory: Memory
    moment: Period | None = None
    #: The part of a year said without its year; None before any time is said.
    said_part: str | None = None
    span: Span | None = None
    years: int = 0
    #: What changes are measured from ("so với năm 2015"); may be said without a year.
    base: Period | None = None
    has_base: bool = False
    #: The base as the text names it, where that leaves its year open ("tháng trước").
    base_name: str = ""
    #: Whether the base goes with the time said ("cùng kỳ", "tháng trước"): of another time it is another.
    base_moves: bool = False
    #: Whether the year of the moment is that of an earlier sentence.
    is_inferred: bool = False
    #: Whether the base was said before the change that it is the base of ("so với năm 2015 tăng 20%").
    base_waits: bool = False
    #: Whether "hiện nay" was said: no year, and not the one before.
    is_now: bool = False
    drafts: list[Draft] = field(default_factory=list)
    #: The years that the sentence has named.
    years_named: set[int] = field(default_factory=set)
    #: Whether the bracket is of the time that others are compared with: "(cùng kỳ năm 2023 giảm 0,8%)".
    is_back: bool = False
    _before_bracket: tuple[int, dict[str, object]] | None = None

    @property
    def part(self) -> str:
        """Return the part of a year that is spoken of without the year; "" for none."""
        if self.said_part is not None:
            return self.said_part
        return "" if self.moment or self.span else self.memory.part

    @property
    def is_long(self) -> bool:
        """Return whether the time said is longer than a year."""
        if self.moment is not None and not self.years:
            return False
        if self.span and self.span[0] and self.span[1]:
            return boundary(self.span[1]) - boundary(self.span[0]) > 1
        return self.years > 1

    def hear(self, items: Items, place: int) -> str:
        """Take in the time at *place*; returns the standard that it names, or ""."""
        time = items[place].time
        if time is None or (time.start is None and time.end is None and not time.years and not time.part):
            return ""
        role = self._role(items, place)
        if role == STANDARD:
            return standard_named(time)
        self.years_named |= {moment.end_year for moment in (time.start, time.end) if moment}
        if time.part:
            self._hear_part(time.part, role)
        elif role == BASE:
            self._hear_year_of_base(items, place, time)
        elif role == OWN and self.drafts:
            self._date_last(time)
            if not time.is_span:
                date_companions(self.drafts, time.end, items)
        elif role != NAME:
            self._date_all(items, place, time)
        return ""

    def _role(self, items: Items, place: int) -> str:
        """Return what the time at *place* does; "up 4% on August" names a base, "12 beds on 1 May" none."""
        role = role_of_time(items, place)
        if role == ON:
            return BASE if self.drafts and self.drafts[-1].is_change else OWN
        return role

    def _hear_part(self, part: str, role: str) -> None:
        """Take in a part of a year without its year: nothing of a whole year is put beside what it dates."""
        said = self.moment or self.memory.moment
        found = None if self.part else part_beside(part, said)
        if role == BASE:
            self.take_base(None if self.part else base_of_part(part, said), part, moves=True)
        elif role == OWN and self.drafts:
            _set_part(self.drafts[-1], part, found, stated=self.moment is not None)
        else:
            self._drop_open_base()
            self.is_inferred = self.is_inferred or self.moment is None
            self.moment, self.is_now, self.said_part = found, found is None, "" if found else part

    def _hear_year_of_base(self, items: Items, place: int, time: Time) -> None:
        # "so với giai đoạn 2011-2015": one span against another, no two moments.
        base = None if time.is_span and time.end else time.end or time.start or self._ago(time.years)
        if base is not None and items[place - 1].role == "last_year" and base.is_annual:
            self._take_same_part(base)
        else:
            self.take_base(base, "" if base else f"{time.start}/{time.end}/{time.years}")
        if time.is_span and time.end and self.drafts:
            # "gấp 1,8 lần giai đoạn 2011-2015": of two sums; no growth from year to year makes it.
            self.drafts[-1].is_clear = False
        last = self.drafts[-1] if self.drafts else None
        open_average(last, base, items[last.index + 1 : place] if last else ())

    def _take_same_part(self, year: Period) -> None:
        """Take "cùng kỳ năm 2019" as the base: of that year the same part that is spoken of."""
        moment = self.moment or self.memory.moment
        if self.part:
            self.take_base(None, f"{self.part} {year.end_year}")
        else:
            self.take_base(moment.in_year(year.end_year) if moment else year)

    def _drop_open_base(self) -> None:
        # "Tăng 2% so với tháng trước; 9 tháng tăng 8%": the nine months are not compared with a month.
        if self.base_name or self.base_moves:
            self.base, self.has_base, self.base_name, self.base_moves = None, False, "", False

    def _ago(self, years: int) -> Period | None:
        year = self.moment or self.memory.moment
        return Period.of_year(year.end_year - years) if year else None

    def open_bracket(self) -> None:
        """Take in "(": what is dated in it may be of another time."""
        said = {name: getattr(self, name) for name in _BRACKETED}
        self._before_bracket = len(self.drafts), said

    def close_bracket(self) -> None:
        """Take in ")": the time before a figure in brackets ("cuối năm 2015 là A") holds again behind it."""
        if self._before_bracket and len(self.drafts) > self._before_bracket[0]:
            for name, value in self._before_bracket[1].items():
                setattr(self, name, value)
        self._before_bracket, self.is_back = None, False

    def hear_now(self) -> None:
        """Take in "hiện nay"."""
        self.moment, self.is_now, self.said_part = None, True, ""

    def hear_edge(self, *, starts: bool) -> None:
        """Take in "cuối năm" without its year: that of the year spoken of."""
        said = self.moment or self.memory.moment
        if said is not None:
            year = Period.of_year(said.end_year)
            self.moment, self.is_now, self.said_part = year.opening if starts else year.closing, False, ""

    def hear_base(self, role: str, name: str) -> None:
        """Take in "cùng kỳ", "đầu năm", "tháng trước", "đầu nhiệm kỳ" as what a change is measured from."""
        year = None if self.part else self.moment or self.memory.moment
        base, name = None, "" if name == "on_year" else name
        if name and year is not None:
            base = base_before(name, year)
        elif role == "last_year" and year is not None:
            base = year.year_before
        elif role == "year_start" and year is not None:
            base = Period.of_year(year.end_year).opening
        self.take_base(base, name or role, moves=year is not None and is_part_of_year(year))

    def hear_part(self, part: str) -> None:
        """Take in "tháng trước" where nothing is compared with it."""
        self._hear_part(part, "")

    def take_base(self, base: Period | None, name: str = "", *, moves: bool = False) -> None:
        """Measure changes from *base*: those to come, and those just said that have no base of their own.

        A base of no known year goes by its *name*.
        """
        self.base, self.has_base, self.base_name, self.base_moves = base, True, "" if base else name, moves
        if self.is_back:
            # What stands before the bracket has a base of its own.
            return
        waits = self.span if self.moment is None and not self.is_now else None
        is_used = measure_from(
            self.drafts, base, name=self.base_name, waiting_for=waits[1] if waits else None
        )
        self.base_waits = not is_used

    def add(self, draft: Draft, items: Items) -> None:
        """Date *draft* by what has been said, and keep it: what follows may say more."""
        draft.years = self.years
        draft.is_dated = is_dated(items, draft.index)
        at_value = time_at_value(items, draft.index) or time_of_bracket(items, draft.index)
        is_level = not (draft.is_change or draft.role is Role.COMPARISON_TO_TARGET)
        if draft.bond is Bond.SHARE_OF and draft.bonded_to is not None:
            draft.end, draft.stated, draft.part = (
                draft.bonded_to.end,
                draft.bonded_to.stated,
                draft.bonded_to.part,
            )
        elif not is_level and self.is_back:
            draft.part, draft.end = self.part, self.base
            draft.start, draft.base = (self.base.year_before, "") if self.base else (None, "last_year")
        elif not is_level:
            date_change(draft, self)
            self.base_waits = False
        elif at_value is not None:
            draft.end, draft.part = at_value.end or at_value.start, at_value.part
        elif self.has_base and is_of_base(items, draft.index):
            draft.end, draft.part = self.base, self.base_name
        else:
            date_level(draft, self)
        draft.stated &= not (self.is_inferred and draft.end == self.moment)
        self.drafts.append(draft)

    def _date_all(self, items: Items, place: int, time: Time) -> None:
        if time.is_span or time.end is None:
            self.years = time.years or self.years
            if time.is_span:
                self.span, self.moment, self.said_part = (time.start, time.end), None, ""
                self._drop_open_base()
            return
        self.moment, self.is_now, self.said_part, self.is_inferred = time.end, False, "", False
        self._drop_open_base()
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
            last.end, last.stated, last.part = time.end, True, ""
        if not (time.is_span or last.governor.is_base) and not _holds(self.span, time.end):
            self.moment, self.said_part = time.end, ""


def _set_part(draft: Draft, part: str, found: Period | None, *, stated: bool) -> None:
    draft.part, draft.end = "" if found else part, found
    draft.stated &= stated or found is None
    draft.start = None if draft.is_change and draft.base else draft.start


def _holds(span: Span | None, moment: Period | None) -> bool:
    """Return whether a span still holds when *moment* is named: it lies inside, or the span is still open."""
    if not span or not span[0] or not moment or span[0].end_year > moment.end_year:
        return False
    return span[1] is None or moment.end_year <= span[1].end_year
