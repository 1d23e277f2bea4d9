from __future__ import annotations

from copy import deepcopy
from typing import Any, get_args

import pytest

from lc_indicators.errors import NotAReportError
from lc_indicators.shapes.block_shapes import BLOCK_SHAPES, BlockShape
from lc_indicators.shapes.shape_check import checked_block, checked_figure, checked_figures
from tests.publish import sample_blocks
from tests.publish.sample_figures import figures


def test_every_type_of_block_has_a_shape() -> None:
    """What the report room makes, the check knows."""
    assert len(get_args(BlockShape)) == len(BLOCK_SHAPES)
    assert {"title", "heading", "paragraph", "list", "cards", "table", "chart", "marked_text", "verdicts",
            "sources", "annex"} == set(BLOCK_SHAPES)  # fmt: skip


def test_a_block_of_its_shape_is_given_back_as_it_is() -> None:
    """The check changes nothing: fields that no shape names stay."""
    block = sample_blocks.title("en") | {"further": 1}

    assert block is checked_block(block, "cell 1")


@pytest.mark.parametrize(
    ("place", "junk", "reason"),
    [
        ((), None, "a block has a type and an id"),
        (("id",), 1, "a block has a type and an id"),
        (("cards",), {}, r"cell 3, cards: Expected `array`, got `object` - at `\$\.cards`"),
        (("cards", 0, "figure"), None, r"Expected `str`, got `null` - at `\$\.cards\[0\]\.figure`"),
        (("cards", 0, "direction"), "left", "Invalid enum value 'left'"),
        (("cards", 0, "label", 0, "text"), 1, "Expected `str`, got `int`"),
    ],
)
def test_a_block_of_another_shape_is_refused_with_its_place(
    place: tuple[str | int, ...], junk: Any, reason: str
) -> None:
    """Whoever made it learns which part is wrong, and where."""
    holder: Any = {"block": deepcopy(sample_blocks.cards("en"))}
    inside = holder
    for step in ("block", *place)[:-1]:
        inside = inside[step]
    inside[("block", *place)[-1]] = junk

    with pytest.raises(NotAReportError, match=reason):
        checked_block(holder["block"], "cell 3")


def test_a_block_of_a_later_version_is_left_to_those_who_show_it() -> None:
    """An older library reads the rest of a report."""
    assert {"type": "map", "id": "map-1"} == checked_block({"type": "map", "id": "map-1"}, "cell 1")


def test_a_figure_of_an_older_edition_has_all_fields() -> None:
    """What it did not say is nothing; what it said stays, in its order."""
    whole = figures()["f000000001a"]
    older = {name: value for name, value in whole.items() if name not in {"number", "qualifier", "note"}}

    read = checked_figure(older, "figures.json")

    assert (read["printed"], "", None) == (read["number"], read["qualifier"], read["note"])
    assert list(older) == list(read)[: len(older)]
    assert whole is checked_figure(whole, "figures.json")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ([], "cell 2: Expected `object`, got `array`"),
        ({"figures": {"a": 1}}, "Expected `object`, got `int`"),
        ({"figures": {"a": {"id": "a"}}}, "Object missing required field"),
        ({"figures": {"a": figures()["f000000001a"] | {"inputs": [{"argument": "start"}]}}},
         "an input is a figure or a number"),
    ],
)  # fmt: skip
def test_figures_of_another_shape_are_refused(content: Any, reason: str) -> None:
    """A figure that lacks what no figure lacks is none."""
    with pytest.raises(NotAReportError, match=reason):
        checked_figures(content, "cell 2")
