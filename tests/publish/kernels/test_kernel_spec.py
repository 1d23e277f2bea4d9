"""The kernel by the name of the package, as JupyterLab and papermill start it: the ordinary one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

from lc_indicators.publish.kernels.environment import FIXED, NAME, OPTIONS, SPECS
from lc_indicators.publish.run.source_notebook import KERNELSPEC


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Return a client of a kernel that runs for a user whose IPython does something at its start."""
    home = tmp_path_factory.mktemp("ipython")
    startup = home / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "00.py").write_text("STARTED = True", encoding="utf-8")
    (startup.parent / "ipython_kernel_config.py").write_text("raise SystemExit(3)", encoding="utf-8")
    own = {"IPYTHONDIR": str(home), "PYTHONSTARTUP": str(startup / "00.py")}
    manager = KernelManager(kernel_name=NAME, kernel_spec_manager=KernelSpecManager(kernel_dirs=[str(SPECS)]))
    manager.start_kernel(env={**os.environ, **own})
    client = manager.client()
    try:
        client.start_channels()
        client.wait_for_ready(timeout=60)
        yield client
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def _said(client: Any, code: str) -> str:
    printed: list[str] = []

    def keep(message: dict[str, Any]) -> None:
        if message["msg_type"] == "stream":
            printed.append(message["content"]["text"])

    client.execute_interactive(code, output_hook=keep, timeout=60)
    return "".join(printed)


@pytest.mark.slow
def test_the_first_completion_comes_while_jupyterlab_waits(client: Any) -> None:
    """JupyterLab waits a second for the names: nothing is imported or analysed for the first ones.

    They come from what the notebook holds; a library that reads source code first took longer.
    """
    asked = client.complete("pri", reply=True, timeout=20)["content"]
    _said(client, "import lc_indicators as lc")
    known = client.complete("lc.open_", reply=True, timeout=20)["content"]
    arguments = client.complete("lc.open_report(", reply=True, timeout=20)["content"]

    assert ["print"] == asked["matches"]
    assert [".open_audit", ".open_report"] == known["matches"]
    assert {"area=", "period=", "language="} < set(arguments["matches"])
    assert "[]\n" == _said(client, "import sys; print([name for name in sys.modules if name == 'jedi'])")


@pytest.mark.slow
def test_no_start_up_file_is_read(client: Any) -> None:
    """What the user's IPython does at its start is the user's."""
    assert "False\n" == _said(client, "print('STARTED' in vars())")


@pytest.mark.slow
def test_no_history_is_kept(client: Any) -> None:
    """What the user's IPython remembers is the user's."""
    assert "False\n" == _said(client, "print(get_ipython().history_manager.enabled)")


def test_the_kernel_is_described_once() -> None:
    """What Jupyter is told is what reports get."""
    described = json.loads((SPECS / NAME / "kernel.json").read_text(encoding="utf-8"))

    assert FIXED == described["env"]
    assert [*OPTIONS] == described["argv"][-len(OPTIONS) :]


def test_jupyter_finds_the_kernel_of_the_package() -> None:
    """The kernel's description is installed where Jupyter looks, and is that of the package."""
    found = Path(KernelSpecManager().get_kernel_spec(NAME).resource_dir)

    assert Path(sys.prefix) in found.parents
    assert (SPECS / NAME / "kernel.json").read_bytes() == (found / "kernel.json").read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize("how", [["-k", NAME], ["--engine", NAME]])
def test_papermill_finds_it_by_its_name(how: list[str], tmp_path: Path) -> None:
    """`papermill -k` starts the kernel, `papermill --engine` a fork, without help of ours."""
    notebook = nbformat.v4.new_notebook(metadata={"kernelspec": KERNELSPEC})
    notebook.cells = [nbformat.v4.new_code_cell("import os; print(os.environ['TZ'], 6 * 7, os.getcwd())")]
    nbformat.write(notebook, tmp_path / "in.ipynb")

    command = [sys.executable, "-m", "papermill", *how, "in.ipynb", "out.ipynb"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert 0 == done.returncode, done.stderr
    made = nbformat.read(tmp_path / "out.ipynb", as_version=4)
    assert f"UTC 42 {tmp_path}\n" == made.cells[0].outputs[0].text
    assert "python" == made.metadata.language_info.name
    assert "not to be had" not in done.stderr
