"""What is 10, 100 or 1,000 times its neighbours is remarked on; what is merely large or small is not."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from lc_indicators.catalogue.checks import remarks_on
from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.magnitude_slips import magnitude_remarks
from lc_indicators.catalogue.checks.package_rows import DataFile, DataRow, PackageRows
from lc_indicators.cli import app
from tests.data_fixtures import append, small_package
from tests.lai_chau import DATA

FILE = "observations/provincial_series.csv"


def _remarks(*values: str, periods: list[str] | None = None) -> list[DataFinding]:
    """Return the remarks on one series of yearly values, the first of them on line 3."""
    lines = [
        DataRow(
            FILE,
            number,
            {"indicator": "rate", "area": "VN-01", "period": period, "value": value, "source": "s"},
        )
        for number, (period, value) in enumerate(
            zip(periods or [str(2010 + place) for place in range(len(values))], values, strict=True), 3
        )
    ]
    return list(
        magnitude_remarks(PackageRows((DataFile("o", FILE, {"fields": []}, tuple(lines), whole=True),)))
    )


SLIPS = [
    # values, the lines that are remarked on, what is said
    (["12.9", "13500", "14.1"], [4], "1,000 times 12.9 (2010) and 14.1 (2012)"),
    (["13500", "14.1", "14.9"], [3], "1,000 times 14.1 (2011) and 14.9 (2012)"),
    (["12.9", "14.1", "14900"], [5], "1,000 times 12.9 (2010) and 14.1 (2011)"),
    (["41.79", "4350", "44.2"], [4], "100 times"),
    (["424.6", "4362.0", "447.1"], [4], "10 times"),
    (["424.6", "43.62", "447.1"], [4], "1/10 of"),
    (["424.6", "0.4362", "447.1"], [4], "1/1,000 of"),
    (["424.6", "436.2", "447100", "455300", "461000"], [5], "1,000 times 424.6 (2010) and 436.2 (2011)"),
    (["13.5", "13500"], [3, 4], "1,000"),
]


@pytest.mark.parametrize(("values", "lines", "said"), SLIPS)
def test_a_slip_by_a_power_of_ten_is_remarked_on(values: list[str], lines: list[int], said: str) -> None:
    """At its line, with the values beside it: one alone, at an end, or from some year on."""
    found = _remarks(*values)

    assert [(line, "value") for line in lines] == [(one.row, one.column) for one in found]
    assert said in found[0].message


@pytest.mark.parametrize(
    "values",
    [
        ["12.9", "13.5", "14.1"],
        ["0", "13.5", "0"],
        ["1", "10", "1"],
        ["4", "29", "4"],
        ["-0.5", "5.0", "-0.6"],
        ["2.9", "8.0", "2.6"],
        ["10", "60", "350", "2000", "12000"],
        ["", "13500", ""],
        ["x", "13500", "13.5.1"],
    ],
)
def test_what_may_well_be_is_not_remarked_on(values: list[str]) -> None:
    """Growth, a bad year, counts of a few schools, a gap: nobody reads remarks that cry wolf."""
    assert [] == _remarks(*values)


def test_months_stand_beside_months_and_nine_months_beside_nine_months() -> None:
    """A month is a tenth of a year without a slip."""
    periods = ["2019-06", "2019", "2020-06", "2020", "2021-06", "2021", "2021-01-01/P9M"]

    assert [] == _remarks("10.5", "105.5", "11.2", "112.0", "12.4", "124.0", "95.0", periods=periods)


def test_the_projects_data_have_none() -> None:
    """Twenty-six thousand figures of offices, and no wolf."""
    assert [] == remarks_on(DATA)


def test_a_remark_names_the_row_and_fails_nothing(tmp_path: Path) -> None:
    """The text "13.500" read by the Vietnamese notation is 13500: sound by itself, and odd beside 12,9."""
    data = small_package(tmp_path / "data")
    row = 'grdp_per_capita,VN-01,{},"{}",vi,{},,A,,thanhtra_2020,câu,sentence,'.format
    before = row(2012, "12,9", "12.9")
    line = append(data, FILE, f"{before}\n{row(2013, '13.500', '13500')}") + 1

    done = CliRunner().invoke(app, ["check", "--data", str(data)])

    said = f"remark: {FILE}:{line} value: 13500 is about 1,000 times 12.9 (2012) and 16.67 (2014)"
    assert 0 == done.exit_code, done.output
    assert done.stdout.startswith(said)
    assert done.stdout.endswith(f"No findings in {data} (1 remark)\n")


@pytest.mark.slow
@given(place=st.integers(1, 20), times=st.sampled_from(["100", "1000"]))
def test_a_slip_in_any_series_of_the_data_is_seen(place: int, times: str) -> None:
    """Population of Lai Châu, 1995–2016, one year at a time."""
    with (DATA / "observations/gso_average_population.csv").open(encoding="utf-8") as file:
        next(file)
        rows = [row for row in csv.DictReader(file) if row["area"] == "VN-05" and row["value"]]
    values = [row["value"] for row in rows]
    values[place] = f"{float(values[place]) * int(times):.1f}"

    found = _remarks(*values, periods=[row["period"] for row in rows])

    assert [place + 3] == [one.row for one in found]
