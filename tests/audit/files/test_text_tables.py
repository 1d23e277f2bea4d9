"""Tables in texts: no row is read as a sentence, and no sentence is lost to a table."""

from __future__ import annotations

import time

import pytest

from lc_indicators.audit.files import read_text_file
from lc_indicators.audit.files.text_tables import tables_in, without_tables
from tests.audit.files.word_documents import docx, paragraph, run, table
from tests.timing import unmeasured

SENTENCE = "Tỷ lệ hộ nghèo tỉnh Lai Châu năm 2020 là 26,33%."
ENGLISH = "Poverty in Lai Chau fell to 26.33% in 2020."


@pytest.mark.parametrize(
    "rows",
    [
        "Năm\t2015\t2020\nTỷ lệ hộ nghèo\t40,40\t26,33",
        "STT\tChỉ tiêu\t2020\nA. Thành thị\t\n1\tHộ nghèo\t26,33",
        "Poverty rate (%)\t26.33",
        "| Năm | % |\n|-----|--:|\n| 2020 | 26,33 |",
        "Year | Poverty rate\n--- | ---\n2020 | 26.33%",
        "+------+-------+\n| Năm  | %     |\n+======+=======+\n| 2020 | 26,33 |\n+------+-------+",
        "┌──────┬───────┐\n│ 2015 │ 40,40 │\n│ 2020 │ 26,33 │\n└──────┴───────┘",
        "Indicator           2015     2020\nPoverty rate (%)    40.40    26.33",
        "Nhóm tuổi    Nam    Nữ\n0–4          10     12\n5–9          11     13",
        "Chỉ tiêu 2015 2020\nTỷ lệ hộ nghèo 40,40 26,33\nDân số 425 123 .. –",
        "Năm;2015;2020\nTỷ lệ hộ nghèo;40,40;26,33",
        "Region\t96.28%; 1.64 percentage points above\nViet Nam\t94.85%; 3.07 percentage points above",
    ],
)
@pytest.mark.parametrize("sentence", [SENTENCE, ENGLISH])
def test_rows_typed_or_pasted_into_a_text_are_a_table(rows: str, sentence: str) -> None:
    """Tabs, pipes, drawn lines, semicolons and columns part cells; the words around a table stay."""
    text = f"{sentence}\n\n{rows}\n\n{sentence}"

    assert [(len(sentence) + 2, len(sentence) + 3 + len(rows))] == tables_in(text)
    read = without_tables(text)
    assert len(text) == len(read)
    assert [sentence, sentence] == [line for line in read.split("\n") if line]


@pytest.mark.parametrize(
    "text",
    [
        f"1.\t{SENTENCE}\n2.\t{ENGLISH}",
        f"-\t{SENTENCE}\n•\t{ENGLISH}\na)\tGRDP đạt 41,79 triệu đồng",
        f"1.2.\tHộ nghèo còn 26,33%\n\t{SENTENCE}",
        f"- {SENTENCE}\n- {ENGLISH}",
        f"{SENTENCE}\t",
        "Năm 2020, GRDP bình quân\tđạt 41,79 triệu đồng trên đầu người.",
        f"Năm 2020:\t{SENTENCE}\nIn 2020:\t{ENGLISH}",
        "Poverty fell from 40.40% in 2015  to\n26.33% in 2020.  The rate of 2020\nwas low.",
        "Tỷ lệ hộ nghèo năm 2015 là  40,40%\nvà năm 2020 là  26,33%.",
        "Hộ nghèo: 1; 2; 3\nHộ cận nghèo: 2; 3; 4",
        "Hộ nghèo năm 2015;giảm 4,81;còn 26,33 trong năm 2020",
        "Dân số 860 789\nDân số 1 023 208",
        "UBND TỈNH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/BC\tLai Châu, ngày 5 tháng 12 năm 2020",
        "a | b",
        "-----\n2020\n-----",
        "",
    ],
)
def test_prose_is_no_table(text: str) -> None:
    """Items of lists, indented lines, wrapped lines and the head of a letter are read."""
    assert [] == tables_in(text)
    assert text == without_tables(text)


