"""Files appear whole or not at all, whoever else writes and whoever was killed while writing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from lc_indicators.files import MAKING, held, lock, write_whole


def test_when_a_file_is_written_then_nothing_else_is_left(tmp_path: Path) -> None:
    """The new content stands in place of the old one, as readable as was asked for."""
    path = tmp_path / "a.txt"

    write_whole(path, b"old")
    write_whole(path, b"new", mode=0o640)

    assert b"new" == path.read_bytes()
    assert 0o640 == path.stat().st_mode & 0o777
    assert [path] == list(tmp_path.iterdir())


def test_when_writing_fails_then_the_old_content_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk leaves neither half a file nor a temporary one."""
    path = tmp_path / "a.txt"
    write_whole(path, b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, b"new")

    assert b"old" == path.read_bytes()
    assert [path] == list(tmp_path.iterdir())


def test_when_a_writer_was_killed_then_the_next_one_clears_up(tmp_path: Path) -> None:
    """What begins like a half-written file is one: nobody else writes here at the time."""
    (tmp_path / f"{MAKING}abc").write_bytes(b"ha")

    write_whole(tmp_path / "a.txt", b"new")

    assert [tmp_path / "a.txt"] == list(tmp_path.iterdir())


def test_when_a_link_stands_there_then_it_is_replaced_and_not_followed(tmp_path: Path) -> None:
    """Nobody turns a write into one to another file."""
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"mine")
    link.symlink_to(target)

    write_whole(link, b"new")

    assert (b"mine", b"new") == (target.read_bytes(), link.read_bytes())
    assert not link.is_symlink()


def test_a_folder_has_one_writer_at_a_time(tmp_path: Path) -> None:
    """The second one waits until the first has done."""
    code = (
        "import sys; from pathlib import Path; from lc_indicators.files import held\n"
        "with held(Path(sys.argv[1])): Path(sys.argv[1], 'second').touch()"
    )
    with held(tmp_path):
        other = subprocess.Popen([sys.executable, "-c", code, tmp_path], env=os.environ)
        with pytest.raises(subprocess.TimeoutExpired):
            other.wait(timeout=1)

        assert [] == list(tmp_path.iterdir())

    assert 0 == other.wait(timeout=20)
    assert [tmp_path / "second"] == list(tmp_path.iterdir())


def test_when_a_lock_is_not_to_be_had_then_no_handle_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file system without locks says so, again and again, without running out of handles."""

    def refuse(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("fcntl.flock", refuse)
    before = len(list(Path("/proc/self/fd").iterdir()))
    with pytest.raises(OSError, match="Operation not supported"):
        lock(tmp_path)

    assert before == len(list(Path("/proc/self/fd").iterdir()))


def test_on_a_system_without_locks_writers_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is held where nothing can be held."""
    monkeypatch.setattr("lc_indicators.files.os", SimpleNamespace(name="nt"))

    with held(tmp_path):
        assert lock(tmp_path) is None
