"""The process that runs the cells of one notebook: IPython's kernel without sockets, threads and network.

What cells show goes down one connection as it comes.  The kernel's own code runs the cells, so that magics,
`await`, rich displays and errors are those of JupyterLab; only the ways in and out are others.
"""

from __future__ import annotations

import asyncio
import json
import locale
import logging
import os
import random
import signal
import socket
import sys
import tempfile
import threading
import time
import traceback
from base64 import b64encode
from collections.abc import Mapping, Sequence
from contextlib import suppress
from multiprocessing import process
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from ipykernel.ipkernel import IPythonKernel
from ipykernel.kernelapp import IPKernelApp
from jupyter_client.session import Session
from tornado.ioloop import IOLoop

from lc_indicators.publish.kernels.cell_streams import CellStream, Printed
from lc_indicators.publish.kernels.environment import OPTIONS
from lc_indicators.publish.kernels.frames import read_frame, send_frame

#: What imports before the fork set in the environment: a kernel that imports for itself finds it there.
set_by_imports: dict[str, str] = {}

log = logging.getLogger(__name__)


class Record(Session):
    """Where the kernel sends its messages: down the connection to whoever runs the notebook."""

    def __init__(self, connection: socket.socket) -> None:
        # Nobody else can send along this connection: nothing need be signed.
        super().__init__(key=b"")
        self._connection, self._process = connection, os.getpid()

    def send(  # noqa: PLR0913, PLR0917 - as the session of a kernel has it
        self,
        stream: Any,
        msg_or_type: Any,
        content: Any = None,
        parent: Any = None,
        ident: Any = None,
        buffers: Any = None,
        track: bool = False,  # noqa: FBT001, FBT002 - likewise
        header: Any = None,
        metadata: Any = None,
    ) -> Any:
        """Send a message; from a fork of this process none goes, as from a kernel's."""
        del stream, ident, track
        message = (
            msg_or_type
            if isinstance(msg_or_type, dict)
            else self.msg(msg_or_type, content=content, parent=parent, header=header, metadata=metadata)
        )
        if os.getpid() == self._process:
            *_, parts, content = self.serialize(message)
            head = {
                "msg_type": message["msg_type"],
                "parent_header": {"msg_id": message["parent_header"].get("msg_id")},
                "buffers": [b64encode(one).decode() for one in buffers or ()],
            }
            told = json.dumps(head).encode().removesuffix(b"}")
            send_frame(self._connection, told + b', "metadata": %b, "content": %b}' % (parts, content))
        return message


class CellKernel(IPythonKernel):
    """A kernel that is asked one thing after the other."""

    def _abort_queues(self, *_: object) -> None:
        """Do nothing: nothing waits in queues."""


class CellApp(IPKernelApp):
    """The kernel's application without sockets: what it reads, sets and loads is the ordinary kernel's."""

    kernel_class = CellKernel
    record: Record
    streams: tuple[CellStream, CellStream]

    def _nothing(self, **_: object) -> None:
        """Do nothing: it is about sockets, or about a terminal."""

    init_blackhole = init_connection_file = init_poller = init_sockets = init_heartbeat = _nothing
    write_connection_file = log_connection_info = init_signal = init_crash_handler = _nothing

    def init_io(self) -> None:
        """Have cells print into the record."""
        sys.stdout, sys.stderr = self.streams

    def init_kernel(self) -> None:
        """Make the kernel, which tells all that happens to the record."""
        self.session = self.record
        self.kernel = CellKernel.instance(
            parent=self,
            session=self.record,
            # Cells run in the main thread, as they do in an ordinary kernel.
            shell_channel_thread=SimpleNamespace(parent_thread=threading.main_thread()),
            log=self.log,
            profile_dir=self.profile_dir,
            user_ns=self.user_ns,
        )
        self.kernel._execute_sleep = 0.0  # noqa: SLF001 - a trait that is meant to be configured

    def _log_default(self) -> logging.Logger:
        return log


def run_cells(
    arguments: Sequence[str],
    *,
    environment: Mapping[str, str],
    cwd: str,
    connection: socket.socket,
    printed: tuple[Printed, Printed],
) -> int:
    """Run what comes along the *connection* until it ends; return the exit code."""
    try:
        _settle(arguments, environment=environment, cwd=cwd)
        _redirect(printed)
        app = _app(arguments, connection, printed)
        asyncio.run(_serve(app.kernel, connection))
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    except BaseException:  # noqa: BLE001 - as the interpreter does with what nobody caught
        # Without its folder it has no client any more: that one was interrupted, and has said so.
        if Path(cwd).is_dir():
            sys.stderr = sys.__stderr__
            traceback.print_exc()
        return 1
    return 0


def _app(arguments: Sequence[str], connection: socket.socket, printed: tuple[Printed, Printed]) -> CellApp:
    record = Record(connection)

    def tell(name: str, text: str) -> None:
        parent = app.kernel.get_parent() if app.kernel else {}
        record.send(None, "stream", {"name": name, "text": text}, parent=parent)

    app = CellApp.instance()
    app.record = record
    app.streams = (CellStream("stdout", printed[0], tell), CellStream("stderr", printed[1], tell))
    app.initialize([*arguments, *OPTIONS])  # type: ignore[no-untyped-call] # as all of the library
    return app


async def _serve(kernel: Any, connection: socket.socket) -> None:
    kernel.io_loop = IOLoop.current()
    asked: asyncio.Queue[bytes | None] = asyncio.Queue()
    asyncio.get_running_loop().add_reader(connection, lambda: asked.put_nowait(read_frame(connection)))
    while (frame := await asked.get()) is not None:
        request = json.loads(frame)
        kernel.set_parent(b"", request)
        await getattr(kernel, request["header"]["msg_type"])(None, b"", request)
        kernel.session.send(None, "status", {"execution_state": "idle"}, parent=request)


def _redirect(printed: tuple[Printed, Printed]) -> None:
    """Have what is printed below Python go where Python's prints go; nothing is to be read."""
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    for number, file in enumerate(printed, start=1):
        os.dup2(file.writing, number)


def _settle(arguments: Sequence[str], *, environment: Mapping[str, str], cwd: str) -> None:
    """Take on the surroundings of an ordinary kernel: nothing stays of those before the fork."""
    import ipykernel_launcher

    os.environ.clear()
    os.environ.update({**set_by_imports, **environment})
    sys.argv = [ipykernel_launcher.__file__, *arguments]
    os.chdir(cwd)
    process.ORIGINAL_DIR = cwd  # type: ignore[attr-defined]
    time.tzset()
    with suppress(locale.Error):
        locale.setlocale(locale.LC_CTYPE, "")
    tempfile.tempdir = None
    signal.signal(signal.SIGINT, signal.default_int_handler)
    _draw_own_random_numbers()


def _draw_own_random_numbers() -> None:
    """Seed NumPy's global generator anew; Python's own does so at every fork."""
    random.seed()
    if "numpy.random" in sys.modules:
        import numpy as np

        np.random.seed()  # noqa: NPY002 - the generator that notebooks use without making one
