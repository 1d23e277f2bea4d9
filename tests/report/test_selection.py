"""Finding figures for an area and a period: what is preferred, what is missing, what breaks."""

from __future__ import annotations

import pytest

from lc_indicators.errors import ParameterError, PeriodError, UnknownNameError
from lc_indicators.periods import Period
from lc_indicators.report import open_report
from tests.lai_chau import DATA, POVERTY, report


def test_of_several_sources_the_final_figure_is_preferred() -> None:
    """16.33 is final, 16.62 a forecast, 16.7 an estimate; each can be asked for."""
    said = report().every_source(POVERTY, 2020)

    assert ["16,33", "16,7", "16,62"] == [figure.number("vi") for figure in said]
    assert said[0] == report().find(POVERTY, 2020)
    assert "16,7" == report().figure(POVERTY, 2020, source="interview_2020").number("vi")


def test_a_derivation_is_as_old_as_its_newest_source() -> None:
    """40.40 follows from a text of 2021 and stands before the 36.9 of 2020."""
    assert ["40,40", "36,9"] == [figure.number("vi") for figure in report().every_source(POVERTY, 2015)]


def test_a_series_has_one_figure_a_year_and_no_gap_is_filled() -> None:
    """Years without a figure are not there; months never stand in for a year."""
    years = [figure.period_label("en") for figure in report().series("grdp_growth", until=2025)]

    assert ["2016", "2018", "2022", "2023", "2024", "2025"] == years
    assert ["2015", "2019", "2020"] == [figure.period_label("en") for figure in report().series(POVERTY)]


def test_the_ends_are_the_first_and_last_known_figures_of_the_period() -> None:
    """Two are needed; one figure has no change."""
    ends = report().ends("poverty_rate_gso")

    assert ends is not None
    assert ["31,5", "27,9"] == [figure.number("vi") for figure in ends]
    assert report().ends("poverty_rate_molisa_2011") is None


def test_a_span_or_a_month_can_be_the_latest_figure() -> None:
    """What a movement achieved is told for its own span."""
    latest = report().latest("movement_ntm_land_donated")

    assert latest is not None
    assert "914,368 m²" == latest.print("en")
    assert report().latest("movement_poor_plan") is None


def test_variants_are_those_with_a_value_in_the_period() -> None:
    """A standard that came later has no place in the report."""
    ids = {variant.indicator for variant in report().variants("poverty_rate")}

    assert {POVERTY, "poverty_rate_gso"} <= ids
    assert "poverty_rate_molisa_2022" not in ids


def test_disagreements_of_the_period_are_found() -> None:
    """Two estimates of one count for 2020, which a final figure revises, and vintages of GRDP per head."""
    found = {(c.kind, c.concept, c.period.text): len(c.entries) for c in report().disagreements()}

    assert 2 == found["disagree", "poverty_rate", "2020"]
    assert 3 == found["not comparable", "grdp_per_capita", "2020"]


@pytest.mark.parametrize(
    ("period", "known"),
    [
        ("2024-09", "2024-09"),
        ("quý III năm 2024", "2024-Q3"),
        ("first half of 2024", "2024-S1"),
        ("9 tháng năm 2024", "2024-01-01/P9M"),
        ("2024-01_2024-09", "2024-01-01/P9M"),
        ("15/12/2023-14/9/2024", "2023-12-15/2024-09-14"),
        ("2024-06-30", "2024-06-30"),
        ("năm học 2015–2016", "2015-09-01/P1Y"),
        (2024, "2024"),
        ("2015-2020", "2015/2020"),
        (Period.parse("2024-Q3"), "2024-Q3"),
    ],
)
def test_a_report_is_of_a_period_of_any_kind(period: str | int | Period, known: str) -> None:
    """As people write it, as a folder is named, or as a Period: days make it, and no list of kinds."""
    assert known == open_report(area="VN", period=period, language="vi", data=DATA).period.text


BAD = [
    ({"area": "VN-1"}, UnknownNameError, r"Unknown area 'VN-1'. Nearest: VN"),
    ({"period": "2020-2015"}, PeriodError, "ends before it starts"),
    ({"period": ""}, PeriodError, "it is empty"),
    ({"period": "2024-Q5"}, PeriodError, "it is no period"),
    ({"period": "2015-2015"}, PeriodError, "no years in it"),
    ({"language": "fr"}, ParameterError, "'fr' is not one of vi, en"),
]


@pytest.mark.parametrize(("wrong", "error", "words"), BAD)
def test_what_cannot_be_reported_is_refused_by_name(
    wrong: dict[str, str], error: type[Exception], words: str
) -> None:
    """The message says which parameter and what it may be."""
    good = {"area": "VN-01", "period": "2015-2020", "language": "vi"}

    with pytest.raises(error, match=words):
        open_report(**{**good, **wrong}, data=DATA)
