"""How much evidence weighs: known when, sure or estimated, of which definition and day."""

from __future__ import annotations

from typing import Any

import pytest

from lc_indicators.audit.claim import Kind
from lc_indicators.numbers import Qualifier
from lc_indicators.periods import Period
from tests.audit.evidence.lai_chau_claims import claim, fall, holding, levels, numbers, sets


def test_what_came_later_was_not_known() -> None:
    """40.40 rests on figures of March 2021: a text of October 2020 is revised by it, and may still use it."""
    found = holding(sets(fall(), date="2020-10", own={"interview_2020"}), "40.40%")

    assert found
    assert not any(one.known for one in found)


def test_without_a_date_everything_was_known() -> None:
    """The date of a text is asked for only where it is known."""
    assert all(one.known for one in holding(sets(fall()), "40.40%"))


def test_of_several_vintages_an_undated_text_may_know_the_first_only() -> None:
    """GSO's revised GRDP per head is no error of a text that printed the province's own in time."""
    found = sets(claim("grdp_per_capita", "41,79", value="41.79", unit="million_vnd_per_person"))
    known = {level.premise.sources[0] for one in found if one.known for level in one.levels}

    assert "sokhdt_hanoi_2017" in known
    assert not {"gso_copy_grdp_2020", "baohaiduong_2023"} & known
    assert all(one.comparable for one in holding(found, "43.33 million dong"))


def test_an_estimate_supports_and_accuses_nobody() -> None:
    """The forecast of 16.62 agrees with 16,62, and is no reason against 16,33."""
    (agreeing,) = holding(sets(claim(printed="16,62", value="16.62")), "16.62%")
    (other,) = holding(sets(claim(printed="16,33", value="16.33")), "16.62%")

    assert (True, False) == (agreeing.comparable, agreeing.accuses)
    assert (False, "that figure is marked “forecast”") == (other.comparable, other.note and other.note.en)


def test_of_two_sources_that_disagree_neither_refutes_the_other() -> None:
    """Báo Dân sinh's own 2015 is 40.40: another paper's 36.9 is a disagreement, no proof."""
    found = holding(sets(fall(), own={"baodansinh_2021"}), "36.9%")

    assert found
    assert not any(one.accuses for one in found)
    assert all(one.comparable for one in found)


def test_sure_figures_accuse_without_the_estimates_beside_them() -> None:
    """The forecast of 2020 does not take its weight from the published level of 2015."""
    found = [one for one in sets(fall()) if "36.9%" in numbers(one)]

    assert any(one.accuses and "16.62%" not in numbers(one) for one in found)
    assert any(not one.accuses and "16.62%" in numbers(one) for one in found)


COMMUNES: dict[str, Any] = {
    "kind": Kind.SHARE, "printed": "40", "value": "40", "qualifier": Qualifier.OVER,
    "unit": "percent_of_communes", "subject": "xã đạt chuẩn nông thôn mới",
}  # fmt: skip


def test_a_count_within_the_year_is_not_that_of_its_end() -> None:
    """29 communes in September 2020 conflict with over 40 percent in 2020, and leave it open."""
    found = sets(claim("new_rural_communes_share", **COMMUNES), own={"interview_2020"})
    (autumn,) = (one for one in found if levels([one], 2020))

    assert (["30.85%"], False) == (numbers(autumn), autumn.comparable)
    assert autumn.note is not None
    assert "16 September 2020" in autumn.note.en
    assert "2022" in autumn.note.en


def test_a_share_follows_from_two_counts_of_one_year() -> None:
    """39 of 94 communes at the end of 2022 are 41.49 percent, counted and not rounded."""
    found = sets(claim("new_rural_communes_share", **(COMMUNES | {"end": Period.of_year(2022)})))
    (share,) = levels(found, 2022)

    assert "41.49%" == share.premise.number.en
    assert share.premise.interval.half_width < 1
    assert all(one.comparable for one in found if share in one.levels)


@pytest.mark.parametrize("month", [0, 6])
def test_only_the_month_that_was_counted_is_comparable(month: int) -> None:
    """24 communes on 20 June 2018 stand against a claim of June 2018."""
    count: dict[str, Any] = {
        "unit": "communes",
        "subject": "xã đạt chuẩn nông thôn mới",
        "printed": "26",
        "value": "26",
    }
    found = sets(
        claim(
            "new_rural_communes",
            **count,
            end=Period.of_months(2018, month) if month else Period.of_year(2018),
        )
    )

    assert [month == 6] == [one.comparable for one in holding(found, "24 communes")]


def test_a_series_that_is_counted_on_one_day_of_each_year_is_one_of_years() -> None:
    """Schools of 30 September 2011 and 2015 tell a change, and accuse nobody."""
    schools = claim(
        "schools_general", "10", value="10", kind=Kind.ABSOLUTE_CHANGE,
        start=Period.of_year(2011), end=Period.of_year(2015),
        unit="schools", subject="trường phổ thông",
    )  # fmt: skip
    found = [one for one in sets(schools) if levels([one], 2015)]

    assert [(True, False)] == [(one.comparable, one.accuses) for one in found]


def test_of_a_level_the_day_of_the_count_matters() -> None:
    """Schools of a year may be those of the school year that began or ended in it."""
    schools = claim("schools_general", "999", value="999", unit="schools", end=Period.of_year(2015))

    assert [False] == [one.comparable for one in sets(schools) if levels([one], 2015)]


@pytest.mark.parametrize("date", ["2020-10-28", "20201028", "28/10/2020", "28.10.2020", "2020-10", "2020-1"])
def test_what_came_later_is_not_known_in_whatever_form_the_date_is_given(date: str) -> None:
    """A figure published in 2021 cannot have been known to a text of 2020."""
    later = [found for found in sets(fall(), date=date) if "2021" in (found.name.en if found.name else "")]

    assert later
    assert not any(found.known for found in later)
