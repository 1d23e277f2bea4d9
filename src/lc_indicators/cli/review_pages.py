"""Review pages of the editions that a command built: those that are not of what stands there now."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from lc_indicators.errors import LcIndicatorsError

if TYPE_CHECKING:
    from lc_indicators.build import Job, Outcome
    from lc_indicators.publish.run.request import Request

#: So many pages are written by this process; workers take longer to start.
FEW = 8


def write_reviews(wanted: Sequence[Request], *, processes: int, quiet: bool) -> list[str]:
    """Write the review pages of the editions of *wanted* that stand, and return what went wrong.

    The page of one language tells of the other's, so they are written when all editions stand.
    """
    from lc_indicators.editions.review import is_current
    from lc_indicators.publish.store.layout import MANIFEST

    standing = [one for one in wanted if (one.folder / MANIFEST).is_file()]
    missing = [one for one in standing if not is_current(one.folder)]
    if len(missing) > FEW and not quiet:
        typer.echo(f"Writing {len(missing)} review pages", err=True)
    if len(missing) > FEW and processes > 1:
        return _on_workers(missing, processes)
    return [words for one in missing if (words := _written(one.folder, one.data))]


def _on_workers(missing: Sequence[Request], processes: int) -> list[str]:
    from lc_indicators.build import Job, Processes
    from lc_indicators.build.batch_progress import BatchTelling
    from lc_indicators.build.changed_data import comparing

    jobs = [Job(one, comparing) for one in missing]
    told = BatchTelling(sys.stderr, total=len(jobs), quiet=True)
    with closing(Processes(processes, work=review).outcomes(jobs, told)) as ending:
        return [f"{outcome.title}: {outcome.words}" for outcome in ending if outcome.words]


def review(job: Job) -> Outcome:
    """Write the review page of one edition; a worker's job."""
    from lc_indicators.build import Outcome, State

    started = time.monotonic()
    request = job.request
    words = _written(request.folder, request.data)
    state = State.FAILED if words else State.BUILT
    return Outcome(request.title, request.folder, state, words, time.monotonic() - started)


def _written(folder: Path, data: Path) -> str:
    """Write the review page of the edition in *folder*; return why that failed, "" where it did not."""
    from lc_indicators.editions.review import write_review

    try:
        write_review(folder, data=data)
    except LcIndicatorsError as error:
        return str(error)
    return ""
