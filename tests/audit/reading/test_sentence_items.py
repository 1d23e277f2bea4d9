"""Sentences as a sequence of items."""

from __future__ import annotations

import pytest

from tests.audit.reading.support import items_in


def test_everything_in_a_sentence_is_some_item() -> None:
    """Items stand one behind the other, no word is left out or taken twice."""
    items = items_in("Năm 2018, huyện còn 1.204 hộ nghèo (12,6%), giảm 310 hộ so với năm 2017.")

    assert [item.first for item in items[1:]] == [item.last for item in items[:-1]]
    assert ["time", "quantity", "quantity", "quantity", "time"] == [
        item.role for item in items if item.role in {"time", "quantity"}
    ]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        pytest.param("lần thứ 14", ["ordinal", "label"], id="an ordinal"),
        pytest.param("số 12", ["ordinal", "label"], id="a number of a paper"),
        pytest.param("mức độ 12%", ["rate_word", "quantity"], id="a percentage is never one"),
        pytest.param("giảm 12 hộ", ["down", "quantity"], id="a count"),
    ],
)
def test_words_of_order_make_labels(text: str, roles: list[str]) -> None:
    """Behind a word of order a number is a name, unless its unit says that it measures."""
    items = items_in(text)

    assert roles[-1] == items[-1].role
    assert len(roles) == len(items)
