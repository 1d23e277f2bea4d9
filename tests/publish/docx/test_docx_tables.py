"""Tables of a Word document: native, with repeated heads, whole rows and aligned figures."""

from __future__ import annotations

from typing import Any

import pytest

from tests.publish.docx.support import W, found, part, sample_docx, styled, with_blocks, words
from tests.publish.sample import sample_document


def table(
    *columns: tuple[str, str], rows: list[list[str]], notes: list[str] | None = None, **more: Any
) -> Any:
    """Return a table of plain words."""
    cells = [[[{"text": cell}] if cell else [] for cell in row] for row in rows]
    return {
        "type": "table",
        "id": "t",
        "csv": "t.csv",
        "csv_rows": [],
        "caption": [{"text": "Bảng"}],
        "columns": [{"label": label, "unit": "", "align": align} for label, align in columns],
        "rows": [{"cells": row, "header": True} for row in cells],
        "notes": [[{"text": note}] for note in notes or []],
        **more,
    }


def data_tables(root: Any) -> list[Any]:
    """Return the tables of figures."""
    return found(root, "//w:tbl[w:tblPr/w:tblStyle/@w:val='ReportTable']")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_heads_come_again_and_rows_stay_whole(language: str) -> None:
    """Each table of figures has one head, marked as one, and no row goes on over the page."""
    tables = data_tables(part(sample_docx(language)))

    assert tables
    for one in tables:
        rows = found(one, "./w:tr")
        assert [True] + [False] * (len(rows) - 1) == [
            bool(found(row, "./w:trPr/w:tblHeader")) for row in rows
        ]
        assert all(found(row, "./w:trPr/w:cantSplit") for row in rows)
        assert {len(found(one, "./w:tblGrid/w:gridCol"))} == {len(found(row, "./w:tc")) for row in rows}


def test_tables_have_a_title_for_those_who_hear_them() -> None:
    """Word reads a table's alternative text before its cells."""
    titles = found(part(sample_docx("vi")), "//w:tbl/w:tblPr/w:tblCaption/@w:val")

    assert len(found(part(sample_docx("vi")), "//w:tbl")) == len(titles)
    assert all(titles)


@pytest.mark.parametrize(("rows", "kept"), [(10, 9), (11, 0)])
def test_a_short_table_stands_on_one_page(rows: int, kept: int) -> None:
    """Each row of ten but the last stays with the next one; a longer table goes on over the page."""
    block = table(("Năm", "left"), ("Giá trị", "right"), rows=[[str(row), "1"] for row in range(rows)])
    made = data_tables(part(with_blocks(block)))[0]

    assert kept == sum(bool(found(row, ".//w:keepNext")) for row in found(made, "./w:tr"))


def test_caption_stays_with_its_table() -> None:
    """A caption stands above its table and is never the last line of a page."""
    content = sample_docx("vi")
    caption = found(part(content), "//w:p[w:pPr/w:pStyle/@w:val='ReportCaption'][starts-with(., 'Bảng')]")[0]
    styles = part(content, "styles")

    assert f"{W}tbl" == caption.getnext().tag
    assert ["caption"] == found(styles, "//w:style[@w:styleId='Caption']/w:name/@w:val")
    assert found(styles, "//w:style[@w:styleId='Caption']/w:pPr/w:keepNext")


def test_figures_stand_right_under_each_others_decimal_mark() -> None:
    """What a figure lacks behind its mark it stands further in, and no character is put in for it."""
    rows = [["A", "1,25"], ["B", "7,5"], ["C", "12"]]
    root = part(with_blocks(table(("Tên", "left"), ("Mức", "right"), rows=rows)))
    cells = found(data_tables(root)[0], ".//w:p[w:pPr/w:pStyle/@w:val='TableFigure']")
    within = [int((found(cell, "./w:pPr/w:ind/@w:right") or ["0"])[0]) for cell in cells]
    decimals = found(part(with_blocks(), "styles"), "//w:style[@w:styleId='TableFigure']//w:jc/@w:val")

    assert ["1,25", "7,5", "12"] == list(map(words, cells))
    assert 0 == within[0] < within[1] < within[2]
    assert ["right"] == decimals


