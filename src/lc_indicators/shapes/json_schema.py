"""JSON Schemas of what is published, made from the shapes that the code itself holds to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, get_args, get_type_hints, is_typeddict

import msgspec
from msgspec import Meta

Shape = TypeVar("Shape", bound=type)

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

_OPEN: set[type] = set()


def open_ended(shape: Shape) -> Shape:
    """Mark a shape that may hold fields which it does not name, in a document where others may not."""
    _OPEN.add(shape)
    return shape


def unnamed_fields(content: Any, shape: Any, place: str = "$") -> Iterator[str]:
    """Yield the places of fields that no shape names, in *content* of a *shape* and the shapes within it."""
    if not is_typeddict(shape):
        return
    hints = get_type_hints(shape)
    for name, inner in content.items():
        if name in hints:
            yield from unnamed_fields(inner, hints[name], f"{place}.{name}")
        elif shape not in _OPEN:
            yield f"{place}.{name}"


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
        Whether a field that no shape names is refused, but in a shape that is :func:`open_ended`.
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
        **({"additionalProperties": False} if is_closed and shape not in _OPEN else {}),
    }
