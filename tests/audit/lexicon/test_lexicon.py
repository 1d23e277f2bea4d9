"""The tables of words, read once."""

from __future__ import annotations

import pytest

from lc_indicators.audit.lexicon import Lexicon, Meaning, lexicon
from lc_indicators.audit.lexicon.item_roles import item_role
from lc_indicators.audit.lexicon.tokens import tokens_of


def _keys(text: str) -> list[str]:
    return [token.key for token in tokens_of(text)]


def _meaning(text: str, words: Lexicon) -> Meaning | None:
    keys = _keys(text)
    found = words.phrases.longest(keys, 0)
    return found[1] if found and found[0] == len(keys) else None


@pytest.mark.parametrize(
    ("phrase", "meaning"),
    [
        pytest.param("tỷ lệ hộ nghèo", Meaning("concept", "poverty_rate"), id="a concept"),
        pytest.param("Tỉ lệ hộ nghèo", Meaning("concept", "poverty_rate"), id="in another spelling"),
        pytest.param("poverty rate", Meaning("concept", "poverty_rate"), id="in English"),
        pytest.param("dân tộc thiểu số", Meaning("group", "people"), id="a group"),
        pytest.param("giảm", Meaning("down", "down"), id="a verb"),
        pytest.param("so với", Meaning("versus", ""), id="a comparison"),
    ],
)
def test_a_phrase_means_what_its_table_says(phrase: str, meaning: Meaning) -> None:
    """Concepts, groups and turns of phrase are found in both languages, however they are spelt."""
    assert meaning == _meaning(phrase, lexicon())


@pytest.mark.parametrize(
    ("word", "unit", "kind"),
    [
        ("đồng", "vnd", "money"),
        ("hộ", "households", "count"),
        ("xã", "communes", "count"),
        ("usd", "usd", "money"),
    ],
)
def test_a_unit_is_known_by_its_names(word: str, unit: str, kind: str) -> None:
    """Units are looked up apart from phrases: "đồng" behind a number is money."""
    found = lexicon().units.longest(_keys(word), 0)

    assert found is not None
    assert (unit, kind) == (found[1].unit, found[1].kind)


def test_a_count_leads_to_its_rate() -> None:
    """From what is counted the rate is found that tells its part of the whole."""
    words = lexicon()

    assert "poverty_rate" == words.rates["poor_households"].concept
    assert "poor_households" == words.concepts["poverty_rate"].counts


def test_every_concept_leads_to_concepts_that_exist() -> None:
    """What a rate counts is a concept of the tables, or the rate could not be tied to it."""
    concepts = lexicon().concepts
    counted = {concept.counts for concept in concepts.values() if concept.counts}

    assert set() == counted - set(concepts)


def test_the_tables_are_read_once() -> None:
    """The same names give the same lexicon: a text does not pay for the tables again."""
    assert lexicon() is lexicon()


def test_further_names_are_added_and_change_none() -> None:
    """Names of a catalogue join the tables; a known phrase keeps its meaning, unknown concepts stay out."""
    words = lexicon((
        ("concept", "poverty_rate", "mức nghèo thử"),
        ("concept", "enterprises", "tỷ lệ hộ nghèo"),
        ("concept", "no_such_concept", "chỉ số không có"),
    ))  # fmt: skip

    assert Meaning("concept", "poverty_rate") == _meaning("mức nghèo thử", words)
    assert Meaning("concept", "poverty_rate") == _meaning("tỷ lệ hộ nghèo", words)
    assert _meaning("chỉ số không có", words) is None
    assert _meaning("mức nghèo thử", lexicon()) is None


def test_a_role_that_no_rule_knows_is_refused() -> None:
    """A slip in a table is found when it is read, and not by a claim that nobody reads."""
    with pytest.raises(LookupError, match="'qualifer' is no role of an item in a sentence"):
        item_role("qualifer")
