"""The workbooks of a report as outputs: how they are made, checked, and read for their words."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from lc_indicators.language import message
from lc_indicators.publish.output import Output, OutputCheck

if TYPE_CHECKING:
    from lc_indicators.publish.document.document import Document
    from lc_indicators.publish.sheets.workbook import Workbook

#: Errors that a formula shows in place of a number.
_ERRORS = ("#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#N/A", "#NULL!")


def _xlsx(document: Document) -> bytes:
    from lc_indicators.publish.sheets.excel_file import to_xlsx

    return to_xlsx(_workbook(document))


def _ods(document: Document) -> bytes:
    from lc_indicators.publish.sheets.opendocument_file import to_ods

    return to_ods(_workbook(document))


def _workbook(document: Document) -> Workbook:
    from lc_indicators.publish.sheets.sheet_contents import workbook_of

    return workbook_of(document)


def xlsx_faults(content: bytes) -> Iterator[str]:
    """Yield what in a workbook hinders a reader: no title, merged or empty cells, formulas that fail."""
    from lxml.etree import XMLSyntaxError

    from lc_indicators.publish.sheets.xlsx_cells import places_in, sheets_in

    try:
        sheets = sheets_in(content)
    except (IndexError, KeyError, ValueError, XMLSyntaxError, zipfile.BadZipFile):
        yield "report.xlsx"
        return
    for sheet in sheets:
        if not sheet.cells.get("A1"):
            yield f"{sheet.name}: A1"
        yield from (f"{sheet.name}: {merged}" for merged in sheet.merged)
        if len(sheet.tables) > 1:
            yield f"{sheet.name}: {len(sheet.tables)} tables"
        places = (place for table in sheet.tables for place in places_in(table))
        yield from (f"{sheet.name}: {place}" for place in places if sheet.cells.get(place, "#N/A") in _ERRORS)


def ods_faults(content: bytes) -> Iterator[str]:
    """Yield what in an OpenDocument workbook is wrong: sheets without a title, links to no sheet."""
    root = _root(content, "content.xml")
    if root is None:
        yield "report.ods"
        return
    names = set(root.xpath("//@*[name()='table:name']"))
    links = root.xpath("//@*[name()='xlink:href'][starts-with(., '#')]")
    yield from (link for link in links if link[1:].rpartition(".")[0] not in names)


def _words(part: str) -> Callable[[bytes], list[str]]:
    """Return what reads the words of a workbook out of one of its parts; none of what is no workbook."""

    def words(content: bytes) -> list[str]:
        root = _root(content, part)
        return [] if root is None else " ".join(root.itertext()).split()

    return words


def _root(content: bytes, part: str):  # type: ignore[no-untyped-def] # noqa: ANN202 - lxml's own type has no stubs
    from lxml import etree

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            return etree.fromstring(file.read(part), etree.XMLParser(resolve_entities=False))
    except (KeyError, zipfile.BadZipFile, etree.XMLSyntaxError):
        return None


XLSX = Output(
    file="report.xlsx",
    label="Excel",
    purpose="the report's tables for a spreadsheet, a sheet each, with every figure unrounded",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    render=_xlsx,
    check=OutputCheck(
        name=lambda: message("review.checks.xlsx"),
        looked_at=lambda: message("review.looked_at.xlsx"),
        faults=xlsx_faults,
    ),
    words=_words("xl/sharedStrings.xml"),
)

ODS = Output(
    file="report.ods",
    label="OpenDocument",
    purpose="the same as an open format",
    media_type="application/vnd.oasis.opendocument.spreadsheet",
    render=_ods,
    check=OutputCheck(
        name=lambda: message("review.checks.ods"),
        looked_at=lambda: message("review.looked_at.ods"),
        faults=ods_faults,
    ),
    words=_words("content.xml"),
)
