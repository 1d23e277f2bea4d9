"""Levels that claims are recomputed from: the text's own and those of the data, in coherent sets."""

from __future__ import annotations

from dataclasses import dataclass

from lc_indicators.audit.claim import Moment
from lc_indicators.audit.verdict import Premise
from lc_indicators.language import Text
from lc_indicators.numbers.linear import Term


@dataclass(frozen=True, kw_only=True)
class Level:
    """The level of one concept, area and group at one moment, with what it rests on."""

    concept: str
    area: str
    #: Casefolded; "" for all.
    group: str
    moment: Moment
    #: In terms of the printed figures behind it, so that shared inputs cancel; in :attr:`unit`.
    term: Term
    unit: str
    premise: Premise
    #: Poverty standard ("2016-2020") or price basis; "" where there is none or it is not known.
    standard: str = ""


@dataclass(frozen=True, kw_only=True)
class EvidenceSet:
    """Levels of one producer, standard and vintage: figures that may be computed with each other."""

    #: Names it for readers: producer, standard, vintage; None for the text alone.
    name: Text | None
    levels: tuple[Level, ...]
    #: False where its definition or reference date is another than the claim's: it can only "conflict with".
    comparable: bool = True
    #: Whether all of it was published by the date of the text; what came later can "revise".
    known: bool = True
    #: Whether it may contradict a claim; an estimate or a disputed figure only supports.
    accuses: bool = True
    #: Why it is not comparable, or what a reader should know of it.
    note: Text | None = None
