"""Rows over the items of a sentence."""

from __future__ import annotations

import pytest

from lc_indicators.audit.reading.row_patterns import ItemPattern
from tests.audit.reading.support import items_in, quantity_place

TEXT = "Năm 2018 tỷ lệ hộ nghèo giảm khoảng 12% so với năm 2017."


@pytest.mark.parametrize(
    "row",
    [
        "# VERSUS TIME",
        "# ANY? TIME",
        "# VERSUS|AGAINST_GOAL",
        "# !TIME",
        "DOWN QUALIFIER? #",
        "DOWN QUALIFIER:about #",
        "CONCEPT DOWN QUALIFIER* # VERSUS",
        "#",
    ],
)
def test_a_row_says_what_stands_next_to_a_figure(row: str) -> None:
    """Roles, their values, what may be missing, stand several times or must not follow: on either side."""
    items = items_in(TEXT)

    assert ItemPattern(row, {}).fits(items.line, quantity_place(items))


@pytest.mark.parametrize(
    "row", ["# TIME", "# !VERSUS", "DOWN #", "QUALIFIER:over #", "UP QUALIFIER #", "TIME # VERSUS"]
)
def test_a_row_does_not_fit_next_to_anything_else(row: str) -> None:
    """A role too many, a wrong value or a wrong side is no fit."""
    items = items_in(TEXT)

    assert not ItemPattern(row, {}).fits(items.line, quantity_place(items))


def test_small_letters_are_words_of_the_text() -> None:
    """What is not in capitals is read as a word or a mark that no table gives a role."""
    items = items_in("Tỷ lệ hộ nghèo là 12% trở lên.")

    assert ItemPattern("# trở", {}).fits(items.line, quantity_place(items))
    assert not ItemPattern("# xuống", {}).fits(items.line, quantity_place(items))


def test_a_table_may_have_pieces_of_its_own() -> None:
    """A name for several forms keeps the rows of a table short."""
    items = items_in(TEXT)

    assert ItemPattern("# COMPARES", {"COMPARES": r"VERSUS:\S*"}).fits(items.line, quantity_place(items))
