"""The end of a process that nobody waits for any more."""

from __future__ import annotations

import os
import signal
import time

#: Seconds that such a process has to end its kernel and clear up.
PATIENCE = 10


def end_this_process(patience: float = PATIENCE) -> None:
    """Ask this process to end, as at SIGTERM, and end it where it has not within *patience* seconds.

    For a thread that waits for somebody to go.  An interrupt that falls into an import can be lost there and
    leave two threads waiting for each other, so it is not left at asking.
    """
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(patience)
    os.kill(os.getpid(), signal.SIGKILL)
