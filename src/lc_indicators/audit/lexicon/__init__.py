"""What words mean: concepts, units, groups and turns of phrase, from the tables of this folder."""

from lc_indicators.audit.lexicon.item_roles import AREA, CONCEPT, GROUP, ItemRole
from lc_indicators.audit.lexicon.lexicon import (
    GRAMMARS,
    Concept,
    Lexicon,
    Meaning,
    UnitName,
    UnitWords,
    concept_names,
    counted_units,
    known_places,
    lexicon,
    multipliers,
    standards_table,
    unit_words,
    word_forms,
    word_set,
    word_values,
)

__all__ = [
    "AREA", "CONCEPT", "GRAMMARS", "GROUP", "Concept", "ItemRole", "Lexicon", "Meaning", "UnitName",
    "UnitWords", "concept_names", "counted_units", "known_places", "lexicon", "multipliers",
    "standards_table", "unit_words", "word_forms", "word_set", "word_values",
]  # fmt: skip
