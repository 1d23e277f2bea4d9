"""Numbers that measure something."""

from __future__ import annotations

import pytest

from lc_indicators.audit.reading.quantities import Quantity, factor_at, quantity_at
from tests.audit.reading.support import only_claim, words_in


def _quantity(text: str, index: int = 0) -> Quantity | None:
    found = quantity_at(words_in(text), index)
    return found[1] if found else None


def _values(quantity: Quantity | None) -> list[str]:
    return [str(value) for value in quantity.values] if quantity else []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param("3-4%", ["3", "4"], id="a dash"),
        pytest.param("3 – 4%", ["3", "4"], id="a long dash"),
        pytest.param("3 đến 4%", ["3", "4"], id="to"),
        pytest.param("2,5% - 3%", ["2.5", "3"], id="the unit at both ends"),
        pytest.param("4-3%", ["4", "3"], id="in the order of the text"),
    ],
)
def test_a_range_has_two_ends(text: str, values: list[str]) -> None:
    """Both ends are of one unit and stand in the order of the text."""
    quantity = _quantity(text)

    assert quantity is not None
    assert (values, True, False) == (_values(quantity), quantity.is_range, quantity.is_fraction)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param("18/47 xã", ["18", "47"], id="a slash"),
        pytest.param("18 xã/47 xã", ["18", "47"], id="the unit at both"),
        pytest.param("1.204/9.530 hộ", ["1204", "9530"], id="thousands"),
        pytest.param("18 trên tổng số 47 xã", ["18", "47"], id="in words"),
        pytest.param("47/47 xã", ["47", "47"], id="all of them"),
        pytest.param("0/47 xã", ["0", "47"], id="none of them"),
    ],
)
def test_a_part_stands_before_its_whole(text: str, values: list[str]) -> None:
    """Part and whole are whole numbers, and the part is not the greater."""
    quantity = _quantity(text)

    assert quantity is not None
    assert (values, True, False) == (_values(quantity), quantity.is_fraction, quantity.is_range)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("48/47 xã", id="more than the whole"),
        pytest.param("1,5/47 xã", id="no whole number"),
        pytest.param("0/0 xã", id="nothing of nothing"),
        pytest.param("12 xã", id="a number alone"),
    ],
)
def test_what_cannot_be_a_part_is_none(text: str) -> None:
    """A slash alone makes no part of a whole."""
    quantity = _quantity(text)

    assert quantity is None or not quantity.is_fraction


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        pytest.param("1.204 hộ nghèo", "poor_households", id="the unit begins the noun"),
        pytest.param("2,3 nghìn hộ nghèo", "poor_households", id="a multiplier before the noun"),
        pytest.param("18/47 xã đạt chuẩn nông thôn mới", "new_rural_communes", id="behind a whole"),
        pytest.param("1.204 hộ", "", id="a unit alone"),
        pytest.param("12% hộ nghèo", "", id="a percentage counts nothing"),
        pytest.param("12 tỷ đồng hộ nghèo", "", id="money counts nothing"),
    ],
)
def test_the_noun_behind_a_count_says_of_what(text: str, concept: str) -> None:
    """What is counted is named behind the number, in words that a table knows."""
    quantity = _quantity(text)

    assert quantity is not None
    assert concept == (quantity.noun.concept if quantity.noun else "")


@pytest.mark.parametrize(
    ("text", "end", "factor"),
    [
        pytest.param("gấp đôi", 2, "2", id="twice"),
        pytest.param("gấp rưỡi", 2, "1.5", id="half as much again"),
        pytest.param("gấp ba", 2, "3", id="three times"),
        pytest.param("doubled", 1, "2", id="in English"),
    ],
)
def test_words_alone_may_say_a_factor(text: str, end: int, factor: str) -> None:
    """A factor needs no digits."""
    found = factor_at(words_in(text), 0)

    assert found is not None
    assert (end, [factor]) == (found[0], _values(found[1]))


def test_other_words_say_no_factor() -> None:
    """The verb without its number is none, and nothing stands past the end."""
    assert factor_at(words_in("gấp nhiều lần"), 0) is None
    assert factor_at(words_in("gấp"), 0) is None


def test_a_change_and_a_level_are_no_range() -> None:
    """In "by 310 to 1,204" the first says how far, the second how much is left."""
    tokens = "fell by 310 to 1,204 households"

    quantity = quantity_at(words_in(tokens, language="en"), 2)

    assert quantity is not None
    assert not quantity[1].is_range


def test_the_printed_number_has_no_unit() -> None:
    """A claim prints the number as in the text, dash and blanks included, and not what it is of."""
    assert "3 – 4" == only_claim("Năm 2018 tỷ lệ hộ nghèo giảm 3 – 4%.").printed
