"""The number that digits and marks stand for."""

from __future__ import annotations

import pytest

from lc_indicators.audit.reading.numerals import number_of
from lc_indicators.language import Language
from tests.audit.reading.support import only_claim
from tests.lai_chau import LANGUAGES


@pytest.mark.parametrize(
    ("written", "vi", "en"),
    [
        pytest.param("1204", "1204", "1204", id="digits alone"),
        pytest.param("007", "7", "7", id="zeros in front"),
        pytest.param("1.204", "1204", "1.204", id="a full stop before three digits"),
        pytest.param("1,204", "1.204", "1204", id="a comma before three digits"),
        pytest.param("12,5", "12.5", "12.5", id="a comma before fewer"),
        pytest.param("11.50", "11.50", "11.50", id="a full stop before fewer, zero kept"),
        pytest.param("914.368.250", "914368250", "914368250", id="groups of three"),
        pytest.param("1,234,567", "1234567", "1234567", id="groups of three with commas"),
        pytest.param("1.234,5", "1234.5", "1234.5", id="both marks, the Vietnamese way"),
        pytest.param("1,234.5", "1234.5", "1234.5", id="both marks, the English way"),
        pytest.param("0.125", "0.125", "0.125", id="no thousands begin with zero"),
        pytest.param("1234.567", "1234.567", "1234.567", id="four digits in front are no group"),
    ],
)
def test_marks_are_read_by_where_they_stand(written: str, vi: str, en: str) -> None:
    """Groups of three are thousands where the language says so, all else decimals; printed zeros stay."""
    read = [number_of(written, language=language, small=False) for language in LANGUAGES]

    assert [vi, en] == [str(number) for number in read]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("written", ["1.2.3", "12.34.567", "1.234,567,8", "1,2.345,6", "1.2,3", "0.123.456"])
def test_what_is_neither_is_no_number(written: str, language: Language) -> None:
    """Numbers of chapters, dates and slips of the pen are not guessed at."""
    assert number_of(written, language=language, small=False) is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("written", ["1.204", "1,204"])
def test_percentages_have_no_thousands(written: str, language: Language) -> None:
    """One mark in a percentage or a factor parts decimals, whatever the language."""
    assert "1.204" == str(number_of(written, language=language, small=True))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("Năm 2018 huyện có 1.204 hộ nghèo.", "1204", id="Vietnamese"),
        pytest.param("In 2018 the district had 1,204 poor households.", "1204", id="English"),
        pytest.param("Năm 2018 tỷ lệ hộ nghèo là 12.60%.", "12.60", id="a mark of the other language"),
    ],
)
def test_a_text_is_read_by_the_habits_of_its_language(text: str, value: str) -> None:
    """The language is that of the words around, the decimals those printed."""
    assert value == str(only_claim(text).values[0])
