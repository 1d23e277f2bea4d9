"""A small data package of several provinces, for batches."""

from __future__ import annotations

from pathlib import Path

from tests.data_fixtures import append, small_package

#: Codes of the provinces, the first with the rows of the project's own data.
PROVINCES = ("VN-01", "VN-02", "VN-03")

_RATES = "observations/gso_poverty_rate.csv"


def provinces(folder: Path) -> Path:
    """Write a sound data package with a poverty rate of 2016 for each of three provinces, and return it."""
    data = small_package(folder)
    for code, rate in zip(PROVINCES[1:], ("40.1", "51.2"), strict=True):
        append(data, "areas.csv", f"{code},Tỉnh {code},Province {code},province,VN,,")
        append(data, _RATES, rate_row(code, rate))
    return data


def rate_row(area: str, rate: str, *, year: str = "2016") -> str:
    """Return the row of a poverty rate."""
    return f"poverty_rate_gso,{area},{year},{rate},point,{rate},,A,,gso_poverty_rate,cột,column,"
