"""Find the indicators of the catalogue that a claim may speak of, and say how surely it does.

Variants of a concept that count the same thing share a definition; the words of the text choose among the
definitions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from unicodedata import normalize

from lc_indicators.audit.arithmetic.question import SpanQuestion
from lc_indicators.audit.arithmetic.standards import (
    Standards,
    is_in_two_prices,
    lexicon_standards,
    spans_of,
    years_named,
)
from lc_indicators.audit.claim import Claim
from lc_indicators.audit.evidence.evidence_words import full_name, what
from lc_indicators.audit.evidence.known_figures import (
    DataBesideText,
    is_official,
    kept_with_catalogue,
    standard_of,
)
from lc_indicators.audit.evidence.namesakes import area_in_borders, area_then
from lc_indicators.catalogue import Catalogue
from lc_indicators.catalogue.records import Indicator, Observation, PublishedClaim
from lc_indicators.language import Text, message
from lc_indicators.periods import ComparisonBase


def standards_of(catalogue: Catalogue | None) -> Standards:
    """Return the standards that the data name, or without data those of the lexicon's country."""
    if catalogue is None:
        return lexicon_standards()
    counted = [
        (indicator.concept, years)
        for indicator in catalogue.indicators.values()
        if indicator.standard is not None and (years := years_named(indicator.standard.plain))
    ]
    concepts = frozenset(concept for concept, _ in counted)
    return Standards(spans_of({years for _, years in counted}), concepts, areas=catalogue.areas)


#: What variants that count the same thing share.
Definition = tuple[str, str, str]

#: The review of poor households by the standard in force: one definition, a standard for each time.
OFFICIAL: Definition = ("official poverty standard", "", "")

#: Parts the words of a variant that each name it.
_PHRASES = re.compile(r"[,;]")

#: Kind of unit of indices: their level depends on the base year, their change does not.
_INDEX = "index"

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
    words = indicator.variant.plain if alike and indicator.variant else ""
    return indicator.name.plain, standard_of(indicator), words


def _series(indicator: Indicator) -> tuple[str, str, str, str]:
    return indicator.name.plain, standard_of(indicator), indicator.producer, indicator.vintage


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
        needs_naming = any(_may_be_another(indicator, claim, catalogue) for indicator in variants)
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


def _may_be_another(indicator: Indicator, claim: Claim, catalogue: Catalogue) -> bool:
    """Return whether a text that names no price basis and no base year may mean another one."""
    unit = catalogue.units[indicator.unit]
    if unit.kind == _INDEX:
        return claim.kind.is_level
    # A sum at current prices can stand at constant ones; of what is told per head or in percent one basis
    # is the custom.
    is_sum = unit.kind == _SUM and _PER not in unit.dimension
    return indicator.standard is not None and is_sum and is_in_two_prices(indicator.concept)


def _is_named(indicator: Indicator, claim: Claim) -> bool:
    said = _plain(f"{claim.subject} {claim.standard}")
    # The names of variants do not tell: "share of services" is said with and without product taxes.
    words = [text for text in (indicator.variant, indicator.standard) if text]
    phrases = [phrase for text in words for said_so in text.to_json().values()
               for phrase in _PHRASES.split(said_so)]  # fmt: skip
    return any(len(phrase.split()) >= _WORDS and _plain(phrase) in said for phrase in phrases)


def _plain(words: str) -> str:
    return normalize("NFC", words).casefold().strip()


class MatchStrength(StrEnum):
    """How surely an indicator is what a claim speaks of."""

    SAME = "same"
    #: The text does not say which of several definitions it means: this one can agree, not accuse.
    OPEN = "open"
    OTHER = "other"


@dataclass(frozen=True)
class Match:
    """An indicator of the catalogue beside a claim."""

    indicator: Indicator
    strength: MatchStrength
    #: Why it is not surely the same; None where it is.
    note: Text | None = None


@dataclass(frozen=True, kw_only=True)
class DataQuestion(DataBesideText):
    """What a claim asks of the data, of its own area or else the text's."""

    asked: SpanQuestion
    #: The indicators that it may speak of, what it surely speaks of first.
    matches: tuple[Match, ...]

    @property
    def claim(self) -> Claim:
        """Return the claim that asks."""
        return self.asked.claim

    @property
    def is_of_level(self) -> bool:
        """Return whether the claim says how much there was, not how much it changed."""
        return self.claim.kind.is_level


