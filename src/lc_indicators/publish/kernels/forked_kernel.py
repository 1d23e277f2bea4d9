"""What a fork does to become a kernel of its own: nothing of the fork server's surroundings stays.

What a kernel shows, without the one port that ipykernel opens for it on the loopback interface.

What a cell's own forks print reaches the kernel by that port; here it does by one more socket file.
"""

from __future__ import annotations

import atexit
import locale
import os
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Mapping, Sequence
from contextlib import suppress
from multiprocessing import process
from pathlib import Path

import zmq
from ipykernel.iostream import IOPubThread
from zmq.eventloop.zmqstream import ZMQStream

IPC = "ipc://"


class PrivateIOPubThread(IOPubThread):
    """An IOPub thread that listens beside the kernel's other sockets, where those are files."""

    def _setup_pipe_in(self) -> None:
        beside = self.socket.getsockopt_string(zmq.LAST_ENDPOINT)
        if not beside.startswith(IPC):
            super()._setup_pipe_in()  # type: ignore[no-untyped-call]
            return
        self._pipe_uuid = os.urandom(16)
        self._endpoint = f"{beside}-forks"
        pipe = self.socket.context.socket(zmq.PULL)
        pipe.linger = 0
        pipe.bind(self._endpoint)
        self._pipe_in = ZMQStream(pipe, self.io_loop)
        self._pipe_in.on_recv(self._handle_pipe_msg)

    def _setup_pipe_out(self) -> tuple[zmq.Context[zmq.Socket[bytes]], zmq.Socket[bytes]]:
        if not hasattr(self, "_endpoint"):
            return super()._setup_pipe_out()  # type: ignore[no-any-return, no-untyped-call]
        # A context does not survive a fork.
        context = zmq.Context()
        pipe = context.socket(zmq.PUSH)
        pipe.linger = 3000
        pipe.connect(self._endpoint)
        return context, pipe


#: Seconds that an answer may take.
LONGEST_GOODBYE = 2.0

#: What imports before the fork set in the environment: a kernel that imports for itself finds it there.
set_by_imports: dict[str, str] = {}


def run_kernel(arguments: Sequence[str], *, environment: Mapping[str, str], cwd: str) -> int:
    """Run an ipykernel in this process until it ends; return its exit code."""
    try:
        _settle(arguments, environment=environment, cwd=cwd)
        from ipykernel import kernelapp

        # This process is the kernel's alone, and the application takes no class for it.
        kernelapp.IOPubThread = PrivateIOPubThread  # type: ignore[attr-defined]
        kernelapp.IPKernelApp.launch_instance()
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    except BaseException:  # noqa: BLE001 - as the interpreter does with what nobody caught
        # Without its folder it has no client any more: that one was interrupted, and has said so.
        if Path(cwd).is_dir():
            traceback.print_exc()
        code = 1
    else:
        code = 0
    _let_say_goodbye()
    # What the interpreter does at its end, which multiprocessing's children never reach.
    threading._shutdown()  # type: ignore[attr-defined] # noqa: SLF001 - no public door
    atexit._run_exitfuncs()  # noqa: SLF001 - likewise
    with suppress(OSError, ValueError):
        sys.stdout.flush()
        sys.stderr.flush()
    return code & 0xFF


def _let_say_goodbye() -> None:
    """Wait for the thread that answers the shutdown: ipykernel closes first what that thread talks through.

    Else the kernel hangs now and then at its end, or libzmq aborts it.
    """
    from ipykernel.kernelapp import IPKernelApp

    thread = IPKernelApp.instance().control_thread if IPKernelApp.initialized() else None
    if thread is not None and thread.is_alive():
        thread.stop()
        thread.join(LONGEST_GOODBYE)


def _settle(arguments: Sequence[str], *, environment: Mapping[str, str], cwd: str) -> None:
    import ipykernel_launcher

    os.environ.clear()
    os.environ.update({**set_by_imports, **environment})
    # ipykernel polls its parent: the guard.
    os.environ["JPY_PARENT_PID"] = str(os.getppid())
    sys.argv = [ipykernel_launcher.__file__, *arguments, f"--IPKernelApp.parent_handle={os.getppid()}"]
    sys.path[:] = [folder for folder in sys.path if folder]
    os.chdir(cwd)
    process.ORIGINAL_DIR = cwd  # type: ignore[attr-defined]
    time.tzset()
    with suppress(locale.Error):
        locale.setlocale(locale.LC_CTYPE, "")
    tempfile.tempdir = None
    _draw_own_random_numbers()


def _draw_own_random_numbers() -> None:
    """Seed NumPy's global generator anew; Python's own does so at every fork."""
    if "numpy.random" in sys.modules:
        import numpy as np

        np.random.seed()  # noqa: NPY002 - the generator that notebooks use without making one
