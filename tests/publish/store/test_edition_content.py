"""The digest of what a report says: every word and number moves it, nothing else does."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest
from nbformat import NotebookNode

from lc_indicators.publish.document.document import BLOCK_TYPE, FIGURE_TYPE, SPEC_TYPE, read_document
from lc_indicators.publish.store.edition_content import PARTS, content_digests
from tests.publish.sample import sample_notebook

Json = dict[str, Any]


def _digests(change: Callable[[NotebookNode], object] = lambda _: None) -> dict[str, str]:
    notebook = sample_notebook("vi")
    change(notebook)
    return content_digests(read_document(notebook))


def _data(notebook: NotebookNode, kind: str) -> Json:
    """Return the output of the first block of a kind."""
    outputs = [output.get("data", {}) for cell in notebook.cells for output in cell.get("outputs", ())]
    return next(data for data in outputs if data.get(BLOCK_TYPE, {}).get("type") == kind)


def _block(notebook: NotebookNode, kind: str) -> Json:
    block: Json = _data(notebook, kind)[BLOCK_TYPE]
    return block


def _figure(notebook: NotebookNode, **facts: object) -> None:
    """Change the first figure, in each cell that holds it."""
    outputs = [output.get("data", {}) for cell in notebook.cells for output in cell.get("outputs", ())]
    kept = [data[FIGURE_TYPE]["figures"] for data in outputs if FIGURE_TYPE in data]
    first = next(id for figures in kept for id in figures)
    for figures in kept:
        if first in figures:
            figures[first].update(facts)


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("figures", lambda notebook: _figure(notebook, value="1.5")),
        ("figures", lambda notebook: _figure(notebook, sources=[])),
        ("tables", lambda notebook: _block(notebook, "table")["rows"].pop()),
        ("tables", lambda notebook: _block(notebook, "chart")["table"]["rows"].pop()),
        ("charts", lambda notebook: _data(notebook, "chart")[SPEC_TYPE].update(height=1)),
        ("charts", lambda notebook: _block(notebook, "chart").update(spec_narrow={"height": 1})),
        ("charts", lambda notebook: _block(notebook, "chart").update(alt="another picture")),
        ("text", lambda notebook: _block(notebook, "paragraph")["spans"].append({"text": "!"})),
        ("text", lambda notebook: _block(notebook, "title").update(data_date="2030")),
        ("text", lambda notebook: notebook.cells[4].update(source="## Another lead")),
    ],
)
def test_what_the_report_says_otherwise_moves_the_digest_of_its_part(
    part: str, change: Callable[[NotebookNode], object]
) -> None:
    """And that of the whole; the other parts keep theirs, so that a reviewer knows where to look."""
    before, now = _digests(), _digests(change)

    assert {"sha256", part} == {name for name in before if before[name] != now[name]}


@pytest.mark.parametrize(
    "change",
    [
        lambda notebook: _block(notebook, "chart").update(svg_wide="<svg/>", svg_narrow="<svg/>"),
        lambda notebook: _block(notebook, "title").update(version="9.9"),
        lambda notebook: notebook.cells[1].update(source="area = 'VN-02'"),
        lambda notebook: notebook.cells[5].update(source="Words of the other language"),
        lambda notebook: _data(notebook, "chart")[SPEC_TYPE].update(width=0.1 + 0.2),
    ],
)
def test_what_a_platform_has_of_its_own_moves_nothing(change: Callable[[NotebookNode], object]) -> None:
    """Drawings, the version of the library, code, words that are not shown, the last digits of a float."""

    def prepared(notebook: NotebookNode) -> None:
        _data(notebook, "chart")[SPEC_TYPE]["width"] = 0.3

    def changed(notebook: NotebookNode) -> None:
        prepared(notebook)
        change(notebook)

    assert _digests(prepared) == _digests(changed)


def test_a_digest_is_that_of_plain_json() -> None:
    """Whoever holds the parts computes it with any language's JSON: sorted keys, no spaces, UTF-8."""
    odd = {
        "ế\x00\x1f\x7f\u2028\U0001f600": ["/<>\"'\\\b\f\n\r\t\x0b", 10**30, -5, True, None],
        "Z": {},
        "é": [],
    }
    figures: Any = {"f2": odd, "f1": {"words": ("a", "b")}}
    plain = json.dumps(figures, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    found = content_digests(replace(read_document(sample_notebook("vi")), figures=figures))

    assert sha256(plain.encode()).hexdigest() == found["figures"]


def test_each_part_has_a_digest() -> None:
    """Five of them, none the same."""
    found = _digests()

    assert {"sha256", *PARTS} == set(found)
    assert 5 == len(set(found.values()))
