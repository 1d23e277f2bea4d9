from __future__ import annotations

import copy
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from lc_indicators.publish.run.notebook_json import as_bytes

ROOT = Path(__file__).parents[3]


def _strange() -> NotebookNode:
    """Return a notebook with all that is written in a way of its own."""
    outputs = [
        new_output("stream", text="one\ntwo\r\nthree\u2028four\x0cfive"),
        new_output("stream", name="stderr", text=""),
        new_output("display_data", data={"text/html": "<a>\n</a>\n", "image/svg+xml": "<svg>\n</svg>"}),
        new_output("display_data", data={"application/json": {"b": ["x\ny", 1.5, None], "a": 1e-7}}),
        new_output("display_data", data={"application/javascript": "1\n2", "image/png": "aGVs\nbG8="}),
        new_output("execute_result", data={"text/plain": ["already\n", "lines"]}, execution_count=3),
        new_output("error", ename="E", evalue="a\nb", traceback=["\x1b[31m\n", "Điện Biên"]),
    ]
    cells = [
        new_code_cell("a = 1\n\nb", outputs=outputs, metadata={"trusted": True, "tags": ["x"]}),
        new_markdown_cell("# Tỉnh\n", attachments={"p.png": {"text/plain": "a\nb", "image/png": "eA=="}}),
        new_code_cell(""),
    ]
    return new_notebook(cells=cells, metadata={"signature": "s", "orig_nbformat": 4})


@pytest.mark.parametrize(
    "notebook",
    [
        _strange(),
        new_notebook(),
        *(
            nbformat.read(path, as_version=4)
            for path in sorted(ROOT.glob("tests/editions/VN*/*/en/report.ipynb"))
        ),
    ],
)
def test_a_notebook_is_written_as_nbformat_writes_it(notebook: NotebookNode) -> None:
    """The same bytes, and the notebook stays as it is."""
    before = copy.deepcopy(notebook)
    by_nbformat = nbformat.v4.writes(copy.deepcopy(notebook)).rstrip("\n") + "\n"

    assert by_nbformat.encode() == as_bytes(notebook)
    assert before == notebook
