from __future__ import annotations

from typing import Any, cast

import pytest

from lc_indicators.shapes.block_shapes import BLOCK_SHAPES, BlockShape
from lc_indicators.shapes.walk import figures_in, walk
from tests.editions.compare.small_editions import SmallEdition
from tests.publish import sample_blocks
from tests.publish.sample import sample_document

Json = dict[str, Any]


def _texts(value: Any) -> set[str]:
    """Return every text and figure id of spans anywhere in a block."""
    if isinstance(value, dict):
        own = {value["text"]} if "text" in value else set()
        return own.union(*map(_texts, value.values()))
    return set().union(*map(_texts, value)) if isinstance(value, list) else set()


def _ids(value: Any) -> set[str]:
    if isinstance(value, dict):
        own = {value["figure"]} if isinstance(value.get("figure"), str) else set()
        return own.union(*map(_ids, value.values()))
    return set().union(*map(_ids, value)) if isinstance(value, list) else set()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_walk_leaves_no_text_and_no_figure_out(language: str) -> None:
    """Whoever looks for a text or a figure in a report looks here alone."""
    for block in sample_document(language).blocks():
        said = "\n".join(passage.words for passage in walk([block]))
        words = _texts({name: part for name, part in block.items() if name not in {"period", "spec_narrow"}})

        assert [] == sorted(one for one in words if one not in said)
        assert _ids(block) == set(figures_in([block]))


def test_every_type_of_block_is_walked() -> None:
    """A new type of block is no silence."""
    made = SmallEdition()
    blocks = [data["application/vnd.lc-indicators.block+json"] for data in made.outputs()]
    line = [{"text": "41,79", "outcome": "supported", "marks": [{"sign": "✓"}]}]
    blocks.append({"type": "marked_text", "paragraphs": [[line]]})
    walked = {block["type"] for block in blocks if list(walk([cast("BlockShape", block)]))}

    assert set(BLOCK_SHAPES) == walked


def test_cells_are_told_from_texts() -> None:
    """A table has its caption, its cells row by row, and its notes."""
    found = list(walk([cast("BlockShape", sample_blocks.table("en"))]))

    assert [False, *[True] * 16, False] == [one.is_cell for one in found]
    assert ("Main indicators", "[e] estimate.") == (found[0].words, found[-1].words)
    assert "# [e]" == found[4].bare


def test_a_card_is_one_text() -> None:
    """Its number is a figure; the status stands behind."""
    income = next(walk([cast("BlockShape", sample_blocks.cards("en"))]))

    assert "GRDP per capita: 41.79 million dong. 2.3 times of 2015 [estimate]" == income.words
    assert "GRDP per capita: #. # of 2015 [estimate]" == income.bare
