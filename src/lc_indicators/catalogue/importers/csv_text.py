"""Part the text of a file into rows of cells, whatever its separator."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass

from lc_indicators.catalogue.importers.encoding import decode
from lc_indicators.catalogue.importers.grid import LEAST_WIDTH, Row, fit_of
from lc_indicators.errors import TableRefusedError

#: In the order of preference where two part the text equally well: a comma may be a decimal mark.
SEPARATORS = (";", "\t", "|", ",")

#: What Excel takes the separator from.
_SEPARATOR_LINE = re.compile(r'\A\s*"?sep=(?P<separator>.)"?[ \t]*(?:\r\n|\r|\n)', re.IGNORECASE)

#: What a separator is called.
_CALLED = {";": "semicolon", "\t": "tab", "|": "bar", ",": "comma"}


@dataclass(frozen=True)
class CsvText:
    """The rows of a file, and how they were read."""

    rows: list[Row]
    separator: str
    read_as: str


def csv_of(content: bytes) -> CsvText:
    """Return the rows of a file.

    Raises
    ------
    TableRefusedError
        It is no text, or no separator makes rows of it.
    """
    text, encoding = decode(content)
    said = _SEPARATOR_LINE.match(text)
    separators = (said["separator"],) if said else SEPARATORS
    # The line itself becomes an empty one: the others keep their numbers.
    body = "\n" + text[said.end() :] if said else text
    found = [(separator, rows) for separator in separators if (rows := _parsed(body, separator))]
    ranked = [(fit_of(rows), -place, separator, rows) for place, (separator, rows) in enumerate(found)]
    ranked = [entry for entry in ranked if entry[0] >= LEAST_WIDTH]
    if not ranked:
        if said:
            raise TableRefusedError(f"its first line says sep={said['separator']}, which parts no row of it")
        raise TableRefusedError("no separator (; tab | ,) makes rows of two cells or more of it")
    _, _, separator, rows = max(ranked, key=lambda entry: entry[:2])
    return CsvText(rows, separator, f"{encoding}, {_CALLED.get(separator, separator)}")


def _parsed(text: str, separator: str) -> list[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[Row] = []
    try:
        for cells in reader:
            clean = [" ".join(cell.split()) for cell in cells]
            if any(clean):
                rows.append((reader.line_num, clean))
    except csv.Error:
        # Another separator may do; where none does, the table is refused.
        return []
    return rows
