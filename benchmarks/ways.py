"""The ways to make a report that are timed side by side: the plain tools, and this project's command."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.metering import CommandFailedError
from benchmarks.plain import print_command

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
NOTEBOOK = ROOT / "notebooks" / "period_report.ipynb"

AREA, PERIOD, LANGUAGES = "VN-01", "2015-2020", ("vi", "en")

#: Period of the batch: the years in which most provinces have figures.
BATCH_PERIOD = "2010-2016"

Command = list[str]


@dataclass(frozen=True, kw_only=True)
class Way:
    """One way to make reports."""

    key: str
    title: str
    #: Folder of its output -> the commands, one after the other.
    commands: Callable[[Path], Sequence[Command]]
    #: Reports that they make.
    reports: int
    repeats: int = 3
    #: Whether its output folder starts empty.
    fresh: bool = True


def ways(areas: Sequence[str]) -> Iterator[Way]:
    """Yield the ways, the plain tools first; *areas* are those of the batch."""
    batch = len(areas) * len(LANGUAGES)
    yield Way(key="a", title="papermill, nbconvert, Chromium: three commands", commands=_three, reports=1)
    yield Way(key="b", title="the same in one process", commands=_one_process, reports=1)
    yield Way(key="c", title="lc-indicators, cold, both languages", commands=_cold, reports=2)
    for jobs in (1, 2):
        yield Way(
            key=f"d{jobs}",
            title=f"lc-indicators, a batch on {jobs} worker{'s' if jobs > 1 else ''}",
            commands=lambda out, jobs=jobs: [_batch(areas, out, jobs=jobs)],  # type: ignore[misc]
            reports=batch,
            repeats=1,
        )
    yield Way(
        key="e1",
        title="lc-indicators, up to date, both languages",
        commands=_standing,
        reports=2,
        fresh=False,
    )
    yield Way(
        key="e2",
        title="lc-indicators, the batch up to date",
        commands=lambda out: [_batch(areas, out.with_name("d2"), jobs=2)],
        reports=batch,
        fresh=False,
    )


def _three(out: Path) -> list[Command]:
    done = out / "report.ipynb"
    values = _values()
    run = [str(BIN / "papermill"), str(NOTEBOOK), str(done), "-k", "python3", "--no-progress-bar"]
    for name, value in values.items():
        run += ["-r", name, value]
    convert = [str(BIN / "jupyter"), "nbconvert", "--to", "html", "--output", "report.html", str(done)]
    return [run, convert, print_command(chromium(), out / "report.html")]


def _one_process(out: Path) -> list[Command]:
    values = [f"{name}={value}" for name, value in _values().items()]
    return [[sys.executable, "-m", "benchmarks.plain", str(NOTEBOOK), str(out), chromium(), *values]]


def _values() -> dict[str, str]:
    return {"area": AREA, "period": PERIOD, "language": LANGUAGES[0]}


def _cold(out: Path) -> list[Command]:
    return [_report([AREA], PERIOD, out)]


def _standing(out: Path) -> list[Command]:
    return [_report([AREA], PERIOD, out.with_name("c"))]


def _batch(areas: Sequence[str], out: Path, *, jobs: int) -> Command:
    return [*_report(areas, BATCH_PERIOD, out), "--jobs", str(jobs)]


def _report(areas: Sequence[str], period: str, out: Path) -> Command:
    command = [str(BIN / "lc-indicators"), "report", "--quiet", "--period", period, "--out", str(out)]
    for area in areas:
        command += ["--area", area]
    for language in LANGUAGES:
        command += ["--language", language]
    return command


def chromium() -> str:
    """Return the browser.

    Raises
    ------
    CommandFailedError
        There is none.
    """
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        raise CommandFailedError("the plain tools print PDF with a browser: install chromium")
    return found
