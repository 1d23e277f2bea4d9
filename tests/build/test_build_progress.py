"""What people see of a batch: a line a failure, how far it is, a table at the end."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.console import Console

from lc_indicators.build import JobOutcome, State, TerminalListener
from lc_indicators.build.build_progress import summary
from lc_indicators.publish.run import progress

BUILT = JobOutcome("VN-01 2020 en", Path("out"), State.BUILT)
FAILED = JobOutcome("VN-02 2020 en", Path("out"), State.FAILED, "n.ipynb, cell 2 failed\nThe notebook: x")


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _told(stream: io.StringIO, *, quiet: bool, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr("sys.stderr", stream)
    listener = TerminalListener(quiet=quiet)
    listener.batch_begins(3)
    for _ in range(2):
        listener.starts("any")
    listener.ends(BUILT)
    listener.ends(FAILED)
    listener.says("worth knowing")
    listener.warns("wrong")
    listener.batch_ends([])
    return stream.getvalue()


def test_in_a_log_a_line_now_and_then_says_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Done, failed, running, and the time that is left."""
    monkeypatch.setattr(progress, "PATIENCE", 0.0)

    assert [
        "0 of 3: 0 done, 0 failed, 1 running",
        "0 of 3: 0 done, 0 failed, 2 running",
        "1 of 3: 1 done, 0 failed, 1 running, about 0 s left",
        "VN-02 2020 en: failed: n.ipynb, cell 2 failed The notebook: x",
        "2 of 3: 1 done, 1 failed, 0 running, about 0 s left",
        "worth knowing",
        "wrong",
    ] == _told(io.StringIO(), quiet=False, monkeypatch=monkeypatch).splitlines()


def test_when_quiet_then_only_what_is_wrong_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure is one line, however its error is worded."""
    assert [
        "VN-02 2020 en: failed: n.ipynb, cell 2 failed The notebook: x",
        "wrong",
    ] == _told(_Terminal(), quiet=True, monkeypatch=monkeypatch).splitlines()


def test_on_a_terminal_failures_stand_above_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bar moves and goes; the lines stay."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    said = _told(_Terminal(), quiet=False, monkeypatch=monkeypatch)

    assert "VN-02 2020 en: failed: n.ipynb, cell 2 failed The notebook: x\n" in said
    assert "1 done, 1 failed, 0 running" in said


def test_the_table_sums_up() -> None:
    """How many ended how, which failed, and what a built report took."""
    current = JobOutcome("VN-03 2020 en", Path("out"), State.CURRENT)
    stream = io.StringIO()
    Console(file=stream, width=80).print(summary([BUILT, BUILT, FAILED, current], seconds=30))

    rows = [" ".join(line.split()) for line in stream.getvalue().splitlines()]
    assert ["built 2 in 30 s, 15.0 s each", "up to date 1", "failed 1 VN-02 2020 en"] == rows[1:]
