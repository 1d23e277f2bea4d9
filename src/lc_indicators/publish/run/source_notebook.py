"""What a run leaves in a notebook: a report must not hold times, random ids, paths and versions of it.

Two runs of one notebook on the same data give the same bytes.  And the notebook that is run stays what the
analyst wrote, whether or not it is saved with what a run showed: `make lab` loads this module into Jupyter's
server, which then saves notebooks without it, and has it for the menu that exports.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any

from lc_indicators.errors import ParameterError
from lc_indicators.publish.kernels.environment import NAME

if TYPE_CHECKING:
    # Importing it takes a second, and whether a report is up to date is known without it.
    from nbformat import NotebookNode

#: papermill's tag of the cell that it adds after the `parameters` cell.
INJECTED = "injected-parameters"
#: papermill's tag of the cells that it adds when a cell fails.
ERROR_MARK = "papermill-error-cell-tag"

#: What JupyterLab and servers note in a cell beside what the analyst wrote.
NOTED = ("papermill", "execution", "ExecuteTime", "collapsed", "scrolled", "trusted")

#: What a notebook says of the kernel that it was opened with.
OF_ITS_KERNEL = {"kernelspec", "language_info"}

KERNELSPEC = {"display_name": NAME, "language": "python", "name": NAME}
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
    # Whether a report is up to date is known without it.
    from lc_indicators.publish.document.texts_of_outputs import settle_outputs

    parameters = notebook.metadata.get("papermill", {}).get("parameters", {})
    # The version of Python differs from machine to machine; the manifest has it.
    notebook.metadata["kernelspec"] = dict(KERNELSPEC)
    notebook.metadata["language_info"] = dict(LANGUAGE_INFO)
    notebook.metadata["papermill"] = {"parameters": parameters}
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    settle_outputs(notebook)
    for number, cell in enumerate(notebook.cells, start=1):
        _forget(cell["metadata"])
        if cell.get("id") not in known_ids:
            cell["id"] = f"cell-{number}"


def as_written(notebook: dict[str, Any]) -> dict[str, Any]:
    """Bring *notebook*, in place, to what its analyst wrote, and return it: no output, count, time or state.

    Examples
    --------
    >>> cell = {"cell_type": "code", "source": "1 + 1", "metadata": {"scrolled": True}, "outputs": ["2"]}
    >>> as_written({"cells": [cell], "metadata": {"widgets": {}}})["cells"]
    [{'cell_type': 'code', 'source': '1 + 1', 'metadata': {}, 'outputs': [], 'execution_count': None}]
    """
    for cell in notebook["cells"]:
        _forget(cell["metadata"])
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None
    metadata = notebook["metadata"]
    for name in ("widgets", "signature"):
        metadata.pop(name, None)
    if "name" in (metadata.get("language_info") or {}):
        # Its version is that of the machine on which it was saved.
        metadata["language_info"] = {"name": metadata["language_info"]["name"]}
    return notebook


def identity(content: bytes) -> bytes:
    """Return what tells one notebook from another: what was written in it, however it was saved.

    The kernel is none of it: reports run in their own.  What is no notebook stands for itself.
    """
    try:
        notebook = as_written(json.loads(content))
        for cell in notebook["cells"]:
            cell["source"] = "".join(cell["source"])
    except (AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return content
    own = {name: it for name, it in notebook["metadata"].items() if name not in OF_ITS_KERNEL}
    return json.dumps({"cells": notebook["cells"], "metadata": own}, sort_keys=True).encode()


def _forget(metadata: dict[str, Any]) -> None:
    for name in NOTED:
        metadata.pop(name, None)
    if "jupyter" in metadata:
        metadata["jupyter"].pop("outputs_hidden", None)
        if not metadata["jupyter"]:
            del metadata["jupyter"]


def save_as_written(*, model: dict[str, Any], **_: object) -> None:
    """Take out of a notebook that Jupyter is about to save what a run left; an edition keeps what it is.

    JupyterLab goes on showing it: only the file is without.
    """
    content = model.get("content")
    if model["type"] == "notebook" and content and "papermill" not in content["metadata"]:
        has_run = any(cell.get("outputs") for cell in content["cells"])
        shown = json.dumps(content).encode() if has_run else b""
        # By what is written, which is little: what is shown may be megabytes, and saving is often.
        _keep_shown(identity(json.dumps(as_written(content)).encode()), shown)


def as_shown(notebook: NotebookNode) -> NotebookNode:
    """Return *notebook* with what JupyterLab showed of it when it was saved last, if its file is without.

    The menu that exports saves first, and then reads the file.  A notebook in which something else is written
    by now is another one.
    """
    import nbformat

    if any(cell.get("outputs") for cell in notebook.cells):
        return notebook
    shown = _shown.get(identity(nbformat.writes(notebook).encode()))
    return nbformat.reads(shown, as_version=4) if shown else notebook


#: What was written in the notebooks that this server saved last -> the notebook as it was shown.
_shown: dict[bytes, bytes] = {}

#: More than anybody exports from at once; each may be some megabytes.
_MOST_SHOWN = 4


def _keep_shown(written: bytes, shown: bytes) -> None:
    _shown.pop(written, None)
    if shown:
        _shown[written] = shown
    while len(_shown) > _MOST_SHOWN:
        del _shown[next(iter(_shown))]


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": __name__}]


def _load_jupyter_server_extension(server: Any) -> None:
    server.contents_manager.register_pre_save_hook(save_as_written)


def refuse_other_language(metadata: Mapping[str, Any], *, name: str) -> None:
    """Refuse a notebook that says that it is of another language than Python; one may say nothing."""
    kernel, info = (metadata.get(part) or {} for part in ("kernelspec", "language_info"))
    by_name = OTHER_KERNELS.get(str(kernel.get("name", "")).casefold().partition("-")[0], "Python")
    language = str(kernel.get("language") or info.get("name") or by_name)
    if language.casefold() not in {"python", "ipython", "python3"}:
        raise ParameterError(
            f"{name} is a notebook in {language}: a report is run in Python. Write it in Python."
        )
