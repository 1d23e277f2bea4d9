"""The series of other areas beside the area's own, and the scale that all reports share."""

from __future__ import annotations

from lc_indicators.charts import Series
from lc_indicators.report import Report
from lc_indicators.report.area_series import AreaSeries
from lc_indicators.report.selection import Selection
from tests.lai_chau import catalogue

_POVERTY = "poverty_rate_gso"


def _indicator() -> str:
    return next(one for one in catalogue().indicators if one.startswith(_POVERTY))


def _areas(area: str = "VN-01", period: str = "2010/2016") -> AreaSeries:
    return AreaSeries(Selection(catalogue(), area=area, period=period))


def test_the_areas_of_the_region_are_its_neighbours() -> None:
    """One series an area with the same parent, the report's own in colour."""
    report = Report(catalogue(), area="VN-01", period="2010/2016", language="en")
    made = report.region_series(_indicator())
    parents = {catalogue().areas[f.area.area].parent for one in made for f in one.figures if f.area}

    assert {"VN-R2"} == parents or 1 == len(parents)
    assert ["Lai Châu"] == [one.label["en"] for one in made if one.role == "subject"]


def test_region_and_country_stand_beside_a_rate() -> None:
    """The nearest first; only the years of the series that they stand beside."""
    own = Selection(catalogue(), area="VN-01", period="2010/2016").series(_indicator(), since=2012)
    found = _areas().references([Series(catalogue().indicator(_indicator()).name, own)])

    assert ["reference", "reference"] == [one.role for one in found]
    assert "Viet Nam" == found[-1].label["en"]
    assert {True} == {f.period.end_year >= 2012 for one in found for f in one.figures if f.period}


def test_a_total_of_the_country_is_no_reference() -> None:
    """A province's count of classes is not compared with that of the country."""
    counts = next(
        name for name, one in catalogue().indicators.items() if catalogue().units[one.unit].kind == "count"
    )

    assert [] == _areas().above_series(counts)


def test_one_indicator_has_one_scale_in_all_reports() -> None:
    """Of a rate the ends are those of all areas of the kind, whichever area and years a report is of."""
    extents = set()
    for area, period in (("VN-01", "2010/2016"), ("VN-SG", "2012/2016")):
        selection = Selection(catalogue(), area=area, period=period)
        figures = selection.series(_indicator(), since=2006)
        extents.add(AreaSeries(selection).extent([Series(catalogue().indicator(_indicator()).name, figures)]))

    assert 1 == len(extents)
    assert 2 == len(extents.pop())
