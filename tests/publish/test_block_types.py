"""A new type of block shows in every output, or a test says where it does not."""

from __future__ import annotations

import re
from importlib import resources
from typing import get_args, get_type_hints

from lc_indicators.publish.pdf import pdf_parts
from lc_indicators.shapes.block_shapes import BLOCK_SHAPES
from lc_indicators.shapes.prose_shapes import ProseBlock

PROSE = {get_args(get_type_hints(shape)["type"])[0] for shape in get_args(ProseBlock)}

#: The title stands above the body.
TYPES = PROSE | BLOCK_SHAPES.keys() - {"title"}


def _template(room: str, name: str) -> str:
    return (resources.files(f"lc_indicators.publish.{room}") / "templates" / name).read_text(encoding="utf-8")


def test_the_page_shows_every_type_of_block() -> None:
    """One macro has a branch for each."""
    assert set(re.findall(r'if it\.type == "(\w+)"', _template("html", "blocks.html.j2"))) == TYPES


def test_the_pdf_sets_every_type_of_block() -> None:
    """Each is made ready, and has a function of the template; notes stand at the foot of the page."""
    setters = re.search(r"let setters = \((.*?)\n  \)", _template("pdf", "report.typ"), re.DOTALL)

    assert setters
    assert set(re.findall(r"^    (\w+):", setters[1], re.MULTILINE)) == TYPES - {"footnotes"}
    assert vars(pdf_parts)["_PREPARED"].keys() == TYPES - {"footnotes"}
