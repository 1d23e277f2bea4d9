"""Refuse what a report run cannot note: programs, the network, variables of the environment."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from lc_indicators.errors import InputRefusedError

#: What Python's own modules and those of charts ask the system by a program: nothing of it is an input.
ASKING = tuple(map(os.path.normpath, ("/platform.py", "/ctypes/util.py", "/uuid.py", "/font_manager.py")))

#: Variables that are the same in every run, by how their names begin.
FIXED = ("LC_", "PYTHON", "TZ")

#: Modules through which others read a variable.
_BETWEEN = frozenset({"os", "_collections_abc", "collections.abc", __name__})

#: The module that cells run in.
_NOTEBOOK = "__main__"


def _program(*arguments: Any) -> None:
    """Refuse a program, named first, or by the arguments that come second."""
    frame: FrameType | None = sys._getframe(2)  # noqa: SLF001 - who asks
    while frame is not None:
        if frame.f_code.co_filename.endswith(ASKING):
            return
        frame = frame.f_back
    command = next((one for one in reversed(arguments[:2]) if one), "a program")
    words = command if isinstance(command, list | tuple) else [command]
    raise InputRefusedError("program", " ".join(map(_said, words)))


def _pseudo_terminal(*_: Any) -> None:
    # IPython runs `!command` in one; in the fork it would be too late to refuse.
    raise InputRefusedError("program", "A command of the shell")


def _connection(_: Any, address: Any) -> None:
    # Processes of this machine talk by sockets that are files.
    if isinstance(address, tuple):
        raise InputRefusedError("network", ":".join(map(_said, address[:2])))


def _host(host: Any, *_: Any) -> None:
    if host:
        raise InputRefusedError("network", _said(host))


def _said(word: Any) -> str:
    return os.fsdecode(word) if isinstance(word, str | bytes | os.PathLike) else str(word)


#: What Python tells of -> what refuses it.
REFUSALS: dict[str, Callable[..., None]] = {
    "os.exec": _program,
    "os.forkpty": _pseudo_terminal,
    "os.posix_spawn": _program,
    "os.startfile": _program,
    "os.system": _program,
    "socket.connect": _connection,
    "socket.getaddrinfo": _host,
    "socket.gethostbyname": _host,
    "socket.sendto": _connection,
    "subprocess.Popen": _program,
    "urllib.Request": _host,
}


class WatchedEnvironment(os._Environ):  # type: ignore[type-arg] # noqa: SLF001 - what os.environ is
    """The environment, which the notebook's own code does not read; Python and packages do."""

    def __getitem__(self, name: Any) -> Any:
        """Return a variable."""
        said = _said(name)
        if not said.startswith(FIXED) and _asks_itself():
            raise InputRefusedError("environment", f"${said}")
        return super().__getitem__(name)


def watch_environment() -> None:
    """Refuse from now on to tell a cell what the environment says."""
    for environment in (os.environ, getattr(os, "environb", None)):
        if environment is not None:
            environment.__class__ = WatchedEnvironment


def _asks_itself() -> bool:
    frame = sys._getframe(2)  # noqa: SLF001 - who asks
    while frame.f_back is not None and frame.f_globals.get("__name__") in _BETWEEN:
        frame = frame.f_back
    return frame.f_globals.get("__name__") == _NOTEBOOK
