"""A table of the report as a CSV file that can be downloaded without a network."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from lc_indicators.csv_cells import csv_text


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
