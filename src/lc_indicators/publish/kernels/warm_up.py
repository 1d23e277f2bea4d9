"""Whether kernels can be forked here, and when the process that they are forked from starts and ends."""

from __future__ import annotations

import os
import platform
import socket
import threading
from functools import cache
from pathlib import Path

from lc_indicators.errors import LimitError

#: Files that a report has open at once at most, with some to spare; and what a process asks for where it may.
OPEN_FILES, COMFORTABLE = 64, 1024

#: Processes and threads that all parts of a report together may come to, here and in the kernel.
THREADS = 64

#: Bytes of addresses (not of memory) that the engine which draws charts sets aside, and the rest of a report.
ADDRESSES = 68 << 30

#: `ordinary` runs reports in the ordinary kernel of Python, and not in a fork: to see which is to blame.
KERNEL = "LC_INDICATORS_KERNEL"


@cache
def check_limits() -> None:
    """See that this process may do what a report needs: libraries that may not end in the middle, or hang.

    Raises
    ------
    LimitError
        The limit on open files, addresses or threads is too low, and only the user can change it.
    """
    if os.name != "posix":
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    enough = COMFORTABLE if hard == resource.RLIM_INFINITY else min(COMFORTABLE, hard)
    if soft != resource.RLIM_INFINITY and soft < enough:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft := enough, hard))
    if soft != resource.RLIM_INFINITY and soft < OPEN_FILES:
        advice = f"Allow more with `ulimit -n {COMFORTABLE}`, or have an administrator do so."
        raise LimitError("open files", limit=f"{soft}", needed=f"{OPEN_FILES}", advice=advice)
    addresses, _ = resource.getrlimit(resource.RLIMIT_AS)
    if addresses != resource.RLIM_INFINITY and addresses < ADDRESSES:
        raise LimitError(
            "addresses of memory",
            limit=f"{addresses >> 20} MB",
            needed=f"{ADDRESSES >> 20} MB (far more than it uses)",
            advice="Lift it with `ulimit -v unlimited`, and limit memory by a control group instead.",
        )
    if (more := _threads_to_be_had(THREADS)) < THREADS:
        advice = "Allow more with `ulimit -u`, or end what else runs."
        raise LimitError("processes and threads", limit=f"{more} more", needed=f"{THREADS}", advice=advice)


def _threads_to_be_had(most: int) -> int:
    """Return how many threads this user may still start, tried: no system tells it for all its limits."""
    gate = threading.Event()
    threads = [threading.Thread(target=gate.wait) for _ in range(most)]
    started: list[threading.Thread] = []
    try:
        for thread in threads:
            thread.start()
            started.append(thread)
    except RuntimeError:  # Python says it so; what it failed to start counts as nothing.
        pass
    finally:
        gate.set()
        for thread in started:
            thread.join()
    return len(started)


def obstacle() -> str:
    """Return why kernels cannot be forked here, in a few words; nothing if they can."""
    can = hasattr(os, "fork") and hasattr(socket, "send_fds")
    return "" if can else f"{platform.system()} cannot fork"


def wants_forks() -> bool:
    """Return whether kernels are to be forked: unless ``LC_INDICATORS_KERNEL`` is ``ordinary``."""
    return os.environ.get(KERNEL, "") != "ordinary"


def warm_up(data: Path | None = None) -> str:
    """Start the fork server, so that it imports, and reads the folder *data*, while the caller does the same.

    Returns at once, with the address at which it is asked for forks; does nothing where it runs already, and
    returns "" where it is not to be had.  The server ends with the calling process, and serves all reports of
    it and of its workers until then.

    Raises
    ------
    LimitError
        See :func:`check_limits`.
    """
    check_limits()
    if wants_forks() and not obstacle():
        from lc_indicators.publish.kernels.fork_server import current

        server = current()
        server.start(data)
        return server.address
    return ""


def cool_down() -> None:
    """End the fork server, if one runs, and the kernels that still run; a later report starts another."""
    if not obstacle():
        from lc_indicators.publish.kernels.fork_server import end_current

        end_current()
