"""Series of printed decimals and Series with gaps."""

from __future__ import annotations

from decimal import Decimal

import pandas as pd
import pytest

from lc_indicators.errors import DomainError
from lc_indicators.metrics import (
    absolute_change,
    compound_annual_growth_rate,
    growth_factor,
    per_capita,
    rebase,
    share_of_total,
    unnamed_share,
)
from lc_indicators.numbers import RoundingInterval

YEARS = pd.Index(["2018", "2019", "2020"], name="year")


def decimals(*values: str | None, name: str | None = None) -> pd.Series:
    """Return printed decimals by year, with gaps."""
    return pd.Series(
        [None if v is None else Decimal(v) for v in values], index=YEARS, name=name, dtype=object
    )


def test_decimals_in_a_series_stay_decimals() -> None:
    """What was printed never becomes a binary float."""
    factors = growth_factor(decimals("10", "20", "40"), decimals("11", "21", "44"))

    assert [Decimal("1.1"), Decimal("1.05"), Decimal("1.1")] == list(factors)


def test_a_compound_rate_of_decimals_is_a_decimal() -> None:
    """A root of decimals does not go through floats."""
    rates = compound_annual_growth_rate(
        decimals("100", "100", "100"), decimals("121", "100", "81"), n_periods=2
    )

    assert [Decimal(10), Decimal(0), Decimal(-10)] == [round(rate, 20) for rate in rates]


def test_gaps_among_decimals_stay_gaps() -> None:
    """None and NaN are missing, and nothing else is lost with them."""
    changes = absolute_change(decimals("1", None, "3"), decimals("2", "3", "NaN"))

    assert [False, True, True] == list(changes.isna())
    assert Decimal(1) == changes["2018"]
    assert object == absolute_change(decimals(None, None, None), decimals("2", "3", "4")).dtype


def test_index_and_name_are_kept() -> None:
    """A derived column stands where its input stood."""
    plain = rebase(pd.Series([1.0, 2.0, 3.0], index=YEARS, name="GRDP"), 2.0)
    exact = rebase(decimals("1", "2", "3", name="GRDP"), Decimal(2))

    assert YEARS.equals(plain.index)
    assert YEARS.equals(exact.index)
    assert ["GRDP", "GRDP"] == [plain.name, exact.name]


def test_a_result_of_two_columns_has_no_name_unless_they_share_it() -> None:
    """A share of GRDP is not GRDP."""
    part, whole = decimals("1", "2", "3", name="industry"), decimals("4", "4", "4", name="GRDP")

    assert share_of_total(part, whole).name is None
    assert "GRDP" == absolute_change(whole, whole).name


@pytest.mark.parametrize("missing", [None, float("nan"), pd.NA])
def test_a_series_beside_a_missing_number_is_missing_at_every_label(missing: object) -> None:
    """The years are known, the values are not."""
    result = per_capita(pd.Series([1.0, 2.0, 3.0], index=YEARS, name="GRDP"), missing)

    assert YEARS.equals(result.index)
    assert ("GRDP", 3, "float64") == (result.name, result.isna().sum(), result.dtype)


def test_nullable_integers_keep_their_gaps() -> None:
    """Counts with a gap are pandas' Int64; the gap stays one."""
    counts = pd.Series([1, None, 4], index=YEARS, dtype="Int64")

    assert [False, True, False] == list(rebase(counts, 4).isna())


def test_whole_numbers_go_with_decimals_label_by_label() -> None:
    """Counts are exact; labels that one side lacks are missing, not dropped."""
    counts = pd.Series([100, 200], index=["2019", "2020"])
    result = per_capita(decimals("7", "8", "9"), counts)

    assert ["2018", "2019", "2020"] == list(result.index)
    assert [True, False, False] == list(result.isna())
    assert Decimal("0.045") == result["2020"]


def test_intervals_in_a_series_are_computed_one_by_one() -> None:
    """A column of printed figures gives a column of what they can mean."""
    column = pd.Series([RoundingInterval.exact(2), RoundingInterval.exact(3)], index=["a", "b"])

    assert [RoundingInterval.exact(4), RoundingInterval.exact(6)] == list(
        growth_factor(Decimal("0.5"), column)
    )


def test_a_bad_decimal_says_where() -> None:
    """One zero among many is found and named."""
    with pytest.raises(DomainError, match=r"growth_factor: start is 0 at 2019, but it must be above zero"):
        growth_factor(decimals("1", "0", "2"), decimals("1", "1", "1"))


def test_a_share_below_zero_says_where() -> None:
    """The guard looks at every value."""
    with pytest.raises(
        DomainError, match=r"unnamed_share: first is -1\.0 at 2020, but it must be zero or more"
    ):
        unnamed_share(pd.Series([1.0, 2.0, -1.0], index=YEARS))


def test_floats_in_a_series_are_refused_beside_decimals() -> None:
    """Exact and inexact do not mix in columns either."""
    floats = pd.Series([1.5, 2.5, 3.5], index=YEARS)

    with pytest.raises(DomainError, match=r"growth_factor: end is 1\.5 at 2018, but it must be a Decimal"):
        growth_factor(decimals("1", "2", "3"), floats)


def test_a_column_beside_an_exact_number_is_computed_exactly_or_refused() -> None:
    """Counts are exact, binary floats are not, and the first of them is named."""
    assert [Decimal("0.5"), Decimal(1)] == list(rebase(pd.Series([1, 2]), Decimal(200)))
    with pytest.raises(DomainError, match=r"growth_factor: end is 1\.5 at 0, but it must be a Decimal"):
        growth_factor(Decimal(2), pd.Series([1.5, 2.5]))
