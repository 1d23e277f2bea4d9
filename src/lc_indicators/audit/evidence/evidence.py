"""Answer what an audit asks of the data; no other part of it opens the catalogue."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cached_property

from lc_indicators.audit.arithmetic.levels import EvidenceLevel, EvidenceSet, text_level
from lc_indicators.audit.arithmetic.question import SpanQuestion
from lc_indicators.audit.arithmetic.standards import Standards
from lc_indicators.audit.claim import Claim, Place
from lc_indicators.audit.evidence.coherent_sets import evidence_sets
from lc_indicators.audit.evidence.copies import own_sources as own_sources_of
from lc_indicators.audit.evidence.matches import standards_of
from lc_indicators.audit.evidence.nearby import nearest_notes
from lc_indicators.audit.evidence.weights import latest_published
from lc_indicators.audit.verdict import Premise
from lc_indicators.audit.wording.numbers_in_words import premise_of
from lc_indicators.catalogue import Catalogue
from lc_indicators.language import Text
from lc_indicators.periods import Period, read_date

#: Where a claim stands that is any of several alike.
_ANYWHERE = Place(start=0, end=0, sentence_start=0, sentence_end=0)


class Evidence:
    """What is known beside the claims of one text, none of it from the text itself.

    Parameters
    ----------
    catalogue : Catalogue, optional
        The data; without them nothing is known, and the lexicon names what claims are of.
    area : str
        Code of the area that the text speaks of where a claim names none.
    date : optional
        When the text was written.
    own_sources : collection of str
        Sources that are the text itself, or copies of it.
    """

    def __init__(
        self,
        catalogue: Catalogue | None = None,
        *,
        area: str = "",
        date: Period | None = None,
        own_sources: Collection[str] = (),
    ) -> None:
        self._catalogue, self._area, self._date, self._own = catalogue, area, date, own_sources
        self._sets: dict[Claim, Sequence[EvidenceSet]] = {}

    @classmethod
    def for_text(
        cls,
        text: str,
        claims: Sequence[Claim],
        catalogue: Catalogue | None,
        *,
        area: str,
        date: str,
        own_sources: Collection[str],
    ) -> Evidence:
        """Return the evidence beside a text; which sources of the catalogue are the text itself is found."""
        own = {*own_sources, *(own_sources_of(text, claims, catalogue) if catalogue else ())}
        written = read_date(date) if date else None
        if catalogue and own and written is None:
            # The text is one that the data cite: its day is known.
            written = latest_published(own, catalogue)
        return cls(catalogue, area=area, date=written, own_sources=own)

    @property
    def as_of(self) -> str:
        """Return when the text was written, as SDMX TIME_PERIOD; "" where it is not known."""
        return self._date.text if self._date else ""

    @property
    def year(self) -> int:
        """Return the year that the text was written in; 0 where it is not known."""
        return self._date.end_year if self._date else 0

    @cached_property
    def standards(self) -> Standards:
        """Return the standards that levels are counted by."""
        return standards_of(self._catalogue)

    def sets(self, asked: SpanQuestion) -> Sequence[EvidenceSet]:
        """Return what the data say beside a claim, in coherent sets.

        Claims that differ in nothing but their place are told the same: a text repeats itself.
        """
        claim = asked.claim
        # A published claim goes by its name: its own source is no evidence for it.
        alike = _without_place(claim) if claim.place else claim
        if alike not in self._sets:
            self._sets[alike] = self._looked_up(asked)
        return self._sets[alike]

    def _looked_up(self, asked: SpanQuestion) -> Sequence[EvidenceSet]:
        if self._catalogue is None:
            return ()
        return evidence_sets(asked, self._catalogue, area=self._area, date=self._date, own_sources=self._own)

    def nearest(self, asked: SpanQuestion) -> Sequence[Text]:
        """Return what the data have nearest to a level that they do not know."""
        if self._catalogue is None:
            return ()
        return nearest_notes(asked, self._catalogue, area=self._area, own_sources=self._own)

    def own_level(self, claim: Claim) -> EvidenceLevel:
        """Return a level that the text prints as evidence for its other claims."""
        return text_level(claim, self.premise(claim))

    def premise(self, claim: Claim) -> Premise:
        """Return a claim of the text as what other verdicts rest on."""
        return premise_of(claim, self._catalogue)


def _without_place(claim: Claim) -> Claim:
    return replace(
        claim, claim="", bonded_to="", of_level="", from_level="", place=_ANYWHERE, sentence=0, clause=0
    )
