"""Where sentences begin and end, and in which language they are."""

from __future__ import annotations

import pytest

from lc_indicators.audit.lexicon.tokens import tokens_of
from lc_indicators.audit.reading.reading_copy import language_of, sentences_of
from lc_indicators.language import Language


def _sentences(text: str) -> list[str]:
    tokens = tokens_of(text)
    return [text[tokens[start].start : tokens[end - 1].end] for start, end in sentences_of(tokens)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("Một. Hai! Ba? Bốn…", ["Một.", "Hai!", "Ba?", "Bốn…"], id="marks that end"),
        pytest.param("Tại TP. Lai Châu có.", ["Tại TP. Lai Châu có."], id="an abbreviation"),
        pytest.param("Đạt 1.204 hộ, 12.5%.", ["Đạt 1.204 hộ, 12.5%."], id="marks inside numbers"),
        pytest.param("Xem a.b.c nhé.", ["Xem a.b.c nhé."], id="a glued full stop"),
        pytest.param("Dòng một\nDòng hai", ["Dòng một", "Dòng hai"], id="a line is a sentence"),
        pytest.param("Dòng một\ncòn tiếp", ["Dòng một\ncòn tiếp"], id="unless it goes on in lower case"),
        pytest.param("Dòng một\n12% hộ", ["Dòng một\n12% hộ"], id="or with a number"),
        pytest.param("Dòng một\n\ncòn tiếp", ["Dòng một", "còn tiếp"], id="an empty line always parts"),
        pytest.param("", [], id="nothing"),
        pytest.param("\n\n\n", [], id="empty lines"),
    ],
)
def test_sentences_end_where_readers_end_them(text: str, sentences: list[str]) -> None:
    """Marks and lines end a sentence; abbreviations, numbers and broken lines do not."""
    assert sentences == _sentences(text)


def test_no_sentence_goes_on_for_ever() -> None:
    """What has no end is cut, so that each word is looked at a bounded number of times."""
    words = 5_000
    sentences = _sentences("từ " * words)

    assert len(sentences) > 1
    assert words == sum(len(sentence.split()) for sentence in sentences)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("Tỷ lệ hộ nghèo của tỉnh giảm", "vi", id="Vietnamese"),
        pytest.param("The poverty rate of the province fell", "en", id="English"),
        pytest.param("The rate of hộ nghèo in the tỉnh was 5 percent", "en", id="English with names"),
        pytest.param("12 34", "vi", id="no words"),
    ],
)
def test_the_language_is_that_of_most_words(text: str, language: Language) -> None:
    """Names of the other language do not turn a text; where nothing tells, it is Vietnamese."""
    assert language == language_of(tokens_of(text))
