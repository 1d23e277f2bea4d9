"""What people may write for a period, in figures and in words, and what is refused."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest

from lc_indicators.errors import ArgumentError, PeriodError
from lc_indicators.periods import Period


def test_years_in_figures_are_what_the_tables_make_of_them() -> None:
    """The short way to a year or a span is none around what is no period."""
    assert Period.parse("2015/2020") == Period.read("2015-2020") == Period.read(" 2015-2020 ")
    assert Period.parse("2015/2020") == Period.read("2015/2020") == Period.read(" 2015/2020 ")
    assert Period.parse("2015") == Period.read("2015") == Period.read("2015 ")
    for text in ("2020-2015", "2020/2015", "2020-2020", "2015-20", "0015"):
        with pytest.raises(PeriodError):
            Period.read(text)


def test_a_span_as_a_report_has_it_makes_no_tables_of_words() -> None:
    """A report reads its own period again, in a process of its own: the tables take time to make."""
    code = (
        "from lc_indicators.periods import Period, period_reader; Period.read('2015/2020'); "
        "print(period_reader._rows.cache_info().misses)"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "0" == done.stdout.strip()


#: The period, and how people write it.
READ = {
    "2024": ["2024", "năm 2024", "year 2024", "12 tháng năm 2024", " 2024 "],
    "2024-Q3": [
        "2024-Q3",
        "2024Q3",
        "2024 Q3",
        "2024-q3",
        "Q3/2024",
        "Q3 2024",
        "Q3-2024",
        "quý III năm 2024",
        "quý III/2024",
        "quý 3/2024",
        "Quý ba năm 2024",
        "quy III nam 2024",
        "third quarter of 2024",
        "the third quarter, 2024",
        "3rd quarter 2024",
        "quarter 3 of 2024",
        "July–September 2024",
        "7/2024-9/2024",
    ],
    "2024-Q4": ["3 tháng cuối năm 2024", "last three months of 2024", "quý IV/2024", "last quarter of 2024"],
    "2024-S1": [
        "2024-S1",
        "2024H1",
        "H1 2024",
        "S1/2024",
        "6 tháng đầu năm 2024",
        "sáu tháng đầu năm 2024",
        "nửa đầu năm 2024",
        "first half of 2024",
        "6T/2024",
        "first six months of 2024",
        "2024-01_2024-06",
        "2024-01-01/P6M",
    ],
    "2024-S2": [
        "6 tháng cuối năm 2024",
        "nửa cuối năm 2024",
        "second half of 2024",
        "H2/2024",
        "6T cuối/2024",
    ],
    "2024-01-01/P9M": [
        "9 months 2024",
        "nine months of 2024",
        "the first 9 months of 2024",
        "9 tháng năm 2024",
        "9 tháng 2024",
        "9 tháng đầu năm 2024",
        "chín tháng năm 2024",
        "9T/2024",
        "2024-01/2024-09",
        "2024-01_2024-09",
        "2024-01 – 2024-09",
        "01/2024-09/2024",
        "January–September 2024",
        "Jan-Sep 2024",
        "January to September 2024",
        "from January to September 2024",
        "từ tháng 1 đến tháng 9 năm 2024",
        "tháng 1–9/2024",
        "T1–T9/2024",
        "January 2024 – September 2024",
        "2024-Q1/2024-Q3",
        "1/1/2024-30/9/2024",
        "2024-01-01/2024-09-30",
    ],
    "2024-01-01/P5M": ["năm tháng đầu năm 2024", "5 tháng 2024"],
    "2024-03-01/P6M": ["tháng 3–8/2024", "March–August 2024", "2024-03/2024-08"],
    "2024-09": [
        "2024-09",
        "2024M09",
        "2024-M9",
        "tháng 9/2024",
        "tháng 9 năm 2024",
        "tháng 09-2024",
        "tháng Chín năm 2024",
        "THÁNG CHÍN NĂM 2024",
        "T9/2024",
        "9/2024",
        "09/2024",
        "09-2024",
        "September 2024",
        "Sept 2024",
        "sep 2024",
        "September, 2024",
    ],
    "2024-05": ["tháng Năm năm 2024", "tháng 5/2024", "May 2024"],
    "2024-12": ["tháng mười hai năm 2024", "tháng Chạp năm 2024", "December 2024"],
    "2024-06-09": [
        "2024-06-09",
        "9/6/2024",
        "09.06.2024",
        "ngày 9 tháng 6 năm 2024",
        "9 June 2024",
        "June 9, 2024",
    ],
    "2015/2020": [
        "2015-2020",
        "2015–2020",
        "2015—2020",
        " 2015 - 2020 ",
        "2015/2020",
        "giai đoạn 2015–2020",
        "2015 to 2020",
        "từ năm 2015 đến năm 2020",
        "from 2015 to 2020",
    ],
    "2015-09-01/P1Y": [
        "năm học 2015–2016",
        "năm học 2015-16",
        "school year 2015-2016",
        "2015-09_2016-08",
        "2015-09-01/P1Y",
    ],
    "2024-12-15/2025-09-14": [
        "15/12/2024–14/9/2025",
        "15/12/2024 - 14/09/2025",
        "15.12.2024-14.9.2025",
        "2024-12-15/2025-09-14",
        "2024-12-15_2025-09-14",
        "từ 15/12/2024 đến 14/9/2025",
        "từ ngày 15/12/2024 đến ngày 14/9/2025",
        "15 December 2024 to 14 September 2025",
    ],
}

#: What no one can be sure of, or what is wrong, and why it is refused.
REFUSED = [
    ("", "it is empty"),
    (" \t\n", "it is empty"),
    ("next year", "it is no period"),
    ("9 tháng", "it is no period"),
    ("tháng 9", "it is no period"),
    ("Q3", "it is no period"),
    ("tháng 13/2024", "it is no period"),
    ("quý 5/2024", "it is no period"),
    ("13 tháng năm 2024", "it is no period"),
    ("9/14/2024", "it is no period"),
    ("２０１５-2020", "it is no period"),
    ("2015-2020-2025", "it is no period"),
    ("2024 2024", "it is no period"),
    ("2015-2020 " * 100, "it is no period"),
    ("2010/11", "it may be a month or two years"),
    ("2010–11", "it may be a month or two years"),
    ("2015-16", "it may be a month or two years"),
    ("30/2/2024", "it names no day of the calendar"),
    ("0999", "a year has four digits, from 1000"),
    ("tháng 9/0000", "a year has four digits, from 1000"),
    ("2020-2015", "it ends before it starts"),
    ("2020/2015", "it ends before it starts"),
    ("9/2024-1/2024", "it ends before it starts"),
    ("September–January 2024", "it ends before it starts"),
    ("2020-2020", "it has no years in it"),
    ("năm học 2015-2017", "a school year ends in the year after its first"),
]


@pytest.mark.parametrize(
    ("written", "period"), [(text, period) for period, texts in READ.items() for text in texts]
)
def test_a_period_is_read_as_people_write_it(written: str, period: str) -> None:
    """Figures, Vietnamese with or without its marks, English: each way leads to the one period."""
    assert period == Period.read(written).text
    assert period == Period.read(unicodedata.normalize("NFD", written)).text


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_what_names_no_period_says_why(text: str, reason: str) -> None:
    """The error repeats the text, says what is wrong, and which forms are taken."""
    with pytest.raises(PeriodError) as error:
        Period.read(text)

    assert (text, True) == (error.value.text, reason in error.value.reason)
    assert "Write 2024, 2024-06, 2024-Q3, 2024-S1, 2024-01/2024-09, " in str(error.value)


def test_a_year_may_be_a_number() -> None:
    """A cell may say 2020 without quotes; a list or a truth is no period."""
    assert Period.parse("2020") == Period.read(2020)
    for wrong in (True, None, 2020.0, ["2020"]):
        with pytest.raises(ArgumentError, match='give text, "2015-2020", or a year'):
            Period.read(wrong)  # type: ignore[arg-type]
