"""papermill's engine for reports: a warm kernel in a private room, whatever else is installed.

Importing this module imports papermill, which takes seconds: only a run does it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbformat import NotebookNode
from nbformat.v4 import new_notebook
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import Engine, papermill_engines
from traitlets.config import Config

from lc_indicators.files import CACHE, cache_folder
from lc_indicators.publish.document.hypertext import is_meant
from lc_indicators.publish.kernels.environment import BESIDE, KERNEL_START, NAME, SPECS, VARIABLE

#: What the kernel does before the first cell: from then on it notes what is read of the data.
OPENING = f"__import__({KERNEL_START!r}, fromlist=['begin']).begin()"

#: Seconds that a kernel may take to start; a loaded machine needs some.
START_TIMEOUT = 120

#: Seconds in which what a cell showed must come after its end.  nbclient by itself waits for four and goes on
#: without it: on a loaded machine a report would lack a table, and nobody would know.
SHOWN_TIMEOUT = 120


@dataclass
class KernelRun:
    """One run of a notebook: what the engine needs, and what it leaves."""

    #: A private folder: the kernel's working directory, sockets, temporary files and IPython folder.
    room: Path
    #: The working directory in it, which stands for the notebook's own folder; that one, or None.
    work: Path
    beside: Path | None
    #: Whether to fork the kernel where that is to be had.
    forked: bool
    #: The data folder that the notebook reads.
    data: Path
    #: Called with the place of each code cell, from 0, before it runs.
    on_cell: Callable[[int], None]
    #: Called with each code cell that is over, while the next one runs.
    on_done: Callable[[NotebookNode], None]
    #: Seconds that a cell may run; None for as long as it likes.
    cell_timeout: int | None
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
    """Run the cells in a kernel of this very environment."""

    @classmethod
    def execute_notebook(cls, nb: NotebookNode, kernel_name: str, **options: Any) -> NotebookNode:
        """Run *nb* and return it, or an empty notebook where all went well (called by papermill).

        Papermill writes what it gets back as JSON once more, to nowhere; the run holds the notebook.
        """
        done: NotebookNode = super().execute_notebook(nb, kernel_name, **options)
        failed = any(
            output.output_type == "error"
            for cell in done.cells
            if not is_meant(cell)
            for output in cell.get("outputs", ())
        )
        return done if failed else new_notebook()

    @classmethod
    def execute_managed_notebook(cls, nb_man: Any, kernel_name: str, *, run: KernelRun, **_: object) -> None:
        """Run all cells of the notebook that *nb_man* holds (called by papermill)."""
        run.notebook = nb_man.nb
        client = PapermillNotebookClient(
            nb_man,
            km=kernel_manager(run),
            kernel_name=kernel_name,
            timeout=run.cell_timeout,
            startup_timeout=START_TIMEOUT,
            iopub_timeout=SHOWN_TIMEOUT,
            raise_on_iopub_timeout=True,
            record_timing=False,
            coalesce_streams=True,
            on_cell_start=run.cell_starts,
            extra_arguments=[f"--InteractiveShellApp.exec_lines={OPENING}"],
            # All it had to say stands in the notebook.
            shutdown_kernel="immediate",
            resources={"metadata": {"path": str(run.work)}},
        )
        client.execute(cleanup_kc=True, env=os.environ | _own_variables(run))


def _own_variables(run: KernelRun) -> dict[str, str]:
    own = {VARIABLE: str(run.data), CACHE: str(cache_folder()), "TMPDIR": str(run.room / "tmp")}
    return own | ({BESIDE: str(run.beside)} if run.beside else {})


def register() -> None:
    """Make papermill know the engine."""
    papermill_engines.register(NAME, ReportEngine)


def kernel_manager(run: KernelRun) -> AsyncKernelManager:
    """Return a manager of this package's kernel whose files and sockets lie in the room of *run*."""
    # No other folder to look in: a kernel of the same name may be installed for the user.
    specs = KernelSpecManager(kernel_dirs=[str(SPECS)])
    own = Config(ReportKernelProvisioner={"forked": run.forked, "folder": str(run.room)})
    manager = AsyncKernelManager(kernel_name=NAME, kernel_spec_manager=specs, config=own)
    manager.connection_file = str(run.room / "kernel.json")
    return manager
