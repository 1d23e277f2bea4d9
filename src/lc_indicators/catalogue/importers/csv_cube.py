"""Make a cube of rows with a figure each: what their columns are is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lc_indicators.catalogue.importers.column_words import ColumnRole
from lc_indicators.catalogue.importers.csv_columns import CsvColumn
from lc_indicators.catalogue.importers.cube import (
    Cube,
    CubeValue,
    Dimension,
    Members,
    Role,
    joined_notes,
    shown_with,
    without_binary_tail,
)
from lc_indicators.catalogue.importers.flags import MISSING, status_in_words, status_of_flags
from lc_indicators.catalogue.importers.grid import Row
from lc_indicators.catalogue.importers.own_columns import as_written, own_places, without_own, word_places
from lc_indicators.catalogue.importers.printed_cells import is_value
from lc_indicators.errors import TableRefusedError

_ROLES: dict[ColumnRole, Role] = {"area": "area", "time": "time"}
#: Power of ten of UNIT_MULT -> its word.
MULTIPLIERS = {0: "", 1: "ten", 2: "hundred", 3: "thousand", 6: "million", 9: "billion", 12: "trillion"}


@dataclass(frozen=True)
class _Columns:
    """The columns by what they are."""

    dimensions: list[CsvColumn]
    value: CsvColumn
    by_role: dict[str, list[CsvColumn]]
    #: Where an export of this library has what it says beside a figure.
    own: Mapping[str, int]
    #: And where it says in words what codes say.
    words: Mapping[str, int]


def cube_of_rows(  # noqa: PLR0913 - what a format knows
    rows: Sequence[Row], columns: Sequence[CsvColumn], *, form: str, read_as: str, title: str = "",
    notation: str = "", notes: tuple[str, ...] = (), said: tuple[str, ...] = (),
) -> Cube:  # fmt: skip
    """Return the cube of rows with a figure each.

    Raises
    ------
    TableRefusedError
        A row is longer or shorter than the others, or holds no figure where it should.
    """
    body, below = _parted(list(rows), width=1 + max(max(one.label_at, one.code_at) for one in columns))
    own, words = own_places(columns), word_places(columns)
    if own:
        body, columns, notation = as_written(body), without_own(columns), "point"
    sorted_out = _sorted_out(columns, own, words)
    members = [Members() for _ in sorted_out.dimensions]
    values = tuple(_values(body, sorted_out, members))
    dimensions = tuple(
        Dimension(
            one.heading, tuple(found.members), _ROLES.get(one.role, "unit" if one.role == "unit" else "")
        )
        for one, found in zip(sorted_out.dimensions, members, strict=True)
    )
    value = sorted_out.value.heading
    return Cube(
        form,
        read_as,
        title,
        dimensions,
        values,
        notes=(*notes, *below),
        notation=notation,
        said=said,
        column=value,
    )


def _sorted_out(columns: Sequence[CsvColumn], own: Mapping[str, int], words: Mapping[str, int]) -> _Columns:
    by_role: dict[str, list[CsvColumn]] = {}
    for column in columns:
        by_role.setdefault(column.role, []).append(column)
    values = by_role.get("value", [])
    if len(values) != 1:
        named = " and ".join(repr(one.heading) for one in values) or "none"
        raise TableRefusedError(f"one column should hold the figures, and there is {named}")
    if len(areas := by_role.get("area", [])) > 1:
        # "Region" beside "Country": the others are parts of the item, and areas are looked for in all.
        by_role[""] = [*by_role.get("", []), *areas]
        columns = [
            CsvColumn(one.heading, "" if one in areas else one.role, one.label_at, one.code_at)
            for one in columns
        ]
    dimensions = [one for one in columns if one.role in {"area", "time", "unit", ""} and one.heading]
    return _Columns(dimensions, values[0], by_role, own, words)


def _parted(rows: list[Row], *, width: int) -> tuple[list[Row], tuple[str, ...]]:
    """Return the rows of figures, and the lines below them: where such a file comes from."""
    below: list[str] = []
    while rows and (len(rows[-1][1]) < width or sum(map(bool, rows[-1][1])) <= 1):
        below.insert(0, " ".join(filter(None, rows[-1][1])))
        rows = rows[:-1]
    short = next(((line, cells) for line, cells in rows if len(cells) < width), None)
    if short:
        raise TableRefusedError(f"line {short[0]} has {len(short[1])} cells where the table has {width}")
    return rows, tuple(below)


def _values(rows: list[Row], columns: _Columns, members: list[Members]) -> Iterator[CubeValue]:
    for line, cells in rows:
        at = tuple(
            found.place(*_of(cells, column))
            for found, column in zip(members, columns.dimensions, strict=True)
        )
        printed, labelled = cells[columns.value.label_at], cells[columns.value.code_at]
        printed = printed if is_value(printed) and printed else labelled
        yield _value(line, at, printed, cells=cells, columns=columns)


def _of(cells: list[str], column: CsvColumn) -> tuple[str, str]:
    code, label = cells[column.code_at], cells[column.label_at]
    if column.joined and ": " in code:
        code, _, label = code.partition(": ")
    return code or label, label


def _value(line: int, at: tuple[int, ...], printed: str, *, cells: list[str], columns: _Columns) -> CubeValue:
    statuses = [_of(cells, one) for one in columns.by_role.get("status", [])]
    found = [status_of_flags(code, "" if label == code else label) for code, label in statuses]
    notes = [cells[one.label_at] for one in columns.by_role.get("note", [])]
    status = next(filter(None, (*(code for code, _ in found), *map(status_in_words, notes))), "")
    decimals = _number(cells, columns, "decimals")
    digits, note = shown_with(printed, decimals) if decimals is not None else without_binary_tail(printed)
    if not digits and status in MISSING:
        digits = statuses[0][0] if statuses else ".."
    if columns.own:
        # Codes and words of our own: nothing in them is to be found out.
        said_own = {name: cells[place] for name, place in columns.own.items()}
        words = {name: cells[place] for name, place in columns.words.items()}
        unit = _unit(cells, columns)
        return CubeValue(
            line, at, printed, statuses[0][0], unit=unit, note=notes[0], own=said_own, words=words
        )
    said = [text for text in notes if not status_in_words(text)]
    beside = joined_notes((*(one for _, one in found), *said, note))
    return CubeValue(line, at, digits, _fitting(status, digits), unit=_unit(cells, columns), note=beside)


def _fitting(status: str, digits: str) -> str:
    """Return a status; one of a missing figure does not fit a figure that is there."""
    return "" if digits and status in {"O", "M"} and digits[-1].isdigit() else status


def _number(cells: list[str], columns: _Columns, role: str) -> int | None:
    texts = [_of(cells, one)[0] for one in columns.by_role.get(role, [])]
    return next((int(text) for text in texts if text.lstrip("-").isdecimal()), None)


def _unit(cells: list[str], columns: _Columns) -> str:
    """Return the unit of a row, its power of ten as a word: "thousand persons"."""
    power = _number(cells, columns, "multiplier")
    named = next((cells[one.label_at] for one in columns.by_role.get("unit", []) if cells[one.label_at]), "")
    named = named.partition(": ")[2] or named
    if power == 0 and not named:
        return "units"
    if not power:
        return named
    word = MULTIPLIERS.get(power, f"10^{power}")
    return f"{word} {named}".strip()
