"""Build one report on a worker of a cluster, if the worker has what the caller has."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path

from lc_indicators.build.job import Job, JobOutcome, build
from lc_indicators.folder_digests import folder_digests
from lc_indicators.publish.store.manifest import (
    digest,
    environment,
    library,
    notebook_digest,
    to_json,
)

#: Papermill, Typst and vl-convert have one process to themselves, however many threads a worker has.
_ALONE = threading.Lock()

MISSING = "none"


@dataclass(frozen=True)
class WorkerFingerprint:
    """What must be the same on all machines for them to build the same reports."""

    version: str
    library: str
    #: Python and the packages that can change a report.
    packages: str
    data: str
    notebook: str


@dataclass(frozen=True)
class Answer:
    """What a worker says to a job."""

    worker: str
    #: None where it refuses.
    outcome: JobOutcome | None
    refusal: str = ""


def worker_fingerprint(job: Job) -> WorkerFingerprint:
    """Return what this process would build *job* from."""
    return WorkerFingerprint(
        version=library()["version"],
        library=library()["sha256"],
        packages=digest(to_json(environment())),
        data=_digest_of_folder(job.request.data),
        notebook=_digest_of_notebook(job.request.notebook),
    )


def work(job: Job, wanted: WorkerFingerprint) -> Answer:
    """Build *job* if this worker has what the caller has; else refuse and say what differs."""
    from distributed import get_worker

    worker = get_worker().address
    with _ALONE:
        try:
            refusal = difference(worker_fingerprint(job), wanted, job)
        except OSError as error:
            refusal = f"it cannot read what it needs ({error})"
        if refusal:
            return Answer(worker, None, f"worker {worker} is left out: {refusal}")
        return Answer(worker, build(job))


def difference(mine: WorkerFingerprint, wanted: WorkerFingerprint, job: Job) -> str:
    """Return in words what a worker has otherwise than the caller; "" where there is no difference."""
    if mine.library != wanted.library:
        return (
            f"it has lc-indicators {mine.version} ({mine.library[:8]}), this command "
            f"{wanted.version} ({wanted.library[:8]}); install the same there"
        )
    if mine.packages != wanted.packages:
        return "it has another Python or other packages; install the same requirements.lock there"
    for what, path, has, should in (
        ("data", job.request.data, mine.data, wanted.data),
        ("notebook", job.request.notebook, mine.notebook, wanted.notebook),
    ):
        if has == MISSING:
            return f"it has no {what} at {path}; share that folder or copy it there"
        if has != should:
            return f"its {what} at {path} differ from those of this command; bring them to the same state"
    return ""


def _digest_of_folder(folder: Path) -> str:
    return digest(to_json(folder_digests(folder))) if folder.is_dir() else MISSING


def _digest_of_notebook(path: Path) -> str:
    try:
        return notebook_digest(path)
    except OSError:
        return MISSING
