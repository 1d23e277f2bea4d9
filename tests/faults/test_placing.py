"""An edition is put in place by some dozens of steps, and the process may be killed at each of them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

#: Places an edition again and again, each time killed one file operation later, until it comes through.
#: After each kill it tells what stands there; then an edition is placed whole, and it tells again.
CODE = """
import json, os, signal, sys
from pathlib import Path
from lc_indicators.publish import edition

OPERATIONS = ("open", "os.rename", "os.mkdir", "os.rmdir", "os.remove", "os.chmod", "shutil.", "tempfile.")
out, left = Path(sys.argv[1]), None

def counted(event, _):
    global left
    if left is not None and event.startswith(OPERATIONS):
        left -= 1
        if left < 0:
            left = None  # Killing is an operation, too.
            os.kill(os.getpid(), signal.SIGKILL)

def contents(folder):
    return {path.name: path.read_text() for path in folder.iterdir()} if folder.exists() else None

def stands(folder):
    aside = [contents(one) for one in folder.parent.glob(".vi.old-*")]
    return [contents(folder), next((one for one in aside if one), None)]

step, code = 0, -9
sys.addaudithook(counted)
while code == -9:
    folder = out / str(step) / "vi"
    edition.place(folder, {"report.html": b"old", "manifest.json": b"old"})
    (folder / "notes.txt").write_text("mine")
    child = os.fork()
    if not child:
        left = step
        edition.place(folder, {"report.html": b"new", "manifest.json": b"new"})
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    killed = stands(folder)
    edition.place(folder, {"report.html": b"next", "manifest.json": b"next"})
    hidden = [path.name for path in folder.parent.iterdir() if path.name != "vi"]
    print(json.dumps([killed, contents(folder), hidden]), flush=True)
    step += 1
"""


def test_when_a_run_is_killed_at_any_step_of_placing_then_nothing_is_lost(tmp_path: Path) -> None:
    """The old edition or the new one, whole, in its place or aside; somebody's notes survive the next run."""
    done = subprocess.run(
        [sys.executable, "-c", CODE, str(tmp_path)], capture_output=True, text=True, check=False
    )

    assert (0, "") == (done.returncode, done.stderr)
    steps = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(steps) > 15
    for killed, after, hidden in steps:
        stands, aside = killed
        assert _is_whole(stands or aside)
        assert {"report.html": "next", "manifest.json": "next", "notes.txt": "mine"} == after
        assert [] == hidden


def _is_whole(files: dict[str, str]) -> bool:
    """Return whether both files are of one edition, or only what is to be carried over is left."""
    found = {files.get("report.html"), files.get("manifest.json")}
    return len(found) == 1
