"""Figures that share a unit, and those that do not."""

from __future__ import annotations

import pytest

from lc_indicators.audit.reading.read_claims import read_claims


def _read(text: str) -> list[tuple[str, str]]:
    return [(" ".join(map(str, claim.values)), claim.unit) for claim in read_claims(text)]


def test_a_remainder_in_the_next_lower_unit_is_one_figure() -> None:
    """Twelve billion and five hundred million are 12.500 million."""
    assert [("12500", "million_vnd")] == _read("Năm 2019 thu ngân sách 12 tỷ 500 triệu đồng.")


@pytest.mark.parametrize(
    ("text", "second"),
    [
        pytest.param("12 tỷ 5000 triệu đồng", ("5000", "million_vnd"), id="more than the first unit holds"),
        pytest.param("3 triệu 2 tỷ đồng", ("2", "billion_vnd"), id="the second unit is the higher one"),
    ],
)
def test_what_cannot_be_a_remainder_is_a_figure_of_its_own(text: str, second: tuple[str, str]) -> None:
    """Two figures that merely stand side by side are not added."""
    assert second == _read(f"Năm 2019 thu ngân sách {text}.")[-1]
