"""Words in the languages of the project, and in no other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lc_indicators.errors import WordingError
from lc_indicators.language import Text
from lc_indicators.report.given_words import given_text
from lc_indicators.report.sentences import Writer
from tests.catalogue.small_catalogue import WORD

ONE, TWO = ("fr",), ("vi", "en")


def test_a_project_of_one_language_gives_one_text() -> None:
    """There is nothing to name where there is one."""
    text, values = given_text("pauvreté : {level}", {"level": "3"}, ONE)

    assert (Text(fr="pauvreté : {level}"), {"level": "3"}) == (text, values)
    assert text == given_text("", {"fr": "pauvreté : {level}", "level": "3"}, ONE)[0]


def test_a_project_of_several_languages_names_each() -> None:
    """Keywords are its languages; all others are values."""
    text, values = given_text("", {"vi": "nghèo {it}", "en": "poor {it}", "it": "3"}, TWO)

    assert (Text(vi="nghèo {it}", en="poor {it}"), {"it": "3"}) == (text, values)


def test_a_text_may_be_given_as_it_is() -> None:
    """What the library or the data call something has each language already."""
    assert (WORD, {}) == given_text(WORD, {}, TWO)


@pytest.mark.parametrize(
    ("words", "given", "languages", "match"),
    [
        ("", {"vi": "nghèo"}, TWO, "'nghèo' has no words in 'en'"),
        ("nghèo", {}, TWO, "is in one language: write vi=…, en=…"),
        (
            "",
            {"vi": "nghèo", "en": "poor", "fr": "pauvre"},
            TWO,
            "'pauvre' is in 'fr'; .* are vi, en",
        ),
        ("", {"de": "arm"}, ONE, "'arm' is in 'de'; the project's languages are fr"),
        ("pauvre", {"fr": "pauvre"}, ONE, "'pauvre' stands beside fr="),
        ("", {}, ONE, r"no words: give them as in say\(…\)"),
        ("", {}, TWO, "no words: give them as vi=…, en=…"),
        (WORD, {}, ("vi", "fr"), "'word' has no words in 'fr'"),
    ],
)
def test_a_missing_or_a_foreign_language_is_named(
    words: str | Text, given: dict[str, str], languages: tuple[str, ...], match: str
) -> None:
    """Whoever writes a cell learns which words are wanting, or too many."""
    with pytest.raises(WordingError, match=match):
        given_text(words, given, languages)


def test_a_sentence_of_one_language_is_written_without_its_name() -> None:
    """So is a heading, and all that has words."""
    shown: list[str] = []
    writer = Writer("fr", languages=ONE, show=lambda block: shown.append(block.html))
    writer.section("poverty", "La pauvreté")
    writer.say("Elle recule {how}.", how=replace(writer.sentence("beaucoup")))

    assert ["<h2>La pauvreté</h2>", "<p>Elle recule beaucoup.</p>"] == shown
