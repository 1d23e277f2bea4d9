"""Blocks of reports, audits and notebooks in a Word document."""

from __future__ import annotations

import io
import zipfile
from base64 import b64encode
from dataclasses import replace
from typing import Any

import pytest
from PIL import Image

from lc_indicators.publish.document.document import CellPart, OutputPart
from lc_indicators.publish.document.formulas import formula
from lc_indicators.publish.docx.docx_render import render_docx
from tests.publish.docx.support import W, found, part, sample_docx, styled, with_blocks, words
from tests.publish.sample import sample_document

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'
)


def prose(*spans: Any) -> Any:
    """Return a paragraph of a notebook's own."""
    made = [{"text": one} if isinstance(one, str) else one for one in spans]
    return {"type": "paragraph", "role": "body", "spans": made}


def test_roles_have_styles_of_their_own() -> None:
    """Who changes the style of a finding changes all findings."""
    roles = {"finding": "Finding", "body": "BodyText", "note": "Note", "empty": "NoData"}
    blocks = [{"type": "paragraph", "id": role, "role": role, "spans": [{"text": role}]} for role in roles]
    root = part(with_blocks(*blocks))

    assert {style: [role] for role, style in roles.items()} == {
        style: [one for one in styled(root, style) if one in roles] for style in roles.values()
    }


def test_key_figures_are_a_table_without_a_lonely_one() -> None:
    """Each card has its label, figure, change, drawing and status; number and unit are not parted."""
    root = part(sample_docx("vi"))
    cards = found(root, "//w:tbl[w:tblPr/w:tblStyle/@w:val='ReportKeyFigures']")[0]

    assert [2, 2] == [len(found(row, "./w:tc")) for row in found(cards, "./w:tr")]
    assert "41,79\u00a0triệu\u00a0đồng" in styled(root, "CardFigure")
    assert ["Tăng đều"] == found(cards, ".//wp:docPr/@descr")


def test_charts_are_pictures_with_their_words() -> None:
    """Caption, subtitle, picture and note stand together; the picture is fine enough for print."""
    content = sample_docx("vi")
    root = part(content)
    picture = found(root, "//w:p[w:pPr/w:pStyle/@w:val='Picture']")[0]
    extent = found(picture, ".//wp:extent/@cx")[0]
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        name = found(picture, ".//*[local-name()='blip']/@r:embed")[0]
        wide, _ = Image.open(io.BytesIO(file.read(f"word/media/{name}.png"))).size

    assert ["Từ 18,2 năm 2015 lên 41,79 năm 2020"] == found(picture, ".//wp:docPr/@descr")
    assert words(picture.getprevious().getprevious()).startswith("Hình 1. GRDP")
    assert wide / (int(extent) / 914_400) >= 200


def test_lists_count_for_themselves() -> None:
    """A second list begins anew, at the number that it says; lists in lists go one step in."""
    inner = {"type": "items", "ordered": False, "start": 1, "tight": True,
             "items": [{"checked": True, "blocks": [prose("trong")]}]}  # fmt: skip
    first = {"type": "items", "ordered": True, "start": 1, "tight": True,
             "items": [{"checked": None, "blocks": [prose("một"), inner, prose("thêm")]}]}  # fmt: skip
    second = {**first, "start": 4, "items": [{"checked": None, "blocks": []}]}
    content = with_blocks(first, second)
    root, lists = part(content), part(content, "numbering")

    numbers = found(root, "//w:p[w:pPr/w:pStyle/@w:val='ListNumber']//w:numId/@w:val")
    starts = [found(lists, f"//w:num[@w:numId='{one}']//w:startOverride/@w:val")[0] for one in numbers]
    assert ["1", "4"] == starts
    assert ["✓ trong"] == styled(root, "ListBullet2")
    assert ["thêm"] == styled(root, "ListContinue")


def test_notes_stand_at_the_foot_of_the_page() -> None:
    """The first place brings the note, the next one names its number."""
    lines = {"type": "verbatim", "role": "code", "lines": ["x"]}
    note: Any = {"text": "", "note": 1, "blocks": [prose("Lời chú"), lines]}
    content = with_blocks(prose("Một", note, " hai", {"text": "", "note": 1}))
    root, notes = part(content), part(content, "footnotes")

    assert ["1"] == found(root, "//w:footnoteReference/@w:id")
    assert [" Lời chú", "x"] == [words(one) for one in found(notes, "//w:footnote[@w:id='1']/w:p")]
    assert any("NOTEREF _note_1" in code for code in found(root, "//w:instrText/text()"))


@pytest.mark.parametrize(
    ("latex", "expected"),
    [
        (r"\frac{a}{b}", "f"),
        (r"x^2", "sSup"),
        (r"x_i", "sSub"),
        (r"x_i^2", "sSubSup"),
        (r"\sqrt{x}", "rad"),
        (r"\sqrt[3]{x}", "rad"),
        (r"\hat{x}", "acc"),
        (r"\overline{x}", "bar"),
        (r"\underset{n}{x}", "limLow"),
        (r"\sum\limits_{i=1}^{n} x", "limUpp"),
        (r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}", "m"),
    ],
)
def test_formulas_are_words_own(latex: str, expected: str) -> None:
    """A formula can be edited in Word's editor, and holds all signs of the one in the notebook."""
    made = formula(latex, block=True)
    root = part(with_blocks({"type": "formula", **made}, prose({"text": "", "formula": made})))

    assert (
        2
        == len(found(root, "//m:oMath"))
        == len(found(root, f"//m:oMath//m:{expected}[1]/ancestor::m:oMath"))
    )
    assert 1 == len(found(root, "//m:oMathPara"))


