"""Cases that a statistician can check by hand: tests/cases/*.yaml."""

from __future__ import annotations

import math
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from lc_indicators.errors import DomainError
from lc_indicators.language import rounded
from lc_indicators.metrics import METRICS

FILES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
CASES = [case for file in FILES for case in yaml.safe_load(file.read_text(encoding="utf-8"))]


def _value(given: Any) -> Any:
    if isinstance(given, list):
        return [_value(each) for each in given]
    # Printed decimals are written in quotation marks, so that no binary float comes between.
    return Decimal(given) if isinstance(given, str) else given


@pytest.mark.parametrize("case", CASES, ids=[f"{case['metric']}: {case['name']}" for case in CASES])
def test_a_case_checked_by_hand(case: dict[str, Any]) -> None:
    """The metric gives what the hand gives, to the digits written, or refuses in the words written."""
    metric = METRICS[case["metric"]]
    inputs = {name: _value(given) for name, given in case["inputs"].items()}
    if "error" in case:
        with pytest.raises(DomainError) as raised:
            metric(**inputs)
        assert case["error"] == str(raised.value)
        return
    result = metric(**inputs)
    if case["expected"] == "missing":
        assert math.isnan(result)
        return
    expected = Decimal(str(case["expected"]))
    decimals = -int(expected.as_tuple().exponent)

    assert expected == rounded(Decimal(str(result)), decimals)


def test_every_metric_has_at_least_four_cases_and_says_where_they_come_from() -> None:
    """A metric without cases is a rumour."""
    counts = Counter(case["metric"] for case in CASES)

    assert set(METRICS) == set(counts)
    assert [] == [name for name, count in counts.items() if count < 4]
    assert all(case["source"].strip() for case in CASES)
