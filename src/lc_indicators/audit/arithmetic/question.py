"""Compute once what a claim asks of the span that it speaks of; every stage of the audit reads it here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lc_indicators.audit.arithmetic.levels import EvidenceLevel, EvidenceSet
from lc_indicators.audit.arithmetic.printed_interval import PrintedInterval
from lc_indicators.audit.arithmetic.readings import Reading, readings_of
from lc_indicators.audit.arithmetic.spans import Places, claimed_start_places, end_places, start_places
from lc_indicators.audit.arithmetic.unit_scales import is_rate
from lc_indicators.audit.claim import Claim


@dataclass(frozen=True, kw_only=True, eq=False)
class SpanQuestion:
    """A claim with all that it asks, and with what is known beside it.

    The first fields follow from the claim alone; what is known is put in once the evidence has been looked
    up (:meth:`with_known`).
    """

    claim: Claim
    #: What its printed figure stands for.
    stated: PrintedInterval
    #: Where its span can start, and where it can end.
    starts: Places
    ends: Places
    #: Levels of the text that the change may run between.
    own_levels: Sequence[EvidenceLevel] = ()
    #: What the data say, in coherent sets.
    evidence: Sequence[EvidenceSet] = ()
    #: Admissible readings of a change, the usual one first.
    readings: tuple[Reading, ...] = ()

    @classmethod
    def of(cls, claim: Claim) -> SpanQuestion:
        """Return what a claim asks, with nothing known beside it."""
        starts = claimed_start_places(claim.start, claim.end)
        return cls(claim=claim, stated=PrintedInterval.of(claim), starts=starts, ends=end_places(claim.end))

    def with_known(
        self,
        *,
        own_levels: Sequence[EvidenceLevel],
        evidence: Sequence[EvidenceSet],
        words: tuple[str, str] = ("", ""),
    ) -> SpanQuestion:
        """Return the question with what is known; *words* stand before and after the figure."""
        units = [level.unit for level in own_levels]
        units += [level.unit for found in evidence for level in found.levels]
        of_rates = any(map(is_rate, units)) or self.claim.unit.startswith("percentage_points")
        readings = readings_of(self.claim, rate=of_rates, before=words[0], after=words[1])
        return replace(self, own_levels=own_levels, evidence=evidence, readings=readings)

    @property
    def year_starts(self) -> Places:
        """Return where the years of "hàng năm" can begin, by any reading of its first year."""
        return start_places(self.claim.start)
