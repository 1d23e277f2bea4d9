"""Kernels for tests: started as Jupyter starts them, from the package's own description."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
from jupyter_client.blocking import BlockingKernelClient
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager
from traitlets.config import Config

from lc_indicators.publish.kernels.environment import NAME, SPECS


@dataclass(frozen=True)
class Running:
    """A kernel that runs, and a client of it."""

    manager: Any
    client: BlockingKernelClient

    def run(self, code: str) -> str:
        """Run *code* and return what it printed, or the name of its error."""
        printed: list[str] = []

        def keep(message: dict[str, Any]) -> None:
            content = message["content"]
            if message["msg_type"] == "stream":
                printed.append(content["text"])

        while True:
            reply = self.client.execute_interactive(code, output_hook=keep, timeout=60)
            # After an error ipykernel refuses for a moment what was asked before the error was told.
            if reply["content"]["status"] != "aborted":
                return reply["content"].get("ename") or "".join(printed)

    def facts(self, code: str) -> Any:
        """Return the value of the expression *code*."""
        return json.loads(self.run(f"import json\nprint(json.dumps({code}))"))


def kernel_manager(kind: type[KernelManager] = KernelManager, **options: Any) -> Any:
    """Return a manager of the kernel, of this *kind*; *options* are the provisioner's."""
    specs = KernelSpecManager(kernel_dirs=[str(SPECS)])
    return kind(kernel_name=NAME, kernel_spec_manager=specs, config=Config(ReportKernelProvisioner=options))


@contextmanager
def running(*, manager: Any = None, **start: Any) -> Iterator[Running]:
    """Start a kernel and a client; end both."""
    manager = manager or kernel_manager()
    # ipykernel does less where it believes to be tested.
    plain = {name: value for name, value in os.environ.items() if name != "PYTEST_CURRENT_TEST"}
    manager.start_kernel(**{"env": plain, **start})
    client = manager.client()
    try:
        client.start_channels()
        client.wait_for_ready(timeout=60)
        yield Running(manager, client)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def ended_with(manager: KernelManager) -> int | None:
    """Wait for the kernel to end by itself; return its exit code."""
    process = manager.provisioner.process  # type: ignore[union-attr]
    return process.wait(timeout=20)  # type: ignore[no-any-return]


def gone(pids: list[int]) -> bool:
    """Return whether none of these processes runs any more, after waiting for them a little."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if not any(map(_runs, pids)):
            return True
        time.sleep(0.05)
    return False


def _runs(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def script(folder: Path, code: str, **environment: str) -> subprocess.Popen[str]:
    """Start *code* as a script of a process of its own."""
    file = folder / "script.py"
    file.write_text(code, encoding="utf-8")
    return subprocess.Popen(
        [sys.executable, str(file)],
        env=os.environ | {"PYTHONPATH": str(Path.cwd())} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
