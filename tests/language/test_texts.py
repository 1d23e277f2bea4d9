"""Texts, phrases and dates in each language."""

from __future__ import annotations

from decimal import Decimal
from pickle import dumps, loads

import pytest

from lc_indicators.errors import ArgumentError, MissingLanguageError, ParameterError, WordingError
from lc_indicators.language import Text, as_language, between, date_label, in_each, messages, moved
from lc_indicators.metrics import METRICS


@pytest.mark.parametrize(
    ("vi", "en", "missing"), [("nghèo", "", "'en'"), (" ", "poverty", "'vi'"), ("", "", "'vi'")]
)
def test_when_the_words_of_a_language_are_empty_then_the_text_is_refused(
    vi: str, en: str, missing: str
) -> None:
    """Words that nobody can read are no words."""
    with pytest.raises(WordingError, match=missing):
        Text(vi=vi, en=en)


def test_when_a_language_is_unknown_then_the_message_names_the_languages() -> None:
    """Reports are in the languages of their project, anything else in those of the interface."""
    with pytest.raises(ParameterError, match=r"'tlh' is not one of vi, en"):
        as_language("tlh", ["vi", "en"])
    with pytest.raises(ParameterError, match=r"'tlh' is not one of en, .*vi"):
        as_language("tlh")


def test_the_only_language_of_a_project_need_not_be_named() -> None:
    """One of several is chosen by whoever asks."""
    assert "fr" == as_language("", ["fr"])
    with pytest.raises(ParameterError, match="There are 2 languages: say which, language='vi' or 'en'"):
        as_language("", ["vi", "en"])


def test_a_text_has_words_in_any_languages() -> None:
    """A project of one language writes one, and another one is asked for in vain."""
    text = Text(fr="pauvreté")

    assert ("fr",) == text.languages
    assert "pauvreté" == text["fr"] == text.main == text.plain
    with pytest.raises(MissingLanguageError, match="'pauvreté' has no words in 'en'"):
        text["en"]


def test_texts_are_equal_by_their_words() -> None:
    """How a text came about does not matter, nor does the order of its languages."""
    said = in_each(lambda language: {"vi": "ba", "en": "three"}.get(language) or Text(vi="ba")[language])

    assert Text(en="three", vi="ba") == said == loads(dumps(said))  # noqa: S301 - our own
    assert hash(Text(en="three", vi="ba")) == hash(said)


@pytest.mark.parametrize(("words", "match"), [({}, "no words"), ({"label": "x"}, "'label' is no language")])
def test_a_text_needs_words_and_each_a_language(words: dict[str, str], match: str) -> None:
    """A keyword that is no language is a slip."""
    with pytest.raises(ArgumentError, match=match):
        Text(**words)


def test_every_metric_has_a_name_in_both_languages() -> None:
    """A figure that a metric made can always be named."""
    assert set(METRICS) == set(messages("metrics"))


@pytest.mark.parametrize(
    ("change", "vi", "en"),
    [("-4.81", "giảm X", "down X"), ("2", "tăng X", "up X"), ("0", "không đổi", "unchanged")],
)
def test_a_change_is_said_with_its_direction(change: str, vi: str, en: str) -> None:
    """The verb carries the sign, so the figure after it has none."""
    assert vi == moved(Decimal(change), "X", language="vi")
    assert en == moved(Decimal(change), "X", language="en")


@pytest.mark.parametrize(
    ("low", "high", "vi", "en"),
    [
        ("1", "2", "từ 1 đến 2", "1 to 2"),
        ("1", None, "từ 1 trở lên", "1 or more"),
        (None, "2", "từ 2 trở xuống", "2 or less"),
        (None, None, "không xác định", "not bounded"),
    ],
)
def test_an_interval_is_said_with_its_open_ends(low: str | None, high: str | None, vi: str, en: str) -> None:
    """An end that is open is said, not printed as infinity."""
    assert vi == between(low, high, language="vi")
    assert en == between(low, high, language="en")


@pytest.mark.parametrize(
    ("iso", "vi", "en"),
    [
        ("2021-03-10", "10/3/2021", "10 March 2021"),
        ("2020-10", "tháng 10/2020", "October 2020"),
        ("2020", "2020", "2020"),
        ("", "", ""),
    ],
)
def test_a_date_prints_as_far_as_it_is_known(iso: str, vi: str, en: str) -> None:
    """A source known to the month is not given a day."""
    assert vi == date_label(iso, "vi")
    assert en == date_label(iso, "en")
