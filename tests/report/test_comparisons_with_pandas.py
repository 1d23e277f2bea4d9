"""Every comparison of monthly figures, computed a second time by plain pandas from the files alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

import lc_indicators as lc
from lc_indicators.report import Report

DATA = Path(__file__).parents[2] / "data"

#: Files of monthly figures, and what stands above their heads.
FILES = ("nsdp_iip", "monthly_retail")

#: Base -> months that it lies back.
STEPS = {"previous": 1, "year_before": 12}

#: Pairs are too many to make a Figure of each: every seventh of them, another residue a base.
EVERY = 7


def _months() -> pd.DataFrame:
    """Return the monthly values: a row each, with its month as a whole number."""
    tables = [pd.read_csv(DATA / f"observations/{name}.csv", comment="#", dtype=str) for name in FILES]
    rows = pd.concat(tables)
    rows = rows[rows["period"].str.fullmatch(r"\d{4}-\d{2}") & rows["value"].notna()]
    measures = pd.read_csv(DATA / "indicators.csv", comment="#", dtype=str).set_index("indicator")["measure"]
    rows = rows[rows["indicator"].map(measures).isin(["flow", "index"])]
    parts = rows["period"].str.split("-", expand=True).astype(int)
    return rows.assign(value=rows["value"].astype(float), month=parts[0] * 12 + parts[1])


def _pairs(back: int) -> pd.DataFrame:
    """Return each month beside the one that lies *back* months before it, and the change in percent."""
    now = _months()
    before = now.assign(month=now["month"] + back)
    keys = ["indicator", "area", "month"]
    found = now.merge(before[[*keys, "value", "period"]], on=keys, suffixes=("", "_before"))
    return found.assign(change=100 * (found["value"] / found["value_before"] - 1))


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    """Return a report of each area that has monthly figures."""
    return {
        area: lc.open_report(area=area, period=period[:4], language="en")
        for area, period in _months().groupby("area")["period"].max().items()
    }


def _sample() -> Iterator[tuple[str, pd.Series]]:
    for base, back in STEPS.items():
        yield from ((base, row) for _, row in _pairs(back).iloc[back % EVERY :: EVERY].iterrows())


def test_every_change_since_a_base_is_that_of_plain_pandas(reports: dict[str, Report]) -> None:
    """The change of the printed values lies in the Figure's interval, at its middle but for rounding."""
    pairs = list(_sample())

    for base, row in pairs:
        report = reports[row["area"]]
        made = report.compare(report.figure(row["indicator"], row["period"]), base)

        assert made.interval is not None
        assert float(made.interval.low) <= row["change"] <= float(made.interval.high)
        assert pytest.approx(float(made.value), abs=1e-9) == row["change"], (base, row["period"])
    assert len(pairs) > 100


def test_the_year_so_far_is_that_of_plain_pandas(reports: dict[str, Report]) -> None:
    """Sums of a flow's months are the sums of a group-by, and so is their change on a year before."""
    months = _months()
    flows = months[months["indicator"].str.startswith("retail")].sort_values("month")
    assert len(flows)

    for (indicator, area), rows in flows.groupby(["indicator", "area"]):
        for _, year in rows.groupby(rows["period"].str[:4]):
            numbers = year["month"].tolist()
            if len(numbers) < 2 or numbers[-1] - numbers[0] != len(numbers) - 1:
                continue
            span = f"{year['period'].iloc[0]}/{year['period'].iloc[-1]}"
            made = reports[area].total(indicator, span)

            assert pytest.approx(year["value"].sum()) == float(made.value), (indicator, area, span)
