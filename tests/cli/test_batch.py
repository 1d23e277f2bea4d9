"""A batch as people run it: whole reports only, what is up to date stays, one failure stops no other."""

from __future__ import annotations

import json
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.data_fixtures import append, edit
from tests.lai_chau import with_settings
from tests.provinces import PROVINCES, provinces, rate_row

pytestmark = pytest.mark.slow

FILES = [
    "figures.json", "manifest.json", "report.docx", "report.html", "report.ipynb", "report.ods", "report.pdf",
    "report.xlsx",
]  # fmt: skip


#: A row of the table at the end.
COUNT = re.compile(r"^(built|up to date|failed) +(\d+)", re.MULTILINE)


#: A shell may have told its background jobs, these tests too, to ignore Ctrl-C.
START = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from lc_indicators.cli import main
main()
"""


class Batch:
    """The command on three provinces and the tiny notebook, with all that it leaves in one folder."""

    def __init__(self, folder: Path, notebook: Path, environment: dict[str, str]) -> None:
        self.data, self.out = provinces(folder / "data"), folder / "out"
        with_settings(folder)
        self.signs = folder / "signs"
        self.signs.mkdir()
        # A socket's path is short.
        self.left = Path(tempfile.mkdtemp(prefix="lc-test-"))
        self._notebook = notebook
        self.environment = environment | {"LC_SIGNS": str(self.signs), "TMPDIR": str(self.left)}

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start it for a year, in Vietnamese."""
        command = [
            sys.executable, "-c", START, "report", "--notebook", self._notebook, "--data", self.data,
            "--out", self.out, "--period", "2016", "--language", "vi", *arguments,
        ]  # fmt: skip
        return subprocess.Popen(
            command,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *arguments: str) -> tuple[int, str]:
        """Run it to its end; return exit code and what was said."""
        process = self.start(*arguments)
        _, said = process.communicate(timeout=180)
        return process.returncode, said

    def until(self, sign: str) -> str:
        """Wait for what a run writes, and return it."""
        for _ in range(1200):
            if (self.signs / sign).exists() and (text := (self.signs / sign).read_text(encoding="utf-8")):
                return text
            time.sleep(0.05)
        pytest.fail(f"no {sign}")

    def files(self, area: str, language: str = "vi") -> list[str]:
        """Return what stands of a report."""
        folder = self.out / area / "2016" / language
        return sorted(entry.name for entry in folder.iterdir()) if folder.exists() else []

    def made(self) -> dict[str, int]:
        """Return the identity of each report's manifest: another one was written anew."""
        return {
            area: (self.out / area / "2016/vi/manifest.json").stat().st_ino for area in ("VN", *PROVINCES)
        }


@pytest.fixture
def batch(tmp_path: Path, notebooks: Path, clean_environment: dict[str, str]) -> Iterator[Batch]:
    """Return the command, ready to run."""
    made = Batch(tmp_path, notebooks / "tiny.ipynb", clean_environment)
    yield made
    shutil.rmtree(made.left)


def counts(said: str) -> dict[str, int]:
    """Return the numbers of the table at the end."""
    return {state: int(number) for state, number in COUNT.findall(said)}


def test_a_report_is_stale_if_and_only_if_what_it_read_has_changed(batch: Batch) -> None:
    """A row of one province rebuilds that province and who ranks it; touched files rebuild nothing."""
    arguments = ("--area", "all", "--area", "VN", "--jobs", "2")
    assert 0 == batch.run(*arguments)[0]
    first = batch.made()

    rates = "observations/gso_poverty_rate.csv"
    edit(batch.data, rates, old=rate_row("VN-02", "40.1"), new=rate_row("VN-02", "40.2"))
    append(batch.data, rates, rate_row("VN-03", "50", year="2014"))
    (batch.out / "VN-01/2016/vi/report.html").write_text("another", encoding="utf-8")
    code, said = batch.run(*arguments)

    again = batch.made()
    assert {"built": 3, "up to date": 1, "failed": 0} == counts(said)
    assert (0, first["VN-03"]) == (code, again["VN-03"])
    assert all(again[area] != first[area] for area in ("VN", "VN-01", "VN-02"))

    for path in (*batch.data.rglob("*.csv"), *batch.out.rglob("*.json")):
        path.touch()
    code, said = batch.run(*arguments)

    assert (0, again) == (code, batch.made())
    assert {"built": 0, "up to date": 4, "failed": 0} == counts(said)


