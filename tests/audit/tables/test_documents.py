"""Every file with tables gives the same table, and a cell that misfits has its place in the text."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from lc_indicators.audit.audit import audit_text
from lc_indicators.audit.tables.documents import Document, read_document
from lc_indicators.errors import TextError
from tests.audit.files.word_documents import docx, paragraph, run, table

ROWS = [
    ["Huyện", "2019", "2020", "2020 so với 2019 (%)"],
    ["Tổng số", "1.060,0", "1.120,0", "105,66"],
    ["Tam Đường", "410,0", "450,0", "109,76"],
    ["Mường Tè", "350,0", "340,0", "97,14"],
    ["Sìn Hồ", "300,0", "330,0", "111,00"],
]
TITLE = "Sản lượng lúa theo huyện"


def _workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["B2"] = TITLE
    for row, cells in enumerate(ROWS, start=4):
        for column, cell in enumerate(cells, start=2):
            place = sheet.cell(row, column)
            digits = cell.replace(".", "").replace(",", ".")
            is_number = row > 4 and column > 2
            place.value = float(digits) if is_number else cell
            place.number_format = "0.00" if column == 5 else "#,##0.0"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _html() -> bytes:
    head = (
        "<tr><th rowspan=2>Huyện<th colspan=2>Sản lượng<th rowspan=2>2020 so với 2019 (%)<tr><th>2019<th>2020"
    )
    body = "".join("<tr>" + "".join(f"<td>{cell}" for cell in row) for row in ROWS[1:])
    return f"<!doctype html><meta charset=utf-8><p>{TITLE}</p><table>{head}{body}</table>".encode()


FILES = {
    "a.xlsx": _workbook,
    "a.html": _html,
    "a.docx": lambda: docx(paragraph(run(TITLE)) + table(*map(tuple, ROWS))),
    "a.csv": lambda: "\n".join(";".join(row) for row in ROWS).encode(),
    "a.txt": lambda: "\n".join([TITLE, "", *("\t".join(row) for row in ROWS)]).encode(),
    "pipes.txt": lambda: "\n".join(f"| {' | '.join(row)} |" for row in ROWS).encode(),
    "blanks.txt": lambda: "\n".join("".join(cell.ljust(24) for cell in row) for row in ROWS).encode(),
}


@pytest.mark.parametrize("name", FILES)
def test_in_every_file_the_cell_is_found_that_does_not_follow_from_its_row(name: str) -> None:
    """The shares stand beside the figures that they follow from, whatever the file is."""
    document: Document = read_document(FILES[name](), name)

    audit = audit_text(document.text, catalogue=None, tables=document.tables)
    wrong = [verdict for verdict in audit.verdicts if verdict.claim.claim.startswith("t")]

    assert 1 == len(wrong)
    place = wrong[0].claim.place
    assert place is not None
    assert document.text[place.start : place.end] in {"111,00", "111.00"}
    assert "110,00" in wrong[0].reason["vi"]
    assert "Sìn Hồ" in wrong[0].reason["vi"]


def test_a_cell_of_a_workbook_is_named_as_the_workbook_names_it() -> None:
    """Whoever corrects it finds it at once."""
    document = read_document(_workbook(), "a.xlsx")
    audit = audit_text(document.text, catalogue=None, tables=document.tables)

    assert "E8" in audit.verdicts[-1].reason["en"]


def test_a_workbook_with_an_error_in_it_says_where(tmp_path: Path) -> None:
    """What cannot be read is not passed over."""
    book = openpyxl.load_workbook(io.BytesIO(_workbook()))
    book.worksheets[0]["D6"] = "#DIV/0!"
    book.worksheets[0]["D6"].data_type = "e"
    book.save(tmp_path / "a.xlsx")

    with pytest.raises(TextError, match="D6"):
        read_document(tmp_path / "a.xlsx")


@pytest.mark.parametrize("step", [3, 5])
def test_figures_rounded_at_random_are_no_errors(step: int) -> None:
    """They do not add up, so that nobody can be told from them; the audit says so."""
    parts = [[7, 12, 23, 31], [14, 8, 41, 19], [26, 33, 9, 52], [17, 21, 38, 44]]
    lines = [*parts, [sum(column) for column in zip(*parts, strict=True)]]
    # To the multiple below or above in turn, as chance would have it.
    body = [
        [(one // step + (at + row) % 2) * step for at, one in enumerate([*line, sum(line)])]
        for row, line in enumerate(lines)
    ]
    text = "\n".join(
        ["Area\tA\tB\tC\tD\tTotal", *(f"P{n}\t" + "\t".join(map(str, row)) for n, row in enumerate(body))]
    )

    audit = audit_text(text, catalogue=None)

    assert () == audit.verdicts
    assert "rounded at random" in audit.notes[-1]["en"]
