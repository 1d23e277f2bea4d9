"""A derived figure is of the area and the time of its inputs, and lies in the range of its indicator."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.catalogue.checks.test_derived_rows import END, FILE, SHARE, check
from tests.data_fixtures import append, found, set_cell
from tests.lai_chau import DATA

OTHERS = "observations/provincial_series.csv"
CLAIMS = "claims/provincial_series.csv"


def _population(folder: Path, area: str, period: str, value: str) -> str:
    """Add a population to the data, and return its key."""
    append(
        folder, OTHERS, f"population_average,{area},{period},{value},point,{value},,A,,vov_2015,câu,sentence,"
    )
    return f"population_average:{area}:{period}:vov_2015"


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """Return a copy of the project's data."""
    return shutil.copytree(DATA, tmp_path / "data")


def _claim(folder: Path, area: str, value: str, direction: str = "up") -> str:
    cells = f"2015/2016,{value},point,{value},thousand_persons,,A,{direction},,vov_2015,câu,sentence,"
    append(folder, CLAIMS, f"step_{area},absolute_change,population_average,{area},{cells}")
    return f"claim:step_{area}"


def _found(folder: Path, cells: str) -> list[str]:
    line = append(folder, FILE, cells)
    return [
        f.removeprefix(f"{FILE}:{line} ") for f in found(folder, check) if f.startswith(f"{FILE}:{line} ")
    ]


def test_inputs_are_of_the_area_of_the_result(whole: Path) -> None:
    """A figure of Sơn La says nothing of Lai Châu, and its change even less."""
    end, own = _population(whole, "VN-05", "2016", "1208.0"), _population(whole, "VN-01", "2016", "436.2")
    change = _claim(whole, "VN-05", "14.9")
    row = "{},VN-01,{},derivation,{},{},,".format

    other = _found(
        whole, row("population_average", 2015, "implied_start", f"end={end}; absolute_change={change}")
    )
    share = _found(whole, row(SHARE, 2016, "share_of_total", f"part={own}; total={end}"))

    assert "arguments: end is of VN-05, but the result of VN-01: they need one area" in other
    assert "arguments: absolute_change is of VN-05, but the result of VN-01: they need one area" in other
    assert ["arguments: total is of VN-05, but the result of VN-01: they need one area"] == [
        said for said in share if "area" in said
    ]


def test_a_part_that_went_into_an_area_may_be_an_input_of_it(whole: Path) -> None:
    """The table of successions says so, and nothing else does."""
    end, change = _population(whole, "VN-06", "2016", "800.1"), _claim(whole, "VN-06", "14.9")
    row = "population_average,{},2015,derivation,implied_start,end={}; absolute_change={},,".format
    apart = "arguments: end is of VN-06, but the result of VN-02: they need one area"

    assert apart in _found(whole, row("VN-02", end, change))
    assert not [said for said in _found(whole, row("VN-N02", end, change)) if "need one area" in said]


def test_a_result_lies_in_the_range_of_its_indicator(whole: Path) -> None:
    """Nobody is a negative number of people, and no share is above a hundred percent."""
    end, change = _population(whole, "VN-01", "2016", "436.2"), _claim(whole, "VN-01", "554.8")
    part, total = (
        _population(whole, "VN-01", period, value) for period, value in (("2018", "9.0"), ("2019", "4.0"))
    )
    below = f"population_average,VN-01,2015,derivation,implied_start,end={end}; absolute_change={change},,"
    above = f"{SHARE},VN-01,2018,derivation,percentage_change,start={total}; end={part},,"

    assert ["arguments: give -118.7 to -118.5, below the minimum 0 of population_average"] == _found(
        whole, below
    )
    assert any("above the maximum 100 of" in said for said in _found(whole, above))


def test_a_result_that_may_lie_in_the_range_stays(whole: Path) -> None:
    """Rounding alone refuses nobody: 0.0 to within a tenth is no negative number."""
    end, change = _population(whole, "VN-01", "2016", "436.2"), _claim(whole, "VN-01", "436.3")

    assert [] == _found(
        whole, f"population_average,VN-01,2015,derivation,implied_start,end={end}; absolute_change={change},,"
    )


@pytest.mark.parametrize(
    ("period", "metric", "message"),
    [
        ("2013", "absolute_change", "period: 2013 is no time of its inputs, which are of 2016, 2020"),
        (
            "2016/2022",
            "absolute_change",
            "period: 2016/2022 is no time of its inputs, which are of 2016, 2020",
        ),
        ("2016/2020", "absolute_change", ""),
        ("2020", "absolute_change", ""),
    ],
)
def test_a_result_is_of_the_time_of_its_inputs(package: Path, period: str, metric: str, message: str) -> None:
    """A change from 2016 to 2020 is none of 2013."""
    arguments = f"start={END}; end=grdp_per_capita:VN-01:2020:interview_2020"
    # As if no source printed a figure of its own.
    set_cell(
        package, "indicators.csv", row="movement_poor_plan", column="unit", cell="million_vnd_per_person"
    )
    line = append(package, FILE, f"movement_poor_plan,VN-01,{period},derivation,{metric},{arguments},,")

    assert ([f"{FILE}:{line} {message}"] if message else []) == found(package, check)
