"""What is asked of the data: a claim, and what may answer it."""

from __future__ import annotations

from dataclasses import dataclass

from lc_indicators.catalogue import Catalogue
from lc_indicators.claims.auditing.spans import Places, claimed_start_places, end_places
from lc_indicators.claims.claim import LEVEL_KINDS, Claim
from lc_indicators.wording import PartialDate


@dataclass(frozen=True, kw_only=True)
class Question:
    """A claim beside the data."""

    claim: Claim
    catalogue: Catalogue
    #: Code of the area: the claim's own, else the text's.
    area: str
    #: When the text was written; None where it is not known.
    date: PartialDate | None
    #: Sources that are the text itself.
    own: frozenset[str]

    @property
    def is_of_level(self) -> bool:
        """Return whether the claim says how much there was, not how much it changed."""
        return self.claim.kind in LEVEL_KINDS

    @property
    def starts(self) -> Places:
        """Return where the span of the claim can start."""
        return claimed_start_places(self.claim.start, self.claim.end)

    @property
    def ends(self) -> Places:
        """Return where it ends."""
        return end_places(self.claim.end)
