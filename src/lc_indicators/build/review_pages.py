"""Write the review pages of editions that were built, where they are not of what stands there now.

A worker that has built the last language of a report writes them: it has all that they take in memory.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from lc_indicators.build.build_progress import BuildListener
from lc_indicators.build.changed_data import comparing
from lc_indicators.build.job import Job, JobOutcome, ReviewOutcome, State, build, failed
from lc_indicators.errors import LcIndicatorsError

if TYPE_CHECKING:
    from lc_indicators.publish.run.request import Request

#: So many pages are written by this process; workers take longer to start.
FEW = 8


class PagesToCome:
    """Says when the editions of a report stand in all languages that are wanted.

    Parameters
    ----------
    wanted, stale : sequence of Request
        All that is wanted, and what of it is built.
    """

    def __init__(self, wanted: Sequence[Request], stale: Sequence[Request]) -> None:
        self._wanted = wanted
        self._awaited: dict[Path, set[Path]] = {}
        for one in stale:
            self._awaited.setdefault(one.folder.parent, set()).add(one.folder)

    def after(self, outcome: JobOutcome) -> Sequence[Job]:
        """Return the job of the pages that can be written now that a report has ended, as one or none."""
        awaited = self._awaited.get(outcome.folder.parent, set())
        if outcome.folder not in awaited:
            return ()
        awaited.remove(outcome.folder)
        ready = () if awaited else self._beside(outcome.folder)
        return [Job(ready[0], comparing, reviewed=ready)] if ready else ()

    def _beside(self, folder: Path) -> tuple[Request, ...]:
        return tuple(one for one in self._wanted if one.folder.parent == folder.parent)


def build_or_review(job: Job) -> JobOutcome:
    """Build a report, or write review pages: a worker's job."""
    if not job.reviewed:
        return build(job)
    try:
        return review(job)
    except Exception as error:  # noqa: BLE001 - the page is missing: whoever looks for all of them meets it
        return failed(job, str(error))


def write_reviews(wanted: Sequence[Request], *, processes: int, listener: BuildListener) -> list[str]:
    """Write the review pages of the editions of *wanted* that stand, and return what went wrong.

    The page of one language tells of the other's, so they are written when all editions stand.
    """
    missing = _missing(wanted)
    if len(missing) > FEW:
        listener.says(f"Writing {len(missing)} review pages")
    if len(missing) > FEW and processes > 1:
        return _on_workers(missing, processes, listener)
    return [words for one in missing if (words := _written(one, listener.warns))]


def _missing(wanted: Sequence[Request]) -> list[Request]:
    from lc_indicators.editions.review import is_current
    from lc_indicators.publish.store.layout import MANIFEST

    standing = [one for one in wanted if (one.folder / MANIFEST).is_file()]
    return [one for one in standing if not is_current(one.folder)]


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
    """Write the review pages that are missing, of one edition unless the job names more; a worker's job."""
    started = time.monotonic()
    request = job.request
    told: list[str] = []
    wrong = [_written(one, told.append) for one in _missing(job.reviewed or (request,))]
    words = "\n".join(filter(None, wrong))
    state = State.FAILED if words else State.BUILT
    said = words or "\n".join(told)
    return ReviewOutcome(request.title, request.folder, state, said, time.monotonic() - started)


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
