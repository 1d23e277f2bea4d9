"""Write a data file that a spreadsheet saved in the form of the house: the same cells, byte for byte."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lc_indicators.catalogue.checks.data_finding import DataFinding
from lc_indicators.catalogue.file_outcomes import FileListener, FileOutcome, FileState, outcomes_of
from lc_indicators.catalogue.importers.encoding import text_of
from lc_indicators.catalogue.load import data_folder
from lc_indicators.errors import TableRefusedError
from lc_indicators.files import write_whole
from lc_indicators.settings.data_languages import PACKAGE

SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}

#: What a spreadsheet makes of a cell that it takes for something else -> what to say of it.
_MANGLED = (
    (re.compile(r"[-+]?[0-9]+(?:[.,][0-9]+)?E[-+]?[0-9]+", re.IGNORECASE), "a number cut to an exponent"),
    (re.compile(r"#(?:NAME\?|N/A|REF!|VALUE!|DIV/0!|NUM!|NULL!|#+)"), "an error of a spreadsheet"),
    (re.compile(r"[0-9]{1,4}([/.-])[0-9]{1,2}\1[0-9]{2,4}|[0-9]{1,2}/[0-9]{1,4}"), "a date"),
    (
        re.compile(r"(?:[0-9]{1,2}[- ])?(?:[A-Z][a-z]{2,8}|Thg ?[0-9]{1,2}|Th[0-9]{1,2})[- ][0-9]{1,4}"),
        "a date",
    ),
    (re.compile(r"[0-9]{1,2}[- ](?:[A-Z][a-z]{2}|Thg ?[0-9]{1,2})"), "a date"),
)
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

#: Of so many decimals one ends in a zero, but for one file in tens of thousands.
ENOUGH = 100

#: Columns of words: what looks like a date there was written so.
_WORDS = re.compile(
    r"(?:note|name|title|place|definition|reference|standard|variant|vintage|short|item)(?:_.*)?"
)


@dataclass(frozen=True)
class Tidied:
    """A file in the form of the house."""

    content: bytes
    #: What is another than it was, in words; nothing where the bytes are the same.
    changes: tuple[str, ...]
    #: Cells that a spreadsheet seems to have changed: they are as they were found.
    mangled: tuple[DataFinding, ...]


def tidy_files(
    files: Iterable[Path], *, data: Path | None = None, listener: FileListener | None = None
) -> list[FileOutcome]:
    """Write data files in the form of the house, and return what came of each; *listener* hears it at once.

    Raises
    ------
    NoDataError
        There is no data folder.
    """
    folder = data_folder(data)

    def work(outcome: FileOutcome) -> None:
        file = outcome.file
        content = file.read_bytes()
        done = tidied(file, content, folder)
        if done.content != content:
            write_whole(file.resolve(), done.content, mode=file.stat().st_mode & 0o777)
        changed = f"tidied: {', '.join(done.changes)}" if done.changes else "in the form of the house already"
        outcome.lines.append(f"{file.name}: {changed}")
        for finding in done.mangled:
            outcome.end(FileState.IN_PART, str(finding))

    return outcomes_of(files, work, listener)


def tidied(path: Path, content: bytes, folder: Path) -> Tidied:
    """Return a file of the data package in *folder* as the house writes it.

    Raises
    ------
    TableRefusedError
        It is no text, has no header that the package knows, or a row that is wider than its header.
    """
    text, encoding = text_of(content)
    if encoding.startswith("cp"):
        text = unicodedata.normalize("NFC", text)
    separator, rows, schema = _parsed(text, _schemas(path, folder))
    header = _header(schema)
    top = next(place for place, (_, cells) in enumerate(rows) if _trimmed(cells) == header)
    introduction = "\n".join(",".join(_trimmed(cells)) for _, cells in rows[:top] if any(cells))
    body = list(_fitted(rows[top + 1 :], len(header)))
    output = io.StringIO(newline="")
    output.write(f"{introduction}\n" if introduction else "")
    csv.writer(output, lineterminator="\n").writerows([header, *(cells for _, cells in body)])
    new = output.getvalue().encode()
    changes = tuple(
        _changes(content, text, encoding=encoding, separator=separator, lost=len(rows) - len(body))
    )
    mangled = list(_mangled(path, body, schema["fields"], first=introduction.count("\n") + 3))
    if new != content:
        mangled += _cut(path, body, header)
    return Tidied(
        new, () if new == content else changes or ("quotes and spaces between cells",), tuple(mangled)
    )


def _schemas(path: Path, folder: Path) -> list[Mapping[str, Any]]:
    """Return the schema of a file by its place in the package, or all for a file from elsewhere."""
    resources = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))["resources"]
    own = [one for one in resources if (folder / one["path"]).resolve() == path.resolve()]
    files = dict.fromkeys(one["schema"] for one in own or resources if isinstance(one["schema"], str))
    return [json.loads((folder / file).read_text(encoding="utf-8")) for file in files]


Row = tuple[int, list[str]]


def _parsed(text: str, schemas: Sequence[Mapping[str, Any]]) -> tuple[str, list[Row], Mapping[str, Any]]:
    found = [
        (separator, rows, schema)
        for separator, rows in _readings(text)
        for schema in schemas
        if any(_trimmed(cells) == _header(schema) for _, cells in rows[:3])
    ]
    if found:
        # A header without quotes may be parted well where the rows below it are not.
        return max(found, key=lambda one: _fit(one[1], len(_header(one[2]))))
    known = " or ".join(",".join(_header(schema)) for schema in schemas[:1])
    raise TableRefusedError(f"none of its first lines is a header of this data package, such as {known}")


def _fit(rows: list[Row], width: int) -> int:
    """Return how many rows have the cells of the header, and perhaps empty ones behind them."""
    return sum(len(_trimmed(cells)) <= width <= len(cells) for _, cells in rows)


def _header(schema: Mapping[str, Any]) -> list[str]:
    return [field["name"] for field in schema["fields"]]


def _readings(text: str) -> Iterator[tuple[str, list[Row]]]:
    for separator in SEPARATORS:
        yield separator, _rows(text, separator)
    for separator in (";", "\t", "|", ","):
        # A spreadsheet that parts cells otherwise keeps each line as one cell, and quotes it.
        lines = (separator.join(_trimmed(cells)) for _, cells in _rows(text, separator))
        yield separator, _rows("\n".join(lines), ",")


def _rows(text: str, separator: str) -> list[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        return [(reader.line_num, cells) for cells in reader]
    except csv.Error:
        return []


def _trimmed(cells: list[str]) -> list[str]:
    width = max((place for place, cell in enumerate(cells, 1) if cell), default=0)
    return cells[:width]


def _fitted(rows: list[Row], width: int) -> Iterator[Row]:
    """Yield rows as wide as the header: spreadsheets widen all to the widest, or drop empty cells at ends."""
    for line, cells in rows:
        bare = _trimmed(cells)
        if len(bare) > width:
            raise TableRefusedError(f"line {line} has {len(bare)} cells, the header {width}")
        if bare:
            yield line, [*bare, *[""] * (width - len(bare))]


def _changes(content: bytes, text: str, *, encoding: str, separator: str, lost: int) -> Iterator[str]:
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"} or content.startswith(b"\xef\xbb\xbf"):
        yield "byte order mark"
    if encoding != "utf-8":
        yield f"encoding {encoding}"
    if "\r" in text:
        yield "line ends"
    if separator != ",":
        yield f"separator {SEPARATORS[separator]}"
    first = text.lstrip("\ufeff").partition("\n")[0].rstrip("\r")
    if first.startswith('"') or first.endswith(separator):
        yield "padding of the first line"
    if lost > 2:  # noqa: PLR2004 - introduction and header
        yield "blank lines"


def _mangled(
    path: Path, rows: list[Row], fields: Sequence[Mapping[str, Any]], *, first: int
) -> Iterator[DataFinding]:
    for number, (_, cells) in enumerate(rows, first):
        for field, cell in zip(fields, cells, strict=True):
            if what := _mangling(cell, field):
                message = f"{cell!r} looks like {what}: write it as its source and the schema have it"
                yield DataFinding(path.name, number, field["name"], message)


def _cut(path: Path, rows: list[Row], header: list[str]) -> Iterator[DataFinding]:
    """Yield that a file has lost its closing zeros: of so many decimals, some end in one."""
    values = [cells[header.index("value")] for _, cells in rows] if "value" in header else []
    decimals = [value for value in values if "." in value]
    if len(decimals) >= ENOUGH and not any(value.endswith("0") for value in decimals):
        lost = f"none of {len(decimals)} decimals ends in 0: a spreadsheet drops such zeros"
        advice = "bring the file back (git has it) and open it with its columns as text"
        yield DataFinding(path.name, 0, "value", f"{lost}, which say how exact a figure is; {advice}")


def _mangling(cell: str, field: Mapping[str, Any]) -> str:
    if _WORDS.fullmatch(field["name"]):
        return ""
    if field.get("type") == "number" and re.fullmatch(r"-?[0-9]+,[0-9]+", cell):
        return "a number with the decimal comma of a spreadsheet"
    if _ISO_DATE.fullmatch(cell) and field["name"] != "printed":
        return ""
    return next((what for form, what in _MANGLED if form.fullmatch(cell)), "")
