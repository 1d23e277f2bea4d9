"""Texts, messages, numbers and dates in the languages that there are, and printed numbers read back."""

from __future__ import annotations

from lc_indicators.language.message_files import message, message_keys, messages, words_in
from lc_indicators.language.number_formats import (
    date_label,
    format_decimal,
    language_name,
    names_a_language,
    number_marks,
    ordinal,
    plural_category,
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
from lc_indicators.language.text import (
    OWN_LANGUAGE,
    Language,
    Text,
    as_language,
    in_a_row,
    in_each,
    is_language_code,
    spoken_languages,
    words_for_errors,
)

__all__ = [
    "ARROW",
    "DASHES",
    "MINUS",
    "MINUS_SIGNS",
    "NOTATIONS",
    "OWN_LANGUAGE",
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
    "is_language_code",
    "language_name",
    "message",
    "message_keys",
    "messages",
    "moved",
    "names_a_language",
    "number_marks",
    "number_under",
    "ordinal",
    "parse_printed",
    "plural_category",
    "rounded",
    "spoken_languages",
    "without_gaps",
    "words_for_errors",
    "words_in",
]
