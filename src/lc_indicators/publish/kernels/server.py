"""The process that kernels are forked from: one a client, started when first needed, ended with it."""

from __future__ import annotations

import os
import pickle
import signal
import sysconfig
import threading
from contextlib import suppress
from multiprocessing import forkserver
from pathlib import Path
from typing import TYPE_CHECKING

import lc_indicators
from lc_indicators.publish.kernels.folders import PrivateFolder, sweep
from lc_indicators.publish.kernels.process import ForkedKernel
from lc_indicators.publish.kernels.starting import surroundings_of_server

if TYPE_CHECKING:
    from lc_indicators.publish.kernels.launch import Launch

PRELOAD = "lc_indicators.publish.kernels.preload"


class KernelServer(forkserver.ForkServer):
    """A fork server of our own: multiprocessing's is everybody's, with one list of preloads for all."""

    def __init__(self) -> None:
        super().__init__()
        self.set_forkserver_preload([PRELOAD])
        self.state = state_of_code()
        self._folder: PrivateFolder | None = None
        self._data: Path | None = None
        self._kernels: set[ForkedKernel] = set()
        self._is_retired = False

    def start(self, data: Path | None) -> None:
        """Start it unless it runs; kernels find what they read of the folder *data* in memory."""
        self._data = self._data or data
        self.ensure_running()

    def ensure_running(self) -> None:
        """Start it unless it runs; its imports go on while the client does something else."""
        if self._folder is None:
            sweep()
            self._folder = PrivateFolder()
        with surroundings_of_server(self._folder.path, data=self._data):
            self._folder.path.mkdir(exist_ok=True)
            super().ensure_running()

    def fork(self, launch: Launch) -> ForkedKernel:
        """Return a new kernel; waits for the imports to end.

        Raises
        ------
        OSError, EOFError
            The server died, as when the imports failed; its standard error says why.
        """
        status, life = self.connect_to_new_process([])
        try:
            # No word of the client's __main__: multiprocessing would run it again in the fork.
            _write(life, pickle.dumps({}) + pickle.dumps(launch))
            pid = forkserver.read_signed(status)
        except (EOFError, OSError):
            os.close(status)
            os.close(life)
            raise
        kernel = ForkedKernel(pid, status=status, life=life, on_end=self._forget)
        self._kernels.add(kernel)
        return kernel

    def stop(self) -> None:
        """End it at once, whatever it imports just now, and with it the kernels that still run."""
        pid = self._forkserver_pid  # type: ignore[attr-defined]
        if pid is not None:
            os.kill(pid, signal.SIGKILL)
        with suppress(FileNotFoundError):
            self._stop()  # type: ignore[attr-defined]
        if self._folder:
            self._folder.remove()
            self._folder = None

    def retire(self) -> None:
        """End it as soon as none of its kernels runs."""
        self._is_retired = True
        if not self._kernels:
            self.stop()

    def _forget(self, kernel: ForkedKernel) -> None:
        self._kernels.discard(kernel)
        if self._is_retired and not self._kernels:
            self.stop()


def end_current() -> None:
    """End the fork server of this process and the kernels that still run."""
    global _current
    with _lock:
        server, _current = _current, None
    if server:
        server.stop()


def current() -> KernelServer:
    """Return the fork server of this process; a new one where the library's code has changed since."""
    global _current  # noqa: PLW0603 - likewise
    with _lock:
        if _current and _current.state != state_of_code():
            _current.retire()
            _current = None
        _current = _current or KernelServer()
        return _current


def state_of_code() -> tuple[int, int, int]:
    """Return what changes when the library's code does, or a package comes in: a kernel runs today's."""
    times = [path.stat().st_mtime_ns for path in Path(lc_indicators.__file__).parent.rglob("*.py")]
    return len(times), max(times), Path(sysconfig.get_path("purelib")).stat().st_mtime_ns


def _write(handle: int, content: bytes) -> None:
    while content:
        content = content[os.write(handle, content) :]


def _in_forked_client() -> None:
    """Let the child of a client that forks have a server of its own."""
    global _current, _lock  # noqa: PLW0603 - likewise
    _lock = threading.Lock()
    alive = getattr(_current, "_forkserver_alive_fd", None)
    if alive is not None:
        os.close(alive)
    _current = None


_current: KernelServer | None = None
_lock = threading.Lock()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_in_forked_client)
