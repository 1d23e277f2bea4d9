"""What every test and every example of the code shares."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lc_indicators.catalogue.load import keep, read_catalogue
from lc_indicators.metrics import METRICS


@pytest.fixture(autouse=True)
def _own_metrics_are_forgotten() -> Iterator[None]:
    """Leave the registry of metrics as it was: an example's own metric is no other test's."""
    known = dict(METRICS)
    yield
    METRICS.clear()
    METRICS.update(known)


@pytest.fixture(autouse=True, scope="session")
def _data_are_read_once() -> None:
    """Keep the project's own data in memory, as a process does that reports are forked from.

    They are known by their content: a test that changes a copy of them reads it.
    """
    keep(Path(__file__).parent / "data", read_catalogue)
