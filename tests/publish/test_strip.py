from __future__ import annotations

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from lc_indicators.publish.strip import own_cells, strip_run


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
