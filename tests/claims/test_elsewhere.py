"""Levels of places, groups and peoples that no table knows, beside data of their province."""

from __future__ import annotations

import pytest

from lc_indicators.catalogue import load_catalogue
from lc_indicators.claims import audit_text
from lc_indicators.claims.verdict import Outcome

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
    audit = audit_text(sentence, catalogue=load_catalogue(quick=True))

    assert [] == [v.reason.en for v in audit.verdicts if v.outcome is Outcome.CONTRADICTED]


def test_the_province_itself_is_contradicted() -> None:
    """Where the sentence leaves no doubt whose figure it is."""
    audit = audit_text(
        "Tỷ lệ hộ nghèo của tỉnh Lai Châu năm 2020 là 21,2%.", catalogue=load_catalogue(quick=True)
    )

    assert audit.is_contradicted
