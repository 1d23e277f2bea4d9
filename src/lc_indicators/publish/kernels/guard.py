"""The guard: the parent of one kernel, alive a moment longer than it.

The guard ends the kernel and all that it started when the kernel ends, when it is told to, and when the
client or the fork server dies, however that happens.  It holds no lock, runs no thread and none of the
notebook's code, so nothing that a cell does keeps it from its work.

A forked kernel as its client holds it: what Jupyter asks of a ``subprocess.Popen``.

What a kernel is started with.
"""

from __future__ import annotations

import ctypes
import gc
import os
import select
import shutil
import signal
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import forkserver, resource_tracker
from multiprocessing.connection import wait
from pathlib import Path

import psutil

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


#: What is passed on to the kernel and the processes of its group, as if the client had signalled those.
PASSED_ON = (signal.SIGINT, signal.SIGTERM, signal.SIGQUIT, signal.SIGUSR1, signal.SIGUSR2)

#: Seconds between two looks at the client and the server, should neither pipe nor signal tell.
PATIENCE = 1.0

PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36


class Guard:
    """The parent of one kernel; *life* is the end of a pipe whose other end only the client holds."""

    def __init__(self, launch: Launch, *, life: int) -> None:
        self._launch, self._life = launch, life
        self._client, self._server = psutil.Process(launch.client), os.getppid()
        self._told, self._telling = os.pipe()
        os.set_blocking(self._telling, False)

    def run(self) -> int:
        """Start the kernel, see it end, end what it left, and return its exit code."""
        _prctl(PR_SET_CHILD_SUBREAPER, 1)
        signal.set_wakeup_fd(self._telling)
        before = {it: signal.signal(it, lambda *_: None) for it in (*PASSED_ON, END, signal.SIGCHLD)}
        signal.pthread_sigmask(signal.SIG_SETMASK, ())
        kernel = os.fork()
        if not kernel:
            self._become_kernel({number for number, how in before.items() if how == signal.SIG_IGN})
        with suppress(PermissionError, ProcessLookupError):
            os.setpgid(kernel, kernel)
        status, is_orphaned = self._watch(kernel)
        _end_all(kernel)
        if is_orphaned:
            _delete(self._launch.leftovers)
        return _same_end(status)

    def _become_kernel(self, ignored: set[signal.Signals]) -> None:
        # The fork server has it in memory; what only starts kernels need not wait for it.
        from lc_indicators.publish.kernels.forked_kernel import run_kernel

        os.setpgid(0, 0)
        _prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        signal.set_wakeup_fd(-1)
        for number in (*PASSED_ON, END, signal.SIGCHLD):
            # As an ordinary kernel has it: what the caller ignores (nohup, a job in the background) it does.
            signal.signal(number, signal.SIG_IGN if number in ignored else signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        for handle in (self._life, self._told, self._telling):
            os.close(handle)
        one = self._launch
        os._exit(run_kernel(one.arguments, environment=one.environment, cwd=one.cwd))

    def _watch(self, kernel: int) -> tuple[int, bool]:
        """Wait for the kernel's end; return its status and whether its client had died."""
        is_orphaned = False
        while True:
            ready, _, _ = select.select([self._told, self._life], [], [], 0.05 if is_orphaned else PATIENCE)
            is_orphaned = is_orphaned or self._life in ready or self._is_alone()
            told = os.read(self._told, 4096) if self._told in ready else b""
            if is_orphaned or END in told:
                os.killpg(kernel, signal.SIGKILL)
            for number in set(told) & set(PASSED_ON):
                os.killpg(kernel, number)
            status = _reaped(kernel)
            if status is not None:
                return status, is_orphaned

    def _is_alone(self) -> bool:
        if os.getppid() != self._server:
            return True
        try:
            return not self._client.is_running() or self._client.status() == psutil.STATUS_ZOMBIE
        except psutil.Error:
            return True


def _reaped(kernel: int) -> int | None:
    """Reap what has ended, adopted orphans too; return the kernel's status if it was among them."""
    while True:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid == kernel:
            return status
        if not pid:
            return None


def _end_all(kernel: int) -> None:
    """End the kernel's group and, where orphans come to the guard, whatever left that group."""
    with suppress(PermissionError, ProcessLookupError):
        os.killpg(kernel, signal.SIGKILL)
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


def _same_end(status: int) -> int:
    """End as the kernel did: by its signal, or by returning its exit code."""
    code = os.waitstatus_to_exitcode(status)
    if code < 0:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if -code != signal.SIGKILL:
            signal.signal(-code, signal.SIG_DFL)
        os.kill(os.getpid(), -code)
    return code


def _prctl(option: int, value: int) -> None:
    """Tell Linux something about this process; elsewhere the guard does without."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(option, value, 0, 0, 0)


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
