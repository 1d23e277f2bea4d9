"""Define what goes to a worker, and what comes back: one report, and its outcome."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from lc_indicators.errors import LcIndicatorsError
from lc_indicators.publish.output_registry import OUTPUTS
from lc_indicators.publish.run.request import Request
from lc_indicators.publish.store.freshness import Changed, why_stale


class State(StrEnum):
    """How a report of a batch ended."""

    BUILT = "built"
    #: It stood as it would be built now.
    CURRENT = "up to date"
    FAILED = "failed"
    #: It would be built: nothing was, for it was a dry run.
    STALE = "stale"
    #: Nobody asked for it, and the data have changed since.
    BEHIND = "behind"


@dataclass(frozen=True)
class Job:
    """One report that is wanted; goes to another process, so that it holds nothing but plain facts."""

    request: Request
    #: A function of a module: data folder to what compares a run's reading with the data of now.
    comparing: Callable[[Path], Changed]
    #: Whether it is built even where it is up to date.
    force: bool = False
    #: Whether an unexpected error is told with its traceback.
    debug: bool = False
    #: Instead of a build: the editions whose review pages are to be written.
    reviewed: tuple[Request, ...] = ()


@dataclass(frozen=True)
class JobOutcome:
    """What came of a job."""

    title: str
    folder: Path
    state: State
    #: Why it failed, or would be built.
    words: str = ""
    seconds: float = 0.0


@dataclass(frozen=True)
class ReviewOutcome(JobOutcome):
    """What came of review pages: what they find, a line each."""


def build(job: Job) -> JobOutcome:
    """Build the report of *job* unless it is up to date; whatever goes wrong is told and not raised."""
    started = time.monotonic()
    request = job.request
    try:
        if not job.force and not why_stale(request, changed=job.comparing(request.data)):
            return JobOutcome(request.title, request.folder, State.CURRENT)
        from lc_indicators.editions.compare.found_corrections import found_corrections
        from lc_indicators.publish.run.run import run_report

        run_report(request, finding=found_corrections)
        for output in OUTPUTS:
            if output.free_memory:
                output.free_memory()
    except Exception as error:  # noqa: BLE001 - of a thousand reports one may meet anything
        return failed(job, _words(error, debug=job.debug), seconds=time.monotonic() - started)
    return JobOutcome(request.title, request.folder, State.BUILT, seconds=time.monotonic() - started)


def failed(job: Job, words: str, *, seconds: float = 0.0) -> JobOutcome:
    """Return that a job failed, and why."""
    outcome = ReviewOutcome if job.reviewed else JobOutcome
    return outcome(job.request.title, job.request.folder, State.FAILED, words, seconds)


def _words(error: Exception, *, debug: bool) -> str:
    if debug:
        return "".join(traceback.format_exception(error)).rstrip()
    if isinstance(error, LcIndicatorsError):
        return str(error)
    return f"Unexpected {type(error).__name__}: {error} (run it with --debug and report what it says)"
