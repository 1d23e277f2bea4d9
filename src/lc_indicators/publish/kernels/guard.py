"""The guard: the parent of one process of cells, alive a moment longer than it.

The guard ends that process and all that it started when it ends, when it is told to, and when the client
dies, however that happens.  It holds no lock, runs no thread and none of
the notebook's code, so nothing that a cell does keeps it from its work.
"""

from __future__ import annotations

import ctypes
import os
import select
import shutil
import signal
import socket
import struct
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil

#: Told so by its client, the guard ends the process and all that it started at once.
END = b"e"

#: Told so, it asks the process to end, as at SIGTERM.
ASK = b"a"

#: How a process ended: its exit code, or minus the number of the signal.
CODE = struct.Struct("!i")

#: Seconds between two looks at what has ended, should no signal tell.
PATIENCE = 1.0

PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36


class Guard:
    """The parent of one process.

    Parameters
    ----------
    control : socket
        Tells, by closing, that the client is no more; tells the client how the process ended.
    leftovers : iterable of str
        Deleted when the client dies before the process: its private folder.
    own : iterable of int
        What the client handed over for the process alone.
    """

    def __init__(
        self, control: socket.socket, leftovers: Iterable[str] = (), *, own: Iterable[int] = ()
    ) -> None:
        self._control, self._leftovers, self._own = control, leftovers, own
        self._told, self._telling = os.pipe()
        os.set_blocking(self._telling, False)

    def run(self, work: Callable[[], int]) -> None:
        """Start the process, which does *work*, see it end, end what it left, and tell how it ended."""
        _prctl(PR_SET_CHILD_SUBREAPER, 1)
        signal.set_wakeup_fd(self._telling)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.pthread_sigmask(signal.SIG_SETMASK, ())
        guarded = os.fork()
        if not guarded:
            self._begin(work)
        for handle in self._own:
            os.close(handle)
        with suppress(PermissionError, ProcessLookupError):
            os.setpgid(guarded, guarded)
        status, is_orphaned = self._watch(guarded)
        _end_all(guarded)
        if is_orphaned:
            _delete(self._leftovers)
        with suppress(OSError):
            self._control.sendall(CODE.pack(os.waitstatus_to_exitcode(status)))

    def _begin(self, work: Callable[[], int]) -> None:
        os.setpgid(0, 0)
        _prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        self._control.close()
        for handle in (self._told, self._telling):
            os.close(handle)
        code = 1
        try:
            code = work()
        finally:
            os._exit(code & 0xFF)

    def _watch(self, guarded: int) -> tuple[int, bool]:
        """Wait for the end of the process; return its status and whether its client had died."""
        is_orphaned = is_ending = False
        while True:
            watched: list[Any] = [self._told] if is_orphaned else [self._told, self._control]
            ready, _, _ = select.select(watched, [], [], 0.05 if is_ending else PATIENCE)
            if self._told in ready:
                os.read(self._told, 4096)
            if self._control in ready:
                order = _heard(self._control)
                is_orphaned, is_ending = not order, is_ending or order != ASK
                if order == ASK:
                    os.kill(guarded, signal.SIGTERM)
            if is_orphaned or is_ending:
                is_ending = True
                with suppress(PermissionError, ProcessLookupError):
                    os.killpg(guarded, signal.SIGKILL)
            status = _reaped(guarded)
            if status is not None:
                return status, is_orphaned


def _heard(control: socket.socket) -> bytes:
    try:
        return control.recv(1)
    except OSError:
        return b""


def _reaped(guarded: int) -> int | None:
    """Reap what has ended, adopted orphans too; return the process's status if it was among them."""
    while True:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid == guarded:
            return status
        if not pid:
            return None


def _end_all(guarded: int) -> None:
    """End the process's group and, where orphans come to the guard, whatever left that group."""
    with suppress(PermissionError, ProcessLookupError):
        os.killpg(guarded, signal.SIGKILL)
    with suppress(ChildProcessError):
        pid, _ = os.waitpid(-1, os.WNOHANG)
        while True:
            for child in [] if pid else psutil.Process().children(recursive=True):
                with suppress(psutil.Error):
                    child.kill()
            pid, _ = os.waitpid(-1, 0 if not pid else os.WNOHANG)


def _delete(paths: Iterable[str]) -> None:
    for path in paths:
        shutil.rmtree(path, ignore_errors=True)
        Path(path).unlink(missing_ok=True)


def _prctl(option: int, value: int) -> None:
    """Tell Linux something about this process; elsewhere the guard does without."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(option, value, 0, 0, 0)
