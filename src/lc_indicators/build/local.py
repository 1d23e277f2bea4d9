"""Build a batch on processes of this machine.

Each process builds many reports.  If a process dies, the one report that it was building has failed.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import signal
import tempfile
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING

from lc_indicators.build.interrupts import interrupted_by
from lc_indicators.build.job import Job, JobOutcome, build, failed
from lc_indicators.publish.kernels.private_folder import PrivateFolder, sweep
from lc_indicators.publish.kernels.warm_up import warm_up
from lc_indicators.publish.run.end_process import end_this_process

if TYPE_CHECKING:
    from lc_indicators.build.build_progress import BuildListener

#: Reports after which a process is replaced: what libraries leak never adds up to much.
MOST_REPORTS = 100

#: Seconds that a process has to end its kernel when the batch is stopped.
PATIENCE = 20

#: Of glibc: one heap, and the end of it goes back to the system as soon as 16 MB of it are free.  It would
#: have one for each thread, and keep as much as a report ever took, which is a quarter of its memory.
_FRUGAL = {
    "MALLOC_ARENA_MAX": "1",
    "MALLOC_MMAP_THRESHOLD_": "16000000",
    "MALLOC_TRIM_THRESHOLD_": "16000000",
}

#: What a worker does with a job: a function of a module, as it goes to another process.
Work = Callable[[Job], JobOutcome]

# A process of its own from the start: a fork of a process with threads may hang.
_CONTEXT = multiprocessing.get_context("spawn")


class Processes:
    """Workers of this machine.

    Parameters
    ----------
    count : int
        How many at once.
    most_reports : int, optional
        Jobs after which one is replaced.
    work : callable, optional
        What is done with a job.
    data : Path, optional
        The data folder of jobs that run notebooks: what cells are forked from starts at once, one for all.
    then : callable, optional
        What is to be done once a job has ended: further jobs.
    """

    def __init__(
        self,
        count: int,
        *,
        most_reports: int = MOST_REPORTS,
        work: Work = build,
        data: Path | None = None,
        then: Callable[[JobOutcome], Sequence[Job]] = lambda _: (),
    ) -> None:
        self._count, self._most, self._work, self._data = count, most_reports, work, data
        self._then = then

    def outcomes(self, jobs: Sequence[Job], listener: BuildListener) -> Generator[JobOutcome]:
        """Yield what came of each job, as they end; when this generator is closed, all workers end."""
        waiting = deque(jobs)
        workers: list[_Worker] = []
        sweep()
        forks = warm_up(self._data) if self._data and jobs else ""
        with PrivateFolder() as folder:
            try:
                while waiting or workers:
                    while waiting and len(workers) < self._count:
                        workers.append(_Worker(self._work, str(folder), forks))
                    for worker in workers:
                        if worker.job is None and waiting:
                            job = waiting.popleft()
                            worker.give(job)
                            if not job.reviewed:
                                listener.starts(job.request.title)
                    for outcome in _ended(workers):
                        waiting.extend(self._then(outcome))
                        yield outcome
                    # What has no work left, has done its share, or is no more, makes room.
                    for worker in [one for one in workers if one.is_over(self._most, more=bool(waiting))]:
                        worker.dismiss()
                        workers.remove(worker)
            finally:
                for worker in workers:
                    worker.stop()
                for worker in workers:
                    worker.wait()


def _ended(workers: Sequence[_Worker]) -> Iterator[JobOutcome]:
    """Wait until a worker has something to say, and yield what came of its job."""
    busy = {worker.link: worker for worker in workers if worker.job}
    ready = wait(list(busy))
    yield from (worker.take() for link, worker in busy.items() if link in ready)


class _Worker:
    """One process and the job that it has."""

    def __init__(self, work: Work, folder: str, forks: str) -> None:
        self.link, theirs = _CONTEXT.Pipe()
        # No daemon: what a notebook starts may be processes.
        self._process = _CONTEXT.Process(
            target=_serve, args=(theirs, work), kwargs={"folder": folder, "forks": forks}, daemon=False
        )
        with deaf_to_ctrl_c(), _frugal():
            self._process.start()
        # Theirs alone: when the process is gone, the link ends.
        theirs.close()
        self.job: Job | None = None
        self._done, self._is_gone = 0, False

    def give(self, job: Job) -> None:
        """Give it a job; a process that is no more says so when its answer is taken."""
        self.job = job
        with contextlib.suppress(OSError):
            self.link.send(job)

    def take(self) -> JobOutcome:
        """Return what came of its job."""
        assert self.job is not None  # noqa: S101 - only workers that have one are listened to
        job, self.job = self.job, None
        self._done += not job.reviewed
        try:
            outcome: JobOutcome = self.link.recv()
        except (EOFError, OSError):
            self._is_gone = True
            self._process.join()
            return failed(job, f"its worker process ended {_ending(self._process.exitcode)}")
        return outcome

    def is_over(self, most: int, *, more: bool) -> bool:
        """Return whether it is to be dismissed."""
        return self._is_gone or (self.job is None and (not more or self._done >= most))

    def dismiss(self) -> None:
        """Let it go: it has no job."""
        with contextlib.suppress(OSError):
            self.link.send(None)
        self.wait()

    def stop(self) -> None:
        """Ask it to end its kernel and itself."""
        self._process.terminate()

    def wait(self) -> None:
        """Wait until it has ended, for a while."""
        self._process.join(PATIENCE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self.link.close()


@contextlib.contextmanager
def deaf_to_ctrl_c() -> Iterator[None]:
    """Give to a process that starts in this block deafness to Ctrl-C, until it says otherwise."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        # Where multiprocessing starts this helper of its own, it lets Ctrl-C through again.
        resource_tracker.ensure_running()
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextlib.contextmanager
def _frugal() -> Iterator[None]:
    """Let a process that starts in this block give back what it frees, unless its user has said otherwise."""
    added = {name: value for name, value in _FRUGAL.items() if name not in os.environ}
    os.environ.update(added)
    try:
        yield
    finally:
        for name in added:
            del os.environ[name]


def _serve(link: Connection, work: Work, *, folder: str, forks: str) -> None:
    """Build what comes along the link until nothing more comes (this is all that a worker process does)."""
    # Ctrl-C reaches every process of a terminal; the batch decides who ends, and asks as at SIGTERM.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        # It was deaf while it loaded; what it starts is not to be.
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    # Where the batch itself is killed, nobody waits for the report any more.
    threading.Thread(target=_follow, args=(multiprocessing.parent_process(),), daemon=True).start()
    # What a killed process leaves goes with the batch.
    tempfile.tempdir = folder
    if forks:
        from lc_indicators.publish.kernels.fork_server import use

        use(forks)
    with (
        contextlib.suppress(KeyboardInterrupt, EOFError, OSError),
        # It clears up in peace: whoever asks it to end waits, then kills it.
        interrupted_by(signal.SIGTERM, afterwards=signal.SIG_IGN),
    ):
        while (job := link.recv()) is not None:
            link.send(work(job))
            if not gc.get_freeze_count():
                # What it has imported by its first report is not looked through again for what nobody needs.
                gc.collect()
                gc.freeze()


def _follow(batch: BaseProcess | None) -> None:
    """End this process, its kernel first, when the batch's own process has ended."""
    if batch:
        batch.join()
        end_this_process()


def _ending(code: int | None) -> str:
    if code is None or code >= 0:
        return f"with exit code {code}"
    name = signal.Signals(-code).name
    return f"by {name}" + (" (out of memory, or killed)" if name == "SIGKILL" else "")
