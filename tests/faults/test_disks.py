"""The disk is full or may not be written: one error that names the place, and the edition of before stays."""

from __future__ import annotations

import os
import re
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.small_project import Reporting, check_next_run

pytestmark = pytest.mark.slow


def test_when_files_may_not_grow_then_the_old_edition_stays(reporting: Reporting) -> None:
    """A limit of the system is met in the middle of writing; the error names the file."""
    old = reporting.turn()
    most = 100_000

    code, said = reporting.run(before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)))

    assert 2 == code
    assert re.fullmatch(r"Error: Cannot write .*: File too large\. .*\n", said), said
    assert old == reporting.edition()
    check_next_run(reporting)


@pytest.mark.parametrize("fault", ["full", "read-only"])
def test_when_the_disk_of_the_editions_fails_then_the_old_edition_stays(
    fault: str, reporting: Reporting, small_disk: Path
) -> None:
    """No room, or no leave to write: the error names the place, and where there is room again all is well."""
    own, reporting.out = reporting.out, small_disk
    try:
        assert (0, "") == reporting.run()
        old = reporting.turn()
        with _filled(small_disk) if fault == "full" else _read_only(small_disk):
            code, said = reporting.run()
            assert old == reporting.edition()

        reason = "No space left on device" if fault == "full" else "Read-only file system"
        assert 2 == code
        assert re.fullmatch(rf"Error: Cannot write {small_disk}.*: {reason}\. .*\n", said), said
        check_next_run(reporting)
    finally:
        reporting.out = own
    # The edition of the other tests is of the state before.
    reporting.turn()


def test_when_the_disk_of_the_cache_is_full_then_the_report_is_made_all_the_same(
    reporting: Reporting, small_disk: Path
) -> None:
    """What cannot be kept for the next run is made in this one, and leaves nothing half-written."""
    reporting.turn()

    assert (0, "") == _run_with("LC_INDICATORS_CACHE", small_disk, reporting)
    assert [] == [one for one in small_disk.rglob("*") if one.is_file() and one.stat().st_size]
    check_next_run(reporting)


def test_when_the_disk_of_temporary_files_is_full_then_another_folder_serves(
    reporting: Reporting, small_disk: Path
) -> None:
    """As Python has it: the first folder for temporary files that can be written to."""
    reporting.turn()

    assert (0, "") == _run_with("TMPDIR", small_disk, reporting)
    check_next_run(reporting)


def _run_with(variable: str, disk: Path, reporting: Reporting) -> tuple[int, str]:
    own = dict(reporting.environment)
    reporting.environment[variable] = str(disk)
    try:
        with _filled(disk, leave=0):
            return reporting.run()
    finally:
        reporting.environment = own


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a file system of its own, of a few megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk], capture_output=True, text=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"no file system can be mounted here: {mounted.stderr.strip()}")
    yield disk
    subprocess.run(["umount", disk], check=True)


@contextmanager
def _filled(disk: Path, *, leave: int = 50_000) -> Iterator[None]:
    """Leave so many bytes of room on *disk*: less than an edition needs."""
    filler = disk / "filler"
    room = os.statvfs(disk)
    filler.write_bytes(bytes(room.f_bavail * room.f_frsize - leave))
    yield
    filler.unlink()


@contextmanager
def _read_only(disk: Path) -> Iterator[None]:
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    yield
    subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
