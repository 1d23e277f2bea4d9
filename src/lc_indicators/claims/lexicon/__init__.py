"""What words mean: concepts, units, groups and turns of phrase, from the tables of this folder."""

from lc_indicators.claims.lexicon.lexicon import (
    AREA,
    GROUP,
    Concept,
    Lexicon,
    Meaning,
    UnitName,
    lexicon,
    standards_table,
)

__all__ = ["AREA", "GROUP", "Concept", "Lexicon", "Meaning", "UnitName", "lexicon", "standards_table"]
