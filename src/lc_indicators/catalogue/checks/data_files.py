"""Read the files of a data package: bytes to text, text to rows.

What no parser should meet is found first and named by line and byte.
A row of another shape than its header is a finding; the others are read.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.checks.package_rows import DataFile, DataRow, Resource
from lc_indicators.catalogue.data_tables import HEAD_LINES

NO_FILE = "there is no such file"

BOM = b"\xef\xbb\xbf"

#: What to do with a file that a spreadsheet saved.
TIDY = ", or run `lc-indicators tidy` on it"


def decoded(folder: Path, file: str) -> tuple[str | None, list[DataFinding]]:
    """Return the text of a file, or None and why there is none.

    A file is UTF-8 without a byte order mark, without NUL, with LF line ends, and not empty.
    """
    try:
        content = (folder / file).read_bytes()
    except FileNotFoundError:
        return None, [DataFinding(file, 0, "", NO_FILE)]
    except OSError as error:
        return None, [DataFinding(file, 0, "", f"cannot be read: {error.strerror}")]
    if flaw := _flaw(file, content):
        return None, [flaw]
    return content.decode("utf-8"), []


#: Bytes that a text file does not have, and what to do about them.
_FOREIGN = {
    b"\0": "a NUL byte: remove it",
    b"\r": "a carriage return: save the file with LF line ends" + TIDY,
}


def _flaw(file: str, content: bytes) -> DataFinding | None:
    if not content.strip():
        return DataFinding(file, 0, "", "is empty")
    if content.startswith(BOM):
        return DataFinding(file, 1, "", f"begins with a byte order mark: save it as UTF-8 without one{TIDY}")
    for byte, what in _FOREIGN.items():
        if (place := content.find(byte)) >= 0:
            return _at(file, content, place, what=what)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        what = f"0x{content[error.start]:02X}, which is not UTF-8: save the file as UTF-8"
        return _at(file, content, error.start, what=what)
    return None


def _at(file: str, content: bytes, place: int, *, what: str) -> DataFinding:
    before = content[:place]
    line, column = before.count(b"\n") + 1, place - (before.rfind(b"\n") + 1) + 1
    return DataFinding(file, line, "", f"byte {place + 1} of the file, byte {column} of the line, is {what}")


#: What the csv module says -> what a reader needs to know.
_CSV_ERRORS = {
    "unexpected end of data": "a quotation mark opens a cell that is never closed",
    "',' expected after '\"'": "a quotation mark stands inside a quoted cell: double it",
}


def read_data_file(folder: Path, resource: Resource) -> tuple[DataFile, list[DataFinding]]:
    """Return the rows of a file that have the right shape, and what is wrong with the others."""
    text, findings = decoded(folder, resource.file)
    rows: list[tuple[int, list[str]]] = []
    if text is not None:
        rows, findings = _rows(text, resource)
    columns = [field["name"] for field in resource.schema["fields"]]
    lines = []
    for number, cells in rows:
        if message := _misshapen(cells, columns):
            findings.append(DataFinding(resource.file, number, "", message))
        else:
            lines.append(DataRow(resource.file, number, dict(zip(columns, cells, strict=True))))
    data_file = DataFile(resource.name, resource.file, resource.schema, tuple(lines), whole=not findings)
    return data_file, findings


def _rows(text: str, resource: Resource) -> tuple[list[tuple[int, list[str]]], list[DataFinding]]:
    introduction, _, body = text.partition("\n")
    if not introduction.startswith("#"):
        message = "is no comment: the first line introduces the file (“# …”)"
        return [], [
            DataFinding(resource.file, 1, "", message + (TIDY if introduction.startswith('"#') else ""))
        ]
    rows: list[tuple[int, list[str]]] = []
    findings: list[DataFinding] = []
    for number, cells in _parsed(body):
        if isinstance(cells, str):
            findings.append(DataFinding(resource.file, number, "", cells))
        else:
            rows.append((number, cells))
    header = rows.pop(0)[1] if rows else []
    columns = [field["name"] for field in resource.schema["fields"]]
    if header != columns and not (findings and not header):
        message = _wrong_header(header, columns)
        if len(header) == 1 and len(columns) > 1 and columns[1] in header[0]:
            message = f"the header is not parted by commas: save the file so{TIDY}"
        return [], [*findings, DataFinding(resource.file, HEAD_LINES, "", message)]
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
    cure = (
        "a cell with a comma needs quotation marks"
        if len(cells) > len(columns)
        else "an empty cell needs its comma"
    )
    return f"has {len(cells)} cells, the header {len(columns)}: {cure}"
