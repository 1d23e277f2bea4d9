"""PX files: what their keywords say of dimensions, decimals, missing figures and notes."""

from __future__ import annotations

import pytest

from tests.catalogue.importers.tables_read import PUBLISHED, cells, read, refusal

HEAD = 'CHARSET="ANSI";\nAXIS-VERSION="2013";\nTITLE="Population, {}";\n'
BODY = (
    'STUB="province";\nHEADING="year";\n'
    'VALUES("province")="Lai Chau","Son La";\nVALUES("year")="2019","2020";\n'
)
DATA = "DATA=\n1 2\n3 4;\n"


def _px(*more: str, head: str = HEAD, body: str = BODY, data: str = DATA) -> str:
    return head + body + "".join(f"{line}\n" for line in more) + data


def _printed(*more: str, data: str = DATA) -> list[str]:
    return [printed for _, _, _, printed, _, _ in cells(_px(*more, data=data))]


def test_a_file_is_read_in_the_order_of_stub_and_heading() -> None:
    """The last dimension of the heading goes round first."""
    assert [
        ("VN-01", "2019", "", "1", "1", "A"), ("VN-01", "2020", "", "2", "2", "A"),
        ("VN-05", "2019", "", "3", "3", "A"), ("VN-05", "2020", "", "4", "4", "A"),
    ] == cells(_px())  # fmt: skip


@pytest.mark.parametrize(
    ("said", "data", "printed"),
    [
        (("DECIMALS=0;", "SHOWDECIMALS=0;"), "42.0 0.0 1 7.0", ["42", "0", "1", "7"]),
        (("DECIMALS=2;",), "18.2 5 7.10 -0.5", ["18.20", "5.00", "7.10", "-0.50"]),
        (("DECIMALS=2;", "SHOWDECIMALS=1;"), "18.25 5 7.1 .5", ["18.3", "5.0", "7.1", "0.5"]),
        ((), "18.20 5 7.1 .5", ["18.20", "5", "7.1", "0.5"]),
        (("SHOWDECIMALS=0;", 'PRECISION("year","2020")=2;'), "1 2 3 4.5", ["1", "2.00", "3", "4.50"]),
    ],
)
def test_figures_have_the_decimals_that_are_shown(
    said: tuple[str, ...], data: str, printed: list[str]
) -> None:
    """SHOWDECIMALS comes before DECIMALS, PRECISION of a value before both; else the digits stay."""
    assert printed == _printed(*said, data=f"DATA={data};")


def test_digits_that_are_not_shown_are_noted() -> None:
    """A figure of 18.25 that is shown as 18.3 says so."""
    (table,) = read(_px("DECIMALS=2;", "SHOWDECIMALS=1;", data="DATA=18.25 1 2 3;"))

    assert ["The file has 18.25", "", "", ""] == [cell.note for cell in table.cells]


@pytest.mark.parametrize(
    ("symbol", "printed"), [('"."', "."), ('".."', ".."), ('"..."', "..."), ('"-"', "-"), ("..", "..")]
)
def test_dots_and_dashes_are_missing_figures(symbol: str, printed: str) -> None:
    """With quotation marks or without; a dash is no zero."""
    assert ("VN-01", "2019", "", printed, "", "O") == cells(_px(data=f"DATA={symbol} 2 3 4;"))[0]


def test_a_missing_figure_is_shown_as_the_file_says() -> None:
    """DATASYMBOL has the words for dots; they need be no mark that is known."""
    assert ("VN-01", "2019", "", "secret", "", "O") == cells(
        _px('DATASYMBOL2="secret";', data='DATA=".." 2 3 4;')
    )[0]


def test_texts_hold_equals_signs_semicolons_and_line_breaks() -> None:
    """A text goes on in the next quotation marks; what stands in it ends nothing."""
    body = (
        'STUB="province","sex = a; b";\nHEADING="year";\nVALUES("province")="Lai Chau";\n'
        'VALUES("sex = a; b")="Men (x=1);",\n"Wom"\n"en";\nVALUES("year")="2019";\n'
    )

    assert ["Men (x=1);", "Women"] == [item for _, _, item, *_ in cells(_px(body=body, data="DATA=1 2;"))]


def test_units_and_notes_are_those_of_their_values() -> None:
    """UNITS of a content, VALUENOTE of a value and CELLNOTE of a cell reach their figures and no others."""
    body = BODY.replace('HEADING="year"', 'HEADING="year","contents"') + 'VALUES("contents")="Pop","Dens";\n'
    said = ('CONTVARIABLE="contents";', 'UNITS="x";', 'UNITS("Pop")="thousand persons";',
            'VALUENOTE("province","Son La")="Borders of 2004";', 'CELLNOTE("*","2020","Dens")="By area of 2018";',  # noqa: E501 - as a file has it
            'NOTE="Of #all";')  # fmt: skip

    (table,) = read(_px(*said, body=body, data="DATA=1 2 3 4 5 6 7 8;"))

    assert ("x", ("Of all",)) == (table.unit, table.notes)
    assert ["thousand persons", "", "thousand persons", ""] == [cell.unit for cell in table.cells[:4]]
    assert ["", "", "", "By area of 2018", "Borders of 2004", "Borders of 2004", "Borders of 2004",
            "Borders of 2004; By area of 2018"] == [
        "; ".join(sorted(cell.note.split("; "), key=lambda note: note != "Borders of 2004")) for cell in table.cells  # noqa: E501 - as a file has it
    ]  # fmt: skip


