"""The process that others are forked from: it has imported and read what each of them would at first.

It listens at a socket file and answers by forking; it runs no thread and opens no connection of its own, as
neither would survive a fork.  It ends with the process that started it.
"""

from __future__ import annotations

import gc
import os
import pickle
import select
import shutil
import signal
import socket
import struct
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Protocol

#: Read by whoever connects: the process id of the guard.
PID = struct.Struct("!i")

LENGTH = struct.Struct("!Q")

#: Connections that a request may hand over at once.
MOST_HANDLES = 8

#: Modules that every fork finds imported, if no other list is asked for.
PRELOAD = "lc_indicators.publish.kernels.preload"


class Launch(Protocol):
    """What is wanted of a fork; sent to it whole."""

    @property
    def leftovers(self) -> Sequence[str]:
        """Return the folders that go where the client dies before the fork."""

    def run(self, handles: Sequence[int]) -> int:
        """Do the work of the fork, with what the client handed over, and return its exit code."""


@dataclass(frozen=True)
class Nothing:
    """A fork that ends at once: what it takes is what a fork takes."""

    leftovers: Sequence[str] = ()

    def run(self, handles: Sequence[int]) -> int:
        """Return that all went well."""
        for handle in handles:
            os.close(handle)
        return 0


def main(handle: str, folder: str, preload: str) -> None:
    """Import, then fork for whoever connects, until the process that started this one is no more."""
    listener = socket.socket(fileno=int(handle))
    pid = os.getpid()
    try:
        # Modules stay: looking through them for garbage, time and again as they grow, finds none.
        gc.disable()
        import_module(preload)
        gc.enable()
        gc.collect()
        # The collector would write into every page that is shared.
        gc.freeze()
        # Nobody waits for guards: they tell their clients themselves.
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)
        _listen(listener)
    finally:
        if os.getpid() == pid:
            shutil.rmtree(folder, ignore_errors=True)


def _listen(listener: socket.socket) -> None:
    stdin = sys.__stdin__.fileno() if sys.__stdin__ else 0
    while True:
        watched: list[Any] = [listener, stdin]
        ready, _, _ = select.select(watched, [], [])
        if stdin in ready:
            return
        control, _ = listener.accept()
        if os.fork():
            control.close()
            continue
        listener.close()
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, stdin)
        os.close(nothing)
        try:
            _answer(control)
        finally:
            os._exit(0)


def _answer(control: socket.socket) -> None:
    """Be the guard of what the client wants."""
    from lc_indicators.publish.kernels.guard import Guard

    os.setsid()
    head, handles, _, _ = socket.recv_fds(control, LENGTH.size, MOST_HANDLES)
    if len(head) < LENGTH.size:
        return
    (length,) = LENGTH.unpack(head)
    launch: Launch = pickle.loads(_read(control, length))  # noqa: S301 - who may connect may run code
    control.sendall(PID.pack(os.getpid()))

    guard = Guard(control, launch.leftovers, own=handles)
    guard.run(lambda: launch.run(handles))


def _read(control: socket.socket, length: int) -> bytes:
    found = b""
    while len(found) < length and (piece := control.recv(length - len(found))):
        found += piece
    return found
