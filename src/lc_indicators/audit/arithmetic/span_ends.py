"""Which levels a change runs between: by the moments that the text names, else by its sentence.

Levels as the ends of a span: the text's own and those of the data.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lc_indicators.audit.arithmetic.fits import roughly
from lc_indicators.audit.arithmetic.spans import (
    Places,
    claimed_start_places,
    end_places,
    same_kind,
    start_places,
    years_between,
)
from lc_indicators.audit.claim import LEVEL_KINDS, Claim, Moment, is_result
from lc_indicators.audit.evidence.levels import EvidenceSet, Level
from lc_indicators.audit.verdict import Premise
from lc_indicators.audit.wording.numbers_in_words import both, number_text, premise_of
from lc_indicators.audit.wording.unit_words import scale_between
from lc_indicators.catalogue import Catalogue
from lc_indicators.language import Text
from lc_indicators.numbers import Qualifier, RoundingInterval
from lc_indicators.numbers.linear import LinearFraction, Term, bounds_of

_NUMBER = re.compile(r"[−-]?[0-9][0-9.,]*")


@dataclass(frozen=True, kw_only=True)
class Point:
    """A level at one moment."""

    moment: Moment | None
    term: Term
    unit: str
    standard: str
    premise: Premise
    #: The number alone, as arithmetic shows it.
    said: Text
    #: The claim of the text that it is; None for a figure of the data.
    claim: Claim | None = None
    evidence: EvidenceSet | None = None

    @property
    def form(self) -> LinearFraction | RoundingInterval:
        """Return the term as one that knows its own arithmetic."""
        if isinstance(self.term, (LinearFraction, RoundingInterval)):
            return self.term
        return RoundingInterval.exact(self.term)

    @property
    def bounds(self) -> RoundingInterval:
        """Return all values that it can have."""
        return bounds_of(self.term)

    @property
    def as_start(self) -> Places:
        """Return where it can lie as the start of a span; a figure of the data says which year's it is."""
        return start_places(self.moment) if self.claim else end_places(self.moment)

    @property
    def as_end(self) -> Places:
        """Return where it can lie as the end of a span."""
        return end_places(self.moment)

    @property
    def is_sure(self) -> bool:
        """Return whether its moment is stated."""
        return self.claim is None or self.claim.is_certain

    def in_unit(self, unit: str) -> Point | None:
        """Return it in another unit; None where it does not convert."""
        scale = scale_between(self.unit, unit)
        if scale is None:
            return None
        return self if scale == 1 else replace(self, term=self.term * scale, unit=unit)

    def roughened(self) -> Point:
        """Return it with zeros that end an integer of the text taken for rounding."""
        if self.claim is None:
            return self
        scale = scale_between(self.claim.unit, self.unit) or 1
        return replace(self, term=LinearFraction.leaf(self.claim.claim, roughly(self.claim)) * scale)

    def is_at(self, places: Places, moment: Moment | None, *, start: bool) -> bool:
        """Return whether it can be the level at one of *places*."""
        mine = self.as_start if start else self.as_end
        return bool(mine & places) and same_kind(self.moment, moment)


def is_of_span(claim: Claim) -> bool:
    """Return whether a level is of several years together: "trong giai đoạn 2016-2020 là 1.268 tỷ đồng"."""
    return claim.kind in LEVEL_KINDS and claim.start is not None and not claim.every_year


def is_level(claim: Claim) -> bool:
    """Return whether a claim can be an end of a span."""
    return (
        claim.kind in LEVEL_KINDS
        and is_result(claim)
        and not claim.every_year
        and not is_of_span(claim)
        and claim.unit != "percent_of_target"
        and claim.qualifier is not Qualifier.AMONG_FIRST
    )


def series_of(claim: Claim) -> tuple[str, str, str, str]:
    """Return what two claims of one thing share: indicator, area and group, and the part of a year."""
    return claim.indicator, claim.area, claim.group.casefold(), claim.part


def own_point(claim: Claim, catalogue: Catalogue | None = None) -> Point:
    """Return a level of the text."""
    return Point(
        moment=claim.end,
        term=LinearFraction.leaf(claim.claim, claim.meant),
        unit=claim.unit,
        standard=claim.standard,
        premise=premise_of(claim, catalogue),
        said=number_text(claim),
        claim=claim,
    )


def evidence_point(level: Level, evidence: EvidenceSet) -> Point:
    """Return a level of the data."""
    return Point(
        moment=level.moment,
        term=level.term,
        unit=level.unit,
        standard=level.standard,
        premise=level.premise,
        said=both(lambda language: _number_in(level.premise.number[language])),
        evidence=evidence,
    )


