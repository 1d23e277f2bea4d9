"""Sentences with figures in them, in both languages."""

from __future__ import annotations

import pytest

from lc_indicators.errors import WordingError
from lc_indicators.language import Text
from lc_indicators.periods import Period
from lc_indicators.report.blocks import compose, joined, plain
from tests.lai_chau import POVERTY, figure, report


def test_a_sentence_shows_figures_words_and_periods() -> None:
    """A figure in a sentence is the figure itself: its text and its id."""
    level = figure("grdp_per_capita", 2020)
    text = Text(vi="{place} đạt {level} năm {when}.", en="{place} reached {level} in {when}.")
    values = {"place": Text(vi="Lai Châu", en="Lai Châu"), "level": level, "when": Period.parse("2020")}

    sentence = compose(text, "en", values)

    assert "Lai Châu reached 41.79 million dong in 2020." == sentence.text
    assert {"text": "41.79 million dong", "figure": level.id} in sentence.to_json()
    assert (level,) == sentence.figures


WRONG = [
    ("đạt {level}", "reached", "leaves out level"),
    ("đạt {level}", "reached {levle}", "names levle, which is not given"),
    ("đạt {level} và 16,7%", "reached {level} and {level}", "'16,7' typed by hand"),
    ("đạt {level}", "reached {level} of 5 years", "'5' typed by hand"),
    ("đạt {level", "reached {level}", "expected '}'"),
    (
        "đạt {level:loud}",
        "reached {level}",
        "Form 'loud' of a figure is not one of bare, change, number, size",
    ),
]


@pytest.mark.parametrize(("vi", "en", "words"), WRONG)
def test_a_slip_in_either_language_is_an_error(vi: str, en: str, words: str) -> None:
    """Both languages are checked, although one is shown; a number typed by hand would be an orphan."""
    with pytest.raises(WordingError, match=words):
        compose(Text(vi=vi, en=en), "vi", {"level": figure("grdp_per_capita", 2020)})


def test_years_may_be_written() -> None:
    """A year is no figure, and neither is the number of a plan or a code."""
    text = Text(vi="Giai đoạn 2016–2020, mã VN-01", en="2016–2020, code VN-01")

    assert "2016–2020, code VN-01" == compose(text, "en", {}).text


@pytest.mark.parametrize("words", ["1,466.8", "trên 40%", "3 lần", "up 4.0 points", "of 5 years", "−3"])
def test_a_number_as_the_value_of_a_field_is_an_error(words: str) -> None:
    """It would be as much of an orphan as one in the sentence."""
    with pytest.raises(WordingError, match=r"x is .*typed by hand: give a Figure"):
        report("en").sentence(vi="{x}", en="{x}", x=words)


@pytest.mark.parametrize("words", ["Quận 7", "in 2020", "2016–2020", "Lai Châu", "VN-01"])
def test_names_years_and_codes_are_words(words: str) -> None:
    """A district may have a number for a name."""
    assert words == report("en").sentence(vi="{x}", en="{x}", x=words).text


def test_sentences_join_and_nest() -> None:
    """A list of results is one sentence with all their figures."""
    parts = [report("en").sentence(vi="{it}", en="{it}", it=figure(POVERTY, year)) for year in (2015, 2020)]
    whole = compose(Text(vi="gồm {parts}", en="{parts} in all"), "en", {"parts": joined(parts, "; ")})

    assert "40.40%; 16.33% in all" == whole.text
    assert 2 == len(whole.figures)
    assert () == plain("").spans
