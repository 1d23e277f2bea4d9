"""A metric's expression as a formula of a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from lc_indicators.publish.sheets.workbook import Formula

#: The signs of a formula as readers see it -> those of a spreadsheet.
_SIGNS = str.maketrans({"×": "*", "·": "*", "÷": "/", "−": "-"})

_NAME = re.compile(r"\{(\w+)\}")

_ARITHMETIC = re.compile(r"[-+*/^().0-9 ]*")


def formula_of(expression: str, given: Mapping[str, int | Decimal]) -> Formula:
    """Return *expression* with a row, or a number, for each name; empty where it is no plain arithmetic.

    Parameters
    ----------
    expression : str
        As metrics have it: ``100 × ({end} ÷ {start} − 1)``.
    given : mapping
        Name of an argument to the row of its figure, or to its number.

    Examples
    --------
    >>> formula_of("100 × ({end} ÷ {start} − 1)", {"start": 3, "end": 7})
    ('100 * (', 7, ' / ', 3, ' - 1)')
    >>> formula_of("({end} − {start}) ÷ {n}", {"start": 3, "end": 7, "n": Decimal(5)})
    ('(', 7, ' - ', 3, ') / ', '5')
    >>> formula_of("largest of {part_1}, {part_2}", {"part_1": 1, "part_2": 2})
    ()
    """
    pieces = _NAME.split(expression.translate(_SIGNS))
    names, signs = pieces[1::2], pieces[::2]
    if not names or any(name not in given for name in names) or not all(map(_ARITHMETIC.fullmatch, signs)):
        return ()
    made: list[str | int] = [signs[0]]
    for name, sign in zip(names, signs[1:], strict=True):
        value = given[name]
        made += [value if isinstance(value, int) else _number(value), sign]
    return tuple(one for one in made if one != "")


def _number(value: Decimal) -> str:
    return f"({value:f})" if value < 0 else f"{value:f}"