def test_a_killed_worker_is_one_failed_report_and_the_same_command_goes_on(batch: Batch) -> None:
    """The others are built; the next run builds what is missing and nothing else."""
    (batch.signs / "wait-VN-02").touch()
    process = batch.start("--area", "all", "--jobs", "1")
    batch.until("waiting-VN-02")
    [worker] = [
        one for one in psutil.Process(process.pid).children() if "spawn_main" in " ".join(one.cmdline())
    ]

    worker.send_signal(signal.SIGKILL)
    (batch.signs / "wait-VN-02").unlink()
    _, said = process.communicate(timeout=120)

    assert 2 == process.returncode
    assert "VN-02 2016 vi: failed: its worker process ended by SIGKILL (out of memory, or killed)\n" in said
    assert {"built": 2, "up to date": 0, "failed": 1} == counts(said)
    assert said.endswith("Error: 1 of 3 reports failed.\n")
    assert [FILES, [], FILES] == [batch.files(area) for area in PROVINCES]
    assert [] == list(batch.left.iterdir())
    code, said = batch.run("--area", "all", "--jobs", "1")
    assert (0, FILES) == (code, batch.files("VN-02"))
    assert {"built": 1, "up to date": 2, "failed": 0} == counts(said)


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_when_a_batch_is_interrupted_then_only_whole_reports_are_left(
    sent: signal.Signals, batch: Batch
) -> None:
    """Ctrl-C and SIGTERM end workers and kernels, clear up, and exit with 130; the next run goes on."""
    (batch.signs / "wait-VN-02").touch()
    process = batch.start("--area", "all", "--jobs", "1")
    kernel = int(batch.until("waiting-VN-02").split()[0])

    process.send_signal(sent)
    _, said = process.communicate(timeout=60)

    assert 130 == process.returncode
    assert said.endswith("Error: Interrupted; editions stay as they were.\n")
    assert [FILES, [], []] == [batch.files(area) for area in PROVINCES]
    assert [] == list(batch.out.rglob(".*"))
    assert [] == list(batch.left.iterdir())
    assert not psutil.pid_exists(kernel) or psutil.Process(kernel).status() == psutil.STATUS_ZOMBIE


def test_when_reports_fail_then_each_is_one_line_and_the_others_are_built(batch: Batch) -> None:
    """The line names the report and the error; the code says that some failed; a table sums up."""
    (batch.signs / "fail-VN-02").touch()

    code, said = batch.run("--area", "all", "--jobs", "2", "--quiet")

    # The kernels may have something to say of their own end.
    [line, end] = [line for line in said.splitlines() if not line.startswith("[IPKernelApp]")]
    assert 2 == code
    assert line.startswith(
        "VN-02 2016 vi: failed: tiny.ipynb, cell 2 failed at `raise ZeroDivisionError(area)`: "
    )
    assert "Error: 1 of 3 reports failed." == end
    assert [FILES, ["report.failed.ipynb"], FILES] == [batch.files(area) for area in PROVINCES]


def test_when_forced_then_all_is_built_to_the_same_bytes(batch: Batch) -> None:
    """Nothing of a clock, a worker or an order reaches an edition; a manifest says what was read."""
    arguments = ("--area", "VN-02", "--jobs", "1", "--quiet")
    assert 0 == batch.run(*arguments)[0]
    before = {path: path.read_bytes() for path in batch.out.rglob("*.*") if path.is_file()}
    # Beside the edition, and no part of it.
    log = batch.out / "VN-02/2016/vi.runs.jsonl"
    assert before.pop(log)

    assert 0 == batch.run(*arguments, "--force")[0]

    assert before == {
        path: path.read_bytes() for path in batch.out.rglob("*.*") if path.is_file() and path != log
    }
    manifest = json.loads((batch.out / "VN-02/2016/vi/manifest.json").read_bytes())
    assert ["poverty_rate_gso:VN-02:2016:gso_poverty_rate"] == list(manifest["data"]["observations"])


def test_the_period_report_of_two_areas_is_built_by_two_workers(
    tmp_path: Path, clean_environment: dict[str, str]
) -> None:
    """The real notebook on the real data: both reports, the list of them, and nothing to do the next time."""
    command = [
        sys.executable, "-m", "lc_indicators.cli", "report", "--area", "VN-01", "--area", "VN", "--period",
        "2010-2016", "--language", "en", "--jobs", "2", "--out", tmp_path,
    ]  # fmt: skip
    done = subprocess.run(command, env=clean_environment, capture_output=True, text=True, check=False)
    again = subprocess.run(command, env=clean_environment, capture_output=True, text=True, check=False)

    assert (0, 0) == (done.returncode, again.returncode), done.stderr
    assert {"built": 2, "up to date": 0, "failed": 0} == counts(done.stderr)
    assert {"built": 0, "up to date": 2, "failed": 0} == counts(again.stderr)
    assert [f"{tmp_path / 'index.html'}\n"] * 2 == [done.stdout, again.stdout]
    page = (tmp_path / "index.en.html").read_text(encoding="utf-8")
    read = [set(_read(tmp_path / area / "2010-2016" / "en")) for area in ("VN-01", "VN")]
    assert all(f"{area}/2010-2016/en/report.pdf" in page for area in ("VN-01", "VN"))
    assert "poverty_rate_gso:VN-01:2016:gso_poverty_rate" in read[0] - read[1]


def _read(folder: Path) -> list[str]:
    return list(json.loads((folder / "manifest.json").read_bytes())["data"]["observations"])
