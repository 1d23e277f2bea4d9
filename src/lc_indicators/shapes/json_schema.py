"""JSON Schemas of what is published, made from the shapes that the code itself holds to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_type_hints, is_typeddict

import msgspec
from msgspec import Meta

from lc_indicators.shapes.figure_shape import FiguresFile
from lc_indicators.shapes.shape_check import BLOCK_SHAPES

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def says(words: str, **limits: Any) -> Meta:
    """Return what a field of a shape says to its reader, and the *limits* of its value."""
    return Meta(description=words, **limits)


def json_schema(
    *shapes: type, id: str, title: str, words: str = "", is_closed: bool = True
) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of documents, each of one of *shapes*.

    Parameters
    ----------
    shapes : type
        Typed dictionaries; the docstring of one is its description.
    id, title : str
        What the schema is called by programs and by readers.
    words : str
        What documents of several shapes are.
    is_closed : bool
        Whether a field that no shape names is refused.
    """
    references, found = msgspec.json.schema_components(shapes, ref_template="#/$defs/{name}")
    known = {one.__name__: one for shape in shapes for one in _within(shape)}
    parts = {name: _object(part, known[name], is_closed=is_closed) for name, part in sorted(found.items())}
    whole = (
        parts.pop(shapes[0].__name__)
        if len(shapes) == 1
        else {"description": words, "oneOf": list(references)}
    )
    return {"$schema": _DIALECT, "$id": id, "title": title, **whole, "$defs": parts}


def figures_schema() -> dict[str, Any]:
    """Return the schema of ``figures.json``, the figures of an edition."""
    title = "Figures of a report"
    return json_schema(FiguresFile, id="urn:lc-indicators:figures:1", title=title, is_closed=False)


def blocks_schema() -> dict[str, Any]:
    """Return the schema of a block, one output of a report notebook."""
    shapes = BLOCK_SHAPES.values()
    words = "One output of a report notebook, of the type that it names."
    names = {"id": "urn:lc-indicators:blocks:1", "title": "Block of a report"}
    return json_schema(*shapes, **names, words=words, is_closed=False)


def _within(part: Any) -> Iterator[type]:
    """Yield the typed dictionaries in a type, itself among them."""
    if is_typeddict(part):
        yield part
    for inner in get_type_hints(part).values() if is_typeddict(part) else get_args(part):
        yield from _within(inner)


def _object(part: Mapping[str, Any], shape: type, *, is_closed: bool) -> dict[str, Any]:
    """Return the schema of one shape, its fields in the order in which the shape names them."""
    names = list(get_type_hints(shape))
    return {
        **{name: value for name, value in part.items() if name != "title"},
        "properties": {name: part["properties"][name] for name in names},
        "required": [name for name in names if name in part["required"]],
        **({"additionalProperties": False} if is_closed else {}),
    }
