"""Compute a figure of an edition again, from the figures that it names as its inputs."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from lc_indicators.errors import LcIndicatorsError
from lc_indicators.metrics import METRICS
from lc_indicators.numbers import RoundingInterval
from lc_indicators.shapes.figure_shape import FigureShape, InputShape

#: Values and ends of intervals are written to so many decimals.
WRITTEN = Decimal("1e-12")

#: It counts areas, and its inputs are the counts and the neighbours.
_RANK = "rank"


def is_reproduced(figure: FigureShape, known: Mapping[str, FigureShape]) -> bool:
    """Return whether a computed figure follows from its inputs; *known* are all figures, by id.

    Its value must be that of the metric of the inputs' values, and its interval must lie within that of the
    inputs' intervals, which may be wider where one published figure is behind several inputs.  A rank must be
    one more than the areas ahead of it, its neighbours on either side.
    """
    try:
        if figure["value"] is None:
            return any(known[it["figure"]]["value"] is None for it in figure["inputs"] if "figure" in it)
        if figure["metric"] == _RANK:
            return _is_rank(figure, known)
        return _is_value(figure, known) and _is_interval(figure, known)
    except (ArithmeticError, LcIndicatorsError, LookupError, TypeError, ValueError):
        return False


def _is_value(figure: FigureShape, known: Mapping[str, FigureShape]) -> bool:
    given = {it["argument"]: _written(it, known) for it in figure["inputs"]}
    formula, value = formula_of(figure), _number(figure["value"])
    if formula is None:
        return False
    found = formula(**given)
    return bool(found.low - WRITTEN <= value <= found.high + WRITTEN)


def _is_interval(figure: FigureShape, known: Mapping[str, FigureShape]) -> bool:
    given = {it["argument"]: _interval(it, known) for it in figure["inputs"]}
    formula, value = formula_of(figure), _number(figure["value"])
    if formula is None:
        return False
    whole, (low, high) = formula(**given), _ends(figure)
    is_within = whole.low - WRITTEN <= low and high <= whole.high + WRITTEN
    return bool(is_within and low <= value <= high)


def _is_rank(figure: FigureShape, known: Mapping[str, FigureShape]) -> bool:
    given = {it["argument"]: _value(it, known) for it in figure["inputs"]}
    beside = [given[name] for name in ("next_before", "value", "next_after") if name in given]
    is_between = beside in (sorted(beside), sorted(beside, reverse=True))
    place = int(_number(figure["value"]))
    return place == given["ahead"] + 1 and place <= given["compared"] and is_between


def _written(given: InputShape, known: Mapping[str, FigureShape]) -> RoundingInterval | int:
    """Return an input's value: of a computed one what its written decimals can stand for.

    A change of two means would else differ by more than its own last decimal.
    """
    if "figure" not in given:
        return int(given["number"])
    figure = known[given["figure"]]
    value, half = _number(figure["value"]), WRITTEN / 2 if figure["inputs"] else Decimal(0)
    return RoundingInterval(value - half, value + half)


def _value(given: InputShape, known: Mapping[str, FigureShape]) -> Decimal | int:
    return _number(known[given["figure"]]["value"]) if "figure" in given else int(given["number"])


def _interval(given: InputShape, known: Mapping[str, FigureShape]) -> RoundingInterval | int:
    if "figure" not in given:
        return int(given["number"])
    return RoundingInterval(*_ends(known[given["figure"]]))


def _ends(figure: FigureShape) -> tuple[Decimal, Decimal]:
    ends = figure["interval"]
    return (_number(ends["low"]), _number(ends["high"])) if ends else (_number(None), _number(None))


def _number(text: str | None) -> Decimal:
    # What is not there is as little of a number as what is none.
    return Decimal(text or "")


def formula_of(figure: FigureShape) -> Callable[..., Any] | None:
    """Return what computes a figure again from the arguments of its metric; None where nothing here can.

    A metric of the project's own is not known here; its expression is, if it holds no more than the four
    operations and whole powers.
    """
    if figure["metric"] in METRICS or "expression" not in figure:
        return METRICS.get(figure["metric"] or "")
    code = figure["expression"].translate(_SIGNS)
    try:
        tree = ast.parse(code, mode="eval").body
    except SyntaxError:
        return None
    if not _is_arithmetic(tree):
        return None
    return lambda **given: _result(tree, given)


#: The signs of a formula as readers see it -> those of code; braces stand around the names of arguments.
_SIGNS = str.maketrans({"×": "*", "·": "*", "÷": "/", "−": "-", "^": "**", "{": "", "}": ""})

_OPERATIONS: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def _is_arithmetic(node: ast.expr) -> bool:
    match node:
        case ast.BinOp(left=left, op=ast.Pow(), right=ast.Constant(value=int())):
            return _is_arithmetic(left)
        case ast.BinOp(left=left, op=op, right=right):
            return type(op) in _OPERATIONS and _is_arithmetic(left) and _is_arithmetic(right)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return _is_arithmetic(operand)
    return isinstance(node, ast.Name) or (
        isinstance(node, ast.Constant) and isinstance(node.value, int | float)
    )


def _result(node: ast.expr, given: Mapping[str, Any]) -> Any:
    match node:
        case ast.BinOp(left=left, op=ast.Pow(), right=ast.Constant(value=int(exponent))):
            return _result(left, given) ** exponent
        case ast.BinOp(left=left, op=op, right=right):
            return _OPERATIONS[type(op)](_result(left, given), _result(right, given))
        case ast.UnaryOp(operand=operand):
            return -_result(operand, given)
        case ast.Name(id=name):
            return given[name]
        case ast.Constant(value=value):
            return Decimal(str(value))
    raise TypeError(node)
