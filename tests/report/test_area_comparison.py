"""Where an area stands, by hand: five provinces in two years."""

from __future__ import annotations

from dataclasses import replace

from lc_indicators.catalogue.records import AreaKind, unnamed_kind
from lc_indicators.language import Language, Text
from lc_indicators.report import Report
from lc_indicators.report.area_comparison import RankPosition
from tests.ranked_provinces import HA_GIANG, HA_NOI, LAI_CHAU, LAO_CAI, PRINTED, RATE, SON_LA, provinces

Printed = dict[int, dict[str, str]]


def _report(area: str = LAI_CHAU, printed: Printed | None = None, *, language: Language = "en") -> Report:
    return Report(provinces(printed), area=area, period="2010-2016", language=language)


def _standing(
    area: str = LAI_CHAU, printed: Printed | None = None, *, year: int | None = None
) -> RankPosition:
    standing = _report(area, printed).standing(RATE, year)
    assert standing
    return standing


def _without(year: int, *areas: str) -> Printed:
    return {**PRINTED, year: {area: "" if area in areas else text for area, text in PRINTED[year].items()}}


def test_the_last_year_counts_unless_another_is_asked_for() -> None:
    """2016: 27.9 is the highest; 2010: 48.0 shares the second place."""
    ranks = [_standing(year=year).from_highest.known_value for year in (None, 2010)]

    assert [1, 2] == ranks


def test_regions_the_country_and_former_areas_are_not_ranked_among_provinces() -> None:
    """Five provinces, of which one is no more."""
    assert 5 == len(_standing().ranked)
    gone = Report(provinces(former=HA_NOI), area=LAI_CHAU, period="2010-2016", language="en").standing(RATE)
    assert gone
    assert [LAI_CHAU, HA_GIANG, SON_LA, LAO_CAI] == [one.area.area for one in gone.ranked if one.area]


def test_a_province_without_a_figure_is_not_ranked_and_is_named() -> None:
    """Nothing is filled in, and nobody is left out in silence."""
    standing = _standing(printed=_without(2016, HA_GIANG))

    assert 4 == len(standing.ranked)
    assert [HA_GIANG] == [area.area for area in standing.unranked]


def test_an_area_without_a_figure_has_no_standing() -> None:
    """The year before it, which has one, is told instead; without any there is none."""
    standing = _standing(printed=_without(2016, LAI_CHAU))
    assert standing.figure.period
    assert "2010" == standing.figure.period.text

    none = {2016: _without(2016, LAI_CHAU)[2016]}
    assert _report(printed=none).standing(RATE) is None


def test_alone_there_is_no_standing() -> None:
    """The first of one is no place."""
    assert _report(printed={2016: {LAI_CHAU: "27.9", "VN": "5.8"}}).standing(RATE) is None
    assert _report("VN").standing(RATE) is None


def test_the_distance_of_a_rate_is_in_points() -> None:
    """27.9 − 13.8 and 27.9 − 5.8: the region first, then the country."""
    standing = _standing()
    far = [made.print("en") for one in standing.above if (made := standing.distance(one))]

    assert ["14.1 percentage points", "22.1 percentage points"] == far


def test_the_distance_of_an_amount_a_head_is_in_percent() -> None:
    """1314 is 56.9 percent below 3049."""
    name = "income_per_capita_month_gso"
    printed = {2016: {LAI_CHAU: "1314", LAO_CAI: "1800", "VN": "3049"}}
    report = Report(provinces(printed, indicator=name), area=LAI_CHAU, period="2010-2016", language="en")
    standing = report.standing(name)
    assert standing
    far = standing.distance(standing.above[0])

    assert far
    assert "−56.9%" == far.print("en")


def test_a_total_is_ranked_if_asked_for_and_never_set_beside_the_country() -> None:
    """A province's population beside that of 63 of them says nothing."""
    name = "population_average"
    printed = {2016: {LAI_CHAU: "436.0", LAO_CAI: "684.3", "VN": "92692.2"}}
    report = Report(provinces(printed, indicator=name), area=LAI_CHAU, period="2010-2016", language="en")

    assert [] == report.standings()
    [standing] = report.standings(also={"population"})
    assert () == standing.above


def test_the_first_standing_is_of_the_first_year_that_both_have() -> None:
    """2010 where there is a figure; none where the series has one year."""
    report = _report()
    last = report.standing(RATE)
    assert last
    first = report.first_standing(last)

    assert first
    assert first.figure.period
    assert "2010" == first.figure.period.text
    assert report.first_standing(first) is None


def test_a_place_is_told_from_the_nearer_end() -> None:
    """The highest of five is told from above, the lowest from below."""
    assert _standing().is_high
    assert not _standing(HA_NOI).is_high


def test_areas_of_any_kind_are_ranked_and_called_what_the_data_call_them() -> None:
    """A project with counties gets ranks of counties; a kind without words gets general ones."""
    known = provinces()
    county = AreaKind(
        kind="county", one=_same("county"), many=_same("counties"), within=_same("{} county"), ranked="all"
    )
    for kind, words in ((county, "of 5 counties"), (unnamed_kind("canton"), "of 5 areas of its kind")):
        areas = {
            code: replace(area, kind=kind) if area.kind.kind == "province" else area
            for code, area in known.areas.items()
        }
        report = Report(replace(known, areas=areas), area=LAI_CHAU, period="2010-2016", language="en")
        standing = report.standing(RATE)

        assert standing
        assert words in report.place(standing).text


def _same(word: str) -> Text:
    return Text(vi=word, en=word)
