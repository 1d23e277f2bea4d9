"""Numbers and phrases to text and back, in Vietnamese and English."""

from __future__ import annotations

from lc_indicators.language.message_files import message, message_keys, messages, words_in
from lc_indicators.language.number_formats import (
    date_label,
    format_decimal,
    ordinal,
    rounded,
)
from lc_indicators.language.phrases import ARROW, SECOND_HAND_MARK, between, moved
from lc_indicators.language.printed_numbers import (
    DASHES,
    MINUS,
    MINUS_SIGNS,
    NOTATIONS,
    TEXT_NOTATION,
    is_in_lakhs,
    is_in_thousands,
    number_under,
    parse_printed,
    without_gaps,
)
from lc_indicators.language.text import LANGUAGES, Language, Text, as_language, in_a_row, in_each

__all__ = [
    "ARROW",
    "DASHES",
    "LANGUAGES",
    "MINUS",
    "MINUS_SIGNS",
    "NOTATIONS",
    "SECOND_HAND_MARK",
    "TEXT_NOTATION",
    "Language",
    "Text",
    "as_language",
    "between",
    "date_label",
    "format_decimal",
    "in_a_row",
    "in_each",
    "is_in_lakhs",
    "is_in_thousands",
    "message",
    "message_keys",
    "messages",
    "moved",
    "number_under",
    "ordinal",
    "parse_printed",
    "rounded",
    "without_gaps",
    "words_in",
]
