"""An edition is put in place by some dozens of steps, and the process may be killed at each of them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

#: Places an edition again and again, each time killed one file operation later, until it comes through.
#: After each kill it tells what stands there; then an edition is placed whole, and it tells again.
CODE = """
import json, os, signal, sys
from pathlib import Path
from lc_indicators.publish.store import edition, swap

if sys.argv[2] == "two renames":
    swap.exchange = lambda one, other: False
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

def files(says):
    manifest = json.dumps({"content": {"sha256": says}}).encode()
    return {"report.html": says.encode(), "report.ipynb": says.encode(), "manifest.json": manifest}

def stands(folder):
    aside = [contents(one) for kind in ("old", "swap") for one in folder.parent.glob(f".vi.{kind}-*")]
    return [contents(folder), next((one for one in aside if one), None)]

step, code = 0, -9
sys.addaudithook(counted)
while code == -9:
    folder = out / str(step) / "vi"
    edition.place(folder, files("old"))
    (folder / "notes.txt").write_text("mine")
    child = os.fork()
    if not child:
        left = step
        edition.place(folder, files("new"))
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    killed = stands(folder)
    listed = folder in swap.editions_in(out.parent)
    read = contents(swap.standing(folder)) if listed else None
    edition.place(folder, files("next"))
    hidden = [path.name for path in folder.parent.iterdir() if path.name not in {"vi", "review"}]
    before = contents(folder.parent / "review" / "before" / "vi")
    print(json.dumps([killed, read, contents(folder), hidden, before]), flush=True)
    step += 1
"""


@pytest.mark.skipif(
    sys.platform != "linux", reason="whether folders change places in one step is tried on Linux"
)
def test_when_a_run_is_killed_at_any_step_of_placing_then_an_edition_stands(tmp_path: Path) -> None:
    """The old edition or the new one, whole, at every moment; somebody's notes are never lost."""
    for killed, read, after, hidden, before in _placed(tmp_path, "exchange"):
        stands, aside = killed
        assert _is_whole(stands)
        assert stands
        assert stands == read
        assert "mine" in {files.get("notes.txt") for files in (stands, aside or {})}
        _see_the_next_run(after, hidden, before)


def test_where_folders_cannot_be_exchanged_then_nothing_is_lost_either(tmp_path: Path) -> None:
    """The old edition or the new one, whole, in its place or aside; somebody's notes survive the next run.

    Who reads the edition, or asks which there are, finds it in both places.
    """
    for killed, read, after, hidden, before in _placed(tmp_path, "two renames"):
        stands, aside = killed
        assert _is_whole(stands or aside)
        assert (stands or aside) == read
        _see_the_next_run(after, hidden, before)


def test_an_edition_that_was_never_placed_is_no_edition_before(tmp_path: Path) -> None:
    """A run killed before the folders changed places leaves what goes, and nothing that anybody read."""
    befores = [before for *_, before in _placed(tmp_path, "exchange")]

    old, new = ({k: v for k, v in _files(it).items() if k != "report.html"} for it in ("old", "new"))
    turned = befores.index(new)
    assert [old] * turned + [new] * (len(befores) - turned) == befores


def _placed(out: Path, way: str) -> list[Any]:
    """Return, for each step that a run was killed at: what stood, what the next run made of it."""
    command = [sys.executable, "-c", CODE, str(out), way]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (0, "") == (done.returncode, done.stderr)
    steps = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(steps) > 15
    return steps


def _see_the_next_run(after: Any, hidden: Any, before: Any) -> None:
    assert {**_files("next"), "notes.txt": "mine"} == after
    assert [] == hidden
    # The edition that was replaced last is known, whole: what it said, without its page.
    assert before in [{k: v for k, v in _files(it).items() if k != "report.html"} for it in ("old", "new")]


def _files(says: str) -> dict[str, str]:
    manifest = json.dumps({"content": {"sha256": says}})
    return {"report.html": says, "report.ipynb": says, "manifest.json": manifest}


def _is_whole(files: dict[str, str]) -> bool:
    """Return whether all files are of one edition, or only what is to be carried over is left."""
    kept = {name: text for name, text in files.items() if name != "notes.txt"}
    return kept in [{}, _files("old"), _files("new")]
