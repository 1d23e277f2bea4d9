"""Tell what a time does in its sentence: date a figure, name a base of comparison, or belong to a title."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lc_indicators.audit.lexicon import word_set
from lc_indicators.audit.lexicon.item_roles import MARK, QUANTITY, TIME
from lc_indicators.audit.reading.decision_lists import DecisionList
from lc_indicators.audit.reading.row_patterns import ItemLine, item_forms
from lc_indicators.audit.reading.sentence_items import Item, Items
from lc_indicators.audit.reading.times import Time

#: Between a year and its value.
_SAYS = frozenset({"at", "qualifier", "estimate"})
_WHEN = word_set("when")
#: A time dates all that follows, one figure, what a change is measured from, or nothing.
ALL, OWN, BASE, NAME, STANDARD = "", "own", "base", "name", "standard"
#: English "on" behind a figure: a base where the figure is a change, else a day.
ON = "on"


@dataclass(frozen=True, slots=True)
class TimeRule:
    """A row: a time that stands so does this."""

    #: "span" or "!span": whether the time is of two named ends.
    when: str
    line: str
    role: str
    #: A sentence, and its time in «».
    example: str


#: What a time does, by what stands before it.
TIME_RULES = (
    TimeRule("", "LAST_YEAR:on_year|LAST_YEAR:previous_month|LAST_YEAR:previous_quarter LIGHT* #", ALL,
             "Output rose 9.8% year on year in «September 2025»."),
    TimeRule("", "COMPARED LIGHT* #", BASE, "Thu nhập tăng 5% so với «năm 2015»."),
    TimeRule("", "VERSUS vụ|mùa WORDS* #", BASE, "Diện tích giảm 38 ha so với vụ hè thu «năm 2021»."),
    TimeRule("span", "QUANTITY:up|QUANTITY:down LIGHT* #", OWN, "The poor halved «between 2015 and 2020»."),
    TimeRule("way", "QUANTITY:times LIGHT* #", OWN, "Income rose 2.3 times «from 2015 to 2020»."),
    TimeRule("", "QUANTITY:times ORDINAL|WITHIN* LIGHT* #", BASE, "Income was 3.3 times that of «2014»."),
    TimeRule("", "AT:ratio QUANTITY:percent LIGHT* #", BASE, "Thu ngân sách bằng 125% «năm 2019»."),
    TimeRule("", "QUANTITY on LIGHT* #", ON, "Prices were up 4% on «August 2019»."),
    TimeRule("!span", "QUANTITY:yearly LIGHT* #", ALL, "Thu nhập tăng 5%/năm «năm 2019»."),
    TimeRule("", "QUANTITY LIGHT* #", OWN, "Tỷ lệ hộ nghèo là 16,33% «năm 2020»."),
    TimeRule("", "QUANTITY ( LIGHT* # INSIDE* QUANTITY", ALL, "Tỷ lệ hộ nghèo là 16% («năm 2015»: 40%)."),
    TimeRule("", "QUANTITY ( LIGHT* #", OWN, "Tỷ lệ hộ nghèo là 16,33% («năm 2020»)."),
    TimeRule("!span", "GOAL|AGAINST_GOAL LIGHT* #", OWN, "Thu ngân sách đạt 105% kế hoạch trong «năm 2020»."),
    TimeRule("", "STANDARD PLAIN? #", STANDARD, "Theo chuẩn nghèo «2016-2020» còn 16,33% hộ nghèo."),
    TimeRule("", "TITLE|GOAL PLAIN? #", NAME, "Chương trình giảm nghèo «2016-2020» đã kết thúc."),
    TimeRule("", "", ALL, "«Năm 2020», tỷ lệ hộ nghèo là 16,33%."),
)  # fmt: skip

#: A title or a bracket reaches no farther than so many items.
_FAR = 14
_ENDS_NAME = "STANDARD|TITLE|GOAL|QUANTITY|TIME|UP|DOWN|TO|AT|TAKE|VERSUS|TARGET|AVERAGE|,|;|("
_PLAIN = rf"(?!(?:{item_forms(_ENDS_NAME)}) )\S+"
_LIGHT_WORDS = "|".join(sorted(word_set("before_time")))
_PIECES = {
    # What may stand between a comparison, a figure or a goal and its time.
    "LIGHT": item_forms(f"QUALIFIER|WITHIN|ESTIMATE|FORECAST|DONE|BY|{_LIGHT_WORDS}"),
    "COMPARED": item_forms("VERSUS|MORE|LAST_YEAR|TERM_START|TIMES"),
    "WORDS": r"WORD:\S*",
    "INSIDE": rf"(?!{item_forms(')')} )\S+",
    # What a standard or a title reaches over.
    "PLAIN": rf"(?:{_PLAIN} ){{0,{_FAR - 3}}}{_PLAIN}",
}


@dataclass(frozen=True, slots=True)
class _Place:
    """A time of a sentence."""

    items: Items
    index: int

    @property
    def line(self) -> ItemLine:
        """Return the items as a line."""
        return self.items.line


_FACTS: dict[str, Callable[[_Place], object]] = {
    "span": lambda at: is_span(at.items[at.index]),
    "way": lambda at: (time := at.items[at.index].time) is not None and time.is_way,
}
_ROLES = DecisionList[TimeRule, _Place](TIME_RULES, _FACTS, _PIECES)


def rule_of_time(items: Items, place: int) -> TimeRule:
    """Return the row that says what the time at *place* does."""
    return _ROLES.choose(_Place(items, place))


def role_of_time(items: Items, place: int) -> str:
    """Return what the time at *place* does."""
    return rule_of_time(items, place).role


def is_dated(items: Items, index: int) -> bool:
    """Return whether a year stands in the clause of the quantity at *index*: "riêng năm 2019 giảm 3,5%"."""
    for place in range(index - 1, -1, -1):
        item = items[place]
        if item.role in {MARK, QUANTITY}:
            return False
        if item.role == TIME and not is_span(item) and item.time and item.time.end:
            return role_of_time(items, place) in {ALL, OWN}
    return False


def is_of_base(items: Sequence[Item], index: int) -> bool:
    """Return whether a level is of the base: "twice that of 2015, when it was VND 20 million".

    "9 tháng đạt 71,2%, cùng kỳ đạt 68,9%" is, too.
    """
    for place in range(index - 1, 0, -1):
        item, before = items[place], items[place - 1]
        if item.role == QUANTITY:
            return False
        if item.role == "last_year" and before.role == MARK:
            return True
        if item.value.lower() in _WHEN and before.role in {TIME, MARK}:
            return True
    return False


def time_of_bracket(items: Sequence[Item], index: int) -> Time | None:
    """Return the time of "so với năm 2016 (42.813 hộ, 9,55%)" for what stands in its bracket."""
    for place in range(index - 1, max(index - _FAR, 0), -1):
        item = items[place]
        if item.role == TIME or (item.role == MARK and item.value == ")"):
            # "16,33% năm 2020 (năm 2015: 40,40%)": the bracket has a time of its own.
            return None
        if item.role == MARK and item.value == "(":
            time = items[place - 1].time
            return time if time and (time.end or time.start or time.part) else None
    return None


def time_at_value(items: Sequence[Item], index: int) -> Time | None:
    """Return the year that stands directly before a value: "so với năm 2019: 1.800 tỷ đồng"."""
    place = index - 1
    while place > 0 and (items[place].role in _SAYS or items[place].value == ":"):
        place -= 1
    named = 0 <= place < index - 1 and not is_span(items[place])
    time = items[place].time if named else None
    return time if time and time.end else None


def standard_named(time: Time) -> str:
    """Return the years of a standard as its name: "2016-2020"."""
    if time.start and time.end:
        return f"{time.start.end_year}-{time.end.end_year}"
    return str(time.end.end_year) if time.end else ""


def is_span(item: Item) -> bool:
    """Return whether the item is a time of two named ends."""
    return item.time is not None and item.time.is_span and item.time.end is not None
