from __future__ import annotations

import io

import pytest

from lc_indicators.publish.run import progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def _tell(shown: progress.Progress) -> None:
    shown.begin("VN-01 2015-2020 vi", cells=2)
    shown.cell(1)
    shown.cell(2)
    shown.stage("making report.html")
    shown.end("done")


def test_when_not_a_terminal_then_plain_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """A log gets lines without control characters: start, cells now and then, stages, end."""
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    stream = io.StringIO()

    _tell(progress.progress_for(stream, quiet=False))

    assert stream.getvalue().splitlines() == [
        "VN-01 2015-2020 vi: running 2 cells",
        "VN-01 2015-2020 vi: cell 1 of 2 (0 s)",
        "VN-01 2015-2020 vi: cell 2 of 2 (0 s)",
        "VN-01 2015-2020 vi: making report.html (0 s)",
        "VN-01 2015-2020 vi: done (0 s)",
    ]


def test_when_cells_are_quick_then_a_log_is_not_flooded() -> None:
    """A cell is told only when nothing was said for a while."""
    stream = io.StringIO()

    _tell(progress.progress_for(stream, quiet=False))

    assert "cell" not in stream.getvalue().replace("2 cells", "")


def test_when_a_terminal_then_the_bar_goes_and_one_line_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal people see what is running and how far; at the end one line is left."""
    monkeypatch.setenv("TERM", "xterm")
    stream = Terminal()

    _tell(progress.progress_for(stream, quiet=False))

    assert "\x1b[" in stream.getvalue()
    assert stream.getvalue().endswith("VN-01 2015-2020 vi: done (0 s)\n")


def test_when_quiet_then_nothing_is_said() -> None:
    """`--quiet` is quiet on a terminal too."""
    stream = Terminal()

    _tell(progress.progress_for(stream, quiet=True))

    assert stream.getvalue() == ""
