"""A worker of a cluster builds from the same things as the caller, or says what it has otherwise."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from lc_indicators.build.cluster_worker import difference, worker_fingerprint
from lc_indicators.build.job import Job
from tests.build.scripted_jobs import jobs


@pytest.fixture
def job(tmp_path: Path, notebooks: Path) -> Job:
    """Return a job whose data and notebook are there."""
    [made] = jobs(tmp_path / "data", "VN-01")
    made.request.data.mkdir()
    (made.request.data / "areas.csv").write_text("area", encoding="utf-8")
    shutil.copy(notebooks / "tiny.ipynb", tmp_path)
    return replace(made, request=replace(made.request, notebook=tmp_path / "tiny.ipynb"))


def test_what_is_the_same_is_no_difference(job: Job) -> None:
    """Contents count, not dates."""
    wanted = worker_fingerprint(job)
    (job.request.data / "areas.csv").touch()

    assert "" == difference(worker_fingerprint(job), wanted, job)


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("library", "it has lc-indicators 0.1.0 (other), this command 0.1.0 ("),
        ("packages", "it has another Python or other packages; install the same requirements.lock there"),
    ],
)
def test_another_library_is_named(part: str, said: str, job: Job) -> None:
    """Versions may be equal where contents are not."""
    wanted = worker_fingerprint(job)

    assert said in difference(replace(wanted, **{part: "other"}), wanted, job)


def test_other_data_and_another_notebook_are_named(job: Job) -> None:
    """Reports of two states of the data never stand side by side."""
    wanted = worker_fingerprint(job)
    (job.request.data / "areas.csv").write_text("another", encoding="utf-8")
    said = difference(worker_fingerprint(job), wanted, job)
    assert f"its data at {job.request.data} differ from those of this command" in said

    shutil.rmtree(job.request.data)
    said = difference(worker_fingerprint(job), wanted, job)
    assert f"it has no data at {job.request.data}; share that folder or copy it there" == said

    job.request.notebook.unlink()
    said = difference(replace(worker_fingerprint(job), data=wanted.data), wanted, job)
    assert f"it has no notebook at {job.request.notebook}; share that folder or copy it there" == said
