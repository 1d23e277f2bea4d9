"""The smallest sets of claims that cannot all hold."""

from __future__ import annotations

import ast
from pathlib import Path

import lc_indicators.audit
from lc_indicators.language import message
from tests.audit.judging.hand_made_claims import audit, claim, outcomes

SPAN = {"span": "2015/2020", "indicator": "income_per_capita"}
LEVEL = {"indicator": "income_per_capita", "unit": "million_vnd_per_person"}


def test_two_changes_that_no_level_can_reconcile() -> None:
    """2.3 times is no rise by 57.4 percent."""
    found = audit(claim("a", "growth_factor", "2.3", **SPAN), claim("b", "percentage_change", "57.4", **SPAN))

    assert [("a", "b")] == [clash.claims for clash in found.clashes]


def test_changes_that_some_level_reconciles_do_not_clash() -> None:
    """A rise of 23.5 and 2.3 times as much: from 18.1."""
    unit = {**SPAN, "unit": LEVEL["unit"]}

    assert (
        ()
        == audit(
            claim("a", "growth_factor", "2.3", **SPAN), claim("b", "absolute_change", "23.5", **unit)
        ).clashes
    )


def test_only_the_smallest_set_is_named() -> None:
    """A third claim that fits either is no part of the clash."""
    found = audit(
        claim("s", "level", "18.2", span="2015", **LEVEL),
        claim("a", "growth_factor", "2.3", **SPAN),
        claim("b", "percentage_change", "57.4", **SPAN),
    )

    assert [("a", "b")] == [clash.claims for clash in found.clashes]


def test_a_level_and_two_changes_are_told_by_the_level_that_is_missing() -> None:
    """Each change puts the start elsewhere."""
    found = audit(
        claim("e", "level", "41.79", span="2020", **LEVEL),
        claim("a", "growth_factor", "2.3", **SPAN),
        claim("b", "absolute_change", "30.0", **{**SPAN, "unit": LEVEL["unit"]}),
    )

    assert [("e", "a", "b")] == [clash.claims for clash in found.clashes]
    assert (
        "41,79 ÷ 2,3 nằm trong [17,7808; 18,5756]; 41,79 − 30,0 nằm trong [11,735; 11,845]"
        == found.clashes[0].arithmetic.vi
    )
    assert {"e": "undecidable", "a": "contradicted", "b": "contradicted"} == outcomes(found)


def test_groups_areas_and_spans_do_not_clash_with_each_other() -> None:
    """Two things, two truths."""
    one = claim("a", "growth_factor", "2.3", **SPAN)

    for other in ({"group": "x"}, {"area": "y"}, {"span": "2010/2015"}):
        change = claim("b", "percentage_change", "57.4", **{**SPAN, **other})
        assert () == audit(one, change).clashes


def test_work_ends_by_counts_and_what_was_not_looked_at_says_so() -> None:
    """Each claim is looked at whole or not at all, and nothing is accused of what was not looked at."""
    many = [claim(f"c{i}", "percentage_change", "57.4", **{**SPAN, "sentence": i}) for i in range(40)]
    many += [claim("f", "growth_factor", "2.3", **SPAN)]
    whole, part, none = audit(*many), audit(*many, trials=30), audit(*many, trials=0)

    looked_at = len(many) - part.unchecked
    assert (0, len(many)) == (whole.unchecked, none.unchecked)
    assert 0 < looked_at < len(many)
    assert list(outcomes(whole).values())[:looked_at] == list(outcomes(part).values())[:looked_at]
    assert {"undecidable"} == set(outcomes(none).values())


def test_sets_that_were_not_tried_are_said() -> None:
    """Clashes are sought among so many sets of claims; that some were not tried is a note on the text."""
    pair = [claim("a", "growth_factor", "2.3", **SPAN), claim("b", "percentage_change", "57.4", **SPAN)]

    assert () == audit(*pair).notes
    assert message("audit.verdict.not_all_together") in audit(*pair, sets_tried=0).notes


def test_no_clock_is_in_the_audit() -> None:
    """The same text has the same verdicts on any machine under any load: nothing there knows the time."""
    folder = Path(lc_indicators.audit.__file__).parent
    imported = {
        name.name.partition(".")[0]
        for file in folder.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for name in ([*node.names] if isinstance(node, ast.Import) else [ast.alias(node.module or "")])
    }

    assert not imported & {"time", "timeit", "signal", "threading", "random"}
