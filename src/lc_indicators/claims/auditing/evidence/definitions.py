"""Which variants of a concept count the same thing, and which of them a claim means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import normalize

from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import Indicator, Observation, PublishedClaim
from lc_indicators.claims.auditing.evidence.standards import is_official, standard_of
from lc_indicators.claims.auditing.standards import years_named
from lc_indicators.claims.claim import Claim

#: What variants that count the same thing share.
Definition = tuple[str, str, str]

#: The review of poor households by the standard in force: one definition, a standard for each time.
OFFICIAL: Definition = ("official poverty standard", "", "")

#: Parts the words of a variant that each name it.
_PHRASES = re.compile(r"[,;]")

#: Kind of unit of amounts, and what parts a dimension that is told for each of something.
_SUM, _PER = "level", "/"

#: A single word of a variant names nothing.
_WORDS = 2


def definition_of(indicator: Indicator, variants: Sequence[Indicator]) -> Definition:
    """Return what an indicator counts, as far as it can be told from the other *variants* of its concept.

    Two variants of one name and standard count the same thing twice where they differ in producer or
    vintage; where they do not, only their definition can be what parts them.
    """
    if is_official(indicator):
        return OFFICIAL
    alike = [other for other in variants if other is not indicator and _series(other) == _series(indicator)]
    words = indicator.variant.en if alike and indicator.variant else ""
    return indicator.name.en, standard_of(indicator), words


def _series(indicator: Indicator) -> tuple[str, str, str, str]:
    return indicator.name.en, standard_of(indicator), indicator.producer, indicator.vintage


def meant_definition(claim: Claim, variants: Sequence[Indicator], catalogue: Catalogue) -> Definition | None:
    """Return the definition that a claim speaks of; None where it may be several.

    A published figure stands under one.  A text that says "hộ nghèo" and nothing of a survey means the
    official review; else its own words decide, if they are those of one definition alone.
    """
    definitions = {indicator.indicator: definition_of(indicator, variants) for indicator in variants}
    row = row_of(claim, catalogue)
    if row is not None and row.indicator in definitions:
        return definitions[row.indicator]
    known = set(definitions.values())
    if len(known) == 1:
        needs_naming = any(_has_price_basis(indicator, catalogue) for indicator in variants)
        return None if needs_naming and not any(_is_named(i, claim) for i in variants) else known.pop()
    named = {definitions[i.indicator] for i in variants if _is_named(i, claim)}
    if OFFICIAL in known:
        # "Tỷ lệ nghèo đa chiều" can be the review's or the survey's.
        return None if named - {OFFICIAL} and not years_named(claim.standard) else OFFICIAL
    return named.pop() if len(named) == 1 else None


def row_of(claim: Claim, catalogue: Catalogue) -> PublishedClaim | Observation | None:
    """Return the row of the data that a claim is; None for a claim that was read out of a text."""
    if claim.place is not None:
        return None
    return catalogue.claims.get(claim.claim) or catalogue.observations.get(claim.claim)


def _has_price_basis(indicator: Indicator, catalogue: Catalogue) -> bool:
    # A sum at current prices can stand at constant ones in a text that names neither; of what is told per
    # head or in percent one basis is the custom.
    unit = catalogue.units[indicator.unit]
    return indicator.standard is not None and unit.kind == _SUM and _PER not in unit.dimension


def _is_named(indicator: Indicator, claim: Claim) -> bool:
    said = _plain(f"{claim.subject} {claim.standard}")
    # The names of variants do not tell: "share of services" is said with and without product taxes.
    words = [text for text in (indicator.variant, indicator.standard) if text]
    phrases = [phrase for text in words for both in (text.vi, text.en) for phrase in _PHRASES.split(both)]
    return any(len(phrase.split()) >= _WORDS and _plain(phrase) in said for phrase in phrases)


def _plain(words: str) -> str:
    return normalize("NFC", words).casefold().strip()
