"""A name that two areas had, one after the other: date and words choose one; other borders accuse nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lc_indicators.audit.audit import audit_text
from lc_indicators.audit.evidence.namesakes import area_in_borders, area_then, namesakes_of
from lc_indicators.audit.verdict import Outcome, Verdict
from lc_indicators.catalogue.recast import with_recasts
from lc_indicators.periods import Period
from tests.lai_chau import catalogue


def _verdicts(text: str, *, date: str = "") -> list[Verdict]:
    return list(audit_text(text, catalogue=catalogue(), date=date).verdicts)


def _outcomes(text: str, *, date: str = "") -> list[str]:
    return [one.outcome.value for one in _verdicts(text, date=date)]


#: What the press made of the first half of 2025, in words of our own: the figure of the other borders.
MISREAD = [
    "6 tháng đầu năm 2025, tỉnh Phú Thọ mới tăng trưởng GRDP 10,33%, xếp thứ 6 cả nước.",
    "GRDP 6 tháng đầu năm 2025 của tỉnh Phú Thọ (mới) tăng 10,33% so với cùng kỳ năm trước.",
    "Sau sáp nhập, GRDP của Phú Thọ 6 tháng đầu năm 2025 tăng 10,33%.",
    "GRDP of the new Phú Thọ province grew by 10.33% in the first half of 2025.",
    "6 tháng đầu năm 2025, GRDP của thành phố Hải Phòng (cũ) ước tăng 11,2% so với cùng kỳ.",
    "Trước khi sáp nhập, thành phố Hải Phòng có GRDP 6 tháng đầu năm 2025 tăng 11,2%.",
    "Theo địa giới cũ, GRDP 6 tháng đầu năm 2025 của Hải Phòng tăng 11,2%.",
    "GRDP of the old city of Hải Phòng grew by 11.2% in the first half of 2025.",
    # Other provinces, other figures, the same mistake.
    "6 tháng đầu năm 2025, tỉnh Quảng Ngãi mới tăng trưởng GRDP 12,4%.",
    "GRDP 6 tháng đầu năm 2025 của tỉnh Quảng Ngãi cũ tăng 11,51%.",
]


@pytest.mark.parametrize("text", MISREAD)
def test_the_figure_of_other_borders_than_the_text_names_is_found(text: str) -> None:
    """The verdict names the borders whose figure it is."""
    [verdict] = [one for one in _verdicts(text) if one.claim.values[0] > 10]

    assert Outcome.CONTRADICTED is verdict.outcome
    said = " ".join(note["en"] for note in (*verdict.notes, verdict.reason))
    assert "in its borders since 1 July 2025" in said or "in its borders until 30 June 2025" in said


TRUE = [
    "GRDP 6 tháng đầu năm 2025 của tỉnh Phú Thọ mới tăng 10,09% so với cùng kỳ năm trước.",
    "GRDP 6 tháng đầu năm 2025 của tỉnh Phú Thọ cũ tăng 10,33% so với cùng kỳ năm trước.",
    "GRDP 6 tháng đầu năm 2025 của thành phố Hải Phòng cũ tăng 11,04%.",
    "GRDP 6 tháng đầu năm 2025 của thành phố Hải Phòng mới tăng 11,2%.",
    "Thành phố Hải Phòng sau sáp nhập có tốc độ tăng trưởng GRDP 6 tháng đầu năm 2025 là 11,2%.",
    "In its former borders, Hải Phòng's GRDP grew by 11.04% in the first half of 2025.",
    "GRDP of the new Phú Thọ province grew by 10.09% in the first half of 2025.",
    # "Mới đạt" says that it is not much, and nothing of borders.
    "Quảng Ngãi mới đạt tốc độ tăng trưởng GRDP 12,4% trong 6 tháng đầu năm 2025.",
    "Lai Châu mới đạt tốc độ tăng trưởng GRDP 6,88% trong 6 tháng đầu năm 2025.",
]


@pytest.mark.parametrize("text", TRUE)
def test_the_figure_of_the_borders_that_the_text_names_is_supported(text: str) -> None:
    """Of those before, and of those since."""
    assert ["supported"] == _outcomes(text)


NOT_ACCUSED = [
    # A name alone may mean either.
    "GRDP 6 tháng đầu năm 2025 của tỉnh Phú Thọ tăng 10,09%.",
    "GRDP 6 tháng đầu năm 2025 của tỉnh Phú Thọ tăng 10,33%.",
    "GRDP 6 tháng đầu năm 2025 của Hải Phòng tăng 11,2%.",
    # So may "mới" before a verb.
    "GRDP 6 tháng đầu năm 2025 của Phú Thọ mới tăng 10,33%.",
    # Both in one sentence.
    "GRDP 6 tháng đầu năm 2025 của Phú Thọ mới tăng 10,09%, trong đó Phú Thọ cũ tăng 10,33%.",
    "GRDP 6 tháng đầu năm 2025 của tỉnh Phú Thọ mới tăng 10,09%; riêng Phú Thọ tăng 10,33%.",
    "Hải Phòng’s GRDP rose 11.2% after the merger in the first half of 2025, 11.04% before the merger.",
    "Sau sáp nhập, GRDP 6 tháng đầu năm 2025 của Hải Phòng tăng 11,2%; trước sáp nhập tăng 11,04%.",
    # In the borders of today, or in those of the time.
    "Số học sinh phổ thông của tỉnh Lào Cai năm 2015 là 281,5 nghìn học sinh.",
    "Dân số trung bình của Lào Cai năm 2016 là 1.484,4 nghìn người.",
    "Dân số trung bình của Lào Cai năm 2016 là 684,3 nghìn người.",
    "Dân số trung bình của tỉnh Lào Cai năm 2016 tăng 1,4% so với năm 2015.",
    "Dân số trung bình của Thừa Thiên Huế năm 2016 là 1.149,8 nghìn người.",
    "Dân số trung bình của Huế năm 2016 là 1.149,8 nghìn người.",
    "Dân số trung bình của Đồng Nai năm 2016 là 2.963,8 nghìn người.",
    "Dân số trung bình của Đồng Nai năm 2016 là 3.920,2 nghìn người.",
]


@pytest.mark.parametrize("date", ["", "2017-05-01", "2025-07-20", "2026-06-01"])
@pytest.mark.parametrize("text", NOT_ACCUSED)
def test_what_is_true_in_one_of_the_borders_is_accused_on_no_date(text: str, date: str) -> None:
    """A name alone has two meanings; what is true of one is not wrong."""
    assert "contradicted" not in _outcomes(text, date=date)


@pytest.mark.parametrize(
    ("figure", "date", "outcome"),
    [
        # It misses the old borders and the range that the parts leave in the new ones.
        ("96,4", "2020-01-01", "contradicted"),
        ("96,4", "2026-05-01", "contradicted"),
        ("96,4", "", "contradicted"),
        # It lies within that range: since the merger the name may mean this.
        ("87,2", "2026-05-01", "undecidable"),
    ],
)
def test_a_figure_that_misses_both_borders_is_accused(figure: str, date: str, outcome: str) -> None:
    """Of literacy 83.3 is known of the one part, and 89.0 of the other."""
    text = f"Tỷ lệ biết chữ của dân số từ 15 tuổi trở lên của tỉnh Lào Cai năm 2015 đạt {figure}%."
    assert [outcome] == _outcomes(text, date=date)


@pytest.mark.parametrize(
    ("date", "outcome"),
    [("2020-01-01", "contradicted"), ("", "contradicted"), ("2026-05-01", "undecidable")],
)
def test_where_nothing_is_known_of_the_other_borders_a_later_text_is_not_accused(
    date: str, outcome: str
) -> None:
    """It may tell of the years before in the borders of its own day."""
    data = catalogue()
    kept = {key: row for key, row in data.observations.items() if row.area == "VN-02"}
    known = with_recasts(replace(data, observations=kept, derivations={}))
    text = "Tỷ lệ biết chữ của dân số từ 15 tuổi trở lên của tỉnh Lào Cai năm 2015 đạt 96,4%."

    assert [outcome] == [one.outcome.value for one in audit_text(text, catalogue=known, date=date).verdicts]


def test_a_name_without_a_mark_says_of_which_borders_its_figure_is_true() -> None:
    """The reader learns which ones."""
    [verdict] = _verdicts("GRDP 6 tháng đầu năm 2025 của tỉnh Phú Thọ tăng 10,09%.")

    assert Outcome.UNDECIDABLE is verdict.outcome
    assert "that figure is of Phú Thọ in its borders since 1 July 2025" in verdict.reason["en"]


@pytest.mark.parametrize(
    ("area", "when", "then"),
    [
        ("VN-07", "2024", "VN-07"),
        ("VN-07", "2025-06", "VN-07"),
        ("VN-07", "2025-07", "VN-N07"),
        ("VN-07", "2026", "VN-N07"),
        ("VN-01", "2026", "VN-01"),
        ("VN-02", "2016", "VN-02"),
        ("VN-02", "2025-07", "VN-N02"),
        ("VN-N02", "2016", "VN-02"),
        # Over the change: those at its end.
        ("VN-02", "2025", "VN-N02"),
        ("VN-39", "2026-05", "VN-C39"),
        ("VN-C39", "2025-08", "VN-N39"),
        ("VN-C39", "2016", "VN-39"),
        # The same borders under another name and as another kind.
        ("VN-26", "2025-06", "VN-C26"),
        ("VN-C26", "2016", "VN-26"),
    ],
)
def test_a_date_gives_one_area(area: str, when: str, then: str) -> None:
    """Lào Cai, Đồng Nai with its two changes, Huế with another name."""
    assert then == area_then(area, Period.parse(when), catalogue())


def test_without_a_time_or_a_change_an_area_stays_as_it_is() -> None:
    """Lai Châu kept its borders; without a time nothing is said of them."""
    assert "VN-07" == area_then("VN-07", None, catalogue())
    assert () == namesakes_of(catalogue(), "VN-01")


@pytest.mark.parametrize(
    ("area", "borders", "when", "meant"),
    [
        ("VN-68", "since", "2025-S1", "VN-N68"),
        ("VN-N68", "before", "2025-S1", "VN-68"),
        ("VN-68", "since", "2016", "VN-N68"),
        # A change of kind is no change of borders: the city stands in those of 2025.
        ("VN-39", "since", "2026-05", "VN-C39"),
        ("VN-39", "since", "2025-08", "VN-N39"),
        ("VN-C39", "before", "2026-05", "VN-39"),
        # Nothing of this name changed.
        ("VN-13", "since", "2025-S1", ""),
    ],
)
def test_words_give_the_borders(area: str, borders: str, when: str, meant: str) -> None:
    """The change nearest to the claim's time is meant."""
    assert meant == area_in_borders(area, borders, Period.parse(when), catalogue=catalogue())


def test_namesakes_are_found_across_a_change_of_kind() -> None:
    """Đồng Nai is three areas, in two borders."""
    assert {"VN-39", "VN-N39"} == {one.area for one in namesakes_of(catalogue(), "VN-C39")}
