"""What a command costs: every process that it starts counts."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

#: Keeps a processor busy for a quarter of a second of its time, and holds 40 MiB.
WORK = """
import time
held = bytearray(40 << 20)
held[::4096] = b"x" * len(held[::4096])
while time.process_time() < 0.25: pass
time.sleep(0.6)
"""

#: The meter waits for all children of its process, so that it has one of its own here.
METER = """
import json, os, sys
from pathlib import Path
from benchmarks.metering import CommandFailedError, measure
try:
    cost = measure([sys.executable, "-c", sys.argv[1]], cwd=Path.cwd(), environment=os.environ)
except CommandFailedError as error:
    raise SystemExit(str(error))
print(json.dumps({"wall": cost.wall, "processor": cost.processor, "peak": cost.peak}))
"""


def _metered(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", METER, code]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_time_and_memory_of_a_command_are_told() -> None:
    """Wall time holds its sleep, processor time its work, the peak what it held."""
    cost = json.loads(_metered(WORK).stdout)

    assert cost["wall"] > cost["processor"] > 0.25
    assert cost["peak"] > 40


def test_what_a_command_leaves_behind_counts_too() -> None:
    """A child that outlives its parent is waited for, with its processor time."""
    cost = json.loads(
        _metered(f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {WORK!r}])").stdout
    )

    assert cost["processor"] > 0.25


def test_a_command_that_fails_is_no_measurement() -> None:
    """Its exit code and its last words are told."""
    ran = _metered("print('no data'); raise SystemExit(3)")

    assert (1, "exit 3\nno data\n\n") == (ran.returncode, ran.stderr[-16:])
