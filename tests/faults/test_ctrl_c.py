"""Ctrl-C as a terminal sends it, to all processes of the command at once: one line, and nothing stays."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from tests.faults.support import INTERRUPTED, Reporting, in_a_terminal, without_kernels

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("seconds", [0.0, 0.1, 0.5, 1.5])
def test_when_kernels_warm_up_then_ctrl_c_is_one_line_and_nothing_stays(
    seconds: float, reporting: Reporting, tmp_path: Path
) -> None:
    """What imports for kernels ends with the command, silently, and leaves no socket and no empty folder."""
    out = tmp_path / "made" / "out"
    process = reporting.start("--out", str(out), before=in_a_terminal)
    _until_a_server_starts(reporting.left)
    time.sleep(seconds)

    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=30)

    assert "Error: Interrupted; editions stay as they were.\n" == without_kernels(said)
    assert process.returncode in INTERRUPTED
    assert [] == reporting.left_over()
    assert [] == list(tmp_path.iterdir())
    assert [] == reporting.strays()


def test_when_ctrl_c_comes_then_folders_that_stood_before_stay(reporting: Reporting, tmp_path: Path) -> None:
    """Only what the command itself made goes, however empty the others are."""
    before = tmp_path / "out" / "VN-02"
    before.mkdir(parents=True)
    process = reporting.start("--out", str(tmp_path / "out"), before=in_a_terminal)
    _until(before / "2016")

    os.killpg(process.pid, signal.SIGINT)
    process.communicate(timeout=30)

    assert process.returncode in INTERRUPTED
    assert [before] == list(tmp_path.rglob("VN-02*"))
    assert [] == list(before.iterdir())


def _until_a_server_starts(folder: Path) -> None:
    while not list(folder.glob("lc-kernel-*/listener-*")):
        time.sleep(0.01)


def _until(path: Path) -> None:
    while not path.exists():
        time.sleep(0.01)
