"""Printed changes against what the other figures of a table allow: by levels, by parts, by the total."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lc_indicators.editions.review.recomputation import is_reproduced
from lc_indicators.figure.serialise import with_inputs
from lc_indicators.periods import ComparisonBase
from lc_indicators.report import Report
from lc_indicators.report.layouts import Cells, rows_of
from lc_indicators.report.layouts.held_changes import HeldAs, HeldChange, held_changes
from lc_indicators.shapes.walk import words_of
from tests.lai_chau import report
from tests.report.test_layout_tables import HUE, shown_table

_BASES = (ComparisonBase.YEAR_BEFORE, ComparisonBase.TO_DATE)


def _held(made: Report, rows: list[object]) -> list[HeldChange]:
    cells: Cells = made._layouts.cells
    found = rows_of(rows, made.catalogue.indicator)
    return held_changes(found, made.period, cells=cells, bases=_BASES)


def _hue() -> Report:
    return report("en", area="VN-26", period="2023-10")


@pytest.mark.parametrize(
    ("place", "printed", "low", "high", "said"),
    [
        # 3,415.7 ÷ 1.137 + 130.7 ÷ 1.391 + 726.9 ÷ 1.062 + 30.9 ÷ 1.779 + 367.2 ÷ 1.104 is 4,132.5, and
        # 4,671.4 ÷ 4,132.5 is 1.1304; every number of it is rounded.
        (0, "113.0", "112.98", "113.10", HeldAs.ALLOWED),
        (1, "113.7", "113.54", "113.75", HeldAs.ALLOWED),
        (2, "139.1", "131.64", "142.79", HeldAs.OPEN),
        (3, "106.2", "105.42", "106.54", HeldAs.OPEN),
        (4, "177.9", "135.96", "207.14", HeldAs.OPEN),
        (5, "110.4", "108.69", "111.18", HeldAs.OPEN),
        # 45,896.9 ÷ 39,878.5 over ten months.
        (6, "115.1", "115.04", "115.15", HeldAs.ALLOWED),
        (7, "113.1", "113.02", "113.20", HeldAs.ALLOWED),
        (8, "186.5", "178.58", "196.75", HeldAs.OPEN),
        (9, "120.3", "119.71", "121.01", HeldAs.OPEN),
        (10, "202.3", "158.84", "297.84", HeldAs.OPEN),
        (11, "103.9", "102.85", "105.17", HeldAs.OPEN),
    ],
)
def test_the_twelve_changes_that_hue_prints(
    place: int, printed: str, low: str, high: str, said: HeldAs
) -> None:
    """Four are confirmed, eight are left open, none is contradicted; the range holds the true value."""
    one = _held(_hue(), HUE)[place]
    interval = one.computed.interval

    assert (printed, said) == (one.printed.number("en"), one.said)
    assert interval is not None
    assert Decimal(low) <= interval.low < Decimal(low) + Decimal("0.01")
    assert Decimal(high) - Decimal("0.01") < interval.high <= Decimal(high)


def test_the_recomputation_is_a_figure_that_a_reviewer_computes_again() -> None:
    """Every step stands in the annex: implied levels, their sum, the index."""
    known = with_inputs(one.computed for one in _held(_hue(), HUE))
    made = [figure for figure in known.values() if figure["metric"]]

    assert {"rebase", "sum_of_parts", "implied_base", "difference"} == {one["metric"] for one in made}
    assert all(is_reproduced(one, known) for one in made)
    assert {"Lai Châu"}.isdisjoint(one["label"]["en"] for one in made)


def test_the_note_under_the_table_says_which_cell_is_confirmed() -> None:
    """Printed index and range, by period."""
    notes = [words_of(note) for note in shown_table(_hue(), "five_columns", HUE)["notes"]]

    assert (
        "Printed indices that the other figures allow – October 2023: Retail and services 113.0% "
        "(112.98 to 113.10), Retail sales 113.7% (113.54 to 113.75); January–October 2023: "
        "Retail and services 115.1% (115.04 to 115.15), Retail sales 113.1% (113.02 to 113.20)."
    ) == notes[1]
    assert notes[2].startswith(
        "Printed indices that the other figures leave open – October 2023: Accommodation"
    )


def test_without_parts_and_levels_nothing_is_held() -> None:
    """A total alone has nothing beside it."""
    assert [] == _held(_hue(), ["retail_and_services"])
