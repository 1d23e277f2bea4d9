"""A table of the report as a CSV file that a spreadsheet opens without running anything in it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote

#: First characters that make a spreadsheet read a cell as a formula; full-width ones count in some.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

_NEGATIVE_NUMBER = re.compile(r"-[0-9]+(?:\.[0-9]+)?")


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    r"""Return *rows* as CSV text: comma, CRLF, a byte-order mark at the start.

    The mark is there for spreadsheets, which otherwise read Vietnamese under a code page of their own.

    Examples
    --------
    >>> csv_text([["name", "value"], ["=cmd()", "-4.81"]])
    "\ufeffname,value\r\n'=cmd(),-4.81\r\n"
    """
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerows([harmless(cell) for cell in row] for row in rows)
    return "\ufeff" + buffer.getvalue()


def harmless(cell: str) -> str:
    """Return *cell* so that a spreadsheet shows it and never computes it; a negative number stays a number.

    Examples
    --------
    >>> harmless("=1+1"), harmless("-4.81"), harmless("-cmd"), harmless("Lai Châu")
    ("'=1+1", '-4.81', "'-cmd", 'Lai Châu')
    """
    if cell.startswith(FORMULA_STARTS) and not _NEGATIVE_NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell


def as_typed(cell: str) -> str:
    """Return what :func:`harmless` was given.

    Examples
    --------
    >>> as_typed("'=1+1"), as_typed("'tis")
    ('=1+1', "'tis")
    """
    bare = cell.removeprefix("'")
    return bare if harmless(bare) == cell else cell


def csv_address(rows: Iterable[Sequence[str]]) -> str:
    """Return a ``data:`` address that holds *rows* as a CSV file, so that downloading needs no network."""
    return "data:text/csv;charset=utf-8," + quote(csv_text(rows), safe="-_.~")


def file_name(name: str) -> str:
    """Return *name* as a name that any file system takes.

    Examples
    --------
    >>> file_name("../grdp data.csv")
    'grdp-data.csv'
    """
    return re.sub(r"[^\w.-]+", "-", name).strip(".-") or "data.csv"
