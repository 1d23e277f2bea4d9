"""The parameters of a notebook: what its `parameters` cell declares, and whether values fit it.

papermill only warns about a parameter that a notebook does not have, and takes any type; a report with a
misspelt parameter would be the default report under another name.  Both are refused before a kernel starts.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lc_indicators.errors import ParameterError, UnknownNameError

TAG = "parameters"

Value = str | int | float | bool


@dataclass(frozen=True)
class Parameter:
    """One parameter that a notebook declares."""

    name: str
    #: The type of its default, as Python names it; empty where the default is no plain value.
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
        kind = declared[given].kind
        if kind and not _fits(value, kind):
            raise ParameterError(
                f"{name}: parameter {given} is a {kind}, but {value!r} is a {type(value).__name__}."
            )


def _assigned(tree: ast.Module) -> Iterator[Parameter]:
    for statement in tree.body:
        if isinstance(statement, ast.Assign):
            for target in statement.targets:
                if isinstance(target, ast.Name):
                    default = _plain(statement.value)
                    kind = "" if default is None else type(default).__name__
                    yield Parameter(target.id, kind, default)
        elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            plain = isinstance(statement.annotation, ast.Name)
            kind = ast.unparse(statement.annotation) if plain else ""
            yield Parameter(statement.target.id, kind, _plain(statement.value))


def _plain(node: ast.expr | None) -> Value | None:
    try:
        value = ast.literal_eval(node) if node else None
    except ValueError:
        return None
    return value if isinstance(value, str | int | float | bool) else None


def _fits(value: Value, kind: str) -> bool:
    given = type(value).__name__
    return given == kind or (kind == "float" and given == "int")
