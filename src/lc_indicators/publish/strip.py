"""What a run leaves in a notebook and a report must not hold: times, random ids, paths, versions.

Two runs of one notebook on the same data give the same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any

from lc_indicators.errors import ParameterError

if TYPE_CHECKING:
    # Importing it takes a second, and a notebook may only be asked for its parameters.
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

#: Kernels of other languages, by how their names begin: old notebooks name no language.
OTHER_KERNELS = {
    "bash": "Bash", "ijavascript": "JavaScript", "ir": "R", "julia": "Julia", "octave": "Octave", "r": "R",
    "sas": "SAS", "stata": "Stata", "xr": "R",
}  # fmt: skip


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
    for number, cell in enumerate(notebook.cells, start=1):
        cell.metadata.pop("papermill", None)
        cell.metadata.pop("execution", None)
        if cell.get("id") not in known_ids:
            cell["id"] = f"cell-{number}"


def refuse_other_language(metadata: Mapping[str, Any], *, name: str) -> None:
    """Refuse a notebook that says that it is of another language than Python; one may say nothing."""
    kernel, info = (metadata.get(part) or {} for part in ("kernelspec", "language_info"))
    by_name = OTHER_KERNELS.get(str(kernel.get("name", "")).casefold().partition("-")[0], "Python")
    language = str(kernel.get("language") or info.get("name") or by_name)
    if language.casefold() not in {"python", "ipython", "python3"}:
        raise ParameterError(
            f"{name} is a notebook in {language}: a report is run in Python. Write it in Python."
        )
