from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lc_indicators.publish.kernels.guard import ForkedKernel
from tests.publish.kernels.running import Running, ended_with, kernel_manager, running


@pytest.fixture(scope="module")
def kernel() -> Iterator[Running]:
    """Return a kernel that several tests use."""
    with running() as one:
        yield one


def test_a_cell_is_executed_and_its_output_arrives(kernel: Running) -> None:
    """A forked kernel does what a kernel does: values, both streams, errors by name."""
    assert "42\n" == kernel.run("print(6 * 7)")
    assert "to stderr" == kernel.run("import sys; print('to stderr', end='', file=sys.stderr)")
    assert "ZeroDivisionError" == kernel.run("1 / 0")
    assert isinstance(kernel.manager.provisioner.process, ForkedKernel)


def test_it_is_an_ipykernel(kernel: Running) -> None:
    """Completion, magics, low-level output and the debugger are those of a real one."""
    child = "import subprocess, time; subprocess.run(['echo', 'from a child']); time.sleep(0.5)"
    assert "from a child\n" == kernel.run(child).replace("\r", "")
    assert "from the shell" in kernel.run("!echo from the shell")
    assert "below Python\n" == kernel.run(
        "import os; _ = os.write(1, b'below Python\\n'); import time; time.sleep(0.5)"
    )
    reply = kernel.client.kernel_info(reply=True, timeout=20)["content"]
    assert "ipython" == reply["implementation"]
    assert "debugger" in reply["supported_features"]
    matches = kernel.client.complete("impor", reply=True, timeout=20)["content"]["matches"]
    assert "import" in matches


@pytest.mark.parametrize("forked", [True, False])
def test_the_first_completion_comes_while_jupyterlab_waits(*, forked: bool) -> None:
    """JupyterLab waits a second for the names: nothing is imported or analysed for the first ones.

    They come from what the notebook holds; a library that reads source code first took longer.
    """
    with running(manager=kernel_manager(forked=forked)) as one:
        asked = one.client.complete("pri", reply=True, timeout=20)["content"]
        one.run("import lc_indicators as lc")
        known = one.client.complete("lc.open_", reply=True, timeout=20)["content"]
        arguments = one.client.complete("lc.open_report(", reply=True, timeout=20)["content"]

        assert ["print"] == asked["matches"]
        assert [".open_audit", ".open_report"] == known["matches"]
        assert {"area=", "period=", "language="} < set(arguments["matches"])
        assert not one.facts("[name for name in __import__('sys').modules if name == 'jedi']")


def test_when_a_sleeping_cell_is_interrupted_then_it_ends_and_the_kernel_stays(kernel: Running) -> None:
    """An interrupt is a KeyboardInterrupt in the cell, and in what the cell started."""
    for code in ("import time; time.sleep(60)", "import subprocess; subprocess.run(['sleep', '60'])"):
        start = time.monotonic()
        asked = kernel.client.execute(code)
        time.sleep(0.7)
        kernel.manager.interrupt_kernel()

        assert "KeyboardInterrupt" == _reply(kernel, asked)["ename"]
        assert time.monotonic() - start < 20

    assert "still here\n" == kernel.run("print('still here')")


def test_when_a_kernel_is_restarted_then_it_is_a_new_one_at_the_same_address() -> None:
    """A restart keeps the sockets that clients know and nothing of the session."""
    with running() as one:
        one.run("remembered = 1")
        address, first = one.manager.ip, one.facts("__import__('os').getpid()")

        one.manager.restart_kernel()
        one.client.wait_for_ready(timeout=60)

        assert "NameError" == one.run("remembered")
        assert first != one.facts("__import__('os').getpid()")
        assert address == one.manager.ip


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("import os; os._exit(7)", 7),
        ("import os; os.kill(os.getpid(), 9)", -signal.SIGKILL),
        ("import os; os.abort()", -signal.SIGABRT),
    ],
)
def test_when_a_kernel_crashes_then_its_exit_code_is_known(code: str, expected: int) -> None:
    """Who runs notebooks learns that a kernel died, and how."""
    with running() as one:
        one.client.execute(code)

        assert expected == ended_with(one.manager)
        assert not one.manager.is_alive()


def test_when_a_kernel_is_shut_down_then_it_ends_in_peace(tmp_path: Path) -> None:
    """A shutdown request ends the process, and what it registered for its end is done."""
    done = tmp_path / "done"
    with running() as one:
        one.run(f"import atexit, pathlib; atexit.register(pathlib.Path({str(done)!r}).touch)")
        process = one.manager.provisioner.process

        one.manager.shutdown_kernel()

        assert 0 == process.returncode
        assert done.exists()


def test_when_a_cell_does_not_end_then_the_kernel_can_be_killed() -> None:
    """Not even a process that holds on to Python's lock for good keeps a kernel alive."""
    manager = kernel_manager()
    with running(manager=manager) as one:
        process = manager.provisioner.process
        one.client.execute("import re; re.match(r'(a*)*b', 'a' * 64)")
        time.sleep(0.3)

        manager.shutdown_kernel(now=True)

        assert -signal.SIGKILL == process.returncode


def _reply(kernel: Running, asked: str) -> dict[str, Any]:
    while True:
        message = kernel.client.get_shell_msg(timeout=30)
        if message["parent_header"].get("msg_id") == asked:
            return message["content"]  # type: ignore[no-any-return]
