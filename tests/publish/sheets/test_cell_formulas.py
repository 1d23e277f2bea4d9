"""The formulas of a workbook give the values that the report has."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lc_indicators.metrics import METRICS
from lc_indicators.publish.sheets.cell_formulas import formula_of

#: Metrics whose expression is told by what they are given, and some that no plain arithmetic tells.
_GIVEN = {
    "absolute_change": {"start": 1, "end": 2},
    "compound_annual_growth_rate": {"start": 1, "end": 2, "n_periods": Decimal(5)},
    "total": {"part_1": 1, "part_2": 2, "part_3": 3},
}


@pytest.mark.parametrize("name", sorted(_GIVEN))
def test_each_argument_is_a_row_or_a_number(name: str) -> None:
    """What a formula computes with is there to be seen: cells, or a number that no cell holds."""
    given = _GIVEN[name]
    formula = formula_of(METRICS[name].expression_for(given), given)

    assert {it for it in given.values() if isinstance(it, int)} == {
        it for it in formula if isinstance(it, int)
    }
    assert not any("{" in str(piece) for piece in formula)


@pytest.mark.parametrize(
    ("expression", "given"),
    [
        ("{end} ÷ {start}", {"end": 1}),  # an input without a value
        ("min({a}, {b})", {"a": 1, "b": 2}),  # a function
        ("HYPERLINK {a}", {"a": 1}),
        ("1 + 1", {}),  # nothing that it rests on
    ],
)
def test_what_is_no_plain_arithmetic_is_no_formula(expression: str, given: dict[str, int]) -> None:
    """A formula of a metric of one's own cannot do in a spreadsheet what it does nowhere else."""
    assert () == formula_of(expression, given)


def test_a_negative_number_is_in_brackets() -> None:
    """5 − −3 is no formula."""
    assert (1, " - ", "(-3)") == formula_of("{a} − {b}", {"a": 1, "b": Decimal(-3)})
