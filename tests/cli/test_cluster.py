"""A batch on a Dask cluster: the same reports, whatever becomes of a worker."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

import lc_indicators
from tests.cli.test_batch import FILES, Batch, batch, counts
from tests.provinces import PROVINCES

pytestmark = pytest.mark.slow

__all__ = ["batch"]


class Dask:
    """A scheduler and workers on this machine, on the loopback alone."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self._folder, self._environment = folder, environment
        self._started: list[subprocess.Popen[bytes]] = []
        self.scheduler = self._start(
            "scheduler", "--port", "0", "--no-dashboard", "--no-show", "--scheduler-file", str(self._file)
        )

    @property
    def _file(self) -> Path:
        return self._folder / "scheduler.json"

    @property
    def address(self) -> str:
        """Return where the scheduler listens, once it does."""
        import json

        for _ in range(600):
            try:
                return str(json.loads(self._file.read_text(encoding="utf-8"))["address"])
            except (OSError, ValueError):
                time.sleep(0.05)
        pytest.fail("the scheduler did not start")

    def worker(self, *arguments: str, **environment: str) -> int:
        """Start a worker of one thread and return its process."""
        more = ("--nthreads", "1", "--no-dashboard", "--local-directory", str(self._folder))
        return self._start("worker", self.address, *more, *arguments, **environment)

    def wait_for(self, number: int) -> None:
        """Wait until there are so many workers."""
        from distributed import Client

        with Client(self.address, timeout=30) as client:
            client.wait_for_workers(number, timeout=60)

    def _start(self, *arguments: str, **environment: str) -> int:
        command = [sys.executable, "-m", "dask", *arguments, "--host", "127.0.0.1"]
        with (self._folder / "dask.log").open("ab") as log:
            process = subprocess.Popen(command, env=self._environment | environment, stdout=log, stderr=log)
        self._started.append(process)
        return process.pid

    def stop(self) -> None:
        """End all of them."""
        for process in reversed(self._started):
            process.terminate()
        for process in self._started:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@pytest.fixture
def dask(batch: Batch) -> Iterator[Dask]:
    """Start a scheduler; workers see what the tiny notebook waits for."""
    folder = batch.signs.parent / "dask"
    folder.mkdir()
    made = Dask(folder, batch.environment)
    yield made
    made.stop()


def test_when_a_worker_is_killed_then_every_report_is_there_once_and_whole(batch: Batch, dask: Dask) -> None:
    """Two workers, one killed in the middle of a report: the other builds that report, too."""
    workers = {dask.worker("--no-nanny"), dask.worker("--no-nanny")}
    (batch.signs / "wait-VN-02").touch()
    process = batch.start("--area", "all", "--language", "en", "--scheduler", dask.address)
    kernel = psutil.Process(int(batch.until("waiting-VN-02")))
    [worker] = [one for one in kernel.parents() if one.pid in workers]

    worker.send_signal(signal.SIGKILL)
    psutil.wait_procs([kernel], timeout=30)
    (batch.signs / "wait-VN-02").unlink()
    _, said = process.communicate(timeout=180)

    assert 0 == process.returncode, said
    assert [FILES] * 6 == [batch.files(area, language) for area in PROVINCES for language in ("vi", "en")]
    assert [] == list(batch.out.rglob(".*"))
    ran = (batch.signs / "ran").read_text(encoding="utf-8").splitlines()
    assert sorted(f"{area} {language}" for area in PROVINCES for language in ("vi", "en")) == sorted(ran)
    assert {"built": 6, "up to date": 0, "failed": 0} == counts(said)


@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGSTOP])
def test_when_the_scheduler_dies_or_freezes_then_a_line_says_so(
    sent: signal.Signals, batch: Batch, dask: Dask
) -> None:
    """The batch ends within a minute, and shows no traceback of the library that talks to the scheduler."""
    dask.worker("--no-nanny")
    (batch.signs / "wait-VN-02").touch()
    process = batch.start("--area", "all", "--language", "en", "--quiet", "--scheduler", dask.address)
    batch.until("waiting-VN-02")

    os.kill(dask.scheduler, sent)
    try:
        _, said = process.communicate(timeout=60)
    finally:
        os.kill(dask.scheduler, signal.SIGCONT)
        (batch.signs / "wait-VN-02").unlink()

    assert 2 == process.returncode
    why = "it is gone" if sent == signal.SIGKILL else "for 30 seconds"
    assert (
        f"Error: The cluster cannot be used: the scheduler at {dask.address} answers no more ({why})" in said
    )
    assert "Traceback" not in said


def test_a_worker_with_another_library_is_left_out(batch: Batch, dask: Dask, tmp_path: Path) -> None:
    """It says what differs; alone, it ends the batch; a worker under a nanny is like any other."""
    source = tmp_path / "other" / "lc_indicators"
    shutil.copytree(Path(lc_indicators.__file__).parent, source)
    with (source / "periods.py").open("a", encoding="utf-8") as file:
        file.write("# another version\n")
    dask.worker("--no-nanny", PYTHONPATH=str(source.parent))
    arguments = ("--area", "VN-02", "--area", "VN-03", "--scheduler", dask.address)

    code, said = batch.run(*arguments)

    assert 2 == code
    assert "The cluster cannot be used: worker tcp://127.0.0.1:" in said
    assert "is left out: it has lc-indicators 0.1.0 (" in said
    assert "install the same there" in said

    dask.worker("--nanny")
    dask.wait_for(2)
    code, said = batch.run(*arguments)

    assert (0, FILES, FILES) == (code, batch.files("VN-02"), batch.files("VN-03")), said
    assert "is left out: it has lc-indicators 0.1.0 (" in said
    assert "ordinary kernel" not in said
    assert {"built": 2, "up to date": 0, "failed": 0} == counts(said)


def test_without_a_scheduler_there_it_is_one_line(batch: Batch) -> None:
    """The address, what is wrong, and how to start one."""
    code, said = batch.run("--scheduler", "tcp://127.0.0.1:9", "--area", "VN-02")

    assert 2 == code
    assert "Error: The cluster cannot be used: no scheduler answers at tcp://127.0.0.1:9 " in said
