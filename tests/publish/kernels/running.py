"""Processes of tests."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil


@dataclass(frozen=True)
class Work:
    """A fork that runs a line of Python; `told` is a file that it may write to."""

    code: str
    told: str
    leftovers: Sequence[str] = ()

    def run(self, handles: Sequence[int]) -> int:
        """Run the line and return the code that it sets."""
        names: dict[str, object] = {"told": Path(self.told), "handles": handles, "code": 0}
        exec(f"import os, signal, subprocess, sys, time\n{self.code}", names)  # noqa: S102 - the test's own
        return int(str(names["code"]))


def gone(pids: list[int]) -> bool:
    """Return whether none of these processes runs any more, after waiting for them a little."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if not any(map(_runs, pids)):
            return True
        time.sleep(0.05)
    return False


def _runs(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def script(folder: Path, code: str, **environment: str) -> subprocess.Popen[str]:
    """Start *code* as a script of a process of its own."""
    file = folder / "script.py"
    file.write_text(code, encoding="utf-8")
    return subprocess.Popen(
        [sys.executable, str(file)],
        env=os.environ | {"PYTHONPATH": str(Path.cwd())} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
