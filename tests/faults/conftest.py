"""What the tests of faults share: one report, built in both states of its data."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.small_project import Reporting


@pytest.fixture(scope="session")
def _built(tmp_path_factory: pytest.TempPathFactory, notebooks: Path) -> Iterator[Reporting]:
    """Return a report whose edition is whole before and after each test."""
    # What is killed, or may not write, leaves half a file of what was measured of it.
    left_out = ("COVERAGE_PROCESS_CONFIG", "PYTEST_CURRENT_TEST")
    environment = {name: value for name, value in os.environ.items() if name not in left_out}
    made = Reporting(tmp_path_factory.mktemp("faults"), notebooks / "tiny.ipynb", environment)
    for _ in range(2):
        made.turn()
        assert (0, "") == made.run()
        made.expected[made.state] = made.edition()
    assert made.expected["before"] != made.expected["after"]
    yield made
    shutil.rmtree(made.left)


@pytest.fixture
def reporting(_built: Reporting) -> Iterator[Reporting]:
    """Return the report of all these tests, without what another test asked of its notebook."""
    yield _built
    for sign in _built.signs.iterdir():
        sign.unlink()
