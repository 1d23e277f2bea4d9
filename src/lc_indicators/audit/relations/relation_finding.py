"""One recomputation of a claim from others of its text, and the working that readers see."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from lc_indicators.audit.arithmetic.fits import fit_of
from lc_indicators.audit.claim import Claim
from lc_indicators.audit.relations.relation_words import with_meaning
from lc_indicators.audit.relations.same_moment import Link
from lc_indicators.audit.verdict import Fit, Working
from lc_indicators.audit.wording.numbers_in_words import premise_of
from lc_indicators.catalogue import Catalogue
from lc_indicators.language import Text
from lc_indicators.numbers import RoundingInterval

#: Reading of a figure that follows from others as the text puts them, without interpretation.
AS_STATED = "as_stated"

#: Reading by which changes of shares were computed from shares already rounded.
AFTER_ROUNDING = "after_rounding"

#: The readings of this folder beside those of changes, with what a reader is told of them.
BOND_READINGS: dict[str, Text] = {
    AS_STATED: Text(vi="tính từ các số liệu trong văn bản", en="computed from figures of the text"),
    AFTER_ROUNDING: Text(
        vi="mức thay đổi tính từ các tỷ trọng đã làm tròn", en="changes computed from shares already rounded"
    ),
}


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What other claims of the text say about one of them."""

    claim: Claim
    premises: tuple[Claim, ...]
    #: Where the claim would have to lie, in its unit.
    computed: RoundingInterval
    #: Says it in words; called for what is shown only.
    arithmetic: Callable[[], Text]
    #: How surely all of them belong together.
    link: Link
    reading: str = AS_STATED
    #: Whether it may only support, whatever its link.
    support_only: bool = False

    @cached_property
    def fit(self) -> Fit:
        """Return how it meets the claim."""
        return fit_of(self.computed, self.claim)

    @property
    def contradicts(self) -> bool:
        """Return whether the claim cannot hold together with the premises."""
        return self.fit is Fit.APART and self.link > Link.LOOSE and not self.support_only

    def working(self, catalogue: Catalogue | None = None) -> Working | None:
        """Return the working; None where it misses the claim through a link that accuses nobody.

        *catalogue* names indicators; without it they go by the words of the text.
        """
        if self.fit is Fit.APART and not self.contradicts:
            return None
        return Working(
            reading=self.reading,
            premises=tuple(premise_of(claim, catalogue) for claim in self.premises),
            arithmetic=with_meaning(self.arithmetic(), self.claim),
            computed=self.computed,
            fit=self.fit,
        )
