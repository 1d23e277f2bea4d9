"""Numbers and phrases to text and back, in Vietnamese and English."""

from __future__ import annotations

from lc_indicators.language.number_formats import (
    PartialDate,
    date_label,
    format_decimal,
    ordinal,
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
from lc_indicators.language.printed_numbers import (
    DASHES,
    MINUS,
    MINUS_SIGNS,
    NOTATIONS,
    TEXT_NOTATION,
    is_in_thousands,
    number_under,
    parse_printed,
    without_gaps,
)
from lc_indicators.language.text import LANGUAGES, Language, Text, as_language

__all__ = [
    "ARGUMENT_NAMES",
    "ARROW",
    "DASHES",
    "LANGUAGES",
    "METRIC_NAMES",
    "MINUS",
    "MINUS_SIGNS",
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
    "is_in_thousands",
    "missing_words",
    "moved",
    "number_under",
    "ordinal",
    "parse_printed",
    "rounded",
    "shifted",
    "without_gaps",
]
