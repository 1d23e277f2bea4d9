"""Messages between whoever runs a notebook and the process of its cells: JSON behind its length."""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterator

_LENGTH = struct.Struct("!Q")

#: Bytes that are read at once.
_PIECE = 1 << 20


def send_frame(connection: socket.socket, content: bytes) -> None:
    """Send one message whole.

    Raises
    ------
    OSError
        Nobody listens any more.
    """
    connection.sendall(_LENGTH.pack(len(content)))
    connection.sendall(content)


def read_frame(connection: socket.socket) -> bytes | None:
    """Wait for one message and return it; None where the other end is closed."""
    head = _read(connection, _LENGTH.size)
    return None if head is None else _read(connection, *_LENGTH.unpack(head))


def _read(connection: socket.socket, length: int) -> bytes | None:
    found = bytearray()
    while len(found) < length:
        piece = connection.recv(min(_PIECE, length - len(found)))
        if not piece:
            return None
        found += piece
    return bytes(found)


class FrameReader:
    """Cuts what comes along a connection into messages; what is not whole yet waits."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection, self._held = connection, bytearray()
        self.is_over = False

    def ready(self) -> Iterator[bytes]:
        """Read once what is there and yield the messages that are whole."""
        try:
            piece = self._connection.recv(_PIECE)
        except OSError:
            piece = b""
        self.is_over = not piece
        self._held += piece
        while len(self._held) >= _LENGTH.size:
            (length,) = _LENGTH.unpack_from(self._held)
            end = _LENGTH.size + length
            if len(self._held) < end:
                return
            yield bytes(self._held[_LENGTH.size : end])
            del self._held[:end]
