"""Building the reports that a command line asks for: those that are stale, here or on many processes."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from lc_indicators.build.build_plan import FEW
from lc_indicators.build.changed_data import comparing
from lc_indicators.cli.app import ERROR, say_error
from lc_indicators.errors import LcIndicatorsError

if TYPE_CHECKING:
    from lc_indicators.build import Cluster, Outcome, Processes
    from lc_indicators.publish.run.request import Request


@dataclass(frozen=True, kw_only=True)
class Building:
    """How reports are to be built."""

    #: Worker processes; None for as many as there are cores.
    jobs: int | None = None
    #: Address of a Dask scheduler; "" for processes of this machine.
    scheduler: str = ""
    #: Whether what is up to date is built, too.
    force: bool = False
    #: Whether each edition gets its review page.
    review: bool = True
    quiet: bool = False
    debug: bool = False

    def build(self, wanted: Sequence[Request]) -> None:
        """Build what is stale of *wanted*; a report that fails does not keep the others from being built.

        Raises
        ------
        LcIndicatorsError
            The only report that was wanted failed.
        Exit
            With code 2: some failed, and it was said which.
        """
        from lc_indicators.publish.store.freshness import why_stale

        compare = comparing(wanted[0].data)
        stale = {one.folder for one in wanted if self.force or why_stale(one, changed=compare)}
        few = len(wanted) <= FEW and self.jobs is None and not self.scheduler
        failures = self._here(wanted, stale) if few else self._batch(wanted, stale)
        unreviewed = self._review(wanted, told=few)
        self._list(wanted[0].out, told=not few)
        if failures:
            say_error(f"{failures} of {len(wanted)} reports failed.")
        if failures or unreviewed:
            raise typer.Exit(ERROR)

    def _here(self, wanted: Sequence[Request], stale: AbstractSet[Path]) -> int:
        """Build them one after the other and return how many failed."""
        from lc_indicators.publish.run.progress import progress_for

        progress = progress_for(sys.stderr, quiet=self.quiet)
        failures = 0
        for request in wanted:
            try:
                if request.folder in stale:
                    from lc_indicators.publish.run.run import run_report

                    run_report(request, progress=progress)
                elif not self.quiet:
                    typer.echo(f"{request.title}: up to date", err=True)
            except LcIndicatorsError as error:
                if self.debug or len(wanted) == 1:
                    raise
                failures += 1
                say_error(str(error))
                continue
            if not self.quiet:
                for name in ("report.html", "report.pdf"):
                    typer.echo(short(request.folder / name))
        return failures

    def _batch(self, wanted: Sequence[Request], stale: AbstractSet[Path]) -> int:
        """Build them on workers, tell how it goes, and return how many failed."""
        from lc_indicators.build import Job, Outcome, State
        from lc_indicators.build.batch_progress import BatchTelling

        jobs = [
            Job(one, comparing, force=self.force, debug=self.debug) for one in wanted if one.folder in stale
        ]
        outcomes = [
            Outcome(one.title, one.folder, State.CURRENT) for one in wanted if one.folder not in stale
        ]
        started = time.monotonic()
        telling = BatchTelling(sys.stderr, total=len(jobs), quiet=self.quiet)
        with closing(telling), closing(self._workers().outcomes(jobs, telling)) as ending:
            for outcome in ending:
                outcomes.append(outcome)
                telling.ends(outcome)
        if not self.quiet:
            self._sum_up(outcomes, seconds=time.monotonic() - started)
        return sum(one.state is State.FAILED for one in outcomes)

    def _workers(self) -> Cluster | Processes:
        from lc_indicators.build import Cluster, Processes

        if self.scheduler:
            return Cluster(self.scheduler, most_at_once=self.jobs)
        return Processes(self.jobs or cores())

    def _review(self, wanted: Sequence[Request], *, told: bool) -> bool:
        """Write the review pages that are missing or of another edition; return whether one failed."""
        from lc_indicators.cli.review_pages import write_reviews
        from lc_indicators.publish.store.layout import review_page

        if not self.review:
            return False
        wrong = write_reviews(wanted, processes=self.jobs or cores(), quiet=self.quiet)
        for words in wrong:
            say_error(f"No review page: {words}")
        pages = (review_page(one.folder) for one in wanted)
        for page in pages if told and not self.quiet else ():
            if page.is_file():
                typer.echo(short(page))
        return bool(wrong)

    def _list(self, out: Path, *, told: bool) -> None:
        """Write the list of all reports in *out*; its address stands for those of a batch."""
        from lc_indicators.publish.site import write_index

        index = write_index(out)
        if index and told and not self.quiet:
            typer.echo(short(index))

    def _sum_up(self, outcomes: Sequence[Outcome], *, seconds: float) -> None:
        from rich.console import Console

        from lc_indicators.build.batch_progress import summary

        Console(file=sys.stderr, highlight=False, soft_wrap=True).print(summary(outcomes, seconds=seconds))


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def short(path: Path) -> str:
    """Return a path as people here would write it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
