"""The cells and tables of an Excel file, read for a check: their words, and nothing of how they look."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

_RANGE = re.compile(r"[A-Z]{1,3}[0-9]+(:[A-Z]{1,3}[0-9]+)?")


@dataclass(frozen=True)
class ReadSheet:
    """A sheet as its file has it."""

    name: str
    #: The words of each cell that has any, by its place: "B4"; a number as it is written.
    cells: dict[str, str]
    #: Merged cells: "A1:B2".
    merged: tuple[str, ...]
    #: Where its tables stand, likewise.
    tables: tuple[str, ...]


def sheets_in(content: bytes) -> list[ReadSheet]:
    """Return the sheets of an Excel file, in their order.

    Raises
    ------
    BadZipFile, KeyError, IndexError, ValueError, lxml.etree.XMLSyntaxError
        It is none, or a part of it is missing or cannot be read.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        names = set(file.namelist())
        strings = "xl/sharedStrings.xml"
        shared = _shared(_root(file, strings)) if strings in names else []
        parts = _links(file, "xl/workbook.xml")
        return [
            _sheet(file, parts[one.get(_LINK)], name=one.get("name"), shared=shared)
            for one in _root(file, "xl/workbook.xml").iter(f"{_MAIN}sheet")
        ]


def places_in(area: str) -> Iterator[str]:
    """Yield the places of an *area*, row by row.

    Examples
    --------
    >>> list(places_in("A1:B2")), list(places_in("AA7"))
    (['A1', 'B1', 'A2', 'B2'], ['AA7'])
    """
    # It brings no types.
    from xlsxwriter.utility import xl_cell_to_rowcol, xl_rowcol_to_cell  # type: ignore[import-untyped]

    if not _RANGE.fullmatch(area):
        raise ValueError(area)
    first, _, last = area.partition(":")
    (top, left), (bottom, right) = xl_cell_to_rowcol(first), xl_cell_to_rowcol(last or first)
    for row in range(top, bottom + 1):
        yield from (xl_rowcol_to_cell(row, column) for column in range(left, right + 1))


def _sheet(file: zipfile.ZipFile, part: str, *, name: str, shared: list[str]) -> ReadSheet:
    root = _root(file, part)
    tables = [one.get(_LINK) for one in root.iter(f"{_MAIN}tablePart")]
    links = _links(file, part) if tables else {}
    words = ((cell.get("r"), _words(cell, shared)) for cell in root.iter(f"{_MAIN}c"))
    return ReadSheet(
        name=name,
        cells={place: said for place, said in words if said is not None},
        merged=tuple(one.get("ref") for one in root.iter(f"{_MAIN}mergeCell")),
        tables=tuple(_root(file, links[one]).get("ref") for one in tables),
    )


def _words(cell: Any, shared: list[str]) -> str | None:
    """Return what a *cell* shows; None where it is empty, an equals sign where nobody has computed it yet."""
    value = cell.findtext(f"{_MAIN}v")
    if cell.get("t") == "s" and value is not None:
        return shared[int(value)]
    if cell.get("t") == "inlineStr":
        return "".join(cell.itertext())
    return "=" if value is None and cell.find(f"{_MAIN}f") is not None else value


def _shared(root: Any) -> list[str]:
    return ["".join(one.text or "" for one in item.iter(f"{_MAIN}t")) for item in root]


def _links(file: zipfile.ZipFile, part: str) -> dict[str, str]:
    """Return the parts that a *part* refers to, by the ids that it has for them."""
    folder, name = posixpath.split(part)
    links = _root(file, f"{folder}/_rels/{name}.rels")
    return {
        one.get("Id"): posixpath.normpath(posixpath.join("/", folder, one.get("Target")))[1:] for one in links
    }


def _root(file: zipfile.ZipFile, part: str) -> Any:
    from lxml import etree

    return etree.fromstring(file.read(part), etree.XMLParser(resolve_entities=False))
