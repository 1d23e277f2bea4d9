"""The smallest sets of claims that cannot all hold."""

from __future__ import annotations

from time import monotonic

from tests.claims.auditing.byhand import audit, claim, outcomes

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


def test_the_time_limit_ends_in_undecidable() -> None:
    """Nothing is accused of what there was no time to check."""
    many = [claim(f"c{i}", "absolute_change", f"-{i % 90}.{i % 10}", span="2015/2020") for i in range(400)]
    begun = monotonic()
    found = audit(*many, time_limit=0.0)

    assert {"undecidable"} == set(outcomes(found).values())
    assert monotonic() - begun < 2
