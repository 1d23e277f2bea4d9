"""What an analyst's tags say of a cell: taken out of the report, folded, or allowed to fail.

The tags are those of Jupyter's own tools: ``remove-…`` of nbconvert, ``hide-…`` of Jupyter Book.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nbformat import NotebookNode

#: What a run read of the data stays where what the cell shows goes: a digest needs it.
READING_TYPE = "application/vnd.lc-indicators.reading+json"

RAISES = "raises-exception"

#: Tag -> the parts of its cell that the page folds away.
_FOLDED = {
    "hide-input": frozenset({"input"}),
    "hide-output": frozenset({"output"}),
    "hide-cell": frozenset({"input", "output"}),
}

#: Tag -> the kind of output that it takes out.
_REMOVED_STREAMS = {"remove-stdout": "stdout", "remove-stderr": "stderr"}


def tags_of(cell: NotebookNode) -> AbstractSet[str]:
    """Return the tags of a cell; ``remove_cell`` is ``remove-cell``."""
    return {str(tag).replace("_", "-") for tag in cell.metadata.get("tags", ())}


def folded(cell: NotebookNode) -> frozenset[str]:
    """Return which of a cell's parts, ``input`` and ``output``, a reader has to open."""
    parts = frozenset(part for tag in tags_of(cell) for part in _FOLDED.get(tag, ()))
    is_closed = bool(cell.metadata.get("jupyter", {}).get("outputs_hidden"))
    return parts | ({"output"} if is_closed else frozenset())


def is_meant(cell: NotebookNode) -> bool:
    """Return whether the cell may end with an error."""
    return RAISES in tags_of(cell) or bool(cell.metadata.get("raises_exception"))


def hides_code(cell: NotebookNode) -> bool:
    """Return whether the code of a cell is no part of the report."""
    return bool({"remove-input", "remove-cell"} & tags_of(cell))


def take_out(notebook: NotebookNode) -> None:
    """Take out of *notebook*, in place, what its tags take out of the report.

    A removed cell stays as an empty one, so that the others keep their numbers.  Of code that is not to be
    shown the notebook stays the record.
    """
    for cell in notebook.cells:
        tags = tags_of(cell)
        if "remove-cell" in tags:
            cell["source"] = ""
            cell.pop("attachments", None)
        if cell.cell_type != "code":
            continue
        streams = {name for tag, name in _REMOVED_STREAMS.items() if tag in tags}
        without_any = bool({"remove-cell", "remove-output"} & tags)
        cell["outputs"] = [
            output
            for output in cell.get("outputs", ())
            if READING_TYPE in output.get("data", {}) or not (without_any or output.get("name") in streams)
        ]
