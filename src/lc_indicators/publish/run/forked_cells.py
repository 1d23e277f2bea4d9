"""Cells that run in a fork of the warm process, as papermill's client runs them in a kernel.

The client stays: it knows when a cell is over, what takes the place of what, and which error stops a
notebook.  What it talks to is a process at the other end of one connection.
"""

from __future__ import annotations

import asyncio
import json
import socket
import uuid
from base64 import b64decode
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty
from typing import Any

from jupyter_core.utils import run_sync
from nbformat import NotebookNode
from papermill.clientwrap import PapermillNotebookClient

from lc_indicators.publish.kernels.cell_streams import Printed
from lc_indicators.publish.kernels.cells_launch import CellsLaunch
from lc_indicators.publish.kernels.fork_server import current
from lc_indicators.publish.kernels.frames import FrameReader, send_frame

Message = dict[str, Any]


class Channel:
    """Messages that have come and that nobody took yet; *listen* sees to it that they come."""

    def __init__(self, listen: Callable[[], None]) -> None:
        self._messages: asyncio.Queue[Message] = asyncio.Queue()
        self._listen = listen

    def put(self, message: Message) -> None:
        """Add a message."""
        self._messages.put_nowait(message)

    async def get_msg(self, timeout: float | None = None) -> Message:  # noqa: ASYNC109 - nbclient's signature
        """Return the next message.

        Raises
        ------
        queue.Empty
            None came within *timeout* seconds.
        """
        self._listen()
        try:
            return await asyncio.wait_for(self._messages.get(), timeout)
        except TimeoutError:
            raise Empty from None


class ForkedCells:
    """The process of a notebook's cells, with what nbclient asks of a kernel's client.

    Parameters
    ----------
    room, work : Path
        A private folder, and the working directory.
    environment : mapping
        All that the cells find in it.
    arguments : sequence of str
        What the ordinary kernel has on its command line.

    Raises
    ------
    OSError, EOFError
        No process was forked.
    """

    def __init__(
        self, room: Path, work: Path, *, environment: Mapping[str, str], arguments: Sequence[str]
    ) -> None:
        self.shell_channel, self.iopub_channel = Channel(self._listen), Channel(self._listen)
        self._printed = {name: Printed.new(room) for name in ("stdout", "stderr")}
        self._connection, theirs = socket.socketpair()
        self._reader = FrameReader(self._connection)
        self._loop: asyncio.AbstractEventLoop | None = None
        launch = CellsLaunch(
            # No such file: it names what the ordinary kernel's command line names.
            arguments=("-f", str(room / "kernel.json"), *arguments),
            environment=environment,
            cwd=str(work),
            leftovers=(str(room),),
        )
        files = [handle for one in self._printed.values() for handle in (one.writing, one.reading)]
        try:
            with theirs:
                self._process = current().fork(launch, [theirs.fileno(), *files])
        except BaseException:
            self._let_go()
            raise

    def execute(self, code: str, **content: Any) -> str:
        """Have *code* run and return the request's id."""
        return self._ask("execute_request", {"code": code, "allow_stdin": False, **content})

    def kernel_info(self) -> str:
        """Ask what the kernel is and return the request's id."""
        return self._ask("kernel_info_request", {})

    def is_alive(self) -> bool:
        """Return whether the process can still say something."""
        return not self._reader.is_over

    def end(self) -> dict[str, str]:
        """End the process and all that it started; return by stream what it printed since its last word."""
        self._process.kill()
        self._process.wait()
        rest = {name: one.rest().decode("utf-8", errors="replace") for name, one in self._printed.items()}
        self._let_go()
        return rest

    def _let_go(self) -> None:
        self._stop_listening()
        self._connection.close()
        for one in self._printed.values():
            one.close()

    def _ask(self, kind: str, content: Message) -> str:
        name = uuid.uuid4().hex
        request = {"header": {"msg_id": name, "msg_type": kind}, "content": content, "metadata": {}}
        # A process that is no more is found out by reading.
        with suppress(OSError):
            send_frame(self._connection, json.dumps(request).encode())
        return name

    def _listen(self) -> None:
        if self._loop is None and not self._reader.is_over:
            self._loop = asyncio.get_running_loop()
            self._loop.add_reader(self._connection, self._take)

    def _take(self) -> None:
        for frame in self._reader.ready():
            told = json.loads(frame.decode("utf-8", errors="replace"))
            told["buffers"] = [b64decode(one) for one in told["buffers"]]
            message = _message(**told)
            is_reply = message["msg_type"].endswith("_reply")
            (self.shell_channel if is_reply else self.iopub_channel).put(message)
        if self._reader.is_over:
            self._stop_listening()

    def _stop_listening(self) -> None:
        # The loop lives on, and the next connection may have this one's number.
        if self._loop:
            self._loop.remove_reader(self._connection)
            self._loop = None


async def _end_tasks() -> None:
    """End what nbclient began for a cell and leaves where the cell fails."""
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    for one in tasks:
        one.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def _message(msg_type: str, content: Message, **more: Any) -> Message:
    """Return a message as Jupyter's libraries have it: its kind stands in it twice.

    What an output shows is a node of a notebook already, and plain within: nbformat would make a node of each
    part of a figure and of a chart, and nobody asks for those by attribute.
    """
    if "data" in content:
        content = {**content, "data": NotebookNode(content["data"])}
    kind = {"msg_type": msg_type}
    return {"header": kind, **kind, "content": content, "metadata": {}, "parent_header": {}, **more}


class ForkedNotebookClient(PapermillNotebookClient):
    """Papermill's client of a notebook's cells that run in a fork."""

    def __init__(self, nb_man: Any, cells: ForkedCells, **options: Any) -> None:
        super().__init__(nb_man, **options)
        self._cells = cells
        self._has_ended = False

    @contextmanager
    def setup_kernel(self, **_: Any) -> Iterator[None]:
        """Run a block with the process there, and end it (called by papermill)."""
        self.kc: ForkedCells | None = self._cells
        try:
            yield
        finally:
            self._end()
            self.kc = None

    async def async_execute_cell(self, cell: NotebookNode, cell_index: int, **options: Any) -> NotebookNode:
        """Run one cell; what it printed is in it, however the process came to its end."""
        try:
            done: NotebookNode = await super().async_execute_cell(cell, cell_index, **options)
        except Exception:
            await _end_tasks()
            for name, text in self._end().items() if not self._is_over(cell) else ():
                if text:
                    self.process_message(_message("stream", {"name": name, "text": text}), cell, cell_index)
            raise
        return done

    # papermill calls it by this name.
    def execute_cell(self, cell: NotebookNode, cell_index: int) -> NotebookNode:
        """Run one cell (called by papermill)."""
        return run_sync(self.async_execute_cell)(cell, cell_index)

    def _is_over(self, cell: NotebookNode) -> bool:
        """Return whether the kernel itself said that *cell* failed."""
        return any(output.output_type == "error" for output in cell.get("outputs", ()))

    def _end(self) -> dict[str, str]:
        if self._has_ended:
            return {}
        self._has_ended = True
        return self._cells.end()
