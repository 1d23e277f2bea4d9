"""Ranks of Figures: what they compare, how they print, what they remember."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

import lc_indicators as lc
from lc_indicators.errors import BrokenSeriesError, ComparisonError, UnitMismatchError
from lc_indicators.figure import Figure
from lc_indicators.report import Report
from tests.ranked_provinces import HA_GIANG, HA_NOI, LAI_CHAU, LAO_CAI, PRINTED, RATE, SON_LA, provinces

ALL = (LAI_CHAU, LAO_CAI, HA_GIANG, SON_LA, HA_NOI)


def _figures(year: int = 2010, printed: dict[int, dict[str, str]] | None = None) -> dict[str, Figure]:
    report = Report(provinces(printed), area=LAI_CHAU, period="2010-2016", language="vi")
    made = {area: report.find(RATE, year, area=area) for area in (*ALL, "VN")}
    return {area: figure for area, figure in made.items() if figure}


def _ranked(figures: dict[str, Figure], area: str, *, highest_first: bool = True) -> Figure:
    others = [figures[other] for other in ALL if other != area]
    made: Figure = lc.rank(figures[area], others, highest_first=highest_first)
    return made


def test_a_rank_prints_as_an_ordinal() -> None:
    """The second, in words of either language."""
    rank = _ranked(_figures(), LAI_CHAU)

    assert ("thứ 2", "2nd") == (rank.print("vi"), rank.print("en"))
    assert ("1 + 1 = 2", Decimal(2)) == (rank.formula("vi"), rank.value)


def test_the_ranks_of_one_figure_from_either_end_have_two_names() -> None:
    """In titles, figures.json and the differences of two editions."""
    ranks = [_ranked(_figures(), LAI_CHAU, highest_first=high) for high in (True, False)]

    assert [
        "rank from the highest: Poverty rate, Lai Châu, 2010",
        "rank from the lowest: Poverty rate, Lai Châu, 2010",
    ] == [one.title("en") for one in ranks]
    assert 2 == len({one.to_json()["metric_name"]["vi"] for one in ranks if one.to_json()["metric_name"]})


def test_a_rank_remembers_its_neighbours_and_how_many_there_were() -> None:
    """Enough to check it in the source's table; not all 63 figures a rank."""
    inputs = dict(_ranked(_figures(), LAI_CHAU).inputs)
    areas = {name: one.area.area for name, one in inputs.items() if isinstance(one, Figure) and one.area}

    assert {"value": LAI_CHAU, "next_before": LAO_CAI, "equal_to": HA_GIANG, "next_after": SON_LA} == areas
    assert (1, 5) == (inputs["ahead"], inputs["compared"])


def test_from_the_lowest_the_neighbours_change_sides() -> None:
    """Whoever is before counts from the end that is named."""
    rank = _ranked(_figures(), LAI_CHAU, highest_first=False)
    inputs = dict(rank.inputs)
    before = inputs["next_before"]

    assert Decimal(3) == rank.value
    assert isinstance(before, Figure)
    assert before.area
    assert SON_LA == before.area.area


def test_equal_figures_leave_their_order_open() -> None:
    """Two print 48.0 and share the second place; by their true values one of them is third."""
    interval = _ranked(_figures(), HA_GIANG).interval

    assert interval
    assert (2, 3) == (interval.low, interval.high)


def test_a_missing_figure_is_not_ranked_and_has_no_rank() -> None:
    """Nothing is filled in."""
    figures = _figures(2010, {2010: {**PRINTED[2010], LAO_CAI: ""}})

    assert (1, 4) == (_ranked(figures, LAI_CHAU).value, dict(_ranked(figures, LAI_CHAU).inputs)["compared"])
    assert _ranked(figures, LAO_CAI).is_missing


def test_a_rank_is_as_final_as_the_figures_behind_it() -> None:
    """Among provisional figures a rank is provisional, its own figure's being final or not."""
    figures = _figures()
    figures[HA_NOI] = replace(figures[HA_NOI], status="P")

    assert "P" == _ranked(figures, LAI_CHAU).status


def test_other_periods_and_sources_are_not_ranked_together() -> None:
    """A place among figures of another year, or another source, is none."""
    then, now = _figures(2010), _figures(2016)
    with pytest.raises(ComparisonError, match="one indicator and period"):
        lc.rank(then[LAI_CHAU], [now[LAO_CAI]])
    foreign = replace(then[LAO_CAI], cited=())
    with pytest.raises(ComparisonError, match="one source"):
        lc.rank(then[LAI_CHAU], [foreign])
    with pytest.raises(UnitMismatchError, match="Give Figures throughout"):
        lc.rank(then[LAI_CHAU], [Decimal(3)])


def test_a_difference_is_of_two_areas_and_a_change_of_two_periods() -> None:
    """Neither takes the other's figures."""
    then, now = _figures(2010), _figures(2016)
    far = lc.difference(now[LAI_CHAU], now["VN"])

    assert "22,1 điểm phần trăm" == far.print("vi")
    assert "27,9 − 5,8 = 22,1" == far.formula("vi")
    assert far.title("vi").endswith("Lai Châu so với Cả nước, 2016"), "of which two areas, and when"
    place = lc.rank(now[LAI_CHAU], [now[LAO_CAI]])
    assert "so với" not in place.title("vi"), "a rank is among all"
    with pytest.raises(BrokenSeriesError):
        lc.percentage_point_change(now["VN"], now[LAI_CHAU])
    with pytest.raises(lc.LcIndicatorsError, match="not one period"):
        lc.difference(now[LAI_CHAU], then["VN"])


def test_a_difference_is_of_one_indicator() -> None:
    """Two standards of poverty are not set against each other."""
    figures = _figures()
    other = Report(
        provinces(indicator="poverty_rate_molisa_2016"), area="VN", period="2010-2016", language="vi"
    )

    with pytest.raises(ComparisonError, match="not of one indicator"):
        lc.difference(figures[LAI_CHAU], other.figure("poverty_rate_molisa_2016", 2010))
