"""Labelled passages of monthly reports: how far they are read, which errors are found, that none is accused.

The passages stand in ``tests/cases/passages``; ``make audit-score FILE=…`` prints the same numbers.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from benchmarks.passages import marked_passage, read_passages
from benchmarks.scoring import Comparison, Score, compare, score
from lc_indicators.audit import audit_text
from tests.audit.monthly_report import monthly_report

FOLDER = Path(__file__).parents[1] / "cases" / "passages"
#: Aspect -> the least part of the labels and of the claims that agrees.
LEAST = {"place": 0.95, "kind": 0.95, "value": 0.95, "base": 0.9, "period": 0.9}
SEEDS = range(3)


@cache
def compared() -> tuple[Comparison, ...]:
    """Return how the audits of all passages agree with their labels."""
    passages = [passage for file in sorted(FOLDER.glob("*.yaml")) for passage in read_passages(file)]
    return tuple(compare(passage, audit_text(passage.text, catalogue=None)) for passage in passages)


def found() -> Score:
    """Return their score."""
    return score(compared())


@pytest.mark.parametrize("aspect", LEAST)
def test_passages_are_read_as_a_careful_reader_reads_them(aspect: str) -> None:
    """Place, kind and value of nearly every figure; base and period of nine in ten."""
    part = found().aspects[aspect]

    assert part.recall >= LEAST[aspect]
    assert part.precision >= LEAST[aspect]


def test_no_figure_is_accused_that_can_be_true() -> None:
    """A false accusation is worse than a miss."""
    accused = [(one.passage.id, verdict.claim.printed) for one in compared() for verdict in one.accusations]

    assert [] == accused


def test_errors_are_found() -> None:
    """Two in three at least of the passages in which figures cannot all hold."""
    assert found().erroneous >= 20
    assert found().errors_found >= found().erroneous * 2 / 3


@pytest.mark.parametrize("seed", SEEDS)
def test_a_long_true_report_is_not_accused(seed: int) -> None:
    """What is rounded from one truth holds together, in thousands of words and whatever it is called."""
    row, _ = monthly_report(seed, sentences=120)
    one = compare(marked_passage(row), audit_text(marked_passage(row).text, catalogue=None))

    assert [] == [verdict.reason.en for verdict in one.accusations]
    assert [] == [clash.arithmetic.en for clash in one.audit.clashes]
    assert score([one]).aspects["base"].recall >= LEAST["base"]


@pytest.mark.parametrize("seed", SEEDS)
def test_errors_planted_in_a_long_report_are_found(seed: int) -> None:
    """Percentages that do not follow from the figures beside them: most, and nothing else."""
    row, planted = monthly_report(seed, sentences=120, error_rate=0.3)
    passage = marked_passage(row)
    one = compare(passage, audit_text(passage.text, catalogue=None))
    accused = [
        verdict.claim.printed.lstrip("+-")
        for verdict in one.audit.verdicts
        if verdict.outcome == "contradicted"
    ]

    assert set(accused) <= passage.contradictory
    assert len(accused) >= planted * 2 / 3
