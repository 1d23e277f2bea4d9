"""The process that kernels are forked from: one a client, started when first needed, ended with it.

What the fork server starts with, where multiprocessing takes no argument for it.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import sysconfig
import threading
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import contextmanager, suppress
from multiprocessing import forkserver, resource_tracker, util
from pathlib import Path
from typing import TYPE_CHECKING, Any

import lc_indicators
from lc_indicators.publish.kernels.environment import VARIABLE, own_environment
from lc_indicators.publish.kernels.guard import ForkedKernel
from lc_indicators.publish.kernels.private_folder import PrivateFolder, sweep

if TYPE_CHECKING:
    from lc_indicators.publish.kernels.guard import Launch


_lock = threading.Lock()


@contextmanager
def surroundings_of_server(folder: Path, *, data: Path | None = None) -> Iterator[None]:
    """Give to a fork server that starts in this block what a process can have at its start only.

    That is the hash seed and UTF-8 mode, none of the client's interpreter options (the ordinary kernel
    has none of them either), and deafness to Ctrl-C, which is the client's.  Its socket lies in *folder*, and
    *data* is the folder that it reads beforehand.
    """
    config: dict[str, Any] = multiprocessing.current_process()._config  # type: ignore[attr-defined] # noqa: SLF001 - no argument
    reading = {VARIABLE: str(data)} if data else {}
    with (
        _lock,
        _set_for_now(os.environ, own_environment({**os.environ, **reading})),
        _set_for_now(config, {**config, "tempdir": str(folder)}),
        _set_for_now(vars(util), {**vars(util), "_args_from_interpreter_flags": list}),
        deaf_to_ctrl_c(),
    ):
        yield


@contextmanager
def deaf_to_ctrl_c() -> Iterator[None]:
    """Give to a process that starts in this block deafness to Ctrl-C, until it says otherwise."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        # Where multiprocessing starts this helper of its own, it lets Ctrl-C through again.
        resource_tracker.ensure_running()
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _set_for_now(held: MutableMapping[str, Any], wanted: Mapping[str, Any]) -> Iterator[None]:
    """Bring *held* to *wanted* by the differences alone: other threads look at it meanwhile."""
    before = {**held}
    _bring(held, wanted)
    try:
        yield
    finally:
        _bring(held, before)


def _bring(held: MutableMapping[str, Any], wanted: Mapping[str, Any]) -> None:
    for name in held.keys() - wanted.keys():
        del held[name]
    for name, value in wanted.items():
        if name not in held or held[name] is not value:
            held[name] = value


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
    library = Path(lc_indicators.__file__).parent
    code = (path for ending in ("py", "toml") for path in library.rglob(f"*.{ending}"))
    times = [path.stat().st_mtime_ns for path in code]
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
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_in_forked_client)
