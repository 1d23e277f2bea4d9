"""A clean pass is remembered until the data or the checks change."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lc_indicators.catalogue import checks
from lc_indicators.catalogue.checks import check_data
from lc_indicators.catalogue.checks.clean_marks import digest_of
from tests.data_fixtures import set_cell

PROBE = (
    "import sys; from pathlib import Path; from lc_indicators.catalogue.checks import check_data; "
    "print(check_data(Path(sys.argv[1])), 'frictionless' in sys.modules)"
)


def test_a_clean_pass_is_not_repeated(package: Path) -> None:
    """Frictionless takes seconds, and is not even imported the second time."""
    command = [sys.executable, "-c", PROBE, str(package)]
    runs = [subprocess.run(command, capture_output=True, text=True, check=True).stdout for _ in range(2)]

    assert ["[] True\n", "[] False\n"] == runs


def test_a_quick_check_loads_no_foreign_library_and_remembers_nothing(package: Path, cache: Path) -> None:
    """A command that answers at once takes its own checks for enough; a report does not."""
    probe = PROBE.replace("(sys.argv[1])", "(sys.argv[1]), quick=True")
    command = [sys.executable, "-c", probe, str(package)]

    assert "[] False\n" == subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert not (cache / "checks").exists()


def test_when_a_quick_check_finds_something_then_everything_is_found(package: Path) -> None:
    """The words are those of the whole check."""
    set_cell(package, "areas.csv", row="VN-01", column="name_vi", cell="")

    assert [] != check_data(package, quick=True)
    assert check_data(package) == check_data(package, quick=True)


def test_findings_are_never_remembered(package: Path, cache: Path) -> None:
    """Only what is clean is."""
    set_cell(package, "areas.csv", row="VN-01", column="name_vi", cell="")

    assert check_data(package)
    assert not cache.exists()


def test_a_change_of_any_file_asks_for_a_new_check(package: Path) -> None:
    """A cell, a schema or a new file make other data."""
    digests = [digest_of(package)]
    set_cell(package, "areas.csv", row="VN-01", column="name_vi", cell="Lai Chau")
    digests.append(digest_of(package))
    (package / "schemas" / "more.json").write_text("{}", encoding="utf-8")
    digests.append(digest_of(package))
    (package / "schemas" / "more.json").rename(package / "schemas" / "most.json")
    digests.append(digest_of(package))

    assert 4 == len(set(digests))


def test_without_a_cache_folder_the_data_are_checked_each_time(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cache that cannot be written is no reason not to load."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("LC_INDICATORS_CACHE", str(tmp_path / "file" / "cache"))

    assert [] == check_data(package)


def test_a_file_that_cannot_be_read_is_a_finding(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no digest can be made, the checks say which file is at fault."""

    def refuse(_: Path) -> str:
        raise PermissionError

    monkeypatch.setattr(checks, "digest_of", refuse)
    (package / "areas.csv").unlink()
    (package / "areas.csv").mkdir()

    assert "areas.csv: cannot be read: Is a directory" in map(str, check_data(package))
