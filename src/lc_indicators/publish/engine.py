"""papermill's engine for reports: this environment's kernel, in a private room, whatever else is installed.

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
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import Engine, papermill_engines

NAME = "lc-indicators"
KERNEL = "python3"

#: What the kernel does before the first cell: from then on it notes what is read of the data.
OPENING = "__import__('lc_indicators.report.running', fromlist=['begin']).begin()"

#: Seconds that a kernel may take to start; a loaded machine needs some.
START_TIMEOUT = 120

#: A Unix socket's path ends at 107 bytes; the longest we add is "/kernel-5".
LONGEST_ROOM = 90

#: Settings of the user's that would change what a notebook prints.
FOREIGN = ("PYTHONSTARTUP", "PYTHONWARNINGS", "PYTHONDEVMODE", "PYTHONINSPECT", "PYTHONOPTIMIZE")


@dataclass
class Run:
    """One run of a notebook: what the engine needs, and what it leaves."""

    #: A private folder: the kernel's working directory, sockets and IPython folder.
    room: Path
    #: The data folder that the notebook reads.
    data: Path
    #: Called with the place of each code cell, from 0, before it runs.
    on_cell: Callable[[int], None]
    #: The notebook as far as it came.
    notebook: NotebookNode | None = None
    #: The place of the cell that runs, from 0; None before the first.
    cell: int | None = field(default=None)

    def cell_starts(self, cell: NotebookNode, cell_index: int) -> None:
        """Note which cell runs (called by nbclient, hence the names)."""
        del cell
        self.cell = cell_index
        self.on_cell(cell_index)


class ReportEngine(Engine):
    """Run the cells in a kernel of this very environment."""

    @classmethod
    def execute_managed_notebook(cls, nb_man: Any, kernel_name: str, *, run: Run, **_: object) -> None:
        """Run all cells of the notebook that *nb_man* holds (called by papermill)."""
        run.notebook = nb_man.nb
        client = PapermillNotebookClient(
            nb_man,
            km=kernel_manager(run.room),
            kernel_name=kernel_name,
            timeout=None,
            startup_timeout=START_TIMEOUT,
            record_timing=False,
            coalesce_streams=True,
            on_cell_start=run.cell_starts,
            extra_arguments=["--HistoryManager.enabled=False", f"--InteractiveShellApp.exec_lines={OPENING}"],
            resources={"metadata": {"path": str(run.room / "work")}},
        )
        client.execute(cleanup_kc=True, env=kernel_environment(run))


def register() -> None:
    """Make papermill know the engine."""
    papermill_engines.register(NAME, ReportEngine)


def kernel_manager(room: Path) -> AsyncKernelManager:
    """Return a manager of this environment's kernel whose files and sockets lie in *room*."""
    # Without folders to look in, jupyter_client knows the native kernel only: sys.executable's ipykernel.
    specs = KernelSpecManager(kernel_dirs=[])
    manager = AsyncKernelManager(kernel_name=KERNEL, kernel_spec_manager=specs)
    manager.connection_file = str(room / "kernel.json")
    if os.name == "posix" and len(os.fsencode(room)) <= LONGEST_ROOM:
        # Kernels on TCP ports clash when several start at once.
        manager.transport = "ipc"
        manager.ip = str(room / "kernel")
    return manager


def kernel_environment(run: Run) -> dict[str, str]:
    """Return the kernel's environment: the clock's zone, locale and hash seed do not reach a report."""
    own = {name: value for name, value in os.environ.items() if name not in FOREIGN}
    return own | {
        "LC_INDICATORS_DATA": str(run.data),
        # No start-up file or history of the user's.
        "IPYTHONDIR": str(run.room / "ipython"),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
    }
