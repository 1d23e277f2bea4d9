"""What a command costs with everything that it starts: wall and processor time, and memory at its peak."""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

#: Seconds between two looks at the memory.
TICK = 0.25

#: Linux: orphans of a child become children of the process that asked for it (prctl(2)).
_PR_SET_CHILD_SUBREAPER = 36

_MEBIBYTE = 1024


@dataclass(frozen=True, kw_only=True)
class Cost:
    """What one run of a command took."""

    wall: float
    #: User and system seconds of the command and all its descendants.
    processor: float
    #: Mebibytes of all its processes together; pages that they share count once.
    peak: float
    #: Mebibytes that one of its processes had for itself alone, at most, by what kind of process it is.
    private: Mapping[str, float] = field(default_factory=dict)


class CommandFailedError(Exception):
    """A measured command did not do its work."""


def measure(command: Sequence[str], *, cwd: Path, environment: Mapping[str, str]) -> Cost:
    """Run *command* and return what it cost.

    Raises
    ------
    CommandFailedError
        It exited with another code than 0.
    """
    _adopt_orphans()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 - commands of this project's own
        command,
        cwd=cwd,
        env=dict(environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as process:
        watch = _Watch(process.pid)
        watch.start()
        said = process.communicate()[0]
        wall = time.perf_counter() - started
        watch.stop()
    _reap()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode:
        raise CommandFailedError(f"{' '.join(command)}: exit {process.returncode}\n{said.decode()[-2000:]}")
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(wall=wall, processor=processor, peak=watch.peak, private=watch.private)


class _Watch(threading.Thread):
    """Looks at the memory of a command's processes while it runs."""

    def __init__(self, leader: int) -> None:
        super().__init__(daemon=True)
        self._leader, self._over = leader, threading.Event()
        self.peak = 0.0
        self.private: dict[str, float] = {}

    def run(self) -> None:
        """Look until told to stop."""
        while not self._over.wait(TICK):
            self._look()

    def stop(self) -> None:
        """Stop looking."""
        self._over.set()
        self.join()

    def _look(self) -> None:
        total = 0.0
        for process in descendants(self._leader):
            shared_out, own = _memory(process)
            total += shared_out
            if kind := _kind(process):
                self.private[kind] = max(self.private.get(kind, 0.0), own)
        self.peak = max(self.peak, total)


def descendants(leader: int) -> list[int]:
    """Return the process and all that it started, directly or not, as far as they live."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal() and (parent := _parent(int(entry.name))):
            children.setdefault(parent, []).append(int(entry.name))
    found, waiting = [], [leader]
    while waiting:
        process = waiting.pop()
        found.append(process)
        waiting += children.get(process, [])
    return found


def _parent(process: int) -> int:
    try:
        # The name in brackets may hold anything; the parent is the second field behind it.
        return int(Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[1])
    except (OSError, ValueError, IndexError):
        return 0


def _memory(process: int) -> tuple[float, float]:
    """Return the proportional and the private mebibytes of a process; zeros when it is gone."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0, 0.0
    sizes = {line.split(":")[0]: int(line.split()[1]) for line in lines if line.endswith(" kB")}
    private = sizes.get("Private_Clean", 0) + sizes.get("Private_Dirty", 0)
    return sizes.get("Pss", 0) / _MEBIBYTE, private / _MEBIBYTE


def _kind(process: int) -> str:
    """Return what a process is, by its command line and its parent's; "" where it is gone."""
    words = _words(process)
    kind = next((kind for mark, kind in KINDS.items() if mark in words), "the command and its helpers")
    # A fork has the command line of what it was forked from.
    if kind == FORK_SERVER and "warm_process" in _words(_parent(process)):
        return "cells and their guard"
    return kind if words else ""


def _words(process: int) -> str:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes().decode(errors="replace")
    except OSError:
        return ""


FORK_SERVER = "warm process"


#: Part of a command line -> kind of process; the first that fits.
KINDS = {
    "spawn_main": "publishing worker",
    "warm_process": FORK_SERVER,
    "ipykernel": "ordinary kernel",
    "chrom": "browser",
}


def _adopt_orphans() -> None:
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _reap() -> None:
    """Wait for what the command left, so that its processor time counts; kill what does not end."""
    until = time.monotonic() + 5
    while True:
        try:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                if time.monotonic() > until:
                    for child in descendants(os.getpid())[1:]:
                        os.kill(child, signal.SIGKILL)
                time.sleep(TICK)
        except ChildProcessError:
            return
