"""Decision lists: rows in order, the first that holds."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from lc_indicators.audit.reading.decision_lists import DecisionList
from lc_indicators.audit.reading.row_patterns import ItemLine
from tests.audit.reading.support import items_in, quantity_place


@dataclass(frozen=True)
class Row:
    """A row of a list."""

    when: str
    line: str = ""


@dataclass(frozen=True)
class Case:
    """What is decided on."""

    line: ItemLine
    index: int
    colour: str


ROWS = (
    Row("colour:red|blue", "DOWN #"),
    Row("!bright", "# VERSUS"),
    Row("bright !colour:green"),
    Row(""),
)
FACTS = {"colour": lambda case: case.colour, "bright": lambda case: case.colour == "yellow"}


@pytest.mark.parametrize(
    ("text", "colour", "number"),
    [
        pytest.param("Hộ nghèo giảm 12%.", "red", 0, id="the first, by fact and line"),
        pytest.param("Hộ nghèo giảm 12%.", "green", 3, id="another value"),
        pytest.param("Hộ nghèo giảm 12% so với năm 2017.", "red", 0, id="the first of two that hold"),
        pytest.param("Hộ nghèo tăng 12% so với năm 2017.", "red", 1, id="not so, and what stands behind"),
        pytest.param("Hộ nghèo tăng 12% so với năm 2017.", "yellow", 2, id="so, and not that value"),
        pytest.param("12%", "green", 3, id="the row for everything, with nothing beside it"),
    ],
)
def test_the_first_row_that_holds_is_taken(text: str, colour: str, number: int) -> None:
    """A row holds where all its facts do, and what it says of the items beside."""
    items = items_in(text)

    assert ROWS[number] == DecisionList(ROWS, FACTS).choose(Case(items.line, quantity_place(items), colour))


def test_a_fact_that_is_not_known_is_an_error_at_once() -> None:
    """A misspelt fact is found when the table is made, not when a text comes along."""
    with pytest.raises(KeyError, match="collour"):
        DecisionList((Row("collour:red"),), FACTS)
