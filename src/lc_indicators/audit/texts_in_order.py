"""Compare texts in order of date: whether this month's text agrees with those before it.

A figure of two texts is the same, is revised, is of other borders, or differs.  A revision is a later text's
other figure for what the first one told as an estimate or while it was new; it is no error, and it explains
what else does not follow from the first text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import partial

from lc_indicators.audit.arithmetic.mistakes import swapped_digits
from lc_indicators.audit.claim import Claim, Kind
from lc_indicators.audit.claim import Status as ClaimStatus
from lc_indicators.audit.verdict import Audit
from lc_indicators.catalogue import Catalogue
from lc_indicators.errors import PeriodError
from lc_indicators.numbers import RoundingInterval
from lc_indicators.periods import Period

_HUNDRED = Decimal(100)
#: By more than this share no estimate is revised, and no figure that was told as final.
_ESTIMATE_OFF, _NEW_OFF = Decimal("0.1"), Decimal("0.03")
#: A first figure told within so many days after its period is new, and may be revised.
_NEW = timedelta(days=75)

_YEAR_MONTH = re.compile(r"(?<!\d)(20\d\d)[-_. ]?(0[1-9]|1[0-2])(?!\d)")
_MONTH_YEAR = re.compile(
    r"(?<!\d)(?:t|thang|tháng|month)?[-_. ]?(0?[1-9]|1[0-2])[-_. ](20\d\d)(?!\d)", re.IGNORECASE
)
_IN_TEXT = re.compile(r"(?:tháng|month)\s+(0?[1-9]|1[0-2])\s*(?:/|-|năm|of)?\s*(20\d\d)", re.IGNORECASE)
#: So much of a text may say which month it is of.
_HEAD = 600


class Agreement(StrEnum):
    """How figures of two texts stand to each other."""

    AGREES = "agrees"
    REVISED = "revised"
    BORDERS = "borders"
    DIFFERS = "differs"


class Comparison(StrEnum):
    """What is compared between two texts."""

    #: One figure, told in both.
    SAME = "same"
    #: A change from a level that the first text tells, to one that the second does.
    CHANGE = "change"
    #: The months so far: those of the first text and the month of the second.
    TO_DATE = "to_date"


@dataclass(frozen=True)
class DatedAudit:
    """The audit of a text, what it is called, and the period that it reports on, None where not known."""

    name: str
    period: Period | None
    audit: Audit


@dataclass(frozen=True)
class Compared:
    """A figure of a later text beside what follows from an earlier one."""

    comparison: Comparison
    agreement: Agreement
    earlier: DatedAudit
    later: DatedAudit
    #: The later figure, and those of both texts that it is held against.
    claim: Claim
    others: tuple[Claim, ...]
    #: Where the later figure would have to lie.
    expected: RoundingInterval


def period_of_text(name: str, text: str) -> Period | None:
    """Return the month that a text reports on, by its name or its first lines; None where neither says it.

    Examples
    --------
    >>> period_of_text("bao-cao-2024-09.docx", "").text, period_of_text("KTXH T9.2024.docx", "").text
    ('2024-09', '2024-09')
    >>> period_of_text("a.txt", "Tình hình kinh tế - xã hội tháng 8 năm 2024").text
    '2024-08'
    """
    if found := _YEAR_MONTH.search(name):
        return Period.parse(f"{found[1]}-{found[2]}")
    found = _MONTH_YEAR.search(name) or _IN_TEXT.search(text[:_HEAD])
    return Period.parse(f"{found[2]}-{int(found[1]):02}") if found else None


def in_order(texts: Sequence[DatedAudit]) -> list[DatedAudit]:
    """Return texts by the period that they report on; those without one stay behind the one before them."""
    keyed, last = [], date.min
    for text in texts:
        last = text.period.last_day if text.period else last
        keyed.append((last, text))
    return [text for _, text in sorted(keyed, key=lambda one: one[0])]


def compared_texts(texts: Sequence[DatedAudit], catalogue: Catalogue | None = None) -> list[Compared]:
    """Return how each text agrees with those before it, in the order of the texts."""
    ordered = in_order(texts)
    levels = [_Levels(text) for text in ordered]
    found: list[Compared] = []
    for place, later in enumerate(levels):
        told: set[tuple[Comparison, str, frozenset[str]]] = set()
        # The nearest text that tells a figure is the one to hold against.
        for earlier in reversed(levels[:place]):
            for one in _Pair(earlier, later, catalogue).compared():
                key = (one.comparison, one.claim.claim, frozenset(claim.claim for claim in one.others[1:]))
                if key not in told:
                    told.add(key)
                    found.append(one)
    return found


_Key = tuple[str, str, str, str, str]


class _Levels:
    """The levels of a text by what they are of and when."""

    def __init__(self, text: DatedAudit) -> None:
        self.text = text
        self.at: dict[tuple[_Key, str], list[Claim]] = defaultdict(list)
        self.changes: list[Claim] = []
        self.by_id = {claim.claim: claim for claim in text.audit.claims}
        for given in text.audit.claims:
            claim = _dated(given, text.period)
            if not claim.is_result or claim.end is None or len(claim.values) > 1:
                continue
            if claim.kind is Kind.LEVEL and claim.start is None:
                self.at[_key(claim), claim.end.text].append(claim)
            elif claim.kind.is_of_whole_span and claim.of_level:
                self.changes.append(claim)

    def level(self, key: _Key, period: Period) -> Claim | None:
        """Return the one level of a thing at a time; None for none, and where two are told."""
        same = self.at.get((key, period.text), [])
        is_one = bool(same) and all(same[0].meant.overlaps(other.meant) for other in same)
        return min(same, key=lambda one: one.meant.high - one.meant.low) if is_one else None


def _key(claim: Claim) -> _Key:
    what = claim.indicator or " ".join(claim.subject.casefold().split())
    return what, claim.area, claim.group.casefold(), claim.unit, claim.standard


def _dated(claim: Claim, period: Period | None) -> Claim:
    """Return a claim with the year of its text, where it names a month alone."""
    if claim.end is not None or not claim.part or period is None or not claim.kind.is_level:
        return claim
    month = int(claim.part) if claim.part.isdigit() else 0
    year = period.end_year - (month > period.last_day.month)
    try:
        return replace(claim, end=Period.parse(f"{year}-{claim.part}")) if claim.part else claim
    except PeriodError:
        return claim


@dataclass(frozen=True)
class _Pair:
    earlier: _Levels
    later: _Levels
    catalogue: Catalogue | None

    def compared(self) -> Iterator[Compared]:
        for (key, _), claims in self.later.at.items():
            claim = claims[0]
            if not key[0] or claim.end is None or self.later.level(key, claim.end) is None:
                continue
            if same := self.earlier.level(key, claim.end):
                yield self._found(Comparison.SAME, claim, others=(same,), expected=same.meant)
            yield from self._to_date(key, claim, claim.end)
        for change in self.later.changes:
            yield from self._change(change)

    def _to_date(self, key: _Key, claim: Claim, period: Period) -> Iterator[Compared]:
        months = period.n_months
        if not 2 <= months <= 12 or period.first_day.month != 1:  # noqa: PLR2004 - months of a year
            return
        month = Period.parse(f"{period.last_day:%Y-%m}")
        before = Period.of_months(period.end_year, 1, months - 1)
        first, last = self.earlier.level(key, before), self.later.level(key, month)
        if first and last:
            yield self._found(
                Comparison.TO_DATE, claim, others=(first, last), expected=first.meant + last.meant
            )

    def _change(self, change: Claim) -> Iterator[Compared]:
        level = self.later.by_id.get(change.of_level)
        if level is None or change.start is None or level.kind is not Kind.LEVEL:
            return
        base = self.earlier.level(_key(level), change.start)
        told_itself = self.later.level(_key(level), change.start)
        if base is None or told_itself or not base.meant.low > 0:
            return
        if change.kind is Kind.ABSOLUTE_CHANGE and change.unit != level.unit:
            return
        is_absolute = change.kind is Kind.ABSOLUTE_CHANGE
        expected = level.meant - base.meant if is_absolute else (level.meant / base.meant - 1) * _HUNDRED
        yield self._found(Comparison.CHANGE, change, others=(base, level), expected=expected)

    def _found(
        self, comparison: Comparison, claim: Claim, *, others: tuple[Claim, ...], expected: RoundingInterval
    ) -> Compared:
        make = partial(
            Compared, comparison=comparison, earlier=self.earlier.text, later=self.later.text, claim=claim,
            others=others, expected=expected,
        )  # fmt: skip
        if claim.meant.overlaps(expected):
            return make(agreement=Agreement.AGREES)
        if self._is_other_area(claim, others[0]):
            return make(agreement=Agreement.BORDERS)
        is_revised = self._is_revised(claim, others, expected)
        return make(agreement=Agreement.REVISED if is_revised else Agreement.DIFFERS)

    def _is_revised(self, claim: Claim, others: tuple[Claim, ...], expected: RoundingInterval) -> bool:
        """Return whether the first figure was an estimate, or new, and the later one is not far from it."""
        first, told = others[0], self.earlier.text.period
        is_estimate = first.status is ClaimStatus.ESTIMATE
        is_new = told is not None and first.end is not None and told.last_day - first.end.last_day <= _NEW
        if not (is_estimate or is_new) or any(map(expected.contains, swapped_digits(claim.values[0]))):
            return False
        said, follows = claim.values[0], expected.midpoint
        if claim.kind.is_relative:
            # The level that the change starts from would have to be so much another one.
            said, follows = said + _HUNDRED, follows + _HUNDRED
        elif claim.kind.is_change:
            said, follows = others[1].values[0] - said, first.values[0]
        return abs(said - follows) <= (_ESTIMATE_OFF if is_estimate else _NEW_OFF) * abs(follows)

    def _is_other_area(self, claim: Claim, first: Claim) -> bool:
        """Return whether the area has other borders in the later text than in the earlier one."""
        area = self.catalogue.areas.get(claim.area) if self.catalogue and claim.area else None
        told = self.earlier.text.period, self.later.text.period
        if area is None or self.catalogue is None or told[0] is None or told[1] is None:
            return False
        days = [
            day
            for one in self.catalogue.areas.values()
            if one.area == first.area or one.name == area.name
            for day in (one.valid_from, one.valid_to)
            if day
        ]
        return any(told[0].last_day <= day <= told[1].last_day for day in days)
