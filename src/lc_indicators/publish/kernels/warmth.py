"""Whether kernels can be forked here, and when the process that they are forked from starts and ends."""

from __future__ import annotations

import multiprocessing
import os
import platform
from pathlib import Path

from lc_indicators.publish.grammar import put_off_grammar


def obstacle() -> str:
    """Return why kernels cannot be forked here, in a few words; nothing if they can."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return f"{platform.system()} cannot fork"
    if multiprocessing.current_process().daemon:
        return "a daemonic process may have no children"
    return ""


def wants_forks() -> bool:
    """Return whether kernels are to be forked: unless ``LC_INDICATORS_KERNEL`` is ``ordinary``."""
    return os.environ.get("LC_INDICATORS_KERNEL", "") != "ordinary"


def warm_up(data: Path | None = None) -> None:
    """Start the fork server, so that it imports, and reads the folder *data*, while the caller does the same.

    Returns at once; does nothing where it runs already or is not to be had.  The server ends with the
    calling process, and serves all reports of it until then.
    """
    put_off_grammar()
    if wants_forks() and not obstacle():
        from lc_indicators.publish.kernels.server import current

        current().start(data)


def cool_down() -> None:
    """End the fork server, if one runs, and the kernels that still run; a later report starts another."""
    if not obstacle():
        from lc_indicators.publish.kernels.server import end_current

        end_current()
