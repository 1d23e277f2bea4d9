from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from lc_indicators.publish.run.source_notebook import (
    as_written,
    identity,
    own_cells,
    save_as_written,
    strip_run,
)

Change = Callable[[NotebookNode], object]

#: What saving after a run changes in a notebook, in JupyterLab and elsewhere.
LEFT_BY_A_RUN: dict[str, Change] = {
    "outputs": lambda it: it.cells[1].outputs.append(new_output("stream", text="16,33")),
    "a count": lambda it: it.cells[1].update(execution_count=7),
    "times": lambda it: it.cells[1].metadata.update(execution={"iopub.execute_input": "2020-01-01"}),
    "a scrolled output": lambda it: it.cells[1].metadata.update(scrolled=True, collapsed=False),
    "a folded output": lambda it: it.cells[1].metadata.update(jupyter={"outputs_hidden": True}),
    "a trusted cell": lambda it: it.cells[0].metadata.update(trusted=True),
    "widgets": lambda it: it.metadata.update(widgets={"application/vnd.jupyter.widget-state+json": {}}),
    "Python's version": lambda it: it.metadata.update(language_info={"name": "python", "version": "3.14.1"}),
}
#: What an analyst changes.
WRITTEN: dict[str, Change] = {
    "code": lambda it: it.cells[1].update(source="print(2)"),
    "a parameter's cell": lambda it: it.cells[1].metadata.update(tags=["parameters"]),
    "folded code": lambda it: it.cells[1].metadata.update(jupyter={"source_hidden": True}),
    "words": lambda it: it.cells[0].update(source="Other words"),
    "an address": lambda it: it.cells[0].update(id="other"),
    "a title": lambda it: it.metadata.update(title="Poverty"),
    "a cell more": lambda it: it.cells.append(new_markdown_cell("", id="more")),
}


def test_when_a_run_is_stripped_then_times_ids_and_versions_are_gone() -> None:
    """What a clock, a random number or the machine put in does not reach a report."""
    known = new_markdown_cell("Words")
    added = new_code_cell(
        "area = 1", metadata={"papermill": {"start_time": "2020"}, "execution": {"iopub": "2020"}}
    )
    notebook = new_notebook(cells=[known, added])
    notebook.metadata |= {
        "language_info": {"name": "python", "version": "3.11.7"},
        "papermill": {"parameters": {"area": "VN-01"}, "start_time": "2020", "output_path": "/tmp/x"},
    }

    strip_run(notebook, known_ids={known.id})

    assert [known.id, "cell-2"] == [cell.id for cell in notebook.cells]
    assert notebook.cells[1].metadata == {}
    assert notebook.metadata["papermill"] == {"parameters": {"area": "VN-01"}}
    assert "version" not in notebook.metadata["language_info"]


def test_when_papermill_added_cells_then_they_are_not_the_analysts() -> None:
    """A cell's number is its number in the notebook that the analyst has open."""
    tags = ("papermill-error-cell-tag", "injected-parameters", "parameters")
    cells = [new_code_cell(tag, metadata={"tags": [tag]}) for tag in tags]

    assert ["parameters"] == [cell.source for cell in own_cells(new_notebook(cells=cells))]


def _notebook(*changes: Change) -> NotebookNode:
    cells = [new_markdown_cell("Words", id="words"), new_code_cell("print(1)", id="code")]
    notebook = new_notebook(cells=cells, metadata={"language_info": {"name": "python"}})
    for change in changes:
        change(notebook)
    return notebook


def _identity(notebook: NotebookNode) -> bytes:
    return identity(json.dumps(notebook).encode())


@pytest.mark.parametrize("change", LEFT_BY_A_RUN.values(), ids=LEFT_BY_A_RUN)
def test_what_a_run_left_makes_no_other_notebook(change: Change) -> None:
    """A report is not stale because its notebook was run and saved; saved by `make lab` it is as before."""
    assert as_written(_notebook(change)) == _notebook()
    assert _identity(_notebook(change)) == _identity(_notebook())


@pytest.mark.parametrize("change", WRITTEN.values(), ids=WRITTEN)
def test_what_an_analyst_wrote_makes_another_notebook(change: Change) -> None:
    """Code, words, tags, addresses and order count; nothing of them is lost in saving."""
    assert as_written(_notebook(change)) == _notebook(change)
    assert _identity(_notebook(change)) != _identity(_notebook())


def test_how_a_notebook_is_saved_does_not_count() -> None:
    """Another kernel, another order of names, lines as a list: the report runs the same code."""
    other = _notebook(lambda it: it.metadata.update(kernelspec={"name": "python3"}))
    other.cells[1]["source"] = ["print", "(1)"]
    saved = json.dumps(dict(reversed(other.items())), indent=4).encode()

    assert identity(saved) == _identity(_notebook())


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b'{"cells": 3}', b"\xff", b'{"cells": [1], "metadata": {}}']
)
def test_what_is_no_notebook_stands_for_itself(content: bytes) -> None:
    """Whether it is one is said where it is run."""
    assert content == identity(content)


@pytest.mark.parametrize("metadata", [{}, {"papermill": {"parameters": {}}}])
def test_an_edition_is_saved_as_it_is(metadata: dict[str, Any]) -> None:
    """An executed notebook that a run wrote is a record: only what an analyst works on is saved without."""
    notebook = _notebook(*LEFT_BY_A_RUN.values(), lambda it: it.metadata.update(metadata))
    before = deepcopy(notebook)

    save_as_written(model={"type": "notebook", "content": notebook})

    assert (notebook == before) is bool(metadata)
    save_as_written(model={"type": "file", "content": "text"})
