from __future__ import annotations

import asyncio
import logging
import multiprocessing
import subprocess
import sys
from pathlib import Path

import nbformat
import psutil
import pytest
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager

from lc_indicators.publish.kernels import fork_server, provisioner, warm_up
from lc_indicators.publish.kernels.environment import NAME, SPECS
from lc_indicators.publish.kernels.guard import ForkedKernel
from tests.publish.kernels.running import kernel_manager, running, script

#: No `if __name__ == "__main__"`: run again in a child, it would start another kernel, and so on.
UNGUARDED = """
import os
from pathlib import Path
with open("runs", "a") as file:
    file.write(f"{__name__}\\n")
from tests.publish.kernels.running import running
with running() as one:
    print(one.facts("sorted(vars(__import__('sys').modules['__main__']))"))
"""

DAEMON = """
import multiprocessing
from tests.publish.kernels.running import running
def work():
    with running() as one:
        print(one.run("print(6 * 7)"), type(one.manager.provisioner.process).__name__, flush=True)
worker = multiprocessing.get_context("fork").Process(target=work, daemon=True)
worker.start()
worker.join()
"""


def test_nothing_listens_on_the_network() -> None:
    """Sockets lie in the kernel's private folder; no other user, no other machine can connect."""
    with running() as one:
        guard = psutil.Process(one.manager.provisioner.pid)
        family = [guard, *guard.children(), *guard.parents()[:1]]

        assert "ipc" == one.manager.transport
        assert [] == [found for process in family for found in process.net_connections("inet")]
        assert 5 == len(list(Path(one.manager.ip).parent.glob("kernel-?")))


def test_several_kernels_start_at_once() -> None:
    """Kernels that start at the same moment do not get into each other's way."""

    async def one(number: int) -> str:
        manager = kernel_manager(AsyncKernelManager)
        await manager.start_kernel()
        client = manager.client()
        client.start_channels()
        try:
            await client.wait_for_ready(timeout=60)
            reply = await client.execute_interactive(
                "", user_expressions={"it": f"{number} + 1"}, timeout=60, silent=True
            )
            return str(reply["content"]["user_expressions"]["it"]["data"]["text/plain"])
        finally:
            client.stop_channels()
            await manager.shutdown_kernel(now=True)

    async def many() -> list[str]:
        return await asyncio.gather(*map(one, range(12)))

    assert [f"{number + 1}" for number in range(12)] == asyncio.run(many())


def test_an_unguarded_script_is_not_run_again(tmp_path: Path) -> None:
    """The caller's main module does not reach the fork."""
    process = script(tmp_path, f"import os; os.chdir({str(tmp_path)!r})\n{UNGUARDED}")
    out, err = process.communicate(timeout=120)

    assert 0 == process.returncode, err
    assert "__main__\n" == (tmp_path / "runs").read_text(encoding="utf-8")
    assert "UNGUARDED" not in out


@pytest.mark.slow
def test_papermill_starts_it_by_its_name(tmp_path: Path) -> None:
    """`papermill -k lc-indicators` in this environment, without any help of ours."""
    notebook = nbformat.v4.new_notebook()
    notebook.cells = [nbformat.v4.new_code_cell("import os; print(os.environ['TZ'], 6 * 7)")]
    nbformat.write(notebook, tmp_path / "in.ipynb")

    command = [sys.executable, "-m", "papermill", "-k", NAME, "in.ipynb", "out.ipynb"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert 0 == done.returncode, done.stderr
    outputs = nbformat.read(tmp_path / "out.ipynb", as_version=4).cells[0].outputs
    assert "UTC 42\n" == outputs[0].text
    assert "not to be had" not in done.stderr


def test_jupyter_finds_the_kernel_of_the_package() -> None:
    """The kernel's description is installed where Jupyter looks, and is that of the package."""
    found = Path(KernelSpecManager().get_kernel_spec(NAME).resource_dir)

    assert Path(sys.prefix) in found.parents
    assert (SPECS / NAME / "kernel.json").read_bytes() == (found / "kernel.json").read_bytes()


@pytest.mark.slow
def test_a_daemonic_process_gets_the_ordinary_kernel_and_is_told(tmp_path: Path) -> None:
    """A worker that may have no children still runs reports."""
    out, err = script(tmp_path, DAEMON).communicate(timeout=120)

    assert "42\n Popen\n" == out
    reason = "a daemonic process may have no children"
    assert [f"Warm kernels are not to be had ({reason}); the ordinary kernel serves."] == [
        line for line in err.splitlines() if "kernels" in line
    ]


@pytest.mark.parametrize(
    ("reason", "broken"), [("Windows cannot fork", False), ("the fork server failed: no file", True)]
)
def test_where_no_fork_is_to_be_had_the_ordinary_kernel_serves_and_says_so(
    *, reason: str, broken: bool, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A report is made all the same; one line a process says why it takes longer."""

    def fails(*_: object) -> None:
        raise OSError("no file")

    if broken:
        monkeypatch.setattr(fork_server.KernelServer, "fork", fails)
    else:
        monkeypatch.setattr(provisioner, "obstacle", lambda: reason)
    provisioner._say.cache_clear()
    with caplog.at_level(logging.WARNING, provisioner.__name__), running() as one:
        assert "42\n" == one.run("print(6 * 7)")
        assert not isinstance(one.manager.provisioner.process, ForkedKernel)
        assert "ipc" == one.manager.transport

    assert [f"Warm kernels are not to be had ({reason}); the ordinary kernel serves."] == caplog.messages


def test_what_keeps_kernels_from_being_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where processes do not fork, and where they may have no children."""
    assert "" == warm_up.obstacle()

    monkeypatch.setattr(multiprocessing.current_process(), "_config", {"daemon": True})
    assert "a daemonic process may have no children" == warm_up.obstacle()

    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    assert "cannot fork" in warm_up.obstacle()


def test_the_user_can_choose_the_ordinary_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    """A setting helps where a fork gives trouble."""
    monkeypatch.setenv("LC_INDICATORS_KERNEL", "ordinary")
    monkeypatch.setattr(fork_server, "current", lambda: pytest.fail("a fork server was started"))

    warm_up.warm_up()

    assert not warm_up.wants_forks()
    assert not provisioner.ReportKernelProvisioner(parent=kernel_manager()).forked
