"""A batch on a cluster, without one: what is done with jobs whose worker refuses, fails or is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError
from pathlib import Path
from typing import Any

import pytest

from lc_indicators.build import Job, JobOutcome, State, cluster
from lc_indicators.build.cluster import Cluster
from lc_indicators.build.cluster_worker import Answer
from lc_indicators.errors import ClusterError
from tests.build.scripted_jobs import Heard, jobs

pytest.importorskip("distributed")

ONE, OTHER = "tcp://one", "tcp://other"


class Future:
    """What a scheduler hands out for a job: done at once, or never."""

    def __init__(self, status: str, answer: object) -> None:
        self.status, self._answer = status, answer

    def done(self) -> bool:
        """Return whether anything came of it."""
        return self.status != "pending"

    def result(self) -> object:
        """Return the answer."""
        return self._answer

    def exception(self) -> object:
        """Return the error."""
        return self._answer

    def cancel(self) -> None:
        """Take it back."""
        self.status = "cancelled"


class Scheduler:
    """Gives each job to the first worker that may have it; *answer* says what comes of it there."""

    def __init__(self, answer: Callable[[str, Job], Future], *workers: Sequence[str]) -> None:
        self._answer, self._workers = answer, list(workers)
        self.is_closed = False

    def nthreads(self) -> dict[str, int]:
        """Return the workers of now: the next ones each time, the last ones for good."""
        now = self._workers.pop(0) if len(self._workers) > 1 else self._workers[0]
        return dict.fromkeys(now, 1)

    def submit(self, _: object, job: Job, *__: object, workers: Sequence[str], **___: object) -> Future:
        """Give a job away."""
        return self._answer(workers[0], job)

    def cancel(self, futures: Sequence[Future]) -> None:
        """Take jobs back."""
        for future in futures:
            future.cancel()

    def close(self) -> None:
        """Say goodbye."""
        self.is_closed = True


@pytest.fixture
def outcomes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[JobOutcome]]:
    """Return what runs two jobs on a scheduler and gives what came of them."""

    def run(scheduler: Scheduler, told: Any = None) -> list[JobOutcome]:
        monkeypatch.setattr(cluster, "_client", lambda *_: scheduler)
        monkeypatch.setattr(cluster, "TICK", 0.0)
        monkeypatch.setattr(cluster, "worker_fingerprint", lambda _: None)
        monkeypatch.setattr("distributed.wait", lambda *_, **__: None)
        try:
            return list(
                Cluster("tcp://there", patience=0.01).outcomes(jobs(tmp_path, "a", "b"), told or Heard())
            )
        finally:
            assert scheduler.is_closed

    return run


def _built(worker: str, job: Job) -> Future:
    return Future(
        "finished",
        Answer(worker, JobOutcome(job.request.title, job.request.folder, State.BUILT, words=worker)),
    )


def test_without_jobs_no_scheduler_is_asked() -> None:
    """Nothing to do needs no cluster."""
    assert [] == list(Cluster("tcp://nowhere").outcomes([], Heard()))


def test_when_no_worker_comes_then_the_batch_ends(outcomes: Callable[..., list[JobOutcome]]) -> None:
    """A scheduler without workers is waited for, but not for ever."""
    with pytest.raises(ClusterError, match="it has no workers; `dask worker` starts one"):
        outcomes(Scheduler(_built, []))


def test_when_a_worker_is_lost_then_another_has_its_job(outcomes: Callable[..., list[JobOutcome]]) -> None:
    """What the first one never answered goes to who comes after it."""

    def answer(worker: str, job: Job) -> Future:
        return Future("pending", None) if worker == ONE else _built(worker, job)

    found = outcomes(Scheduler(answer, [ONE], [OTHER]))

    assert [OTHER, OTHER] == [outcome.words for outcome in found]


def _errors() -> list[Any]:
    from distributed.scheduler import KilledWorker

    return [
        pytest.param(
            KilledWorker("job", None, 3),
            "every worker that had it was lost (out of memory, or killed)",
            id="lost",
        ),
        pytest.param(
            ImportError("no such name"),
            "a worker could not take it, having another version of the library (no such name)",
            id="another library",
        ),
        pytest.param(OSError("gone"), "the cluster did not do it: gone", id="anything else"),
    ]


@pytest.mark.parametrize(("error", "said"), _errors())
def test_when_the_cluster_fails_then_the_report_failed_and_says_why(
    error: BaseException, said: str, outcomes: Callable[..., list[JobOutcome]]
) -> None:
    """One report that could not be built is an outcome, and stops no other."""
    found = outcomes(
        Scheduler(
            lambda worker, job: Future("error", error) if job.request.area == "a" else _built(worker, job),
            [ONE],
        )
    )

    assert {(State.FAILED, said), (State.BUILT, ONE)} == {(outcome.state, outcome.words) for outcome in found}


def test_when_a_worker_refuses_then_it_is_left_out_and_said_once(
    outcomes: Callable[..., list[JobOutcome]],
) -> None:
    """Both jobs came back from it; the other worker builds them."""

    def answer(worker: str, job: Job) -> Future:
        return _built(worker, job) if worker == OTHER else Future("finished", Answer(ONE, None, "left out"))

    told = Heard()
    found = outcomes(Scheduler(answer, [ONE, OTHER]), told)

    assert [OTHER, OTHER] == [outcome.words for outcome in found]
    assert ["left out"] == told.words


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (ConnectionResetError("reset by peer"), "it is gone"),
        (CancelledError("scheduler-connection-lost"), "it is gone"),
        (TimeoutError("timed out"), "for 0 seconds"),
    ],
)
def test_when_the_scheduler_dies_or_freezes_then_the_batch_ends_in_words(
    error: Exception, why: str, outcomes: Callable[..., list[JobOutcome]]
) -> None:
    """Nobody waits for its answers for ever, and what was built before stands."""

    class Dying(Scheduler):
        def submit(self, *_: object, **__: object) -> Future:
            raise error

        def cancel(self, _: object) -> None:
            raise error

    words = rf"the scheduler at tcp://there answers no more \({why}\); finished editions stand"
    with pytest.raises(ClusterError, match=words):
        outcomes(Dying(_built, [ONE]))
