"""The command is killed at any moment: readers have a whole edition, and the next run does its work."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress

import pytest

from tests.faults.small_project import Reporting, check_next_run

pytestmark = pytest.mark.slow

#: How often the command is killed: 20 times in `make test`, more often in `make faults`.
KILLS = int(os.environ.get("LC_KILLS", "20"))

#: After so many kills one run goes on to its end; where there is time, after each.
IN_A_ROW = 4 if KILLS <= 20 else 1

SEED = int(os.environ.get("LC_KILLS_SEED", "2020"))


def moments(length: float, *, count: int, seed: int) -> list[float]:
    """Return *count* moments drawn evenly over *length*, in a drawn order: no phase is left out."""
    drawn = random.Random(seed)  # noqa: S311 - the same moments every time
    found = [(place + drawn.random()) / count * length for place in range(count)]
    drawn.shuffle(found)
    return found


def test_when_the_command_is_killed_then_readers_have_a_whole_edition(reporting: Reporting) -> None:
    """The old one or the new one, never a part; what the killed run left goes with the next one."""
    reporting.turn()
    started = time.monotonic()
    assert (0, "") == reporting.run()
    length = time.monotonic() - started
    whole = list(reporting.expected.values())

    for number, moment in enumerate(moments(length, count=KILLS, seed=SEED), start=1):
        reporting.turn()
        _killed(reporting, after=moment)

        assert (reporting.edition() or reporting.rescued()) in whole, f"killed after {moment:.3f} s"
        if number % IN_A_ROW == 0 or number == KILLS:
            check_next_run(reporting)
        else:
            assert [] == reporting.strays(), f"killed after {moment:.3f} s"


#: A process that makes a private folder, and is killed.
LEAVES_A_FOLDER = """
import os, signal
from lc_indicators.publish.kernels.private_folder import PrivateFolder
folder = PrivateFolder()
(folder.path / "tmp").mkdir()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize(
    "command", [["list", "areas"], ["check"], ["audit", "none.txt"], ["diff", "a", "b"], ["review", "none"]]
)
def test_what_a_killed_command_left_goes_with_the_next_one_whichever_it_is(
    command: list[str], reporting: Reporting
) -> None:
    """Nobody need run the killed command again, nor one that succeeds."""
    environment = reporting.environment
    subprocess.run([sys.executable, "-c", LEAVES_A_FOLDER], env=environment, check=False)
    assert reporting.left_over()

    subprocess.run(
        [sys.executable, "-m", "lc_indicators.cli", *command],
        env=environment,
        check=False,
        capture_output=True,
    )

    assert [] == reporting.left_over()


def test_moments_fall_into_every_part_of_a_run() -> None:
    """Ten moments of ten seconds: one in each second."""
    drawn = moments(10, count=10, seed=1)

    assert list(range(10)) == sorted(int(moment) for moment in drawn)
    assert sorted(drawn) != drawn


def _killed(reporting: Reporting, *, after: float) -> None:
    process = reporting.start()
    with suppress(subprocess.TimeoutExpired):
        process.wait(timeout=after)
    process.send_signal(signal.SIGKILL)
    process.communicate()
