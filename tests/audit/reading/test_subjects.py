"""Whether a clause has a subject of its own that no table knows."""

from __future__ import annotations

import pytest

from lc_indicators.audit.reading.subject import unknown_subject
from tests.audit.reading.support import last_claim, tokens_and_items


@pytest.mark.parametrize(
    ("text", "enough", "subject"),
    [
        pytest.param("trẻ suy dinh dưỡng", 2, "dinh dưỡng", id="words of its own"),
        pytest.param("toàn tỉnh đã đạt kết quả", 2, "", id="words that go with anything"),
        pytest.param("riêng Mường Tè", 2, "", id="a proper name"),
        pytest.param("dinh", 2, "", id="one word where two are asked"),
        pytest.param("dinh", 1, "dinh", id="one word where one is"),
        pytest.param("toàn tỉnh, dinh dưỡng", 2, "dinh dưỡng", id="behind a comma"),
        pytest.param("", 1, "", id="nothing"),
    ],
)
def test_only_words_of_its_own_make_a_subject(text: str, enough: int, subject: str) -> None:
    """Names and common words name no subject; what is left must be enough."""
    tokens, items = tokens_and_items(text)

    found = unknown_subject(items, tokens, enough=enough)

    assert (subject in found) if subject else not found


def test_the_subject_stands_in_the_text() -> None:
    """The words of a subject are those of the text, none left out of their middle."""
    text = "Năm 2018 tổng vốn đầu tư đạt 1.200 tỷ đồng."

    subject = last_claim(text).subject

    assert subject
    assert subject in text
