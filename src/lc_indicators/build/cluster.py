"""Build a batch on a Dask cluster, whose workers have the same library, data and notebook."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Collection, Generator, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from lc_indicators.build.cluster_worker import Answer, work, worker_fingerprint
from lc_indicators.build.job import Job, JobOutcome, failed
from lc_indicators.errors import ClusterError

if TYPE_CHECKING:
    from distributed import Client, Future

    from lc_indicators.build.build_progress import BuildListener


#: Seconds to reach a scheduler, and to wait for a worker that can be used.
PATIENCE = 30.0

#: Seconds between two looks at which workers there are.
TICK = 0.5

#: Jobs that a worker's thread has before it: one to do, one to go on with.
AHEAD = 2


class Cluster:
    """The workers of a scheduler."""

    def __init__(self, address: str, *, most_at_once: int | None = None, patience: float = PATIENCE) -> None:
        self._address, self._most, self._patience = address, most_at_once, patience

    def outcomes(self, jobs: Sequence[Job], listener: BuildListener) -> Generator[JobOutcome]:
        """Yield what came of each job, as they end; a job whose worker is lost goes to another.

        Raises
        ------
        ClusterError
            No scheduler there, no worker, or none that is of use.
        """
        if not jobs:
            return
        client = _client(self._address, self._patience)
        try:
            batch = _Batch(client, jobs, listener=listener, most=self._most, patience=self._patience)
            with self._answering():
                yield from batch.outcomes()
        finally:
            with suppress(OSError):
                client.close()

    @contextmanager
    def _answering(self) -> Iterator[None]:
        """Say of a scheduler that dies or freezes in the middle of a batch that it does."""
        try:
            yield
        except (OSError, CancelledError) as error:
            is_late = isinstance(error, TimeoutError)
            reason = f"for {self._patience:.0f} seconds" if is_late else "it is gone"
            raise ClusterError(
                f"the scheduler at {self._address} answers no more ({reason}); finished editions stand"
            ) from error


class _Batch:
    """The jobs of one batch on their way."""

    def __init__(
        self,
        client: Client,
        jobs: Sequence[Job],
        *,
        listener: BuildListener,
        most: int | None,
        patience: float,
    ) -> None:
        self._client, self._listener, self._most, self._patience = client, listener, most, patience
        self._waiting = deque(jobs)
        self._fingerprint = worker_fingerprint(jobs[0])
        #: Each with its job and the workers that may have it.
        self._under_way: dict[Future[Any], tuple[Job, frozenset[str]]] = {}
        #: Address of a worker that is of no use -> why.
        self._refused: dict[str, str] = {}
        self._begun: set[str] = set()
        self._useful_at = time.monotonic()

    def outcomes(self) -> Generator[JobOutcome]:
        try:
            while self._waiting or self._under_way:
                self._send()
                for future in self._ended():
                    job, _ = self._under_way.pop(future)
                    if (outcome := self._outcome(future, job)) is not None:
                        yield outcome
        finally:
            # Reports that run are not torn off: they end whole on their workers.
            with suppress(OSError, CancelledError):
                self._client.cancel(list(self._under_way))

    def _send(self) -> None:
        there = self._client.nthreads()
        threads = {worker: n for worker, n in there.items() if worker not in self._refused}
        self._refuse_to_wait(there, useful=bool(threads))
        workers = frozenset(threads)
        self._call_back(workers)
        room = (self._most or AHEAD * sum(threads.values())) if threads else 0
        while self._waiting and len(self._under_way) < room:
            job = self._waiting.popleft()
            # No key of dask's own: a job that was done once would not be done again.
            future = self._client.submit(work, job, self._fingerprint, workers=sorted(workers), pure=False)
            self._under_way[future] = job, workers
            if job.request.title not in self._begun:
                self._begun.add(job.request.title)
                self._listener.starts(job.request.title)

    def _refuse_to_wait(self, there: Collection[str], *, useful: bool) -> None:
        """Give up where all workers are of no use, or there is none for a while."""
        if useful:
            self._useful_at = time.monotonic()
        elif there:
            raise ClusterError("; ".join(self._refused.values()))
        elif time.monotonic() - self._useful_at > self._patience:
            raise ClusterError("it has no workers; `dask worker` starts one")

    def _call_back(self, workers: frozenset[str]) -> None:
        """Take back jobs that only workers may have which are no more."""
        lost = [future for future, (_, allowed) in self._under_way.items() if not allowed & workers]
        for future in lost:
            if not future.done():
                future.cancel()
                self._waiting.appendleft(self._under_way.pop(future)[0])

    def _ended(self) -> Iterable[Future[Any]]:
        from distributed import wait

        with suppress(TimeoutError):
            if self._under_way:
                wait(list(self._under_way), timeout=TICK, return_when="FIRST_COMPLETED")
            else:
                time.sleep(TICK)
        return [future for future in self._under_way if future.done()]

    def _outcome(self, future: Future[Any], job: Job) -> JobOutcome | None:
        """Return what came of a job; None where it goes to another worker."""
        if future.status != "finished":
            return failed(job, _why(future))
        answer: Answer = future.result()
        if answer.outcome is not None:
            return answer.outcome
        if answer.worker not in self._refused:
            self._refused[answer.worker] = answer.refusal
            self._listener.warns(answer.refusal)
        self._waiting.appendleft(job)
        return None


def _client(address: str, patience: float) -> Client:
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterError("dask is not installed: pip install 'lc-indicators[cluster]'") from error

    class Patient(Client):
        """Waits for no answer of the scheduler for ever."""

        def sync(self, func: Any, *args: Any, callback_timeout: float | None = None, **more: Any) -> Any:
            return super().sync(  # type: ignore[no-untyped-call] # as all of the library
                func, *args, callback_timeout=callback_timeout or patience, **more
            )

    # What happens is told in words, once; it would be told as tracebacks, too.
    for name in ("distributed", "distributed.client"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        return Patient(address, timeout=patience)  # type: ignore[no-untyped-call] # likewise
    except (OSError, ValueError) as error:
        raise ClusterError(
            f"no scheduler answers at {address} ({_reason(error)}); `dask scheduler` starts one"
        ) from error


def _reason(error: Exception) -> str:
    return f"{error}" or type(error).__name__


def _why(future: Future[Any]) -> str:
    from distributed.scheduler import KilledWorker

    error: Any = future.exception() if future.status == "error" else None
    if isinstance(error, KilledWorker):
        return "every worker that had it was lost (out of memory, or killed)"
    if isinstance(error, ImportError | AttributeError | TypeError):
        return f"a worker could not take it, having another version of the library ({error})"
    return f"the cluster did not do it: {error or future.status}"
