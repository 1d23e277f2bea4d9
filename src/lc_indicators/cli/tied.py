"""A command of this package as a child that ends with the process that started it, however that one ends.

The parent holds one end of a pipe whose other end is the child's standard input.  The system closes the
parent's end with the parent, and the child notices (see :mod:`lc_indicators.cli.following`).
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

FOLLOWING = "lc_indicators.cli.following"

#: Seconds that a child has to clear up when its parent is interrupted.
PATIENCE = 20


def run_tied(
    arguments: Sequence[str], *, cwd: Path, env: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run ``lc-indicators`` with *arguments*, its files for this user alone, and return what came of it."""
    theirs, ours = os.pipe()
    try:
        process = _started(arguments, cwd=cwd, env=env, life=theirs)
    except BaseException:
        os.close(ours)
        raise
    finally:
        os.close(theirs)
    with process:
        try:
            out, said = process.communicate()
        finally:
            os.close(ours)
            _see_end(process)
    return subprocess.CompletedProcess(process.args, process.returncode, out, said)


def _started(
    arguments: Sequence[str], *, cwd: Path, env: Mapping[str, str], life: int
) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - this very command
        [sys.executable, "-m", FOLLOWING, *arguments],
        cwd=cwd,
        env=env,
        stdin=life,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
        umask=0o077,
        # A terminal's Ctrl-C is for the parent: a child that was told twice would stop clearing up.
        start_new_session=True,
    )


def _see_end(process: subprocess.Popen[str]) -> None:
    """Wait until *process*, which was told to, has ended; end it where that takes too long."""
    try:
        with suppress(subprocess.TimeoutExpired):
            process.wait(PATIENCE)
    finally:
        process.kill()
