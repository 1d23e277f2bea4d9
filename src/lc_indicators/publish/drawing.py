"""The pictures that a kernel left to its publisher, drawn while it goes on with its cells."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from nbformat import NotebookNode

from lc_indicators.pictures import LEFT_TYPE, drawn


class Painting:
    """Draws the pictures of one run in a thread of its own, cell by cell."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="lc-indicators pictures")
        self._begun: list[Future[None]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)

    def draw(self, cell: NotebookNode) -> None:
        """Draw in *cell*, which is over, what it left undrawn."""
        if any(LEFT_TYPE in output.get("data", ()) for output in cell.get("outputs", ())):
            self._begun.append(self._pool.submit(draw_cell, cell))

    def finish(self, notebook: NotebookNode) -> None:
        """Return when no picture of *notebook* is undrawn.

        Raises
        ------
        DrawingError
            One of them cannot be drawn.
        """
        for one in self._begun:
            one.result()
        for cell in notebook.cells:
            draw_cell(cell)


def draw_cell(cell: NotebookNode) -> None:
    """Draw in *cell*, in place, what its run left undrawn.

    Raises
    ------
    DrawingError
        A picture of it cannot be drawn.
    """
    for output in cell.get("outputs", ()):
        if LEFT_TYPE in output.get("data", ()):
            output["data"] = drawn(output["data"])
