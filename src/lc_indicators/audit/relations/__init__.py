"""Relations among the claims of one text: what its figures say about each other.

Counts and rates, parts and totals, shares of a whole, targets and their attainment, groups and the whole,
changes told twice.  All arithmetic is exact on intervals.  A claim is contradicted only through relations
that the text states; a doubtful relation supports or stays silent.
"""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.audit.claim import Claim
from lc_indicators.audit.relations.relation_finding import BOND_READINGS
from lc_indicators.audit.relations.relations import Relations
from lc_indicators.audit.verdict import Clash, Working
from lc_indicators.catalogue import Catalogue
from lc_indicators.language import Text

__all__ = ["BOND_READINGS", "Relations", "bond_clashes", "bond_notes", "bond_workings"]


def bond_workings(
    claim: Claim, claims: Sequence[Claim], *, catalogue: Catalogue | None = None
) -> list[Working]:
    """Return what the other claims of the text say about one of them, what supports it first.

    For all claims of a text make one :class:`Relations` and ask it: this function makes a new one each time.
    """
    return Relations(claims, catalogue=catalogue).workings(claim)


def bond_clashes(claims: Sequence[Claim], *, catalogue: Catalogue | None = None) -> list[Clash]:
    """Return the sets of claims that cannot all hold together, each set once, in the order of the text."""
    return Relations(claims, catalogue=catalogue).clashes()


def bond_notes(claims: Sequence[Claim]) -> list[Text]:
    """Return what is to be said of the text as a whole: shares that leave a part unnamed."""
    return Relations(claims).notes()
