"""Rows of the wrong shape are named by line; the others are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from lc_indicators.catalogue.checks.data_files import Resource, read_data_file

SCHEMA = {"fields": [{"name": "area"}, {"name": "name"}, {"name": "parent"}]}
HEAD = "# areas\narea,name,parent\n"

SPOILED = [
    # text, finding, rows that are read
    (
        f"{HEAD}VN,Viet Nam\nVN-01,Lai Châu,VN\n",
        "areas.csv:3: has 2 cells, the header 3: an empty cell needs its comma",
        1,
    ),
    (
        f"{HEAD}VN,Viet Nam,\nVN-01,Lai Châu,the,VN\n",
        "areas.csv:4: has 4 cells, the header 3: a cell with a comma needs quotation marks",
        1,
    ),
    (
        f'{HEAD}VN,Viet Nam,\nVN-01,"Lai Châu,VN\n',
        "areas.csv:4: a quotation mark opens a cell that is never closed",
        1,
    ),
    (
        f'{HEAD}VN,"Viet" Nam,\nVN-01,Lai Châu,VN\n',
        "areas.csv:3: a quotation mark stands inside a quoted cell: double it",
        0,
    ),
    (f"{HEAD}VN,Viet Nam,\n\nVN-01,Lai Châu,VN\n", "areas.csv:4: is a blank line: remove it", 2),
    (f"{HEAD}VN,Viet Nam,\n#,,\n", "areas.csv:4: is a comment: only the first line may be one", 1),
    (HEAD[8:], "areas.csv:1: is no comment: the first line introduces the file (“# …”)", 0),
    (
        "# areas\narea,nom,parent\n",
        "areas.csv:2: the header lacks name and has 'nom' too many; it should be area,name,parent",
        0,
    ),
    (
        "# areas\nname,area,parent\n",
        "areas.csv:2: the header has another order; it should be area,name,parent",
        0,
    ),
    ("# areas\n", "areas.csv:2: the header lacks area, name, parent; it should be area,name,parent", 0),
]


@pytest.mark.parametrize(("text", "finding", "rows"), SPOILED)
def test_when_a_row_is_misshapen_then_it_is_named_and_the_others_are_read(
    tmp_path: Path, text: str, finding: str, rows: int
) -> None:
    """One malformed line does not hide what is wrong with the next."""
    (tmp_path / "areas.csv").write_text(text, encoding="utf-8")

    data_file, findings = read_data_file(tmp_path, Resource("areas", "areas.csv", SCHEMA))

    assert [finding] == [str(found) for found in findings]
    assert (rows, False) == (len(data_file.lines), data_file.whole)


def test_a_row_knows_its_line_in_the_file(tmp_path: Path) -> None:
    """Comment and header count; a cell over two lines counts as two."""
    (tmp_path / "areas.csv").write_text(f'{HEAD}VN,"Viet\nNam",\nVN-01,Lai Châu,VN\n', encoding="utf-8")

    data_file, findings = read_data_file(tmp_path, Resource("areas", "areas.csv", SCHEMA))

    assert ([], [3, 5]) == (findings, [line.number for line in data_file.lines])
    assert data_file.whole
