"""Contradictions stand under what speaks against them, undecided claims under their reason."""

from __future__ import annotations

from dataclasses import replace

from lc_indicators.audit.verdict import Audit, Outcome
from lc_indicators.catalogue.load import without_data
from lc_indicators.report.audit_as_text import audit_as_text
from lc_indicators.report.blocks.grounds import ground, grouped
from tests.small_audit import small_audit

_WRONG = next(one for one in small_audit().verdicts if one.outcome is Outcome.CONTRADICTED)


def test_own_figures_data_and_clashes_are_told_apart() -> None:
    """An editor repairs a sum otherwise than a figure that the data do not have."""
    assert _WRONG.working
    premise = _WRONG.working.premises[0]
    own, data = (
        replace(_WRONG, working=replace(_WRONG.working, premises=(replace(premise, own=is_own),)))
        for is_own in (True, False)
    )
    clash = replace(_WRONG, working=None, clashes=("c9",))

    names = [ground(one, "en") for one in (own, data, clash)]

    assert names == [
        "Against the arithmetic within the text",
        "Against the data",
        "Clash with another text or figure",
    ]
    assert {
        len({ground(one, language) for one in (own, data, clash)}) for language in ("vi", "fr", "es")
    } == {3}


def test_an_undecided_claim_stands_under_its_reason() -> None:
    """Both kinds of list come from one place."""
    open_ones = [one for one in small_audit().verdicts if one.outcome is Outcome.UNDECIDABLE]

    assert [ground(one, "en") for one in open_ones] == [one.reason["en"] for one in open_ones]
    assert grouped("bbabc", key=str)[0] == ("b", ["b", "b", "b"])


def test_the_text_counts_what_stands_under_each_ground() -> None:
    """The longest list comes first, with how many it has."""
    assert _WRONG.working
    clash = replace(_WRONG, working=None, clashes=("c9",))
    audit = Audit(text="", claims=(), verdicts=(clash, _WRONG, _WRONG))

    shown = audit_as_text(audit, without_data(), language="en", contradicted_only=True)

    headings = [
        line
        for line in shown.splitlines()
        if line in {f"{ground(_WRONG, 'en')} (2)", f"{ground(clash, 'en')} (1)"}
    ]
    assert headings == [f"{ground(_WRONG, 'en')} (2)", f"{ground(clash, 'en')} (1)"]