@pytest.mark.parametrize("by", ["CODES", "VALUES"])
def test_a_sparse_file_has_its_keys_before_each_row(by: str) -> None:
    """Rows that are not there are no figures."""
    key = "05" if by == "CODES" else "Son La"
    said = ('CODES("province")="01","05";', f'KEYS("province")={by};')

    assert [("VN-05", "2019", "", "3", "3", "A"), ("VN-05", "2020", "", "4", "4", "A")] == cells(
        _px(*said, data=f'DATA=\n"{key}",3 4;')
    )


@pytest.mark.parametrize(
    ("timeval", "codes", "periods"),
    [
        ('TLIST(A1),"2019","2020"', "", ["2019", "2020"]),
        ('TLIST(M1),"201911","201912"', '"2019M11","2019M12"', ["2019-11", "2019-12"]),
        ('TLIST(Q1),"20191","20192"', '"a","b"', ["2019-Q1", "2019-Q2"]),
        ('TLIST(H1),"20191","20192"', '"a","b"', ["2019-S1", "2019-S2"]),
        ('TLIST(M1,"201911"-"201912")', '"2019M11","2019M12"', ["2019-11", "2019-12"]),
    ],
)
def test_timeval_says_the_periods(timeval: str, codes: str, periods: list[str]) -> None:
    """Whatever the values are called."""
    said = ([f'CODES("year")={codes};'] if codes else []) + [f'TIMEVAL("year")={timeval};']
    body = BODY.replace('VALUES("year")="2019","2020"', 'VALUES("year")="first","second"') if codes else BODY

    assert periods == [period for _, period, *_ in cells(_px(*said, body=body))[:2]]


def test_weeks_are_refused_with_what_to_do() -> None:
    """The data hold no weeks."""
    assert "no such periods" in refusal(_px('TIMEVAL("year")=TLIST(W1),"201901","201902";'))


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        ("cp1252", 'CHARSET="ANSI";\nCODEPAGE="Windows-1252";\n'),
        ("iso-8859-15", 'CHARSET="ANSI";\nCODEPAGE="iso-8859-15";\n'),
        ("utf-8", 'CHARSET="ANSI";\nCODEPAGE="iso-8859-15";\n'),
        ("utf-8-sig", 'CHARSET="ANSI";\n'),
        ("cp1252", 'CHARSET="ANSI";\n'),
        ("cp850", 'AXIS-VERSION="2000";\n'),
    ],
)
def test_letters_are_those_of_the_code_page(encoding: str, head: str) -> None:
    """Of the one that the file names, unless it is UTF-8 all the same; old files are of DOS."""
    text = _px(head=head + 'TITLE="Befolkning på Færøerne";\n')

    assert "Befolkning på Færøerne" == read(text.encode(encoding))[0].title


def test_the_main_language_names_and_others_match_areas() -> None:
    """The items are called as the main language has them; an area is found by either name."""
    body = (
        'LANGUAGE="en";\nLANGUAGES="en","vi";\nTITLE[vi]="Dân số";\nSTUB="province";\nSTUB[vi]="tỉnh";\nHEADING="year","sex";\n'  # noqa: E501 - as a file has it
        'HEADING[vi]="năm","giới";\nVALUES("province")="Province 1","Province 2";\nVALUES[vi]("tỉnh")="Lai Châu","Sơn La";\n'  # noqa: E501 - as a file has it
        'VALUES("year")="2019";\nVALUES[vi]("năm")="2019";\nVALUES("sex")="Men";\nVALUES[vi]("giới")="Nam";\n'
    )

    assert [("VN-01", "Men"), ("VN-05", "Men")] == [
        (c[0], c[2]) for c in cells(_px(body=body, data="DATA=1 2;"))
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (_px(data="DATA=1 2 3;"), "cut off or damaged"),
        (_px(data="DATA=1 2 3 4 5;"), "cut off or damaged"),
        (_px(data=""), "cut off"),
        (_px(data='DATA=1 2 3 "no figure";'), "neither a figure nor a mark"),
        (_px('CODES("province")="1";'), "2 VALUES and 1 CODES"),
        (_px(body='STUB="province";\n', data="DATA=1;"), "has no VALUES"),
        (_px(body="", data="DATA=1;"), "neither STUB nor HEADING"),
    ],
)
def test_a_damaged_file_is_refused_with_the_reason(text: str, said: str) -> None:
    """Too few figures, too many, no end, words among them, codes without values."""
    assert said in refusal(text, "px")


@pytest.mark.parametrize(
    ("file", "figures", "periods", "first"),
    [
        ("ine_alava_2014_23001.px", 255, ("2014",), "42"),
        ("stat_gl_population_cp1252.px", 30, ("2004", "2014", "2024"), "3237"),
    ],
)
def test_published_files_are_read(file: str, figures: int, periods: tuple[str, ...], first: str) -> None:
    """Of Spain, whose file is not in the code page that it names, and of Greenland."""
    (table,) = read((PUBLISHED / file).read_bytes())

    assert (figures, periods, first) == (len(table.cells), table.periods, table.cells[0].printed)
