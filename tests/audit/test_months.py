"""Sentences on months, quarters and months so far, held to the data of months (tests/cases/months)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from lc_indicators.audit import audit_text
from tests.lai_chau import catalogue

CASES = [
    pytest.param(case, id=case["text"])
    for file in sorted((Path(__file__).parents[1] / "cases" / "months").glob("*.yaml"))
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("case", CASES)
def test_a_figure_is_held_to_its_own_period_and_base_alone(case: dict[str, Any]) -> None:
    """A month never stands for its year, nor the months so far for a month; an open base decides nothing."""
    audit = audit_text(case["text"], catalogue=catalogue(), area=case["area"])

    told = {verdict.claim.printed: verdict.outcome.value for verdict in audit.verdicts}
    assert case["says"] == told
