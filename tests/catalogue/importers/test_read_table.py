"""Tables as offices export them: what is read, and what is refused with which words."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.catalogue.importers import SourceTable, read_table
from lc_indicators.catalogue.importers.areas import Places
from lc_indicators.errors import TableRefusedError

PLACES = Places([
    ("Cả nước", "VN"), ("Whole country", "VN"), ("Hà Nội", "VN-HN"), ("Kiên Giang", "VN-47"), ("Đắk Lắk", "VN-33"),  # noqa: E501 - as a file has it
    ("Thành phố Hồ Chí Minh", "VN-SG"), ("Bình Định", "VN-31"), ("Ha Tay", "VN-15"),
])  # fmt: skip


def _read(text: str, encoding: str = "utf-8") -> SourceTable:
    return read_table(text.encode(encoding), PLACES)


def _cells(text: str, encoding: str = "utf-8") -> list[tuple[str | None, str, str, str, str]]:
    return [(c.area, c.period, c.item, c.value, c.status) for c in _read(text, encoding).cells]


def test_an_export_is_read_with_its_title_its_mark_and_its_blank_line() -> None:
    """A byte order mark, a title, a blank line, ``;``, leading spaces, ``..`` and Pre. are what PX-Web writes."""  # noqa: E501 - as a file has it
    text = '\ufeff"Rate by province"\r\n\r\n"Cities";"2015 Total";"Pre. 2016 Total"\r\n" WHOLE COUNTRY";7.0;5.80\r\n"Ha Tay";..;1'  # noqa: E501 - as a file has it

    assert "Rate by province" == _read(text).title
    assert [
        ("VN", "2015", "Total", "7.0", "A"), ("VN", "2016", "Total", "5.80", "P"),
        ("VN-15", "2015", "Total", "", "O"), ("VN-15", "2016", "Total", "1", "P"),
    ] == _cells(text)  # fmt: skip


@pytest.mark.parametrize(
    "name", ["Kien  Giang", " KIÊN GIANG", "Tỉnh Kiên Giang", "Kien-Giang", "Kien Giang province"]
)
def test_a_province_is_found_in_any_spelling(name: str) -> None:
    """Marks, spaces, hyphens, capitals and titles make no difference."""
    assert [("VN-47", "2015", "", "1", "A")] == _cells(f'"P";"2015"\n"{name}";1\n')


@pytest.mark.parametrize(
    ("heading", "period", "item", "status"),
    [
        ("2002 Total", "2002", "Total", "A"),
        ("Total 1995", "1995", "Total", "A"),
        ("Total Prel. 2016", "2016", "Total", "P"),
        ("Sơ bộ 2016", "2016", "", "P"),
        ("2016 (p)", "2016", "", "P"),
        ("Sơ bộ 2016 - Prel. 2016", "2016", "", "P"),
        ("Năm 2016 / Year 2016 Total", "2016", "Total", "A"),
        ("Ước tính 2018", "2018", "", "E"),
        ("2014-2015", "2014-09-01/P1Y", "", "A"),
        ("2005(**) Of which: Public teacher", "2005", "Of which: Public teacher", "A"),
        ("X2008", "2008", "", "A"),
        ("2016M02", "2016-02", "", "A"),
        ("Tháng 12 năm 2016", "2016-12", "", "A"),
        ("Quý III/2016", "2016-Q3", "", "A"),
        ("6 tháng đầu năm 2016", "2016-S1", "", "A"),
        ("9 tháng đầu năm 2016", "2016-01-01/P9M", "", "A"),
        ("2011-2015", "2011-2015", "", "A"),
    ],
)
def test_a_heading_joins_period_and_item_in_either_order(
    heading: str, period: str, item: str, status: str
) -> None:
    """Year first or last, with or without a word on how final it is."""
    assert [("VN-HN", period, item, "1", status)] == _cells(f'"P";"{heading}"\n"Ha Noi";1\n')


@pytest.mark.parametrize(
    "text",
    [
        '"P";"Sex";"2015";"2016"\n"Ha Noi";"Male";1;2\n"";"Female";3;4\n',
        '"P";"2015";"";"2016";""\n"";"Male";"Female";"Male";"Female"\n"Ha Noi";1;3;2;4\n',
        '"";"2015";"";"2016";""\n"P";"Male";"Female";"Male";"Female"\n"Ha Noi";1;3;2;4\n',
        '"P";"Male";"";"Female";""\n"";"2015";"2016";"2015";"2016"\n"Ha Noi";1;2;3;4\n',
        "Year\tProvince\tMale\tFemale\n2015\tHà Nội\t1\t3\n2016\tHà Nội\t2\t4\n",
        "Year,Ha Noi Male,Ha Noi Female\n2015,1,3\n2016,2,4\n",
    ],
)
def test_one_table_is_read_alike_in_every_layout(text: str) -> None:
    """Dimensions in rows or in headings, one heading or two, areas down or across."""
    expected = [(y, s, v) for y, s, v in (("2015", "Male", "1"), ("2016", "Male", "2"), ("2015", "Female", "3"),  # noqa: E501 - as a file has it
                                          ("2016", "Female", "4"))]  # fmt: skip

    assert sorted(expected) == sorted((period, item, value) for _, period, item, value, _ in _cells(text))


@pytest.mark.parametrize(
    ("cells", "values", "notation"),
    [
        (("1,234", "567"), ["1234", "567"], "en"),
        (("1.234", "567"), ["1234", "567"], "vi"),
        (("12,5", "1 234,0"), ["12.5", "1234.0"], "fr"),
        (("10,23,208", "567"), ["1023208", "567"], "in"),
        (("12.50", "-3"), ["12.50", "-3"], "point"),
        (("12.5*", "7 (1)"), ["12.5", "7"], "point"),
        # Nobody writes 5678 who parts thousands by a point.
        (("1.234", "5678"), ["1.234", "5678"], "point"),
    ],
)
def test_printed_digits_are_kept_and_one_notation_reads_a_whole_table(
    cells: tuple[str, str], values: list[str], notation: str
) -> None:
    """Thousands and decimals are told by all figures together; trailing zeros stay."""
    table = _read(f'"P";"2015";"2016"\n"Ha Noi";"{cells[0]}";"{cells[1]}"\n')

    assert (values, notation) == ([cell.value for cell in table.cells], table.notation)


@pytest.mark.parametrize(("mark", "status"), [("..", "O"), ("...", "O"), ("…", "O"), ("-", "O"), ("x", "Q")])
def test_missing_stays_missing(mark: str, status: str) -> None:
    """No mark becomes a number, a dash least of all."""
    assert ("VN-HN", "2015", "", "", status) == _cells(f'"P";"2015";"2016"\n"Ha Noi";{mark};1\n')[0]


@pytest.mark.parametrize(
    ("encoding", "name"), [("utf-16", "Bình Định"), ("cp1252", "Bình Dinh"), ("cp1258", "Đak Lak")]
)
def test_a_file_that_is_not_utf_8_is_read_by_its_own_code_page(encoding: str, name: str) -> None:
    """A tone mark behind a consonant is no Windows-1258, so it is Windows-1252."""
    assert _cells(f'"P";"2015"\n"{name}";1\n', encoding)[0][0] in {"VN-31", "VN-33"}


def test_of_two_years_in_a_heading_the_one_that_tells_columns_apart_is_the_period() -> None:
    """A figure of 2016 "at prices of 2010" is one of 2016; several labels of a row are one item."""
    prices = _cells('"P";"2016 at prices of 2010";"2015 at prices of 2010"\n"Ha Noi";1;2\n')
    labelled = _cells('"P";"Sex";"Age";"2015"\n"Ha Noi";"Male";"Old";1\n"Kien Giang";"Male";"Old";\n')

    assert [("2016", "at prices of 2010", "1"), ("2015", "at prices of 2010", "2")] == [
        cell[1:4] for cell in prices
    ]
    assert [("VN-HN", "2015", "Male | Old", "1", "A")] == labelled


def test_notes_below_and_rows_that_are_no_area_are_kept_apart() -> None:
    """A footnote is no row; a row without a code is reported, not guessed."""
    table = _read('"P";"2015"\n"Ha Noi";1\n"Oil & Gas";2\n"Source: GSO; 2016; all"\n')

    assert (("Oil & Gas",), ("Source: GSO; 2016; all",)) == (table.unknown, table.notes)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("   \n", "the file is empty"),
        ("a\x00b", r"control character U\+0000"),
        ('"P";"2016"\n', "no separator"),
        ('"P";"2016";"2015"\n"Ha Noi";1;2;3\n"Kien Giang";1;2\n', "line 2 has 4 cells where the table has 3"),
        ('"P";"2016";"2015"\n"Ha Noi";=1+1;2\n', r"'=1\+1' is neither a figure nor a mark"),
        ('"P";"2016";"2015"\n"Ha Noi";NaN;2\n', "'NaN' is neither a figure"),
        ('"P";"2016";"2015"\n"Ha Noi";' + "9" * 40 + ";2\n", "more digits than any statistic"),
        ('"P";"2015"\n"Ha Noi";1.234\n', "may be thousands or decimals"),
        ('"P";"2015"\n"Ha Noi";1\n"HÀ NỘI";2\n', "lines 2 and 3 both give HÀ NỘI"),
        ('"P";"2015";"2015"\n"Ha Noi";1;2\n', "two columns have one heading"),
        ('"P";"2015"\n"Atlantis";1\n', "names an area of the data"),
        ('"P";"2016";"Growth"\n"Ha Noi";1;2\n', "'Growth' names no period where others do"),
        ('"Ha Noi";1;2\n"Kien Giang";3;4\n', "there is no heading"),
        ('"P";"Year";"2015";"2016"\n"Ha Noi";2014;1;2\n', "row and the column '2015' name a period"),
        ('"P";"2016 at prices of 2010";"2010 at prices of 2016"\n"Ha Noi";1;2\n', "which one is meant"),
        ('"P";"2016 Total";"Total 2015"\n"Ha Noi";1;2\n', "now behind the items: '2016 Total', 'Total 2015'"),
        ('"P";"Sex";"2015";""\n"Ha Noi";"Male";1;3\n', "column 4 of figures has no heading"),
        ('"P";"Sex"\n"Ha Noi";"Male"\n"Kien Giang";"Female"\n', "no column holds figures"),
        ('"P";"2015";"2016"\n"Ha Noi";"1 23";2\n', "'1 23' is neither a figure nor a mark"),
        ('"P";"2015";"2016"\n"Ha Noi";"1.234,5";"6,789.1"\n', "no one notation"),
    ],
)
def test_what_cannot_be_read_soundly_is_refused_with_the_reason(text: str, reason: str) -> None:
    """A table that is read by half is worse than one that is not read."""
    with pytest.raises(TableRefusedError, match=reason):
        _read(text)


def test_a_file_that_is_too_large_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """No table of an office has as much."""
    monkeypatch.setattr("lc_indicators.catalogue.importers.encoding.MOST_BYTES", 10)

    with pytest.raises(TableRefusedError, match="it is no such table"):
        _read('"P";"2015"\n"Ha Noi";1\n')


CELLS = st.sampled_from(
    ["Ha Noi", "2015", "Pre. 2016", "1.5", "1,234", "..", "-", "=1+1", "NaN", "9" * 50, "", '"', ";", "é"]
)


@given(
    st.binary(max_size=200)
    | st.lists(st.lists(CELLS, max_size=4).map(";".join), max_size=6).map("\n".join).map(str.encode)
)
def test_any_bytes_give_a_table_or_a_reason(content: bytes) -> None:
    """No table of a stranger brings a traceback."""
    with contextlib.suppress(TableRefusedError):
        assert read_table(content, PLACES).cells
