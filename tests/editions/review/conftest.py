from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lc_indicators.catalogue.checks import check_data
from tests.editions.review.reference_editions import stand
from tests.lai_chau import DATA


@pytest.fixture(scope="session")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder above both editions; nobody changes them."""
    # A clean pass is remembered: each page tells of it, and the checks take seconds.
    assert [] == check_data(DATA)
    return stand(tmp_path_factory.mktemp("reports"))


@pytest.fixture
def above(standing: Path, tmp_path: Path) -> Path:
    """Return the folder above both editions, a copy that a test may change."""
    return Path(shutil.copytree(standing, tmp_path / "VN-01" / "2015-2020"))
