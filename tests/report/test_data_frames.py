"""Figures as a DataFrame: numbers to compute with, codes to join with, and nothing filled in."""

from __future__ import annotations

import math
import subprocess
import sys
from decimal import Decimal

import pytest

import lc_indicators as lc
from lc_indicators.errors import ArgumentError, UnknownNameError
from tests.lai_chau import POVERTY, report
from tests.ranked_provinces import LAI_CHAU, RATE, provinces

COLUMNS = [
    "indicator", "area", "period", "value", "low", "high", "unit", "status", "source", "printed", "label",
]  # fmt: skip


def test_an_indicator_is_a_row_a_year() -> None:
    """The figures of the report's period, as the report's own series has them."""
    frame = report("en").frame(POVERTY)
    last = frame.iloc[-1].to_dict()

    assert COLUMNS == list(frame.columns)
    assert ["2015", "2019", "2020"] == list(frame["period"])
    assert {
        "indicator": POVERTY, "area": "VN-01", "period": "2020", "value": 16.33, "low": 16.325,
        "high": 16.335, "unit": "percent_of_households", "status": "A", "source": "baodansinh_2021",
        "printed": "16.33%", "label": "Poverty rate, Lai Châu, 2020",
    } == last  # fmt: skip


def test_figures_and_indicators_can_stand_side_by_side() -> None:
    """What was computed is known by its label, and names all its sources."""
    made = report("en")
    change = lc.absolute_change(made.figure(POVERTY, 2015), made.figure(POVERTY, 2020))
    frame = made.frame([change, "grdp_growth"], since=2016, until=2018)

    assert [None, "grdp_growth", "grdp_growth"] == list(frame["indicator"])
    assert [None, "2016", "2018"] == list(frame["period"])
    assert [-24.07, 24.88] == list(frame["value"][:2])
    assert "2015 → 2020" in frame["label"][0]
    assert 1 == len(made.frame(change))


def test_numbers_are_floats_or_as_they_were_printed() -> None:
    """Floats compute and plot; Decimals keep the digits."""
    made = report()

    assert ["float64"] * 3 == [str(kind) for kind in made.frame(POVERTY).dtypes[["value", "low", "high"]]]
    assert [Decimal("40.40"), Decimal("20.12"), Decimal("16.33")] == list(
        made.frame(POVERTY, exact=True)["value"]
    )
    assert ["float64", 0] == [str(made.frame([])["value"].dtype), len(made.frame([]))]


def test_what_is_missing_stays_missing_and_an_open_end_is_infinite() -> None:
    """A status without a value is a row without numbers; "over 40" ends nowhere."""
    known = provinces({2010: {LAI_CHAU: "48.0"}, 2012: {LAI_CHAU: ""}})
    made = lc.Report(known, area=LAI_CHAU, period="2010-2016", language="en")
    frame = made.frame(RATE)
    over = report().frame(report().every_source("new_rural_communes_share", 2020))

    assert [48.0, "2012"] == [frame["value"][0], frame["period"][1]]
    assert all(math.isnan(frame[column][1]) for column in ("value", "low", "high"))
    assert made.frame(RATE, exact=True)["value"][1] is None
    assert any(math.isinf(high) for high in over["high"])


def test_a_metric_takes_a_column_of_it() -> None:
    """The columns are plain numbers, and go on from there."""
    value = report().frame(POVERTY).set_index("period")["value"]
    rebased = lc.rebase(value, value["2015"])

    assert ["2015", "2019", "2020"] == list(rebased.index)
    assert math.isclose(100 * 16.33 / 40.40, rebased["2020"])


def test_what_is_no_figure_is_refused() -> None:
    """An unknown indicator by its name, a number by its kind."""
    with pytest.raises(UnknownNameError, match="Unknown indicator 'poverty'"):
        report().frame("poverty")
    with pytest.raises(ArgumentError, match=r"frame: figures\[0\] is 16\.33"):
        report().frame([16.33])  # type: ignore[list-item]


def test_pandas_loads_with_the_first_frame() -> None:
    """A report without a frame does not wait for it; the charts' own library is another matter."""
    code = "import sys; from lc_indicators.report import data_frames; print('pandas' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "False" == result.stdout.strip()


def test_indicators_are_found_by_words_of_any_language() -> None:
    """With or without marks on letters; all of them where nobody looks for any."""
    found = report().indicators("ngheo")

    assert ["indicator", "name", "variant", "unit", "concept", "theme"] == list(found.columns)
    assert {"poverty_rate_gso", POVERTY} <= set(found["indicator"])
    assert list(found["indicator"]) == list(report().indicators("NGHÈO")["indicator"])
    assert len(found) < len(report().indicators())
    assert [] == list(report().indicators("no such words")["indicator"])
    assert len(set(zip(found["name"], found["variant"], strict=True))) == len(found)
