"""Build those of the wanted reports that are stale, one after the other or on many processes."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from lc_indicators.build.build_plan import FEW, Wanted
from lc_indicators.build.build_progress import BuildListener
from lc_indicators.build.changed_data import catalogue_of, comparing
from lc_indicators.build.job import Job, JobOutcome, ReviewOutcome, State
from lc_indicators.errors import LcIndicatorsError
from lc_indicators.publish.run.request import CELL_SECONDS
from lc_indicators.publish.store.edition import gone_if_stopped
from lc_indicators.publish.store.layout import OUTPUT_FILES, review_page
from lc_indicators.settings import settings_above

if TYPE_CHECKING:
    from lc_indicators.build.cluster import Cluster
    from lc_indicators.build.local import Processes
    from lc_indicators.publish.run.request import Request


@dataclass(frozen=True, kw_only=True)
class BuildResult:
    """What came of a build."""

    outcomes: Sequence[JobOutcome]
    #: Why a review page could not be written, a line a page.
    unreviewed: Sequence[str] = ()
    #: The list of all reports; None where none stands.
    index: Path | None = None

    @property
    def failed(self) -> list[JobOutcome]:
        """Return the reports that failed."""
        return [one for one in self.outcomes if one.state is State.FAILED]


def build_reports(  # noqa: PLR0913 - what a command line may say; all by name
    *,
    areas: Sequence[str] = (),
    kind: str = "",
    periods: Sequence[str] = (),
    languages: Sequence[str] = (),
    as_of: str = "",
    notebook: Path | None = None,
    parameters: Sequence[str] = (),
    cell_timeout: int = CELL_SECONDS,
    data: Path | None = None,
    out: Path | None = None,
    jobs: int | None = None,
    scheduler: str = "",
    force: bool = False,
    dry_run: bool = False,
    review: bool = True,
    published: bool = True,
    listener: BuildListener | None = None,
    debug: bool = False,
) -> BuildResult:
    """Build a report for each combination of areas, periods and languages, unless it is up to date.

    Parameters
    ----------
    areas : sequence of str, optional
        Codes or names, or ``all``: those of one *kind* with data.  That of the settings by default.
    kind : str, optional
        With ``all``: the kind of area, by default the one that most areas are of.
    periods : sequence of str, optional
        As ``Period.read`` takes them, ``2015-2020``, ``2024-09``, in words; that of the settings by default.
    languages : sequence of str, optional
        Some of the project's; those of the settings by default, or all.
    as_of : str, optional
        A date: the reports are made of what had been published by then, and stand beside those of now.
    notebook : Path, optional
        The notebook to run; by default the one of the project that says it is for such a period.
    parameters : sequence of str, optional
        Further parameters of a notebook, each as ``NAME=VALUE``.
    cell_timeout : int, optional
        Seconds that a cell may run; 0 for any time.
    data : Path, optional
        The data folder; the project's own by default.
    out : Path, optional
        The folder of all editions; ``reports/`` beside the data folder by default.
    jobs : int, optional
        Worker processes; as many as there are cores by default, and none for a single report.
    scheduler : str, optional
        The address of a Dask scheduler whose workers build them.
    force : bool, optional
        Whether what is up to date is built, too.
    dry_run : bool, optional
        Whether nothing is built: what would be, and why, is told, and which other editions are behind.
    review : bool, optional
        Whether each edition gets its review page.
    published : bool, optional
        Whether readers have the editions that stand: what was wrong in them is then said.
    listener : BuildListener, optional
        Hears how it goes on; nobody does by default.  ``TerminalListener()`` tells it as the command does.
    debug : bool, optional
        Whether an unexpected error is raised or told with its traceback.

    Raises
    ------
    LcIndicatorsError
        Nothing that was asked for can be built, or the only report that was asked for failed.  Of several
        reports, one that fails does not keep the others from being built: the result says which.

    Examples
    --------
    >>> from pathlib import Path
    >>> build_reports(areas=["Lai Chau"], periods=["next year"], out=Path("reports"))  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    lc_indicators.errors.figure_errors.PeriodError: Period 'next year': it is no period. Write ...
    """
    from lc_indicators.catalogue.load import data_folder
    from lc_indicators.publish.kernels.warm_up import warm_up

    folder = data_folder(data).absolute()
    project, listener = folder.parent, listener or BuildListener()
    settings = settings_above(project)
    wanted = Wanted(
        notebook=notebook,
        data=folder,
        out=out or project / "reports",
        has_shelves=out is None,
        areas=areas,
        kind=kind,
        periods=periods,
        languages=languages or settings.languages,
        defaults=settings.report,
        as_of=as_of,
        parameters=parameters,
        cell_timeout=cell_timeout,
        are_published=published,
    )
    if (force or wanted.are_new) and jobs is None and not scheduler and not dry_run:
        # What kernels are forked from starts while this process looks at the data.
        warm_up(folder)
    builder = Builder(listener, jobs=jobs, scheduler=scheduler, force=force, review=review, debug=debug)
    with gone_if_stopped():
        # Checked whole: a broken file never reaches a report.
        catalogue = catalogue_of(folder)
        if words := wanted.other_kinds(catalogue):
            listener.says(words)
        requests = wanted.requests(catalogue, to_build=not dry_run)
        return builder.foresee(requests) if dry_run else builder.build(requests)


@dataclass(frozen=True)
class Builder:
    """How reports are to be built, and who hears of it."""

    listener: BuildListener = field(default_factory=BuildListener)
    #: Worker processes; None for as many as there are cores.
    jobs: int | None = None
    #: Address of a Dask scheduler; "" for processes of this machine.
    scheduler: str = ""
    force: bool = False
    review: bool = True
    debug: bool = False

    def foresee(self, wanted: Sequence[Request]) -> BuildResult:
        """Tell what would be built of *wanted* and why, and what else is behind; write nothing."""
        from lc_indicators.build.foreseen import foreseen

        outcomes = foreseen(wanted, changed=comparing(wanted[0].data), force=self.force)
        for one in outcomes:
            self.listener.foresees(one)
        return BuildResult(outcomes=outcomes)

    def build(self, wanted: Sequence[Request]) -> BuildResult:
        """Build what is stale of *wanted*, review it and list it; see :func:`build_reports`."""
        from lc_indicators.publish.site import write_index
        from lc_indicators.publish.store.freshness import why_stale

        compare = comparing(wanted[0].data)
        stale = [one for one in wanted if self.force or why_stale(one, changed=compare)]
        places = {one.folder for one in stale}
        current = [
            JobOutcome(one.title, one.folder, State.CURRENT) for one in wanted if one.folder not in places
        ]
        few = len(wanted) <= FEW and self.jobs is None and not self.scheduler
        for one in current if few else ():
            self.listener.says(f"{one.title}: up to date")
            self._show_files(one.folder)
        # Two at once take two thirds of the time that they take one after the other, with their start.
        alone = few and (len(stale) < 2 or cores() == 1)  # noqa: PLR2004 - nothing else to do meanwhile
        outcomes = self._here(stale, current) if alone else self._batch(wanted, stale, current, few=few)
        unreviewed = self._review(wanted) if self.review else []
        for page in (review_page(one.folder) for one in wanted if few and self.review):
            if page.is_file():
                self.listener.writes(page)
        index = write_index(wanted[0].out)
        if index and not few:
            self.listener.writes(index)
        return BuildResult(outcomes=outcomes, unreviewed=unreviewed, index=index)

    def _here(self, stale: Sequence[Request], current: Sequence[JobOutcome]) -> list[JobOutcome]:
        """Build them one after the other."""
        progress = self.listener.progress()
        outcomes = list(current)
        for request in stale:
            from lc_indicators.editions.compare.found_corrections import found_corrections
            from lc_indicators.publish.run.run import run_report

            state, words = State.BUILT, ""
            try:
                run_report(request, progress=progress, finding=found_corrections)
                self._show_files(request.folder)
            except LcIndicatorsError as error:
                if self.debug or len(stale) + len(current) == 1:
                    raise
                state, words = State.FAILED, str(error)
                self.listener.errs(words)
            outcomes.append(JobOutcome(request.title, request.folder, state, words))
        return outcomes

    def _show_files(self, folder: Path) -> None:
        for name in OUTPUT_FILES:
            self.listener.writes(folder / name)

    def _batch(
        self,
        wanted: Sequence[Request],
        stale: Sequence[Request],
        current: Sequence[JobOutcome],
        *,
        few: bool,
    ) -> list[JobOutcome]:
        """Build them on workers; of a *few* tell each file, of many how many there are."""
        jobs = [Job(one, comparing, force=self.force, debug=self.debug) for one in stale]
        outcomes, told = list(current), list[JobOutcome]()
        self.listener.batch_begins(len(jobs))
        try:
            with closing(self._workers(wanted, stale).outcomes(jobs, self.listener)) as ending:
                for outcome in ending:
                    if isinstance(outcome, ReviewOutcome):
                        self._hear_review(outcome)
                    else:
                        outcomes.append(outcome)
                        self.listener.ends(outcome)
            told = [] if few else outcomes
        finally:
            self.listener.batch_ends(told)
        for one in outcomes[len(current) :] if few else ():
            if one.state is State.BUILT:
                self._show_files(one.folder)
        return outcomes

    def _hear_review(self, outcome: ReviewOutcome) -> None:
        # A page that failed is missing, and is met again when all pages are looked for.
        for line in outcome.words.splitlines() if outcome.state is State.BUILT else ():
            self.listener.warns(line)

    def _workers(self, wanted: Sequence[Request], stale: Sequence[Request]) -> Cluster | Processes:
        from lc_indicators.build.cluster import Cluster
        from lc_indicators.build.local import Processes
        from lc_indicators.build.review_pages import PagesToCome, build_or_review

        if self.scheduler:
            return Cluster(self.scheduler, most_at_once=self.jobs)
        pages = PagesToCome(wanted, stale if self.review else ())
        return Processes(
            self.jobs or cores(),
            work=build_or_review,
            data=stale[0].data if stale else None,
            then=pages.after,
        )

    def _review(self, wanted: Sequence[Request]) -> list[str]:
        """Write the review pages that are missing or of another edition."""
        from lc_indicators.build.review_pages import write_reviews

        wrong = write_reviews(wanted, processes=self.jobs or cores(), listener=self.listener)
        for words in wrong:
            self.listener.errs(f"No review page: {words}")
        return wrong


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
