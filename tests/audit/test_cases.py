"""Sentences with their claims and verdicts, as a statistician can check them by hand (tests/cases/claims)."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml

from lc_indicators.audit import audit_text
from lc_indicators.audit.claim import Claim, Role, Status
from lc_indicators.audit.moments import time_text
from lc_indicators.audit.verdict import Outcome, Verdict

CASES = [
    pytest.param(case, id=case["name"])
    for file in sorted((Path(__file__).parents[1] / "cases" / "claims").glob("*.yaml"))
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("case", CASES)
def test_a_sentence_makes_these_claims_with_these_verdicts(case: dict[str, Any]) -> None:
    """What a careful reader finds in it is found, no more and no less, and judged by its arithmetic."""
    audit = audit_text(case["text"], catalogue=None)

    assert case["claims"] == [_told(verdict) for verdict in audit.verdicts]
    assert case.get("notes", []) == [note.en for note in audit.notes]


@pytest.mark.parametrize("case", CASES)
def test_it_makes_them_however_it_was_typed(case: dict[str, Any]) -> None:
    """Unicode NFD, line ends of Windows and a hidden character change neither claims nor verdicts."""
    typed = "\N{ZERO WIDTH SPACE}" + unicodedata.normalize("NFD", case["text"]).replace("\n", "\r\n")

    audit = audit_text(typed, catalogue=None)

    assert case["claims"] == [_told(verdict) for verdict in audit.verdicts]


def _told(verdict: Verdict) -> dict[str, str]:
    claim = verdict.claim
    why = verdict.working.arithmetic.en if verdict.working else ""
    told = {
        "printed": claim.printed,
        "kind": claim.kind.value,
        "value": " ".join(map(str, claim.values)),
        "unit": claim.unit,
        "indicator": claim.indicator,
        "period": _period(claim),
        "qualifier": claim.qualifier.value if claim.qualifier else "",
        "status": "" if claim.status is Status.ACTUAL else claim.status.value,
        "role": "" if claim.role is Role.RESULT else claim.role.value,
        "group": claim.group,
        "area": claim.area,
        "verdict": verdict.outcome.value,
        "why": "" if verdict.outcome is Outcome.UNDECIDABLE else why,
    }
    # A case tells what is to be told; a unit stands in every one.
    return {name: words for name, words in told.items() if words or name == "unit"}


def _period(claim: Claim) -> str:
    ends = (claim.start, claim.end)
    return "..".join(time_text(end) if end else "" for end in ends) if any(ends) else ""
