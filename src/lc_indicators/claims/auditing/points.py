"""Levels as the ends of a span: the text's own and those of the data."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lc_indicators.catalogue import Catalogue
from lc_indicators.claims.auditing.fits import roughly
from lc_indicators.claims.auditing.levels import EvidenceSet, Level
from lc_indicators.claims.auditing.spans import Places, end_places, same_kind, start_places
from lc_indicators.claims.auditing.units import scale_between
from lc_indicators.claims.auditing.words import both, number_text, premise_of
from lc_indicators.claims.claim import LEVEL_KINDS, Claim, is_result
from lc_indicators.claims.moment import Moment
from lc_indicators.claims.verdict import Premise
from lc_indicators.linear import LinearFraction, Term, bounds_of
from lc_indicators.rounding import Qualifier, RoundingInterval
from lc_indicators.wording import Text

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
