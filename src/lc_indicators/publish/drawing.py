"""The pictures that a kernel left to its publisher."""

from __future__ import annotations

from nbformat import NotebookNode

from lc_indicators.pictures import LEFT_TYPE, drawn


def draw_pictures(notebook: NotebookNode) -> None:
    """Draw in *notebook*, in place, the pictures that its run left undrawn.

    Raises
    ------
    DrawingError
        One of them cannot be drawn.
    """
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            if LEFT_TYPE in output.get("data", ()):
                output["data"] = drawn(output["data"])
