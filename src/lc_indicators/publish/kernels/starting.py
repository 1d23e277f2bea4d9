"""What the fork server starts with, where multiprocessing takes no argument for it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from multiprocessing import resource_tracker, util
from pathlib import Path
from typing import Any

from lc_indicators.publish.kernels.surroundings import VARIABLE, own_environment

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
