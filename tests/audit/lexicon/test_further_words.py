"""Words behind a number in French: figures are read with their units, whatever else of the text is not."""

from __future__ import annotations

import pytest

from lc_indicators.audit.lexicon import counted_units, lexicon, word_values
from lc_indicators.audit.lexicon.further_words import further_words
from lc_indicators.audit.lexicon.tokens import tokens_of
from lc_indicators.audit.reading.units_behind_numbers import measure_after


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("%", "percent"),
        ("pour cent", "percent"),
        ("point de pourcentage", "percentage_points"),
        ("points de pourcentage", "percentage_points"),
        ("millions d’habitants", "million_persons"),
        ("million d'habitants", "million_persons"),
        ("habitants", "persons"),
        ("milliers de personnes", "thousand_persons"),
        ("milliards d'euros", "billion_eur"),
        ("milliards de dollars", "billion_usd"),
        ("milliards", "billion"),
        ("fois", "times"),
        ("euros par habitant", "eur_per_person"),
        ("ménages", "households"),
    ],
)
def test_a_unit_behind_a_number_is_read(words: str, unit: str) -> None:
    """With its power of ten, and what it is counted per."""
    found = measure_after([token.key for token in tokens_of(words)], 0, words=lexicon())

    assert found is not None
    assert unit == found[1].name


def test_a_number_with_spaces_is_one() -> None:
    """As French prints it: 1 023 208,5."""
    assert ["1 023 208,5", "habitants"] == [token.key for token in tokens_of("1 023 208,5 habitants")]


def test_what_vietnamese_and_english_say_is_as_before() -> None:
    """A form of theirs keeps its worth, and each unit that is named is one of the tables."""
    assert ("6", "9", "3") == tuple(word_values("power")[word] for word in ("triệu", "billion", "nghìn"))
    assert {"persons", "households", "pupils"} <= {unit for _, unit in further_words("unit")}
    assert {"persons", "households", "pupils"} <= counted_units()
