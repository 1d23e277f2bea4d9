"""Text to rows: the comment, the header and the shape of a CSV file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from lc_indicators.catalogue.checks.book import Line, Sheet
from lc_indicators.catalogue.checks.decoding import TIDY, decoded
from lc_indicators.catalogue.checks.finding import Finding
from lc_indicators.catalogue.checks.package import Resource
from lc_indicators.catalogue.tables import HEAD_LINES

#: What the csv module says -> what a reader needs to know.
_CSV_ERRORS = {
    "unexpected end of data": "a quotation mark opens a cell that is never closed",
    "',' expected after '\"'": "a quotation mark stands inside a quoted cell: double it",
}


def read_sheet(folder: Path, resource: Resource) -> tuple[Sheet, list[Finding]]:
    """Return the rows of a file that have the right shape, and what is wrong with the others."""
    text, findings = decoded(folder, resource.file)
    rows: list[tuple[int, list[str]]] = []
    if text is not None:
        rows, findings = _rows(text, resource)
    columns = [field["name"] for field in resource.schema["fields"]]
    lines = []
    for number, cells in rows:
        if message := _misshapen(cells, columns):
            findings.append(Finding(resource.file, number, "", message))
        else:
            lines.append(Line(resource.file, number, dict(zip(columns, cells, strict=True))))
    sheet = Sheet(resource.name, resource.file, resource.schema, tuple(lines), whole=not findings)
    return sheet, findings


def _rows(text: str, resource: Resource) -> tuple[list[tuple[int, list[str]]], list[Finding]]:
    introduction, _, body = text.partition("\n")
    if not introduction.startswith("#"):
        message = "is no comment: the first line introduces the file (“# …”)"
        return [], [Finding(resource.file, 1, "", message + (TIDY if introduction.startswith('"#') else ""))]
    rows: list[tuple[int, list[str]]] = []
    findings: list[Finding] = []
    for number, cells in _parsed(body):
        if isinstance(cells, str):
            findings.append(Finding(resource.file, number, "", cells))
        else:
            rows.append((number, cells))
    header = rows.pop(0)[1] if rows else []
    columns = [field["name"] for field in resource.schema["fields"]]
    if header != columns and not (findings and not header):
        message = _wrong_header(header, columns)
        if len(header) == 1 and len(columns) > 1 and columns[1] in header[0]:
            message = f"the header is not parted by commas: save the file so{TIDY}"
        return [], [*findings, Finding(resource.file, HEAD_LINES, "", message)]
    return rows, findings


def _parsed(body: str) -> Iterator[tuple[int, list[str] | str]]:
    reader = csv.reader(io.StringIO(body, newline=""), strict=True)
    line = HEAD_LINES
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            # What follows is not to be trusted: the rows are out of step.
            yield line, _CSV_ERRORS.get(str(error), f"is no CSV: {error}")
            return
        yield line, cells
        line = reader.line_num + HEAD_LINES


def _wrong_header(header: list[str], columns: list[str]) -> str:
    lacking = [name for name in columns if name not in header]
    surplus = [repr(name) for name in header if name not in columns]
    parts = [f"lacks {', '.join(lacking)}"] if lacking else []
    parts += [f"has {', '.join(surplus)} too many"] if surplus else []
    return f"the header {' and '.join(parts) or 'has another order'}; it should be {','.join(columns)}"


def _misshapen(cells: list[str], columns: list[str]) -> str:
    if not cells:
        return "is a blank line: remove it"
    if cells[0].startswith("#"):
        return "is a comment: only the first line may be one"
    if len(cells) == len(columns):
        return ""
    return f"has {len(cells)} cells, the header {len(columns)}: a cell with a comma needs quotation marks"
