"""Figures of parts make those of the whole, for every area, year and count, as plain pandas has them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pandas as pd
import pytest

from lc_indicators.catalogue import Catalogue, form_of
from lc_indicators.catalogue.lineage import Lineage
from lc_indicators.catalogue.recast import ADDED, with_recasts
from lc_indicators.catalogue.records import Derivation, Observation
from lc_indicators.numbers import RoundingInterval
from lc_indicators.numbers.linear import bounds_of
from lc_indicators.periods import Period
from lc_indicators.report.figure_book import FigureBook
from tests.lai_chau import catalogue

#: The first day of the 34 provinces, and the last year of tables of the 63.
SINCE, LAST = date(2025, 7, 1), date(2024, 12, 31)

#: Borders of before 2004 are of areas that do not make up these.
SPLIT = {"VN-01", "VN-71", "VN-N33", "VN-N35"}


def _counts() -> pd.DataFrame:
    """Return the counts of provinces by plain pandas: one row an observation, missing ones with None."""
    data = catalogue()
    rows = [
        (one.indicator, one.area, one.period.text, one.source, one.value)
        for one in data.observations.values()
        if data.indicators[one.indicator].measure in ADDED and one.period.last_day <= LAST
    ]
    return pd.DataFrame(rows, columns=["indicator", "area", "period", "source", "value"])


def _provinces() -> list[str]:
    areas = catalogue().areas.values()
    return [one.area for one in areas if one.kind.group == "province" and one.is_valid_on(SINCE)]


def test_counts_on_the_34_provinces_are_a_plain_group_by() -> None:
    """Population, pupils, schools, classes, medical staff: every indicator, source and year of the data."""
    data, plain = catalogue(), _counts()
    lineage = Lineage(data.areas, data.successions.values())
    compared = 0
    for (indicator, period, source), rows in plain.groupby(["indicator", "period", "source"]):
        if rows["area"].nunique() < 60:
            continue
        day = Period.parse(period).last_day
        whole = {part: area for area in _provinces() for part in lineage.parts_on(area, day)}
        expected = (
            rows.assign(whole=rows["area"].map(whole))
            .groupby("whole")["value"]
            .agg(lambda values: None if values.isna().any() else sum(values))
        )
        for area in _provinces():
            [found] = [
                entry
                for entry in data.entries(indicator, area, Period.parse(period))
                if entry.source == source
            ] or [None]
            value = found and FigureBook(data).of(found).value
            if day.year < 2004 and area in SPLIT:
                assert value is None
                continue
            assert expected.get(area) == value, (indicator, area, period)
            compared += value is not None
    assert compared > 9_900


@pytest.mark.parametrize("indicator", ["population_average", "pupils_general", "medical_staff_doctors"])
@pytest.mark.parametrize("period", ["2005", "2010", "2015"])
def test_national_totals_are_kept(indicator: str, period: str) -> None:
    """The 34 provinces add up to what the 63 add up to: nothing lost, nothing twice."""
    data, when, book = catalogue(), Period.parse(period), FigureBook(catalogue())
    rows = [one for one in data.observations.values() if one.indicator == indicator and one.period == when]
    before = {
        one.area
        for one in data.areas.values()
        if one.kind.group == "province" and one.is_valid_on(when.last_day)
    }
    if period == "2005":
        before |= {"VN-FHN", "VN-15"}
    source = next(one.source for one in data.entries(indicator, "VN-02", when))
    old = sum(
        one.value for one in rows if one.area in before and one.source == source and one.value is not None
    )

    new = []
    for area in _provinces():
        [entry] = [one for one in data.entries(indicator, area, when) if one.source == source]
        new.append(book.of(entry).known_value)
    assert old == sum(new)
    assert 34 == len(new)


def _one(indicator: str, area: str, period: str) -> Derivation:
    found = catalogue().select(indicator, area, Period.parse(period))
    assert isinstance(found, Derivation)
    return found


def test_a_rate_has_the_mean_by_the_weight_that_its_indicator_names() -> None:
    """Monthly income a head is weighted by the average population, by one source of it."""
    found = _one("income_per_capita_month_gso", "VN-N02", "2016")

    assert "weighted_mean" == found.metric
    keys = {
        "value_1": "income_per_capita_month_gso:VN-02:2016:gso_income",
        "weight_1": "population_average:VN-02:2016:gso_land_population",
        "value_2": "income_per_capita_month_gso:VN-06:2016:gso_income",
        "weight_2": "population_average:VN-06:2016:gso_land_population",
    }
    assert {name: key.rpartition(":")[0] for name, key in keys.items()} == {
        name: key.rpartition(":")[0] for name, key in found.arguments.items()
    }
    bounds = bounds_of(form_of(found, catalogue()))  # type: ignore[arg-type]
    assert bounds.low < Decimal("1825.51") < bounds.high


def test_without_a_weight_the_range_of_the_parts_is_told() -> None:
    """Nobody publishes how many are 15 and older in each province."""
    found = _one("literacy_rate_15plus", "VN-N02", "2016")
    figure = FigureBook(catalogue()).of(found)

    assert "range_of_parts" == found.metric
    assert RoundingInterval(Decimal("85.45"), Decimal("89.05")) == figure.interval
    assert "Lào Cai, Yên Bái" in (figure.note or {"en": ""})["en"]


def test_another_name_in_the_same_borders_keeps_every_figure() -> None:
    """Huế has what Thừa Thiên Huế had, rates too."""
    book = FigureBook(catalogue())
    for indicator in ("literacy_rate_15plus", "pupils_general"):
        [own] = [
            one
            for one in catalogue().entries(indicator, "VN-26", Period.parse("2016"))
            if isinstance(one, Observation)
        ]
        assert own.value == book.of(_one(indicator, "VN-C26", "2016")).value


def test_a_missing_part_makes_the_whole_missing_and_is_named() -> None:
    """Not the sum of the others."""
    data = catalogue()
    key = "pupils_general:VN-06:2016:gso_pupils"
    row = data.observations[key]
    gap = Observation(
        **{
            **{f: getattr(row, f) for f in row.__dataclass_fields__},
            "value": None,
            "status": "O",
            "printed": "..",
        }
    )
    rows = {one.key: one for one in data.observations.values() if one.indicator == "pupils_general"} | {
        key: gap
    }
    holed = _with(data, rows)

    figure = FigureBook(holed).of(holed.derivations["pupils_general:VN-N02:2016:gso_pupils"])

    assert (None, "O") == (figure.value, figure.status)
    assert "Missing, because a part is: Yên Bái." in (figure.note or {"en": ""})["en"]
    assert () == _with(data, {k: v for k, v in rows.items() if k != key}).entries(
        "pupils_general", "VN-N02", Period.parse("2016")
    )


def _with(data: Catalogue, rows: dict[str, Observation]) -> Catalogue:
    from dataclasses import replace

    return with_recasts(replace(data, observations=rows, derivations={}))


def test_what_a_publisher_gives_in_the_new_borders_stays_its_own() -> None:
    """Growth of Phú Thọ: 10.09 is printed, and what the parts make is asked for apart."""
    data, half = catalogue(), Period.parse("2025-S1")
    [own] = data.entries("grdp_growth_nso", "VN-N68", half)
    made = data.of_parts("grdp_growth_nso", "VN-N68", half)

    assert isinstance(own, Observation)
    assert made is not None
    figure, published = (FigureBook(data).of(one) for one in (made, own))
    assert ("10.08%", "10.09%") == (figure.print("en"), published.print("en"))
    assert figure.interval is not None
    assert published.interval is not None
    assert figure.interval.overlaps(published.interval)


def test_from_its_first_day_on_an_area_has_its_own_figures_alone() -> None:
    """A sum over the change would count days twice or not at all."""
    assert catalogue().of_parts("retail_and_services", "VN-N66", Period.parse("2025-07")) is None
    assert catalogue().of_parts("pupils_general", "VN-01", Period.parse("2016")) is None


def test_a_published_sum_stays_beside_what_the_parts_make() -> None:
    """GRDP of 2024 as a page added it up: with figures of the parts both stand."""
    data, when = catalogue(), Period.parse("2024")
    key = "grdp_current_prices_added_up:VN-N29:2024:thuvienphapluat_2025"
    published = data.observations[key]
    assert data.of_parts("grdp_current_prices_added_up", "VN-N29", when) is None

    parts = {
        part.key: part
        for part in (
            replace(published, area=area, value=Decimal(value), printed=value, source="gso_income")
            for area, value in (("VN-29", "130000"), ("VN-28", "43000"))
        )
    }
    known = replace(data, derivations={}, observations={**data.observations, **parts})
    made = with_recasts(known).of_parts("grdp_current_prices_added_up", "VN-N29", when)

    assert made
    assert Decimal(173_000) == FigureBook(with_recasts(known)).of(made).value
    assert Decimal(173_527) == published.value


def test_every_count_of_the_data_is_put_together() -> None:
    """No count indicator of provinces is left out of the group-by above, but those of months and of 2024."""
    data = catalogue()
    seen = {
        indicator
        for (indicator, _, _), rows in _counts().groupby(["indicator", "period", "source"])
        if rows["area"].nunique() >= 60
    }
    counts = {
        one.indicator
        for one in data.observations.values()
        if data.indicators[one.indicator].measure in ADDED
        and one.area in {"VN-02", "VN-06"}
        and one.period.last_day <= LAST
    }

    assert counts <= seen
    assert 20 == len(seen)
