"""The monthly figures of the data: months in order, values as printed, and no change across new borders."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from lc_indicators.catalogue import Catalogue, load_catalogue, peers
from lc_indicators.catalogue.records import Observation
from lc_indicators.periods import Period, PeriodKind
from tests.lai_chau import DATA

IIP = ("iip_2015", "iip_mining_2015", "iip_manufacturing_2015", "iip_electricity_2015", "iip_water_2015")

#: The parts of Huế's retail trade and services.
PARTS = (
    "retail_goods", "accommodation_services", "food_services", "travel_services", "other_consumer_services",
)  # fmt: skip


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """Return the project's own data."""
    return load_catalogue(DATA)


def _observation(catalogue: Catalogue, indicator: str, area: str, period: str) -> Observation:
    found = catalogue.select(indicator, area, Period.parse(period))
    assert isinstance(found, Observation)
    return found


def _months(catalogue: Catalogue, indicator: str, area: str) -> list[str]:
    periods = catalogue.periods(indicator, area)
    return [period.text for period in periods if period.kind is PeriodKind.MONTH]


@pytest.mark.parametrize("indicator", IIP)
def test_industrial_production_has_every_month(catalogue: Catalogue, indicator: str) -> None:
    """From January 2017 to October 2024 there are 94 months, in their order, and none is missing."""
    months = [f"{year}-{month:02d}" for year in range(2017, 2025) for month in range(1, 13)][:94]

    assert months == _months(catalogue, indicator, "VN")
    assert all(entry.value for entry in catalogue.entries(indicator, "VN") if isinstance(entry, Observation))


@pytest.mark.parametrize(
    ("indicator", "period", "printed"),
    [
        ("iip_2015", "2017-01", "96.8"),
        ("iip_2015", "2017-02", "96.26"),
        ("iip_2015", "2018-02", "101.72"),
        ("iip_2015", "2024-01", "155.98"),
        ("iip_2015", "2024-02", "128.3"),
        ("iip_mining_2015", "2024-10", "67.57"),
    ],
)
def test_industrial_production_is_as_the_file_has_it(
    catalogue: Catalogue, indicator: str, period: str, printed: str
) -> None:
    """Each figure keeps the file's digits; a binary fraction of two decimals has those two."""
    found = _observation(catalogue, indicator, "VN", period)

    assert (printed, Decimal(printed), "nsdp_iip_2024") == (found.printed, found.value, found.source)


def test_retail_trade_of_hung_yen_stops_at_the_new_borders(catalogue: Catalogue) -> None:
    """The province of before July 2025 and the one since are two areas: no series has months of both."""
    before = _months(catalogue, "retail_and_services", "VN-66")
    since = _months(catalogue, "retail_and_services", "VN-N66")

    assert ["2025-03", "2025-04", "2025-05", "2025-06"] == before
    assert ["2025-07", "2025-08", "2025-09", "2025-10", "2025-11"] == since


@pytest.mark.parametrize(
    ("area", "period", "printed", "value"),
    [
        ("VN-66", "2025-03", "10.882", 10882),
        ("VN-66", "2025-Q1", "29.951", 29951),
        ("VN-66", "2025-S1", "55.832", 55832),
        ("VN-N66", "2025-07", "17.776", 17776),
        ("VN-N66", "2025-01-01/P7M", "118.927", 118927),
        ("VN-N66", "2025-01-01/P11M", "205.784", 205784),
    ],
)
def test_a_point_parts_thousands_in_the_texts_of_hung_yen(
    catalogue: Catalogue, area: str, period: str, printed: str, value: int
) -> None:
    """10.882 billion dong is ten thousand eight hundred and eighty-two."""
    found = _observation(catalogue, "retail_and_services", area, period)

    assert (printed, value) == (found.printed, found.value)


def test_each_month_of_hung_yen_has_a_source_of_its_own(catalogue: Catalogue) -> None:
    """What a text of a later month says of an earlier one would be another row."""
    rows = [row for row in catalogue.observations.values() if row.area in {"VN-66", "VN-N66"}]
    monthly = [row for row in rows if row.indicator == "retail_and_services"]

    assert 18 == len(monthly)
    assert {row.source for row in monthly} == {f"hungyen_2025_{month:02d}" for month in range(3, 12)}


@pytest.mark.parametrize(
    ("period", "total", "status"),
    [("2023-09", "4736.0", "A"), ("2023-10", "4671.4", "E"), ("2023-01-01/P10M", "45896.9", "E")],
)
def test_the_parts_of_hue_add_up(catalogue: Catalogue, period: str, total: str, status: str) -> None:
    """Goods and four services make the total, within the rounding of six figures; October is an estimate."""
    whole = _observation(catalogue, "retail_and_services", "VN-26", period)
    parts = [_observation(catalogue, part, "VN-26", period).value or Decimal() for part in PARTS]

    assert (Decimal(total), status) == (whole.value, whole.status)
    assert abs(sum(parts) - (whole.value or 0)) <= Decimal("0.3")


def test_hue_s_indices_stand_on_the_year_before(catalogue: Catalogue) -> None:
    """113.0 is an index of the same period a year before, and no level: its measure is a growth."""
    found = _observation(catalogue, "retail_and_services_year_before", "VN-26", "2023-10")

    assert (Decimal("113.0"), "E") == (found.value, found.status)
    indicator = catalogue.indicators["retail_and_services_year_before"]
    assert ("growth", "index") == (indicator.measure, catalogue.units[indicator.unit].kind)


def test_the_plan_of_lai_chau_has_its_targets(catalogue: Catalogue) -> None:
    """A range has both ends, a bound its direction, and a unit may be printed in another size."""
    [growth] = catalogue.targets_for("grdp_growth_average", "VN-01", Period.parse("2020/2025"))
    [cereals] = catalogue.targets_for("cereal_output", "VN-01", Period.parse("2025"))

    assert ("between", 9, 10) == (growth.bound, growth.value, growth.upper)
    assert ("at_least", 226000, "tonnes") == (cereals.bound, cereals.value, cereals.unit)
    assert 6 == len(catalogue.targets)


def test_new_areas_are_ranked_with_none_of_before(catalogue: Catalogue) -> None:
    """A province in the borders since July 2025 is no peer of those that ended the day before."""
    areas = catalogue.areas
    before, since = (
        {one.area for one in peers(areas["VN-01"], areas, on=date.fromisoformat(day))}
        for day in ("2025-06-30", "2025-07-01")
    )

    assert (63, 34) == (len(before), len(since))
    assert not {code for code in before if code.startswith("VN-N")}
    assert 23 == len({code for code in since if code.startswith("VN-N")})
