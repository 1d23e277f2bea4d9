"""What words mean: concepts, units, groups and turns of phrase, from the tables of this folder."""

from lc_indicators.claims.lexicon.lexicon import (
    AREA,
    CONCEPT,
    GROUP,
    Concept,
    Lexicon,
    Meaning,
    UnitName,
    lexicon,
)

__all__ = ["AREA", "CONCEPT", "GROUP", "Concept", "Lexicon", "Meaning", "UnitName", "lexicon"]
