"""Put the standard of a claim into words: a poverty standard, a price basis."""

from __future__ import annotations

from lc_indicators.audit.claim import Claim
from lc_indicators.audit.evidence.known_figures import standard_of
from lc_indicators.catalogue import Catalogue
from lc_indicators.language import Text, in_each


def standard_words(claim: Claim, catalogue: Catalogue) -> Text:
    """Return the standard of a claim: that of an indicator, or the years that it is named after."""
    known = (one for one in catalogue.indicators.values() if standard_of(one) == claim.standard)
    named = next((one.standard for one in known if one.standard), None) if claim.standard else None
    return named or in_each(lambda _: claim.standard.replace("-", "–"))
