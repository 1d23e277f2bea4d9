"""What a kernel shows, without the one port that ipykernel opens for it on the loopback interface.

What a cell's own forks print reaches the kernel by that port; here it does by one more socket file.
"""

from __future__ import annotations

import os

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
