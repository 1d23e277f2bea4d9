"""Phrases looked up word by word."""

from __future__ import annotations

import pytest

from lc_indicators.audit.lexicon.lexicon import Trie


@pytest.fixture
def phrases() -> Trie[str]:
    """Return a few phrases, some the beginnings of others."""
    trie: Trie[str] = Trie()
    for phrase in ("hộ", "hộ nghèo", "hộ nghèo dân tộc thiểu số", "nông lâm thủy sản"):
        trie.add(phrase.split(), phrase)
    return trie


@pytest.mark.parametrize(
    ("text", "end", "found"),
    [
        pytest.param("hộ nghèo giảm", 2, "hộ nghèo", id="the longest that stands there"),
        pytest.param("hộ nghèo dân tộc kinh", 2, "hộ nghèo", id="back to the last that is whole"),
        pytest.param("hộ", 1, "hộ", id="up to the end of the text"),
        pytest.param("nông , lâm - thủy sản", 6, "nông lâm thủy sản", id="loose marks are passed over"),
        pytest.param("hộ , giảm", 1, "hộ", id="no loose mark behind a phrase"),
        pytest.param("hộ ,", 1, "hộ", id="no loose mark at the end"),
    ],
)
def test_the_longest_phrase_wins(phrases: Trie[str], text: str, end: int, found: str) -> None:
    """A phrase is read to its last word; marks that a writer may leave out do not break it."""
    assert (end, found) == phrases.longest(text.split(), 0)


@pytest.mark.parametrize("text", ["", "nghèo hộ", ", hộ", "nông lâm", "nông , , lâm thủy sản"])
def test_what_is_no_phrase_is_not_found(phrases: Trie[str], text: str) -> None:
    """Neither a beginning, nor a mark before it, nor two marks in a row make a phrase."""
    assert phrases.longest(text.split(), 0) is None


def test_a_phrase_begins_where_it_is_looked_for(phrases: Trie[str]) -> None:
    """What stands before or behind is not looked at, and past the end stands nothing."""
    assert phrases.longest(["tổng", "hộ"], 0) is None
    assert (2, "hộ") == phrases.longest(["tổng", "hộ"], 1)
    assert phrases.longest(["tổng", "hộ"], 2) is None


def test_the_first_meaning_of_a_phrase_stays(phrases: Trie[str]) -> None:
    """Tables that come later add phrases and change none."""
    phrases.add(["hộ"], "something else")

    assert (1, "hộ") == phrases.longest(["hộ"], 0)
