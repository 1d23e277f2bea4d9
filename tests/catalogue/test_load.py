"""The one door to the data: which folder it opens, and that nothing unsound passes it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lc_indicators.catalogue import checks, data_folder, load, load_catalogue, read_catalogue
from lc_indicators.catalogue.checks import DataFinding
from lc_indicators.catalogue.load import PACKAGE, VARIABLE
from lc_indicators.catalogue.records import Derivation
from lc_indicators.errors import DataError
from tests.lai_chau import DATA


@pytest.fixture(autouse=True)
def _no_folder_from_the_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)


def package(folder: Path) -> Path:
    """Return a folder that names itself a data package."""
    folder.mkdir(parents=True)
    (folder / PACKAGE).write_text("{}", encoding="utf-8")
    return folder


def test_a_folder_that_is_named_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is asked for comes before what the environment says."""
    named, other = package(tmp_path / "named"), package(tmp_path / "other")
    monkeypatch.setenv(VARIABLE, str(other))

    assert named == data_folder(named)
    assert other == data_folder()


def test_the_nearest_data_folder_upwards_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A notebook finds the data of its project from the folder that it runs in."""
    folder = package(tmp_path / "data")
    below = tmp_path / "notebooks" / "drafts"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)

    assert folder.resolve() == data_folder().resolve()


def test_without_one_here_no_other_project_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that is worked on has data of its own, which nobody in an empty folder has asked for."""
    monkeypatch.chdir(tmp_path)

    with pytest.raises(DataError, match="`lc-indicators init` makes one"):
        data_folder()


def test_a_folder_without_a_package_is_an_error(tmp_path: Path) -> None:
    """The error names the folder and what it lacks."""
    with pytest.raises(DataError, match=PACKAGE) as error:
        load_catalogue(tmp_path / "nowhere")

    assert "nowhere" in error.value.folder


def test_data_with_findings_do_not_load(monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken file never reaches a report: every finding is in the error."""
    findings = [
        DataFinding("areas.csv", 3, "area", "is empty"),
        DataFinding("units.csv", 4, "kind", "is empty"),
    ]
    monkeypatch.setattr(load, "_KEPT", {})
    monkeypatch.setattr(checks, "check_data", lambda _, **__: findings)

    with pytest.raises(DataError) as error:
        load_catalogue(DATA)

    assert tuple(map(str, findings)) == error.value.findings


def test_the_project_s_data_read_whole() -> None:
    """Every row of every file is a record: none is lost by having the name of another."""
    catalogue = read_catalogue(DATA)
    tables = {
        "observations/*.csv": catalogue.observations,
        "claims/*.csv": catalogue.claims,
        "indicators.csv": catalogue.indicators,
        "sources.csv": catalogue.sources,
        "areas.csv": catalogue.areas,
        "units.csv": catalogue.units,
        "statuses.csv": catalogue.statuses,
        "qualifiers.csv": catalogue.qualifiers,
        "derivations.csv": [one for one in catalogue.all_entries if isinstance(one, Derivation)],
        "successions.csv": catalogue.successions,
        "movements.csv": catalogue.movements,
    }
    lines = {
        pattern: sum(len(path.read_text(encoding="utf-8").splitlines()) - 2 for path in DATA.glob(pattern))
        for pattern in tables
    }

    assert lines == {pattern: len(records) for pattern, records in tables.items()}


def test_the_order_of_files_does_not_depend_on_the_disk(tmp_path: Path) -> None:
    """Two copies of the data give one catalogue, whatever order their files were written in."""
    shutil.copytree(DATA, tmp_path / "copy")

    assert list(read_catalogue(DATA).observations) == list(read_catalogue(tmp_path / "copy").observations)