def _number_in(words: str) -> str:
    match = _NUMBER.search(words)
    return match[0] if match else words


#: The levels that a sentence says a change from and to, without dates.
_PAIR = 2


@dataclass(frozen=True, kw_only=True)
class Ends:
    """The levels that a change may run between; None where one is not known."""

    start: Point | None
    end: Point | None
    #: Whether the text leaves no other choice; only then may it accuse.
    sure: bool

    @property
    def points(self) -> tuple[Point, ...]:
        """Return the levels that are known."""
        return tuple(point for point in (self.start, self.end) if point)


def starts_of(claim: Claim) -> Places:
    """Return where the claim's span can start."""
    return claimed_start_places(claim.start, claim.end)


def own_ends(claim: Claim, points: Sequence[Point]) -> list[Ends]:
    """Return the pairs of the text's own levels that a change may run between, some with one end only."""
    if claim.start is None and claim.end is None:
        return [] if claim.base else _of_sentence(claim, points)
    starts = _at(points, starts_of(claim), claim.start, start=True)
    ends = _at(points, end_places(claim.end), claim.end, start=False)
    sure = claim.is_certain
    if not starts and claim.start is None and not claim.base:
        starts = _undated(claim, points, apart_from=ends)
    if not ends and claim.end is None:
        ends = _undated(claim, points, apart_from=starts)
    if not starts and not ends:
        return []
    return [
        Ends(start=start, end=end, sure=sure and _all_sure(start, end))
        for start in starts or [None]
        for end in ends or [None]
        if start is not end and not _at_once(start, end)
    ]


def _at_once(start: Point | None, end: Point | None) -> bool:
    """Return whether two levels are of one moment: a year's figure, printed twice, did not change in it."""
    return start is not None and end is not None and start.moment is not None and start.moment == end.moment


def years_of(claim: Claim, ends: Ends) -> list[int]:
    """Return the admissible numbers of years of a change between these levels, the usual one first."""
    starts, finishes = starts_of(claim), end_places(claim.end)
    if ends.start:
        starts = (starts & ends.start.as_start or starts) if starts else ends.start.as_start
    if ends.end:
        finishes = (finishes & ends.end.as_end or finishes) if finishes else ends.end.as_end
    return years_between(starts, finishes, stated=claim.years)


def _at(points: Iterable[Point], places: Places, moment: Moment | None, *, start: bool) -> list[Point | None]:
    found = [point for point in points if point.is_at(places, moment, start=start)]
    # A text that says one level ten times says it once.
    once: dict[tuple[object, ...], Point] = {}
    for point in found:
        if not start or _is_named(point, moment):
            said = (point.said.en, point.bounds, point.unit, point.moment, point.standard, point.is_sure)
            once.setdefault(said, point)
    return [*once.values()]


def _is_named(point: Point, start: Moment | None) -> bool:
    # "So với năm 2018" is not answered by the level of 2019, although 2018 ends where 2019 starts.
    mine = point.moment
    if mine is None or start is None or mine.text != str(mine.year) or start.text != str(start.year):
        return True
    return mine.year == start.year


def _all_sure(*points: Point | None) -> bool:
    return all(point is None or point.is_sure or point.moment is None for point in points)


def _undated(
    claim: Claim, points: Iterable[Point], *, apart_from: Sequence[Point | None]
) -> list[Point | None]:
    # "Giảm 2,59% so với năm 2016, từ 17,83% xuống còn 15,24%": the end is the level without a date beside it.
    near = [point for point in points if _beside(claim, point) and point not in apart_from]
    undated = [point for point in near if point.moment is None]
    chosen = undated or near
    return list(chosen) if len(chosen) == 1 else []


def _of_sentence(claim: Claim, points: Iterable[Point]) -> list[Ends]:
    # "Giảm 2,59%, từ 17,83% xuống còn 15,24%": no dates, but two levels in one sentence, in either order.
    near = [point for point in points if _beside(claim, point)]
    if len(near) != _PAIR:
        return []
    one, other = near
    # Two levels may stand beside a change without being its ends: only "từ … xuống còn …" leaves no choice.
    sure = {point.claim.side for point in near if point.claim} == {"start", "end"}
    if one.moment and other.moment:
        first, last = sorted(near, key=lambda point: min(point.as_end))
        return [Ends(start=first, end=last, sure=sure or first.as_end.isdisjoint(last.as_end))]
    return [Ends(start=one, end=other, sure=sure), Ends(start=other, end=one, sure=sure)]


def _beside(claim: Claim, point: Point) -> bool:
    return point.claim is not None and point.claim.sentence == claim.sentence
