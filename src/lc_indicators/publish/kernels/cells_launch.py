"""What the process of a notebook's cells is started with."""

from __future__ import annotations

import socket
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lc_indicators.publish.kernels.cell_streams import Printed


@dataclass(frozen=True)
class CellsLaunch:
    """One notebook's cells; goes to the fork that is to run them."""

    #: What stands after ``ipykernel_launcher`` on the ordinary kernel's command line.
    arguments: tuple[str, ...]
    environment: Mapping[str, str]
    cwd: str
    #: Deleted when the client dies before the cells: the private folder.
    leftovers: tuple[str, ...]

    def run(self, handles: Sequence[int]) -> int:
        """Run the cells and return the exit code."""
        # The fork server has it in memory.
        from lc_indicators.publish.kernels.cell_process import run_cells

        connection, *files = handles
        out, err = (Printed(*files[place : place + 2]) for place in (0, 2))
        return run_cells(
            self.arguments,
            environment=self.environment,
            cwd=self.cwd,
            connection=socket.socket(fileno=connection),
            printed=(out, err),
        )
