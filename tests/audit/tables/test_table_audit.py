"""The audit of a table: nothing is said of a true one, and a planted error is found in its place."""

# ruff: noqa: S311 - figures, no secrets
from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable

import pytest

from lc_indicators.audit.tables.table_audit import audit_table
from tests.audit.tables import made_tables as made

SEEDS = range(12)


@pytest.mark.parametrize("kind", made.KINDS, ids=lambda kind: kind.__name__)
def test_in_a_true_table_nothing_misfits_and_its_rules_are_found(kind: Callable[..., made.Made]) -> None:
    """Parts need not add up to the last digit, rates are of unrounded figures."""
    for seed in SEEDS:
        found = audit_table(made.read(kind(random.Random(seed)).printed()))

        assert [] == [(one.row, one.column, one.cell.printed, one.would_be) for one in found.misfits], seed
        assert found.rules
        assert 0.7 < found.checked / found.figures


@pytest.mark.parametrize("slip", made.SLIPS, ids=lambda slip: slip.__name__)
def test_a_planted_error_is_found_in_its_cell_with_the_figure_that_was_there(
    slip: Callable[..., bool],
) -> None:
    """Of the cells that a rule speaks of; what is named beside it is nothing."""
    counted: Counter[str] = Counter()
    for seed in range(20):
        for kind in made.KINDS:
            rng = random.Random(f"{seed}{kind.__name__}")
            table = kind(rng)
            true = table.printed()
            row, column = rng.randrange(1, len(true)), rng.randrange(1, len(true[0]))
            cells = [list(line) for line in true]
            if true[row][column] == "-" or not slip(rng, cells, row, column):
                continue
            found = audit_table(made.read(cells)).misfits
            named = [(one.row, one.column) for one in found]
            right = (cells[row][0], cells[0][column])
            counted["planted"] += 1
            counted["found"] += right in named
            counted["beside"] += sum(one != right for one in named)
            before = made.read(true).cells[row - 1][column - 1]
            assert before is not None
            counted["value"] += any(
                (one.row, one.column) == right
                and one.needed.low - 2 * before.half <= before.value <= one.needed.high + 2 * before.half
                for one in found
            )

    assert counted["planted"] > 60
    assert counted["found"] > 0.85 * counted["planted"], counted
    assert counted["beside"] <= 0.03 * counted["planted"], counted
    assert counted["value"] > 0.9 * counted["found"], counted


def test_figures_that_do_not_hang_together_accuse_nobody() -> None:
    """Counts, amounts and indices by chance, with marks for missing ones, make no rule and no misfit."""
    for seed in range(60):
        cells = made.unrelated(random.Random(seed))
        found = audit_table(made.read(cells))

        assert ((), ()) == (found.rules, found.misfits), cells
