"""Sentences that hold together although their figures differ: of another year, group, place or plan."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from lc_indicators.audit import audit_text
from lc_indicators.audit.verdict import Outcome

SENTENCES = [
    sentence
    for file in sorted((Path(__file__).parents[1] / "cases" / "truths").glob("*.yaml"))
    for sentence in yaml.safe_load(file.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_nobody_is_accused_of_a_figure_of_something_else(sentence: str) -> None:
    """A false accusation is worse than a miss: neither a verdict nor a clash comes of such a sentence."""
    audit = audit_text(sentence, catalogue=None)

    assert [] == [v.reason.en for v in audit.verdicts if v.outcome is Outcome.CONTRADICTED]
    assert () == audit.clashes
