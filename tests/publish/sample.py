"""A whole executed report notebook for tests: every block, both languages, hostile content."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from lc_indicators.publish.document.document import (
    BLOCK_TYPE,
    FIGURE_TYPE,
    SPEC_TYPE,
    Document,
    read_document,
)
from tests.publish import sample_blocks as make
from tests.publish.sample_figures import HOSTILE_LABEL, OUTSIDE_FONTS, figures

Json = dict[str, Any]


def sample_document(language: str = "vi") -> Document:
    """Return the sample report as exporters read it."""
    return read_document(sample_notebook(language))


def sample_notebook(language: str = "vi", *, charts: bool = True) -> NotebookNode:
    """Return the sample report as an executed notebook."""
    cells = [
        new_markdown_cell("# Sổ tay\n\nFor the analyst."),
        _code("area = 'VN-01'\nperiod = '2015-2020'", tags=["parameters"]),
        _code("report.title(name='<b>')  # a comment", make.title(language)),
        _code("report.cards()", make.cards(language)),
        new_markdown_cell(
            f"## Lời dẫn\n\nLời **dẫn** {HOSTILE_LABEL} [x](javascript:alert(1))", metadata={"tags": ["vi"]}
        ),
        new_markdown_cell(
            f"## A lead\n\nA **lead** {HOSTILE_LABEL} [x](data:text/html,x)",
            metadata={"tags": ["en"]},
        ),
        *_sections(language, charts=charts),
        _code("report.sources()\nreport.annex()", *_ending(language)),
    ]
    notebook = new_notebook(cells=cells, metadata={"language_info": {"name": "python"}})
    for number, cell in enumerate(notebook.cells):
        cell["id"] = f"cell-{number}"
    nbformat.validate(notebook)
    return notebook


def unexecuted_notebook() -> NotebookNode:
    """Return the sample without outputs."""
    notebook = deepcopy(sample_notebook(charts=False))
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = []
    return notebook


def foreign_notebook() -> NotebookNode:
    """Return an executed notebook that is no report."""
    output = new_output("execute_result", data={"text/html": "<script>1</script>", "text/plain": "2"})
    return new_notebook(cells=[new_code_cell("1 + 1", outputs=[output])])


def _sections(language: str, *, charts: bool) -> list[NotebookNode]:
    vi = language == "vi"
    block, spec = make.chart_block(language) if charts else (None, None)
    spans = [{"text": "Mức tăng ", "strong": True}, make.shown("f000000003c", language),
             {"text": ", nguồn ở đây", "link": "https://example.org/"},
             {"text": " và không ở đây", "link": "javascript:alert('span')"}]  # fmt: skip
    return [
        _code("report.heading('economy')", _heading("economy", 2, "Kinh tế" if vi else "Economy")),
        _code("report.finding()", _words("finding", "finding-1", spans)),
        _code("report.lines()", *([] if block is None else [block]), spec=spec),
        _code("report.heading('poverty')", _heading("poverty", 3, "Nghèo" if vi else "Poverty")),
        _code("report.say()", _words("body", "body-1", _long_text(language)), _items(language)),
        _code("report.table()", make.table(language)),
        _code("report.heading('education')", _heading("education", 2, "Giáo dục" if vi else "Education")),
        _code(
            "print('<b>')",
            _words("empty", "empty-1", make.plain("Chưa có số liệu." if vi else "No data.")),
            _words("note", "note-1", make.plain(f"{HOSTILE_LABEL} {OUTSIDE_FONTS}")),
            text="<b>printed</b>",
        ),
    ]


def _long_text(language: str) -> list[Json]:
    vi = "Tỷ lệ hộ nghèo giảm bình quân mỗi năm, theo chuẩn nghèo tiếp cận đa chiều giai đoạn 2016–2020, là "
    en = "By the multidimensional standard of 2016–2020 the poverty rate changed on average by "
    words = make.plain(vi if language == "vi" else en)
    return [
        *words,
        make.shown("f000000006f", language),
        *make.plain(". "),
        *words,
        make.shown("f000000004d", language),
    ]


def _items(language: str) -> Json:
    items = [[make.shown("f000000004d", language)], make.plain(HOSTILE_LABEL)]
    return {"type": "list", "id": "list-1", "items": items}


def _ending(language: str) -> list[Json]:
    vi = language == "vi"
    return [
        _heading("data", 2, "Số liệu và nguồn" if vi else "Data and sources"),
        make.sources(language),
        {
            "type": "annex",
            "id": "annex",
            "title": "Cách tính từng số liệu" if vi else "How each figure was obtained",
        },
    ]


def _heading(id: str, level: int, words: str) -> Json:
    return {"type": "heading", "id": id, "level": level, "spans": make.plain(words)}


def _words(role: str, id: str, spans: list[Json]) -> Json:
    return {"type": "paragraph", "id": id, "role": role, "spans": spans}


def _code(
    source: str, *blocks: Json, tags: list[str] | None = None, spec: Json | None = None, text: str = ""
) -> NotebookNode:
    outputs = [new_output("stream", name="stdout", text=text)] if text else []
    for block in blocks:
        data = {BLOCK_TYPE: block, FIGURE_TYPE: {"figures": figures()}, "text/plain": block["type"],
                "text/html": "<script>alert('html')</script>"}  # fmt: skip
        if spec is not None:
            data |= {SPEC_TYPE: spec, "image/svg+xml": block["svg_wide"]}
        outputs.append(new_output("display_data", data=data))
    return new_code_cell(source, outputs=outputs, execution_count=1, metadata={"tags": tags or []})
