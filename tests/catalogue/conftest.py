"""What the catalogue's tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.data_fixtures import small_package


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return the folder of a small and sound data package of its own."""
    return small_package(tmp_path / "data")


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a cache folder of the test's own: what other runs remember is not there."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("LC_INDICATORS_CACHE", str(folder))
    return folder
