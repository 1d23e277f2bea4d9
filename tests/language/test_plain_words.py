"""Words that readers were put off by stand in no message, and no page has a word of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from lc_indicators.language import Language
from lc_indicators.shapes.walk import words_of
from tests.language.test_message_files import WORDS
from tests.report.test_showing import Recorded, recorded

#: Wordings of before, by language: what reads as translated, or as a machine's.
OLD = {
    "vi": (
        "những con số chính", "đã in", "đã đọc là", "in trong nguồn", "(?<!bảng )không có tên",
        "không nêu tên",
        "thứ hạng từ cao(?! nhất)", "thứ hạng trước", "số in bằng nhau", "phải tự mắt xem",
        "khoảng làm tròn không gặp",
        "không thay nhau được", "các bộ số liệu về", "chưa thấy số công bố", "chết dưới 1 tuổi",
        "những mức tăng, giảm đã in", "số địa bàn đứng trước",
    ),
    "en": (
        "cannot be joined", "has no name", "the place moved from", "share a place", "for want of a figure",
        "each source its own figure", "includes the change of prices", "rests on", "cannot all hold with",
        "the period had", "each shown with its plan",
    ),
}  # fmt: skip

#: Common words of a language that no page of another one has, but in names and quotations.
COMMON = {
    "vi": "năm của và trong theo không được từ đến các những với tỷ lệ nguồn số liệu",
    "en": "the of and with from year rate source none first second by was were are prices movements",
    "fr": "le les du et dans avec année taux aucun prix",
    "es": "el los las del año tasa ninguno precios",
}

#: Where a source says something stands in the words of the source.
_QUOTED = {"sources", "annex"}


@pytest.mark.parametrize("language", OLD)
def test_no_message_has_a_wording_of_before(language: str) -> None:
    """Read aloud by a reader, each of them was put better."""
    found = [
        (key, old)
        for key, words in WORDS[language].items()
        for old in OLD[language]
        if re.search(old, words.lower())
    ]

    assert [] == found


@pytest.mark.parametrize("language", WORDS)
def test_no_message_has_a_word_of_another_language(language: str) -> None:
    """A message that was not translated, or half of it."""
    others = " ".join(words for other, words in COMMON.items() if other != language).split()
    own = set(COMMON[language].split())
    pattern = _any_of(set(others) - own - _SHARED.get(language, set()))
    said = WORDS[language].items()
    found = [(key, match[0]) for key, words in said if (match := pattern.search(_bare(words)))]

    assert [] == found


#: Words of the lists that the language has, too, and means something else by.
_SHARED = {"fr": {"source", "second"}, "es": {"des"}}


def _bare(words: str) -> str:
    """Return a message without its holes, codes and what is quoted from files and programs."""
    return re.sub(r"\{[^}]*\}|`[^`]*`|[\w.-]+\.\w{2,4}\b|<[^>]*>", " ", words)


def _any_of(words: set[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(sorted(words))})(?![\w’'-])")


def _paragraphs(report: Recorded) -> Iterator[str]:
    """Yield the words of what a report shows, those of its charts too; its sources are quotations."""
    for block in report.blocks:
        content: dict[str, object] = {**block.content}
        if content["type"] == "chart":
            yield re.sub(r"<[^>]*>", " ", str(content["svg_wide"]))
        yield block.text


@pytest.mark.parametrize(("language", "other"), [("vi", "en"), ("en", "vi")])
@pytest.mark.parametrize(("area", "period"), [("VN-01", "2015-2020"), ("VN", "2018-2022")])
def test_no_report_has_a_word_of_another_language(
    language: Language, other: Language, *, area: str, period: str
) -> None:
    """Titles, sentences, tables, charts and the verdicts on claims."""
    report = recorded(language, area=area, period=period)
    report.story_title()
    report.story_cards()
    for section in report.themes:
        report.tell(section)
    report.reliability()
    pattern = _any_of(set(COMMON[other].split()))

    found = [(match[0], text[:120]) for text in _paragraphs(report) if (match := pattern.search(text))]
    assert [] == found


def test_the_words_of_a_document_are_words() -> None:
    """The list finds what it is for."""
    assert _any_of({"the"}).search(words_of([{"text": "theo the rate"}]))
    assert not _any_of({"the"}).search("theo")
