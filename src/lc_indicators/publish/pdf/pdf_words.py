"""What the PDF itself says: words of its own, and those that it shares with the page."""

from __future__ import annotations

from lc_indicators.language import Language, colon, semicolon, words_in


def words_of_document(language: Language) -> dict[str, str]:
    """Return the words of the PDF and those of the page in *language*."""
    marks = {"colon": colon(language), "semicolon": semicolon(language)}
    return words_in("publish.page", language) | words_in("publish.pdf", language) | marks
