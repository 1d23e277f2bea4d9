"""A shell's limits are too low for a report: it is said before anything begins, and nothing is left."""

from __future__ import annotations

import resource
import subprocess
import sys

import pytest

from tests.faults.small_project import Reporting

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("batch", [(), ("--jobs", "2")])
@pytest.mark.parametrize(
    ("kind", "most", "words"),
    [
        (resource.RLIMIT_NOFILE, 8, "open files: the limit is 8, and a report needs 64. Allow more with"),
        (resource.RLIMIT_NOFILE, 48, "open files: the limit is 48, and a report needs 64. Allow more with"),
        (resource.RLIMIT_AS, 2 << 30, "addresses of memory: the limit is 2048 MB, and a report needs"),
    ],
)
def test_when_a_limit_is_too_low_then_a_line_says_so(
    kind: int, most: int, words: str, batch: tuple[str, ...], reporting: Reporting
) -> None:
    """No library panics or is killed in the middle: what it would lack is known before."""
    old = reporting.turn()

    code, said = reporting.run("--force", *batch, before=lambda: resource.setrlimit(kind, (most, most)))

    assert 2 == code
    assert said.startswith(f"Error: Too few {words}")
    assert 1 == said.count("\n")
    assert old == reporting.edition()
    assert [] == reporting.strays()
    assert [] == reporting.left_over()
    reporting.turn()


def test_when_a_shell_allows_few_open_files_and_more_can_be_had_then_more_are_taken() -> None:
    """The lower one of the two limits is the command's own to raise."""
    code = "import resource; from lc_indicators.publish.kernels.warm_up import check_limits; check_limits()"
    command = [sys.executable, "-c", f"{code}; print(resource.getrlimit(resource.RLIMIT_NOFILE))"]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (32, 512)),
    )  # fmt: skip

    assert "(512, 512)\n" == done.stdout
