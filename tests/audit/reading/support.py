"""What the tests of the reading share: a sentence in, the tokens, the items or the claims out."""

from __future__ import annotations

from lc_indicators.audit.claim import Claim
from lc_indicators.audit.lexicon import lexicon
from lc_indicators.audit.lexicon.tokens import Token, tokens_of
from lc_indicators.audit.moments import time_text
from lc_indicators.audit.reading.read_claims import read_claims
from lc_indicators.audit.reading.sentence_items import Items, items_of
from lc_indicators.audit.reading.sentence_words import Habits, SentenceWords
from lc_indicators.language import Language


def keys_of(text: str) -> list[str]:
    """Return the keys of the tokens of *text*."""
    return [token.key for token in tokens_of(text)]


def words_in(text: str, *, language: Language = "vi") -> SentenceWords:
    """Return the words of one sentence."""
    return SentenceWords(tokens_of(text), words=lexicon(), habits=Habits(language))


def tokens_and_items(text: str, *, language: Language = "vi") -> tuple[list[Token], Items]:
    """Return tokens and items of one sentence."""
    words = words_in(text, language=language)
    return words.tokens, items_of(words)


def items_in(text: str, *, language: Language = "vi") -> Items:
    """Return the items of one sentence."""
    return tokens_and_items(text, language=language)[1]


def quantity_place(items: Items, number: int = 0) -> int:
    """Return the place of a quantity among the items: the first, or the one that *number* counts to."""
    return [place for place, item in enumerate(items) if item.role == "quantity"][number]


def only_claim(text: str) -> Claim:
    """Return the only claim of *text*."""
    (claim,) = read_claims(text)
    return claim


def last_claim(text: str) -> Claim:
    """Return the last claim of *text*."""
    return read_claims(text)[-1]


def span(claim: Claim) -> tuple[str, str]:
    """Return start and end as printed, "" for none."""
    return (time_text(claim.start) if claim.start else "", time_text(claim.end) if claim.end else "")


def what(claim: Claim) -> tuple[str, str, str, str]:
    """Return kind, concept, values and unit."""
    return claim.kind.value, claim.indicator, " ".join(map(str, claim.values)), claim.unit
