"""The tables of rules on what a figure says."""

from __future__ import annotations

import pytest

from lc_indicators.audit.claim import Kind
from lc_indicators.audit.lexicon.tokens import tokens_of
from lc_indicators.audit.reading.kinds import claim_kinds
from lc_indicators.audit.reading.kinds.kind_rules import TABLES, Rule, rules_for
from lc_indicators.audit.reading.kinds.situation import Situation
from lc_indicators.audit.reading.read_claims import read_claims

ROWS = [
    pytest.param(rule, id=f"{table}: {rule.when or 'else'}")
    for table, rules in TABLES.items()
    for rule in rules
]


def _deciding(example: str, monkeypatch: pytest.MonkeyPatch) -> tuple[Rule, ...]:
    """Return the rules that decided on the figure in «» of *example*."""
    decided: list[tuple[Situation, tuple[Rule, ...]]] = []

    def noted(it: Situation) -> tuple[Rule, ...]:
        decided.append((it, rules_for(it)))
        return decided[-1][1]

    monkeypatch.setattr(claim_kinds, "rules_for", noted)
    before, rest = example.split("«")
    figure, behind = rest.split("»")
    read_claims(before + figure + behind)
    starts = [token.start for token in tokens_of(before + figure + behind)]
    (rules,) = [rules for it, rules in decided if starts[it.draft.quantity.first] == len(before)]
    return rules


@pytest.mark.parametrize("rule", ROWS)
def test_each_rule_decides_on_its_example(rule: Rule, monkeypatch: pytest.MonkeyPatch) -> None:
    """The figure in «» of a rule's example is decided on by that rule, and by none before it."""
    assert rule in _deciding(rule.example, monkeypatch)


@pytest.mark.parametrize("table", TABLES)
def test_a_table_ends_with_a_rule_for_everything(table: str) -> None:
    """Whatever the figure, one rule of its table holds; and a table that a rule leads to is there."""
    assert ("", "") == (TABLES[table][-1].when, TABLES[table][-1].line)
    assert all(
        rule.kind is None or isinstance(rule.kind, Kind) or rule.kind in TABLES for rule in TABLES[table]
    )
