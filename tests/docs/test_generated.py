"""The generated parts of the documentation are what the code says."""

from __future__ import annotations

import pytest

import lc_indicators
from tests.docs.pages import PAGES, ROOT, name_of
from tools import docs

PARTS = [(f"{name_of(page)}: {name}", there, made) for page, name, there, made in docs.parts()]


@pytest.mark.parametrize(("there", "made"), [one[1:] for one in PARTS], ids=[one[0] for one in PARTS])
def test_a_generated_part_is_what_the_code_says(there: str, made: str) -> None:
    """Who changes a help, a docstring, a schema or a variable runs `make docs`."""
    assert made == there


def test_every_generator_has_its_part() -> None:
    """What can be generated stands in a page."""
    assert set(docs.GENERATORS) == {one[0].partition(": ")[2].split()[0] for one in PARTS}


def test_every_schema_of_the_data_and_of_the_library_has_its_table() -> None:
    """A new file format is documented."""
    named = {word for one in PARTS for word in one[0].partition(": ")[2].split()[1:]}
    schemas = {path.stem for path in (ROOT / "data" / "schemas").glob("*.json")}
    schemas |= {path.name.partition(".")[0] for path in ROOT.glob("docs/schemas/*.schema.json")}

    assert schemas == named


def test_every_public_name_is_documented() -> None:
    """What a notebook may use stands in the reference."""
    reference = " ".join(page.read_text(encoding="utf-8") for page in PAGES if "reference" in name_of(page))
    words = set(reference.replace("`", " ").replace("()", "").replace(".", " ").split())

    assert set() == set(lc_indicators.__all__) - words


def test_every_variable_has_a_meaning() -> None:
    """A variable of the environment that the source names is described where it is named."""
    assert {} == {name: words for name, words in docs.variables().items() if len(words.split()) < 3}
