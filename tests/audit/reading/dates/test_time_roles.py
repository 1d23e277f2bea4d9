"""What a time does in its sentence."""

from __future__ import annotations

import pytest

from lc_indicators.audit.reading.dates.time_roles import TIME_RULES, TimeRule, rule_of_time
from tests.audit.reading.support import tokens_and_items


@pytest.mark.parametrize("rule", TIME_RULES, ids=lambda rule: rule.line or "else")
def test_each_rule_decides_on_its_example(rule: TimeRule) -> None:
    """The time in «» of a rule's example does what that rule says, and no rule before it decides."""
    before, rest = rule.example.split("«")
    tokens, items = tokens_and_items(before + rest.replace("»", ""))

    (place,) = [place for place, item in enumerate(items) if tokens[item.first].start == len(before)]

    assert "time" == items[place].role
    assert rule is rule_of_time(items, place)
