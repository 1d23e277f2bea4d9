"""Dates: one way to print them."""

from __future__ import annotations

from lc_indicators.language import date_label


def test_a_date_prints_as_far_as_it_is_known() -> None:
    """The words of each language, whatever form it was typed in."""
    assert ("28/10/2020", "tháng 10/2020", "2020", "") == tuple(
        date_label(text, "vi") for text in ("20201028", "2020-10", "2020", "")
    )
