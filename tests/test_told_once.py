"""What a report tells is told once, and not in the same words one sentence after the other."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest

from lc_indicators.shapes.walk import words_of as text_of
from tests.lai_chau import LANGUAGES
from tests.test_period_report import shown_blocks


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("area", "period"), [("VN-01", "2015-2020"), ("VN-05", "2010-2016"), ("VN-15", "2002-2007")]
)
def test_no_sentence_is_said_twice(
    monkeypatch: pytest.MonkeyPatch, area: str, period: str, language: str
) -> None:
    """What the summary said no section says again, and no two rules say the same."""
    blocks = shown_blocks(monkeypatch, area=area, period=period, language=language)
    told = [text_of(blocks[0]["summary"])]
    told += [text_of(block["spans"]) for block in blocks if block["type"] == "paragraph"]
    sentences = [one for text in told for one in re.split(r"(?<=[.]) (?=[^0-9])", text)]

    assert len(sentences) == len(set(sentences))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("area", "period"),
    [
        ("VN-01", "2015-2020"),
        ("VN-01", "2010-2016"),
        ("VN-05", "2010-2016"),
        ("VN-05", "2016"),
        ("VN-SG", "2010-2016"),
    ],
)
def test_no_figure_is_told_twice_under_the_summary(
    monkeypatch: pytest.MonkeyPatch, area: str, period: str, language: str
) -> None:
    """What a sentence of a section says no other one says, nor the title of a chart.

    The title over the parts of a change names the whole, wherever that was told.
    """
    spans = [
        span
        for block in shown_blocks(monkeypatch, area=area, period=period, language=language)
        if not block.get("id", "").endswith("-contributions")
        for span in {"paragraph": block.get("spans"), "chart": block.get("title")}.get(block["type"]) or ()
    ]
    told = Counter((span["figure"], span["text"]) for span in spans if "figure" in span)

    assert [] == [words for (_, words), times in told.items() if times > 1]


#: How sentences begin that do not begin with what they are about.
NO_NAMES = frozenset(
    (
        *("In", "On", "Of", "Between", "From", "After", "Behind", "Within"),
        *("Năm", "Về", "Từ", "Trong", "Sau", "Ngoài", "Giai", "Đằng"),
    )
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("area", "period"), [("VN-01", "2015-2020"), ("VN-05", "2016"), ("VN", "2010-2016")])
def test_no_two_sentences_in_a_row_begin_alike(
    monkeypatch: pytest.MonkeyPatch, area: str, period: str, language: str
) -> None:
    """A person does not say "In 2016 …" four times in a paragraph."""
    texts = [
        text_of(block["spans"]).replace("\xa0", " ")
        for block in shown_blocks(monkeypatch, area=area, period=period, language=language)
        if block["type"] == "paragraph" and block.get("role") == "body"
    ]
    for text in texts:
        sentences = re.split(r"(?<=[.]) (?=[^0-9])", text)
        begun = [" ".join(one.split()[:2]) for one in sentences]
        assert [] == [one for one, other in pairwise(begun) if one == other and one.split()[0] in NO_NAMES]
