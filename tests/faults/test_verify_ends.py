"""``lc-indicators verify`` is ended or killed: what it builds ends with it, and nothing stays for good."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.faults.small_project import AREA, INTERRUPTED, Reporting, in_a_terminal
from tests.publish.kernels.running import gone

pytestmark = pytest.mark.slow


@pytest.fixture
def left() -> Iterator[Path]:
    """Return the folder for temporary files, whose path is short enough for sockets."""
    path = Path(tempfile.mkdtemp(prefix="lct-"))
    yield path
    shutil.rmtree(path)


@pytest.mark.parametrize("seconds", [0.0, 1.0])
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_when_it_is_asked_to_end_then_its_build_ends_and_nothing_stays(
    sent: signal.Signals, seconds: float, reporting: Reporting, left: Path
) -> None:
    """Ctrl-C and SIGTERM, to the command alone, end the report that it builds and clear up."""
    process, family = _building(reporting, left, seconds=seconds)

    process.send_signal(sent)
    _, said = process.communicate(timeout=30)

    assert "Error: Interrupted; editions stay as they were.\n" == said
    assert process.returncode in INTERRUPTED
    assert gone(family)
    assert [] == list(left.iterdir())


@pytest.mark.parametrize("seconds", [0.0, 1.0])
def test_when_it_is_killed_then_its_build_ends_and_the_next_one_clears_up(
    seconds: float, reporting: Reporting, left: Path
) -> None:
    """The build notices by itself that nobody waits for it."""
    process, family = _building(reporting, left, seconds=seconds)

    process.kill()
    process.communicate(timeout=30)

    assert gone(family)
    next_one = _start(reporting, left, left / "nowhere")
    assert "holds no manifest.json" in next_one.communicate(timeout=30)[1]
    assert [] == list(left.iterdir())


def _building(reporting: Reporting, left: Path, *, seconds: float) -> tuple[subprocess.Popen[str], list[int]]:
    """Start it; return it so many seconds after its build began, and all processes below it."""
    process = _start(
        reporting,
        left,
        reporting.folder,
        "--notebook",
        str(reporting.notebook),
        "--data",
        str(reporting.data),
        "--quiet",
    )
    while not _below(process.pid, f"--area={AREA}"):
        assert process.poll() is None
        time.sleep(0.01)
    time.sleep(seconds)
    return process, [one.pid for one in psutil.Process(process.pid).children(recursive=True)]


def _below(pid: int, argument: str) -> bool:
    children = psutil.Process(pid).children()
    return any(argument in one.cmdline() for one in children)


def _start(reporting: Reporting, left: Path, *arguments: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "lc_indicators.cli", "verify", *map(str, arguments)],
        env=reporting.environment | {"TMPDIR": str(left)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=in_a_terminal,  # noqa: PLW1509 - no thread runs here
    )
