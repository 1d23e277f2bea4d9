"""What is written after a number."""

from __future__ import annotations

import pytest

from lc_indicators.audit.lexicon import lexicon
from lc_indicators.audit.reading.units_behind_numbers import measure_after
from tests.audit.reading.support import keys_of


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        pytest.param("%", "percent", "percent", id="percent"),
        pytest.param("phần trăm", "percent", "percent", id="percent in words"),
        pytest.param("điểm phần trăm", "points", "percentage_points", id="points"),
        pytest.param("percentage points", "points", "percentage_points", id="points in English"),
        pytest.param("lần", "times", "times", id="times"),
        pytest.param("đồng", "money", "vnd", id="money"),
        pytest.param("tỷ đồng", "money", "billion_vnd", id="a multiplier"),
        pytest.param("nghìn tỷ đồng", "money", "trillion_vnd", id="two multipliers"),
        pytest.param("trăm nghìn hộ", "thing", "hundred_thousand_households", id="of things"),
        pytest.param("ngàn đồng", "money", "thousand_vnd", id="another spelling"),
        pytest.param("million dong", "money", "million_vnd", id="English money"),
        pytest.param("triệu đồng/người", "money", "million_vnd_per_person", id="a head"),
        pytest.param("triệu đồng/người/năm", "money", "million_vnd_per_person", id="a head and year"),
        pytest.param(
            "nghìn đồng/người/tháng", "money", "thousand_vnd_per_person_per_month", id="a head and month"
        ),
        pytest.param("ha", "thing", "hectares", id="an area"),
        pytest.param("tỷ", "thing", "billion", id="a multiplier alone"),
        pytest.param("%/năm", "percent", "percent", id="a year is not of the unit"),
    ],
)
def test_units_are_named_with_their_multiplier(text: str, kind: str, name: str) -> None:
    """Multipliers multiply, "per head" and "per month" belong to the unit, "per year" does not."""
    keys = keys_of(text)

    found = measure_after(keys, 0, words=lexicon())

    assert found is not None
    assert (len(keys), kind, name) == (found[0], found[1].kind, found[1].name)


@pytest.mark.parametrize(
    ("text", "yearly"),
    [
        pytest.param("%/năm", True, id="a year"),
        pytest.param("% mỗi năm", True, id="each year"),
        pytest.param("percent a year", True, id="in English"),
        pytest.param("triệu đồng/người/năm", False, id="a head and a year is income, no pace"),
        pytest.param("%", False, id="nothing"),
    ],
)
def test_a_pace_is_of_a_year_and_nothing_else(text: str, *, yearly: bool) -> None:
    """Only "per year" alone makes a pace of a figure."""
    found = measure_after(keys_of(text), 0, words=lexicon())

    assert found is not None
    assert yearly == found[1].is_yearly


@pytest.mark.parametrize("text", ["", "tỷ lệ hộ nghèo", "tỷ trọng", "m", "tr", "giảm", ", hộ"])
def test_other_words_are_no_unit(text: str) -> None:
    """A rate is no thousand millions, and a lone letter no multiplier."""
    assert measure_after(keys_of(text), 0, words=lexicon()) is None


def test_money_may_stand_before_its_number() -> None:
    """The currency before the number is the unit of what follows: "$1.2 million"."""
    found = measure_after(keys_of("million"), 0, words=lexicon(), money="usd")

    assert found is not None
    assert "million_usd" == found[1].name
