"""Addresses within the page: CSV files and pictures that it holds itself."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from lc_indicators.publish.csv_files import csv_text
from lc_indicators.shapes.prose_shapes import PictureBlock


def csv_address(rows: Iterable[Sequence[str]]) -> str:
    """Return a ``data:`` address that holds *rows* as a CSV file, so that downloading needs no network."""
    return "data:text/csv;charset=utf-8," + quote(csv_text(rows), safe="-_.~")


def picture_address(picture: PictureBlock) -> str:
    """Return a picture as a ``data:`` address: a drawing that stands in one can run and load nothing.

    Examples
    --------
    >>> picture_address({"type": "picture", "alt": "", "format": "png", "data": "iVBOR"})
    'data:image/png;base64,iVBOR'
    """
    if "svg" in picture:
        return "data:image/svg+xml;base64," + b64encode(picture["svg"].encode()).decode()
    return f"data:image/{picture['format']};base64,{picture['data']}"


def file_name(name: str) -> str:
    """Return *name* as a name that any file system takes.

    Examples
    --------
    >>> file_name("../grdp data.csv")
    'grdp-data.csv'
    """
    return re.sub(r"[^\w.-]+", "-", name).strip(".-") or "data.csv"
