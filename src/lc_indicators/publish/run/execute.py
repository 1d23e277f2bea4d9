"""Running one notebook with papermill, and what came of it.

The pictures that a kernel left to its publisher, drawn while it goes on with its cells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from nbformat import NotebookNode

from lc_indicators.errors import KernelError
from lc_indicators.pictures import LEFT_TYPE, drawn
from lc_indicators.publish.document.hypertext import is_meant
from lc_indicators.publish.kernels.environment import NAME
from lc_indicators.publish.kernels.private_folder import PrivateFolder, mirror
from lc_indicators.publish.kernels.warm_up import wants_forks, warm_up
from lc_indicators.publish.run.parameters import Value
from lc_indicators.publish.run.request import CELL_TIMEOUT
from lc_indicators.publish.run.source_notebook import INJECTED, own_cells

if TYPE_CHECKING:
    from lc_indicators.publish.run.engine import KernelRun


class PictureDrawing:
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


# The frame of the notebook's own cell in an IPython traceback.
FRAME = re.compile(r"Cell In\[\d+\], line (\d+)")
COLOURS = re.compile(r"\x1b\[[0-9;]*m")


@dataclass(frozen=True)
class Failure:
    """The cell that stopped a notebook."""

    #: Its number in the notebook as the analyst has it, from 1; 0 when no cell had started.
    cell: int
    #: The line of it, as written; empty when not known.
    line: str
    #: The error's name and the first line of its message.
    error: str


@dataclass(frozen=True)
class Execution:
    """A notebook that ran, or ran as far as it could."""

    notebook: NotebookNode
    failure: Failure | None


def execute(  # noqa: PLR0913 - what a run may be told; all but the first two by name
    notebook: NotebookNode,
    values: Mapping[str, Value],
    *,
    data: Path,
    beside: Path | None = None,
    on_cell: Callable[[int], None],
    on_done: Callable[[NotebookNode], None] = lambda _: None,
    files: Mapping[str, bytes] | None = None,
    forked: bool | None = None,
    cell_timeout: int = 0,
) -> Execution:
    """Run *notebook* with the parameters *values* and return it executed, whether or not a cell failed.

    Parameters
    ----------
    notebook : NotebookNode
        Left as it is; its `parameters` cell was checked before.
    values : mapping
        The parameters.
    data : Path
        The data folder, absolute; the kernel finds it as ``LC_INDICATORS_DATA``.
    beside : Path, optional
        The notebook's own folder: its files and modules are found, as in JupyterLab; none by default.
    on_cell : callable
        Called with the place of each code cell, from 0, before it runs.
    on_done : callable, optional
        Called with each cell that is over, while the next one runs; with the last one never.
    files : mapping, optional
        Path to content: what the notebook finds in its folder, too.
    forked : bool, optional
        Whether to fork the kernel where that is to be had; yes unless ``LC_INDICATORS_KERNEL`` says
        ``ordinary``.  The outputs are the same.
    cell_timeout : int, optional
        Seconds that a cell may run before it counts as failed and its kernel is ended; 0 for no limit.

    Raises
    ------
    KernelError
        The kernel did not start.
    """
    is_forked = wants_forks() if forked is None else forked
    if is_forked:
        # It imports while this process does.
        warm_up(data)
    from lc_indicators.publish.run import engine

    with PrivateFolder() as room:
        run = engine.KernelRun(
            room=room,
            work=_work(room, files or {}, beside=beside, project=data.parent),
            beside=beside,
            data=data,
            on_cell=on_cell,
            on_done=on_done,
            forked=is_forked,
            cell_timeout=cell_timeout or None,
        )
        died = _papermill(notebook, dict(values), run=run)
    if run.notebook is None or (run.cell is None and died):
        raise KernelError(died or "papermill did not run it")
    return Execution(run.notebook, _failure(run.notebook, died=died, cell=run.cell))


def _work(room: Path, files: Mapping[str, bytes], *, beside: Path | None, project: Path) -> Path:
    """Return the folder in *room* that the notebook works in: it stands for its own, and holds *files*."""
    (room / "tmp").mkdir()
    root = room / "work"
    is_within = beside is not None and beside.resolve().is_relative_to(project.resolve())
    work = root / beside.resolve().relative_to(project.resolve()) if beside and is_within else root
    work.mkdir(parents=True)
    for name, content in files.items():
        (work / name).parent.mkdir(exist_ok=True)
        (work / name).write_bytes(content)
    return mirror(root, beside, project=project) if beside else work


def _papermill(notebook: NotebookNode, values: dict[str, Value], *, run: KernelRun) -> str:
    """Run it; return why the kernel did not come to the end, or nothing."""
    from jupyter_client.kernelspec import NoSuchKernel
    from nbclient.exceptions import CellTimeoutError, DeadKernelError
    from papermill import execute_notebook
    from papermill.exceptions import PapermillExecutionError

    from lc_indicators.publish.run import engine

    engine.register()
    own = {"engine_name": NAME, "kernel_name": NAME, "run": run}
    try:
        execute_notebook(notebook, None, values, progress_bar=False, **own)
    except PapermillExecutionError:
        return ""  # The cell that failed is in the notebook.
    except CellTimeoutError as error:
        if "IOPub" in str(error):
            return f"what it shows did not come within {engine.SHOWN_TIMEOUT} seconds of its end"
        return (
            f"it was still running after {run.cell_timeout} seconds and was stopped "
            f"(--cell-timeout or {CELL_TIMEOUT} allows more, 0 any time)"
        )
    except DeadKernelError as error:
        return f"{error} (out of memory, or a crash in a library)"
    except (NoSuchKernel, RuntimeError, TimeoutError) as error:
        return f"{error}" or type(error).__name__
    return ""


def _failure(notebook: NotebookNode, *, died: str, cell: int | None) -> Failure | None:
    own = own_cells(notebook)
    for number, one in enumerate(own, start=1):
        for output in one.get("outputs", ()):
            if output.output_type == "error" and not is_meant(one):
                message = COLOURS.sub("", output.evalue).strip().partition("\n")[0]
                return Failure(
                    number, _line(one.source, output.traceback), f"{output.ename}: {message}".rstrip(": ")
                )
        if one.metadata.get("papermill", {}).get("exception"):
            # IPython itself failed to show the error: it is told among what the cell printed.
            told = "\n".join(str(output.get("text", "")) for output in one.get("outputs", ())).split("\n")
            return Failure(number, "", next((line for line in reversed(told) if line.strip()), "an error"))
    if died and cell is not None:
        before = notebook.cells[:cell]
        injected = sum(INJECTED in one.metadata.get("tags", ()) for one in before)
        return Failure(cell + 1 - injected, "", died)
    return None


def _line(source: str, traceback: list[str]) -> str:
    frame = FRAME.search(COLOURS.sub("", "\n".join(traceback)))
    lines = source.splitlines()
    number = int(frame.group(1)) if frame else 0
    return lines[number - 1].strip() if 0 < number <= len(lines) else ""
