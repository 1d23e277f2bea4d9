"""The parameters of a notebook: what its `parameters` cell declares, and whether values fit it.

papermill only warns about a parameter that a notebook does not have, and takes any type; a report with a
misspelt parameter would be the default report under another name.  Both are refused before a kernel starts.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from lc_indicators.errors import ParameterError, UnknownNameError
from lc_indicators.publish.document.mime_kinds import (
    INSTEAD,
    KINDS,
    OPEN,
    fits,
    is_known,
    kind_name,
    last_name,
    parsed,
    refusal,
)

TAG = "parameters"

#: What JSON can say, which is what papermill can write into a notebook.
Value = str | int | float | bool | list[Any] | dict[str, Any] | None

_TRUTHS = {"true": True, "false": False, "yes": True, "no": False, "1": True, "0": False}


@dataclass(frozen=True)
class Parameter:
    """One parameter that a notebook declares."""

    name: str
    #: Its annotation, or the type of its default, as Python writes it; empty where neither says.
    kind: str
    #: The default, where it is a plain value; else None.
    default: Value | None = None


def declared_parameters(cells: Iterable[Mapping[str, Any]], *, name: str) -> dict[str, Parameter]:
    """Return the parameters of a notebook of these *cells* by name, read from the source: nothing is run.

    Raises
    ------
    ParameterError
        No cell is tagged ``parameters``, several are, or the cell is not Python.
    """
    marked = [cell for cell in cells if TAG in cell["metadata"].get("tags", ())]
    if len(marked) != 1:
        raise ParameterError(
            f"{name} has {len(marked)} cells tagged `{TAG}`; it needs one, with area, period and language."
        )
    try:
        tree = ast.parse(marked[0]["source"])
    except SyntaxError as error:
        raise ParameterError(
            f"{name}: the `{TAG}` cell is not Python (line {error.lineno}: {error.msg})."
        ) from error
    return {parameter.name: parameter for parameter in _assigned(tree)}


def check_parameters(declared: Mapping[str, Parameter], values: Mapping[str, Value], *, name: str) -> None:
    """Refuse *values* that the notebook *name* does not declare, or declares with another type.

    Raises
    ------
    UnknownNameError
        A name that the notebook does not declare; names the nearest ones.
    ParameterError
        A value of another type than the notebook's default.  A whole number serves as a float.
    """
    for given, value in values.items():
        if given not in declared:
            raise UnknownNameError(
                "parameter", given, declared, hint=f"{name} declares {', '.join(declared) or 'no parameter'}."
            )
        kind = parsed(declared[given].kind or OPEN)
        if not fits(value, kind):
            raise ParameterError(f"{name}: parameter {given} {refusal(value, kind)}.")


def typed(text: str, parameter: Parameter) -> Value:
    """Return what *text*, as a command line has it, is as a value of *parameter*; itself where it is none.

    A number stays text where the notebook declares text; a text may stand in quotes, which go.
    """
    kind = parsed(parameter.kind or OPEN)
    readers: tuple[Callable[[str], Any], ...] = (ast.literal_eval, json.loads)
    if kind_name(kind) == "bool":
        readers = (lambda word: _TRUTHS[word.strip().casefold()],)
    for read in readers:
        # What is too deep for a parser is plain text, too.
        with suppress(LookupError, MemoryError, RecursionError, SyntaxError, TypeError, ValueError):
            value = read(text.strip())
            value = list(value) if isinstance(value, tuple) else value
            if fits(value, kind):
                return value
    return text


def _assigned(tree: ast.Module) -> Iterator[Parameter]:
    for statement in tree.body:
        if isinstance(statement, ast.Assign):
            for target in statement.targets:
                for name, value in _pairs(target, statement.value):
                    yield Parameter(name, _kind_of(value), _plain(value))
        elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            kind = statement.annotation
            declared = ast.unparse(kind) if is_known(kind) else _kind_of(statement.value)
            yield Parameter(statement.target.id, declared, _plain(statement.value))


def _pairs(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(target, ast.Name):
        yield target.id, value
    elif isinstance(target, ast.Tuple | ast.List) and isinstance(value, ast.Tuple | ast.List):
        for one, its in zip(target.elts, value.elts, strict=False):
            yield from _pairs(one, its)


def _plain(node: ast.expr | None) -> Value:
    try:
        value: Value = ast.literal_eval(node) if node else None
    except (TypeError, ValueError):
        return None
    return value if fits(value, parsed(OPEN)) else None


def _kind_of(default: ast.expr | None) -> str:
    """Return the type of a default as far as it can be seen without running it; "" where it cannot."""
    if isinstance(default, ast.Call):
        name = last_name(default.func)
        return KINDS.get(name, name if name in INSTEAD else "")
    if isinstance(default, ast.JoinedStr | ast.ListComp | ast.DictComp):
        return {"JoinedStr": "str", "ListComp": "list", "DictComp": "dict"}[type(default).__name__]
    if isinstance(default, ast.Tuple | ast.Set):
        return type(default).__name__.casefold()
    value = _plain(default)
    if isinstance(value, list):
        inner = {type(one).__name__ for one in value}
        is_plain = len(inner) == 1 and inner <= {"str", "int", "float", "bool"}
        return f"list[{inner.pop()}]" if is_plain else "list"
    return "" if value is None else type(value).__name__
