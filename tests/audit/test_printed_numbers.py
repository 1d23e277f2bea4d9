"""Numbers as writers print them, beside the data: what is read is judged, what is not read accuses nobody.

The data: GRDP of Lai Châu grew 7.23 percent in 2018 and −2.77 in 2023; 40.40 percent of households were poor
in 2015 and 16.33 in 2020; GRDP per head rose from 18.2 to 41.79 million dong; 96,402 pupils in 2016.
"""

from __future__ import annotations

from functools import cache

import pytest

from lc_indicators.audit import audit_text
from lc_indicators.audit.verdict import Outcome
from lc_indicators.catalogue import Catalogue, load_catalogue

_SIGNS = {Outcome.SUPPORTED: "+", Outcome.CONTRADICTED: "-", Outcome.UNDECIDABLE: "?"}


@cache
def _data() -> Catalogue:
    return load_catalogue()


def _verdicts(sentence: str) -> str:
    """Return a sign for each claim: + supported, - contradicted, ? undecidable."""
    audit = audit_text(sentence, catalogue=_data())
    return "".join(_SIGNS[verdict.outcome] for verdict in audit.verdicts)


@pytest.mark.parametrize(
    ("sentence", "verdicts"),
    [
        ("Tăng trưởng GRDP tỉnh Lai Châu năm 2023 ở mức -2,77%.", "+"),
        ("Tăng trưởng GRDP tỉnh Lai Châu năm 2023 là –2,77%.", "+"),
        ("Tăng trưởng GRDP tỉnh Lai Châu năm 2023 đạt −2,77%.", "+"),
        ("Năm 2023, GRDP tỉnh Lai Châu tăng trưởng âm 2,77%.", "+"),
        ("GRDP growth of Lai Chau in 2023 was negative 2.77 percent.", "+"),
        ("GRDP growth of Lai Chau fell to minus 2.77% in 2023.", "+"),
        ("Tăng trưởng GRDP tỉnh Lai Châu: năm 2018: +7,23%; năm 2023: −2,77%.", "++"),
        ("Tăng trưởng GRDP tỉnh Lai Châu năm 2018 là -7,23%.", "-"),
        ("GRDP growth of Lai Chau in 2018 was −7.23%.", "-"),
        ("Tăng trưởng GRDP tỉnh Lai Châu năm 2023 là +2,77%.", "-"),
    ],
)
def test_a_sign_belongs_to_its_number(sentence: str, verdicts: str) -> None:
    """Below zero is no rise, whichever of the signs and words says so."""
    assert verdicts == _verdicts(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tăng trưởng GRDP tỉnh Lai Châu năm 2018 là - 7,23%.",
        "GRDP tỉnh Lai Châu năm 2018 giảm -7,23%.",
        "-7,23% là tăng trưởng GRDP của tỉnh Lai Châu năm 2018.",
        "GRDP of Lai Chau zorped by 7.23% in 2023.",
        "GRDP of Lai Chau zorped 7.23% in 2023.",
        "Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2020 lùi 4,78%.",
        "GRDP tỉnh Lai Châu năm 2023 bật 7,23%.",
        "Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2020 không giảm xuống 10%.",
        "Năm 2016, tỉnh Lai Châu sáp nhập 12 trường phổ thông.",
        "Năm 2020 tỷ lệ hộ nghèo tỉnh Lai Châu còn 16,33% (đầu kỳ 2015: 40,40%).",
        "Tỷ lệ hộ nghèo tỉnh Lai Châu 2015 - 2020: 40,4% - 16,3%.",
        "The poverty rate of Lai Chau went 40.4% → 16.3% by 2020.",
    ],
)
def test_what_is_not_understood_accuses_nobody(sentence: str) -> None:
    """A dash that may be a bullet, an unknown verb, a "không", a year that was not read: no default."""
    assert "-" not in _verdicts(sentence)


@pytest.mark.parametrize(
    "verb",
    ["contracted", "plunged", "slumped", "shrank", "dipped by", "fell", "slid by", "tumbled", "declined by"],
)
def test_english_verbs_of_decline_fall(verb: str) -> None:
    """The table of verbs says which way they go."""
    assert "+-" == _verdicts(f"GRDP of Lai Chau {verb} 2.77% in 2023.") + _verdicts(
        f"GRDP of Lai Chau {verb} 7.23% in 2018."
    )


@pytest.mark.parametrize("verb", ["thu hẹp", "sụt", "tụt", "suy giảm", "lao dốc", "giảm sâu", "sụt giảm"])
def test_vietnamese_verbs_of_decline_fall(verb: str) -> None:
    """The table of verbs says which way they go."""
    assert "+-" == _verdicts(f"GRDP tỉnh Lai Châu năm 2023 {verb} 2,77%.") + _verdicts(
        f"GRDP tỉnh Lai Châu năm 2018 {verb} 7,23%."
    )


