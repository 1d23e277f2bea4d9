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
from tests.publish.kernels.running import gone, running, script

#: Starts a child, a child in a session of its own, and an orphan; prints their process ids.
CHILDREN = """
import os, subprocess, sys
one = subprocess.Popen(["sleep", "600"])
two = subprocess.Popen(["sleep", "600"], start_new_session=True)
far = "stdout=-3, stderr=-3, start_new_session=True"
code = f"import subprocess; print(subprocess.Popen(['sleep', '600'], {far}).pid)"
orphan = int(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout)
"""

CLIENT = f"""
import json, os, sys, time
from lc_indicators.publish.kernels import fork_server
from tests.publish.kernels.running import running
with running() as one:
    one.run({CHILDREN!r})
    pids = one.facts("[os.getpid(), os.getppid(), one.pid, two.pid, orphan]")
    import psutil
    print(json.dumps(pids + [child.pid for child in psutil.Process().children()]), flush=True)
    time.sleep(600)
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """Return a folder for temporary files whose path is short enough for sockets."""
    path = Path(tempfile.mkdtemp(prefix="lct-"))
    yield path
    shutil.rmtree(path)


def test_when_the_client_is_killed_then_nothing_of_it_is_left(folder: Path) -> None:
    """Kernel, guard, fork server, whatever the kernel started, sockets and folders go with the client."""
    client = script(folder, CLIENT, TMPDIR=str(folder))
    try:
        pids = json.loads(client.stdout.readline())
    finally:
        client.send_signal(signal.SIGKILL)
        client.communicate()

    assert gone(pids)
    assert [] == _settled(folder)


@pytest.mark.parametrize("end", ["shutdown", "crash", "kill"])
def test_when_a_kernel_ends_then_its_children_end_too(end: str) -> None:
    """Whatever the end was, and whether or not the children had left the kernel's group."""
    with running() as one:
        one.run(CHILDREN)
        pids = one.facts("[one.pid, two.pid, orphan]")
        if end == "crash":
            one.client.execute("os._exit(1)")
        else:
            one.manager.shutdown_kernel(now=end == "kill")

        assert gone(pids)


def test_when_the_guard_is_killed_then_the_kernel_ends() -> None:
    """No kernel runs without somebody who watches."""
    with running() as one:
        guard, kernel = one.facts("[__import__('os').getppid(), __import__('os').getpid()]")

        os.kill(guard, signal.SIGKILL)

        assert gone([kernel])
        # The fork server tells the client of the guard's end when it has seen it.
        deadline = time.monotonic() + 20
        while one.manager.is_alive() and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not one.manager.is_alive()


def test_when_a_kernel_is_shut_down_then_its_folder_goes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing piles up in the folder for temporary files."""
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    with running():
        assert 1 == len(list(folder.glob(f"{PREFIX}*")))

    assert [] == list(folder.iterdir())


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


def test_the_kernel_ends_with_its_client_and_not_before() -> None:
    """A second of looking after the client does not end a kernel by mistake."""
    with running() as one:
        time.sleep(2.5)

        assert one.manager.is_alive()
        assert psutil.pid_exists(one.facts("__import__('os').getpid()"))


def test_when_the_client_has_cleared_up_before_a_kernel_begins_then_the_kernel_says_nothing(
    tmp_path: Path,
) -> None:
    """Ctrl-C between the fork and the kernel's first step is no traceback."""
    code = "import os\nfrom lc_indicators.publish.kernels.forked_kernel import run_kernel\n"
    gone_folder = str(tmp_path / "gone")
    process = script(
        tmp_path, f"{code}raise SystemExit(run_kernel([], environment=dict(os.environ), cwd={gone_folder!r}))"
    )

    assert ("", "") == process.communicate(timeout=60)
    assert 1 == process.returncode