def test_two_tables_are_two() -> None:
    """A blank line ends a table."""
    rows = "Năm\t%\n2020\t26,33\n"

    assert 2 == len(tables_in(f"{rows}\n{rows}"))


HTML_TABLES = [
    "<caption>Poverty (%)</caption><tr><th>Year<th>2015<th>2020<tr><td>Poor<td>40.40<td>26.33",
    "<tr><td>Năm<td>2020<tr><td>Hộ<br>nghèo<td><p>26,33</p>",
    "<thead><tr><th>Chỉ tiêu<th>Số liệu<tbody><tr><th colspan=2>A<tr><td>Tốt nghiệp<td>97,92%; cao hơn 1,64",
]


@pytest.mark.parametrize("rows", HTML_TABLES)
def test_a_table_of_html_is_one_table_of_the_text(rows: str) -> None:
    """Its rows stand in lines of the text, whatever breaks are in its cells."""
    text = read_text_file(f"<!doctype html><p>{SENTENCE}<table>{rows}</table><p>{ENGLISH}".encode())

    assert 1 == len(tables_in(text))
    assert [SENTENCE, ENGLISH] == [line for line in without_tables(text).split("\n") if line.endswith(".")]


@pytest.mark.parametrize(
    "page",
    [
        f"<table><tr><td>{SENTENCE}<tr><td>{ENGLISH}</table>",
        f"<table role=presentation><tr><td>2020<td>{SENTENCE}<td>26,33<td>{ENGLISH}</table>",
        f"<table><tr><td>Trang chủ<br>Tin 2020<td><p>{SENTENCE}</p><p>{ENGLISH}</table>",
        f"<table><tr><td>2019<td>2020<td><h1>Báo cáo</h1><p>{SENTENCE}<p>{ENGLISH}</table>",
        f"<table><tr><td><table><tr><td>{SENTENCE}</table><td><table><tr><td>{ENGLISH}</table></table>",
    ],
)
def test_a_page_laid_out_in_a_table_is_read(page: str) -> None:
    """Presentation, one column, headings, other tables or sentences in its cells: it holds prose."""
    text = read_text_file(f"<html><body>{page}".encode())

    assert [] == tables_in(text)
    assert [SENTENCE, ENGLISH] == [line for line in text.split("\n") if line in {SENTENCE, ENGLISH}]


def test_within_a_page_in_a_table_a_table_of_figures_is_one() -> None:
    """What is laid out may hold tables, which are told from the prose beside them."""
    inner = "<table><tr><th>Năm<th>%<tr><td>2020<td>26,33</table>"
    text = read_text_file(f"<table><tr><td><p>{SENTENCE}</p>{inner}<p>{ENGLISH}</table>".encode())

    assert f"{SENTENCE}\n\nNăm\t%\n2020\t26,33\n\n{ENGLISH}" == text
    assert 1 == len(tables_in(text))


def test_a_table_of_word_is_one_table_of_the_text() -> None:
    """A box and a letterhead are prose; a table of figures is a table."""
    head = table(("UBND TỈNH LAI CHÂU", "CỘNG HÒA XÃ HỘI"), ("Số: 5/BC-UBND", "ngày 5 tháng 12 năm 2020"))
    body = (
        head
        + table((SENTENCE,))
        + table(("Năm", "Hộ nghèo (%)"), ("2020", "26,33"))
        + paragraph(run(ENGLISH))
    )

    text = read_text_file(docx(body))

    assert ["Năm\tHộ nghèo (%)\n2020\t26,33\n"] == [text[start:end] for start, end in tables_in(text)]
    assert {SENTENCE, ENGLISH} <= set(text.split("\n"))


@pytest.mark.parametrize(
    "piece", ["1", " ", "\t", "|", ";", "-", "a\tb\n", "a  1\n", "1 1 ", "| 1 |\n", "---\n"]
)
def test_tables_are_sought_in_linear_time(piece: str) -> None:
    """Whatever a text is made of, a quarter of a megabyte takes seconds at the worst."""
    with unmeasured():
        start = time.process_time()

        tables_in(piece * (250_000 // len(piece)))

        assert time.process_time() - start < 10
