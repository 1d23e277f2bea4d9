"""What a run leaves in a notebook and a report must not hold: times, random ids, paths, versions.

Two runs of one notebook on the same data give the same bytes.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from lc_indicators.publish.settling import settle_outputs

if TYPE_CHECKING:
    from nbformat import NotebookNode

#: papermill's tag of the cell that it adds after the `parameters` cell.
INJECTED = "injected-parameters"
#: papermill's tag of the cells that it adds when a cell fails.
ERROR_MARK = "papermill-error-cell-tag"

KERNELSPEC = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
LANGUAGE_INFO = {
    "codemirror_mode": {"name": "ipython", "version": 3},
    "file_extension": ".py",
    "mimetype": "text/x-python",
    "name": "python",
    "nbconvert_exporter": "python",
    "pygments_lexer": "ipython3",
}


def own_cells(notebook: NotebookNode) -> list[NotebookNode]:
    """Return the cells that the analyst wrote, without those that papermill added."""
    added = {INJECTED, ERROR_MARK}
    return [cell for cell in notebook.cells if not added & set(cell.metadata.get("tags", ()))]


def strip_run(notebook: NotebookNode, *, known_ids: AbstractSet[str]) -> None:
    """Take out of *notebook*, in place, what a clock, a random number or this machine put in.

    Parameters
    ----------
    notebook : NotebookNode
        As papermill left it.
    known_ids : set of str
        Cell ids of the notebook that was run: these stay; all others are random and are numbered instead.
    """
    parameters = notebook.metadata.get("papermill", {}).get("parameters", {})
    # The kernel's name and the version of Python differ from machine to machine; the manifest has them.
    notebook.metadata["kernelspec"] = dict(KERNELSPEC)
    notebook.metadata["language_info"] = dict(LANGUAGE_INFO)
    notebook.metadata["papermill"] = {"parameters": parameters}
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    settle_outputs(notebook)
    for number, cell in enumerate(notebook.cells, start=1):
        cell.metadata.pop("papermill", None)
        cell.metadata.pop("execution", None)
        if cell.get("id") not in known_ids:
            cell["id"] = f"cell-{number}"
