"""Levels that claims are recomputed from: the text's own and those of the data, in coherent sets."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from lc_indicators.audit.arithmetic.printed_interval import rough_interval
from lc_indicators.audit.arithmetic.spans import Places, end_places, start_places
from lc_indicators.audit.arithmetic.unit_scales import scale_between
from lc_indicators.audit.claim import Claim
from lc_indicators.audit.verdict import Premise
from lc_indicators.audit.wording.numbers_in_words import number_text
from lc_indicators.language import Text, in_each
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import LinearFraction, Term, bounds_of
from lc_indicators.periods import Period

_NUMBER = re.compile(r"[−-]?[0-9][0-9.,]*")


@dataclass(frozen=True, kw_only=True)
class EvidenceLevel:
    """A level at one moment, printed by the text or known from the data, with what it rests on."""

    #: None for a level of the text that says not when it was.
    moment: Period | None
    #: In terms of the printed figures behind it, so that shared inputs cancel; in :attr:`unit`.
    term: Term
    unit: str
    premise: Premise
    #: Poverty standard ("2016-2020") or price basis; "" where there is none or it is not known.
    standard: str = ""
    #: The claim of the text that it is; None for a figure of the data.
    claim: Claim | None = None
    #: Whether it is no estimate, forecast or doubtful figure; those refute nothing.
    is_final: bool = True
    #: The year that its school year begins in; 0 for a figure of another period.
    begins: int = 0

    @cached_property
    def said(self) -> Text:
        """Return the number alone, as arithmetic shows it."""
        if self.claim is not None:
            return number_text(self.claim)
        return in_each(lambda language: _number_in(self.premise.number[language]))

    @property
    def form(self) -> LinearFraction | RoundingInterval:
        """Return the term as one that knows its own arithmetic."""
        if isinstance(self.term, (LinearFraction, RoundingInterval)):
            return self.term
        return RoundingInterval.exact(self.term)

    @cached_property
    def bounds(self) -> RoundingInterval:
        """Return all values that it can have."""
        return bounds_of(self.term)

    @cached_property
    def as_start(self) -> Places:
        """Return where it can lie as the start of a span; a figure of the data says which year's it is."""
        return start_places(self.moment) if self.claim else self.as_end

    @cached_property
    def as_end(self) -> Places:
        """Return where it can lie as the end of a span."""
        return end_places(self.moment)

    @property
    def is_sure(self) -> bool:
        """Return whether its moment is stated."""
        return self.claim is None or self.claim.is_certain

    @property
    def has_zeros(self) -> bool:
        """Return whether it is an integer of the text that ends in zeros, which may be rounding."""
        return self.claim is not None and rough_interval(self.claim) != self.claim.meant

    def in_unit(self, unit: str) -> EvidenceLevel | None:
        """Return it in another unit; None where it does not convert."""
        scale = scale_between(self.unit, unit)
        if scale is None:
            return None
        return self if scale == 1 else replace(self, term=self.term * scale, unit=unit)

    def roughened(self) -> EvidenceLevel:
        """Return it with zeros that end an integer of the text taken for rounding."""
        if self.claim is None:
            return self
        scale = scale_between(self.claim.unit, self.unit) or 1
        return replace(self, term=LinearFraction.leaf(self.claim.claim, rough_interval(self.claim)) * scale)


def text_level(claim: Claim, premise: Premise) -> EvidenceLevel:
    """Return a level that the text prints."""
    return EvidenceLevel(
        moment=claim.end,
        term=LinearFraction.leaf(claim.claim, claim.meant),
        unit=claim.unit,
        standard=claim.standard,
        premise=premise,
        claim=claim,
    )


def _number_in(words: str) -> str:
    match = _NUMBER.search(words)
    return match[0] if match else words


@dataclass(frozen=True, kw_only=True)
class EvidenceSet:
    """Levels of one producer, standard and vintage: figures that may be computed with each other."""

    #: Names it for readers: producer, standard, vintage; None for the text alone.
    name: Text | None
    levels: tuple[EvidenceLevel, ...]
    #: False where its definition or reference date is another than the claim's: it can only "conflict with".
    comparable: bool = True
    #: Whether all of it was published by the date of the text; what came later can "revise".
    known: bool = True
    #: Whether it may contradict a claim; an estimate or a disputed figure only supports.
    accuses: bool = True
    #: Whether its two levels go with each other alone: the ends of a published index of change.
    is_whole: bool = False
    #: Whether it is of an area that had the name before or after, in other borders.
    of_other_borders: bool = False
    #: Whether the text may mean such an area, whose figures then say whether a claim misses them, too.
    may_be_another: bool = False
    #: Why it is not comparable, or what a reader should know of it.
    note: Text | None = None
