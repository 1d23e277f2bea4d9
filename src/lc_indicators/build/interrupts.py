"""A signal that interrupts a program once, wherever in it the signal arrives."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

#: What answers a signal: a function, or ``signal.SIG_IGN`` and its like.
Answer = Callable[..., object] | signal.Handlers


@contextmanager
def interrupted_by(number: int, *, afterwards: Answer) -> Iterator[None]:
    """Raise KeyboardInterrupt in this block at the first signal *number*; later ones meet *afterwards*.

    Python drops an interrupt that comes amid a callback: its errors go nowhere but to standard error.
    Such a one is not shown, and comes again.  The signal meets *afterwards* when the block is left, too.
    """
    hook = sys.unraisablehook

    def interrupt(*_: object) -> None:
        signal.signal(number, afterwards)
        raise KeyboardInterrupt

    def again(lost: Any) -> None:
        if issubclass(lost.exc_type, KeyboardInterrupt):
            signal.signal(number, interrupt)
            threading.Timer(0.01, _wake_with, [number]).start()
        else:
            hook(lost)

    sys.unraisablehook = again
    signal.signal(number, interrupt)
    try:
        yield
    finally:
        signal.signal(number, afterwards)
        sys.unraisablehook = hook


def _wake_with(number: int) -> None:
    """Send a signal to the main thread, out of whatever it waits for."""
    if hasattr(signal, "pthread_kill"):
        signal.pthread_kill(threading.main_thread().ident or 0, number)
    else:
        signal.raise_signal(number)
