from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from lc_indicators.shapes import BLOCK_TYPE
from lc_indicators.shapes.block_shapes import blocks_schema
from lc_indicators.shapes.figure_shape import figures_schema
from tests.editions.compare.small_editions import SmallEdition
from tools.schemas import FOLDER, SCHEMAS, written

EDITIONS = Path(__file__).resolve().parent.parent / "editions"


@pytest.mark.parametrize("name", SCHEMAS)
def test_what_docs_publish_is_what_the_code_says(name: str) -> None:
    """`make schemas` writes them anew."""
    Draft202012Validator.check_schema(SCHEMAS[name]())

    assert written(name) == (FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_is_explained(name: str) -> None:
    """A field without a description is a riddle; one that is a shape has that of the shape."""
    schema = SCHEMAS[name]()
    parts = {"the file": schema, **schema["$defs"]}
    riddles = [
        f"{part}.{field}"
        for part, content in parts.items()
        for field, said in content.get("properties", {}).items()
        if not said.get("description") and "$ref" not in said
    ]

    assert [] == [*riddles, *(part for part, content in parts.items() if not content.get("description"))]


def test_no_schema_is_left_behind() -> None:
    """A file that nothing makes is a promise that nobody keeps."""
    assert sorted(SCHEMAS) == sorted(
        file.name.removesuffix(".schema.json") for file in FOLDER.glob("*.schema.json")
    )


@pytest.mark.parametrize("file", sorted(EDITIONS.rglob("figures.json")), ids=lambda file: file.parent.name)
def test_the_figures_of_the_reference_editions_fit(file: Path) -> None:
    """What was published before the schema was made fits it."""
    listed = json.loads(file.read_text(encoding="utf-8"))

    assert [] == [error.message for error in Draft202012Validator(figures_schema()).iter_errors(listed)]


@pytest.mark.parametrize("file", sorted(EDITIONS.rglob("report.ipynb")), ids=lambda file: file.parent.name)
def test_the_blocks_of_the_reference_editions_fit(file: Path) -> None:
    """Each block is of one type, and of one only."""
    validator = Draft202012Validator(blocks_schema())
    outputs = (
        out
        for cell in json.loads(file.read_text(encoding="utf-8"))["cells"]
        for out in cell.get("outputs", ())
    )
    blocks = [out["data"][BLOCK_TYPE] for out in outputs if BLOCK_TYPE in out.get("data", {})]

    assert blocks
    assert [] == [error.message for block in blocks for error in validator.iter_errors(block)]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda card: card.pop("number"),
        lambda card: card.update(direction="left"),
        lambda card: card.update(label="words"),
    ],
)
def test_a_block_of_another_shape_does_not_fit(spoil: Any) -> None:
    """The schema refuses what the check at the door refuses."""
    cards = SmallEdition().block("key-figures")
    validator = Draft202012Validator(blocks_schema())
    assert validator.is_valid(cards)

    spoil(cards["cards"][0])

    assert not validator.is_valid(cards)
