"""What the page itself says."""

from __future__ import annotations

from lc_indicators.publish.document.entries import argument_words
from lc_indicators.publish.html.html_words import words_in


def test_both_languages_say_everything() -> None:
    """A word of the interface is there in both languages."""
    assert words_in("vi").keys() == words_in("en").keys()


def test_an_argument_without_words_keeps_its_name() -> None:
    """A metric that is newer than the words still shows its arguments."""
    assert ("cuối kỳ", "deflator") == (argument_words("end", "vi"), argument_words("deflator", "vi"))
