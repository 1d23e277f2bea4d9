from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Iterator

import psutil
import pytest

from lc_indicators.publish.kernels import fork_server
from lc_indicators.publish.kernels.warm_up import cool_down, warm_up
from tests.publish.kernels.running import gone, running


@pytest.fixture
def light(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have servers of their own that import little."""
    cool_down()
    monkeypatch.setattr(fork_server, "PRELOAD", "lc_indicators.publish.kernels.guard")
    yield
    cool_down()


def _server_pid() -> int:
    return int(fork_server.current()._forkserver_pid)  # type: ignore[attr-defined]


def test_all_kernels_of_a_process_are_forked_from_one_server() -> None:
    """Only the first report of many waits for imports."""
    warm_up()
    before = _server_pid()
    for _ in range(2):
        with running() as one:
            guard = psutil.Process(one.manager.provisioner.pid)

            assert before == guard.ppid()
    warm_up()

    assert before == _server_pid()


def test_a_fork_server_has_one_thread_of_python() -> None:
    """A thread that holds a lock at the fork would hold it for good in every kernel."""
    with running() as one:
        guard = psutil.Process(one.manager.provisioner.pid)

        assert {"MainThread"} <= set(one.facts("[t.name for t in __import__('threading').enumerate()]"))
        assert 1 == guard.num_threads()


def test_no_library_that_opens_files_unseen_comes_with_the_fork() -> None:
    """Python tells of the first import alone: what is there already, a notebook uses without a trace."""
    with running() as one:
        one.run("import sys; from lc_indicators.catalogue.tracking.inputs import BLIND")

        assert [] == one.facts("sorted(BLIND & sys.modules.keys())")


def test_a_kernels_own_memory_is_small() -> None:
    """What was imported before the fork is shared."""
    with running() as one:
        one.run("import altair, pandas, lc_indicators")
        pid = one.facts("__import__('os').getpid()")

        assert psutil.Process(pid).memory_full_info().uss < 60 * 2**20


@pytest.mark.usefixtures("light")
def test_when_the_librarys_code_changes_then_new_kernels_run_the_new_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A kernel restarted in JupyterLab runs what the analyst just wrote; those that run go on."""
    with running() as one:
        old = _server_pid()
        monkeypatch.setattr(fork_server, "state_of_code", lambda: (1, 2, 3))

        with running() as two:
            assert old != psutil.Process(two.manager.provisioner.pid).ppid()
            assert "1\n" == one.run("print(1)")

    assert gone([old])


@pytest.mark.usefixtures("light")
def test_when_it_is_cooled_down_then_server_and_kernels_end() -> None:
    """Who built reports in a process that lives on can give the memory back."""
    with running() as one:
        pids = [_server_pid(), one.facts("__import__('os').getpid()")]

        cool_down()

        assert gone(pids)
        assert not one.manager.is_alive()
    cool_down()


@pytest.mark.usefixtures("light")
def test_when_the_server_is_killed_then_kernels_end_and_the_next_has_another() -> None:
    """No kernel outlives the process that would tell how it ended."""
    with running() as one:
        pid = one.facts("__import__('os').getpid()")
        os.kill(_server_pid(), 9)

        assert gone([pid])
    with running() as two:
        assert "1\n" == two.run("print(1)")


@pytest.mark.usefixtures("light")
def test_the_child_of_a_forking_client_has_a_server_of_its_own() -> None:
    """A pool of forked workers does not wait for its parent's process."""
    warm_up()
    before = _server_pid()
    pool = multiprocessing.get_context("fork").Process(target=_assert_none)
    pool.start()
    pool.join(20)

    assert 0 == pool.exitcode
    assert before == _server_pid()


def _assert_none() -> None:
    assert fork_server._current is None


@pytest.mark.usefixtures("light")
def test_warming_up_returns_at_once() -> None:
    """The caller imports while the server does."""
    cool_down()
    start = time.monotonic()
    warm_up()

    assert time.monotonic() - start < 2
