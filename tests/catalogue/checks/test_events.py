"""What is wrong with a row of events.csv is said at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.catalogue.checks import check_data
from tests.data_fixtures import append


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("e,2020-02-30,VN-01,a,b,,vov_2015,", "is no date"),
        ("e,2020,VN-99,a,b,,vov_2015,", "VN-99"),
        ("e,2020,VN-01,,b,,vov_2015,", "text_vi"),
        ("e,2020,VN-01,a,b,,nobody,", "nobody"),
        ("provinces_2025,2020,VN-01,a,b,,vov_2015,", "provinces_2025"),
    ],
)
def test_a_flaw_is_found(package: Path, row: str, said: str) -> None:
    """Date, area, words, source and id."""
    append(package, "events.csv", row)

    found = [str(one) for one in check_data(package)]

    assert any("events.csv" in one and said in one for one in found), found
