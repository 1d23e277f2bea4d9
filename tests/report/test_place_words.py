"""How a place is told: in both languages, from the nearer end, honest about who is compared."""

from __future__ import annotations

import pytest

from lc_indicators.language import Language
from lc_indicators.report import Report
from tests.ranked_provinces import HA_GIANG, HA_NOI, LAI_CHAU, LAO_CAI, PRINTED, RATE, provinces
from tests.report.test_showing import Recorded

SPOKEN = [
    # area, year, Vietnamese, English
    (LAI_CHAU, 2016, "cao nhất trong 5 tỉnh, thành phố", "the highest of 5 provinces"),
    (HA_GIANG, 2016, "cao thứ 2 trong 5 tỉnh, thành phố", "the 2nd highest of 5 provinces"),
    (LAI_CHAU, 2010, "đồng hạng cao thứ 2 trong 5 tỉnh, thành phố", "the joint 2nd highest of 5 provinces"),
    (HA_NOI, 2016, "thấp nhất trong 5 tỉnh, thành phố", "the lowest of 5 provinces"),
    (LAO_CAI, 2016, "thấp thứ 2 trong 5 tỉnh, thành phố", "the 2nd lowest of 5 provinces"),
]


def _report(area: str, language: Language, printed: dict[int, dict[str, str]] | None = None) -> Report:
    return Report(provinces(printed), area=area, period="2010-2016", language=language)


@pytest.mark.parametrize(("area", "year", "vi", "en"), SPOKEN)
def test_a_place_in_words(area: str, year: int, vi: str, en: str) -> None:
    """The end that is named is said, so that a high poverty rate is no first prize."""
    for language, words in (("vi", vi), ("en", en)):
        report = _report(area, language)  # type: ignore[arg-type]
        standing = report.standing(RATE, year)

        assert standing
        assert words == report.place(standing).text


def test_a_place_with_its_distances_is_one_sentence() -> None:
    """Value, place, region, country; each of them a Figure that opens."""
    report = _report(LAI_CHAU, "en")
    standing = report.standing(RATE)
    assert standing
    said = report.placed(standing)

    assert (
        "Poverty rate, 2016: 27.9%, the highest of 5 provinces, 14.1 percentage points above the "
        "Northern midlands and mountains region, 22.1 percentage points above the whole country." == said.text
    )
    assert 4 == len(said.figures)


@pytest.mark.parametrize(
    ("area", "words"),
    [
        (LAI_CHAU, "The rank went from the joint 2nd highest (2010) to the highest (2016)."),
        (HA_NOI, "The place was the same in 2010."),
    ],
)
def test_a_change_of_place(area: str, words: str) -> None:
    """From the first year to the last, counted from one end in both."""
    report = _report(area, "en")
    standing = report.standing(RATE)
    assert standing
    moved = report.moved(standing)

    assert moved
    assert words == moved.text


def test_another_set_of_provinces_is_said() -> None:
    """The first of four is not the first of five."""
    fewer = {**PRINTED, 2016: {**PRINTED[2016], HA_GIANG: ""}}
    report = _report(LAI_CHAU, "vi", fewer)
    standing = report.standing(RATE)
    assert standing
    moved = report.moved(standing)

    assert moved
    assert (
        "Thứ hạng chuyển từ đồng hạng cao thứ 2 trong 5 tỉnh, thành phố (2010) sang cao nhất trong 4 tỉnh, "
        "thành phố có số liệu (2016). Hai năm ấy không cùng những địa phương có số liệu." == moved.text
    )


def _recorded(printed: dict[int, dict[str, str]] | None = None) -> Recorded:
    return Recorded(provinces(printed), area=LAI_CHAU, period="2010-2016", language="en")


def test_the_table_has_value_rank_rank_before_and_the_areas_above() -> None:
    """A row an indicator."""
    report = _recorded()
    report.standing_table("ranks", report.standings(), vi="Thứ hạng", en="Ranks")

    assert [
        "Poverty rate, 2016", "%", "27.9", "5/5", "3/5, joint (2010)", "13.8", "5.8",
    ] == report.blocks[-1].content["csv_rows"][1]  # fmt: skip


def test_the_chart_lists_all_and_opens_those_told_of() -> None:
    """Every rank stands in its table; the annex holds the subject, the areas above and the ends."""
    report = _recorded({**PRINTED, 2016: {**PRINTED[2016], HA_GIANG: ""}})
    standing = report.standing(RATE)
    assert standing
    title = report.sentence(vi="Vị trí", en="Place")
    report.ranking("chart", standing, title=title, subtitle=standing.figure.label)
    content = report.blocks[-1].content

    assert [
        ["Lai Châu", "27.9", "1"], ["Sơn La", "21.9", "2"], ["Lào Cai", "18.1", "3"], ["Hà Nội", "1.3", "4"],
    ] == content["table"]["csv_rows"][1:]  # fmt: skip
    areas = {one.area.area for one in report.blocks[-1].figures if one.area}
    assert {LAI_CHAU, "VN-R2", "VN", HA_NOI} == areas
    assert "Not ranked (no data): Hà Giang." in "".join(span["text"] for span in content["note"])
