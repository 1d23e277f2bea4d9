"""What else goes wrong while a report is made: one error that says so, and the edition of before stays."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import psutil
import pytest

from tests.faults.small_project import AREA, Reporting, check_next_run

pytestmark = pytest.mark.slow

RATES = "observations/gso_poverty_rate.csv"


@contextmanager
def waiting(reporting: Reporting, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Start a run that waits in its second cell; yield it and its kernel's process id."""
    (reporting.signs / f"wait-{AREA}").touch()
    process = reporting.start(*arguments)
    try:
        yield process, int(reporting.until(f"waiting-{AREA}"))
    finally:
        (reporting.signs / f"wait-{AREA}").unlink(missing_ok=True)
        process.communicate(timeout=60)


def said_by(process: subprocess.Popen[str]) -> str:
    """Wait for the end of a run that fails; return its error: a line or two, and no traceback."""
    _, said = process.communicate(timeout=60)
    said = said[said.index("Error: ") :]
    assert 2 == process.returncode
    assert 2 >= len(said.splitlines()), said
    assert "Traceback" not in said
    return said


def test_when_a_cell_hangs_then_it_is_stopped_and_named(reporting: Reporting) -> None:
    """A time limit ends the cell and its kernel; the error says which cell and how to allow more."""
    old = reporting.turn()

    with waiting(reporting, "--cell-timeout", "2") as (process, _):
        said = said_by(process)

    assert said.startswith(
        "Error: tiny.ipynb, cell 2 failed: it was still running after 2 seconds and was stopped "
        "(--cell-timeout or LC_INDICATORS_CELL_TIMEOUT allows more, 0 any time)\n"
    )
    assert old == reporting.edition()
    (reporting.signs / f"waiting-{AREA}").unlink()
    check_next_run(reporting)


def test_when_the_kernel_is_killed_then_the_cell_is_named(reporting: Reporting) -> None:
    """Nobody waits for a kernel that is no more."""
    old = reporting.turn()

    with waiting(reporting) as (process, kernel):
        os.kill(kernel, signal.SIGKILL)
        said = said_by(process)

    assert re.match(r"Error: tiny.ipynb, cell 2 failed: .*[Kk]ernel died", said)
    assert old == reporting.edition()
    check_next_run(reporting)


def test_when_a_data_file_goes_in_the_middle_then_the_run_says_so(reporting: Reporting) -> None:
    """A report is made of the data as they are when it reads them, all of them, or not at all."""
    old = reporting.turn()
    content = (reporting.data / RATES).read_bytes()

    with waiting(reporting) as (process, _):
        (reporting.data / RATES).unlink()
        (reporting.signs / f"wait-{AREA}").unlink()
        said = said_by(process)

    assert "tiny.ipynb, cell 3 failed at `report = lc.open_report(" in said
    assert "DataError" in said
    assert old == reporting.edition()
    (reporting.data / RATES).write_bytes(content)
    check_next_run(reporting)


def test_when_two_processes_build_one_report_then_both_succeed(reporting: Reporting) -> None:
    """They give the same bytes, and neither trips over what the other one is writing."""
    reporting.turn()
    both = [reporting.start("--force") for _ in range(2)]

    said = [process.communicate(timeout=120)[1] for process in both]

    assert [0, 0] == [process.returncode for process in both], said
    assert reporting.expected[reporting.state] == reporting.edition()
    check_next_run(reporting)


def test_when_a_batch_is_killed_then_its_workers_end(reporting: Reporting) -> None:
    """Nobody waits for their reports any more; the kernel that one of them has ends, too."""
    old = reporting.turn()

    with waiting(reporting, "--jobs", "1") as (process, kernel):
        process.send_signal(signal.SIGKILL)
        process.wait()

        assert [] == reporting.strays()
        assert not psutil.pid_exists(kernel)

    assert old == reporting.edition()
    check_next_run(reporting)
