"""Ctrl-C as a terminal sends it, to all processes of the command at once: one line, and nothing stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from tests.faults.small_project import INTERRUPTED, Reporting, in_a_terminal, without_kernels

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


@pytest.mark.parametrize("seconds", [0.0, 0.1, 0.3, 0.7, 1.5])
def test_when_workers_of_a_batch_start_then_ctrl_c_is_one_line_and_nothing_stays(
    seconds: float, reporting: Reporting, tmp_path: Path
) -> None:
    """A worker that still loads shows no traceback of what it loads: the batch ends it."""
    process = reporting.start("--jobs", "2", "--out", str(tmp_path / "out"), before=in_a_terminal)
    while not any("spawn_main" in " ".join(one.cmdline()) for one in psutil.Process(process.pid).children()):
        assert process.poll() is None
        time.sleep(0.005)
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


#: Runs a command that gets Ctrl-C at the import that its first argument counts.
AT_AN_IMPORT = """
import signal, sys
from lc_indicators.cli import main

left = int(sys.argv.pop(1))

def counted(event, _):
    global left
    if event == "import":
        left -= 1
        if left == 0:
            signal.raise_signal(signal.SIGINT)

sys.addaudithook(counted)
main()
"""


@pytest.mark.parametrize("imports", [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610])
def test_when_a_command_still_loads_then_ctrl_c_is_one_line(imports: int) -> None:
    """No traceback of imports, at whichever of them it comes."""
    command = [sys.executable, "-c", AT_AN_IMPORT, str(imports), "list", "areas"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=in_a_terminal)

    if done.returncode == 0:  # It was done before so many were imported.
        assert "" == done.stderr
    else:
        assert (130, "Error: Interrupted; editions stay as they were.\n") == (done.returncode, done.stderr)


#: A command whose Ctrl-C comes where it is dropped: the first argument says how.
WHERE_IT_IS_LOST = """
import signal, sys, time, typer
from lc_indicators import cli
from lc_indicators.cli import commands

class Thing:
    def __del__(self):
        signal.raise_signal(signal.SIGINT)

def amid_a_destructor():
    Thing()

def where_any_error_is_a_no():
    try:
        signal.raise_signal(signal.SIGINT)
    except BaseException:
        pass

def twice():
    where_any_error_is_a_no()
    try:
        time.sleep(5)
    except:
        pass

@commands.app.command()
def wait():
    lost()
    time.sleep(30)

lost = globals()[sys.argv[1]]
sys.argv = ["lc-indicators", "wait"]
cli.main()
"""


@pytest.mark.parametrize("how", ["amid_a_destructor", "where_any_error_is_a_no", "twice"])
def test_when_an_interrupt_is_dropped_then_it_comes_again(how: str) -> None:
    """Python drops it amid a destructor, a library where it tries: the command ends all the same."""
    began = time.monotonic()
    command = [sys.executable, "-c", WHERE_IT_IS_LOST, how]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=60, preexec_fn=in_a_terminal
    )

    assert (130, "Error: Interrupted; editions stay as they were.\n") == (done.returncode, done.stderr)
    assert time.monotonic() - began < 25


#: Interrupts that rise, are answered for a while, and have left the block.
ANSWERED = """
import signal, time
from lc_indicators.build.interrupts import interrupted_by

try:
    with interrupted_by(signal.SIGINT, afterwards=lambda *_: print("afterwards")):
        try:
            signal.raise_signal(signal.SIGINT)
        finally:
            time.sleep(0.3)
            print("cleared up")
except KeyboardInterrupt:
    time.sleep(0.3)
    print("left")
time.sleep(0.3)
"""


def test_when_an_interrupt_is_answered_then_it_does_not_come_again() -> None:
    """What clears up has its time, and after the block nothing comes."""
    done = subprocess.run([sys.executable, "-c", ANSWERED], capture_output=True, text=True, check=False)

    assert ("cleared up\nleft\n", "", 0) == (done.stdout, done.stderr, done.returncode)


def test_who_has_a_command_ignore_ctrl_c_is_obeyed() -> None:
    """A command in the background of a shell goes on when somebody stops another one."""
    command = [sys.executable, "-c", AT_AN_IMPORT, "20", "list", "areas"]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN),
    )  # fmt: skip

    assert (0, "") == (done.returncode, done.stderr)


def _until_a_server_starts(folder: Path) -> None:
    while not list(folder.glob("lc-kernel-*/forks")):
        time.sleep(0.01)


def _until(path: Path) -> None:
    while not path.exists():
        time.sleep(0.01)
