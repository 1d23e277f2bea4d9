"""The command that builds reports: what it refuses, what it says, what it leaves."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from lc_indicators.cli import app
from lc_indicators.publish.document.document import Document
from lc_indicators.publish.run.request import Request
from lc_indicators.publish.store.layout import OUTPUT_FILES

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"


@pytest.fixture(autouse=True)
def _sigterm() -> Iterator[None]:
    """Give back the handler that the command sets."""
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


@pytest.fixture
def no_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make starting a notebook an error: what is refused is refused before."""

    def start(*_: object, **__: object) -> None:
        pytest.fail("a kernel was started")

    monkeypatch.setattr("lc_indicators.publish.run.run.execute", start)


@pytest.fixture
def plain_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make pages of one line, in this process: these tests are about the command."""
    monkeypatch.setattr("lc_indicators.build.builder.cores", lambda: 1)

    def page(document: Document) -> bytes:
        return str(document.title["title"]).encode()

    renderers = dict.fromkeys(OUTPUT_FILES, page)
    monkeypatch.setattr("lc_indicators.publish.run.run.default_renderers", lambda: renderers)


def _report(*arguments: str | Path) -> Result:
    # Their notebooks hold the least that a report can; a review page takes whole figures.
    return CliRunner().invoke(app, ["report", "--no-review", *map(str, arguments)])


@pytest.mark.usefixtures("no_kernel")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--area", "VN-1"], r"Unknown area 'VN-1'\. Nearest: .*VN-"),
        (["--area", ""], "Unknown area ''"),
        (["--period", ""], "Period ''"),
        (["--period", "2020-2015"], "Period '2020.2015': it ends before it starts. Write 2024"),
        (["--period", "next year"], "Period 'next year'"),
        (["--period", "quý V năm 2024"], "Period 'quý V năm 2024': it is no period. Write 2024, 2024-06"),
        (["--language", "fr"], "Language 'fr' is not one of vi, en"),
        (["--parameter", "perod=2015"], r"Unknown parameter 'perod'\. Nearest: period"),
        (["--parameter", "period"], "--parameter 'period' is not NAME=VALUE"),
        (["--parameter", "period=2016"], "--parameter 'period=2016': the period is given by --period"),
        (["--parameter", "area=VN-01"], "the area is given by --area"),
        (["--parameter", "language=en"], "the language is given by --language"),
        (["--parameter", "a=1", "--parameter", "a=2"], "--parameter a is given more than once"),
        (["--parameter", "period=\udcff"], r"--parameter 'period=\\udcff' is not UTF-8\."),
        (["--area", "../../x"], r"Unknown area '../../x'"),
        (["--period", "../../x"], "Period '../../x': "),
        (["--language", "../vi"], "Language '../vi' is not one of vi, en"),
        (["--notebook", "nowhere.ipynb"], "Notebook nowhere.ipynb cannot be read"),
        (["--data", "nowhere"], "nowhere"),
        (["--out", str(ROOT / "LICENSE")], "Cannot write .*LICENSE"),
        (["--parameter", "text=a.txt"], "Unknown parameter 'text'"),
        (
            ["--notebook", str(ROOT / "notebooks/claim_audit.ipynb"), "--parameter", "text=nowhere.txt"],
            rf"Text {Path.cwd()}/nowhere.txt cannot be read: no such file\.",
        ),
    ],
)
def test_when_something_is_wrong_then_it_is_said_before_a_kernel_starts(
    arguments: list[str], said: str, tmp_path: Path
) -> None:
    """One or two lines that say what, where and what to do; exit 2; no output."""
    done = _report("--out", tmp_path, *arguments)

    assert (2, "") == (done.exit_code, done.stdout)
    assert re.search(said, done.stderr), done.stderr
    assert done.stderr.startswith("Error: ")
    assert len(done.stderr.splitlines()) <= 4
    assert [] == list(tmp_path.rglob("*.*"))


@pytest.mark.usefixtures("no_kernel")
def test_when_a_data_file_is_broken_then_it_never_reaches_a_report(tmp_path: Path) -> None:
    """The checks of `lc-indicators check` come first."""
    data = tmp_path / "data"
    shutil.copytree(DATA, data)
    (data / "units.csv").write_text("unit\n\x00", encoding="utf-8")

    done = _report("--data", data, "--out", tmp_path / "out")

    assert (2, "") == (done.exit_code, done.stdout)
    assert "units.csv" in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.usefixtures("plain_pages")
def test_when_several_are_asked_for_then_each_combination_is_built(notebooks: Path, tmp_path: Path) -> None:
    """Areas times periods times languages, one after the other, each with its paths on a line, each once."""
    periods = ["--period", "2015-2020", "--period", "2020", "--period", "năm 2020", "--period", "2015/2020"]
    choices = [*periods, "--language", "en", "--language", "en"]

    done = _report("--notebook", notebooks / "report.ipynb", "--out", tmp_path, *choices)

    assert done.exit_code == 0, done.stderr
    assert [f"VN-01/{period}/en/{name}" for period in ("2015-2020", "2020") for name in OUTPUT_FILES] == [
        str(Path(line).relative_to(tmp_path)) for line in done.stdout.splitlines()
    ]
    assert "VN-01 2020 en: done" in done.stderr


@pytest.mark.usefixtures("plain_pages")
def test_when_quiet_then_nothing_is_said(notebooks: Path, tmp_path: Path) -> None:
    """`--quiet` speaks only when something is wrong."""
    done = _report("--notebook", notebooks / "report.ipynb", "--out", tmp_path, "--language", "vi", "--quiet")

    assert (0, "", "") == (done.exit_code, done.stdout, done.stderr)


@pytest.mark.usefixtures("plain_pages")
def test_when_a_cell_fails_then_the_others_are_still_tried(notebooks: Path, tmp_path: Path) -> None:
    """The error names cell and line for each, and the code says that it failed; the list tells of both."""
    done = _report("--notebook", notebooks / "failing.ipynb", "--out", tmp_path, "--quiet")

    assert done.exit_code == 2
    assert 2 == done.stderr.count("failing.ipynb, cell 3 failed at `share = numbers[0] / (numbers[1] - 2)`")
    assert done.stderr.endswith("Error: 2 of 2 reports failed.\n")
    made = sorted(path.name for path in tmp_path.rglob("*.*") if path.is_file())
    assert ["index.html", "index.vi.html", "report.failed.ipynb", "report.failed.ipynb"] == made


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_when_a_run_is_interrupted_then_nothing_is_left(
    sent: signal.Signals, notebooks: Path, tmp_path: Path, clean_environment: dict[str, str]
) -> None:
    """Ctrl-C and SIGTERM end the kernel too, leave no file, and exit with 130."""
    arguments = [
        "report",
        "--notebook",
        notebooks / "waiting.ipynb",
        "--out",
        tmp_path / "out",
        "--language",
        "vi",
    ]
    environment = clean_environment | {"TMPDIR": str(tmp_path), "LC_WAITING": str(tmp_path / "kernel")}
    process = subprocess.Popen(
        [sys.executable, "-m", "lc_indicators.cli", *arguments],
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
        # Whoever runs the tests in the background of a shell has them, and what they start, ignore Ctrl-C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no threads here
    )
    try:
        kernel = _written(tmp_path / "kernel")

        process.send_signal(sent)
        _, said = process.communicate(timeout=30)
    finally:
        # Whatever went wrong, no other test is to find it.
        process.kill()
        process.communicate()

    assert process.returncode == 130
    assert said.endswith("Error: Interrupted; editions stay as they were.\n")
    assert [] == [path for path in tmp_path.rglob("*") if path.is_file() and path.name != "kernel"]
    assert _is_gone(kernel)


def _written(path: Path) -> int:
    for _ in range(3000):
        if path.exists() and path.read_text(encoding="utf-8").endswith("\n"):
            return int(path.read_text(encoding="utf-8"))
        time.sleep(0.1)
    pytest.fail("the notebook did not start")


def _is_gone(process: int) -> bool:
    for _ in range(100):
        state = Path(f"/proc/{process}/stat")
        if not state.exists() or state.read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.1)
    return False


@pytest.mark.usefixtures("plain_pages")
def test_a_text_is_found_from_where_the_caller_is(
    tmp_path: Path, notebooks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A relative path is the caller's; no area is supposed for a text that names none."""
    (tmp_path / "a b.txt").write_text("words", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    done = _report(
        "--notebook", notebooks / "audit.ipynb", "--parameter", "text=a b.txt", "--language", "en",
        "--data", DATA, "--out", "out",
    )  # fmt: skip

    assert 0 == done.exit_code, done.output
    (page,) = (tmp_path / "out" / "audits").glob("a-b*/en/report.html")
    assert "words|||" == page.read_text(encoding="utf-8")


def test_when_nothing_is_to_be_built_then_a_killed_run_is_still_cleared_up_after(
    notebooks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next run sweeps, whether or not it builds."""
    swept = []
    monkeypatch.setattr("lc_indicators.publish.store.freshness.why_stale", lambda *_, **__: "")
    monkeypatch.setattr("lc_indicators.publish.kernels.private_folder.sweep", lambda: swept.append(True))

    done = _report("--notebook", notebooks / "report.ipynb", "--out", tmp_path, "--language", "vi", "--quiet")

    assert (0, [True]) == (done.exit_code, swept)


def test_a_limit_for_cells_comes_from_the_option_or_the_environment(
    notebooks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The option goes before the variable; without either a cell has ten minutes."""
    limits = []

    def noted(request: Request, **_: object) -> None:
        limits.append(request.cell_timeout)

    monkeypatch.setattr("lc_indicators.publish.run.run.run_report", noted)
    common = ("--notebook", notebooks / "report.ipynb", "--out", tmp_path, "--language", "vi", "--quiet")
    assert 0 == _report(*common).exit_code
    monkeypatch.setenv("LC_INDICATORS_CELL_TIMEOUT", "7")
    assert 0 == _report(*common).exit_code
    assert 0 == _report(*common, "--cell-timeout", "0").exit_code

    assert [600, 7, 0] == limits
