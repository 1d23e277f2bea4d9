"""Levels of places, groups and peoples that no table knows, beside data of their province."""

from __future__ import annotations

import pytest

from lc_indicators.audit import audit_text
from lc_indicators.audit.verdict import Outcome
from lc_indicators.catalogue import load_catalogue

#: The province's own rate of 2020 is 16.33 %.
SENTENCES = [
    "Tỷ lệ hộ nghèo của huyện Phong Thổ, tỉnh Lai Châu năm 2020 là 21,2%.",
    "Tại huyện Tân Uyên (Lai Châu), tỷ lệ hộ nghèo năm 2020 còn 8,3%.",
    "Xã Mường Than, huyện Than Uyên, tỉnh Lai Châu có tỷ lệ hộ nghèo năm 2020 là 4,1%.",
    "Năm 2020, tỷ lệ hộ nghèo ở thành phố Lai Châu còn 1,2%.",
    "Phong Thổ là huyện nghèo của Lai Châu, tỷ lệ hộ nghèo năm 2020 là 21,2%.",
    "Tại Mường Tè, Lai Châu, năm 2020 tỷ lệ hộ nghèo còn 32,5%.",
    "Tỷ lệ hộ nghèo trong đồng bào Hà Nhì ở Lai Châu năm 2020 còn 19,4%.",
    "Năm 2020 tỷ lệ hộ nghèo các xã biên giới Lai Châu còn 24,6%.",
    "Lai Châu có 8 huyện, thành phố; tỷ lệ hộ nghèo cao nhất năm 2020 là Mường Tè 32,5%.",
    "In Phong Tho district of Lai Chau, the poverty rate was 21.2 percent in 2020.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_figure_of_a_part_does_not_contradict_the_province(sentence: str) -> None:
    """A name that the grammar does not know may be of a part: then the province's figure accuses nobody."""
    audit = audit_text(sentence, catalogue=load_catalogue())

    assert [] == [v.reason.en for v in audit.verdicts if v.outcome is Outcome.CONTRADICTED]


def test_the_province_itself_is_contradicted() -> None:
    """Where the sentence leaves no doubt whose figure it is."""
    audit = audit_text("Tỷ lệ hộ nghèo của tỉnh Lai Châu năm 2020 là 21,2%.", catalogue=load_catalogue())

    assert audit.is_contradicted


#: A figure of the province, then one of a place that is named at it: the place, and its code if it has one.
NAMED = [
    (
        "The poverty rate of Lai Châu in 2020 was 16.33%. The poverty rate of Viet Nam in 2020 was 2.75%.",
        "VN",
    ),
    ("Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2020 là 16,33%. Tỷ lệ hộ nghèo của Việt Nam năm 2020 là 2,75%.", "VN"),
    ("Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2020 là 16,33%. Ở nước ta, tỷ lệ hộ nghèo năm 2020 là 2,75%.", "VN"),
    ("The poverty rate of Lai Châu in 2020 was 16.33%. The country's poverty rate in 2020 was 2.75%.", "VN"),
    ("Lai Châu's poverty rate was 16.33% in 2020, Viet Nam's 2.75%.", "VN"),
    ("Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2020 là 16,33% (cả nước: 2,75%).", "VN"),
    ("Tỷ lệ hộ nghèo năm 2020 là 16,33% ở Lai Châu và 2,75% trên cả nước.", "VN"),
    ("The poverty rate was 16.33% in Lai Châu in 2020 and 32.10% in Điện Biên.", "VN-71"),
    ("Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2020 là 16,33%. Tỷ lệ hộ nghèo của Lào năm 2020 là 18,3%.", "Lào"),
    (
        "Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2020 là 16,33%. Tại Sìn Hồ, tỷ lệ này năm 2020 là 16,33%.",
        "Sìn Hồ",
    ),
    (
        "The poverty rate of Lai Châu in 2020 was 16.33%. Phong Tho's poverty rate in 2020 was 16.33%.",
        "Phong Tho",
    ),
    ("The poverty rate of Lai Châu in 2020 was 16.33%. In Laos it was 16.33% in 2020.", "Laos"),
    (
        "Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2020 là 16,33%. Tỷ lệ ở Trung Quốc năm 2020 là 1,7%.",
        "Trung Quốc",
    ),
]


@pytest.mark.parametrize(("sentence", "place"), NAMED)
def test_a_place_at_a_figure_wins_over_the_context(sentence: str, place: str) -> None:
    """A figure is of the place that is named at it, judged by no other's, and an unknown one by none."""
    audit = audit_text(sentence, catalogue=load_catalogue())
    last = audit.verdicts[-1]

    assert place in {last.claim.area, last.claim.group}
    assert Outcome.UNDECIDABLE == last.outcome


@pytest.mark.parametrize(
    "sentence",
    [
        "Hội Liên hiệp Phụ nữ Việt Nam cho biết tỷ lệ hộ nghèo tỉnh Lai Châu năm 2020 là 16,33%.",
        "Theo báo cáo của Chính phủ, tỷ lệ hộ nghèo tỉnh Lai Châu năm 2020 là 16,33%.",
        "Tỷ lệ hộ nghèo của tỉnh Lai Châu cao hơn của tỉnh Điện Biên; năm 2020 tỷ lệ này là 16,33%.",
        "According to the People's Committee, the poverty rate of Lai Châu was 16.33% in 2020.",
    ],
)
def test_who_says_it_and_what_it_is_compared_with_is_not_its_place(sentence: str) -> None:
    """Names of offices, and places behind "than", leave a figure with the place that is spoken of."""
    audit = audit_text(sentence, catalogue=load_catalogue())

    assert [("VN-01", Outcome.SUPPORTED)] == [(v.claim.area, v.outcome) for v in audit.verdicts]


def test_the_name_of_a_unit_is_no_subject() -> None:
    """In "39 xã" communes are what is counted in, and need not be all of them."""
    audit = audit_text(
        "Số xã đạt chuẩn nông thôn mới của Lai Châu năm 2022 là 39 xã.", catalogue=load_catalogue()
    )

    assert [("new_rural_communes", Outcome.SUPPORTED)] == [
        (v.claim.indicator, v.outcome) for v in audit.verdicts
    ]


#: True sentences: 40.40 % in 2015, 20.12 % in 2019 and 16.33 % in 2020.
OTHER_TIMES = [
    *(
        f"Lai Châu's poverty rate, 40.40% in 2015, had fallen to 16.33% {time}."
        for time in (
            "by 2020", "as of 2020", "for the year 2020", "at end-2020", "by the end of 2020", "towards 2020",
            "five years later", "over the following five years", "after five years", "by mid-2020",
        )
    ),
    "Lai Châu's poverty rate was 40.40% in 2015. Five years later it was 16.33%.",
    "Lai Châu's poverty rate fell to 16.33% in 2020 (20.12% the year before).",
    "Lai Châu's poverty rate fell to 16.33% in 2020, compared with 20.12% a year earlier.",
    "Lai Châu's poverty rate fell to 16.33% in 2020 (2019: 20.12%; 2015: 40.40%).",
    "Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2015 là 40,40%; sau 5 năm còn 16,33%.",
    "Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2015 là 40,40%; 5 năm sau còn 16,33%.",
    "Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2015 là 40,40%, đến nay còn 16,33%.",
    "Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2020 còn 16,33% (20,12% năm trước).",
    "Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2020 còn 16,33%, trong khi năm trước đó là 20,12%.",
    "Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2020: 16,33%; 2019: 20,12%; 2015: 40,40%.",
]  # fmt: skip


@pytest.mark.parametrize("sentence", OTHER_TIMES)
def test_a_level_of_another_time_is_not_put_beside_the_time_spoken_of(sentence: str) -> None:
    """A time at a figure dates it, and one that the grammar does not know leaves open when it was."""
    audit = audit_text(sentence, catalogue=load_catalogue())

    assert [] == [v.reason.en for v in audit.verdicts if v.outcome is Outcome.CONTRADICTED]
    assert () == audit.clashes


@pytest.mark.parametrize("time", ["by 2020", "as of 2020", "for the year 2020", "at end-2020", "in 2020"])
def test_a_level_is_judged_by_the_time_behind_it(time: str) -> None:
    """The same sentences with another figure are contradicted: what stands behind the figure was read."""
    text = f"Lai Châu's poverty rate, 40.40% in 2015, had fallen to 17.33% {time}."
    audit = audit_text(text, catalogue=load_catalogue())

    assert ["supported", "contradicted"] == [verdict.outcome for verdict in audit.verdicts]
