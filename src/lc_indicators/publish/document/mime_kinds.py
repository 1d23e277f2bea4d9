"""Kinds of parameters, as annotations say them: whether a value is of one, and what to write if not."""

from __future__ import annotations

import ast
import math
from collections.abc import Sequence
from typing import Any

#: Kinds that can be given, by their names and by those that `typing` has for them.
KINDS = {name: name for name in ("str", "int", "float", "bool", "Any", "object")}
KINDS |= dict.fromkeys(("list", "List", "Sequence", "Iterable"), "list")
KINDS |= dict.fromkeys(("dict", "Dict", "Mapping"), "dict")

#: Kinds that cannot be given -> how to declare them instead; the next cell makes the one of the other.
INSTEAD = dict.fromkeys(("date", "datetime", "Timestamp", "Path", "PurePath", "Period", "Decimal"), "text")
INSTEAD |= dict.fromkeys(("tuple", "Tuple", "set", "frozenset", "range"), "a list")

#: How a value of a kind is written, where that is no matter of course.
_WRITTEN = {"list": "[2016, 2017]", "dict": '{"name": 5}', "bool": "true or false"}

#: The kind of a parameter of which the notebook says none.
OPEN = "Any"


def parsed(kind: str) -> ast.expr:
    """Return the annotation that a text is."""
    return ast.parse(kind, mode="eval").body


def last_name(node: ast.expr) -> str:
    """Return the last part of a dotted name; "" for anything else."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def kind_name(kind: ast.expr) -> str:
    """Return what an annotation says without its brackets: `list` of `List[int]`."""
    name = last_name(kind.value if isinstance(kind, ast.Subscript) else kind)
    return KINDS.get(name, name)


def _parts(kind: ast.expr) -> Sequence[ast.expr]:
    """Return what stands in the brackets of an annotation."""
    inner = kind.slice if isinstance(kind, ast.Subscript) else ast.Tuple([])
    return inner.elts if isinstance(inner, ast.Tuple) else [inner]


def _either(kind: ast.expr) -> Sequence[ast.expr]:
    """Return the kinds of which a value may be: itself, or those that `|`, Optional and Union join."""
    if isinstance(kind, ast.Constant) and isinstance(kind.value, str):
        return _either(parsed(kind.value))
    if isinstance(kind, ast.BinOp):
        return [*_either(kind.left), *_either(kind.right)]
    if kind_name(kind) in {"Optional", "Union"}:
        none = [ast.Constant(None)] if kind_name(kind) == "Optional" else []
        return [one for part in (*_parts(kind), *none) for one in _either(part)]
    return [kind]


def is_known(kind: ast.expr) -> bool:
    """Return whether values can be held to an annotation."""
    known = {*KINDS.values(), *INSTEAD, "Literal"}
    return all(isinstance(one, ast.Constant) or kind_name(one) in known for one in _either(kind))


def fits(value: Any, kind: ast.expr) -> bool:
    """Return whether a value is of a kind."""
    return any(_fits_one(value, one, kind_name(one)) for one in _either(kind))


def _fits_one(value: Any, kind: ast.expr, name: str) -> bool:
    inner = _parts(kind)
    if isinstance(kind, ast.Constant) or name == "Literal":
        chosen = [kind, *inner] if name != "Literal" else inner
        return any(isinstance(one, ast.Constant) and one.value == value for one in chosen)
    if isinstance(value, list) and name in {"list", "Any", "object"}:
        of = inner[0] if inner else parsed(OPEN)
        return all(fits(one, of) for one in value)
    if isinstance(value, dict) and name in {"dict", "Any", "object"}:
        of = inner[-1] if inner else parsed(OPEN)
        return all(isinstance(key, str) and fits(one, of) for key, one in value.items())
    if isinstance(value, float) and not math.isfinite(value):
        return False
    if name in {"Any", "object"}:
        return value is None or isinstance(value, str | int | float)
    given = type(value).__name__
    return given == name or (name == "float" and given == "int")


def refusal(value: object, kind: ast.expr) -> str:
    """Return why *value* is none of *kind*, and what to write."""
    name = kind_name(kind)
    if name in INSTEAD:
        return (
            f"is a {name}, which cannot be given: declare it as {INSTEAD[name]}, and make it in the next cell"
        )
    written = f"; write {_WRITTEN[name]}" if name in _WRITTEN else ""
    return f"is a {ast.unparse(kind)}, but {value!r} is a {type(value).__name__}{written}"
