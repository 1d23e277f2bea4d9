"""A clean pass is remembered until the data or the checks change."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from lc_indicators.catalogue.checks import DataFinding, check_data, clean_marks, remarks_on, validate_package
from lc_indicators.catalogue.checks.clean_marks import digest_of
from tests.data_fixtures import set_cell

PROBE = (
    "import sys; from pathlib import Path; from lc_indicators.catalogue import load_catalogue; "
    "load_catalogue(sys.argv[1]); print([name for name in {names} if name in sys.modules])"
)


def test_loading_asks_no_foreign_tool(package: Path) -> None:
    """Data that nobody checked before are loaded without Frictionless, which takes seconds."""
    names = ["frictionless", "pandas", "lc_indicators.catalogue.checks.all_checks"]
    command = [sys.executable, "-c", PROBE.format(names=names), str(package)]

    runs = [subprocess.run(command, capture_output=True, text=True, check=True).stdout for _ in range(2)]

    # The second process finds the mark of the first and runs no check at all.
    assert ["['lc_indicators.catalogue.checks.all_checks']\n", "[]\n"] == runs


@pytest.mark.parametrize("look", [check_data, validate_package, remarks_on])
def test_a_clean_pass_is_not_repeated(
    package: Path, cache: Path, look: Callable[[Path], list[DataFinding]]
) -> None:
    """Each kind of look has a mark of its own, that of the same files."""
    assert [] == look(package)

    [mark] = (cache / "checks").iterdir()
    assert [] == look(package)
    assert mark.name.startswith(digest_of(package))


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

    monkeypatch.setattr(clean_marks, "digest_of", refuse)
    (package / "areas.csv").unlink()
    (package / "areas.csv").mkdir()

    assert "areas.csv: cannot be read: Is a directory" in map(str, check_data(package))
