"""Files appear whole or not at all, whoever writes and whoever was killed; and what is kept between runs."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace

import pytest

from lc_indicators import files
from lc_indicators.errors import CacheError
from lc_indicators.files import MAKING, cache_folder, cached, held, lock, write_whole


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


def test_environment_names_the_cache_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """LC_INDICATORS_CACHE wins over an absolute XDG_CACHE_HOME, which wins over ~/.cache."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("LC_INDICATORS_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert tmp_path / "home/.cache/lc-indicators" == cache_folder()

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert tmp_path / "xdg/lc-indicators" == cache_folder()

    monkeypatch.setenv("LC_INDICATORS_CACHE", str(tmp_path / "chosen"))
    assert tmp_path / "chosen" == cache_folder()


@pytest.mark.parametrize("home", ["file/home", "locked/home"])
def test_without_a_home_the_cache_lies_among_the_temporary_files(
    home: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A service's user has no home that can be written to: reports are made all the same, at once."""
    (tmp_path / "file").touch()
    (tmp_path / "locked").mkdir(mode=0o500)
    monkeypatch.delenv("LC_INDICATORS_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file/cache"))
    monkeypatch.setenv("HOME", str(tmp_path / home))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    # Root may write anywhere.
    may = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: "locked" not in str(path) and may(path, mode))

    folder = cache_folder()

    assert (tmp_path / f"lc-indicators-{os.getuid()}", 0o700) == (folder, folder.stat().st_mode & 0o777)
    assert folder == cache_folder()


def test_a_folder_that_somebody_else_put_there_is_not_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Scripts of another user's choice reach no report."""
    monkeypatch.delenv("LC_INDICATORS_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", "/proc/nowhere")
    monkeypatch.setenv("HOME", "/proc/nowhere")
    monkeypatch.setattr(files, "can_be_written", lambda _: False)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (tmp_path / f"lc-indicators-{os.getuid()}").symlink_to("/usr/share")

    with pytest.raises(CacheError, match=r"it is another user's. Set LC_INDICATORS_CACHE"):
        cache_folder()


def test_a_cached_file_is_made_once(tmp_path: Path) -> None:
    """The second use reads; nothing but the file is left behind."""
    path = tmp_path / "cache/scripts/vega.js"

    assert (b"first", b"first") == (cached(path, lambda: b"first"), cached(path, lambda: b"second"))
    assert b"first" == path.read_bytes()
    assert ["cache", "cache/scripts", "cache/scripts/vega.js"] == sorted(
        str(found.relative_to(tmp_path)) for found in tmp_path.rglob("*")
    )


def test_a_failure_leaves_no_file(tmp_path: Path) -> None:
    """What could not be made is made at the next use."""
    path = tmp_path / "cache/scripts/vega.js"
    with pytest.raises(ZeroDivisionError):
        cached(path, lambda: bytes(1 // 0))

    assert not path.exists()


def test_a_cache_that_cannot_be_written_is_no_reason_to_fail(tmp_path: Path) -> None:
    """What would be kept there is made each time."""
    (tmp_path / "file").write_text("in the way")
    path = tmp_path / "file/scripts/vega.js"

    assert (b"first", b"second") == (cached(path, lambda: b"first"), cached(path, lambda: b"second"))
    assert [tmp_path / "file"] == list(tmp_path.iterdir())


def test_processes_may_make_one_file_at_once(tmp_path: Path) -> None:
    """The file is whole, made by one of them, and no half-written one stays behind."""
    path = tmp_path / "cache/scripts/vega.js"
    code = "import sys; from pathlib import Path; from lc_indicators.files import cached; "
    make = "cached(Path(sys.argv[1]), lambda: sys.argv[2].encode() * 5_000_000)"
    runs = [subprocess.Popen([sys.executable, "-c", code + make, str(path), mark]) for mark in "abcd"]

    assert [0, 0, 0, 0] == [run.wait(timeout=60) for run in runs]
    assert path.read_bytes() in {mark * 5_000_000 for mark in (b"a", b"b", b"c", b"d")}
    assert [tmp_path / "cache/scripts"] == list((tmp_path / "cache").iterdir())
