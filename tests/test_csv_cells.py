"""A table as CSV: whole, and harmless to whoever opens it."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lc_indicators.csv_cells import as_typed, csv_text, harmless


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("=cmd()|'/C calc'!A0", "'=cmd()|'/C calc'!A0"),
        ("+84 213", "'+84 213"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-2+3", "'-2+3"),
        ("-", "'-"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("＝1", "'＝1"),
        ("-4.81", "-4.81"),
        ("-7", "-7"),
        ("41.79", "41.79"),
        ("Lai Châu", "Lai Châu"),
        ("", ""),
    ],
)
def test_a_cell_never_becomes_a_formula_and_a_number_stays_one(cell: str, expected: str) -> None:
    """What a spreadsheet would compute gets an apostrophe; negative numbers do not."""
    assert expected == harmless(cell)


def test_cells_come_back_as_they_went_in() -> None:
    """Commas, quotes and line breaks inside a cell survive the file."""
    rows = [["a,b", 'c "d"'], ["dòng\nhai", "đường"]]
    text = csv_text(rows)

    assert rows == list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_a_spreadsheet_knows_the_file_for_utf_8() -> None:
    """The file begins with a byte-order mark and ends its lines as RFC 4180 says."""
    assert "\ufeffa,b\r\n" == csv_text([["a", "b"]])


@given(st.text(alphabet="'=+-@\t＝0.a", max_size=6))
def test_every_cell_reads_back_as_it_was(cell: str) -> None:
    """Whatever a cell holds, apostrophes of its own too: what was set before it goes, and nothing else."""
    assert cell == as_typed(harmless(cell))
