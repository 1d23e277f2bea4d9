"""The process that others are forked from, as its client has it: started when first needed, ended with it.

One a command, whoever works for it: workers that are forked from it ask it for the forks that they need.
"""

from __future__ import annotations

import atexit
import os
import pickle
import socket
import subprocess
import sys
import sysconfig
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import lc_indicators
from lc_indicators.publish.kernels.environment import VARIABLE, own_environment
from lc_indicators.publish.kernels.guard import ASK, CODE, END
from lc_indicators.publish.kernels.private_folder import PrivateFolder, sweep
from lc_indicators.publish.kernels.warm_process import LENGTH, PID, PRELOAD, Launch

#: The exit code where the fork's guard was killed and nobody knows.
UNKNOWN = 255

#: Seconds that a fork has to end where it is ended.
PATIENCE = 10.0

#: Run by the process that others are forked from; the folder that it starts in is none of its modules'.
PROGRAM = (
    "import sys; sys.path[:] = filter(None, sys.path); "
    "from lc_indicators.publish.kernels.warm_process import main; main(*sys.argv[1:])"
)

_WAITING = 128

_lock = threading.Lock()


class ForkedProcess:
    """A fork that runs, by the connection to its guard."""

    def __init__(self, control: socket.socket, *, guard: int) -> None:
        self._control, self.guard = control, guard
        self.returncode: int | None = None

    def fileno(self) -> int:
        """Return what can be read when it has ended."""
        return self._control.fileno()

    def poll(self) -> int | None:
        """Return the exit code, minus the signal's number where one ended it; None while it runs."""
        return self.wait(0.0)

    def wait(self, timeout: float | None = None) -> int | None:
        """Wait for the end, *timeout* seconds at most; return the exit code, or None if it still runs."""
        if self.returncode is None:
            self._control.settimeout(timeout)
            try:
                told = self._control.recv(CODE.size)
            except (BlockingIOError, TimeoutError):
                return None
            except OSError:
                told = b""
            self.returncode = CODE.unpack(told)[0] if len(told) == CODE.size else UNKNOWN
            self._control.close()
        return self.returncode

    def terminate(self) -> None:
        """Ask it to end."""
        self._tell(ASK)

    def kill(self) -> None:
        """End it and all that it started."""
        self._tell(END)

    def _tell(self, order: bytes) -> None:
        if self.poll() is None:
            with suppress(OSError):
                self._control.settimeout(None)
                self._control.sendall(order)


class ForkServer:
    """The process that others are forked from.

    Parameters
    ----------
    address : str, optional
        The socket file of one that another process started and ends; one of one's own by default.
    """

    def __init__(self, address: str = "") -> None:
        self.address = address
        self.state = state_of_code()
        self._is_ours = not address
        self._folder: PrivateFolder | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._data: Path | None = None
        self._forks: list[ForkedProcess] = []
        self._lock = threading.Lock()

    @property
    def pid(self) -> int:
        """Return its process id; 0 where it does not run, or is another's."""
        return self._process.pid if self._process else 0

    def start(self, data: Path | None) -> None:
        """Start it unless it runs; its forks find what they read of the folder *data* in memory."""
        self._data = self._data or data
        if self._is_ours and (self._process is None or self._process.poll() is not None):
            self._clear()
            self._start()

    def _start(self) -> None:
        """Start it; it imports while the client does something else."""
        sweep()
        self._folder = PrivateFolder()
        self.address = str(self._folder.path / "forks")
        reading = {VARIABLE: str(self._data)} if self._data else {}
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(self.address)
            listener.listen(_WAITING)
            handle = listener.fileno()
            self._process = subprocess.Popen(  # noqa: S603 - this Python
                [sys.executable, "-c", PROGRAM, str(handle), str(self._folder.path), PRELOAD],
                stdin=subprocess.PIPE,
                pass_fds=[handle],
                env=own_environment({**os.environ, **reading}),
                # Ctrl-C is the client's.
                start_new_session=True,
            )

    def fork(self, launch: Launch, handles: Sequence[int] = ()) -> ForkedProcess:
        """Return a new fork, which has *handles*; waits for the imports to end.

        Raises
        ------
        OSError, EOFError
            The server died, as when the imports failed; its standard error says why.
        """
        with self._lock:
            self.start(None)
        fork = self._asked(pickle.dumps(launch), handles)
        self._forks = [*(one for one in self._forks if one.poll() is None), fork]
        return fork

    def _asked(self, content: bytes, handles: Sequence[int]) -> ForkedProcess:
        control = socket.socket(socket.AF_UNIX)
        try:
            control.connect(self.address)
            socket.send_fds(control, [LENGTH.pack(len(content))], handles)
            control.sendall(content)
            told = control.recv(PID.size)
        except BaseException:
            control.close()
            raise
        if len(told) < PID.size:
            control.close()
            raise EOFError("no process was forked")
        return ForkedProcess(control, guard=PID.unpack(told)[0])

    def stop(self) -> None:
        """End it at once, whatever it imports just now, and with it the forks that still run."""
        for fork in self._forks:
            fork.kill()
        for fork in self._forks:
            fork.wait(PATIENCE)
        if self._process:
            self._process.kill()
            self._process.wait()
        self._clear()

    def let_go(self) -> None:
        """Have it end with whoever else holds on to it; forks that run go on to their end."""
        if self._process and self._process.stdin:
            self._process.stdin.close()
            _retired.append(self._process)

    def _clear(self) -> None:
        if self._process and self._process.stdin:
            self._process.stdin.close()
        if self._folder:
            self._folder.remove()
        self._process = self._folder = None
        self._forks = []


def end_current() -> None:
    """End the fork server of this process and the forks that still run."""
    global _current
    with _lock:
        server, _current = _current, None
    if server:
        server.stop()


def current() -> ForkServer:
    """Return the fork server of this process; a new one where the library's code has changed since."""
    global _current  # noqa: PLW0603 - likewise
    with _lock:
        if _current and _current.state != state_of_code():
            _current.let_go()
            _current = None
        _retired[:] = [one for one in _retired if one.poll() is None]
        _current = _current or ForkServer()
        return _current


def state_of_code() -> tuple[int, int, int]:
    """Return what changes when the library's code does, or a package comes in: a kernel runs today's."""
    times = [file.stat().st_mtime_ns for file in _code_in(Path(lc_indicators.__file__).parent)]
    return len(times), max(times), Path(sysconfig.get_path("purelib")).stat().st_mtime_ns


def _code_in(folder: os.PathLike[str]) -> Iterator[os.DirEntry[str]]:
    """Yield the files of code in a folder: asked at each report, so as directly as the system tells."""
    for entry in os.scandir(folder):
        if entry.is_dir():
            yield from _code_in(entry)
        elif entry.name.endswith((".py", ".toml")):
            yield entry


def use(address: str) -> None:
    """Let this process ask the fork server of another one, at *address*; none where it is empty."""
    global _current  # noqa: PLW0603 - likewise
    with _lock:
        _current = ForkServer(address) if address else None


def _in_forked_client() -> None:
    """Let the child of a client that forks have a server of its own."""
    global _current, _lock  # noqa: PLW0603 - likewise
    _lock = threading.Lock()
    if _current:
        _current.let_go()
    _current = None


_current: ForkServer | None = None
#: Those that end by themselves.
_retired: list[subprocess.Popen[bytes]] = []
atexit.register(end_current)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_in_forked_client)
