"""Notebooks of an analyst's own, as a run leaves them, and what page and PDF make of them."""

from __future__ import annotations

import re
import subprocess
from typing import Any

from lxml.html import HtmlElement, document_fromstring
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from lc_indicators.publish.document.document import BLOCK_TYPE, Document, read_document
from lc_indicators.publish.html.html_render import render_html
from lc_indicators.publish.pdf import render_pdf
from tests.publish import sample_blocks as make

#: One dark pixel.
PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

#: A text that uses all of Markdown.
WHOLE = r"""
# Một

## Hai

#### Bốn

Chữ **đậm _và nghiêng_**, ~~gạch~~, `mã`, [đường dẫn](https://example.org/a) và https://example.org/b,
xuống\
dòng, rồi<br>dòng nữa; chú thích[^1] và lại chú thích[^1]; công thức $\frac{1}{2}$, giá $5 và $6.

3. ba

   đoạn hai của ba
   - con
     1. cháu
4. bốn

- [x] xong
- [ ] chưa

| trái | giữa | phải |
|:-----|:----:|-----:|
| a **b** | c | 2,5 |

> Lời trích
>
> - mục trích

```python
if x:
    y = 1
```

$$\sum_{i=1}^{n} x_i$$

---

<div>Khối</div>

[^1]: Lời chú.
"""


def own_document() -> Document:
    """Return a report that shows everything that an analyst may show of an own."""
    wide = "".join(f"<th>Năm {year}" for year in range(1995, 2017)), "<td>4.495,4" * 22
    chart = {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "data": {"values": [{"x": "Lai Châu", "y": 3}, {"x": "Sơn La", "y": 5}]},
        "mark": "bar",
        "encoding": {"x": {"field": "x"}, "y": {"field": "y", "type": "quantitative"}},
    }
    return read(
        text(WHOLE),
        text(f"![hình](data:image/png;base64,{PNG}) trong dòng"),
        code("table", shows(text_html=f"<table><tr><th>{wide[0]}<tr><th>Hà Nội{wide[1]}</table>")),
        code("chart", new_output("display_data", data={"application/vnd.vegalite.v6+json": chart})),
        code("picture", shows(image_png=PNG), prints("x" * 200), prints("cẩn thận", "stderr")),
        code("folded", prints("a"), tags=("hide-output",)),
    )


def notebook(*cells: NotebookNode, language: str = "vi") -> NotebookNode:
    """Return an executed report whose title is followed by *cells*."""
    title = new_output("display_data", data={BLOCK_TYPE: make.title(language), "text/plain": "title"})
    opening = new_code_cell("report.title()", outputs=[title], execution_count=1)
    return new_notebook(cells=[opening, *cells], metadata={"language_info": {"name": "python"}})


def text(source: str, *tags: str, attachments: dict[str, Any] | None = None) -> NotebookNode:
    """Return a cell of Markdown."""
    cell = new_markdown_cell(source, metadata={"tags": [*tags]})
    if attachments:
        cell["attachments"] = attachments
    return cell


def code(source: str, *outputs: NotebookNode, tags: tuple[str, ...] = ()) -> NotebookNode:
    """Return a cell that ran."""
    return new_code_cell(source, outputs=[*outputs], execution_count=1, metadata={"tags": [*tags]})


def shows(about: dict[str, Any] | None = None, **data: Any) -> NotebookNode:
    """Return an output by kinds: ``text_html`` is ``text/html``."""
    kinds = {name.replace("_", "/", 1).replace("svg", "svg+xml"): content for name, content in data.items()}
    return new_output("display_data", data=kinds, metadata=about or {})


def prints(words: str, name: str = "stdout") -> NotebookNode:
    """Return printed words."""
    return new_output("stream", name=name, text=words)


def read(*cells: NotebookNode, language: str = "vi") -> Document:
    """Return the report of *cells* as exporters read it."""
    return read_document(notebook(*cells, language=language))


def page(document: Document) -> HtmlElement:
    """Return the article of the page."""
    return document_fromstring(render_html(document)).find(".//article")


def pdf_text(document: Document) -> str:
    """Return the words of the PDF, which the compiler checked against its standards; one space between."""
    done = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=render_pdf(document), capture_output=True, check=True
    )
    return re.sub(r"\s+", " ", done.stdout.decode().replace("\u200b", ""))
