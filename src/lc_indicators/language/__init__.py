"""Numbers and phrases to text and back, in Vietnamese and English."""

from __future__ import annotations

from lc_indicators.language.number_formats import (
    MINUS,
    NOTATIONS,
    TEXT_NOTATION,
    PartialDate,
    date_label,
    format_decimal,
    ordinal,
    parse_printed,
    rounded,
)
from lc_indicators.language.phrases import (
    ARGUMENT_NAMES,
    ARROW,
    METRIC_NAMES,
    SECOND_HAND,
    SECOND_HAND_MARK,
    STILL,
    UNCHANGED,
    between,
    missing_words,
    moved,
    shifted,
)
from lc_indicators.language.text import LANGUAGES, Language, Text, as_language

__all__ = [
    "ARGUMENT_NAMES",
    "ARROW",
    "LANGUAGES",
    "METRIC_NAMES",
    "MINUS",
    "NOTATIONS",
    "SECOND_HAND",
    "SECOND_HAND_MARK",
    "STILL",
    "TEXT_NOTATION",
    "UNCHANGED",
    "Language",
    "PartialDate",
    "Text",
    "as_language",
    "between",
    "date_label",
    "format_decimal",
    "missing_words",
    "moved",
    "ordinal",
    "parse_printed",
    "rounded",
    "shifted",
]