@pytest.mark.parametrize(
    ("sentence", "verdicts"),
    [
        ("Tỷ lệ hộ nghèo tỉnh Lai Châu còn 16,33% năm 2020 (2015: 40,40%).", "++"),
        ("Tỷ lệ hộ nghèo tỉnh Lai Châu còn 40,40% năm 2020 (năm 2015: 16,33%).", "--"),
        ("The poverty rate of Lai Chau was 16.33% in 2020 (40.40% in 2015).", "++"),
        ("In 2015, the poverty rate of Lai Chau was 40.40%; in 2020, 16.33%.", "++"),
        ("The poverty rate of Lai Chau was 40.40% and 16.33% in 2015 and 2020, respectively.", "++"),
        ("The poverty rate of Lai Chau was 16.33% and 40.40% in 2015 and 2020, respectively.", "--"),
    ],
)
def test_the_year_at_a_value_is_its_own(sentence: str, verdicts: str) -> None:
    """In a bracket, before a colon, in turn: it wins over what the sentence spoke of before."""
    assert verdicts == _verdicts(sentence)


@pytest.mark.parametrize("printed", ["16, 33%", "16 ,33%", "16,\n33%", "16. 33%", "16·33%", "16,33 %"])
def test_the_tail_of_a_number_is_no_claim(printed: str) -> None:
    """However it was torn, it is one number."""
    assert "+" == _verdicts(f"Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2020 là {printed}.")


@pytest.mark.parametrize("printed", ["19, 33%", "19. 33%"])
def test_a_torn_number_accuses_nobody(printed: str) -> None:
    """It could be two of a list."""
    assert "-" not in _verdicts(f"Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2020 là {printed}.")


@pytest.mark.parametrize(
    "printed",
    [
        "16,33±0,5%", "16,33% ± 0,5%", "16,33% +/- 0,5%", "16,33% (± 0,5 điểm phần trăm)",
        "16,33% (khoảng tin cậy 95%: 15,3%–17,3%)", "16,33% (KTC 95%: 15,3–17,3)",
        "16,33% (95% CI 15,3–17,3)",
    ],
)  # fmt: skip
def test_how_far_a_figure_can_be_off_is_no_claim(printed: str) -> None:
    """Neither margin nor level of confidence is a level; a figure that may be off is not refuted."""
    assert "+" == _verdicts(f"Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2020 là {printed}.")
    assert "?" == _verdicts(f"Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2020 là {printed}.".replace("16,33", "18,33"))


@pytest.mark.parametrize(
    ("printed", "verdict"),
    [("< 17%", "+"), (">20%", "-"), ("≤ 16,33%", "+"), ("≥20%", "-"), ("≈ 16,3%", "+"), ("15–17 %", "+")],
)
def test_marks_of_comparison_are_read(printed: str, verdict: str) -> None:
    """They say what words like "dưới" and "trên" say."""
    assert verdict == _verdicts(f"Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2020 là {printed}.")


@pytest.mark.parametrize(
    "printed",
    ["96.402", "96 402", "96\u00a0402", "96\u202f402", "96\u2009402", "96'402", "96’402", "96,402"],
)
def test_thousands_are_parted_in_many_ways(printed: str) -> None:
    """By spaces of any width, apostrophes, and the other language's mark where nobody counts decimals."""
    assert "+" == _verdicts(f"Năm 2016, tỉnh Lai Châu có {printed} học sinh phổ thông.")


@pytest.mark.parametrize("mark", ["¹", "⁽¹⁾", "[1]", " [1]", "(1)", " (1)", "*", "†", "¹,²", "ᵃ"])
def test_the_mark_of_a_note_is_no_digit(mark: str) -> None:
    """It neither hides the claim nor changes its number."""
    sentence = "GRDP bình quân đầu người tỉnh Lai Châu năm 2020 đạt {} triệu đồng."

    assert "+" == _verdicts(sentence.format(f"41,79{mark}"))
    assert "?" == _verdicts(sentence.format(f"31,79{mark}"))


@pytest.mark.parametrize(
    ("sentence", "verdicts"),
    [
        ("GRDP/người tỉnh Lai Châu năm 2020 đạt 41,79 tr.đ.", "+"),
        ("GRDP/người tỉnh Lai Châu năm 2020 đạt 41,79 trđ.", "+"),
        ("Năm 2016, tỷ suất chết của trẻ em dưới 1 tuổi tỉnh Lai Châu là 41,1‰.", "+"),
        ("In 2016 infant mortality in Lai Chau was 41.1 per 1,000 live births.", "+"),
        ("From 2015 to 2020 GRDP per capita of Lai Chau rose 2.3-fold.", "+"),
        ("From 2015 to 2020 the poverty rate of Lai Chau was halved.", "+"),
        ("The poverty rate of Lai Chau fell by half from 2015 to 2020.", "+"),
        ("GRDP bình quân đầu người tỉnh Lai Châu năm 2020 tăng gấp đôi so với năm 2015.", "+"),
        ("Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2020 giảm gần một nửa so với năm 2015.", "-"),
        ("Cơ cấu GRDP tỉnh Lai Châu năm 2020: nông nghiệp - công nghiệp - dịch vụ: 16% - 41% - 43%.", "+++"),
    ],
)
def test_short_units_and_words_for_factors_are_read(sentence: str, verdicts: str) -> None:
    """Rates of a thousand, abbreviated money, factors in words, and structures in one line."""
    assert verdicts == _verdicts(sentence)
