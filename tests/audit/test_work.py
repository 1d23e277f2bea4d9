"""What an audit costs, in calls and not in time: the same count on every machine, however busy it is."""

from __future__ import annotations

from cProfile import Profile
from unittest.mock import patch

import pytest

from benchmarks.passages import marked_passage
from lc_indicators.audit.audit import audit_text
from lc_indicators.audit.evidence import evidence
from tests.audit.monthly_report import monthly_report
from tests.lai_chau import catalogue

REPEATED = (
    "Tỷ lệ hộ nghèo của tỉnh Lai Châu năm 2020 là 16,7%, "
    "giảm 4,75 điểm phần trăm mỗi năm so với năm 2015 (40,4%). "
)
#: A million calls take about half a second; a report of 10,000 words has two seconds.
MOST_CALLS_PER_WORD = 450
MOST_CALLS_PER_REPETITION = 35_000


def calls_of(text: str, *, area: str = "") -> int:
    """Return how many functions an audit calls, once all that is kept has been read."""
    audit_text(text, catalogue=catalogue(), area=area)
    counted = Profile()
    counted.runcall(audit_text, text, catalogue=catalogue(), area=area)
    return sum(one.callcount for one in counted.getstats())


@pytest.mark.parametrize("area", ["", "VN-01"])
def test_a_long_report_costs_little_a_word(area: str) -> None:
    """With the data at hand or not, what is asked of a claim is asked once."""
    row, _ = monthly_report(1, sentences=60)
    text = marked_passage(row).text

    assert calls_of(text, area=area) <= MOST_CALLS_PER_WORD * len(text.split())


def test_a_text_that_repeats_itself_costs_as_much_each_time() -> None:
    """Twice the claims cost about twice as much, not four times; a repetition costs less than a question."""
    once, twice = calls_of(REPEATED * 30), calls_of(REPEATED * 60)

    assert twice <= 2.2 * once
    assert twice <= MOST_CALLS_PER_REPETITION * 60


def test_the_data_are_asked_once_for_claims_that_are_alike() -> None:
    """Three claims, a hundred times: three questions."""
    with patch.object(evidence, "evidence_sets", wraps=evidence.evidence_sets) as asked:
        audit_text(REPEATED * 100, catalogue=catalogue())

    assert asked.call_count <= 3
