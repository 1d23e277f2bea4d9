"""The command on a small package and a small notebook, two states of the data, and all that it leaves."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from pathlib import Path

import psutil

from lc_indicators.publish.store.edition import OURS
from tests.data_fixtures import edit
from tests.provinces import provinces, rate_row

AREA, YEAR, LANGUAGE = "VN-02", "2016", "vi"

#: The rate of the area in the two states of the data.
RATES = {"before": "40.1", "after": "40.2"}

#: What marks every process that comes of a command, however it came about.
MARK = "LC_TEST_MARK"

#: To a shell both are 130: Python ends by the signal where it came amid code that a library makes of text.
INTERRUPTED = {130, -signal.SIGINT}

Files = dict[str, bytes]


class Reporting:
    """One report, built again and again while something goes wrong."""

    def __init__(self, folder: Path, notebook: Path, environment: dict[str, str]) -> None:
        self.data, self.out = provinces(folder / "data"), folder / "out"
        self.signs = folder / "signs"
        self.signs.mkdir()
        # A socket's path is short.
        self.left = Path(tempfile.mkdtemp(prefix="lc-test-"))
        self.notebook, self.state, self._mark = notebook, "before", uuid.uuid4().hex
        own = {"LC_SIGNS": str(self.signs), "TMPDIR": str(self.left), MARK: self._mark}
        self.environment = environment | own
        self.expected: dict[str, Files] = {}

    @property
    def folder(self) -> Path:
        """Return the folder of the edition."""
        return self.out / AREA / YEAR / LANGUAGE

    def start(self, *arguments: str, before: Callable[[], None] | None = None) -> subprocess.Popen[str]:
        """Start the command; *before* runs in its process first."""
        command = [
            sys.executable, "-m", "lc_indicators.cli", "report", "--notebook", self.notebook, "--data",
            self.data, "--out", self.out, "--area", AREA, "--period", YEAR, "--language", LANGUAGE, "--quiet",
            # The data go to and fro: that the edition before was wrong is no part of what is tested here.
            "--not-published", *arguments,
        ]  # fmt: skip
        return subprocess.Popen(
            command,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=before,  # noqa: PLW1509 - sets a limit, and no thread runs here
        )

    def run(self, *arguments: str, before: Callable[[], None] | None = None) -> tuple[int, str]:
        """Run the command to its end; return its exit code and what it said."""
        process = self.start(*arguments, before=before)
        _, said = process.communicate(timeout=120)
        return process.returncode, without_kernels(said)

    def turn(self) -> Files:
        """Bring the data to the other state; return the edition that readers have meanwhile."""
        old = self.state
        self.state = "after" if old == "before" else "before"
        rows = (rate_row(AREA, RATES[one]) for one in (old, self.state))
        edit(self.data, "observations/gso_poverty_rate.csv", old=next(rows), new=next(rows))
        return self.expected.get(old, {})

    def edition(self) -> Files:
        """Return what readers have, without the notebook of a run that failed."""
        return _contents(self.folder)

    def rescued(self) -> Files:
        """Return the edition that a killed run left between two names: the next one brings it back."""
        found = [_contents(one) for one in self.folder.parent.glob(f".{LANGUAGE}.old-*")]
        return next((one for one in found if one), {})

    def until(self, sign: str) -> str:
        """Wait for what a run writes, and return it."""
        for _ in range(600):
            if (self.signs / sign).exists() and (text := (self.signs / sign).read_text(encoding="utf-8")):
                return text
            time.sleep(0.05)
        message = f"no {sign}"
        raise TimeoutError(message)

    def strays(self) -> list[str]:
        """Return the processes of ended commands that still run after a while."""
        deadline = time.monotonic() + 20
        while (running := self._running()) and time.monotonic() < deadline:
            time.sleep(0.05)
        return running

    def left_over(self) -> list[str]:
        """Return temporary files, sockets and hidden files that are still there."""
        hidden = (path for path in self.out.rglob("*") if path.name.startswith("."))
        return sorted(map(str, (*self.left.iterdir(), *hidden)))

    def _running(self) -> list[str]:
        return [f"{one.pid} {one.name()}" for one in psutil.process_iter() if self._is_mine(one)]

    def _is_mine(self, process: psutil.Process) -> bool:
        try:
            return process.environ().get(MARK) == self._mark and process.status() != psutil.STATUS_ZOMBIE
        except psutil.Error:
            return False


def in_a_terminal() -> None:
    """Have a process group of its own, and signals as a shell's job in the foreground has them."""
    os.setsid()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())


def check_next_run(reporting: Reporting) -> None:
    """See that nothing stays of a run that ended badly, and that the next one gives its edition."""
    assert not (strays := reporting.strays()), strays
    assert (0, "") == reporting.run()
    assert reporting.expected[reporting.state] == reporting.edition()
    # What the kernels were forked from ends, and clears up, a moment after the command.
    assert not (strays := reporting.strays()), strays
    assert not (left := reporting.left_over()), left


def _contents(folder: Path) -> Files:
    names = OURS - {"report.failed.ipynb"}
    return {name: (folder / name).read_bytes() for name in names if (folder / name).is_file()}


def without_kernels(said: str) -> str:
    """Return *said* without what a kernel says of its own end."""
    return re.sub(r"^\[IPKernelApp\].*\n", "", said, flags=re.MULTILINE)
