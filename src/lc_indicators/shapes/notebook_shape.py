"""A notebook as a file holds it, as far as its report is read from it."""

from __future__ import annotations

from typing import Any, NotRequired, TypedDict


class OutputShape(TypedDict):
    """One output of a cell: a bundle by MIME type, printed text, or an error."""

    output_type: str
    data: NotRequired[dict[str, Any]]
    text: NotRequired[str | list[str]]
    name: NotRequired[str]
    ename: NotRequired[str]
    evalue: NotRequired[str]
    traceback: NotRequired[list[str]]


class CellShape(TypedDict):
    """One cell."""

    cell_type: str
    source: str | list[str]
    metadata: NotRequired[dict[str, Any]]
    outputs: NotRequired[list[OutputShape]]


class NotebookShape(TypedDict):
    """A notebook."""

    cells: list[CellShape]
    metadata: NotRequired[dict[str, Any]]
