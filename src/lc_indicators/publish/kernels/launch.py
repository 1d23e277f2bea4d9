"""What a kernel is started with."""

from __future__ import annotations

import gc
import os
from collections.abc import Mapping
from dataclasses import dataclass
from multiprocessing import forkserver, resource_tracker

from lc_indicators.publish.kernels.guard import Guard


@dataclass(frozen=True)
class Launch:
    """One kernel that is wanted; sent to the fork server, which calls :meth:`_bootstrap` in the fork."""

    #: What stands after ``ipykernel_launcher`` on the ordinary kernel's command line.
    arguments: tuple[str, ...]
    environment: Mapping[str, str]
    cwd: str
    #: Deleted when the client dies before the kernel: its private folder, its connection file.
    leftovers: tuple[str, ...]
    #: The client's process id.
    client: int

    def _bootstrap(self, parent_sentinel: int) -> int:
        """Guard a kernel and return its exit code (called by multiprocessing, hence the name)."""
        os.setsid()
        # The collector would write into every page that is shared.
        gc.freeze()
        _let_go_of_server()
        return Guard(self, life=parent_sentinel).run()


def _let_go_of_server() -> None:
    """Close what multiprocessing hands down: what a notebook starts by it has helpers of its own."""
    for holder, name in (
        (forkserver._forkserver, "_forkserver_alive_fd"),  # noqa: SLF001 - nobody else lets go of it
        (resource_tracker._resource_tracker, "_fd"),  # noqa: SLF001 - likewise
    ):
        os.close(getattr(holder, name))
        setattr(holder, name, None)
