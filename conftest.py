"""What every test and every example of the code shares."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lc_indicators.metrics import METRICS


@pytest.fixture(autouse=True)
def _own_metrics_are_forgotten() -> Iterator[None]:
    """Leave the registry of metrics as it was: an example's own metric is no other test's."""
    known = dict(METRICS)
    yield
    METRICS.clear()
    METRICS.update(known)
