"""What periods are called in each language: in sentences, on axes and in the heads of tables."""

from __future__ import annotations

import pytest

from lc_indicators.periods import ComparisonBase, Period, PeriodKind
from lc_indicators.periods.period_words import languages_of_periods, words_of
from tests.lai_chau import LANGUAGES

#: Period, its label and its short label in Vietnamese, and both in English.
CALLED = [
    ("2020", "2020", "2020", "2020", "2020"),
    ("2019-06", "tháng 6/2019", "T6/2019", "June 2019", "Jun 2019"),
    ("2024-Q3", "quý III năm 2024", "Q3/2024", "third quarter of 2024", "Q3 2024"),
    ("2024-S1", "6 tháng đầu năm 2024", "6T/2024", "first half of 2024", "H1 2024"),
    ("2024-S2", "6 tháng cuối năm 2024", "6T cuối/2024", "second half of 2024", "H2 2024"),
    ("2022-01-01/P10M", "10 tháng đầu năm 2022", "10T/2022", "January–October 2022", "Jan–Oct 2022"),
    ("2024-04-01/P5M", "tháng 4–8/2024", "T4–T8/2024", "April–August 2024", "Apr–Aug 2024"),
    ("2015-09-01/P1Y", "năm học 2015–2016", "2015–16", "school year 2015–2016", "2015–16"),
    ("2015/2020", "2015–2020", "2015–2020", "2015–2020", "2015–2020"),
    ("2024-06-30", "30/6/2024", "30/6/2024", "30 June 2024", "30 Jun 2024"),
    (
        "2024-12-15/2025-09-14",
        "15/12/2024–14/9/2025",
        "15/12/2024–14/9/2025",
        "15 December 2024–14 September 2025",
        "15 Dec 2024–14 Sep 2025",
    ),
]


@pytest.mark.parametrize(("text", "vi", "short_vi", "en", "short_en"), CALLED)
def test_a_period_has_a_name_in_each_language(
    text: str, vi: str, short_vi: str, en: str, short_en: str
) -> None:
    """Names are those that statistics offices print, long for sentences and short for axes."""
    period = Period.parse(text)

    assert (vi, short_vi) == (period.label("vi"), period.short_label("vi"))
    assert (en, short_en) == (period.label("en"), period.short_label("en"))


@pytest.mark.parametrize(("text", "vi", "short_vi", "en", "short_en"), CALLED)
def test_what_is_printed_can_be_read(text: str, vi: str, short_vi: str, en: str, short_en: str) -> None:
    """A label that somebody copies from a report names its period; "2015–16" alone may be two years."""
    readable = {vi, short_vi, en, short_en} - {"2015–16"}

    assert {text} == {Period.read(label).text for label in readable}


def test_each_language_has_a_table() -> None:
    """A language of reports without words for periods could not name one; each names every kind."""
    assert set(LANGUAGES) <= set(languages_of_periods())
    assert set(PeriodKind) == {Period.parse(text).kind for text, *_ in CALLED}
    for language in languages_of_periods():
        assert all(Period.parse(text).label(language) for text, *_ in CALLED)
        assert set(ComparisonBase) == set(words_of(language).compared)
