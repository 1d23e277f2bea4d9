"""papermill's engine for reports: cells run in a fork of a warm process, or else in the ordinary kernel.

Importing this module imports papermill, which takes seconds: only a run does it.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbformat import NotebookNode
from nbformat.v4 import new_notebook
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import Engine, papermill_engines

from lc_indicators.files import CACHE, cache_folder
from lc_indicators.publish.document.hypertext import is_meant
from lc_indicators.publish.kernels.environment import (
    BESIDE,
    KERNEL_START,
    NAME,
    SPECS,
    VARIABLE,
    own_environment,
)
from lc_indicators.publish.kernels.private_folder import PrivateFolder, fits_sockets
from lc_indicators.publish.kernels.warm_up import obstacle, wants_forks

#: What the kernel does before the first cell: from then on it notes what is read of the data.
OPENING = f"__import__({KERNEL_START!r}, fromlist=['begin']).begin()"

log = logging.getLogger(__name__)

#: Seconds that a kernel may take to start; a loaded machine needs some.
START_TIMEOUT = 120

#: Seconds in which what a cell showed must come after its end.  nbclient by itself waits for four and goes on
#: without it: on a loaded machine a report would lack a table, and nobody would know.
SHOWN_TIMEOUT = 120


@dataclass
class KernelRun:
    """One run of a notebook: what the engine needs, and what it leaves."""

    #: A private folder: working directory, what is printed, sockets, temporary files and IPython folder.
    room: Path
    #: The working directory, in it as a rule, which stands for the notebook's own folder; that one, or None.
    work: Path
    beside: Path | None = None
    #: Whether to fork for the cells where that is to be had.
    forked: bool = field(default_factory=wants_forks)
    #: The data folder that the notebook reads; None for a notebook that need not say what it reads.
    data: Path | None = None
    #: Called with the place of each code cell, from 0, before it runs.
    on_cell: Callable[[int], None] = lambda _: None
    #: Called with each code cell that is over, while the next one runs.
    on_done: Callable[[NotebookNode], None] = lambda _: None
    #: Seconds that a cell may run; None for as long as it likes.
    cell_timeout: int | None = None
    #: The notebook as far as it came.
    notebook: NotebookNode | None = None
    #: The place of the cell that runs, from 0; None before the first.
    cell: int | None = field(default=None)

    def cell_starts(self, cell: NotebookNode, cell_index: int) -> None:
        """Note which cell runs (called by nbclient, hence the names)."""
        del cell
        if self.notebook is not None and self.cell is not None:
            self.on_done(self.notebook.cells[self.cell])
        self.cell = cell_index
        self.on_cell(cell_index)


class ReportEngine(Engine):
    """Run the cells with this very environment's IPython."""

    @classmethod
    def execute_notebook(cls, nb: NotebookNode, kernel_name: str, **options: Any) -> NotebookNode:
        """Run *nb* and return it, or an empty notebook where all went well with a run of ours.

        Papermill writes what it gets back as JSON once more, to nowhere; the run holds the notebook.
        """
        done: NotebookNode = super().execute_notebook(nb, kernel_name, **options)
        failed = any(
            output.output_type == "error"
            for cell in done.cells
            if not is_meant(cell)
            for output in cell.get("outputs", ())
        )
        return done if failed or "run" not in options else new_notebook()

    @classmethod
    def execute_managed_notebook(
        cls, nb_man: Any, kernel_name: str, *, run: KernelRun | None = None, **_: object
    ) -> None:
        """Run all cells of the notebook that *nb_man* holds (called by papermill).

        Without a *run*, as of `papermill --engine lc-indicators`, the notebook is one like any other.
        """
        if run is None:
            with PrivateFolder() as room:
                (room / "tmp").mkdir()
                _run(nb_man, kernel_name, KernelRun(room=room, work=Path.cwd()))
        else:
            run.notebook = nb_man.nb
            _run(nb_man, kernel_name, run)


def _run(nb_man: Any, kernel_name: str, run: KernelRun) -> None:
    opening = [f"--InteractiveShellApp.exec_lines={OPENING}"] if run.data else []
    options = {
        "kernel_name": kernel_name,
        "timeout": run.cell_timeout,
        "startup_timeout": START_TIMEOUT,
        "iopub_timeout": SHOWN_TIMEOUT,
        "raise_on_iopub_timeout": True,
        "record_timing": False,
        "coalesce_streams": True,
        "on_cell_start": run.cell_starts,
        "extra_arguments": opening,
        # All it had to say stands in the notebook.
        "shutdown_kernel": "immediate",
        "resources": {"metadata": {"path": str(run.work)}},
    }
    environment = own_environment(os.environ | _own_variables(run), folder=run.room)
    client = _forked(
        nb_man, run, opening, environment=environment, options=options
    ) or PapermillNotebookClient(nb_man, km=kernel_manager(run.room), **options)
    client.execute(cleanup_kc=True, env=environment)


def _forked(
    nb_man: Any, run: KernelRun, opening: list[str], *, environment: dict[str, str], options: dict[str, Any]
) -> PapermillNotebookClient | None:
    """Return what runs the cells in a fork; None where none is wanted or to be had."""
    if not run.forked:
        return None
    if reason := obstacle():
        _say(reason)
        return None
    # It cannot be imported where processes do not fork.
    from lc_indicators.publish.run.forked_cells import ForkedCells, ForkedNotebookClient

    try:
        cells = ForkedCells(run.room, run.work, environment=environment, arguments=opening)
    except (EOFError, OSError) as error:
        _say(f"the process that they are forked from failed: {error}")
        return None
    return ForkedNotebookClient(nb_man, cells, **options)


@cache
def _say(reason: str) -> None:
    """Say once a process why reports take longer."""
    log.warning("Forks for cells are not to be had (%s); the ordinary kernel serves.", reason)


def _own_variables(run: KernelRun) -> dict[str, str]:
    own = {CACHE: str(cache_folder()), "TMPDIR": str(run.room / "tmp")}
    own |= {VARIABLE: str(run.data)} if run.data else {}
    return own | ({BESIDE: str(run.beside)} if run.beside else {})


def register() -> None:
    """Make papermill know the engine."""
    papermill_engines.register(NAME, ReportEngine)


def kernel_manager(room: Path) -> AsyncKernelManager:
    """Return a manager of the ordinary kernel whose files and sockets lie in the folder *room*."""
    # No other folder to look in: a kernel of the same name may be installed for the user.
    specs = KernelSpecManager(kernel_dirs=[str(SPECS)])
    manager = AsyncKernelManager(kernel_name=NAME, kernel_spec_manager=specs)
    manager.connection_file = str(room / "kernel.json")
    if fits_sockets(room):
        # Ports clash when several kernels start at once, and anybody on the machine could connect.
        manager.transport, manager.ip = "ipc", str(room / "kernel")
        manager.cache_ports = False
    return manager
