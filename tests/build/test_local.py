"""Workers of this machine: what one of them meets reaches no other report."""

from __future__ import annotations

import os
import signal
import threading
import time
from pathlib import Path

import pytest

from lc_indicators.build import Job, JobOutcome, Processes, State
from lc_indicators.publish.kernels.fork_server import current
from tests.build.scripted_jobs import Heard, act, forks_from, jobs, keeps


def _run(folder: Path, *areas: str, count: int = 2, most: int = 100) -> dict[str, JobOutcome]:
    found = Processes(count, most_reports=most, work=act).outcomes(jobs(folder, *areas), Heard())
    return {outcome.title: outcome for outcome in found}


def _is_gone(process: int) -> bool:
    for _ in range(100):
        if not Path(f"/proc/{process}").exists():
            return True
        time.sleep(0.1)
    return False


def test_every_job_has_one_outcome(tmp_path: Path) -> None:
    """More jobs than workers, fewer, and none; each starts once and ends once."""
    heard = Heard()
    areas = [f"a{number}" for number in range(7)]

    found = list(Processes(2, work=act).outcomes(jobs(tmp_path, *areas), heard))

    assert sorted(areas) == sorted(outcome.title for outcome in found)
    assert [f"{area} 2020 en" for area in areas] == heard.titles
    assert 2 == len({outcome.words for outcome in found})
    assert {} == _run(tmp_path)


def test_a_worker_gives_back_what_it_frees(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its allocator is told so, unless its user has said otherwise; nobody else's is.

    What it has imported is looked through for garbage no more, from its second report on.
    """
    monkeypatch.setenv("MALLOC_ARENA_MAX", "3")
    before = dict(os.environ)

    first, second = Processes(1, work=keeps).outcomes(jobs(tmp_path, "a", "b"), Heard())

    assert before == dict(os.environ)
    assert "'MALLOC_ARENA_MAX': '3'" in first.words
    assert "'MALLOC_TRIM_THRESHOLD_': '16000000'" in first.words
    assert ["False", "True"] == [one.words.rpartition(" ")[2] for one in (first, second)]


def test_a_worker_that_dies_is_one_failed_report(tmp_path: Path) -> None:
    """A kill, as for want of memory, or a crash in a library takes no other report along."""
    found = _run(tmp_path, "a", "die", "b", "leave", "c", count=1)

    assert "its worker process ended by SIGKILL (out of memory, or killed)" == found["die 2020 en"].words
    assert "its worker process ended with exit code 3" == found["leave 2020 en"].words
    assert [State.BUILT] * 3 == [found[name].state for name in ("a", "b", "c")]


def test_a_worker_that_is_asked_to_end_amid_a_callback_ends_without_a_word(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """What is raised there goes nowhere; the worker ends all the same, and says nothing."""
    began = time.monotonic()

    found = _run(tmp_path, "drop", count=1)

    assert "its worker process ended with exit code 0" == found["drop 2020 en"].words
    assert "" == capfd.readouterr().err
    assert time.monotonic() - began < 30


def test_workers_are_replaced_so_that_memory_stays_flat(tmp_path: Path) -> None:
    """A process builds so many reports and no more."""
    found = _run(tmp_path, *(f"a{number}" for number in range(6)), count=1, most=2)

    processes = [int(outcome.words) for outcome in found.values()]
    assert 3 == len(set(processes))
    assert all(map(_is_gone, processes))


def test_what_follows_from_a_job_is_done_by_who_did_it(tmp_path: Path) -> None:
    """A worker that has something in memory goes on with it, and no other starts for that."""
    first, after = jobs(tmp_path, "a", "b")

    def then(outcome: JobOutcome) -> list[Job]:
        return [after] if outcome.title == "a" else []

    found = list(Processes(2, work=act, then=then).outcomes([first], Heard()))

    assert ["a", "b"] == [outcome.title for outcome in found]
    assert 1 == len({outcome.words for outcome in found})


def test_when_a_batch_is_left_then_its_workers_end(tmp_path: Path) -> None:
    """Whoever stops listening, by Ctrl-C or by an error, leaves no process behind."""
    found = Processes(2, work=act).outcomes(jobs(tmp_path, "wait", "a"), Heard())
    next(found)
    while not (tmp_path / "waiting").exists():
        time.sleep(0.05)

    found.close()

    assert _is_gone(int((tmp_path / "waiting").read_text(encoding="utf-8")))


def test_when_the_caller_is_interrupted_then_the_workers_end(tmp_path: Path) -> None:
    """Ctrl-C while waiting for a report ends the workers, too."""

    def interrupt() -> None:
        while not (tmp_path / "waiting").exists():
            time.sleep(0.05)
        signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)

    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    thread = threading.Thread(target=interrupt)
    thread.start()
    with pytest.raises(KeyboardInterrupt):
        list(Processes(1, work=act).outcomes(jobs(tmp_path, "wait"), Heard()))
    thread.join()
    signal.signal(signal.SIGINT, before)

    assert _is_gone(int((tmp_path / "waiting").read_text(encoding="utf-8")))


def test_all_workers_of_a_batch_ask_one_process_for_forks(tmp_path: Path) -> None:
    """What a report imports is imported once a batch, however many workers there are."""
    wanted = jobs(tmp_path, "a", "b", "c")

    found = list(Processes(2, work=forks_from, data=tmp_path).outcomes(wanted, Heard()))

    assert ["0 0"] * 3 == [outcome.words for outcome in found]
    assert {str(current().address)} == {str(outcome.folder) for outcome in found}
