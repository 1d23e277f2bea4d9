"""What a section draws beside its lines: each fact once, and only what the data hold."""

from __future__ import annotations

from typing import Any

import pytest

from lc_indicators.language import Language
from lc_indicators.shapes.walk import words_of
from tests.ranked_provinces import LAI_CHAU, LAO_CAI, provinces
from tests.report.test_showing import Recorded, recorded


def _charts(area: str, period: str, language: Language = "en") -> dict[str, Any]:
    report: Recorded = recorded(language, area=area, period=period)
    for section in report.themes:
        report.tell(section)
    return {one.content["id"]: one.content for one in report.blocks if one.content["type"] == "chart"}


def test_contributions_add_up_to_the_change_of_the_whole() -> None:
    """Pupils of Sơn La by level: 8.40 + 3.83 − 1.10 = 11.13, printed 11.14 of the whole."""
    chart = _charts("VN-05", "2010-2016")["pupils-general-contributions"]
    figures = [words_of(row["cells"][1]) for row in chart["table"]["rows"]]
    parts = [float(one.replace("−", "-").split()[0].rstrip("%")) for one in figures]

    assert abs(sum(parts[:-1]) - parts[-1]) < 0.05
    assert "8.40 percentage points of 11.14%" in words_of(chart["title"])


def test_ends_of_one_unit_stand_in_rows() -> None:
    """Of those that rose doctors rose most (571 → 756); midwives alone fell (383 → 365)."""
    chart = _charts("VN-05", "2010-2016")["health-ends"]

    assert "From 2010 to 2016, doctors went up and midwives went down" == words_of(chart["title"])
    assert 4 == len(chart["table"]["columns"]) - 1


@pytest.mark.parametrize("area", ["VN-05", "VN-SG", "VN"])
def test_a_year_has_no_picture_of_two_years(area: str) -> None:
    """Of one year there is neither a way nor a change."""
    found = _charts(area, "2016")

    assert [] == [one for one in found if one.endswith(("-contributions", "-ends", "-slope", "-ranks"))]


def test_no_indicator_is_drawn_twice_in_its_section() -> None:
    """What has a line has no row of ends and no slope."""
    found = _charts("VN-05", "2010-2016")
    ends = {one["label"] for one in found["health-ends"]["table"]["columns"]}

    assert not ends & {"Doctors per 10,000 people", "Infant mortality rate"}


def test_two_years_are_a_slope_beside_the_larger_areas() -> None:
    """Two figures are no line; the country's two stand beside them."""
    printed = {2010: {LAI_CHAU: "48.0", LAO_CAI: "50.1", "VN": "14.0"}, 2016: {LAI_CHAU: "28.0", "VN": "6.0"}}
    report = Recorded(provinces(printed), area=LAI_CHAU, period="2010-2016", language="en")
    for section in report.themes:
        report.tell(section)
    (chart,) = (one.content for one in report.blocks if one.content["type"] == "chart")

    assert "poverty-rate-slope" == chart["id"]
    assert ["Lai Châu", "Viet Nam"] == [one["label"] for one in chart["table"]["columns"]][1:]


def test_a_subtitle_says_a_unit_once() -> None:
    """The number of doctors per 10,000 people is counted per 10,000 people."""
    chart = _charts("VN-05", "2010-2016")["doctors-per-10000"]

    assert "Doctors per 10,000 people, Sơn La" == chart["subtitle"]


@pytest.mark.parametrize(
    ("language", "subtitle"),
    [("vi", "Cơ cấu GRDP, %, Lai Châu"), ("en", "Composition of GRDP, %, Lai Châu")],
)
def test_a_stack_says_what_it_is_made_of(language: Language, subtitle: str) -> None:
    """A percent sign alone names no measure."""
    charts = _charts("VN-01", "2015-2020", language)

    assert [subtitle] == [one["subtitle"] for name, one in charts.items() if name.endswith("-shares")]


def test_vintages_of_one_standard_break_by_name_and_only_where_one_follows_another() -> None:
    """At current prices are both; the province has 2020 in both, so there no line stands between them."""
    report = recorded("en")
    (own, figures), (later, later_figures) = report.by_producer("grdp_per_capita")["Lai Châu province"]
    until_2018 = [one for one in figures if one.period and one.period.text < "2019"]
    (broken,) = report.breaks([(own, until_2018), (later, later_figures)])

    assert [] == report.breaks([(own, figures), (later, later_figures)])
    assert ("province’s own figures", "province, published from 2022") == (broken.before.en, broken.after.en)


def test_a_chart_of_two_vintages_names_no_standards() -> None:
    """What its note says of standards is said where there are two."""
    charts = _charts("VN-01", "2015-2020")

    assert "two sets are not comparable" in words_of(charts["grdp-per-capita"]["note"])
    assert "two standards are not comparable" in words_of(charts["poverty-rate"]["note"])


def test_an_area_has_one_name_in_all_charts() -> None:
    """The line of the country is called the same beside a published indicator and beside a computed one."""
    charts = _charts("VN-05", "2010-2016")
    names = {
        name: [one["label"] for one in charts[name]["table"]["columns"]][1:]
        for name in ("pupils-per-class", "infant-mortality-rate-gso")
    }

    assert {"Sơn La", "Northern midlands and mountains", "Viet Nam"} == set(names["pupils-per-class"])
    assert set(names["pupils-per-class"]) == set(names["infant-mortality-rate-gso"])
