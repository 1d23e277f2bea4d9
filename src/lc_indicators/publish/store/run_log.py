"""The log of run times: beside an edition, and no part of it.

A clock never reaches a file of an edition, so that the same inputs give the same bytes.  How long a run took,
and where, is worth knowing all the same: it stands in ``<language>.runs.jsonl`` beside the edition's folder,
one JSON object a line, the latest last.
"""

from __future__ import annotations

import json
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lc_indicators.files import write_whole
from lc_indicators.publish.run.progress import Progress
from lc_indicators.publish.store.edition import MANIFEST

#: So many runs are remembered.
MOST_RUNS = 50

#: Before the first cell: the kernel starts.
STARTING = "starting"


def log_beside(folder: Path) -> Path:
    """Return the log of the runs that made the edition in *folder*."""
    return folder.parent / f"{folder.name}.runs.jsonl"


class Timed:
    """Passes on how far a run is, and notes in the log how long each part took (see :class:`Progress`)."""

    def __init__(self, told: Progress, folder: Path, *, notebook: str = "") -> None:
        self._told, self._folder, self._notebook = told, folder, notebook
        self._title, self._started = "", datetime.now(UTC)
        self._first = self._since = time.monotonic()
        self._part: int | str = STARTING
        self._cells: dict[str, float] = {}
        self._stages: dict[str, float] = {}

    def begin(self, title: str, *, cells: int) -> None:
        """Start the clock."""
        self._title = title
        self._told.begin(title, cells=cells)

    def cell(self, number: int) -> None:
        """Note the part before, and that this cell runs now."""
        self._enter(number)
        self._told.cell(number)

    def stage(self, words: str) -> None:
        """Note the part before, and that this stage runs now."""
        self._enter(words)
        self._told.stage(words)

    def end(self, words: str) -> None:
        """Write what was noted; a log that cannot be written is no reason for a report to fail."""
        self._enter(words)
        if (
            self._folder / MANIFEST
        ).is_file():  # Where no edition stands, a run that was stopped leaves nothing.
            with suppress(OSError, ValueError):
                _append(log_beside(self._folder), self._line(words))
        self._told.end(words)

    def _enter(self, part: int | str) -> None:
        now = time.monotonic()
        kept = self._cells if isinstance(self._part, int) else self._stages
        name = str(self._part)
        kept[name] = round(kept.get(name, 0.0) + now - self._since, 3)
        self._part, self._since = part, now

    def _line(self, ended: str) -> dict[str, Any]:
        return {
            "report": self._title,
            **({"notebook": self._notebook} if self._notebook else {}),
            "started": self._started.isoformat(timespec="seconds"),
            "ended": ended,
            "seconds": round(time.monotonic() - self._first, 3),
            "cells": self._cells,
            "stages": self._stages,
        }


def _append(log: Path, line: dict[str, Any]) -> None:
    """Put *line* at the end of *log*, whole or not at all, and let the oldest lines go."""
    before = [] if log.is_symlink() or not log.is_file() else log.read_text(encoding="utf-8").splitlines()
    lines = [*before[-MOST_RUNS + 1 :], json.dumps(line, ensure_ascii=False)]
    # As readable as the folder that it lies in.
    mode = log.parent.stat().st_mode & 0o666
    write_whole(log, ("\n".join(lines) + "\n").encode(), mode=mode)
