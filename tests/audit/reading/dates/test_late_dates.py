"""The year at the end of a clause dates what stands before it, as far as the clause goes."""

from __future__ import annotations

from lc_indicators.audit.reading.read_claims import read_claims
from tests.audit.reading.support import only_claim, span


def test_a_year_at_the_end_dates_the_clause() -> None:
    """Commune shares of "trên 40% xã đạt chuẩn năm 2020" are of 2020."""
    assert ("", "2020") == span(only_claim("Trên 40% xã đạt chuẩn năm 2020."))


def test_a_comma_ends_its_reach() -> None:
    """What stands before the comma is of another clause, which names no year."""
    first, second = read_claims("Trên 40% xã đạt chuẩn, tỷ lệ hộ nghèo 12% năm 2020.")

    assert [("", ""), ("", "2020")] == [span(first), span(second)]
