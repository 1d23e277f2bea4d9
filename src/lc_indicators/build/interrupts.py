"""A signal that interrupts a program once, wherever in it the signal arrives."""

from __future__ import annotations

import signal
import sys
import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

#: What answers a signal: a function, or ``signal.SIG_IGN`` and its like.
Answer = Callable[..., object] | signal.Handlers


class _Interrupt(KeyboardInterrupt):
    """An interrupt that can be watched: while it rises, or is answered, somebody holds it."""


class _Interruption:
    """The one interrupt of a block, until it has left the block."""

    def __init__(self, number: int, *, afterwards: Answer) -> None:
        self._number, self._afterwards = number, afterwards
        self._is_due = True
        self._raised: weakref.ref[_Interrupt] | None = None

    def answer(self, *signalled: object) -> None:
        """Raise it at the first signal (called by Python)."""
        if self._is_due:
            self._is_due = False
            # No name here may hold it: its traceback holds this frame.
            raise self._watched()
        if callable(self._afterwards):
            self._afterwards(*signalled)

    def _watched(self) -> _Interrupt:
        raised = _Interrupt()
        self._raised = weakref.ref(raised, self._lost)
        return raised

    def let_go(self) -> None:
        """Watch it no more."""
        self._raised, self._is_due = None, False

    def _lost(self, _: object) -> None:
        self._is_due = True
        threading.Timer(0.01, self._again).start()

    def _again(self) -> None:
        if not self._is_due:
            return
        # It reaches the main thread out of whatever that waits for.
        if hasattr(signal, "pthread_kill"):
            signal.pthread_kill(threading.main_thread().ident or 0, self._number)
        else:
            signal.raise_signal(self._number)


@contextmanager
def interrupted_by(number: int, *, afterwards: Answer) -> Iterator[None]:
    """Raise KeyboardInterrupt in this block at the first signal *number*; later ones meet *afterwards*.

    Python drops an interrupt that comes amid a callback, and a library may take any error for a no.  Such an
    interrupt is gone while the block still runs: it is not shown, and comes again.  The signal meets
    *afterwards* when the block is left, too.
    """
    interruption = _Interruption(number, afterwards=afterwards)
    hook = sys.unraisablehook

    def unraisable(dropped: Any) -> None:
        if not issubclass(dropped.exc_type, _Interrupt):
            hook(dropped)

    sys.unraisablehook = unraisable
    signal.signal(number, interruption.answer)
    try:
        yield
    finally:
        interruption.let_go()
        signal.signal(number, afterwards)
        sys.unraisablehook = hook
