"""Tags of Jupyter's own tools: what they take out is in no output, what they fold is opened by a reader."""

from __future__ import annotations

import json
import shutil

import pytest
from nbformat.v4 import new_output

from lc_indicators.errors import NotAReportError
from lc_indicators.publish.document.document import BLOCK_TYPE, FIGURE_TYPE, read_document
from lc_indicators.publish.document.hypertext import take_out
from lc_indicators.publish.html.html_render import render_html
from lc_indicators.publish.store.edition_content import content_digests
from lc_indicators.shapes import READING_TYPE
from tests.publish.sample_figures import figures
from tests.publish.shown import code, notebook, page, pdf_text, prints, read, text

SECRET, SHOWN = "BÍ MẬT", "CÔNG KHAI"


@pytest.mark.parametrize(
    ("tag", "in_code", "in_output"),
    [
        ("remove-cell", False, False),
        ("remove_cell", False, False),
        ("remove-input", False, True),
        ("remove-output", True, False),
        ("hide-input", True, True),
        ("hide-output", True, True),
        ("hide-cell", True, True),
        ("other", True, True),
    ],
)
def test_page_holds_what_a_tag_leaves(tag: str, *, in_code: bool, in_output: bool) -> None:
    """``remove-…`` takes code or output out of the page; ``hide-…`` folds it."""
    html = render_html(read(code("ma_nguon = 1", prints(SECRET), tags=(tag,))))

    assert (in_code, in_output) == ("ma_nguon" in html, SECRET in html)


@pytest.mark.parametrize(
    ("tag", "folded"), [("hide-output", True), ("hide-cell", True), ("hide-input", False)]
)
def test_a_hidden_output_is_opened_by_the_reader(tag: str, *, folded: bool) -> None:
    """It is there, behind a line that says of which cell it is."""
    (details,) = [
        *page(read(code("x", prints(SHOWN), tags=(tag,)))).iterfind('.//details[@class="folded"]')
    ] or [None]

    assert folded is (details is not None and SHOWN in details.text_content())
    assert details is None or details.get("open") is None


def test_a_closed_output_of_jupyterlab_is_hidden_too() -> None:
    """Closing an output in JupyterLab is such a mark."""
    cell = code("x", prints(SHOWN))
    cell.metadata["jupyter"] = {"outputs_hidden": True}

    assert page(read(cell)).find('.//details[@class="folded"]') is not None


def test_text_is_taken_out_and_folded_like_code() -> None:
    """A cell of Markdown has tags, too."""
    article = page(read(text(SECRET, "remove-cell"), text(SHOWN, "hide-cell")))

    assert SECRET not in article.text_content()
    assert SHOWN in article.find('.//details[@class="folded"]').text_content()


@pytest.mark.parametrize(("tag", "left"), [("remove-stderr", "stdout"), ("remove-stdout", "stderr")])
def test_one_stream_is_taken_out(tag: str, left: str) -> None:
    """Warnings go and what was printed stays, or the other way about."""
    (output,) = read(code("x", prints("a", "stdout"), prints("b", "stderr"), tags=(tag,))).cells[-1].outputs

    assert {"stdout": "a", "stderr": "b"}[left] == output.text


@pytest.mark.parametrize("tag", ["remove-cell", "remove-output"])
def test_what_is_taken_out_is_nowhere(tag: str) -> None:
    """Neither in the edition's notebook, nor its figures, nor the digest; what was read is still noted."""
    block = {"type": "paragraph", "id": "p", "role": "body", "spans": [{"text": SECRET}]}
    shown = new_output("display_data", data={BLOCK_TYPE: block, FIGURE_TYPE: {"figures": figures()}})
    noted = new_output("display_data", data={READING_TYPE: {"records": {"a": "1"}}})
    made = notebook(code("x", shown, noted, tags=(tag,)))
    document = read_document(made)
    take_out(made)

    assert {} == document.figures
    assert {"records": {"a": "1"}} == document.reading
    assert SECRET not in json.dumps(made, ensure_ascii=False)
    assert content_digests(document) == content_digests(read(code("x", noted)))
    assert document == read_document(made)


def test_other_cells_keep_their_numbers() -> None:
    """A page and its notebook count alike."""
    cells = read(code("a", tags=("remove-cell",)), code("b", prints("x"))).cells

    assert 3 == cells[-1].number


def test_the_parameters_of_the_run_are_hidden_with_the_analyst_s() -> None:
    """A cell of papermill's is added behind the one that says what is wanted."""
    html = render_html(
        read(
            code("area = 'DIABAN_A'", tags=("parameters", "remove-input")),
            code("area = 'DIABAN_B'", tags=("injected-parameters",)),
            code("b"),
        )
    )

    assert "DIABAN_A" not in html
    assert "DIABAN_B" not in html


def test_what_cannot_be_shown_may_be_taken_out() -> None:
    """The refusal's own advice works."""
    output = new_output("display_data", data={"application/vnd.plotly.v1+json": {}})

    assert () == read(code("x", output, tags=("remove-output",))).cells[-1].outputs


ERROR = new_output(
    "error",
    ename="ValueError",
    evalue="sai",
    traceback=["\x1b[31m-----\x1b[0m", "Cell In[1], line 1", "ValueError: sai"],
)


def test_a_meant_error_is_shown_and_another_one_stops() -> None:
    """``raises-exception`` says that the error belongs to the report."""
    with pytest.raises(NotAReportError, match="stopped with ValueError"):
        read(code("x", ERROR))
    document = read(code("x", ERROR, tags=("raises-exception",)))
    (pre,) = page(document).iterfind('.//pre[@class="error"]')

    assert pre.text_content().endswith("ValueError: sai")
    assert "\x1b" not in pre.text_content()


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed (poppler-utils)")
def test_the_pdf_holds_no_more_than_the_page() -> None:
    """Paper has no folds: what is hidden is shown there, what is removed is not."""
    words = pdf_text(
        read(
            code("x", prints("RA MOT"), tags=("remove-output",)),
            code("x", prints("RA HAI"), tags=("hide-output",)),
            text("RA BA", "remove-cell"),
            code("x", ERROR, tags=("raises-exception",)),
        )
    )

    assert ("RA MOT" in words, "RA HAI" in words, "RA BA" in words) == (False, True, False)
    assert "ValueError: sai" in words


def test_what_a_run_read_is_held_to_its_shape() -> None:
    """Names with digests by part, or the notebook is refused with the cell."""
    spoilt = new_output("display_data", data={READING_TYPE: {"records": {"a": 1}}})

    with pytest.raises(NotAReportError, match=r"cell 2, what it read: .*\$\[\.\.\.\]\[\.\.\.\]"):
        read(code("x", spoilt))
