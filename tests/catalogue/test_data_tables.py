"""Rows as text: line numbers as an editor shows them, cells as they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.catalogue.data_tables import parse_arguments, read_rows


def rows(folder: Path, text: str) -> list[tuple[int, dict[str, str]]]:
    """Return the rows of a file with this text."""
    path = folder / "rows.csv"
    path.write_text(text, encoding="utf-8")
    return list(read_rows(path))


def test_the_first_row_stands_on_the_third_line(tmp_path: Path) -> None:
    """The comment that introduces a file and its header are lines, as an editor counts them."""
    assert [(3, {"a": "1", "b": "x"}), (4, {"a": "2", "b": ""})] == rows(tmp_path, "# what\na,b\n1,x\n2,\n")


def test_a_cell_of_several_lines_moves_the_rows_below_it(tmp_path: Path) -> None:
    """A row is named by the line that it begins on."""
    assert [3, 5] == [line for line, _ in rows(tmp_path, '# what\na,b\n1,"x\ny"\n2,z\n')]


def test_cells_stay_as_they_are_printed(tmp_path: Path) -> None:
    """A decimal comma, trailing zeros and a leading = are text until a notation reads them."""
    assert [(3, {"a": "41,79", "b": "11.50", "c": "=cmd()"})] == rows(
        tmp_path, '# what\na,b,c\n"41,79",11.50,=cmd()\n'
    )


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        ("end=a:b:2016:c; absolute_change=claim:d", {"end": "a:b:2016:c", "absolute_change": "claim:d"}),
        ("start=a:b:2015/2020:c;n_periods=5", {"start": "a:b:2015/2020:c", "n_periods": "5"}),
        ("; ;", {}),
        ("end", {"end": ""}),
    ],
)
def test_arguments_are_names_and_keys(text: str, arguments: dict[str, str]) -> None:
    """White space and a closing semicolon mean nothing; a part without = has no key."""
    assert arguments == parse_arguments(text)
