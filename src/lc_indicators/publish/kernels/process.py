"""A forked kernel as its client holds it: what Jupyter asks of a ``subprocess.Popen``."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import forkserver
from multiprocessing.connection import wait

#: Told by this signal, the guard ends the kernel and all that it started at once.
END = signal.SIGHUP

#: The exit code where the fork server was killed and nobody knows.
UNKNOWN = 255


class ForkedKernel:
    """A running kernel, by its guard's process id.

    Parameters
    ----------
    pid : int
        The guard's.
    status : int
        The end of a pipe on which the fork server tells the exit code.
    life : int
        The end of the pipe that tells the guard, by closing, that its client is no more.
    on_end : callable
        Called once, when the kernel's end is noticed.
    """

    #: Jupyter closes these where there are any.
    stdin = stdout = stderr = None

    def __init__(self, pid: int, *, status: int, life: int, on_end: Callable[[ForkedKernel], None]) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._status, self._life, self._on_end = status, life, on_end

    def poll(self) -> int | None:
        """Return the exit code, minus the signal's number where one ended it; None while it runs."""
        return self._ended(within=0.0)

    def wait(self, timeout: float | None = None) -> int | None:
        """Wait for the end, *timeout* seconds at most; return the exit code, or None if it still runs."""
        return self._ended(within=timeout)

    def send_signal(self, number: int) -> None:
        """Signal the kernel and the processes that it started; SIGKILL ends all that it started, ever."""
        if self.poll() is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, END if number == signal.SIGKILL else number)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it and all that it started."""
        self.send_signal(signal.SIGKILL)

    def _ended(self, *, within: float | None) -> int | None:
        if self.returncode is None and wait([self._status], within):
            try:
                self.returncode = forkserver.read_signed(self._status)
            except (EOFError, OSError):
                self.returncode = UNKNOWN
            os.close(self._status)
            os.close(self._life)
            self._on_end(self)
        return self.returncode