def test_pictures_of_a_notebook_are_shown() -> None:
    """What Word cannot show is made into what it can, and nothing is wider than the page."""
    made = io.BytesIO()
    Image.new("RGB", (3000, 30), "red").save(made, "WEBP")
    photograph = {
        "type": "picture",
        "alt": "Ảnh",
        "format": "webp",
        "data": b64encode(made.getvalue()).decode(),
    }
    drawn = {"type": "picture", "alt": "Hình vẽ", "format": "svg", "svg": DRAWING, "width": 80}
    content = with_blocks(photograph, drawn, prose({"text": "", "picture": drawn}))
    root = part(content)
    widths = [int(one) / 12_700 for one in found(root, "//wp:extent/@cx")[-3:]]
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        endings = {name.rpartition(".")[2] for name in file.namelist() if "/media/" in name}

    assert ["Ảnh", "Hình vẽ", "Hình vẽ"] == found(root, "//wp:docPr/@descr")[-3:]
    assert [471, 60, 60] == [round(one) for one in widths]
    assert {"png"} == endings


def test_other_blocks_of_a_notebook_have_their_styles() -> None:
    """Quotations, code, rules and tables within lists."""
    grid = {"type": "grid", "caption": [], "names": 1, "notes": [],
            "columns": [{"label": "A", "unit": "", "align": "center"}],
            "rows": [{"cells": [[{"text": "1"}]], "header": False}]}  # fmt: skip
    items = {"type": "items", "ordered": False, "start": 1, "tight": False,
             "items": [{"checked": False, "blocks": [prose("Việc"), grid]}]}  # fmt: skip
    code = {"type": "verbatim", "role": "code", "lines": ["a", "b"]}
    quote = {"type": "quote", "blocks": [prose("Lời"), code]}
    root = part(with_blocks(quote, {"type": "rule"}, items))

    assert ["Lời"] == styled(root, "Quote")
    assert ["ab"] == styled(root, "SourceCode")
    assert [""] == styled(root, "Rule")
    assert ["□ Việc"] == styled(root, "ListBullet")
    assert ["center"] == found(root, "//w:tc//w:p[.='1']//w:jc/@w:val")


def test_styles_of_words_are_kept() -> None:
    """Strong, emphasised, struck, raised words and code."""
    looks = ({"strong": True}, {"emphasis": True}, {"struck": True}, {"raised": "sub"}, {"code": True})
    spans = [*({"text": "a", **look} for look in looks), {"text": " ", "break": True}]
    root = part(with_blocks(prose(*spans)))
    made = [[one.tag.removeprefix(W) for one in found(run, "./w:rPr/*")]
             for run in found(root, "//w:p[w:pPr/w:pStyle/@w:val='BodyText']/w:r")]  # fmt: skip

    assert [["b"], ["i"], ["strike"], ["vertAlign"], ["rStyle"], []] == made


def test_an_audited_text_leads_to_its_verdicts() -> None:
    """Each mark has its sign and number, and ends at the verdict that says why."""
    outcome = {"outcome": "contradicted", "sign": "✗", "word": "trái"}
    mark = {**outcome, "verdict": "c1", "number": 1}
    line = [
        {"text": "Tăng "},
        {"text": "5%", "outcome": "contradicted", "marks": [mark]},
        {"text": "!", "outcome": "supported"},
    ]
    about = {"id": "t", "label": "Văn bản", "text_language": "", "key": [{**outcome, "count": 1}]}
    audited = {**about, "type": "marked_text", "paragraphs": [[line, line]]}
    facts = [{"name": "Vì sao", "lines": [[{"text": "vì"}]]}]
    said = {"title": "Tăng 5%", "quote": ["a ", "5%", " b"], "reason": "vì", "facts": facts}
    group = {**outcome, "entries": [{**outcome, **said, "id": "c1", "number": 1}],
             "grounds": [{"name": "Trái với số liệu", "count": 1}]}  # fmt: skip
    root = part(with_blocks(audited, {"type": "verdicts", "id": "v", "label": "Kết luận", "groups": [group]}))

    assert 2 == len(found(root, "//w:hyperlink[@w:anchor='_verdict_c1']"))
    assert "Trái với số liệu (1)" in "".join(root.itertext())
    assert ["1. Tăng 5% – ✗ trái"] == styled(root, "VerdictTitle")
    assert ["a 5% b"] == styled(root, "VerdictQuote")
    assert "Tăng 5%✗1!Tăng 5%✗1!" in styled(root, "BodyText")


def test_an_annex_of_nothing_has_no_heading() -> None:
    """Where nothing is computed and tables show all that is published."""
    document = sample_document("vi")
    annex = OutputPart({"type": "annex", "id": "a", "title": "Cách tính"})
    cell = CellPart(number=1, kind="code", source="x", outputs=(annex,))
    published = {id: one for id, one in document.figures.items() if not one["metric"]}

    assert "Cách tính" in words(part(render_docx(replace(document, cells=(cell,)))))
    assert "Cách tính" not in words(part(render_docx(replace(document, cells=(cell,), figures=published))))
