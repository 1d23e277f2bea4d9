"""Marks beside years, names and figures are read: no figure is lost to them, and what they say is kept."""

from __future__ import annotations

import pytest

from lc_indicators.catalogue.importers import Imported, SourceCell, import_table, read_imports, read_table
from lc_indicators.catalogue.importers.mapping import Imports
from lc_indicators.errors import TableRefusedError
from tests.lai_chau import DATA

IMPORTS = read_imports(DATA)
TABLE = "gso_poverty_rate"


def imported(text: str, imports: Imports = IMPORTS) -> Imported:
    """Return what a table without a title gives under the mapping of poverty."""
    return import_table(read_table(text.encode(), imports.places), imports, named=TABLE)


def _first(text: str) -> SourceCell:
    return read_table(text.encode(), IMPORTS.places).cells[0]


MARKED_YEARS = [
    # heading, status, marks
    ("2016 1)", "A", ("1)",)),
    ("2016(1)", "A", ("(1)",)),
    ("2016 [2]", "A", ("[2]",)),
    ("2016¹", "A", ("¹",)),
    ("2016 (*)", "A", ("(*)",)),
    ("2016**", "A", ("**",)),
    ("2016†", "A", ("†",)),
    ("2016 a)", "A", ("a)",)),
    ("2016 1), 2)", "A", ("1)", "2)")),
    ("2016 (1)(2)", "A", ("(1)", "(2)")),
    ("2016p", "P", ("p",)),
    ("2016 (e)", "E", ("(e)",)),
    ("2016E", "E", ("E",)),
    ("2016 f", "F", ("f",)),
    ("2016b", "B", ("b",)),
    ("2016 (r)", "A", ("(r)",)),
    ("Năm 2016 (sơ bộ)", "P", ()),
    ("2016 (ước tính)", "E", ()),
    ("2016 (dự kiến)", "F", ()),
    ("2016 (prel.) 1)", "P", ("1)",)),
    ("Sơ bộ 2016 2)", "P", ("2)",)),
]


@pytest.mark.parametrize(("heading", "status", "marks"), MARKED_YEARS)
def test_a_mark_on_a_year_is_no_item(heading: str, status: str, marks: tuple[str, ...]) -> None:
    """The year is the year, a letter says how final its figures are, a footnote stays with them."""
    alone = _first(f'"P";"{heading}"\n"Lai Châu";9\n')
    beside = read_table(f'"P";"2015";"{heading}"\n"Lai Châu";8;9\n'.encode(), IMPORTS.places).cells[1]

    for cell in (alone, beside):
        assert ("2016", "", "9", status, marks) == (
            cell.period, cell.item, cell.value, cell.status, cell.marks
        )  # fmt: skip


@pytest.mark.parametrize("mark", [" 1)", "(*)", "¹", " [3]", "*", " (2), (3)", " †"])
@pytest.mark.parametrize(
    ("name", "code"), [("Hà Nội", "VN-HN"), ("Tỉnh Lai Châu", "VN-01"), ("Cả nước", "VN")]
)
def test_a_mark_on_an_area_is_no_name(name: str, code: str, mark: str) -> None:
    """In a row and in a heading alike."""
    down = _first(f'"P";"2015"\n"{name}{mark}";9\n')
    across = _first(f'"Year";"{name}{mark}";"Sơn La"\n"2015";9;1\n')

    assert [(code, "", True)] * 2 == [(cell.area, cell.item, bool(cell.marks)) for cell in (down, across)]


@pytest.mark.parametrize(
    ("cell", "value", "status"),
    [
        ("9.5 1)", "9.5", "A"),
        ("9.5¹", "9.5", "A"),
        ("9.5p", "9.5", "P"),
        ("9.5 (e)", "9.5", "E"),
        ("9.5 f", "9.5", "F"),
        (".. (1)", "", "O"),
    ],
)
def test_a_mark_on_a_figure_is_no_digit(cell: str, value: str, status: str) -> None:
    """Its letter decides over the year's."""
    found = _first(f'"P";"2015"\n"Lai Châu";{cell}\n"Sơn La";12.25\n')

    assert (value, status) == (found.value, found.status)


def test_what_the_lines_below_say_of_a_mark_goes_with_its_figures() -> None:
    """Their words decide the status, and are the note; a mark that nothing explains is named as such."""
    text = (
        '"P";"2015";"2016 1)"\n"Lai Châu 2)";8;9*\n"Ghi chú: 1) Số liệu sơ bộ"\n"(2): Không gồm Điện Biên"\n'
    )  # fmt: skip

    rows = imported(text).rows

    assert [
        ("A", "Marked 2): Không gồm Điện Biên"),
        ("P", "Marked 1): Số liệu sơ bộ; Marked 2): Không gồm Điện Biên; Marked *: not explained"),
    ] == [(row["status"], row["note"]) for row in rows]


SHORT_YEARS = [
    (["2015-16"], ["2015-09-01/P1Y"]),
    (["2015/16", "2016/17"], ["2015-09-01/P1Y", "2016-09-01/P1Y"]),
    (["Năm học 2015–16"], ["2015-09-01/P1Y"]),
    (["School year 2015/2016"], ["2015-09-01/P1Y"]),
    (["2010-11", "2015-16"], ["2010-09-01/P1Y", "2015-09-01/P1Y"]),
    (["2010-10", "2010-11"], ["2010-10", "2010-11"]),
]


@pytest.mark.parametrize(("headings", "periods"), SHORT_YEARS)
def test_a_school_year_may_be_short(headings: list[str], periods: list[str]) -> None:
    """What could be a month is one only beside months, in headings and in rows."""
    places = IMPORTS.places
    across = '"P";' + ";".join(f'"{one}"' for one in headings) + '\n"Lai Châu"' + ";9" * len(headings)
    down = '"P";"Năm học";"Giá trị"\n' + "\n".join(f'"Lai Châu";"{one}";9' for one in headings)

    for text in (across, down):
        cells = read_table(text.encode(), places).cells
        assert [(period, "") for period in periods] == [(cell.period, cell.item) for cell in cells]


def test_two_years_that_may_be_a_month_are_refused() -> None:
    """2010-11 alone is November and a school year: nobody but its maker knows."""
    with pytest.raises(TableRefusedError, match="'2009-10' may be a month or two years: write the second"):
        imported('"P";"2009-10";"2010-11"\n"Lai Châu";8;9\n')
