"""A check of an edition, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from lc_indicators.wording import Language, Text

#: So many names of what is wrong are listed.
MOST = 6


class Outcome(StrEnum):
    """How a check ended."""

    PASSED = "passed"
    FAILED = "failed"
    #: It takes another command, or something that is not there.
    NOT_RUN = "not_run"


@dataclass(frozen=True)
class Check:
    """One check, in the language of the review."""

    name: str
    outcome: Outcome
    #: What was looked at, or what is wrong.
    found: str


def checked(
    name: Text, looked_at: Text, wrong: Sequence[str], *, language: Language, **facts: object
) -> Check:
    """Return a check that passed where nothing is *wrong*, else one that names what is."""
    if not wrong:
        return Check(name[language], Outcome.PASSED, looked_at[language].format(**facts))
    named = "; ".join(wrong[:MOST])
    more = f" (+{len(wrong) - MOST})" if len(wrong) > MOST else ""
    return Check(name[language], Outcome.FAILED, named + more)


def not_run(name: Text, why: Text, language: Language) -> Check:
    """Return a check that did not run, and why."""
    return Check(name[language], Outcome.NOT_RUN, why[language])
