"""Which verb a quantity hangs on."""

from __future__ import annotations

import pytest

from lc_indicators.audit.reading.governing_verbs import direction_before, governor_of
from lc_indicators.language import Language
from tests.audit.reading.support import items_in, last_claim, quantity_place, what


def _governed(text: str, number: int = 0, *, language: Language = "vi") -> tuple[str, str]:
    items = items_in(text, language=language)
    governor = governor_of(items, quantity_place(items, number))
    return governor.role, governor.direction


@pytest.mark.parametrize(
    ("text", "governed"),
    [
        pytest.param("tỷ lệ hộ nghèo giảm 3%", ("down", "down"), id="by so much"),
        pytest.param("tỷ lệ hộ nghèo còn 3%", ("to", "down"), id="what is left"),
        pytest.param("thu nhập tăng lên 30 triệu đồng", ("to", "up"), id="up to"),
        pytest.param("thu nhập đạt 30 triệu đồng", ("at", ""), id="a level"),
        pytest.param("chiếm 12,6%", ("take", ""), id="a part"),
        pytest.param("chiếm tỷ lệ 12,6%", ("take_rate", ""), id="a part that is a rate"),
        pytest.param("giảm từ 30%", ("from", ""), id="where it came from"),
        pytest.param("giảm từ 3-4%", ("down", "down"), id="a range behind from is no origin"),
        pytest.param("giảm từ 3% trở lên", ("down", "down"), id="a limit behind from is no origin"),
        pytest.param("thu nhập gấp 2 lần", ("multiply", ""), id="a factor"),
        pytest.param("cao hơn 3%", ("more", "up"), id="a comparison"),
        pytest.param("thấp hơn 3%", ("more", "down"), id="a comparison downwards"),
        pytest.param("tỷ lệ hộ nghèo: 3%", ("at", ""), id="a colon stands for a verb"),
        pytest.param("giảm khá nhanh, 3%", ("", ""), id="a comma cuts off"),
        pytest.param("giảm (khoảng 3%)", ("bracket", ""), id="inside a bracket"),
        pytest.param("giảm (ở vùng cao) 3%", ("down", "down"), id="a closed bracket is passed over"),
        pytest.param("3%", ("", ""), id="nothing"),
    ],
)
def test_the_nearest_verb_governs(text: str, governed: tuple[str, str]) -> None:
    """A quantity hangs on the nearest verb before it in its clause, brackets left aside."""
    assert governed == _governed(text)


def test_a_quantity_behind_another_hangs_on_it() -> None:
    """Two quantities after one verb: the second goes on from the first."""
    assert ("after_quantity", "") == _governed("đạt 12 xã và 30 bản", 1)


def test_english_says_by_how_much_and_to_what() -> None:
    """By and to govern only what stands right behind them."""
    text = "households fell by 310 households to 1,204 households"

    assert ("by", "down") == _governed(text, 0, language="en")
    assert "to" == _governed(text, 1, language="en")[0]


def test_a_direction_is_that_of_the_nearest_change() -> None:
    """Words that only say where something stands have none; the fall of poverty is one."""
    rises, falls = items_in("năm đó tăng bình quân 3%"), items_in("tốc độ giảm nghèo đạt 3%")

    assert "up" == direction_before(rises, quantity_place(rises))
    assert "down" == direction_before(falls, quantity_place(falls))
    assert "" == direction_before(items_in("đạt 3%"), 1)


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ hộ nghèo dân tộc thiểu số giảm nhanh hơn mức chung 1-2%.",
        "Tỷ lệ hộ nghèo năm 2018 thấp hơn mức chung 3 điểm phần trăm.",
    ],
)
def test_faster_than_others_is_no_level(text: str) -> None:
    """What something is ahead or behind by is never what it stands at."""
    assert "level" != what(last_claim(text))[0]


def test_english_says_more_behind_the_figure() -> None:
    """In "58.3 percent higher than" the figure hangs on what follows it."""
    assert ("more", "up") == _governed("58.3 percent higher than the national average", language="en")
    assert ("up", "up") == _governed("58.3 percent higher than in 2015", language="en")
