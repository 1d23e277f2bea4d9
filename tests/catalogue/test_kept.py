from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lc_indicators.catalogue import load as keeping
from lc_indicators.catalogue.load import keep, kept, load_catalogue, read_catalogue


@pytest.fixture(autouse=True)
def _nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "_KEPT", {})


def test_nothing_is_kept_unless_somebody_asks_for_it(package: Path) -> None:
    """An analyst's own process reads the data each time that it is told to."""
    assert kept(package) is None
    assert load_catalogue(package) is not load_catalogue(package)


def test_what_was_kept_is_read_no_more(package: Path) -> None:
    """The same catalogue serves as long as the files are the same."""
    keep(package, read_catalogue)

    assert load_catalogue(package) is load_catalogue(package)
    assert load_catalogue(package) is kept(package)


def test_data_that_changed_are_read_again(package: Path) -> None:
    """The content of the files decides, not their names or times."""
    keep(package, read_catalogue)
    areas = package / "areas.csv"
    text = areas.read_text(encoding="utf-8")
    areas.write_text(text.replace("Lai Châu", "Lai Chau"), encoding="utf-8")

    assert kept(package) is None
    assert "Lai Chau" in {area.name.vi for area in load_catalogue(package).areas.values()}


def test_another_folder_with_the_same_files_is_the_same_data(package: Path, tmp_path: Path) -> None:
    """A copy of the folder holds the same figures."""
    keep(package, read_catalogue)
    copy = tmp_path / "copy"
    shutil.copytree(package, copy)

    assert kept(copy) is kept(package) is not None
