"""One spelling for words that Vietnamese writes in several ways."""

from __future__ import annotations

import pytest

from lc_indicators.audit.lexicon.tokens import key_of


@pytest.mark.parametrize(
    ("words", "key"),
    [
        pytest.param(("hoà", "hòa", "HOÀ", "Hòa"), "hòa", id="hoà"),
        pytest.param(("khoẻ", "khỏe"), "khỏe", id="khoẻ"),
        pytest.param(("thuỷ", "thủy", "Thuỷ"), "thủy", id="thuỷ"),
        pytest.param(("tỉ", "tỷ", "Tỉ"), "tỷ", id="i or y"),
        pytest.param(("kĩ", "kỹ"), "kỹ", id="kĩ"),
        pytest.param(("ngàn", "nghìn"), "nghìn", id="two words for a thousand"),
        pytest.param(("quí", "quý", "Quý"), "quý", id="quý keeps its tone: u belongs to q"),
        pytest.param(("Điện", "ĐIỆN", "điện"), "điện", id="capitals"),
    ],
)
def test_variants_share_a_key(words: tuple[str, ...], key: str) -> None:
    """However a word is spelt, it is looked up by one spelling."""
    assert {key} == {key_of(word) for word in words}


@pytest.mark.parametrize("word", ["hoàn", "toán", "khoét", "thuyền", "quỹ", "tính", "lịch"])
def test_other_words_stay_what_they_are(word: str) -> None:
    """Only open syllables have two places for their tone; only a closed list is written with i or y."""
    assert word == key_of(word)
