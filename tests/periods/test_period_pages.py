"""What the page on periods says holds: each writing in its tables is read as the table has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from lc_indicators.errors import ArgumentError
from lc_indicators.periods import ComparisonBase, Period

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "periods.md"


def _rows(heading: str) -> Iterator[list[str]]:
    """Yield the cells of the rows of the table under a heading of the page."""
    section = PAGE.read_text(encoding="utf-8").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    for line in section.splitlines():
        if line.startswith("| "):
            yield [cell.strip() for cell in line.strip("|").split("|")]


def _quoted(cell: str) -> list[str]:
    return re.findall("`([^`]*)`", cell)


def test_what_the_data_hold_has_the_days_of_the_page() -> None:
    """Each form is canonical, and runs from the first to the last day that the page has."""
    rows = [cells for cells in _rows("In the data") if _quoted(cells[0])]

    assert len(rows) > 5
    for (text, *_), first, last in ((_quoted(cells[0]), *cells[2:]) for cells in rows):
        period = Period.parse(text)
        assert (text, first, last) == (period.text, str(period.first_day), str(period.last_day))


def test_what_people_write_is_read_as_the_page_has_it() -> None:
    """Each writing of a row, and the name of each folder, leads to its period."""
    rows = [
        (_quoted(cells[0]), _quoted(cells[1])[0])
        for cells in _rows("As people write it")
        if _quoted(cells[1])
    ]
    folders = [
        (_quoted(cells[1]), _quoted(cells[0])[0]) for cells in _rows("As a folder") if _quoted(cells[1])
    ]

    assert min(len(rows), len(folders)) > 3
    for writings, text in (*rows, *folders):
        assert {text} == {Period.read(writing).text for writing in writings}
    assert all(Period.parse(text).folder_name == name for (name,), text in folders)


@pytest.mark.parametrize("base", ComparisonBase)
def test_a_base_is_that_of_the_page(base: ComparisonBase) -> None:
    """The page says with what a month, a quarter and nine months are compared, and where there is nothing."""
    head, *rows = _rows("What a period is compared with")
    row = next(cells for cells in rows if _quoted(cells[0])[0] == base)

    for heading, cell in zip(head[1:], row[1:], strict=True):
        period = Period.parse(_quoted(heading)[0])
        if cell == "–":
            with pytest.raises(ArgumentError):
                base.periods(period)
            continue
        before, compared = base.periods(period)
        expected = [compared.text, before.text] if base is ComparisonBase.TO_DATE else [before.text]
        assert expected == _quoted(cell)
