"""The log of run times: beside the edition, no part of it, and never a reason to fail."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from unittest.mock import create_autospec

import pytest

from lc_indicators.publish.run.progress import Progress
from lc_indicators.publish.store import run_log
from lc_indicators.publish.store.run_log import Timed, log_beside


def _lines(log: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """Return where the log of the edition in the folder ``vi`` lies."""
    (tmp_path / "vi").mkdir()
    (tmp_path / "vi" / "manifest.json").touch()
    return tmp_path / "vi.runs.jsonl"


def _run(log: Path, title: str = "VN-01 2015-2020 vi", ended: str = "done") -> None:
    timed = Timed(create_autospec(Progress), log.parent / "vi")
    timed.begin(title, cells=2)
    timed.cell(1)
    timed.cell(2)
    timed.stage("making report.html")
    timed.end(ended)


def test_the_log_lies_beside_the_folder_of_the_edition() -> None:
    """An edition's folder holds its files and nothing that a clock wrote."""
    assert Path("reports/VN-01/2015-2020/vi.runs.jsonl") == log_beside(Path("reports/VN-01/2015-2020/vi"))


def test_a_run_is_a_line_with_the_time_of_each_part(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that moves by a second each time it is asked: three parts before the last stage, 5 s in all."""
    ticks = iter(range(100))
    monkeypatch.setattr("lc_indicators.publish.store.run_log.time.monotonic", lambda: float(next(ticks)))

    _run(log)

    (line,) = _lines(log)
    assert line.pop("started").endswith("+00:00")
    assert {
        "report": "VN-01 2015-2020 vi",
        "ended": "done",
        "seconds": 5.0,
        "cells": {"1": 1.0, "2": 1.0},
        "stages": {"starting": 1.0, "making report.html": 1.0},
    } == line


def test_the_latest_runs_are_kept_however_they_ended(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A log does not grow for ever, and a stopped run is one, too."""
    monkeypatch.setattr(run_log, "MOST_RUNS", 2)

    for title, ended in (("first", "done"), ("second", "stopped"), ("third", "done")):
        _run(log, title, ended)

    assert [("second", "stopped"), ("third", "done")] == [(it["report"], it["ended"]) for it in _lines(log)]
    assert ["vi", "vi.runs.jsonl"] == sorted(entry.name for entry in log.parent.iterdir())


def test_a_link_in_its_place_is_replaced_and_not_followed(tmp_path: Path, log: Path) -> None:
    """What somebody else's link leads to is neither read nor written."""
    theirs = tmp_path / "theirs.txt"
    theirs.write_text("their words\n", encoding="utf-8")
    log.symlink_to(theirs)

    _run(log)

    assert 1 == len(_lines(log))
    assert not log.is_symlink()
    assert "their words\n" == theirs.read_text(encoding="utf-8")


@pytest.mark.parametrize("spoil", ["folder", "bytes"])
def test_a_log_that_cannot_be_written_fails_no_report(log: Path, spoil: str) -> None:
    """A folder of that name, bytes that are no text: the run ends as it would."""
    if spoil == "folder":
        log.mkdir()
    else:
        log.write_bytes(b"\xff\xfe\n")

    _run(log)

    assert log.is_dir() or b"\xff\xfe\n" == log.read_bytes()
    assert [] == [path for path in log.parent.iterdir() if path.name.startswith(".")]


def test_a_first_run_that_was_stopped_leaves_no_log(tmp_path: Path) -> None:
    """There is no edition that it could lie beside."""
    _run(tmp_path / "vi.runs.jsonl", ended="stopped")

    assert [] == list(tmp_path.iterdir())
