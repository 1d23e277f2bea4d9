"""Write the review pages of editions that were built, where they are not of what stands there now."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from lc_indicators.build.build_progress import BuildListener
from lc_indicators.build.changed_data import comparing
from lc_indicators.build.job import Job, JobOutcome, State
from lc_indicators.errors import LcIndicatorsError

if TYPE_CHECKING:
    from lc_indicators.publish.run.request import Request

#: So many pages are written by this process; workers take longer to start.
FEW = 8


def write_reviews(wanted: Sequence[Request], *, processes: int, listener: BuildListener) -> list[str]:
    """Write the review pages of the editions of *wanted* that stand, and return what went wrong.

    The page of one language tells of the other's, so they are written when all editions stand.
    """
    from lc_indicators.editions.review import is_current
    from lc_indicators.publish.store.layout import MANIFEST

    standing = [one for one in wanted if (one.folder / MANIFEST).is_file()]
    missing = [one for one in standing if not is_current(one.folder)]
    if len(missing) > FEW:
        listener.says(f"Writing {len(missing)} review pages")
    if len(missing) > FEW and processes > 1:
        return _on_workers(missing, processes, listener)
    return [words for one in missing if (words := _written(one, listener.warns))]


def _on_workers(missing: Sequence[Request], processes: int, listener: BuildListener) -> list[str]:
    from lc_indicators.build.local import Processes

    jobs = [Job(one, comparing) for one in missing]
    with closing(Processes(processes, work=review).outcomes(jobs, BuildListener())) as ending:
        outcomes = list(ending)
    for one in outcomes:
        for line in one.words.splitlines() if one.state is State.BUILT else ():
            listener.warns(line)
    return [f"{one.title}: {one.words}" for one in outcomes if one.state is State.FAILED]


def review(job: Job) -> JobOutcome:
    """Write the review page of one edition; a worker's job."""
    started = time.monotonic()
    request = job.request
    told: list[str] = []
    words = _written(request, told.append)
    state = State.FAILED if words else State.BUILT
    said = words or "\n".join(told)
    return JobOutcome(request.title, request.folder, state, said, time.monotonic() - started)


def _written(request: Request, warns: Callable[[str], object]) -> str:
    """Write the review page of an edition and tell which checks fail; return why that failed, or ""."""
    from lc_indicators.editions.review import write_review

    try:
        page = write_review(request.folder, data=request.data)
    except LcIndicatorsError as error:
        return str(error)
    for check in page.failed:
        warns(f"{request.title}: the review finds: {check.name}: {' '.join(check.found.split())}")
    return ""
