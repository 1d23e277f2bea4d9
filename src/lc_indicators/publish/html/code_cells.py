"""Figures in a column, set so that their decimal marks stand under each other.

The code behind a report, coloured for reading; no style sheet from elsewhere.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import Any

from markupsafe import Markup


# The reports of a batch are of one notebook.
@lru_cache(maxsize=256)
def highlighted(source: str) -> Markup:
    """Return Python *source* as HTML whose classes begin with ``hl-``.

    Examples
    --------
    >>> str(highlighted("x < 1"))
    '<span class="hl-n">x</span> <span class="hl-o">&lt;</span> <span class="hl-mi">1</span>'
    """
    from pygments import highlight  # type: ignore[import-untyped]
    from pygments.formatters import HtmlFormatter  # type: ignore[import-untyped]
    from pygments.lexers import PythonLexer  # type: ignore[import-untyped]

    html = highlight(source, PythonLexer(), HtmlFormatter(nowrap=True, classprefix="hl-"))
    return Markup(html.rstrip("\n"))  # noqa: S704 (the highlighter escapes what it is given)


Spans = list[dict[str, Any]]

#: What a column is called whose longest cell has at most so many characters.
LENGTHS = {"short": 18, "medium": 24, "long": 60, "prose": math.inf}

_MARK = re.compile(r" ?\[[a-z]+(?:, [a-z]+)*\]")


def fillers(column: list[Spans], language: str) -> list[str]:
    """Return what each cell lacks after its digits to be as wide there as the widest: ",00", "0", "".

    Digits have one width, so an invisible filler of the same characters moves a right-aligned number to
    its place.  A cell that does not end with a number gets none.

    Examples
    --------
    >>> fillers([[{"text": "18,2"}], [{"text": "41,79"}], [{"text": "7"}]], "vi")
    ['0', '', ',00']
    """
    decimal_mark = "," if language == "vi" else "."
    parts = [_decimals(cell, decimal_mark) for cell in column]
    longest = max((len(part) for part in parts if part is not None), default=0)
    whole = decimal_mark + "0" * (longest - 1) if longest else ""
    return ["" if part is None else whole[len(part) :] for part in parts]


def length(column: list[Spans]) -> str:
    """Return how long the cells of a column are: ``short`` ones stay on one line, others have a least width.

    Examples
    --------
    >>> length([[{"text": "2015"}]]), length([[{"text": "Cổng Thông tin điện tử tỉnh Lai Châu"}]])
    ('short', 'long')
    """
    longest = max((sum(len(span["text"]) for span in cell) for cell in column), default=0)
    return next(name for name, most in LENGTHS.items() if longest <= most)


def split_mark(cell: Spans) -> tuple[Spans, str]:
    """Return the spans of *cell* without a status mark at their end, and the mark: " [e]"."""
    if cell and "figure" not in cell[-1] and _MARK.fullmatch(cell[-1]["text"]):
        return cell[:-1], cell[-1]["text"].strip()
    return cell, ""


def _decimals(cell: Spans, decimal_mark: str) -> str | None:
    text = "".join(span["text"] for span in split_mark(cell)[0])
    if not text or not text[-1].isdigit():
        return None
    part = re.search(rf"{re.escape(decimal_mark)}[0-9]+$", text)
    return part[0] if part else ""
