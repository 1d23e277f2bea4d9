"""Cells of CSV files that a spreadsheet shows and never computes, and that read back as they were."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

#: First characters that make a spreadsheet read a cell as a formula; full-width ones count in some.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

_NEGATIVE_NUMBER = re.compile(r"-[0-9]+(?:\.[0-9]+)?")


def csv_text(rows: Iterable[Sequence[str]], *, mark: str = "\ufeff") -> str:
    r"""Return *rows* as CSV text: comma, CRLF, a byte-order mark at the start.

    The mark is there for spreadsheets, which otherwise read Vietnamese under a code page of their own; a file
    for programs has none.

    Examples
    --------
    >>> csv_text([["name", "value"], ["=cmd()", "-4.81"]])
    "\ufeffname,value\r\n'=cmd(),-4.81\r\n"
    """
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerows([harmless(cell) for cell in row] for row in rows)
    return mark + buffer.getvalue()


def harmless(cell: str) -> str:
    """Return *cell* so that a spreadsheet shows it and never computes it; a negative number stays a number.

    An apostrophe goes before what looks like a formula, and one more before what looks so behind an
    apostrophe of its own: :func:`as_typed` takes away that one.

    Examples
    --------
    >>> harmless("=1+1"), harmless("-4.81"), harmless("-cmd"), harmless("Lai Châu"), harmless("'=1")
    ("'=1+1", '-4.81', "'-cmd", 'Lai Châu', "''=1")
    """
    looks_so = cell.lstrip("'").startswith(FORMULA_STARTS) and not _NEGATIVE_NUMBER.fullmatch(cell)
    return f"'{cell}" if looks_so else cell


def as_typed(cell: str) -> str:
    """Return what :func:`harmless` was given.

    Examples
    --------
    >>> as_typed("'=1+1"), as_typed("''=1"), as_typed("'tis")
    ('=1+1', "'=1", "'tis")
    """
    bare = cell.removeprefix("'")
    return bare if harmless(bare) == cell else cell
