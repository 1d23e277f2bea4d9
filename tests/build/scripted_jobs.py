"""Jobs whose area says what is to become of them, and what a worker does with such a job."""

from __future__ import annotations

import gc
import os
import signal
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from lc_indicators.build import BuildListener, Job, JobOutcome, State
from lc_indicators.publish.kernels.fork_server import current
from lc_indicators.publish.kernels.warm_process import Nothing
from lc_indicators.publish.run.request import Request
from lc_indicators.publish.store.freshness import Changed


def jobs(folder: Path, *areas: str) -> list[Job]:
    """Return a job for each of *areas*."""
    return [
        Job(
            Request(
                Path("n.ipynb"), area=area, period="2020", language="en", data=folder, out=folder / "out"
            ),
            comparing=never,
        )
        for area in areas
    ]


def never(folder: Path) -> Changed:
    """Return that nothing ever changes."""

    def changed(notes: Mapping[str, Any]) -> Iterable[str]:
        del notes
        return ()

    del folder
    return changed


def act(job: Job) -> JobOutcome:
    """Do what the job's area says (this is what the worker does)."""
    what = job.request.area
    if what == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if what == "leave":
        os._exit(3)
    if what == "drop":
        _DroppedSignal()
    if what in {"wait", "drop"}:
        (job.request.data / "waiting").write_text(str(os.getpid()), encoding="utf-8")
        time.sleep(60)
    return JobOutcome(what, job.request.folder, State.BUILT, words=str(os.getpid()))


def forks_from(job: Job) -> JobOutcome:
    """Have a fork, and say how it ended, which process was started for it, and where it was asked for."""
    server = current()
    ended = server.fork(Nothing()).wait(60)
    return JobOutcome(job.request.area, Path(server.address), State.BUILT, words=f"{ended} {server.pid}")


def keeps(job: Job) -> JobOutcome:
    """Say how a worker deals with memory: what its allocator was told, and whether it has settled."""
    told = {name: value for name, value in os.environ.items() if name.startswith("MALLOC_")}
    return JobOutcome(
        job.request.area, job.request.folder, State.BUILT, words=f"{told} {gc.get_freeze_count() > 0}"
    )


class _DroppedSignal:
    """Asks its process to end, as a batch does, amid a destructor, where Python drops what is raised."""

    def __del__(self) -> None:
        signal.raise_signal(signal.SIGTERM)


class Heard(BuildListener):
    """Notes what starts."""

    def __init__(self) -> None:
        self.titles: list[str] = []
        self.words: list[str] = []

    def starts(self, title: str) -> None:
        """Note it."""
        self.titles.append(title)

    def says(self, words: str) -> None:
        """Note it."""
        self.words.append(words)

    warns = says