def question_of(asked: SpanQuestion, data: DataBesideText) -> DataQuestion | None:
    """Return what a claim asks of the data; None where they cannot answer, as of a group."""
    claim, catalogue = asked.claim, data.catalogue
    code, when = claim.area or data.area, claim.end or data.date
    stated = area_in_borders(code, claim.borders, when, catalogue=catalogue) if claim.borders else ""
    code = stated or area_then(code, when, catalogue)
    if not claim.indicator or claim.group or claim.part or code not in catalogue.areas:
        return None
    row, matches = row_of(claim, catalogue), tuple(matches_of(claim, catalogue))
    # A published claim's own source is no evidence for it.
    own = data.own | {row.source} if row else data.own
    return DataQuestion(catalogue=catalogue, area=code, date=data.date, own=own, asked=asked, matches=matches)


#: Concepts of texts -> concepts of data that come near them, and how near.
NEAR: dict[str, dict[str, MatchStrength]] = {
    "infant_mortality_rate": {"infant_mortality_rate_gso": MatchStrength.OPEN},
    "income_per_capita": {
        "income_per_capita_reported": MatchStrength.OPEN,
        # Income of households by the survey; twelve months of it are not what a province reports.
        "income_per_capita_month": MatchStrength.OTHER,
    },
}

#: Tail of the concept that tells the average over a span of years.
AVERAGE = "_average"


def concepts_of(claim: Claim, catalogue: Catalogue) -> dict[str, MatchStrength]:
    """Return the concepts of the data that a claim may speak of.

    Growth over a span of years is its yearly average.
    """
    known = _all_concepts(catalogue)
    average = claim.indicator + AVERAGE
    # Growth "so với cùng kỳ" is that of one year, whatever it is measured from.
    is_of_years = claim.is_over_span and claim.comparison != ComparisonBase.YEAR_BEFORE
    if average in known and (claim.kind.is_yearly or is_of_years):
        return {average: MatchStrength.SAME}
    near = {claim.indicator: MatchStrength.SAME} | NEAR.get(claim.indicator, {})
    return {concept: strength for concept, strength in near.items() if concept in known}


@kept_with_catalogue
def _all_concepts(catalogue: Catalogue) -> frozenset[str]:
    return frozenset(indicator.concept for indicator in catalogue.indicators.values())


def matches_of(claim: Claim, catalogue: Catalogue) -> Iterator[Match]:
    """Yield the indicators that a claim may speak of, what it surely speaks of first."""
    found = [
        match
        for concept, strength in concepts_of(claim, catalogue).items()
        for match in _matches(claim, concept, strength=strength, catalogue=catalogue)
    ]
    yield from sorted(found, key=lambda match: list(MatchStrength).index(match.strength))


def _matches(claim: Claim, concept: str, *, strength: MatchStrength, catalogue: Catalogue) -> Iterator[Match]:
    variants = catalogue.indicators_of(concept)
    meant = meant_definition(claim, variants, catalogue)
    for indicator in variants:
        if strength is not MatchStrength.SAME:
            yield Match(indicator, strength, message("audit.evidence.near", name=full_name(indicator)))
        else:
            yield _match(claim, indicator, meant=meant, definition=definition_of(indicator, variants))


def _match(claim: Claim, indicator: Indicator, *, meant: Definition | None, definition: Definition) -> Match:
    named = years_named(claim.standard)
    if named and is_official(indicator) and standard_of(indicator) != named:
        note = message("audit.evidence.other_standard", standard=indicator.standard or what(indicator))
        return Match(indicator, MatchStrength.OTHER, note)
    if meant is None:
        note = message("audit.evidence.unnamed", name=full_name(indicator))
        return Match(indicator, MatchStrength.OPEN, note)
    if meant == definition:
        return Match(indicator, MatchStrength.SAME)
    if meant == OFFICIAL:
        note = message("audit.evidence.survey", standard=indicator.standard or what(indicator))
    else:
        note = message("audit.evidence.other_definition", variant=what(indicator))
    return Match(indicator, MatchStrength.OTHER, note)
