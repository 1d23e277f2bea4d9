"""Signs before numbers."""

from __future__ import annotations

import pytest

from tests.audit.reading.support import items_in, last_claim


@pytest.mark.parametrize(
    ("text", "values", "is_open"),
    [
        pytest.param("là -2,77%", "-2.77", False, id="glued"),
        pytest.param("(–2,77%)", "-2.77", False, id="in a bracket"),
        pytest.param("đạt − 2,77%", "-2.77", False, id="the sign itself, spaced"),
        pytest.param("âm 2,77%", "-2.77", False, id="a word"),
        pytest.param("là +2,77%", "2.77", False, id="plus"),
        pytest.param("là - 2,77%", "-2.77", True, id="spaced, a joiner or a minus"),
        pytest.param("-5 xã", "5", True, id="a bullet or a minus"),
        pytest.param("- 5 xã", "5", False, id="a bullet"),
        pytest.param("+ 5 xã", "5", False, id="another bullet"),
        pytest.param("nông nghiệp - 17%", "17", True, id="behind a name"),
        pytest.param("là -2 đến -3%", "-2 -3", False, id="both ends of a range"),
        pytest.param("âm 2–3%", "-2 -3", False, id="a word for both ends"),
        pytest.param("là -2–3%", "-2 3", True, id="of one end or of both"),
    ],
)
def test_a_sign_is_a_minus_a_joiner_or_open(text: str, values: str, *, is_open: bool) -> None:
    """What is surely a sign belongs to the number; what could be a joiner or a bullet leaves it open."""
    quantity = next(item.quantity for item in items_in(text) if item.quantity)

    assert (values, is_open) == (" ".join(map(str, quantity.values)), quantity.is_ambiguous)


@pytest.mark.parametrize("text", ["giai đoạn 2016-2020", "Covid-19", "Nghị quyết 30-NQ", "31-12-2020"])
def test_a_dash_within_a_name_or_a_span_is_no_sign(text: str) -> None:
    """Nothing is below zero there."""
    assert not [item for item in items_in(text) if item.quantity and item.quantity.sign]


def test_a_falling_minus_is_open() -> None:
    """A "giảm -2,77%" may mean a fall or, taken by the letter, a rise."""
    claim = last_claim("GRDP năm 2023 giảm -2,77%.")

    assert ("-2.77", False) == (str(claim.values[0]), claim.is_clear)


def test_the_sign_is_printed_with_its_number() -> None:
    """The place of a claim holds its sign."""
    assert "âm 2,77" == last_claim("GRDP năm 2023 tăng trưởng âm 2,77%.").printed
