"""A process that nobody waits for ends, whatever its main thread is caught in."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

CODE = """
import signal, threading, time
from lc_indicators.publish.run.end_process import end_this_process
signal.signal(signal.SIGTERM, {handler})
threading.Thread(target=end_this_process, args=(0.5,), daemon=True).start()
time.sleep(60)
"""


@pytest.mark.parametrize(
    ("handler", "code"),
    [
        ("signal.SIG_DFL", -signal.SIGTERM),
        ("lambda *_: exit(7)", 7),
        ("signal.SIG_IGN", -signal.SIGKILL),
        ("lambda *_: None", -signal.SIGKILL),
    ],
)
def test_it_is_asked_first_and_then_ended(handler: str, code: int) -> None:
    """Who clears up has the time for it; an interrupt that is lost holds nobody up."""
    done = subprocess.run([sys.executable, "-c", CODE.format(handler=handler)], timeout=30, check=False)

    assert code == done.returncode
