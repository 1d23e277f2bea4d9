from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from lc_indicators.publish.kernels import fork_server
from lc_indicators.publish.kernels.fork_server import UNKNOWN, ForkServer
from lc_indicators.publish.kernels.warm_process import Nothing
from lc_indicators.publish.kernels.warm_up import cool_down, warm_up
from tests.publish.kernels.running import Work, gone


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ForkServer]:
    """Return a server of its own that imports little."""
    cool_down()
    monkeypatch.setattr(fork_server, "PRELOAD", "lc_indicators.publish.kernels.guard")
    # What a fork is to do is a test's own.
    monkeypatch.setenv("PYTHONPATH", str(Path.cwd()))
    yield fork_server.current()
    cool_down()


def _said(path: Path) -> str:
    deadline = time.monotonic() + 20
    while not path.exists() or not path.read_text(encoding="utf-8"):
        assert time.monotonic() < deadline
        time.sleep(0.02)
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("pass", 0),
        ("code = 7", 7),
        ("os._exit(3)", 3),
        ("1 / 0", 1),
        ("os.kill(os.getpid(), 9)", -9),
        ("os.abort()", -6),
    ],
)
def test_it_is_known_how_a_fork_ended(code: str, expected: int, server: ForkServer, tmp_path: Path) -> None:
    """Who asked for it learns that it ended, and how."""
    fork = server.fork(Work(code, str(tmp_path / "told")))

    assert expected == fork.wait(20) == fork.poll()


def test_a_fork_has_what_it_was_handed(server: ForkServer) -> None:
    """Open files go along, and to the process alone."""
    reading, writing = os.pipe()
    fork = server.fork(Work("os.write(handles[0], b'here')", ""), [writing])
    os.close(writing)

    assert b"here" == os.read(reading, 10)
    assert 0 == fork.wait(20)
    assert b"" == os.read(reading, 10)
    os.close(reading)


@pytest.mark.parametrize("end", ["kill", "terminate"])
def test_a_fork_is_ended_with_all_that_it_started(end: str, server: ForkServer, tmp_path: Path) -> None:
    """Children in sessions of their own, too; whether it is asked to, or not."""
    told = tmp_path / "told"
    child = "subprocess.Popen(['sleep', '600'], start_new_session=True).pid"
    code = f"n = {child}; told.write_text(f'{{os.getpid()}} {{os.getppid()}} {{n}}'); time.sleep(600)"
    fork = server.fork(Work(code, str(told)))
    pids = [int(pid) for pid in _said(told).split()]

    assert fork.poll() is None
    assert pids[1] == fork.guard
    getattr(fork, end)()

    assert {"kill": -9, "terminate": -15}[end] == fork.wait(20)
    assert gone(pids)


def test_all_forks_are_of_one_process_with_one_thread(server: ForkServer) -> None:
    """Only the first waits for imports; and a thread that holds a lock at the fork would hold it for good."""
    warm_up()
    before = server.pid
    forks = [server.fork(Nothing()) for _ in range(3)]
    warm_up()

    assert [0, 0, 0] == [one.wait(20) for one in forks]
    assert before == server.pid == fork_server.current().pid
    assert 1 == psutil.Process(before).num_threads()


@pytest.mark.usefixtures("server")
def test_when_the_librarys_code_changes_then_new_forks_run_the_new_code(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A report after an edit runs what the analyst just wrote; forks that run go on."""
    told, server = tmp_path / "told", fork_server.current()
    fork = server.fork(Work("told.write_text('begun'); time.sleep(600)", str(told)))
    _said(told)
    old = server.pid
    monkeypatch.setattr(fork_server, "state_of_code", lambda: (1, 2, 3))

    assert 0 == fork_server.current().fork(Nothing()).wait(20)
    assert old != fork_server.current().pid
    assert fork.poll() is None
    assert gone([old])
    fork.kill()
    assert -9 == fork.wait(20)


def test_when_it_is_cooled_down_then_server_and_forks_end(server: ForkServer, tmp_path: Path) -> None:
    """Who built reports in a process that lives on can give the memory back."""
    told = tmp_path / "told"
    fork = server.fork(Work("told.write_text(str(os.getpid())); time.sleep(600)", str(told)))
    pids = [server.pid, fork.guard, int(_said(told))]

    cool_down()

    assert gone(pids)
    cool_down()


def test_when_the_server_is_killed_then_forks_go_on_and_the_next_has_another(
    server: ForkServer, tmp_path: Path
) -> None:
    """A fork has its own connection to its client; a report that runs is not lost."""
    told = tmp_path / "told"
    fork = server.fork(Work("told.write_text('begun'); time.sleep(0.5); code = 5", str(told)))
    _said(told)
    os.kill(server.pid, 9)

    assert 5 == fork.wait(20)
    assert gone([server.pid])
    assert 0 == server.fork(Nothing()).wait(20)


def test_when_the_guard_is_killed_then_the_fork_ends_and_it_is_known(
    server: ForkServer, tmp_path: Path
) -> None:
    """No fork runs without somebody who watches."""
    told = tmp_path / "told"
    fork = server.fork(Work("told.write_text(str(os.getpid())); time.sleep(600)", str(told)))
    pid = int(_said(told))
    os.kill(fork.guard, 9)

    assert UNKNOWN == fork.wait(20)
    assert gone([pid])


def test_when_the_server_cannot_import_then_it_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever waits for a fork does not wait for ever."""
    monkeypatch.setattr(fork_server, "PRELOAD", "lc_indicators.nothing_so_called")
    server = ForkServer()
    try:
        with pytest.raises((EOFError, OSError)):
            server.fork(Nothing())
    finally:
        server.stop()


@pytest.mark.usefixtures("server")
def test_the_child_of_a_forking_client_has_a_server_of_its_own() -> None:
    """A pool of forked workers does not wait for its parent's process, and a daemonic one may fork, too."""
    warm_up()
    before = fork_server.current().pid
    pool = multiprocessing.get_context("fork").Process(target=_forks_by_itself, args=(before,), daemon=True)
    pool.start()
    pool.join(60)

    assert 0 == pool.exitcode
    assert before == fork_server.current().pid
    assert 0 == fork_server.current().fork(Nothing()).wait(20)


def _forks_by_itself(other: int) -> None:
    server = fork_server.current()
    try:
        assert 0 == server.fork(Nothing()).wait(20)
        assert other != server.pid
    finally:
        server.stop()


@pytest.mark.usefixtures("server")
def test_warming_up_returns_at_once() -> None:
    """The caller imports while the server does."""
    cool_down()
    start = time.monotonic()
    warm_up()

    assert time.monotonic() - start < 2
