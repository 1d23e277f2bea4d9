from __future__ import annotations

import json
import os
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from lc_indicators.files import lock
from lc_indicators.publish.kernels.private_folder import PREFIX, PrivateFolder, sweep
from tests.publish.kernels.running import gone, script

CLIENT = """
from pathlib import Path
from nbformat.v4 import new_code_cell, new_notebook
from lc_indicators.publish.run.execute import execute
cell = f'''
import json, os, subprocess, time
from pathlib import Path
two = subprocess.Popen(["sleep", "600"], start_new_session=True)
Path("%s/pids").write_text(json.dumps([os.getpid(), os.getppid(), two.pid]))
time.sleep(600)
'''
execute(new_notebook(cells=[new_code_cell(cell)]), {}, data=Path("%s/data"), on_cell=lambda _: None)
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """Return a folder for temporary files whose path is short enough for sockets."""
    path = Path(tempfile.mkdtemp(prefix="lct-"))
    yield path
    shutil.rmtree(path)


@pytest.mark.slow
def test_when_the_client_is_killed_then_nothing_of_it_is_left(folder: Path, tmp_path: Path) -> None:
    """Cells, guard, fork server, whatever the cells started, sockets and folders go with the client."""
    client = script(folder, CLIENT.replace("%s", str(tmp_path)), TMPDIR=str(folder))
    told = tmp_path / "pids"
    try:
        deadline = time.monotonic() + 120
        while not (told.exists() and told.read_text(encoding="utf-8")):
            assert client.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.05)
        pids = [child.pid for child in psutil.Process(client.pid).children(recursive=True)]
    finally:
        client.send_signal(signal.SIGKILL)
        client.communicate()

    assert gone([*pids, *json.loads(told.read_text(encoding="utf-8"))])
    assert [] == _settled(folder)


def test_what_killed_processes_left_is_swept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that nobody holds goes at the next start, however new it is; one in use stays."""
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    old, new = folder / f"{PREFIX}old", folder / f"{PREFIX}new"
    old.mkdir()
    new.mkdir()
    with PrivateFolder() as used:
        os.utime(old, (0, 0))

        sweep()

        assert {used} == set(folder.iterdir())


def test_when_a_folder_is_swept_before_it_is_locked_then_another_is_made(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that starts while another one sweeps has a folder of its own, and it is locked."""
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    made = tempfile.mkdtemp
    names: list[str] = []

    def swept_at_first(**options: str) -> str:
        names.append(made(**options))
        if len(names) == 1:
            sweep()
        return names[-1]

    monkeypatch.setattr("lc_indicators.publish.kernels.private_folder.tempfile.mkdtemp", swept_at_first)

    with PrivateFolder() as one:
        sweep()

        assert [Path(names[1])] == [one] == list(folder.iterdir())


def test_when_a_folder_is_swept_while_it_is_locked_then_another_is_made(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A lock on a folder that is gone is no lock."""
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    swept: list[Path] = []

    def swept_at_first(path: Path) -> int | None:
        handle = lock(path)
        if not swept:
            shutil.rmtree(path)
            swept.append(path)
        return handle

    monkeypatch.setattr("lc_indicators.publish.kernels.private_folder.lock", swept_at_first)

    with PrivateFolder() as one:
        assert [one] == list(folder.iterdir())
        assert [one] != swept


def test_a_folder_is_private() -> None:
    """Whoever may connect to the sockets may run code as the user."""
    with PrivateFolder() as path:
        assert 0o700 == path.stat().st_mode & 0o777


def _settled(folder: Path) -> list[str]:
    """Return what stays in *folder*, the script apart."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        found = sorted(path.name for path in folder.iterdir() if path.name != "script.py")
        if not found:
            break
        time.sleep(0.05)
    return found