def test_a_table_that_fits_only_a_turned_page_stands_on_one() -> None:
    """The page is turned for it, and back behind it."""
    columns = [("Tên", "left"), *((f"Cột-{'x' * 9}-{n}", "right") for n in range(8))]
    wide = table(*columns, rows=[["A", *["1"] * 8]])
    after = {"type": "paragraph", "id": "p", "role": "body", "spans": [{"text": "Sau"}]}
    root = part(with_blocks(after, wide, {**wide, "id": "u"}, after))

    sides = [one.get(f"{W}orient", "portrait") for one in found(root, "//w:sectPr/w:pgSz")]
    assert ["portrait", "landscape", "portrait"] == sides
    assert 1 == len({len(found(one, "./w:tblGrid/w:gridCol")) for one in data_tables(root)[:2]})


def test_a_table_too_wide_for_any_page_stands_in_pieces() -> None:
    """Each piece has the names of the rows, and says which part it is."""
    columns = [("Tên", "left"), *((f"Cột-{'x' * 9}-{n}", "right") for n in range(30))]
    root = part(with_blocks(table(*columns, rows=[["A", *["1"] * 30]])))
    pieces = [one for one in data_tables(root) if words(one).startswith("Tên")]

    assert len(pieces) > 1
    assert len(pieces) == len(styled(root, "DenseTablePart"))
    assert 30 == sum(len(found(one, "./w:tblGrid/w:gridCol")) - 1 for one in pieces)


def test_tables_do_not_run_into_each_other() -> None:
    """Word joins two tables with nothing between them."""
    one = table(("Tên", "left"), rows=[["A"]], caption=[])
    root = part(with_blocks(one, one))

    assert [] == found(root, "//w:tbl[following-sibling::*[1][self::w:tbl]]")


def test_what_a_row_lacks_is_empty() -> None:
    """Every cell has a paragraph, as the format asks."""
    root = part(with_blocks(table(("A", "left"), ("B", "right"), rows=[["1"], []])))

    assert [] == found(root, "//w:tc[not(w:p)]")


def test_marks_are_explained_under_the_table() -> None:
    """Notes are paragraphs of their own."""
    root = part(with_blocks(table(("A", "left"), rows=[["1 [e]"]], notes=["[e] ước tính."])))

    assert "[e] ước tính." in styled(root, "Note")


def test_a_part_of_a_row_stands_further_in() -> None:
    """What a row consists of is seen without reading it."""
    made = table(("Tên", "left"), ("Mức", "right"), rows=[["Cả năm", "5"], ["Quý I", "1"]])
    made["rows"][1]["level"] = 1
    root = part(with_blocks(made))
    names = found(data_tables(root)[0], ".//w:p[w:pPr/w:pStyle/@w:val='TableText']")

    assert [[], ["160"]] == [found(one, "./w:pPr/w:ind/@w:left") for one in names]


def test_a_wide_table_of_a_chart_turns_no_page() -> None:
    """The numbers of a chart stand in pieces in the annex; the pages before are not turned for them."""
    chart = next(block for block in sample_document("vi").blocks() if block["type"] == "chart")
    heads = [{"key": str(n), "label": f"Cột {n}", "unit": "", "align": "right"} for n in range(14)]
    wide = {**chart["table"], "columns": heads, "rows": [
        {"cells": [[{"text": "1.234.567,89"}] for _ in heads], "header": True} for _ in range(3)
    ]}  # fmt: skip
    root = part(with_blocks({**chart, "table": wide}))

    assert {"portrait"} == {one.get(f"{W}orient", "portrait") for one in found(root, "//w:sectPr/w:pgSz")}
