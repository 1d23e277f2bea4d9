"""Read SDMX-CSV 1.0 and 2.0: dimensions before the figure, attributes behind it, with or without labels."""

from __future__ import annotations

from collections.abc import Sequence

from lc_indicators.catalogue.importers.csv_columns import CsvColumn, columns_of
from lc_indicators.catalogue.importers.csv_cube import cube_of_rows
from lc_indicators.catalogue.importers.csv_text import csv_of
from lc_indicators.catalogue.importers.cube import Cube
from lc_indicators.catalogue.importers.grid import Row, TableFormat
from lc_indicators.errors import TableRefusedError

_VALUE, _TIME = "OBS_VALUE", "TIME_PERIOD"
#: Columns that say what a row is of, and what is to be done with it.
_STRUCTURE = ("DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION")
#: What a row of ACTION "D" asks for is no figure.
_DELETE = "D"


def read(content: bytes) -> tuple[Cube, ...]:
    """Return the table of a file.

    Raises
    ------
    TableRefusedError
        It has no columns OBS_VALUE and TIME_PERIOD, or a row that is longer or shorter.
    """
    found = csv_of(content)
    head = found.rows[0][1]
    if not _is_head(head):
        raise TableRefusedError(f"its first line has no columns {_VALUE} and {_TIME}: it is no SDMX-CSV")
    columns = _columns(head)
    rows = [(line, _without_nan(cells)) for line, cells in found.rows[1:]]
    said = []
    if "ACTION" in head:
        at = head.index("ACTION")
        deleted = [row for row in rows if row[1][at : at + 1] == [_DELETE]]
        rows = [row for row in rows if row not in deleted]
        said += [f"rows that delete figures (ACTION D), not read: {len(deleted)}"] if deleted else []
    if not rows:
        raise TableRefusedError("it has no rows below its heading")
    return (
        cube_of_rows(
            rows, columns, form=FORMAT.name, read_as=found.read_as, title=_title(head, rows),
            notation="point",
            notes=tuple(_constants(head, rows)), said=tuple(said),
        ),
    )  # fmt: skip


def is_sdmx_csv(content: bytes) -> bool:
    """Return whether the first line of a file has the columns that SDMX-CSV must have."""
    try:
        return _is_head(csv_of(content).rows[0][1])
    except TableRefusedError:
        return False


def _id(heading: str) -> str:
    return heading.partition(":")[0].strip()


def _is_head(head: Sequence[str]) -> bool:
    return {_VALUE, _TIME} <= {_id(one) for one in head}


def _columns(head: Sequence[str]) -> list[CsvColumn]:
    """Return what the columns are: those before the figure are dimensions, those behind it attributes."""
    value_at = next(place for place, one in enumerate(head) if _id(one) == _VALUE)
    columns = []
    for place, heading in enumerate(head):
        if place and _is_label(head, place):
            continue
        label_at = place + 1 if place + 1 < len(head) and _is_label(head, place + 1) else place
        role = columns_of([_id(heading)])[0].role
        if _id(heading) == _VALUE or _id(heading) == _TIME:
            role = "value" if _id(heading) == _VALUE else "time"
        elif _id(heading) in _STRUCTURE or (place > value_at and role in {"", "area", "time", "value"}):
            role = "attribute"
        elif role in {"value", "time"}:
            role = ""
        # The figure is what it is; a period is clearer by its code.
        label_at = place if role in {"value", "time"} else label_at
        columns.append(CsvColumn(_id(heading), role, label_at, place, joined=": " in heading))
    return columns


def _is_label(head: Sequence[str], place: int) -> bool:
    """Return whether a column has the names for the codes of the one before: "REF_AREA,Reference area"."""
    return not _is_id(head[place]) and _is_id(head[place - 1]) and ":" not in head[place]


def _is_id(heading: str) -> bool:
    return heading == heading.upper() or (heading == heading.lower() and " " not in heading) or ":" in heading


def _without_nan(cells: list[str]) -> list[str]:
    return ["" if cell == "NaN" else cell for cell in cells]


def _title(head: Sequence[str], rows: Sequence[Row]) -> str:
    """Return the name or the id of the one data set of all rows."""
    for name in ("STRUCTURE_NAME", "DATAFLOW", "STRUCTURE_ID"):
        at = next((place for place, one in enumerate(head) if _id(one) == name), None)
        if at is not None:
            said = {cells[at] for _, cells in rows if at < len(cells)}
            return said.pop() if len(said) == 1 else ""
    return ""


def _constants(head: Sequence[str], rows: Sequence[Row]) -> list[str]:
    """Return what attributes say of all rows alike: the base year, the date of the last change."""
    found = []
    for place, heading in enumerate(head):
        if place and _is_label(head, place):
            continue
        is_attribute = columns_of([_id(heading)])[0].role in {"attribute", "multiplier"}
        if is_attribute and _id(heading) not in _STRUCTURE:
            said = {cells[place] for _, cells in rows if place < len(cells)}
            if len(said) == 1 and (one := said.pop()):
                found.append(f"{_id(heading)}: {one}")
    return found


FORMAT = TableFormat(
    "sdmx-csv",
    "SDMX-CSV 1.0 and 2.0, as OECD, Eurostat, ILO and IMF give it",
    read,
    is_sdmx_csv,
    mind=(
        "OBS_STATUS or OBS_FLAG, DECIMALS, UNIT_MULT and UNIT_MEASURE are read; columns before "
        "OBS_VALUE are dimensions, those behind it attributes; codes, names, or both in a cell"
    ),
)
